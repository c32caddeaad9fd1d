/** Search over everything in the plan, offline, Chinese first. No DOM; the index is built by `geo/search-index.ts`. */
import type { SearchIndexFile, SearchRow } from '../../geo/schema.ts';
import { matchRow, matchRowWithSlip, nearness, prepareRows } from './search-rows.ts';
import type { Hit, SearchField, SearchMatch } from './search-rows.ts';
import { mergeRanges } from './search-spelling.ts';
import { fold, pieces, simplifyMap } from './search-text.ts';
import { createWordSearch } from './search-words.ts';

/** What results are listed under: projects are places in the data, but nobody looks for them among the bays. */
export type SearchGroup = SearchRow['kind'] | 'project';

export type SearchResult = Readonly<{
  kind: SearchRow['kind'];
  id: string;
  group: SearchGroup;
  /** Comparable within one answer only. */
  score: number;
  field: SearchField;
  matched: SearchMatch;
  /** What matched in English, where it stands in both languages. */
  translated?: SearchMatch | undefined;
  /** True when nothing matched and this is only like the query. */
  nearest: boolean;
}>;
export type Search = (query: string, limit?: number) => SearchResult[];

/** Longer input is a pasted text: names end well before this. */
export const LONGEST_QUERY = 60;
const DEFAULT_LIMIT = 10;
const NEAREST_LIMIT = 5;
const TERMS_REMEMBERED = 32;
/** Where the best match is at least a name that holds the query, nobody slipped. */
const SURE = 56;
/** Terms that match apart are worth less than a query typed through. */
const APART = 0.9;
const PASSED_OVER = new Set(['of', 'the', 'and', 'in', 'for', 'to', 'a', 'an', 'at', 'on', 'rmb', 'cny']);
/** Words that ask for one group of what the other words find: 港区 目标, hydrogen projects. */
const GROUP_WORDS: ReadonlyMap<string, SearchGroup> = new Map(
  (
    [
      ['place', '地点 place places'],
      ['project', '项目 project projects'],
      ['measure', '措施 measure measures'],
      ['target', '目标 指标 target targets'],
      ['agency', '部门 单位 agency agencies'],
      ['industry', '产业 industry industries'],
    ] as const
  ).flatMap(([group, words]) => words.split(' ').map((word) => [word, group] as const)),
);

export const groupOf = ({ kind, place_kind }: SearchRow): SearchGroup => (place_kind === 'project' ? 'project' : kind);

type Hits = ReadonlyMap<number, Hit>;

/** Answers again for the last terms: while one word is typed, those before it stay as they are. */
function remember(find: (term: string) => Hits): (term: string) => Hits {
  const known = new Map<string, Hits>();
  return (term) => {
    const before = known.get(term);
    if (before) return before;
    const hits = find(term);
    known.set(term, hits);
    const [oldest] = known.keys();
    if (known.size > TERMS_REMEMBERED && oldest !== undefined) known.delete(oldest);
    return hits;
  };
}

function keepBest(hits: Map<number, Hit>, more: Iterable<readonly [number, Hit]>): Map<number, Hit> {
  for (const [at, hit] of more) if (hit.score > (hits.get(at)?.score ?? 0)) hits.set(at, hit);
  return hits;
}

/** Rows that every term found (one term's as they are), at the mean of the terms' scores; the marks are those of the best term's text. */
function intersect(all: readonly Hits[]): Hits {
  const [first, ...others] = all;
  const joined = new Map<number, Hit>();
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
 * numbers, one slip. Blank input returns nothing; where nothing matches, rows very like it are `nearest`.
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
  const inGroups = (hits: Hits, groups: readonly SearchGroup[]): Hits =>
    new Map([...hits].filter(([at]) => rows[at] && groups.includes(groupOf(rows[at].row))));
  const findTerm = remember((term) => keepBest(new Map(matchAll(matchRow, term)), term.length > 1 ? searchWords(term) : []));
  // A word that stands somewhere as it was typed is no slip of another: port is not Fort.
  const findTermWithSlips = remember((term) => {
    const found = findTerm(term);
    return found.size > 0 ? found : new Map(matchAll(matchRowWithSlip, term));
  });
  /** The query as one name, as the words that spaces part (港区 1000亿), and as the runs of one script within them. */
  const findAll = (text: string, query: string, find: (term: string) => Hits): Hits => {
    const found = new Map(find(query));
    const words = text.split(/\s+/).map((word) => fold(word, simplify));
    for (const terms of [words, pieces(text, simplify)]) {
      const typed = terms.filter((term) => term !== '');
      const wanted = [...new Set(typed.filter((term) => !PASSED_OVER.has(term)))];
      // A lone word is the query itself, unless another was passed over: the port.
      if (typed.length < 2 || wanted.length === 0) continue;
      keepBest(found, intersect(wanted.map(find)));
      const groups = wanted.flatMap((term) => GROUP_WORDS.get(term) ?? []);
      const others = wanted.filter((term) => !GROUP_WORDS.has(term));
      if (groups.length > 0 && others.length > 0) keepBest(found, inGroups(intersect(others.map(find)), groups));
    }
    return found;
  };
  const ranked = (hits: Iterable<readonly [number, Hit]>, limit: number, nearest: boolean): SearchResult[] =>
    [...hits]
      .toSorted(([a, left], [b, right]) => right.score - left.score || a - b)
      .slice(0, limit)
      .flatMap(([at, hit]) => {
        const row = index.rows[at];
        return row ? [{ kind: row.kind, id: row.id, group: groupOf(row), ...hit, nearest }] : [];
      });

  return (input, limit = DEFAULT_LIMIT) => {
    const text = input.slice(0, LONGEST_QUERY);
    const query = fold(text, simplify);
    if (query === '') return [];
    const found = findAll(text, query, findTerm);
    const isSure = [...found.values()].some(({ score }) => score >= SURE);
    const answer = isSure ? found : findAll(text, query, findTermWithSlips);
    return answer.size > 0 ? ranked(answer, limit, false) : ranked(matchAll(nearness, query), Math.min(limit, NEAREST_LIMIT), true);
  };
}
