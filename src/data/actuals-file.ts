/** What a reader's sheet says of the targets: its sound rows as actuals, and each fault by row and column. */
import type { Target } from '../../geo/schema.ts';
import { cellText, isBlank, plainText, readDay, readNumber, readReached } from './actuals-cells.ts';
import type { Cell } from './actuals-cells.ts';
import { FILLED_COLUMNS, findColumns } from './actuals-columns.ts';
import type { Column, FoundColumns } from './actuals-columns.ts';

/** A sheet as it was taken: heads and rows of the same width, nothing left out but empty rows and columns at its end. */
export type Sheet = Readonly<{ heads: readonly Cell[]; rows: readonly (readonly Cell[])[] }>;

/** What was reached at one date. `value` is in the plan's own unit, null for a milestone, which is reached or not. */
export type Actual = Readonly<{
  target: string;
  /** The sheet's row, its head being row 1. */
  row: number;
  value: number | null;
  isReached: boolean | null;
  /** `YYYY-MM-DD` */
  date: string;
  source: string | null;
  note: string | null;
}>;

export type FaultReason =
  | 'no-id'
  | 'unknown-id'
  | 'no-actual'
  | 'not-a-number'
  | 'not-a-milestone-word'
  | 'other-unit'
  | 'no-date'
  | 'bad-date'
  | 'repeated'
  | 'no-source';
/** `isTaken`: the row counts all the same. */
export type Fault = Readonly<{ row: number; column: Column; cell: string; reason: FaultReason; isTaken: boolean }>;

export type ReadSheet = Readonly<{ actuals: readonly Actual[]; faults: readonly Fault[]; /** Rows of the template that are still empty. */ unfilled: number }>;

type Flaw = Readonly<{ column: Column; reason: FaultReason }>;
type Draft = Pick<Actual, 'value' | 'isReached' | 'date'>;

/** What a milestone's row says; a day in place of the word says that it was reached, and when. */
function readMilestone(actual: Cell, date: Cell, target: Target): Draft | Flaw {
  const reachedOn = readDay(actual);
  if (reachedOn !== null && isBlank(date)) return { value: null, isReached: true, date: reachedOn };
  const isReached = reachedOn === null ? readReached(actual, [target.milestone_zh, target.milestone_en]) : true;
  if (isReached === null) return { column: 'actual', reason: 'not-a-milestone-word' };
  if (isBlank(date)) return { column: 'date', reason: 'no-date' };
  const day = readDay(date);
  if (day === null) return { column: 'date', reason: 'bad-date' };
  return { value: null, isReached, date: reachedOn ?? day };
}

function readFigure(actual: Cell, date: Cell, target: Target): Draft | Flaw {
  const value = readNumber(actual, [target.unit_zh, target.unit_en]);
  if (value === null) return { column: 'actual', reason: 'not-a-number' };
  if (isBlank(date)) return { column: 'date', reason: 'no-date' };
  const day = readDay(date);
  return day === null ? { column: 'date', reason: 'bad-date' } : { value, isReached: null, date: day };
}

/** A unit that the reader put in the place of the plan's would make the figure another one. */
function isOtherUnit(unit: Cell, target: Target): boolean {
  return !isBlank(unit) && target.value !== null && ![target.unit_zh, target.unit_en].some((own) => plainText(own) === plainText(unit));
}

function readRow(cellOf: (column: Column) => Cell, targets: ReadonlyMap<string, Target>): (Draft & { target: string }) | Flaw {
  const id = cellOf('id');
  if (isBlank(id)) return { column: 'id', reason: 'no-id' };
  const target = targets.get(cellText(id).normalize('NFKC').trim().toUpperCase());
  if (!target) return { column: 'id', reason: 'unknown-id' };
  const actual = cellOf('actual');
  if (isBlank(actual)) return { column: 'actual', reason: 'no-actual' };
  if (isOtherUnit(cellOf('unit'), target)) return { column: 'unit', reason: 'other-unit' };
  const read = target.comparator === 'milestone' || target.value === null ? readMilestone : readFigure;
  const draft = read(actual, cellOf('date'), target);
  return 'reason' in draft ? draft : { ...draft, target: target.id };
}

const textOrNull = (cell: Cell): string | null => (isBlank(cell) ? null : cellText(cell).trim());

function readRows({ rows }: Sheet, columns: FoundColumns, targets: ReadonlyMap<string, Target>): ReadSheet {
  const actuals: Actual[] = [];
  const faults: Fault[] = [];
  const seen = new Set<string>();
  let unfilled = 0;
  rows.forEach((cells, index) => {
    const row = index + 2;
    const cellOf = (column: Column): Cell => cells[columns.get(column) ?? -1] ?? null;
    const say = ({ column, reason }: Flaw, isTaken: boolean): unknown => faults.push({ row, column, reason, isTaken, cell: cellText(cellOf(column)) });
    if (cells.every(isBlank)) return;
    if (FILLED_COLUMNS.every((column) => isBlank(cellOf(column)))) {
      unfilled += 1;
      return;
    }
    const read = readRow(cellOf, targets);
    if ('reason' in read) {
      say(read, false);
      return;
    }
    const key = `${read.target} ${read.date}`;
    if (seen.has(key)) {
      say({ column: 'date', reason: 'repeated' }, false);
      return;
    }
    seen.add(key);
    const source = textOrNull(cellOf('source'));
    if (source === null) say({ column: 'source', reason: 'no-source' }, true);
    actuals.push({ ...read, row, source, note: textOrNull(cellOf('note')) });
  });
  return { actuals, faults, unfilled };
}

/** Reads a sheet whose columns are there (see `missingColumns`). Rows with a fault stay in the sheet and are named. */
export function readSheet(sheet: Sheet, targets: ReadonlyMap<string, Target>): ReadSheet {
  return readRows(sheet, findColumns(sheet.heads), targets);
}

/** Rows as wide as the widest, empty texts as null, without the empty rows at the end; null where nothing is left. */
export function sheetOf(table: readonly (readonly Cell[])[]): Sheet | null {
  const cells = table.map((row) => row.map((cell) => (cell === '' ? null : cell)));
  const widthOf = (row: readonly Cell[]): number => row.findLastIndex((cell) => cell !== null) + 1;
  const kept = cells.slice(0, cells.findLastIndex((row) => widthOf(row) > 0) + 1);
  const width = kept.reduce((most, row) => Math.max(most, widthOf(row)), 0);
  const [heads, ...rows] = kept.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? null));
  return heads ? { heads, rows } : null;
}
