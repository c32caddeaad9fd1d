/** Which places the filters let through, and how many each facet value would. */
import type { Place } from '../../geo/schema.ts';
import type { Catalogue } from '../data/catalogue.ts';
import { FACETS } from '../state/app-state.ts';
import type { FacetId, Filters } from '../state/app-state.ts';

/** Value of a place that has none for a facet: it can be chosen like any other. */
export const NONE = 'none';

/** The values that a place has under each facet; never empty. */
function facetValues(catalogue: Catalogue, place: Place, facet: FacetId): readonly string[] {
  const { properties } = place;
  const orNone = (values: readonly string[]): readonly string[] => (values.length > 0 ? values : [NONE]);
  switch (facet) {
    case 'part':
      return orNone(properties.part);
    case 'kind':
      return [properties.kind];
    case 'precision':
      return [properties.precision];
    case 'industry':
      return orNone(properties.industry);
    case 'stage':
      return [properties.stage ?? NONE];
    case 'agency':
      return orNone([...new Set(properties.measures.flatMap((id) => catalogue.measure.get(id)?.agencies ?? []))]);
  }
}

/** Facet values of every place, computed once: filtering is then a few set look-ups a place. */
export type FacetTable = ReadonlyMap<string, Readonly<Record<FacetId, readonly string[]>>>;

export function tabulateFacets(catalogue: Catalogue): FacetTable {
  return new Map(
    catalogue.places.map((place) => [
      place.id,
      Object.fromEntries(FACETS.map((facet) => [facet, facetValues(catalogue, place, facet)])) as Record<FacetId, readonly string[]>,
    ]),
  );
}

export type FacetCount = Readonly<{ value: string; shown: number; total: number }>;
export type FilterResult = Readonly<{ shown: ReadonlySet<string>; counts: Readonly<Record<FacetId, ReadonlyMap<string, FacetCount>>> }>;

/**
 * Applies the filters: any of the chosen values within a facet, all facets together. `shown` of a value counts
 * the places that have it and pass every other facet; `total` counts all that have it.
 */
export function applyFilters(table: FacetTable, filters: Filters): FilterResult {
  const chosen = FACETS.map((facet) => [facet, new Set(filters[facet])] as const);
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map<string, { value: string; shown: number; total: number }>()]));
  const shown = new Set<string>();
  for (const [id, values] of table) {
    const failed = chosen.filter(([facet, set]) => set.size > 0 && !values[facet].some((value) => set.has(value))).map(([facet]) => facet);
    if (failed.length === 0) shown.add(id);
    for (const facet of FACETS) {
      const passesOthers = failed.every((each) => each === facet);
      for (const value of values[facet]) {
        const count = counts[facet]?.get(value) ?? { value, shown: 0, total: 0 };
        count.total += 1;
        if (passesOthers) count.shown += 1;
        counts[facet]?.set(value, count);
      }
    }
  }
  return { shown, counts: counts as unknown as FilterResult['counts'] };
}
