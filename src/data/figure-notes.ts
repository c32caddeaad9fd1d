/** What is known about figures beyond the targets themselves: totals that parts add up to, and what another text says. */
import type { Disagreement, Source, Sum } from '../../geo/schema.ts';
import { fetchJson, isRows } from './fetch-json.ts';
import type { LoadFailure } from './fetch-json.ts';

export type FigureNotes = Readonly<{
  sums: readonly Sum[];
  disagreements: readonly Disagreement[];
  sources: readonly Source[];
  failures: readonly LoadFailure[];
}>;

/** Loads the three files; one that fails is named and stands as an empty list. */
export async function loadFigureNotes(base: string): Promise<FigureNotes> {
  const [sums, disagreements, sources] = await Promise.all([
    fetchJson<Sum[]>(`${base}sums.json`, (value): value is Sum[] => isRows(value, 'id')),
    fetchJson<Disagreement[]>(`${base}disagreements.json`, (value): value is Disagreement[] => isRows(value, 'source')),
    fetchJson<Source[]>(`${base}sources.json`, (value): value is Source[] => isRows(value, 'publisher')),
  ]);
  return {
    sums: sums.ok ? sums.value : [],
    disagreements: disagreements.ok ? disagreements.value : [],
    sources: sources.ok ? sources.value : [],
    failures: [sums, disagreements, sources].flatMap((each) => (each.ok ? [] : [each.failure])),
  };
}
