/** Filters after a click on a name or a mark: one value alone, and all values again at the second click. */
import { withFacet } from '../state/app-state.ts';
import type { FacetId, Filters } from '../state/app-state.ts';

const isOnly = (filters: Filters, facet: FacetId, value: string): boolean => filters[facet]?.length === 1 && filters[facet][0] === value;

/** One value of a facet alone; every value again where it was alone. */
export function narrowTo(filters: Filters, facet: FacetId, value: string): Filters {
  return withFacet(filters, facet, isOnly(filters, facet, value) ? [] : [value]);
}

/** One value more among those chosen, or one less. */
export function addOrRemove(filters: Filters, facet: FacetId, value: string): Filters {
  const chosen = filters[facet] ?? [];
  return withFacet(filters, facet, chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]);
}

/** The three facets that one cell of the matrix sets. */
const CELL = ['agency', 'measure', 'role'] as const;
const withoutCell = (filters: Filters): Filters => CELL.reduce((rest, facet) => withFacet(rest, facet, []), filters);

/** Whether the filters hold one agency, one measure and one role, as a click on a cell leaves them. */
const isOneCell = (filters: Filters): boolean => CELL.every((facet) => filters[facet]?.length === 1);

/** An agency's or a measure's head: it alone. Where a single cell was chosen the head widens from the cell to its own row or column. */
export function chooseHead(filters: Filters, facet: 'agency' | 'measure', value: string): Filters {
  return isOneCell(filters) ? withFacet(withoutCell(filters), facet, [value]) : narrowTo(filters, facet, value);
}

export type CellChoice = Readonly<{ agency: string; measure: string; role: 'lead' | 'serve' }>;

export const isCellChosen = (filters: Filters, cell: CellChoice): boolean => CELL.every((facet) => isOnly(filters, facet, cell[facet]));

/** A cell: its agency, measure and role together; none of the three where they were chosen. */
export function chooseCell(filters: Filters, cell: CellChoice): Filters {
  if (isCellChosen(filters, cell)) return withoutCell(filters);
  return CELL.reduce((next, facet) => withFacet(next, facet, [cell[facet]]), filters);
}
