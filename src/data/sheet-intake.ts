/** Opens a table that the reader hands in, whatever its form; what reads it is fetched only then. */
import { decodeText, parseText } from './sheet-text.ts';
import type { Rows, SheetRead } from './sheet-text.ts';
import { markedEncoding } from './text-encoding.ts';

export type TableFailure = 'unreadable' | 'not-a-table' | 'old-excel' | 'protected' | 'too-large' | 'library';
export type OpenedTable = Readonly<{ ok: true; rows: Rows; sheet?: SheetRead }> | Readonly<{ ok: false; reason: TableFailure }>;
/** How well rows are understood: of all ways to part a text the one that fits best is taken. */
type Fit = (rows: Rows) => number;

/** A table that people fill in by hand stays far below it. */
const MOST_BYTES = 20_000_000;
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
/** The part of an old container that holds a workbook under a password, two bytes a letter. */
const UNDER_PASSWORD = Array.from('EncryptedPackage').join('\0');
const ZIP = [0x50, 0x4b];
const ZIP_ENTRY = [...ZIP, 0x03, 0x04];
/** Every workbook has this part, named in plain letters. */
const WORKBOOK_PART = 'xl/workbook';
const PDF = [0x25, 0x50, 0x44, 0x46];
const PICTURE_BYTES = 4096;

const failed = (reason: TableFailure): OpenedTable => ({ ok: false, reason });

/** Pictures, PDF and the like: no text holds a zero byte, but for texts of two bytes a letter. */
function isNoText(bytes: Uint8Array): boolean {
  const startsWith = (mark: readonly number[]): boolean => mark.every((byte, index) => bytes[index] === byte);
  if (startsWith(PDF)) return true;
  return (markedEncoding(bytes)?.encoding ?? 'utf-8') === 'utf-8' && bytes.subarray(0, PICTURE_BYTES).includes(0);
}

/** A container of old Office files, with a workbook under a password in it or without; null for anything else. */
export function oldOfficeKind(bytes: Uint8Array): 'protected' | 'old-excel' | null {
  if (!OLD_OFFICE.every((byte, index) => bytes[index] === byte)) return null;
  return new TextDecoder('latin1').decode(bytes).includes(UNDER_PASSWORD) ? 'protected' : 'old-excel';
}

/** A table as text, pasted or read from a file. */
export async function tableOfText(text: string, fit: Fit): Promise<OpenedTable> {
  try {
    return { ok: true, rows: await parseText(text, fit) };
  } catch {
    return failed('library');
  }
}

/** A file by what it holds, not by its ending. */
export async function tableOfFile(file: Pick<File, 'size' | 'arrayBuffer'>, fit: Fit): Promise<OpenedTable> {
  if (file.size > MOST_BYTES) return failed('too-large');
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return failed('unreadable');
  }
  const head = new Uint8Array(bytes.slice(0, 4));
  const startsWith = (mark: readonly number[]): boolean => mark.every((byte, index) => head[index] === byte);
  const asLetters = (): string => new TextDecoder('latin1').decode(bytes);
  const old = oldOfficeKind(new Uint8Array(bytes));
  if (old !== null) return failed(old);
  if (!startsWith(ZIP)) return isNoText(new Uint8Array(bytes)) ? failed('not-a-table') : tableOfText(decodeText(bytes), fit);
  if (startsWith(ZIP_ENTRY) && !asLetters().includes(WORKBOOK_PART)) return failed('not-a-table');
  const xlsx = await import('./sheet-xlsx.ts').catch(() => null);
  if (xlsx === null) return failed('library');
  try {
    const { rows, sheet } = await xlsx.parseWorkbook(bytes, (each) => fit(each) >= 1);
    return { ok: true, rows, sheet };
  } catch (error) {
    if (error instanceof xlsx.LibraryMissing) return failed('library');
    return failed(error instanceof xlsx.SheetTooLarge ? 'too-large' : 'unreadable');
  }
}
