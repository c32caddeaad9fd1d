import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexCatalogue } from '../../../src/data/catalogue.ts';
import { NONE, applyFilters, tabulateFacets, waysOut, withinBoth } from '../../../src/query/facets.ts';
import { NO_REACH } from '../../../src/query/reach.ts';
import { FACETS } from '../../../src/state/app-state.ts';
import { inventedCatalogue, inventedPlace, servedCatalogue } from '../data/served.ts';
import { oracle } from './filter-oracle.ts';

const catalogue = servedCatalogue();
const table = tabulateFacets(catalogue);
const { passing, anyFilters, valuesOf } = oracle(catalogue);

const anyValue = fc.constantFrom(...FACETS).chain((facet) => fc.tuple(fc.constant(facet), fc.constantFrom(...valuesOf(facet))));

describe('what is shown', () => {
  test('is what looking at each place, measure and target gives, for any filters', () => {
    fc.assert(
      fc.property(anyFilters, (filters) => {
        const { shown, measures, targets } = applyFilters(table, filters);
        expect({ places: [...shown], measures: [...measures], targets: [...targets] }).toEqual(passing(filters));
      }),
    );
  });

  test('without filters is everything, and every count is full', () => {
    const { shown, measures, targets, agencies, counts } = applyFilters(table, {});
    expect([shown.size, measures.size, targets.size, agencies.size]).toEqual([
      catalogue.places.length,
      catalogue.measures.length,
      catalogue.targets.length,
      catalogue.agencies.length,
    ]);
    for (const values of Object.values(counts)) {
      for (const count of values.values()) {
        expect(count.shown).toBe(count.total);
        expect(count.measures.shown).toBe(count.measures.total);
        expect(count.targets.shown).toBe(count.targets.total);
      }
    }
  });

  test('has the agencies of the links that are left, in the role that was chosen', () => {
    const agency = catalogue.agencies.find(({ leads, serves }) => leads.length > 0 && serves.length > 0);
    if (!agency) throw new Error('no agency both leads and serves');
    const led = applyFilters(table, { agency: [agency.id], role: ['lead'] });
    expect([...led.measures]).toEqual(catalogue.measures.filter(({ id }) => agency.leads.includes(id)).map(({ id }) => id));
    const fellows = catalogue.measures.filter(({ id }) => agency.leads.includes(id)).flatMap(({ agencies }) => agencies);
    expect([...led.agencies].toSorted()).toEqual([...new Set(fellows)].toSorted());
  });

  test('one measure must answer all of part and agency: two measures of a place that answer one each do not', () => {
    const far = catalogue.places.find(({ properties }) => {
      const rows = properties.measures.flatMap((id) => catalogue.measure.get(id) ?? []);
      return rows.some((one) =>
        rows.some(
          (other) => other.part !== one.part && one.agencies.some((id) => rows.every(({ part, agencies }) => part !== other.part || !agencies.includes(id))),
        ),
      );
    });
    if (!far) throw new Error('no such place in the data');
    const rows = far.properties.measures.flatMap((id) => catalogue.measure.get(id) ?? []);
    const pairs = rows.flatMap(({ part }) => rows.flatMap(({ agencies }) => agencies.map((agency) => [part, agency] as const)));
    const apart = pairs.find(([part, agency]) => !rows.some((row) => row.part === part && row.agencies.includes(agency)));
    const [part = '', agency = ''] = apart ?? [];
    expect(applyFilters(table, { part: [part] }).shown.has(far.id)).toBe(true);
    expect(applyFilters(table, { agency: [agency] }).shown.has(far.id)).toBe(true);
    expect(applyFilters(table, { part: [part], agency: [agency] }).shown.has(far.id)).toBe(false);
  });
});

describe('counts', () => {
  test('promise what choosing the one value alone shows, of places, measures and targets', () => {
    fc.assert(
      fc.property(anyFilters, anyValue, (filters, [facet, value]) => {
        const count = applyFilters(table, filters).counts[facet].get(value);
        const chosen = passing({ ...filters, [facet]: [value] });
        const all = passing({ [facet]: [value] });
        expect([count?.shown ?? 0, count?.measures.shown ?? 0, count?.targets.shown ?? 0]).toEqual([
          chosen.places.length,
          chosen.measures.length,
          chosen.targets.length,
        ]);
        expect([count?.total ?? 0, count?.measures.total ?? 0, count?.targets.total ?? 0]).toEqual([
          all.places.length,
          all.measures.length,
          all.targets.length,
        ]);
      }),
    );
  });

  test('name every value that anything has, and none that nothing has', () => {
    const { counts } = applyFilters(table, {});
    for (const facet of FACETS) {
      const had = valuesOf(facet).filter((value) => {
        const { places, measures, targets } = passing({ [facet]: [value] });
        return places.length + measures.length + targets.length > 0;
      });
      expect([...counts[facet].keys()].toSorted(), facet).toEqual(had.toSorted());
    }
  });
});

test('a place without a part, stage, industry or agency counts under its own value and can be chosen by it', () => {
  const bare = tabulateFacets(inventedCatalogue([inventedPlace('bare', null), inventedPlace('staged', null, { stage: 'planned' })]));
  for (const facet of ['part', 'industry', 'agency'] as const) expect(applyFilters(bare, {}).counts[facet].get(NONE)).toMatchObject({ shown: 2, total: 2 });
  expect([...applyFilters(bare, { stage: [NONE] }).shown]).toEqual(['bare']);
});

test('the answers stay the same however often it is asked', () => {
  const first = applyFilters(table, { part: ['industry'] });
  for (let round = 0; round < 600; round += 1) applyFilters(table, { kind: ['zone'] });
  expect(applyFilters(table, { part: ['industry'] })).toEqual(first);
});

test('the role that is chosen narrows which agencies are counted', () => {
  for (const role of ['lead', 'serve'] as const) {
    const { counts } = applyFilters(table, { role: [role] });
    for (const { id, leads, serves } of catalogue.agencies) expect(counts.agency.get(id)?.measures.shown, id).toBe({ lead: leads, serve: serves }[role].length);
  }
});

test('where the measures could not be read, agencies and targets are still listed', () => {
  const bare = applyFilters(tabulateFacets(indexCatalogue({ ...catalogue, measures: [] })), {});
  expect([bare.shown.size, bare.measures.size, bare.targets.size, bare.agencies.size]).toEqual([
    catalogue.places.length,
    0,
    catalogue.targets.length,
    catalogue.agencies.length,
  ]);
});

test('an empty list within a facet means all, as no list does', () => {
  expect(applyFilters(table, { kind: [], part: ['ecology'] })).toEqual(applyFilters(table, { part: ['ecology'] }));
});

describe('a ring', () => {
  const near = new Map([
    ['djk-zone', 'surely'],
    ['sgep', 'perhaps'],
  ] as const);

  test('lets only its places through, with their measures and targets', () => {
    const { shown, perhaps, measures } = applyFilters(table, {}, near);
    expect([...shown].toSorted()).toEqual(['djk-zone', 'sgep']);
    expect([...perhaps]).toEqual(['sgep']);
    const named = catalogue.measures.filter(({ places }) => places.includes('djk-zone') || places.includes('sgep'));
    expect([...measures]).toEqual(named.map(({ id }) => id));
  });

  test('is joined with the other filters', () => {
    const parts = catalogue.place.get('sgep')?.properties.part ?? [];
    const other = FACETS.length > 0 ? valuesOf('part').filter((part) => !parts.some((own) => own === part)) : [];
    expect(applyFilters(table, { part: other }, near).shown.has('sgep')).toBe(false);
  });
});

describe('ways out of nothing', () => {
  test('name each condition whose loss brings something back, with what it brings', () => {
    const filters = { kind: ['bay'], stage: ['building'], part: ['reform'] };
    expect(applyFilters(table, filters).shown.size).toBe(0);
    const ways = waysOut(table, filters, NO_REACH);
    expect(ways.length).toBeGreaterThan(0);
    for (const { facet, places, measures } of ways) {
      const rest = passing(Object.fromEntries(Object.entries(filters).filter(([key]) => key !== facet)));
      expect([places, measures]).toEqual([rest.places.length, rest.measures.length]);
      expect(places + measures).toBeGreaterThan(0);
    }
    expect(ways.map(({ places }) => places)).toEqual(ways.map(({ places }) => places).toSorted((a, b) => b - a));
  });

  test('include the ring', () => {
    expect(waysOut(table, {}, { ring: new Map(), area: null }).map(({ facet }) => facet)).toEqual(['ring']);
  });

  test('include ring and area one by one: giving up one leaves the other', () => {
    const [near, far] = [new Map([['sgep', 'surely'] as const]), new Map([['djk-zone', 'surely'] as const])];
    const ways = waysOut(table, {}, { ring: near, area: far });
    expect(ways.map(({ facet, places }) => [facet, places])).toEqual([
      ['ring', 1],
      ['area', 1],
    ]);
  });
});

test('ring and area hold together: surely is only what is sure of both', () => {
  const ring = new Map([
    ['a', 'surely'],
    ['b', 'surely'],
    ['c', 'perhaps'],
  ] as const);
  const area = new Map([
    ['a', 'surely'],
    ['b', 'perhaps'],
    ['d', 'surely'],
  ] as const);
  expect([...(withinBoth({ ring, area }) ?? [])]).toEqual([
    ['a', 'surely'],
    ['b', 'perhaps'],
  ]);
  expect(withinBoth({ ring, area: null })).toBe(ring);
  expect(withinBoth({ ring: null, area })).toBe(area);
  expect(withinBoth(NO_REACH)).toBeNull();
});
