/**
 * What a reader nearly typed: a name with characters left out (中德园), one slip (zhongdw, 古镇扣), or at least
 * something like it. MiniSearch's fuzzy terms do not join with prefixes, do not know a swap of neighbours, and see
 * Chinese only as pairs, where one edit is half of the token.
 */
import type { Line, Unit } from './search-spelling.ts';
import { hasHan, isHan } from './search-text.ts';

const LATIN_LETTERS_FOR_A_SLIP = 4;
/** Fewer letters than these, one wrong, must be a whole word: the beginning of a longer one says too little. */
const LATIN_LETTERS_FOR_A_BEGINNING = 7;
/** One syllable with a slip could be any other. */
const SYLLABLES_FOR_A_SLIP = 2;
const HAN_CHARACTERS_FOR_A_SLIP = 3;
/** Below this length a character too many or too few leaves too little to go by: only a wrong one counts. */
const HAN_CHARACTERS_FOR_ANY_EDIT = 5;
const HAN_CHARACTERS_FOR_LIKENESS = 4;
/** So many different pairs of letters: banana has three, which half of all pinyin shares. */
const LATIN_PAIRS_FOR_LIKENESS = 5;

const sequence = (start: number, end: number): number[] => Array.from({ length: end - start }, (_, at) => start + at);

/** A name with its units, as it is written and as it is spelled in letters. */
export type Spelled = Readonly<{ text: string; units: readonly Unit[]; written: Line; spelled: Line }>;
/** Which units of the name a lenient match covers. */
export type Loose = Readonly<{ chosen: readonly number[]; whole: boolean }>;

/**
 * Where in `target` the query may end that starts at `from`, when exactly one edit (swap of neighbours, wrong,
 * missing or extra character) lies between the two; empty when none or more do.
 */
function endsWithinOneEdit(query: string, target: string, from: number): number[] {
  let same = 0;
  while (same < query.length && query[same] === target[from + same]) same += 1;
  if (same === query.length) return [];
  const at = from + same;
  const rest = (typed: number, named: number): number[] => (target.startsWith(query.slice(typed), named) ? [named + query.length - typed] : []);
  const swapped = query[same] === target[at + 1] && query[same + 1] === target[at];
  const inside = at < target.length;
  return [...(swapped ? rest(same + 2, at + 2) : []), ...(inside ? [...rest(same + 1, at + 1), ...rest(same, at + 1)] : []), ...rest(same + 1, at)];
}

const isLatin = (query: string): boolean => /^[a-z]+$/.test(query);
/** NDRC, ZSQD: each letter is a word, so that another letter is another name. */
const isInitials = (text: string): boolean => !/[\p{Ll}\p{Script=Han}]/u.test(text);

/** A figure with another digit is another figure, so only letters and Chinese characters may slip. */
export function allowsSlip(query: string): boolean {
  if (isLatin(query)) return query.length >= LATIN_LETTERS_FOR_A_SLIP;
  return /^\p{Script=Han}+$/u.test(query) && query.length >= HAN_CHARACTERS_FOR_A_SLIP;
}

/** Whether a stretch of a name, one slip from what was typed, is a word or words rather than a piece of one. */
function isWords({ text, units }: Spelled, chosen: readonly number[], isWholeUnit: boolean, query: string): boolean {
  const own = chosen.flatMap((at) => units[at] ?? []);
  const han = own.filter(({ char }) => isHan(char)).length;
  if (!isLatin(query)) return han === own.length;
  if (isInitials(text.slice(own[0]?.from, own.at(-1)?.to)) || (han > 0 && han < SYLLABLES_FOR_A_SLIP)) return false;
  if (query.length >= LATIN_LETTERS_FOR_A_BEGINNING) return true;
  const next = units[(chosen.at(-1) ?? 0) + 1];
  const isOneWord = han === own.length || own.filter(({ opens }) => opens).length === 1;
  return isWholeUnit && isOneWord && (!next || next.opens);
}

/** The first place in a name where the query stands but for one slip; the query must allow one. */
export function matchWithSlip(name: Spelled, query: string): Loose | null {
  const latin = isLatin(query);
  const { units } = name;
  const { text, starts } = latin ? name.spelled : name.written;
  for (let start = 0; start < units.length; start += 1) {
    const from = starts[start];
    if (from === undefined || !units[start]?.opens) continue;
    for (const to of endsWithinOneEdit(query, text, from)) {
      const length = to - from;
      if (latin ? length < LATIN_LETTERS_FOR_A_SLIP : query.length < HAN_CHARACTERS_FOR_ANY_EDIT && length !== query.length) continue;
      const next = starts.findIndex((each) => each >= to);
      const chosen = sequence(start, next < 0 ? units.length : next);
      if (isWords(name, chosen, to === (starts[next] ?? text.length), query)) return { chosen, whole: start === 0 && to === text.length };
    }
  }
  return null;
}

/** The shortest stretch of a name that has every character of a Chinese query in order, others between. */
export function matchWithGaps(units: readonly Unit[], query: string): Loose | null {
  const wanted = [...query];
  let best: number[] | null = null;
  for (let start = 0; start < units.length; start += 1) {
    // Two characters far apart say something only where the name begins: 董站, not every 家…区.
    if (units[start]?.char !== wanted[0] || (wanted.length < 3 && start > 0)) continue;
    const chosen: number[] = [];
    for (let at = start; at < units.length && chosen.length < wanted.length; at += 1) if (units[at]?.char === wanted[chosen.length]) chosen.push(at);
    if (chosen.length < wanted.length) break;
    if (!best || span(chosen) < span(best)) best = chosen;
  }
  return best && best.length > 1 ? { chosen: best, whole: false } : null;
}

/** Number of units from the first to the last of a choice. */
export function span(chosen: readonly number[]): number {
  return (chosen.at(-1) ?? 0) - (chosen[0] ?? 0) + 1;
}

function grams(text: string): Set<string> {
  const characters = [...text];
  const pairs = characters.slice(1).map((char, at) => `${characters[at]}${char}`);
  // Every English word shares letters with every other; a Chinese character says something by itself.
  return new Set(hasHan(text) ? [...characters, ...pairs] : pairs);
}

/** Whether a query is long enough to be called like something; no figure is like another. */
export function allowsLikeness(query: string): boolean {
  if (/\d/.test(query)) return false;
  return hasHan(query) ? [...query].length >= HAN_CHARACTERS_FOR_LIKENESS : grams(query).size >= LATIN_PAIRS_FOR_LIKENESS;
}

/** Dice likeness of a name to a folded query by their pairs of neighbours, in Chinese also by characters, 0 to 1. */
export function likeness({ text, written, spelled }: Spelled, query: string): number {
  // A Chinese name says what is its own first: two demonstration zones are not alike by being ones.
  if (isInitials(text) || (hasHan(query) && !written.text.includes([...query].slice(0, 2).join('')))) return 0;
  const [left, right] = [grams(query), grams(hasHan(query) ? written.text : spelled.text)];
  let shared = 0;
  for (const gram of left) if (right.has(gram)) shared += 1;
  return left.size + right.size === 0 ? 0 : (2 * shared) / (left.size + right.size);
}
