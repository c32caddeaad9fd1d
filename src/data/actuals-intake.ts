/** Opens the sheet that the reader hands in; one of which no row can be used is refused with the reason. */
import { findColumns, missingColumns } from './actuals-columns.ts';
import type { Column } from './actuals-columns.ts';
import { knownColumns } from './actuals-csv.ts';
import { readSheet, sheetOf } from './actuals-file.ts';
import type { Plan, ReadSheet, Sheet } from './actuals-file.ts';
import type { Kept } from './actuals-store.ts';
import { trimSheet } from './actuals-trim.ts';
import { tableOfFile, tableOfText } from './sheet-intake.ts';
import type { OpenedTable, TableFailure } from './sheet-intake.ts';

export type OpenFailure = 'empty' | 'missing-columns' | 'no-rows' | 'nothing-filled' | 'all-refused' | TableFailure;
/** `read` tells the faults of a sheet of which no row can be used. */
export type Failed = Readonly<{ ok: false; reason: OpenFailure; columns: readonly Column[]; read: ReadSheet | null }>;
export type Opened = Readonly<{ ok: true; kept: Kept }> | Failed;

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

const openedOf = (name: string, table: OpenedTable, plan: Plan): Opened => (table.ok ? checked(name, sheetOf(table.rows), plan) : failed(table.reason));

/** A table as text, pasted or read from a file. */
export const openText = async (name: string, text: string, plan: Plan): Promise<Opened> => openedOf(name, await tableOfText(text, knownColumns), plan);

/** A file by what it holds, not by its ending. */
export const openFile = async (file: Pick<File, 'name' | 'size' | 'arrayBuffer'>, plan: Plan): Promise<Opened> =>
  openedOf(file.name, await tableOfFile(file, knownColumns), plan);
