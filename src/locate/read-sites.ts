/** Reads a file of own sites in the browser: its rows, the columns they stand in, and a guess of their datum. */
import { withDecimalPoints } from '../data/decimal-commas.ts';
import { guessDatum } from '../data/datum-guess.ts';
import type { DatumGround, DatumGuess } from '../data/datum-guess.ts';
import { heldRows, pointsOf } from '../data/own-sites.ts';
import type { NewFile } from '../data/own-sites.ts';
import { guessColumns } from '../data/point-columns.ts';
import { tableOfFile } from '../data/sheet-intake.ts';
import type { TableFailure } from '../data/sheet-intake.ts';
import type { Rows } from '../data/sheet-text.ts';
import { PastedTable } from './handed-files.ts';

export type SiteFailure = TableFailure | 'empty' | 'no-positions';
export type ReadFile = Readonly<{ ok: true; file: NewFile; isPasted: boolean }> | Readonly<{ ok: false; reason: SiteFailure }>;

const LOOKED_AT = 200;

/** By points, and where there are none by columns, so that the reader can still say which is which. */
function fit(rows: Rows): number {
  const first = withDecimalPoints(rows.slice(0, LOOKED_AT));
  return pointsOf({ rows: first, columns: guessColumns(first) }).points.length + Math.max(0, ...first.map((row) => row.length)) / 10_000;
}

/** The guess for a file as it is read now. */
export const guessFor = (file: Pick<NewFile, 'name' | 'sheet' | 'rows' | 'columns'>, ground: DatumGround): DatumGuess =>
  guessDatum({ ...file, points: pointsOf(file).points }, ground);

export async function readSites(handed: Pick<File, 'name' | 'size' | 'arrayBuffer'>, ground: () => Promise<DatumGround>): Promise<ReadFile> {
  const table = await tableOfFile(handed, fit);
  if (!table.ok) return table;
  const rows = withDecimalPoints(table.rows);
  const columns = guessColumns(rows);
  const held = heldRows(rows, columns);
  if (held.rows.length === 0) return { ok: false, reason: 'empty' };
  const file = { name: handed.name, sheet: table.sheet, ...held, columns };
  const isPasted = handed instanceof PastedTable;
  // Any text may be pasted by mistake; of a file the reader may still say which columns hold what.
  if (isPasted && pointsOf(file).points.length === 0) return { ok: false, reason: 'no-positions' };
  return { ok: true, isPasted, file: { ...file, guess: guessFor(file, await ground()) } };
}
