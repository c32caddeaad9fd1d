import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emphasise, featureState, namedPlaces, selectedPlaces } from '../../../src/query/emphasis.ts';
import { SELECTION_TYPES } from '../../../src/state/app-state.ts';
import type { Selection } from '../../../src/state/app-state.ts';
import { servedCatalogue } from '../data/served.ts';

const catalogue = servedCatalogue();
const ids = { place: catalogue.place, measure: catalogue.measure, target: catalogue.target, agency: catalogue.agency };
const anySelection: fc.Arbitrary<Selection> = fc
  .constantFrom(...SELECTION_TYPES)
  .chain((type) => fc.constantFrom(...ids[type].keys(), 'unheard-of').map((id) => ({ type, id })));
const letThrough = (shown: ReadonlySet<string>) => ({ shown, perhaps: new Set<string>() });
const anyShown = fc.subarray(catalogue.places.map(({ id }) => id)).map((each) => new Set(each));

describe('selectedPlaces', () => {
  test('nothing chosen is no place', () => {
    expect(selectedPlaces(catalogue, null)).toEqual([]);
  });

  test('a place is itself, and with it the one on whose badge it stands', () => {
    for (const { id, properties } of catalogue.places) {
      expect(selectedPlaces(catalogue, { type: 'place', id })).toEqual(properties.carrier === null ? [id] : [id, properties.carrier]);
    }
  });

  test('a measure is the places it names, in the plan’s order, and an agency those of all its measures', () => {
    for (const measure of catalogue.measures) expect(namedPlaces(catalogue, { type: 'measure', id: measure.id })).toEqual(measure.places);
    for (const { id } of catalogue.agencies) {
      const measures = catalogue.measures.filter((measure) => measure.agencies.includes(id));
      expect(new Set(namedPlaces(catalogue, { type: 'agency', id }))).toEqual(new Set(measures.flatMap((measure) => measure.places)));
    }
  });

  test('a target is the places it is set for', () => {
    for (const { id, places } of catalogue.targets) expect(namedPlaces(catalogue, { type: 'target', id })).toEqual(places);
  });

  test('no place is named twice, and each is in the data', () => {
    fc.assert(
      fc.property(anySelection, (selection) => {
        const places = selectedPlaces(catalogue, selection);
        expect(new Set(places).size).toBe(places.length);
        for (const id of places) expect(catalogue.place.has(id), id).toBe(true);
      }),
    );
  });

  test.each(SELECTION_TYPES)('a %s that the data do not have is no place', (type) => {
    expect(selectedPlaces(catalogue, { type, id: 'unheard-of' })).toEqual([]);
  });
});

/** Whether an item that is shown stands on the place's badge, read from the rows and not through the code under test. */
const carries = (id: string, shown: ReadonlySet<string>): boolean => catalogue.places.some((item) => item.properties.carrier === id && shown.has(item.id));

describe('emphasise', () => {
  test('a badge counts the items that are shown, and is left alone while all are', () => {
    fc.assert(
      fc.property(anyShown, (shown) => {
        const { badges } = emphasise(catalogue, letThrough(shown), null);
        const isFiltered = shown.size < catalogue.places.length;
        for (const { id, properties } of catalogue.places.filter((place) => place.properties.anchored > 0)) {
          const own = catalogue.places.filter((item) => item.properties.carrier === id && shown.has(item.id)).length;
          expect(badges[id] ?? properties.anchored, id).toBe(isFiltered ? own : properties.anchored);
        }
      }),
    );
  });

  test('every place is either shown, hidden or chosen: what is chosen is never hidden', () => {
    fc.assert(
      fc.property(anyShown, fc.option(anySelection), (shown, selection) => {
        const { drawn, off, selected } = emphasise(catalogue, letThrough(shown), selection);
        expect([...drawn]).toEqual(catalogue.places.filter(({ geometry }) => geometry !== null).map(({ id }) => id));
        for (const { id } of catalogue.places) expect(off.has(id)).toBe(!shown.has(id) && !selected.has(id) && !carries(id, shown));
        expect([...selected]).toEqual(selectedPlaces(catalogue, selection));
      }),
    );
  });

  test('the places that are not lit recede, and nothing that is no place', () => {
    const emphasis = emphasise(catalogue, letThrough(new Set(catalogue.place.keys())), { type: 'place', id: 'sgep' });
    expect(featureState(emphasis, 'sgep')).toEqual({ off: false, selected: true, dim: false });
    expect(featureState(emphasis, 'djk-zone')).toEqual({ off: false, selected: false, dim: true });
    expect(featureState(emphasis, 'land-mainland')).toEqual({ off: false, selected: false, dim: false });
  });

  test('the rest recedes only when some place is chosen', () => {
    const everything = new Set(catalogue.place.keys());
    expect(emphasise(catalogue, letThrough(everything), null).dim).toBe(false);
    expect(emphasise(catalogue, letThrough(everything), { type: 'place', id: 'sgep' }).dim).toBe(true);
    const districtWide = catalogue.targets.find(({ places }) => places.length === 0);
    expect(emphasise(catalogue, letThrough(everything), { type: 'target', id: districtWide?.id ?? '' }).dim).toBe(false);
  });
});
