/**
 * The plan's links: a measure with one of its places and one of its targets. They are what the filters run over, so that a
 * filter by agency and part shows a place only where one and the same measure answers both.
 */
import type { Measure, Place, Target } from '../../geo/schema.ts';
import type { Catalogue } from '../data/catalogue.ts';
import { FACETS } from '../state/app-state.ts';
import type { FacetId } from '../state/app-state.ts';
import { zonesOf } from './zones.ts';

/** Value of what has none for a facet: it can be chosen like any other. */
export const NONE = 'none';
export const ITEM_TYPES = ['place', 'measure', 'target'] as const;
export type ItemType = (typeof ITEM_TYPES)[number];

/** Facets of a link's agencies are read together: the one who leads must be the one who was chosen. */
export type PlainFacet = Exclude<FacetId, 'agency' | 'role'>;
export const PLAIN = FACETS.filter((facet): facet is PlainFacet => facet !== 'agency' && facet !== 'role');
type Values = Readonly<Record<PlainFacet, readonly string[]>>;

/**
 * One link of the plan. It stands for the items named in `item`. Where a measure has targets, a place without one is
 * still "without target" although the measure is not; so each link says for which items its "none" holds.
 */
export type Link = Readonly<{ item: Readonly<Partial<Record<ItemType, string>>>; measure: string | null; values: Values }>;

const NO_PLACE = { kind: [NONE], precision: [NONE], industry: [NONE], stage: [NONE], zone: [NONE] } as const;
const NO_TARGET = { year: [NONE], aim: ['no'], target: [] } as const;
const ANY_TARGET = { year: [], aim: [], target: [] } as const;

const orNone = (values: readonly string[]): readonly string[] => (values.length > 0 ? values : [NONE]);

function placeValues(catalogue: Catalogue, place: Place): Pick<Values, keyof typeof NO_PLACE> {
  const { kind, precision, industry, stage } = place.properties;
  return { kind: [kind], precision: [precision], industry: orNone(industry), stage: [stage ?? NONE], zone: zonesOf(catalogue, place) };
}

const targetValues = (target: Target): Pick<Values, keyof typeof ANY_TARGET> => ({ year: [target.by ?? NONE], aim: ['yes'], target: [target.id] });
const measureValues = ({ id, part }: Measure): Pick<Values, 'part' | 'measure'> => ({ part: [part], measure: [id] });

function linksOf(catalogue: Catalogue, measure: Measure, placed: ReadonlyMap<string, Pick<Values, keyof typeof NO_PLACE>>): Link[] {
  const own = measureValues(measure);
  const places = measure.places.flatMap((id) => catalogue.place.get(id) ?? []);
  const targets = measure.targets.flatMap((id) => catalogue.target.get(id) ?? []);
  const link = (item: Link['item'], values: Omit<Values, 'part' | 'measure'>): Link => ({ item, measure: measure.id, values: { ...own, ...values } });
  const links: Link[] = [];
  for (const target of targets) {
    const named = target.places.filter((id) => placed.has(id));
    for (const id of named)
      links.push(link({ measure: measure.id, place: id, target: target.id }, { ...(placed.get(id) ?? NO_PLACE), ...targetValues(target) }));
    if (named.length > 0) continue;
    links.push(link({ target: target.id, ...(places.length === 0 && { measure: measure.id }) }, { ...NO_PLACE, ...targetValues(target) }));
    // A target that names no place holds for the measure as a whole, wherever it acts.
    for (const place of places) links.push(link({ measure: measure.id }, { ...(placed.get(place.id) ?? NO_PLACE), ...targetValues(target) }));
  }
  for (const place of places) {
    if (targets.some((target) => target.places.includes(place.id))) continue;
    const at = placed.get(place.id) ?? NO_PLACE;
    const isAimless = place.properties.targets.length === 0;
    links.push(link({ ...(isAimless && { place: place.id }), ...(targets.length === 0 && { measure: measure.id }) }, { ...at, ...NO_TARGET }));
    links.push(link({ place: place.id, measure: measure.id }, { ...at, ...ANY_TARGET }));
  }
  if (places.length === 0 && targets.length === 0) links.push(link({ measure: measure.id }, { ...NO_PLACE, ...NO_TARGET }));
  return links;
}

/** All links of the plan; a place that no measure names is a link of its own, as is a target whose measure is not at hand. */
export function planLinks(catalogue: Catalogue): Link[] {
  const placed = new Map(catalogue.places.map((place) => [place.id, placeValues(catalogue, place)] as const));
  const named = new Set(catalogue.measures.flatMap((measure) => measure.places));
  const unnamed = catalogue.places.filter((place) => !named.has(place.id));
  const lost = catalogue.targets.filter(({ article }) => !catalogue.measure.has(article));
  return [
    ...catalogue.measures.flatMap((measure) => linksOf(catalogue, measure, placed)),
    ...lost.map((target): Link => ({
      item: { target: target.id },
      measure: null,
      values: { part: [NONE], measure: [], ...NO_PLACE, ...targetValues(target) },
    })),
    ...unnamed.map((place): Link => ({
      item: { place: place.id },
      measure: null,
      values: { part: [NONE], measure: [], ...NO_TARGET, ...(placed.get(place.id) ?? NO_PLACE) },
    })),
  ];
}
