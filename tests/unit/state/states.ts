/** Arbitrary states of the page for property-based tests. */
import fc from 'fast-check';
import { STAGES, ZONE_TYPES } from '../../../geo/vocabulary.ts';
import {
  CRITERIA,
  DRAWERS,
  FACETS,
  GROUNDS,
  LOCATE_TABS,
  WORKBENCH_TABS,
  MAX_COMPARED,
  MAX_CORNERS,
  MAX_NOTE,
  MAX_STARRED,
  MAX_TOUR_STEPS,
  MAX_WEIGHT,
  NEAR_KINDS,
  NEAR_KM,
  RING_KM,
  SEEK_ORDERS,
  SUPPORTING_PARTS,
  SELECTION_TYPES,
  TABS,
} from '../../../src/state/app-state.ts';
import { tidyNote } from '../../../src/state/locate-url.ts';
import type { AppState, Area, Filters } from '../../../src/state/app-state.ts';

const anyId = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9.-]{0,60}$/u, { size: 'medium' });

const anyFilters: fc.Arbitrary<Filters> = fc.record(
  Object.fromEntries(FACETS.map((facet) => [facet, fc.uniqueArray(anyId, { minLength: 1, maxLength: 80 })])),
  { requiredKeys: [] },
);

/** Doubles of a range: any representable one, or an even spread (the former crowd at zero). */
const between = (min: number, max: number): fc.Arbitrary<number> =>
  fc.oneof(
    fc.double({ min, max, noNaN: true }),
    fc.nat({ max: 1_000_000 }).map((share) => min + ((max - min) * share) / 1_000_000),
  );
const anyCamera = fc.record({ lon: between(-180, 180), lat: between(-85, 85), zoom: between(0, 22) });

/** Corners around a middle by rising angles: an outline with an inside, as an address keeps it. */
export const anyArea: fc.Arbitrary<Area> = fc
  .record({
    middle: fc.tuple(fc.integer({ min: -170_00000, max: 170_00000 }), fc.integer({ min: -70_00000, max: 70_00000 })),
    reaches: fc.array(fc.integer({ min: 10, max: 10_00000 }), { minLength: 3, maxLength: MAX_CORNERS, size: 'max' }),
  })
  .map(({ middle: [x, y], reaches }) =>
    reaches.map((reach, at) => {
      const angle = (2 * Math.PI * at) / reaches.length;
      // Without a zero below nothing, which no text can tell from one above.
      return [(Math.round(x + reach * Math.cos(angle)) + 0) / 100_000, (Math.round(y + reach * Math.sin(angle)) + 0) / 100_000] as const;
    }),
  );
const anyReach = fc.oneof(fc.constant({ area: null, areaLoose: false }), fc.record({ area: anyArea, areaLoose: fc.boolean() }));

const anyRest: fc.Arbitrary<Omit<AppState, 'area' | 'areaLoose'>> = fc.record({
  language: fc.constantFrom('zh', 'en'),
  theme: fc.constantFrom('system', 'light', 'dark'),
  calm: fc.boolean(),
  singleKeys: fc.constant(true),
  tab: fc.constantFrom(...TABS),
  selected: fc.option(fc.record({ type: fc.constantFrom(...SELECTION_TYPES), id: anyId })),
  sentence: fc.option(anyId),
  reading: fc.boolean(),
  fan: fc.boolean(),
  filters: anyFilters,
  ring: fc.option(fc.record({ place: anyId, km: fc.integer({ min: RING_KM.least, max: RING_KM.most }) })),
  drawer: fc.option(fc.constantFrom(...DRAWERS)),
  tall: fc.boolean(),
  compared: fc.uniqueArray(anyId, { maxLength: MAX_COMPARED }),
  weights: fc.record(Object.fromEntries(CRITERIA.map((criterion) => [criterion, fc.nat({ max: MAX_WEIGHT })])), { requiredKeys: [] }),
  locate: fc.option(fc.constantFrom(...LOCATE_TABS)),
  seek: fc.record({
    near: fc.record(Object.fromEntries(NEAR_KINDS.map((kind) => [kind, fc.integer({ min: NEAR_KM.least, max: NEAR_KM.most })])), { requiredKeys: [] }),
    support: fc.uniqueArray(fc.constantFrom(...SUPPORTING_PARTS)),
    stages: fc.uniqueArray(fc.constantFrom(...STAGES)),
    types: fc.uniqueArray(fc.constantFrom(...ZONE_TYPES)),
    order: fc.constantFrom(...SEEK_ORDERS),
  }),
  shortlist: fc.uniqueArray(fc.record({ id: anyId, note: fc.string({ unit: 'binary', maxLength: 2 * MAX_NOTE }).map(tidyNote) }), {
    maxLength: MAX_STARRED,
    selector: ({ id }) => id,
  }),
  workbench: fc.option(fc.constantFrom(...WORKBENCH_TABS)),
  ground: fc.constantFrom(...GROUNDS),
  desk: fc.boolean(),
  tour: fc.option(fc.record({ id: anyId, step: fc.nat({ max: MAX_TOUR_STEPS - 1 }), isExploring: fc.boolean(), isStory: fc.boolean() })),
  captionSide: fc.constant('left'),
  seams: fc.constant(0),
  camera: fc.option(anyCamera),
  embedded: fc.constant(false),
  madeWith: fc.option(anyId),
});

export const anyState: fc.Arbitrary<AppState> = fc.tuple(anyRest, anyReach).map(([rest, reach]) => ({ ...rest, ...reach }));
