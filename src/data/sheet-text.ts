/** A table from text: whatever its encoding, set apart by commas, semicolons or tabs. */
import type { Cell } from './sheet-cells.ts';
import { unguard } from './sheet-formula.ts';

export const BYTE_ORDER_MARK = '\uFEFF';
const DELIMITERS = [',', ';', '\t'] as const;

/** Rows as they stand in the file, of whatever width. */
export type Rows = readonly (readonly Cell[])[];
/** The sheet of a workbook that was read, and how many more it has. */
export type SheetRead = Readonly<{ name: string; others: number }>;

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

/** The rows of a text, parted by whichever sign makes the most of them: `fit` says how well rows are understood, of equals the first is taken. */
export async function parseText(text: string, fit: (rows: Rows) => number): Promise<Rows> {
  const { default: papa } = await import('papaparse');
  const unmarked = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const tables = DELIMITERS.map((delimiter) => papa.parse<string[]>(unmarked, { delimiter, newline: lineEnd(unmarked) }).data.map((row) => row.map(unguard)));
  const fits = tables.map(fit);
  return tables[fits.indexOf(Math.max(...fits))] ?? [];
}

/** The end of the first line that is not within quotes: a line break within a cell is not the end of a row. */
function lineEnd(text: string): '\r\n' | '\n' | '\r' {
  const unquoted = text.replace(/"[^"]*"/gu, '');
  const end = /\r\n|\n|\r/u.exec(unquoted)?.[0];
  return end === '\r\n' || end === '\r' ? end : '\n';
}
