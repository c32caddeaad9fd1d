/**
 * Finds the rows and cells of a UTF-8 text table in its bytes, without a text of any of them: of a million rows hardly any
 * is ever shown. A quote counts where it begins a cell and its partner ends it; else it is a sign like any other.
 */
import { growing } from './growing.ts';

/** What the signs of a cell are, one bit each. */
export const SIGN = { digit: 1, ofNumber: 2, space: 4, other: 8, beyondAscii: 16, quoted: 32, doubled: 64 } as const;
export const FILLED = SIGN.digit | SIGN.ofNumber | SIGN.other | SIGN.beyondAscii;

/** The row that was found last; the arrays are used anew for each. `starts` and `ends` are places in `bytes`, within quotes. */
export type ScannedRow = {
  bytes: Uint8Array;
  /** Where the row begins in `bytes`, and where the next one does. */
  from: number;
  to: number;
  cells: number;
  starts: Uint32Array;
  ends: Uint32Array;
  masks: Uint8Array;
  /** All bits of all its cells. */
  mask: number;
  /** Whether a quote in it has no partner. */
  isOpen: boolean;
};

const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const QUOTE = 0x22;
const SPACE = 0x20;
const TAB = 0x09;
/** Marks of signs that end a cell, beside the bits of `SIGN`. */
const ENDS = 128;
/** Nobody quotes a longer text; a quote whose partner is further off is none. */
const MOST_QUOTED_BYTES = 2_097_152;

/** The class of each byte under a delimiter. */
function classes(delimiter: Uint8Array): Uint8Array {
  const of = new Uint8Array(256).fill(SIGN.other);
  of.fill(SIGN.beyondAscii, 0x80);
  of.fill(SIGN.digit, 0x30, 0x3a);
  for (const sign of '+-.eE') of[sign.codePointAt(0) ?? 0] = SIGN.ofNumber;
  of[SPACE] = SIGN.space;
  of[TAB] = SIGN.space;
  for (const end of [LINE_FEED, RETURN, delimiter[0] ?? 0]) of[end] = ENDS;
  return of;
}

export type RowScanner = Readonly<{
  row: ScannedRow;
  /** Gives bytes to scan from their first on, which begins a row. */
  take: (bytes: Uint8Array) => void;
  /** Finds the next row; false where the bytes hold no further whole one. `isLast`: the end of the bytes ends a row too. */
  next: (isLast: boolean) => boolean;
}>;

export function createRowScanner(delimiter: string): RowScanner {
  const signs = new TextEncoder().encode(delimiter);
  const of = classes(signs);
  const [starts, ends, masks] = [growing(Uint32Array, 256), growing(Uint32Array, 256), growing(Uint8Array, 256)];
  const row: ScannedRow = { bytes: new Uint8Array(), from: 0, to: 0, cells: 0, starts: starts.all, ends: ends.all, masks: masks.all, mask: 0, isOpen: false };

  const isDelimiter = (bytes: Uint8Array, at: number): boolean => signs.every((sign, index) => bytes[at + index] === sign);
  const cell = (start: number, end: number, mask: number): void => {
    if (row.cells === starts.all.length) {
      for (const each of [starts, ends, masks]) {
        each.length = row.cells;
        each.room(1);
      }
      [row.starts, row.ends, row.masks] = [starts.all, ends.all, masks.all];
    }
    row.starts[row.cells] = start;
    row.ends[row.cells] = end;
    row.masks[row.cells] = mask;
    row.cells += 1;
    row.mask |= mask;
  };

  /**
   * A quoted cell whose quote stands at `from`: where it ends, or -1 where the bytes end before that can be told, or -2
   * where the quote is none.
   */
  const quotedEnd = (from: number, isLast: boolean): number => {
    const { bytes } = row;
    let mask: number = SIGN.quoted;
    let at = from + 1;
    for (;;) {
      const close = bytes.indexOf(QUOTE, at);
      if (close < 0) return isLast || bytes.length - from > MOST_QUOTED_BYTES ? -2 : -1;
      if (close - from > MOST_QUOTED_BYTES) return -2;
      if (close + 1 >= bytes.length && !isLast) return -1;
      if (bytes[close + 1] !== QUOTE) {
        at = close;
        break;
      }
      mask |= SIGN.doubled;
      at = close + 2;
    }
    let after = at + 1;
    while ((bytes[after] === SPACE || bytes[after] === TAB) && of[bytes[after] ?? 0] !== ENDS) after += 1;
    if (after + signs.length > bytes.length && !isLast) return -1;
    const isLineEnd = bytes[after] === LINE_FEED || bytes[after] === RETURN;
    if (after < bytes.length && !isLineEnd && !isDelimiter(bytes, after)) return -2;
    for (let each = from + 1; each < at; each += 1) {
      const sign = of[bytes[each] ?? 0] ?? 0;
      mask |= sign === ENDS ? SIGN.other : sign;
    }
    cell(from + 1, at, mask);
    return after;
  };

  return {
    row,
    take(bytes) {
      row.bytes = bytes;
      row.to = 0;
    },
    next(isLast) {
      const { bytes } = row;
      const { length } = bytes;
      row.from = row.to;
      if (row.from >= length) return false;
      row.cells = 0;
      row.mask = 0;
      row.isOpen = false;
      let at = row.from;
      let start = row.from;
      let mask = 0;
      let isNoQuote = false;
      for (;;) {
        // A cell's beginning.
        if (bytes[at] === QUOTE && at === start && !isNoQuote) {
          const end = quotedEnd(at, isLast);
          if (end === -1) return false;
          if (end === -2) {
            isNoQuote = true;
            row.isOpen = true;
            continue;
          }
          at = end;
          start = -1;
        } else {
          let sign = 0;
          while (at < length && (sign = of[bytes[at] ?? 0] ?? 0) !== ENDS) {
            mask |= sign;
            at += 1;
          }
        }
        if (at >= length && !isLast) return false;
        const end = bytes[at];
        if (at < length && end !== LINE_FEED && end !== RETURN) {
          if (signs.length > 1 && !isDelimiter(bytes, at)) {
            // Another sign that begins as the delimiter does.
            if (at + signs.length > length && !isLast) return false;
            mask |= SIGN.beyondAscii;
            at += 1;
            continue;
          }
          if (start >= 0) cell(start, at, mask);
          at += signs.length;
          start = at;
          mask = 0;
          isNoQuote = false;
          continue;
        }
        if (start >= 0) cell(start, Math.min(at, length), mask);
        if (end === RETURN && at + 1 >= length && !isLast) return false;
        row.to = at >= length ? length : at + (end === RETURN && bytes[at + 1] === LINE_FEED ? 2 : 1);
        return true;
      }
    },
  };
}
