/** Opens what the reader hands in, whatever its form; what reads it is fetched only then. */
import { findColumns, missingColumns } from './actuals-columns.ts';
import type { Column } from './actuals-columns.ts';
import { decodeText, parseCsv } from './actuals-csv.ts';
import { readSheet } from './actuals-file.ts';
import type { Plan, ReadSheet, Sheet } from './actuals-file.ts';
import type { Kept } from './actuals-store.ts';
import { trimSheet } from './actuals-trim.ts';

export type OpenFailure =
  | 'empty'
  | 'missing-columns'
  | 'no-rows'
  | 'nothing-filled'
  | 'all-refused'
  | 'unreadable'
  | 'not-a-table'
  | 'old-excel'
  | 'too-large'
  | 'library';
/** `read` tells the faults of a sheet of which no row can be used. */
export type Failed = Readonly<{ ok: false; reason: OpenFailure; columns: readonly Column[]; read: ReadSheet | null }>;
export type Opened = Readonly<{ ok: true; kept: Kept }> | Failed;

/** A table of ten times the plan's targets with long notes stays far below it. */
const MOST_BYTES = 20_000_000;
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];
const ZIP_ENTRY = [...ZIP, 0x03, 0x04];
/** Every workbook has this part, named in plain letters. */
const WORKBOOK_PART = 'xl/workbook';
const PDF = [0x25, 0x50, 0x44, 0x46];
const WIDE_TEXT = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];
const PICTURE_BYTES = 4096;

const failed = (reason: OpenFailure, columns: readonly Column[] = [], read: ReadSheet | null = null): Opened => ({ ok: false, reason, columns, read });

/** A sheet of which no row can be used would replace figures by nothing; before the plan is there, nobody can tell. */
function checked(name: string, sheet: Sheet | null, plan: Plan): Opened {
  if (!sheet) return failed('empty');
  const missing = missingColumns(findColumns(sheet.heads));
  if (missing.length > 0) return failed('missing-columns', missing);
  if (plan.targets.size === 0) return { ok: true, kept: { name, sheet } };
  const read = readSheet(sheet, plan);
  if (read.actuals.length > 0) return { ok: true, kept: { name, sheet: trimSheet(sheet, read) } };
  if (read.faults.length > 0) return failed('all-refused', [], read);
  return failed(read.unfilled > 0 ? 'nothing-filled' : 'no-rows');
}

/** Pictures, PDF and the like: no text holds a zero byte, but for texts of two bytes a letter, which say so. */
function isNoText(bytes: Uint8Array): boolean {
  const startsWith = (mark: readonly number[]): boolean => mark.every((byte, index) => bytes[index] === byte);
  if (startsWith(PDF)) return true;
  return !WIDE_TEXT.some(startsWith) && bytes.subarray(0, PICTURE_BYTES).includes(0);
}

/** A table as text, pasted or read from a file. */
export async function openText(name: string, text: string, plan: Plan): Promise<Opened> {
  try {
    return checked(name, await parseCsv(text), plan);
  } catch {
    return failed('library');
  }
}

/** A file by what it holds, not by its ending. */
export async function openFile(file: Pick<File, 'name' | 'size' | 'arrayBuffer'>, plan: Plan): Promise<Opened> {
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
  if (!startsWith(ZIP)) return isNoText(new Uint8Array(bytes)) ? failed('not-a-table') : openText(file.name, decodeText(bytes), plan);
  if (startsWith(ZIP_ENTRY) && !new TextDecoder('latin1').decode(bytes).includes(WORKBOOK_PART)) return failed('not-a-table');
  const xlsx = await import('./actuals-xlsx.ts').catch(() => null);
  if (xlsx === null) return failed('library');
  try {
    return checked(file.name, await xlsx.parseXlsx(bytes), plan);
  } catch (error) {
    if (error instanceof xlsx.LibraryMissing) return failed('library');
    return failed(error instanceof xlsx.SheetTooLarge ? 'too-large' : 'unreadable');
  }
}
