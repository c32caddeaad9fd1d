/** Search over everything in the plan, offline, Chinese first. No DOM; the index is built by `geo/search-index.ts`. */
import type { SearchIndexFile, SearchRow } from '../../geo/schema.ts';
import { matchRow, matchRowWithSlip, nearness, prepareRows } from './search-rows.ts';
import type { Hit, SearchField, SearchMatch } from './search-rows.ts';
import { mergeRanges } from './search-spelling.ts';
import { fold, pieces, simplifyMap } from './search-text.ts';
import { createWordSearch } from './search-words.ts';

export type SearchResult = Readonly<{
  kind: SearchRow['kind'];
  id: string;
  /** Comparable within one answer only. */
  score: number;
  field: SearchField;
  matched: SearchMatch;
  /** True when nothing matched and this is only like the query. */
  nearest: boolean;
}>;
export type Search = (query: string, limit?: number) => SearchResult[];

/** Longer input is a pasted text: names end well before this. */
const LONGEST_QUERY = 60;
const DEFAULT_LIMIT = 10;
const NEAREST_LIMIT = 5;
/** Where the best match is at least a name that holds the query, nobody slipped. */
const SURE = 56;
/** Terms that match apart are worth less than a query typed through. */
const APART = 0.9;
const PASSED_OVER = new Set(['of', 'the', 'and', 'in', 'for', 'to', 'a', 'an', 'at', 'on']);

type Hits = Map<number, Hit>;

function keepBest(hits: Hits, more: Iterable<readonly [number, Hit]>): Hits {
  for (const [at, hit] of more) if (hit.score > (hits.get(at)?.score ?? 0)) hits.set(at, hit);
  return hits;
}

/** Rows that every term found, at the mean of the terms' scores; the marks are those of the best term's text. */
function intersect(all: readonly Hits[]): Hits {
  const [first, ...others] = all;
  const joined: Hits = new Map();
  for (const [at, hit] of first ?? []) {
    const hits = [hit, ...others.flatMap((each) => each.get(at) ?? [])];
    if (hits.length < all.length) continue;
    const strongest = hits.reduce((a, b) => (b.score > a.score ? b : a));
    const ranges = hits.filter(({ matched }) => matched.text === strongest.matched.text).flatMap(({ matched }) => matched.ranges);
    const score = (APART * hits.reduce((sum, each) => sum + each.score, 0)) / hits.length;
    joined.set(at, { ...strongest, score, matched: { text: strongest.matched.text, ranges: mergeRanges(ranges) } });
  }
  return joined;
}

/**
 * Prepares the search. The returned function takes what stands in the box, on every key stroke, and returns the
 * best rows first: hanzi (also traditional), pinyin, initials, these mixed, English, aliases, figures, article
 * numbers, one slip. Blank input returns nothing; where nothing matches, the most similar rows are `nearest`.
 */
export function createSearch(index: SearchIndexFile): Search {
  const simplify = simplifyMap(index.traditional);
  const rows = prepareRows(index, simplify);
  const searchWords = createWordSearch(rows, simplify);

  const matchAll = (match: (row: (typeof rows)[number], query: string) => Hit | null, query: string): [number, Hit][] =>
    rows.flatMap((row, at): [number, Hit][] => {
      const hit = match(row, query);
      return hit ? [[at, hit]] : [];
    });
  // One character is sought in names alone: as the beginning of a word in a summary it would find nearly every row.
  const findTerm = (term: string): Hits => keepBest(new Map(matchAll(matchRow, term)), term.length > 1 ? searchWords(term) : []);
  const withSlips = (term: string, exact: Hits): Hits => keepBest(new Map(exact), matchAll(matchRowWithSlip, term));
  const ranked = (hits: Iterable<readonly [number, Hit]>, limit: number, nearest: boolean): SearchResult[] =>
    [...hits]
      .toSorted(([a, left], [b, right]) => right.score - left.score || a - b)
      .slice(0, limit)
      .flatMap(([at, hit]) => {
        const row = index.rows[at];
        return row ? [{ kind: row.kind, id: row.id, ...hit, nearest }] : [];
      });

  return (input, limit = DEFAULT_LIMIT) => {
    const text = input.slice(0, LONGEST_QUERY);
    const query = fold(text, simplify);
    if (query === '') return [];
    const terms = [...new Set(pieces(text, simplify).filter((piece) => !PASSED_OVER.has(piece)))];
    const whole = findTerm(query);
    const apart = terms.length > 1 ? terms.map(findTerm) : [];
    let found = keepBest(new Map(whole), intersect(apart));
    if (![...found.values()].some(({ score }) => score >= SURE)) {
      found = keepBest(withSlips(query, found), intersect(apart.map((hits, at) => withSlips(terms[at] ?? '', hits))));
    }
    return found.size > 0 ? ranked(found, limit, false) : ranked(matchAll(nearness, query), Math.min(limit, NEAREST_LIMIT), true);
  };
}
