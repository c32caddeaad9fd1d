/** Arbitrary filters of the page for property-based tests: few facets at a time, so that something is often left. */
import fc from 'fast-check';
import type { FacetTable } from '../../../src/query/facets.ts';
import { FACETS } from '../../../src/state/app-state.ts';
import type { Filters } from '../../../src/state/app-state.ts';

export function anyFilters(table: FacetTable): fc.Arbitrary<Filters> {
  const anyValues = fc.record(Object.fromEntries(FACETS.map((facet) => [facet, fc.subarray([...table.values[facet]], { minLength: 1 })])));
  return fc
    .tuple(anyValues, fc.subarray([...FACETS], { maxLength: 3 }))
    .map(([values, facets]) => Object.fromEntries(facets.map((facet) => [facet, values[facet] ?? []])));
}
