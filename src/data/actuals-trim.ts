/** Leaves out what a sheet holds beyond reason: a file of another kind has tens of thousands of rows that nothing can be read from. */
import { rowNumber } from './actuals-file.ts';
import type { ReadSheet, Sheet } from './actuals-file.ts';

/** Refused rows that are kept for mending; more than these nobody mends by hand. */
export const MOST_REFUSED = 200;

/** The sheet without the refused rows beyond the first ones and the first of each target. The other rows keep their numbers. */
export function trimSheet(sheet: Sheet, { faults, refused }: ReadSheet): Sheet {
  const rows = [...new Set(faults.filter(({ isTaken }) => !isTaken).map(({ row }) => row))];
  const kept = new Set([...refused.values(), ...rows.slice(0, MOST_REFUSED)]);
  const left = new Set(rows.filter((row) => !kept.has(row)));
  if (left.size === 0) return sheet;
  const indices = sheet.rows.map((_, index) => index).filter((index) => !left.has(rowNumber(sheet, index)));
  return {
    heads: sheet.heads,
    rows: indices.flatMap((index) => [sheet.rows[index] ?? []]),
    trim: { numbers: indices.map((index) => rowNumber(sheet, index)), omitted: (sheet.trim?.omitted ?? 0) + left.size },
  };
}
