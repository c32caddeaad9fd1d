/** A reader's sheet from and to CSV. What is written is read back without loss, whatever stands in a cell. */
import { cellText } from './actuals-cells.ts';
import { findColumns } from './actuals-columns.ts';
import { sheetOf } from './actuals-file.ts';
import type { Sheet } from './actuals-file.ts';
import { guardText, unguard } from './actuals-formula.ts';

const BYTE_ORDER_MARK = '\uFEFF';
const DELIMITERS = [',', ';', '\t'] as const;

/** Bytes as text: UTF-8 with or without its mark, UTF-16 with it, and GB18030 (which holds GBK) for what is not UTF-8. */
export function decodeText(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes.slice(0, 2));
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** A sheet from text set apart by commas, semicolons or tabs: by whichever of them the most columns are known. Null where there is none. */
export async function parseCsv(text: string): Promise<Sheet | null> {
  const { default: papa } = await import('papaparse');
  const unmarked = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const sheets = DELIMITERS.map((delimiter) =>
    sheetOf(papa.parse<string[]>(unmarked, { delimiter, newline: lineEnd(unmarked) }).data.map((row) => row.map(unguard))),
  );
  const known = (sheet: Sheet | null): number => (sheet ? findColumns(sheet.heads).size : -1);
  return sheets.reduce((best, sheet) => (known(sheet) > known(best) ? sheet : best), null);
}

/** The end of the first line that is not within quotes: a line break within a cell is not the end of a row. */
function lineEnd(text: string): '\r\n' | '\n' | '\r' {
  const unquoted = text.replace(/"[^"]*"/gu, '');
  const end = /\r\n|\n|\r/u.exec(unquoted)?.[0];
  return end === '\r\n' || end === '\r' ? end : '\n';
}

/** A sheet as CSV: UTF-8 with its mark, every cell within quotes, what a spreadsheet would compute guarded (see `guardText`). */
export function formatCsv({ heads, rows }: Sheet): string {
  const line = (cells: Sheet['heads']): string => cells.map((cell) => `"${guardText(cellText(cell)).replace(/"/gu, '""')}"`).join(',');
  return BYTE_ORDER_MARK + [heads, ...rows].map((cells) => `${line(cells)}\r\n`).join('');
}
