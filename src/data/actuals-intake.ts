/** Opens what the reader hands in, whatever its form; what reads it is fetched only then. */
import { findColumns, missingColumns } from './actuals-columns.ts';
import type { Column } from './actuals-columns.ts';
import { decodeText, parseCsv } from './actuals-csv.ts';
import type { Sheet } from './actuals-file.ts';
import type { Kept } from './actuals-store.ts';

export type OpenFailure = 'empty' | 'missing-columns' | 'unreadable' | 'old-excel' | 'too-large' | 'library';
export type Opened = Readonly<{ ok: true; kept: Kept } | { ok: false; reason: OpenFailure; columns: readonly Column[] }>;

/** A table of ten times the plan's targets with long notes stays far below it. */
const MOST_BYTES = 20_000_000;
const ZIP = [0x50, 0x4b];
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];

const failed = (reason: OpenFailure, columns: readonly Column[] = []): Opened => ({ ok: false, reason, columns });

function checked(name: string, sheet: Sheet | null): Opened {
  if (!sheet) return failed('empty');
  const missing = missingColumns(findColumns(sheet.heads));
  return missing.length > 0 ? failed('missing-columns', missing) : { ok: true, kept: { name, sheet } };
}

/** A table as text, pasted or read from a file. */
export async function openText(name: string, text: string): Promise<Opened> {
  try {
    return checked(name, await parseCsv(text));
  } catch {
    return failed('library');
  }
}

/** A file by what it holds, not by its ending. */
export async function openFile(file: Pick<File, 'name' | 'size' | 'arrayBuffer'>): Promise<Opened> {
  if (file.size > MOST_BYTES) return failed('too-large');
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return failed('unreadable');
  }
  const head = new Uint8Array(bytes.slice(0, 4));
  const startsWith = (mark: readonly number[]): boolean => mark.every((byte, index) => head[index] === byte);
  if (startsWith(OLD_OFFICE)) return failed('old-excel');
  if (!startsWith(ZIP)) return openText(file.name, decodeText(bytes));
  const xlsx = await import('./actuals-xlsx.ts').catch(() => null);
  if (xlsx === null) return failed('library');
  try {
    return checked(file.name, await xlsx.parseXlsx(bytes));
  } catch (error) {
    if (error instanceof xlsx.LibraryMissing) return failed('library');
    return failed(error instanceof xlsx.SheetTooLarge ? 'too-large' : 'unreadable');
  }
}
