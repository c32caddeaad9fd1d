/** Items of one kind that a text asks for, as the search of the whole plan finds them. */
import type { SearchRow } from '../../geo/schema.ts';
import type { Search } from '../query/search.ts';

/** More rows than the plan has, so that those of one kind are not cut off. */
const ALL_ROWS = 500;

type Named = Readonly<{ id: string; name_zh: string; name_en: string; aliases?: readonly string[] }>;

/** Those of the rows that a text asks for, best first; all in their order for no text. Without a search names are looked through as they are. */
export function findNamed<Row extends Named>(search: Search | null, kind: SearchRow['kind'], rows: readonly Row[], text: string): Row[] {
  if (text === '') return [...rows];
  if (search) {
    const byId = new Map(rows.map((row) => [row.id, row]));
    return search(text, ALL_ROWS).flatMap((result) => (result.kind === kind && !result.nearest ? (byId.get(result.id) ?? []) : []));
  }
  const plain = (name: string): string => name.normalize('NFKC').toLowerCase();
  return rows.filter(({ name_zh: zh, name_en: en, aliases = [] }) => [zh, en, ...aliases].some((name) => plain(name).includes(plain(text))));
}
