/**
 * Matches a query to a name character by character, each typed in Chinese, as a syllable or as an initial:
 * 港区, gangqu, gq, 港qu. MiniSearch compares whole tokens, so it can neither mix these nor say which
 * characters of the name to mark.
 */
import { foldCharacters, isHan } from './search-text.ts';
import type { Simplify } from './search-text.ts';

export type Unit = Readonly<{
  char: string;
  syllables: readonly string[];
  from: number;
  to: number;
  /** Whether a reader may begin here; within a Latin word nobody does: "ng" is not a match of LNG. */
  opens: boolean;
}>;
/** Start and end in a text, in UTF-16 units, end exclusive. */
export type Range = readonly [number, number];
type Form = 'written' | 'pinyin' | 'initials';
export type Spelling = Readonly<{ form: Form; start: number; end: number; whole: boolean }>;

/** A query that runs on into the next Latin word has all of it or these many letters: "fort" is not "for the". */
const LETTERS_RUN_OVER = 3;

type Path = Readonly<{ end: number; cost: number; syllables: number; initials: number; partial: boolean }>;

/** Cuts a name into units; `reading` holds a syllable for each Chinese character ("po/bo li"), or nothing. */
export function spellName(name: string, reading: string, simplify: Simplify): Unit[] {
  const syllables = reading.split(' ').filter(Boolean);
  let next = 0;
  return foldCharacters(name, simplify).map(({ char, from, to, startsWord }) => {
    const own = isHan(char) ? syllables[next++] : undefined;
    return { char, syllables: own?.split('/') ?? [], from, to, opens: startsWord || isHan(char) };
  });
}

/** A name written out, and where in it each unit starts. */
export type Line = Readonly<{ text: string; starts: readonly number[] }>;

/** The units as one line of text, each given by `write`. */
export function lineOf(units: readonly Unit[], write: (unit: Unit) => string): Line {
  const starts: number[] = [];
  let text = '';
  for (const unit of units) {
    starts.push(text.length);
    text += write(unit);
  }
  return { text, starts };
}

function better(a: Path | null, b: Path | null): Path | null {
  return a && (!b || a.cost <= b.cost) ? a : b;
}

/** The cheapest way to read the rest of the query from a unit on; an initial costs more than a syllable begun. */
function walk(units: readonly Unit[], at: number, query: string, typed: number, seen: Map<number, Path | null>): Path | null {
  if (typed === query.length) return { end: at, cost: 0, syllables: 0, initials: 0, partial: false };
  const unit = units[at];
  if (!unit) return null;
  const key = at * 256 + typed;
  const known = seen.get(key);
  if (known !== undefined) return known;
  const step = (length: number, cost: number, kind: 'syllables' | 'initials' | null): Path | null => {
    const rest = walk(units, at + 1, query, typed + length, seen);
    return rest && { ...rest, cost: rest.cost + cost, ...(kind && { [kind]: rest[kind] + 1 }) };
  };
  let best = query.startsWith(unit.char, typed) ? step(unit.char.length, 0, null) : null;
  const rest = query.slice(typed);
  for (const syllable of unit.syllables) {
    if (rest.startsWith(syllable)) best = better(best, step(syllable.length, 0, 'syllables'));
    else if (syllable.startsWith(rest)) best = better(best, { end: at + 1, cost: 0.5, syllables: 1, initials: 0, partial: true });
    if (rest[0] === syllable[0]) best = better(best, step(1, 1, 'initials'));
    if (/^[zcs]h/.test(syllable) && rest.startsWith(syllable.slice(0, 2))) best = better(best, step(2, 1, 'initials'));
  }
  seen.set(key, best);
  return best;
}

/** Turns most units away at the first letter, before any path is tried. */
function mayBegin(unit: Unit, query: string): boolean {
  return query.startsWith(unit.char) || unit.syllables.some((syllable) => syllable[0] === query[0]);
}

/** Every letter or character with which something typed may begin in a name: turns most names away at once. */
export function openersOf(units: readonly Unit[]): string {
  return [...new Set(units.flatMap(({ char, syllables, opens }) => (opens ? [char, ...syllables.map((syllable) => syllable.charAt(0))] : [])))].join('');
}

const isInsideWord = (unit: Unit | undefined): boolean => unit !== undefined && !unit.opens;

/** Whether a stretch that starts in one Latin word ends within the first letters of another. */
function runsOver(units: readonly Unit[], start: number, end: number): boolean {
  if (!isInsideWord(units[end])) return false;
  let word = end - 1;
  while (isInsideWord(units[word])) word -= 1;
  return word > start && end - word < LETTERS_RUN_OVER && !isHan(units[word - 1]?.char ?? '');
}

/** Where and how a folded query stands in a name, from the first unit at which it does; null where it does not. */
export function matchSpelling(units: readonly Unit[], query: string): Spelling | null {
  let seen: Map<number, Path | null> | null = null;
  let best: (Spelling & { cost: number }) | null = null;
  for (let start = 0; start < units.length; start += 1) {
    const unit = units[start];
    if (!unit?.opens || !mayBegin(unit, query)) continue;
    seen ??= new Map();
    const path = walk(units, start, query, 0, seen);
    if (!path || (best && best.cost <= path.cost) || runsOver(units, start, path.end)) continue;
    const form = path.initials > 0 ? 'initials' : path.syllables > 0 ? 'pinyin' : 'written';
    const unfinished = path.partial && form === 'pinyin';
    best = { form, start, end: path.end, whole: path.end === units.length && !unfinished, cost: path.cost };
  }
  return best;
}

/** Marks for a run of units; what stands between two of them in the name is not marked. */
export function rangesOf(units: readonly Unit[], { start, end }: Readonly<{ start: number; end: number }>): Range[] {
  return mergeRanges(units.slice(start, end).map(({ from, to }) => [from, to]));
}

/** Marks in the order of the text, those that touch or overlap made one. */
export function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: [number, number][] = [];
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}
