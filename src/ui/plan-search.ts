/** The search by pinyin and initials over the plan's items, fetched when a field is first used. */
import type { SearchIndexFile } from '../../geo/schema.ts';
import { fetchJson } from '../data/fetch-json.ts';
import type { Search } from '../query/search.ts';

const isSearchIndex = (value: unknown): value is SearchIndexFile => typeof value === 'object' && value !== null && 'rows' in value && Array.isArray(value.rows);

let asked: Promise<Search | null> | null = null;

/** Null where it cannot be fetched: the next call asks again. */
export async function loadSearch(dataBase: string): Promise<Search | null> {
  asked ??= Promise.all([fetchJson<SearchIndexFile>(`${dataBase}search.json`, isSearchIndex), import('../query/search.ts').catch(() => null)]).then(
    ([loaded, engine]) => (loaded.ok && engine ? engine.createSearch(loaded.value) : null),
  );
  const search = await asked;
  if (search === null) asked = null;
  return search;
}
