/** What a reader's sheet says of the targets: its sound rows as actuals, and each fault by row and column. */
import type { Target } from '../../geo/schema.ts';
import { dayFault, figureFault, isUnitDoubtful } from './actuals-bounds.ts';
import { readDay, readReached } from './actuals-cells.ts';
import { FILLED_COLUMNS, findColumns } from './actuals-columns.ts';
import type { Column, FoundColumns } from './actuals-columns.ts';
import { cellText, isBlank, plainText, readNumber } from './sheet-cells.ts';
import type { Cell } from './sheet-cells.ts';
import type { Rows } from './sheet-text.ts';

/** Where refused rows were left out: the numbers that the rows have in the file, and how many are missing. */
type Trim = Readonly<{ numbers: readonly number[]; omitted: number }>;
/** A sheet as it was taken: heads and rows of the same width, nothing left out but empty rows and columns at its end, and what `trim` says. */
export type Sheet = Readonly<{ heads: readonly Cell[]; rows: readonly (readonly Cell[])[]; trim?: Trim }>;

/** A row's number in the file, its head being row 1. */
export const rowNumber = ({ trim }: Sheet, index: number): number => trim?.numbers[index] ?? index + 2;

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
  | 'negative'
  | 'beyond-share'
  | 'beyond-decline'
  | 'check-unit'
  | 'no-date'
  | 'bad-date'
  | 'before-plan'
  | 'in-future'
  | 'repeated'
  | 'no-source';
/** `isTaken`: the row counts all the same. */
export type Fault = Readonly<{ row: number; column: Column; cell: string; reason: FaultReason; isTaken: boolean }>;

export type ReadSheet = Readonly<{
  actuals: readonly Actual[];
  faults: readonly Fault[];
  /** Rows of the template that are still empty. */
  unfilled: number;
  /** Targets with a row that is not taken, each with the first of them. */
  refused: ReadonlyMap<string, number>;
}>;
/** What a sheet is held against. */
export type Plan = Readonly<{ targets: ReadonlyMap<string, Target>; /** `YYYY-MM-DD` */ today: string }>;

type Flaw = Readonly<{ column: Column; reason: FaultReason }>;
type CellOf = (column: Column) => Cell;
type Said = Readonly<{
  value: number | null;
  isReached: boolean | null;
  /** A milestone's day that stands in the place of its word. */ reachedOn: string | null;
}>;

const isMilestone = (target: Target): boolean => target.comparator === 'milestone' || target.value === null;

/** A unit that the reader put in the place of the plan's would make the figure another one. */
function isOtherUnit(unit: Cell, target: Target): boolean {
  return !isBlank(unit) && target.value !== null && ![target.unit_zh, target.unit_en].some((own) => plainText(own) === plainText(unit));
}

/** What the row says of its target, with all that is wrong with it. */
function readValue(cellOf: CellOf, target: Target): Said & Readonly<{ flaws: readonly Flaw[] }> {
  const actual = cellOf('actual');
  const nothing = { value: null, isReached: null, reachedOn: null };
  const flaws: Flaw[] = isOtherUnit(cellOf('unit'), target) ? [{ column: 'unit', reason: 'other-unit' }] : [];
  if (isMilestone(target)) {
    const reachedOn = readDay(actual);
    const isReached = reachedOn === null ? readReached(actual, [target.milestone_zh, target.milestone_en]) : true;
    return isReached === null
      ? { ...nothing, flaws: [...flaws, { column: 'actual', reason: 'not-a-milestone-word' }] }
      : { ...nothing, isReached, reachedOn, flaws };
  }
  const value = readNumber(actual, [target.unit_zh, target.unit_en]);
  const reason = value === null ? 'not-a-number' : figureFault(target, value);
  return { ...nothing, value, flaws: reason === null ? flaws : [...flaws, { column: 'actual', reason }] };
}

/** The row's day, or what is wrong with it. */
function readDate(cellOf: CellOf, reachedOn: string | null, today: string): string | Flaw {
  const date = cellOf('date');
  if (isBlank(date) && reachedOn === null) return { column: 'date', reason: 'no-date' };
  const written = isBlank(date) ? reachedOn : readDay(date);
  if (written === null) return { column: 'date', reason: 'bad-date' };
  const day = reachedOn ?? written;
  const reason = dayFault(day, today);
  return reason === null ? day : { column: reachedOn === null ? 'date' : 'actual', reason };
}

type RowRead = Readonly<{ target: Target | null; flaws: readonly Flaw[]; draft: Pick<Actual, 'value' | 'isReached' | 'date'> | null }>;

function readRow(cellOf: CellOf, { targets, today }: Plan): RowRead {
  const id = cellOf('id');
  const target = targets.get(cellText(id).normalize('NFKC').trim().toUpperCase()) ?? null;
  const isEmpty = isBlank(cellOf('actual'));
  const said = target && !isEmpty ? readValue(cellOf, target) : null;
  const date = readDate(cellOf, said?.reachedOn ?? null, today);
  const flaws: Flaw[] = [
    ...(target ? [] : [{ column: 'id', reason: isBlank(id) ? 'no-id' : 'unknown-id' } as const]),
    ...(isEmpty ? [{ column: 'actual', reason: 'no-actual' } as const] : []),
    ...(said?.flaws ?? []),
    ...(typeof date === 'string' ? [] : [date]),
  ];
  const isSound = flaws.length === 0 && said !== null && typeof date === 'string';
  return { target, flaws, draft: isSound ? { value: said.value, isReached: said.isReached, date } : null };
}

const textOrNull = (cell: Cell): string | null => (isBlank(cell) ? null : cellText(cell).trim());

function readRows(sheet: Sheet, columns: FoundColumns, plan: Plan): ReadSheet {
  const actuals: Actual[] = [];
  const faults: Fault[] = [];
  const refused = new Map<string, number>();
  const seen = new Set<string>();
  let unfilled = 0;
  sheet.rows.forEach((cells, index) => {
    const row = rowNumber(sheet, index);
    const cellOf: CellOf = (column) => cells[columns.get(column) ?? -1] ?? null;
    const say = (flaws: readonly Flaw[], isTaken: boolean): void => {
      for (const { column, reason } of flaws) faults.push({ row, column, reason, isTaken, cell: cellText(cellOf(column)) });
    };
    if (cells.every(isBlank)) return;
    if (FILLED_COLUMNS.every((column) => isBlank(cellOf(column)))) {
      unfilled += 1;
      return;
    }
    const { target, flaws, draft } = readRow(cellOf, plan);
    const key = `${target?.id} ${draft?.date}`;
    const isRepeated = draft !== null && seen.has(key);
    const source = textOrNull(cellOf('source'));
    const unsourced: Flaw[] = source === null ? [{ column: 'source', reason: 'no-source' }] : [];
    if (target === null || draft === null || isRepeated) {
      // All at once, so that the row need be mended only once.
      say([...flaws, ...(isRepeated ? [{ column: 'date', reason: 'repeated' } as const] : []), ...unsourced], false);
      if (target && !refused.has(target.id)) refused.set(target.id, row);
      return;
    }
    seen.add(key);
    const isDoubtful = draft.value !== null && isUnitDoubtful(target, draft.value);
    say([...(isDoubtful ? [{ column: 'actual', reason: 'check-unit' } as const] : []), ...unsourced], true);
    actuals.push({ ...draft, target: target.id, row, source, note: textOrNull(cellOf('note')) });
  });
  return { actuals, faults, unfilled, refused };
}

/** Reads a sheet whose columns are there (see `missingColumns`). Rows with a fault stay in the sheet and are named. */
export function readSheet(sheet: Sheet, plan: Plan): ReadSheet {
  return readRows(sheet, findColumns(sheet.heads), plan);
}

/** Rows as wide as the widest, empty texts as null, without the empty rows at the end; null where nothing is left. */
export function sheetOf(table: Rows): Sheet | null {
  const cells = table.map((row) => row.map((cell) => (cell === '' ? null : cell)));
  const widthOf = (row: readonly Cell[]): number => row.findLastIndex((cell) => cell !== null) + 1;
  const kept = cells.slice(0, cells.findLastIndex((row) => widthOf(row) > 0) + 1);
  const width = kept.reduce((most, row) => Math.max(most, widthOf(row)), 0);
  const [heads, ...rows] = kept.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? null));
  return heads ? { heads, rows } : null;
}
