/**
 * What any file of places becomes: a table of records, their shapes in typed arrays, and what was wrong, by row. Pure
 * types, shared by the readers, the worker, the page and the command line.
 */
import type { Cell } from '../data/sheet-cells.ts';

export const FORMATS = ['geojson', 'ndjson', 'topojson', 'csv', 'tsv', 'xlsx', 'kml', 'kmz', 'gpx', 'shapefile', 'flatgeobuf', 'pmtiles'] as const;
export type Format = (typeof FORMATS)[number];

/** A column holds numbers, truths or days where every filled cell of it does, else texts. */
export type Column = Readonly<{ name: string; type: 'text' | 'number' | 'truth' | 'date' }>;

/** The records of a file, by number from 0. Records without a shape are in it too. */
export type Table = Readonly<{
  count: number;
  columns: readonly Column[];
  /** Where a record stands in its file, from 1: a line of a sheet with its heads counted, a feature of a collection. */
  rowNumber: (record: number) => number;
  /** One array of cells a record, in the order of `columns`. Rejects where the file can no longer be read. */
  read: (records: ArrayLike<number>) => Promise<Cell[][]>;
  /** One column of all records. */
  column: (at: number) => Promise<ArrayLike<Cell>>;
}>;

/** Kinds of the parts of shapes. A hole belongs to the ring before it. */
export const PART = { point: 1, line: 2, ring: 3, hole: 4 } as const;

/** Shapes as flat arrays that can be handed from thread to thread. */
export type Shapes = Readonly<{
  /** x and y by turns, as the file gives them: degrees or metres. */
  coordinates: Float64Array;
  /**
   * Null where record i is the one point at 2i (NaN where it has none). Else one entry a part: its record, its kind (`PART`),
   * and where it begins, counted in positions, with the end of the last as one entry more.
   */
  parts: Readonly<{ record: Uint32Array; kind: Uint8Array; start: Uint32Array }> | null;
}>;

/** Faults by row, the first of them; `cell` is what stood there, as one line of at most 80 signs. */
export type FileFault<Reason extends string = string> = Readonly<{
  /** Null where the fault is the whole file's. */
  row: number | null;
  reason: Reason;
  cell: string;
  /** Whether the record counts all the same. */
  isTaken: boolean;
}>;

/** How far the reading has come, in bytes or in records. */
export type ReadProgress = Readonly<{ stage: 'reading' | 'parsing'; done: number; total: number }>;
