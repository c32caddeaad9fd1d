/** What the bytes of a cell say: plain numbers at once, all else as text. */
import { unguard } from '../data/sheet-formula.ts';
import { SIGN } from './row-scan.ts';
import type { ScannedRow } from './row-scan.ts';

const POWERS = Float64Array.from({ length: 23 }, (_, power) => 10 ** power);
/** Whole numbers of so many figures are held exactly; those divided by an exact power of ten give what `Number` gives. */
const MOST_FIGURES = 15;
const MOST_EXACT = 10 ** MOST_FIGURES;
/** So many signs hold no more places than there are exact powers of ten. */
const MOST_SIGNS = 22;
const ZERO = 0x30;
const MINUS = 0x2d;
const POINT = 0x2e;
const SPACE = 0x20;
const TAB = 0x09;

/** The number that stands in bytes as figures with at most one point and a minus; NaN for all that is written otherwise, also for codes such as 007. */
export function plainNumber(bytes: Uint8Array, start: number, end: number, point = POINT): number {
  let from = start;
  let to = end;
  while (from < to && (bytes[from] === SPACE || bytes[from] === TAB)) from += 1;
  while (to > from && (bytes[to - 1] === SPACE || bytes[to - 1] === TAB)) to -= 1;
  const isNegative = bytes[from] === MINUS;
  if (isNegative) from += 1;
  if (to - from > MOST_SIGNS || (bytes[from] === ZERO && to - from > 1 && bytes[from + 1] !== point)) return Number.NaN;
  let value = 0;
  let pointAt = -1;
  for (let at = from; at < to; at += 1) {
    const figure = (bytes[at] ?? 0) - ZERO;
    if (figure >= 0 && figure <= 9) value = value * 10 + figure;
    else if (figure === point - ZERO && pointAt < 0) pointAt = at;
    else return Number.NaN;
  }
  if (value > MOST_EXACT || to - from === (pointAt < 0 ? 0 : 1)) return Number.NaN;
  if (pointAt >= 0) value /= POWERS[to - pointAt - 1] ?? 1;
  return isNegative ? -value : value;
}

/** Whether a cell of nothing but figures is a number: a code such as 007 is none, nor are more figures than a number holds. */
export const isWholeNumber = (bytes: Uint8Array, start: number, end: number): boolean =>
  end - start <= MOST_FIGURES && (bytes[start] !== ZERO || end - start === 1);

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The text of a cell of a row; empty where the row is shorter. */
export function cellTextAt(row: ScannedRow, column: number): string {
  if (column >= row.cells) return '';
  const text = decoder.decode(row.bytes.subarray(row.starts[column], row.ends[column]));
  return unguard(((row.masks[column] ?? 0) & SIGN.doubled) === 0 ? text : text.replaceAll('""', '"'));
}
