/**
 * What a reader nearly typed: a name with characters left out (中德园), one slip (zhongdw, 古镇扣), or at least
 * something like it. MiniSearch's fuzzy terms do not join with prefixes, do not know a swap of neighbours, and see
 * Chinese only as pairs, where one edit is half of the token.
 */
import type { Line, Unit } from './search-spelling.ts';

const LATIN_LETTERS_FOR_A_SLIP = 4;
const HAN_CHARACTERS_FOR_A_SLIP = 3;
/** Below this length a character too many or too few leaves too little to go by: only a wrong one counts. */
const HAN_CHARACTERS_FOR_ANY_EDIT = 5;

const sequence = (start: number, end: number): number[] => Array.from({ length: end - start }, (_, at) => start + at);

/** Which units of the name a lenient match covers. */
export type Loose = Readonly<{ chosen: readonly number[]; whole: boolean }>;

/**
 * Where in `target` the query ends that starts at `from`, when exactly one edit (swap of neighbours, wrong,
 * missing or extra character) lies between the two; null when none or more do.
 */
function endWithinOneEdit(query: string, target: string, from: number): number | null {
  let same = 0;
  while (same < query.length && query[same] === target[from + same]) same += 1;
  if (same === query.length) return null;
  const at = from + same;
  const rest = (typed: number, named: number): number | null => (target.startsWith(query.slice(typed), named) ? named + query.length - typed : null);
  const swapped = query[same] === target[at + 1] && query[same + 1] === target[at];
  const inside = at < target.length;
  return (swapped ? rest(same + 2, at + 2) : null) ?? (inside ? rest(same + 1, at + 1) : null) ?? (inside ? rest(same, at + 1) : null) ?? rest(same + 1, at);
}

const isLatin = (query: string): boolean => /^[a-z]+$/.test(query);

/** A figure with another digit is another figure, so only letters and Chinese characters may slip. */
export function allowsSlip(query: string): boolean {
  if (isLatin(query)) return query.length >= LATIN_LETTERS_FOR_A_SLIP;
  return /^\p{Script=Han}+$/u.test(query) && query.length >= HAN_CHARACTERS_FOR_A_SLIP;
}

/** The first place in a name where the query stands but for one slip; the query must allow one. */
export function matchWithSlip(units: readonly Unit[], written: Line, spelled: Line, query: string): Loose | null {
  const latin = isLatin(query);
  const { text, starts } = latin ? spelled : written;
  for (let start = 0; start < units.length; start += 1) {
    const from = starts[start];
    if (from === undefined || !units[start]?.opens) continue;
    const to = endWithinOneEdit(query, text, from);
    if (to === null || (!latin && query.length < HAN_CHARACTERS_FOR_ANY_EDIT && to - from !== query.length)) continue;
    const end = starts.findIndex((each) => each >= to);
    return { chosen: sequence(start, end < 0 ? units.length : end), whole: start === 0 && to === text.length };
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
  return new Set([...characters, ...characters.slice(1).map((char, at) => `${characters[at]}${char}`)]);
}

/** Dice likeness of two folded texts by their characters and pairs of neighbours, 0 to 1. */
export function likeness(a: string, b: string): number {
  const [left, right] = [grams(a), grams(b)];
  let shared = 0;
  for (const gram of left) if (right.has(gram)) shared += 1;
  return left.size + right.size === 0 ? 0 : (2 * shared) / (left.size + right.size);
}
