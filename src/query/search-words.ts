/**
 * Full-text search by MiniSearch: words and pairs of Chinese characters in any order, beginnings of words, and what
 * only a summary mentions.
 */
import MiniSearch from 'minisearch';
import type { Hit, PreparedRow, SearchMatch } from './search-rows.ts';
import { matchSpelling, mergeRanges, rangesOf } from './search-spelling.ts';
import type { Range } from './search-spelling.ts';
import { hasHan, tokens } from './search-text.ts';
import type { Simplify } from './search-text.ts';

type Document = Readonly<{ id: number; names: string; text: string }>;

/** Below every match in a name that is typed through; a mention in a summary comes last of all. */
const SCORE = { names: 30, text: 12, relevance: 6 } as const;

/** How much of a summary is shown around what was found in it, in characters; English is cut between words. */
const EXCERPT = { han: { before: 6, after: 16 }, latin: { before: 16, after: 24 } } as const;

const FIGURE = /^[\d.]+%?$/;
const AMOUNT = /^[\d.]+[万亿]/u;

/** Where a term begins in a text in lower case: anywhere in Chinese, else at the beginning of a word, a figure whole. */
function beginningOf(term: string, text: string, from: number): number {
  for (let at = text.indexOf(term, from); at >= 0; at = text.indexOf(term, at + 1)) {
    if (hasHan(term) && !AMOUNT.test(term)) return at;
    const isCut = FIGURE.test(term) && /\d/.test(text[at + term.length] ?? '');
    if (!/[a-z0-9]/.test(text[at - 1] ?? '') && !isCut) return at;
  }
  return -1;
}

/** Whether a figure with its magnitude stands in a text as one: 3亿 is neither 37亿 nor a 3 and an 亿 apart. */
const hasAmount = (text: string, amount: string): boolean => beginningOf(amount, text, 0) >= 0;

/** The piece of a summary in which the terms stand, marked; null when they stand there in another writing only. */
function excerptOf(text: string, terms: readonly string[]): SearchMatch | null {
  const lower = text.toLowerCase();
  const first = beginningOf(terms[0] ?? '', lower, 0);
  if (first < 0 || lower.length !== text.length) return null;
  const end = first + (terms[0] ?? '').length;
  const isChinese = hasHan(text);
  const { before, after } = EXCERPT[isChinese ? 'han' : 'latin'];
  const isShort = { start: first <= before, end: text.length - end <= after };
  const cut = isChinese ? null : { start: text.indexOf(' ', first - before) + 1, end: text.lastIndexOf(' ', end + after) };
  let from = isShort.start ? 0 : Math.min(first, cut?.start ?? first - before);
  while (from < first && /[\s\p{P}]/u.test(text.charAt(from))) from += 1;
  const to = isShort.end ? text.length : Math.max(end, cut?.end ?? end + after);
  const lead = from > 0 ? '…' : '';
  const ranges = terms.flatMap((term): Range[] => {
    const at = beginningOf(term, lower, from);
    return at >= 0 && at + term.length <= to ? [[at - from + lead.length, at + term.length - from + lead.length]] : [];
  });
  return { text: `${lead}${text.slice(from, to)}${to < text.length ? '…' : ''}`, ranges: mergeRanges(ranges) };
}

/** The pieces of a text in which the terms stand, one for each of its lines, which are each of one language. */
const excerptsOf = (text: string, terms: readonly string[]): SearchMatch[] => text.split('\n').flatMap((line) => excerptOf(line, terms) ?? []);

/** Builds the index and returns a search of it: hits by the row's place in the list. */
export function createWordSearch(rows: readonly PreparedRow[], simplify: Simplify): (query: string) => [number, Hit][] {
  const words = new MiniSearch<Document>({
    fields: ['names', 'text'],
    tokenize: (text) => tokens(text, simplify),
    // The tokenizer has folded case and width already.
    processTerm: (term) => term,
    searchOptions: { combineWith: 'AND', prefix: (term) => !FIGURE.test(term), boost: { names: 3 } },
  });
  words.addAll(rows.map(({ row, names }, id) => ({ id, names: names.flatMap((name) => (name.field === 'kind' ? [] : name.text)).join(' '), text: row.text })));

  return (query) => {
    const found = words.search(query);
    const isAmount = AMOUNT.test(query);
    const top = found[0]?.score ?? 1;
    return found.flatMap(({ id, score, match, queryTerms }): [number, Hit][] => {
      const at = Number(id);
      const name = rows[at]?.names[0];
      if (!name || (isAmount && !hasAmount(rows[at]?.row.text ?? '', query))) return [];
      const named = Object.values(match).every((fields) => fields.includes('names'));
      const spelled = named ? queryTerms.flatMap((term) => matchSpelling(name.units, term) ?? []) : [];
      const ranges = mergeRanges(spelled.flatMap((spelling) => rangesOf(name.units, spelling)));
      const rank = SCORE[named ? 'names' : 'text'] + (SCORE.relevance * score) / top;
      const [excerpt, translated] = named ? [] : excerptsOf(rows[at]?.row.text ?? '', isAmount ? [query] : queryTerms);
      return [[at, { score: rank, field: named ? 'name_zh' : 'text', matched: excerpt ?? { text: name.text, ranges }, translated }]];
    });
  };
}
