/** A table from text: whatever its encoding, set apart by commas, semicolons, tabs or bars. */
import type { Cell } from './sheet-cells.ts';
import { unguard } from './sheet-formula.ts';

export const BYTE_ORDER_MARK = '\uFEFF';
const DELIMITERS = [',', ';', '\t', '|', '，'] as const;

/** Rows as they stand in the file, of whatever width. */
export type Rows = readonly (readonly Cell[])[];
/** The sheet of a workbook that was read, and how many more it has. */
export type SheetRead = Readonly<{ name: string; others: number }>;

const LOOKED_AT_BYTES = 4096;

const isPlainSign = (byte: number): boolean => (byte >= 0x20 && byte < 0x7f) || byte === 0x09 || byte === 0x0a || byte === 0x0d;

/** The order of two bytes a letter in a text without a mark: one of both bytes of its plain signs and figures is zero, always the same. */
export function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const looked = bytes.subarray(0, LOOKED_AT_BYTES);
  const zeros = [...looked.keys()].filter((at) => looked[at] === 0);
  const side = (zeros[0] ?? 0) % 2;
  const isWide = zeros.length > 0 && zeros.length * 20 >= looked.length && bytes.length % 2 === 0;
  if (!isWide || !zeros.every((at) => at % 2 === side && isPlainSign(looked[side === 1 ? at - 1 : at + 1] ?? 0))) return null;
  return side === 1 ? 'utf-16le' : 'utf-16be';
}

/** Bytes as text: UTF-8, UTF-16 with or without its mark, and GB18030 (which holds GBK) for what is not UTF-8. */
export function decodeText(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes.slice(0, 2));
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const wide = wideOrder(new Uint8Array(bytes));
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
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
