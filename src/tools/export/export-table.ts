/** What is exported, whatever the format: tables of rows with columns, some of them with positions in WGS-84. */
import type { Geometry } from 'geojson';
import type { Cell } from '../../data/sheet-cells.ts';

export const PLAN_KINDS = ['places', 'measures', 'targets', 'agencies'] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];
export type TableKind = PlanKind | 'drawings' | 'layer';

/** A list of ids or names stays a list where the format has lists; an object of the reader's own file stays what it is. */
export type Value = string | number | boolean | null | readonly string[] | object;

/** `name` is stable, in English; what it means is said in both languages. */
export type ExportColumn = Readonly<{ name: string; zh: string; en: string }>;

export type ExportRow = Readonly<{
  /** Null where the row has no name of its own among machines. */
  id: string | null;
  /** What a reader calls it. */
  name: string;
  /** In the order of the columns. */
  values: readonly Value[];
  /** In WGS-84; null where no position is known. */
  geometry: Geometry | null;
}>;

export type ExportTable = Readonly<{
  kind: TableKind;
  /** As files and sheets name it. */
  title: string;
  /** One of each row, e.g. `place`. */
  record: string;
  columns: readonly ExportColumn[];
  count: number;
  /** Whether its rows can have positions. */
  isPlaced: boolean;
  /** Whether it is the reader's own and stays on this machine unless they hand it on. */
  isPrivate: boolean;
  /** What is to be known of all its rows; empty where nothing is. */
  note: string;
  /** How many of how many rows, and by which conditions; empty where the plan's filters choose the rows, or nothing does. */
  filter: string;
  blocks: () => AsyncIterable<readonly ExportRow[]>;
}>;

const BETWEEN = '; ';

/** A value as one cell. */
export function cellOf(value: Value | undefined): Cell {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value !== 'object') return value;
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value.length > 0 ? value.join(BETWEEN) : null;
  if ('date' in value && typeof value.date === 'string') return value.date;
  return JSON.stringify(value);
}

/** Rows that are at hand, as blocks. */
export async function* inBlocks<Row>(rows: readonly Row[], most = 500): AsyncIterable<readonly Row[]> {
  for (let from = 0; from < rows.length; from += most) yield rows.slice(from, from + most);
}

/** A name that no column has yet; two that differ in capitals alone would be one to many programs. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; used.has(name.toLowerCase()); number += 1) name = `${wanted}_${number}`;
  return name;
}
