/** Who answers for what: agencies by articles, what passes the filters told apart from what does not. */
import type { Agency, Measure } from '../../geo/schema.ts';
import { PARTS } from '../../geo/vocabulary.ts';
import type { Part } from '../../geo/vocabulary.ts';
import type { Catalogue } from '../data/catalogue.ts';
import type { Filters } from '../state/app-state.ts';
import type { FilterResult } from './facets.ts';

/** `stated`: the plan says that it leads; `first-named`: it only stands first; `serve`: any other place in the list. */
export type Duty = 'stated' | 'first-named' | 'serve';
/** `answers`: agency and role are what was asked for; `beside`: another agency of an article that passes; `out`: its article does not pass. */
export type Strength = 'answers' | 'beside' | 'out';
export type Cell = Readonly<{ duty: Duty; strength: Strength }>;
/** How many of how many pass the filters. */
export type Count = Readonly<{ shown: number; total: number }>;

export type MatrixRow = Readonly<{ agency: Agency; passes: boolean; leads: Count; serves: Count; all: Count; cells: ReadonlyMap<string, Cell> }>;
export type MatrixColumn = Readonly<{ measure: Measure; passes: boolean; agencies: Count }>;
export type Responsibility = Readonly<{ rows: readonly MatrixRow[]; columns: readonly MatrixColumn[] }>;

export const roleOf = (duty: Duty): 'lead' | 'serve' => (duty === 'serve' ? 'serve' : 'lead');

function dutyOf(measure: Measure, agency: string): Duty {
  if (!measure.lead.includes(agency)) return 'serve';
  return measure.lead_basis === 'stated' ? 'stated' : 'first-named';
}

/** The whole matrix: a row for each agency, a column for each article that names one, both in the plan's order. */
export function readResponsibility(catalogue: Catalogue, result: FilterResult, filters: Filters): Responsibility {
  const isAsked = (facet: 'agency' | 'role', value: string): boolean => (filters[facet]?.length ?? 0) === 0 || filters[facet]?.includes(value) === true;
  const named = catalogue.measures.filter(({ agencies }) => agencies.length > 0);
  const cells = new Map(catalogue.agencies.map(({ id }) => [id, new Map<string, Cell>()]));
  for (const measure of named) {
    const passes = result.measures.has(measure.id);
    for (const agency of measure.agencies) {
      const duty = dutyOf(measure, agency);
      const strength = !passes ? 'out' : isAsked('agency', agency) && isAsked('role', roleOf(duty)) ? 'answers' : 'beside';
      cells.get(agency)?.set(measure.id, { duty, strength });
    }
  }
  const rows = catalogue.agencies.map((agency): MatrixRow => {
    const own = cells.get(agency.id) ?? new Map<string, Cell>();
    const count = (role: 'lead' | 'serve'): Count => {
      const ofRole = [...own.values()].filter(({ duty }) => roleOf(duty) === role);
      return { shown: ofRole.filter(({ strength }) => strength !== 'out').length, total: ofRole.length };
    };
    const [leads, serves] = [count('lead'), count('serve')];
    const all = { shown: leads.shown + serves.shown, total: leads.total + serves.total };
    return { agency, passes: result.agencies.has(agency.id), leads, serves, all, cells: own };
  });
  const columns = named.map((measure): MatrixColumn => {
    const passes = result.measures.has(measure.id);
    return { measure, passes, agencies: { shown: passes ? measure.agencies.length : 0, total: measure.agencies.length } };
  });
  return { rows, columns };
}

export type ColumnOrder = 'number' | 'agencies';
export type ColumnGroup = Readonly<{ part: Part; columns: readonly MatrixColumn[] }>;

/** Columns by part, within each in the plan's order or those of most agencies first. */
export function groupColumns(columns: readonly MatrixColumn[], order: ColumnOrder): ColumnGroup[] {
  return PARTS.flatMap((part) => {
    const own = columns.filter(({ measure }) => measure.part === part);
    if (own.length === 0) return [];
    return [{ part, columns: order === 'number' ? own : own.toSorted((a, b) => b.agencies.total - a.agencies.total) }];
  });
}
