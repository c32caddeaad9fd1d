/**
 * Full-text search by MiniSearch: words and pairs of Chinese characters in any order, beginnings of words, and what
 * only a summary mentions.
 */
import MiniSearch from 'minisearch';
import type { Hit, PreparedRow } from './search-rows.ts';
import { matchSpelling, mergeRanges, rangesOf } from './search-spelling.ts';
import { tokens } from './search-text.ts';
import type { Simplify } from './search-text.ts';

type Document = Readonly<{ id: number; names: string; text: string }>;

/** Below every match in a name that is typed through; a mention in a summary comes last of all. */
const SCORE = { names: 30, text: 12, relevance: 6 } as const;

/** Builds the index and returns a search of it: hits by the row's place in the list. */
export function createWordSearch(rows: readonly PreparedRow[], simplify: Simplify): (query: string) => [number, Hit][] {
  const words = new MiniSearch<Document>({
    fields: ['names', 'text'],
    tokenize: (text) => tokens(text, simplify),
    // The tokenizer has folded case and width already.
    processTerm: (term) => term,
    searchOptions: { combineWith: 'AND', prefix: true, boost: { names: 3 } },
  });
  words.addAll(rows.map(({ row, names }, id) => ({ id, names: names.map((name) => name.text).join(' '), text: row.text })));

  return (query) => {
    const found = words.search(query);
    const top = found[0]?.score ?? 1;
    return found.flatMap(({ id, score, match, queryTerms }): [number, Hit][] => {
      const at = Number(id);
      const name = rows[at]?.names[0];
      if (!name) return [];
      const named = Object.values(match).every((fields) => fields.includes('names'));
      const spelled = named ? queryTerms.flatMap((term) => matchSpelling(name.units, term) ?? []) : [];
      const ranges = mergeRanges(spelled.flatMap((spelling) => rangesOf(name.units, spelling)));
      const rank = SCORE[named ? 'names' : 'text'] + (SCORE.relevance * score) / top;
      return [[at, { score: rank, field: named ? 'name_zh' : 'text', matched: { text: name.text, ranges } }]];
    });
  };
}
