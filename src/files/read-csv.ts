/** Tables of text. */
import { guessColumns } from '../data/point-columns.ts';
import { parseText } from '../data/sheet-text.ts';
import type { Rows } from '../data/sheet-text.ts';
import { decodeWhole } from './decode-text.ts';
import type { OpenedRecords, OpenOptions, SourceFile } from './layer-file.ts';
import { readBytes } from './read-bytes.ts';
import { recordsOfRows } from './row-records.ts';
import { cellOfText, typeOfText } from './table-columns.ts';

const LOOKED_AT = 200;

/** How well rows are understood: by the columns of positions, then by their width. */
function tableFit(rows: Rows): number {
  const first = rows.slice(0, LOOKED_AT);
  const { lon, lat } = guessColumns(first);
  return (lon !== null && lat !== null ? 1 : 0) + Math.max(0, ...first.map((row) => row.length)) / 10_000;
}

export async function readCsv(file: SourceFile, options: OpenOptions): Promise<OpenedRecords> {
  const { text, encoding } = decodeWhole(await readBytes(file, options), options.encoding);
  const rows = await parseText(text, tableFit);
  const typed = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cellOfText(cell, typeOfText(cell)) : cell)));
  return recordsOfRows(typed, { format: 'csv', encoding, sheet: null }, options);
}
