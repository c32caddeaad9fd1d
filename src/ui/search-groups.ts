/** Results as they stand in the list: grouped, the group of the best first, long groups cut until they are opened. */
import type { SearchGroup, SearchResult } from '../query/search.ts';

/** A group longer than this is cut; one row more is shown rather than a row that says so. */
const SHOWN_OF_A_GROUP = 6;

/** `total` counts all results of the group; those not in `shown` wait behind a row of their own. */
export type ResultGroup = Readonly<{ group: SearchGroup; shown: readonly SearchResult[]; total: number }>;
/** One row that the arrows walk through: a result, or the rest of a group. */
export type Entry = Readonly<{ result: SearchResult } | { opens: SearchGroup }>;

/** Groups results, which come best first; the groups in `opened` are not cut. */
export function groupResults(results: readonly SearchResult[], opened: ReadonlySet<SearchGroup>): ResultGroup[] {
  const groups = new Map<SearchGroup, SearchResult[]>();
  for (const result of results) groups.set(result.group, [...(groups.get(result.group) ?? []), result]);
  return [...groups].map(([group, all]) => {
    const isCut = all.length > SHOWN_OF_A_GROUP + 1 && !opened.has(group);
    return { group, shown: isCut ? all.slice(0, SHOWN_OF_A_GROUP) : all, total: all.length };
  });
}

/** All rows of the list in their order on the screen. */
export function entriesOf(groups: readonly ResultGroup[]): Entry[] {
  return groups.flatMap(({ group, shown, total }): Entry[] => [...shown.map((result) => ({ result })), ...(shown.length < total ? [{ opens: group }] : [])]);
}
