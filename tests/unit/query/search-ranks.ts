/** Where the right answer to each listed query stands; the test of the rates and their record count with it. */
import { linkSources } from '../../../geo/link.ts';
import { readSources } from '../../../geo/read.ts';
import { buildSearchIndex } from '../../../geo/search-index.ts';
import { createSearch } from '../../../src/query/search.ts';
import { QUERIES } from './search-queries.ts';
import type { Query } from './search-queries.ts';

const sources = readSources();
export const index = buildSearchIndex(linkSources(sources), sources.industries);
export const search = createSearch(index);

/** The first row that answers, from 0; -1 where none of five does. A row offered as merely similar is no answer. */
const rankOf = ([query, ...wanted]: Query): number =>
  search(query, 5).findIndex(({ kind, id, nearest }) => !nearest && (wanted.includes(id) || wanted.includes(`${kind}/${id}`)));
const ranks = new Map(QUERIES.map((query) => [query, rankOf(query)]));

/** How many of these queries are answered within the first so many rows. */
export const among = (queries: readonly Query[], places: number): number =>
  queries.filter((query) => (ranks.get(query) ?? -1) >= 0 && (ranks.get(query) ?? places) < places).length;
