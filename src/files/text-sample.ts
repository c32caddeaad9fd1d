/** What the beginning of a text table tells of it: its delimiter, its columns, and which of them write a comma for the point. */
import { decimalCommas, withDecimalPoints } from '../data/decimal-commas.ts';
import { columnTitles } from '../data/point-columns.ts';
import type { PointColumns } from '../data/point-columns.ts';
import { isBlank } from '../data/sheet-cells.ts';
import type { Cell } from '../data/sheet-cells.ts';
import { DELIMITERS } from '../data/sheet-text.ts';
import type { Rows } from '../data/sheet-text.ts';
import { cellTextAt } from './cell-bytes.ts';
import { readPart } from './read-bytes.ts';
import { createRowScanner } from './row-scan.ts';
import { guessTable, tableFit } from './table-columns.ts';
import type { Utf8Source } from './utf8-source.ts';

/** Some hundred rows of any usual table; of one with endless rows more is looked at. */
const SAMPLE_BYTES = [65_536, 4_194_304] as const;
const LEAST_ROWS = 12;
const LOOKED_AT_ROWS = 400;

export type TextSample = Readonly<{
  delimiter: string;
  columns: PointColumns;
  titles: readonly string[];
  /** By column, whether its numbers have a comma. */
  commas: readonly boolean[];
  /** How many cells most rows have at most. */
  usualWidth: number;
}>;

/** The width that most rows have, at least that of their heads. */
function usualWidth(rows: Rows, head: number | null): number {
  const counts = new Map<number, number>();
  for (const row of rows.slice((head ?? -1) + 1)) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  const [most = 0] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  return Math.max(most, head === null ? 0 : (rows[head]?.length ?? 0));
}

/** The first rows as they are scanned later; a row that goes on behind the bytes is none unless it is the only one. */
function rowsIn(bytes: Uint8Array, delimiter: string, isWhole: boolean): Rows {
  const { row, take, next } = createRowScanner(delimiter);
  take(bytes);
  const rows: Cell[][] = [];
  while (rows.length < LOOKED_AT_ROWS && next(isWhole)) rows.push(Array.from({ length: row.cells }, (_, at) => cellTextAt(row, at) || null));
  return rows;
}

/** Looks at the first rows; `said` takes the place of the columns that are guessed. Null where there is no filled row. */
export async function sampleOf({ file, markBytes }: Utf8Source, said: PointColumns | undefined): Promise<TextSample | null> {
  let best: { delimiter: string; rows: Rows; fit: number } | null = null;
  for (const length of SAMPLE_BYTES) {
    const bytes = await readPart(file, markBytes, markBytes + length);
    const isWhole = markBytes + bytes.length >= file.size;
    const all = DELIMITERS.map((delimiter) => ({ delimiter, rows: rowsIn(bytes, delimiter, isWhole) }));
    const fits = all.map((each) => ({ ...each, fit: tableFit(each.rows) }));
    best = fits.reduce((most, each) => (each.fit > most.fit ? each : most));
    if (isWhole || best.rows.length >= LEAST_ROWS) break;
  }
  if (best === null || best.rows.every((row) => row.every(isBlank))) return null;
  const { delimiter, rows } = best;
  const commas = decimalCommas(rows);
  const columns = said ?? guessTable(withDecimalPoints(rows));
  return { delimiter, columns, titles: columnTitles(rows, columns.head), commas, usualWidth: usualWidth(rows, columns.head) };
}
