/** The rows of a workbook: numbers stay numbers, days stay days. */
import type { Cell } from './sheet-cells.ts';
import { unguard } from './sheet-formula.ts';
import type { Rows, SheetRead } from './sheet-text.ts';

/** Thrown where a file is so large that it would be packed by a worker that the page's content policy forbids. */
export class SheetTooLarge extends Error {}
/** Thrown where the library could not be fetched. */
export class LibraryMissing extends Error {}

export const libraryMissing = (): never => {
  throw new LibraryMissing();
};

/**
 * The libraries pack and unpack large files in a worker made from a blob and never hear that the content policy refused
 * it, so that its refusal has to end the wait.
 */
export async function unlessRefused<T>(work: () => Promise<T>): Promise<T> {
  let refuse = (_event: Event): void => undefined;
  const isWorker = (event: Event): boolean => 'effectiveDirective' in event && event.effectiveDirective === 'worker-src';
  const refused = new Promise<never>((_resolve, reject) => (refuse = (event) => isWorker(event) && reject(new SheetTooLarge())));
  globalThis.addEventListener?.('securitypolicyviolation', refuse);
  try {
    return await Promise.race([work(), refused]);
  } finally {
    globalThis.removeEventListener?.('securitypolicyviolation', refuse);
  }
}

function dateCell(date: Date): Cell {
  const second = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString();
  return { date: second.slice(11, 19) === '00:00:00' ? second.slice(0, 10) : `${second.slice(0, 10)} ${second.slice(11, 19)}` };
}

const isPlain = (value: unknown): value is string | number | boolean => ['string', 'number', 'boolean'].includes(typeof value);

/** Whether each sheet is hidden, in their order; the library does not say. */
async function hiddenSheets(bytes: ArrayBuffer): Promise<boolean[]> {
  const { strFromU8, unzipSync } = await import('fflate').catch(libraryMissing);
  const parts = unzipSync(new Uint8Array(bytes), { filter: ({ name }) => name === 'xl/workbook.xml' });
  const list = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  return [...list.matchAll(/<(?:\w+:)?sheet\s[^>]*>/gu)].map(([sheet]) => /\sstate=["'](?:hidden|veryHidden)["']/u.test(sheet));
}

/**
 * The rows of the sheet that is asked for, or else of a workbook's first visible sheet that is wanted, or else of the first that is
 * visible; `names` are those of all that can be asked for.
 */
export async function parseWorkbook(
  bytes: ArrayBuffer,
  isWanted: (rows: Rows) => boolean,
  asked?: string,
): Promise<{ rows: Rows; sheet: SheetRead; names: readonly string[] }> {
  const { default: readSheets } = await import('read-excel-file/universal').catch(libraryMissing);
  const sheets = await unlessRefused(() => readSheets(bytes, { trim: false }));
  const isHidden = sheets.length > 1 ? await hiddenSheets(bytes) : [];
  const tables = sheets.map(({ sheet, data }, at) => ({
    name: sheet,
    isHidden: isHidden[at] ?? false,
    rows: data.map((row) => row.map((value): Cell => (value instanceof Date ? dateCell(value) : isPlain(value) ? unguard(value) : null))),
  }));
  const visible = tables.some((each) => !each.isHidden) ? tables.filter((each) => !each.isHidden) : tables;
  const { name = '', rows = [] } = visible.find((each) => each.name === asked) ?? visible.find((each) => isWanted(each.rows)) ?? visible[0] ?? {};
  return { rows, sheet: { name, others: sheets.length - 1 }, names: visible.map((each) => each.name) };
}
