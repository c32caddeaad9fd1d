import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Place } from '../../../geo/schema.ts';
import { NONE, applyFilters, tabulateFacets } from '../../../src/query/facets.ts';
import { FACETS } from '../../../src/state/app-state.ts';
import type { FacetId, Filters } from '../../../src/state/app-state.ts';
import { inventedCatalogue, inventedPlace, servedCatalogue } from '../data/served.ts';

const catalogue = servedCatalogue();
const table = tabulateFacets(catalogue);

/** The facet values of a place, read from the rows themselves and not through the code under test. */
function readValues({ properties }: Place, facet: FacetId): string[] {
  const agencies = catalogue.measures.filter(({ id }) => properties.measures.includes(id)).flatMap((measure) => measure.agencies);
  const values: Record<FacetId, (string | null)[]> = {
    part: properties.part,
    kind: [properties.kind],
    precision: [properties.precision],
    industry: properties.industry,
    stage: [properties.stage],
    agency: agencies,
  };
  const known = values[facet].filter((value) => value !== null);
  return known.length > 0 ? [...new Set(known)] : ['none'];
}

const valuesByPlace = new Map(catalogue.places.map((place) => [place.id, Object.fromEntries(FACETS.map((facet) => [facet, readValues(place, facet)]))]));
const valuesOf = ({ id }: Place, facet: FacetId): string[] => valuesByPlace.get(id)?.[facet] ?? [];

/** Whether a place passes the filters, one facet left out of account. */
function passes(place: Place, filters: Filters, except?: FacetId): boolean {
  return FACETS.every((facet) => {
    const chosen = filters[facet] ?? [];
    return facet === except || chosen.length === 0 || valuesOf(place, facet).some((value) => chosen.includes(value));
  });
}

const allValues = Object.fromEntries(FACETS.map((facet) => [facet, [...new Set(catalogue.places.flatMap((place) => valuesOf(place, facet)))]]));
const anyFilters: fc.Arbitrary<Filters> = fc.record(
  Object.fromEntries(FACETS.map((facet) => [facet, fc.subarray([...(allValues[facet] ?? []), 'unheard-of'], { maxLength: 5 })])),
  { requiredKeys: [] },
);

describe('counts', () => {
  test('are what counting place by place gives, for any filters', () => {
    fc.assert(
      fc.property(anyFilters, (filters) => {
        const { shown, counts } = applyFilters(table, filters);
        expect([...shown].toSorted()).toEqual(
          catalogue.places
            .filter((place) => passes(place, filters))
            .map(({ id }) => id)
            .toSorted(),
        );
        for (const facet of FACETS) {
          const passing = new Set(catalogue.places.filter((place) => passes(place, filters, facet)));
          const expected = (allValues[facet] ?? []).map((value) => {
            const having = catalogue.places.filter((place) => valuesOf(place, facet).includes(value));
            return [value, { value, total: having.length, shown: having.filter((place) => passing.has(place)).length }] as const;
          });
          expect(Object.fromEntries(counts[facet])).toEqual(Object.fromEntries(expected));
        }
      }),
    );
  });

  test('shown is never more than total, and total does not depend on the filters', () => {
    const unfiltered = applyFilters(table, {}).counts;
    fc.assert(
      fc.property(anyFilters, (filters) => {
        for (const [facet, counts] of Object.entries(applyFilters(table, filters).counts)) {
          for (const { value, shown, total } of counts.values()) {
            if (shown > total || total !== unfiltered[facet as FacetId].get(value)?.total) expect.fail(`${facet} ${value}: ${shown} of ${total}`);
          }
        }
      }),
    );
  });

  test('choosing one value alone shows as many places as its count promised', () => {
    fc.assert(
      fc.property(anyFilters, fc.constantFrom(...FACETS), fc.nat(), (filters, facet, at) => {
        const values = allValues[facet] ?? [];
        const value = values[at % values.length] ?? '';
        const promised = applyFilters(table, filters).counts[facet].get(value)?.shown;
        expect(applyFilters(table, { ...filters, [facet]: [value] }).shown.size).toBe(promised);
      }),
    );
  });
});

test('without filters every place is shown and every count is full', () => {
  const { shown, counts } = applyFilters(table, {});
  expect(shown.size).toBe(catalogue.places.length);
  for (const values of Object.values(counts)) for (const count of values.values()) expect(count.shown).toBe(count.total);
});

test('a place without a part, stage, industry or agency counts under its own value and can be chosen by it', () => {
  const bare = tabulateFacets(inventedCatalogue([inventedPlace('bare', null), inventedPlace('staged', null, { stage: 'planned' })]));
  for (const facet of ['part', 'industry', 'agency'] as const)
    expect(applyFilters(bare, {}).counts[facet].get(NONE)).toEqual({ value: NONE, shown: 2, total: 2 });
  expect([...applyFilters(bare, { stage: [NONE] }).shown]).toEqual(['bare']);
});

test('an agency that answers for two measures of a place counts it once', () => {
  for (const count of applyFilters(table, {}).counts.agency.values()) expect(count.total).toBeLessThanOrEqual(catalogue.places.length);
  for (const { agency } of table.values()) expect(new Set(agency).size).toBe(agency.length);
});

test('an empty list within a facet means all, as no list does', () => {
  expect(applyFilters(table, { kind: [], part: ['ecology'] })).toEqual(applyFilters(table, { part: ['ecology'] }));
});
