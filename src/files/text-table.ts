/** A text table whose cells stay in its file: rows are read when they are asked for, some blocks of them are held. */
import type { Cell } from '../data/sheet-cells.ts';
import { pointText } from '../data/decimal-commas.ts';
import { cellTextAt, plainNumber } from './cell-bytes.ts';
import { MOST_CELL_SIGNS } from './file-limits.ts';
import type { Column, Table } from './layer-file.ts';
import { readPart } from './read-bytes.ts';
import { FILLED, createRowScanner } from './row-scan.ts';
import type { ScannedRow } from './row-scan.ts';
import { streamRows } from './row-stream.ts';
import { cellOfText, columnNames } from './table-columns.ts';
import { BLOCK_RECORDS } from './text-pass.ts';
import type { TextPass } from './text-pass.ts';
import type { TextSample } from './text-sample.ts';
import type { Utf8Source } from './utf8-source.ts';

const MOST_BLOCKS = 64;
/** Values that repeat are one text in memory, while there are no more different ones. */
const MOST_DIFFERENT = 65_536;

function cellAt(row: ScannedRow, column: number, type: Column['type'], isComma: boolean): Cell {
  if (column >= row.cells || ((row.masks[column] ?? 0) & FILLED) === 0) return null;
  if (type === 'number' && !isComma) {
    const value = plainNumber(row.bytes, row.starts[column] ?? 0, row.ends[column] ?? 0);
    if (!Number.isNaN(value)) return value;
  }
  const text = cellTextAt(row, column).slice(0, MOST_CELL_SIGNS);
  return cellOfText(isComma && type === 'number' ? pointText(text) : text, type);
}

export function textTable(source: Utf8Source, sample: TextSample, { count, types, offsets, rowNumber }: TextPass): Table {
  const { file } = source;
  const { delimiter, commas } = sample;
  const columns = columnNames(sample.titles, Math.max(sample.titles.length, types.length)).map((name, at): Column => ({ name, type: types[at] ?? 'text' }));
  const blocks = new Map<number, Promise<Cell[][]>>();

  const readBlock = async (block: number): Promise<Cell[][]> => {
    const { row, take, next } = createRowScanner(delimiter);
    take(await readPart(file, offsets[block] ?? 0, offsets[block + 1] ?? file.size));
    const rows: Cell[][] = [];
    while (next(true)) if ((row.mask & FILLED) !== 0) rows.push(columns.map(({ type }, at) => cellAt(row, at, type, commas[at] ?? false)));
    return rows;
  };
  const block = (number: number): Promise<Cell[][]> => {
    const rows = blocks.get(number) ?? readBlock(number);
    // What was asked for last stands last; the first goes.
    blocks.delete(number);
    blocks.set(number, rows);
    rows.catch(() => blocks.delete(number));
    const [oldest] = blocks.keys();
    if (blocks.size > MOST_BLOCKS && oldest !== undefined) blocks.delete(oldest);
    return rows;
  };

  return {
    count,
    columns,
    rowNumber,
    read: (records) => Promise.all(Array.from(records, async (record) => (await block(Math.floor(record / BLOCK_RECORDS)))[record % BLOCK_RECORDS] ?? [])),
    async column(at) {
      const type = columns[at]?.type ?? 'text';
      const numbers = type === 'number' ? new Float64Array(count) : null;
      const cells: Cell[] = [];
      const different = new Map<string, string>();
      let [record, isFull] = [0, true];
      await streamRows({ file, from: offsets[0] ?? file.size, delimiter }, (row) => {
        if ((row.mask & FILLED) === 0) return;
        const cell = cellAt(row, at, type, commas[at] ?? false);
        if (cell === null) isFull = false;
        if (numbers) numbers[record] = typeof cell === 'number' ? cell : Number.NaN;
        else if (typeof cell === 'string') {
          const known = different.get(cell);
          if (known === undefined && different.size < MOST_DIFFERENT) different.set(cell, cell);
          cells.push(known ?? cell);
        } else cells.push(cell);
        record += 1;
      });
      if (!numbers) return cells;
      return isFull ? numbers : Array.from(numbers, (value) => (Number.isNaN(value) ? null : value));
    },
  };
}
