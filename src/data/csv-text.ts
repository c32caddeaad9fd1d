/** Lines of CSV files that are written. */
import { cellText } from './sheet-cells.ts';
import type { Cell } from './sheet-cells.ts';
import { guardText } from './sheet-formula.ts';

/** Numbers stand bare, so that no program takes them for texts; all else within quotes, what a spreadsheet would compute guarded. */
const written = (cell: Cell): string =>
  typeof cell === 'number' ? String(cell) : `"${(typeof cell === 'string' ? guardText(cell) : cellText(cell)).replace(/"/gu, '""')}"`;

/** One line of a CSV file, with its end. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(written).join(',')}\r\n`;
