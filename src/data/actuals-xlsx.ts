/** A reader's sheet from and to XLSX: numbers stay numbers, days stay days, texts stay texts, also `=1+1`. */
import type { CellObject } from 'write-excel-file/universal';
import { readDay } from './actuals-cells.ts';
import { findColumns } from './actuals-columns.ts';
import type { Column } from './actuals-columns.ts';
import { knownColumns } from './actuals-csv.ts';
import { sheetOf } from './actuals-file.ts';
import type { Sheet } from './actuals-file.ts';
import { cellText } from './sheet-cells.ts';
import type { Cell } from './sheet-cells.ts';
import { guardApostrophe } from './sheet-formula.ts';
import { libraryMissing, parseWorkbook, unlessRefused } from './sheet-xlsx.ts';
import { escapeXlsxText } from './xlsx-text.ts';

const DAY_FORMAT = 'yyyy-mm-dd';
const TIME_FORMAT = 'yyyy-mm-dd hh:mm:ss';
/** Days before it count differently in different spreadsheets. */
const FIRST_SAFE_DAY = '1900-03-01';

/** In characters, about two to a Chinese one. */
const WIDTHS: Readonly<Partial<Record<Column, number>>> = {
  id: 11,
  indicator_zh: 36,
  indicator_en: 44,
  comparator: 34,
  actual: 14,
  planned: 14,
  date: 13,
  source: 36,
  note: 28,
};
const OTHER_WIDTH = 12;
const NUMBER_COLUMNS: ReadonlySet<Column> = new Set<Column>(['planned', 'year', 'actual']);

/** The first sheet of a workbook that has columns of the template, null where it is empty. */
export const parseXlsx = async (bytes: ArrayBuffer): Promise<Sheet | null> => sheetOf((await parseWorkbook(bytes, (rows) => knownColumns(rows) >= 1)).rows);

const textCell = (text: string): CellObject => ({ value: escapeXlsxText(guardApostrophe(text)), type: String, format: '@' });
const dayCell = (date: string): CellObject => ({
  value: new Date(`${date.replace(' ', 'T')}${date.includes(' ') ? 'Z' : ''}`),
  type: Date,
  format: date.includes(' ') ? TIME_FORMAT : DAY_FORMAT,
  align: 'left',
});

/** A cell in the form that its column asks for, where nothing of it is lost by that: `12` is a number, `012` and `12 家` are texts. */
function typedCell(cell: Cell, column: Column | undefined): CellObject | null {
  if (cell === null) return null;
  if (typeof cell === 'object') return cell.date >= FIRST_SAFE_DAY ? dayCell(cell.date) : textCell(cell.date);
  if (typeof cell === 'boolean') return { value: cell, type: Boolean };
  if (typeof cell === 'number') return Number.isFinite(cell) ? { value: cell, type: Number } : textCell(cellText(cell));
  const number = Number(cell);
  if (column !== undefined && NUMBER_COLUMNS.has(column) && Number.isFinite(number) && String(number) === cell) return { value: number, type: Number };
  if (column === 'date' && readDay(cell) === cell && cell >= FIRST_SAFE_DAY) return dayCell(cell);
  return textCell(cell);
}

/** A workbook of one sheet: its head and first column stay in sight, columns are as wide as they need be. */
export async function formatXlsx({ heads, rows }: Sheet, name: string): Promise<Blob> {
  const { default: writeSheet } = await import('write-excel-file/universal').catch(libraryMissing);
  const columns = new Map([...findColumns(heads)].map(([column, index]) => [index, column]));
  const data = [
    heads.map((head) => (head === null ? null : { ...textCell(cellText(head)), fontWeight: 'bold' as const })),
    ...rows.map((cells) => cells.map((cell, index) => typedCell(cell, columns.get(index)))),
  ];
  const widths = heads.map((_, index) => ({ width: WIDTHS[columns.get(index) ?? 'unit'] ?? OTHER_WIDTH }));
  return unlessRefused(() => writeSheet(data, { sheet: name, stickyRowsCount: 1, stickyColumnsCount: 1, columns: widths }).toBlob());
}
