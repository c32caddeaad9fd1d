/** A table from text: whatever its encoding, set apart by commas, semicolons, tabs or bars. */
import type { Cell } from './sheet-cells.ts';
import { unguard } from './sheet-formula.ts';
import { encodingOf } from './text-encoding.ts';

export const BYTE_ORDER_MARK = '\uFEFF';
export const DELIMITERS = [',', ';', '\t', '|', '，'] as const;

/** Rows as they stand in the file, of whatever width. */
export type Rows = readonly (readonly Cell[])[];
/** The sheet of a workbook that was read, and how many more it has. */
export type SheetRead = Readonly<{ name: string; others: number }>;

/** Bytes as text: UTF-8, UTF-16 with or without its mark, and GB18030 (which holds GBK) for what is not UTF-8. */
export const decodeText = (bytes: ArrayBuffer): string => new TextDecoder(encodingOf(new Uint8Array(bytes))).decode(bytes);

/** The rows of a text, parted by whichever sign makes the most of them: `fit` says how well rows are understood, of equals the first is taken. */
export async function parseText(text: string, fit: (rows: Rows) => number): Promise<Rows> {
  const { default: papa } = await import('papaparse');
  const unmarked = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const tables = DELIMITERS.map((delimiter) =>
    papa.parse<string[]>(withOneLineEnd(unmarked, delimiter), { delimiter, newline: '\n' }).data.map((row) => row.map(unguard)),
  );
  const fits = tables.map(fit);
  return tables[fits.indexOf(Math.max(...fits))] ?? [];
}

/** Every line ends alike, but within quotes, where a line break is the cell's own; quotes begin a cell or are none. */
function withOneLineEnd(text: string, delimiter: string): string {
  const parts = new RegExp(`(?<=^|[${delimiter}\\r\\n])"[^"]*(?:""[^"]*)*"|\\r\\n?`, 'gu');
  return text.replace(parts, (part) => (part.startsWith('"') ? part : '\n'));
}
