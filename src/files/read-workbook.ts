/** Workbooks (.xlsx): the sheet that is asked for, or the first visible one with positions, or else the first. */
import { LibraryMissing, SheetTooLarge, parseWorkbook } from '../data/sheet-xlsx.ts';
import type { OpenedRecords, OpenOptions, RefusedFile, SourceFile } from './layer-file.ts';
import { readBytes } from './read-bytes.ts';
import { refused } from './refuse.ts';
import { recordsOfRows } from './row-records.ts';
import { tableFit } from './table-columns.ts';

/** Unpacked, a workbook is some ten times as large, and each cell is a value of its own. */
const MOST_BYTES = 100_000_000;

export async function readWorkbook(file: SourceFile, options: OpenOptions): Promise<OpenedRecords | RefusedFile> {
  if (file.size > MOST_BYTES) return refused('too-large', '100 MB');
  const bytes = await readBytes(file, options);
  try {
    const { rows, sheet, names } = await parseWorkbook(bytes.buffer, (each) => tableFit(each) >= 1, options.part);
    const part = { name: sheet.name, all: names };
    return rows.length === 0 ? refused('empty') : await recordsOfRows(rows, { format: 'xlsx', encoding: null, part }, options);
  } catch (error) {
    if (error instanceof LibraryMissing) return refused('library');
    if (error instanceof SheetTooLarge) return refused('too-large');
    throw error;
  }
}
