/** The first pass over a text table: its positions, the types of its columns, and where its rows stand in the file. No text of it is kept. */
import { pointText } from '../data/decimal-commas.ts';
import { isUtf8 } from '../data/text-encoding.ts';
import { cellTextAt, isWholeNumber, plainNumber } from './cell-bytes.ts';
import type { FaultList } from './fault-list.ts';
import { MOST_CELL_SIGNS, MOST_COLUMNS, MOST_RECORDS } from './file-limits.ts';
import { growing } from './growing.ts';
import type { Column, OpenOptions, Shapes } from './layer-file.ts';
import { Refuse } from './refuse.ts';
import { FILLED, SIGN } from './row-scan.ts';
import type { ScannedRow } from './row-scan.ts';
import { streamRows } from './row-stream.ts';
import { typeOfText } from './table-columns.ts';
import { createTablePositions } from './table-positions.ts';
import type { TextSample } from './text-sample.ts';
import type { Utf8Source } from './utf8-source.ts';

/** So many records are found again by one place in the file. */
export const BLOCK_RECORDS = 256;
const COMMA = 0x2c;

/** Thrown where bytes show that the text is not the UTF-8 it was taken for; `rows` are those in which that is seen. */
export class NotUtf8 extends Error {
  readonly rows: Uint8Array;

  constructor(rows: Uint8Array) {
    super();
    this.rows = rows;
  }
}

export type TextPass = Readonly<{
  count: number;
  types: readonly Column['type'][];
  /** Where each block of records begins in the file. */
  offsets: Float64Array;
  rowNumber: (record: number) => number;
  shapes: Shapes;
  isSwapped: boolean;
}>;

const TYPES = ['unknown', 'number', 'truth', 'date', 'text'] as const;
const [UNKNOWN, NUMBER, TEXT] = [0, 1, 4];

/** On its own, so that it holds on to nothing else. `blanks` are the records before which a blank row stands, in order. */
const rowNumbers =
  (headRows: number, blanks: Uint32Array) =>
  (record: number): number => {
    let [low, high] = [0, blanks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((blanks[middle] ?? 0) <= record) low = middle + 1;
      else high = middle;
    }
    return headRows + record + low + 1;
  };

/** The type of a column after one more filled cell. */
function typeWith(row: ScannedRow, column: number, type: number, isNumber: boolean): number {
  if (isNumber) return type === UNKNOWN || type === NUMBER ? NUMBER : TEXT;
  const own = TYPES.indexOf(typeOfText(cellTextAt(row, column)));
  return type === UNKNOWN || type === own ? own : TEXT;
}

/** `isSound`: whether bytes that are no UTF-8 are to be reported by row instead of thrown. */
export async function passOver(source: Utf8Source, sample: TextSample, faults: FaultList, isSound: boolean, options: OpenOptions): Promise<TextPass> {
  const { columns, commas, usualWidth } = sample;
  const [first, second, headRows] = [columns.lon ?? -1, columns.lat ?? -1, (columns.head ?? -1) + 1];
  const [hasPositions, isPair] = [first >= 0 && second >= 0, first === second];
  const points = [first, second].map((column) => (commas[column] ? COMMA : undefined));
  const positions = createTablePositions(faults);
  const [blanks, offsets] = [growing(Uint32Array, 16), growing(Float64Array)];
  const types = growing(Uint8Array, 256);
  let [rowNumber, count, partMask] = [0, 0, 0];

  const careful = (row: ScannedRow, column: number): string => {
    const text = cellTextAt(row, column);
    return commas[column] ? pointText(text) : text;
  };
  const position = (row: ScannedRow, x: number, y: number): void => {
    if (isPair) positions.cells(rowNumber, [careful(row, first)]);
    else if (x === x && y === y) positions.figures(rowNumber, x, y);
    else positions.cells(rowNumber, [careful(row, first), careful(row, second)]);
  };
  /** What is seldom: more cells than usual, quotes without a partner, signs that are none, endless texts. */
  const odd = (row: ScannedRow): void => {
    if (row.cells > usualWidth && row.masks.subarray(usualWidth, row.cells).some((mask) => (mask & FILLED) !== 0))
      faults.say(rowNumber, 'uneven', cellTextAt(row, usualWidth), true);
    if (row.isOpen) faults.say(rowNumber, 'open-quote', cellTextAt(row, 0), true);
    for (let column = 0; column < row.cells; column += 1) {
      const [start = 0, end = 0] = [row.starts[column], row.ends[column]];
      if (end - start > MOST_CELL_SIGNS && cellTextAt(row, column).length > MOST_CELL_SIGNS) faults.say(rowNumber, 'long-cell', cellTextAt(row, column), true);
      else if (!isSound && ((row.masks[column] ?? 0) & SIGN.beyondAscii) !== 0 && cellTextAt(row, column).includes('\uFFFD'))
        faults.say(rowNumber, 'broken-sign', cellTextAt(row, column), true);
    }
  };
  const widen = (cells: number): void => {
    if (cells > MOST_COLUMNS) throw new Refuse('too-large', `${MOST_COLUMNS} columns`);
    types.room(cells - types.length);
    types.length = cells;
  };

  const onRow = (row: ScannedRow, at: number): void => {
    rowNumber += 1;
    partMask |= row.mask;
    if (rowNumber <= headRows) return;
    if ((row.mask & FILLED) === 0) return blanks.push(count);
    if (count % BLOCK_RECORDS === 0) offsets.push(at);
    if (row.cells > types.length) widen(row.cells);
    if (row.cells > usualWidth || row.isOpen || row.to - row.from > MOST_CELL_SIGNS || !isSound) odd(row);
    const { bytes, starts, ends, masks, cells } = row;
    let x = Number.NaN;
    let y = Number.NaN;
    for (let column = 0; column < cells; column += 1) {
      const type = types.all[column] ?? 0;
      const mask = masks[column] ?? 0;
      const isPosition = column === first || column === second;
      if ((type === TEXT && !isPosition) || (mask & FILLED) === 0) continue;
      const start = starts[column] ?? 0;
      const end = ends[column] ?? 0;
      let isNumber: boolean;
      if (isPosition) {
        const value = plainNumber(bytes, start, end, points[column === first ? 0 : 1]);
        if (column === first) x = value;
        else y = value;
        isNumber = value === value;
      } else if (mask === SIGN.digit) isNumber = isWholeNumber(bytes, start, end);
      else isNumber = (mask & (SIGN.other | SIGN.beyondAscii)) === 0 && !Number.isNaN(plainNumber(bytes, start, end));
      if (type !== TEXT && (!isNumber || type !== NUMBER)) types.all[column] = typeWith(row, column, type, isNumber);
    }
    if (hasPositions) position(row, x, y);
    else positions.none();
    count += 1;
    if (count > MOST_RECORDS) throw new Refuse('too-large', `${MOST_RECORDS} records`);
  };
  const onPart = (rows: Uint8Array, to: number): void => {
    if (isSound && (partMask & SIGN.beyondAscii) !== 0 && !isUtf8(rows)) throw new NotUtf8(rows);
    partMask = 0;
    options.onProgress?.({ stage: 'reading', done: to, total: source.file.size });
  };
  await streamRows({ file: source.file, from: source.markBytes, delimiter: sample.delimiter, signal: options.signal, onPart }, onRow);
  const numbers = rowNumbers(headRows, blanks.done());
  const named = Array.from(types.done(), (type): Column['type'] => (type === UNKNOWN ? 'text' : (TYPES[type] as Column['type'])));
  return { count, types: named, offsets: offsets.done(), rowNumber: numbers, ...positions.done(numbers) };
}
