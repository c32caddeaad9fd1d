/** A reader's sheet from and to CSV. What is written is read back without loss, whatever stands in a cell. */
import { findColumns } from './actuals-columns.ts';
import { sheetOf } from './actuals-file.ts';
import type { Sheet } from './actuals-file.ts';
import { csvLine } from './csv-text.ts';
import { BYTE_ORDER_MARK, parseText } from './sheet-text.ts';
import type { Rows } from './sheet-text.ts';

/** How many columns of the template the rows have; none of them at all is worse than no known one. */
export function knownColumns(rows: Rows): number {
  const sheet = sheetOf(rows);
  return sheet ? findColumns(sheet.heads).size : -1;
}

/** A sheet from text: by whichever delimiter the most columns are known. Null where there is none. */
export const parseCsv = async (text: string): Promise<Sheet | null> => sheetOf(await parseText(text, knownColumns));

/** A sheet as CSV: UTF-8 with its mark, what a spreadsheet would compute guarded (see `guardText`). */
export const formatCsv = ({ heads, rows }: Sheet): string => BYTE_ORDER_MARK + [heads, ...rows].map(csvLine).join('');
