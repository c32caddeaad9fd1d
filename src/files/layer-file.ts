/**
 * What any file of places becomes: a table of records, their shapes in typed arrays, and what was wrong, by row. Pure
 * types, shared by the readers, the worker, the page and the command line.
 */
import type { Feature, Geometry } from 'geojson';
import type { PointColumns } from '../data/point-columns.ts';
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

/** What may be wrong with a record or with the whole of a file that is read all the same; each has its sentence in both languages. */
export const FAULT_REASONS = [
  'no-columns',
  'no-position',
  'not-a-coordinate',
  'impossible',
  'zero',
  'same-axis',
  'swapped-row',
  'axes-exchanged',
  'not-json',
  'not-a-feature',
  'bad-geometry',
  'bad-coordinates',
  'too-few-positions',
  'open-ring',
  'too-deep',
  'repeated-id',
  'uneven',
  'open-quote',
  'broken-sign',
  'long-cell',
  'no-coordinates',
  'positions-left-out',
  'broken-record',
  'broken-markup',
  'cut-short',
  'not-followed',
  'other-layers',
  'no-attributes',
  'other-encoding',
  'count-differs',
  'bad-cell',
] as const;
export type FaultReason = (typeof FAULT_REASONS)[number];

/** How far the reading has come, in bytes or in records. */
export type ReadProgress = Readonly<{ stage: 'reading' | 'parsing'; done: number; total: number }>;

/** Why a file is refused whole; each has its sentence with the remedy in both languages. */
export const REFUSALS = [
  'empty',
  'too-large',
  'unreadable',
  'not-understood',
  'cut-short',
  'protected',
  'no-shapes',
  'missing-part',
  'library',
  'cancelled',
] as const;
export type Refusal = (typeof REFUSALS)[number];
/** `detail` names the place: a line, a part of an archive, what was found instead; empty where there is none. */
export type RefusedFile = Readonly<{ ok: false; reason: Refusal; detail: string }>;

/** Which sheet of a workbook or layer of an archive was read, of all that can be asked for. */
export type PartRead = Readonly<{ name: string; all: readonly string[] }>;

/**
 * What the reader of a format with features gives: one feature a record, its geometry null where the record has none or it
 * was at fault. Coordinates as the file gives them.
 */
export type FeaturesRead = Readonly<{
  ok: true;
  features: readonly Feature<Geometry | null>[];
  /** Where each feature stands in its file, from 1; null where that is its number in the list plus one. */
  rowNumbers: ArrayLike<number> | null;
  /** The encoding of its texts as the encoding standard names it; null where the format leaves no choice. */
  encoding: string | null;
  /** What the file itself says of its coordinates, e.g. the text of a .prj or `EPSG:4490`; null where it says nothing. */
  crs: string | null;
  faults: readonly FileFault[];
  faultCount: number;
  /** Left out where a file is one layer. */
  part?: PartRead;
}>;

/** A file that can be read in parts. */
export type SourceFile = Pick<File, 'name' | 'size' | 'slice' | 'arrayBuffer'>;
export type OpenOptions = Readonly<{
  onProgress?: ((progress: ReadProgress) => void) | undefined;
  signal?: AbortSignal | undefined;
  /** What the reader says the columns of a table are, in place of the guess. */
  columns?: PointColumns | undefined;
  /** A label of the encoding standard, in place of what the bytes tell. */
  encoding?: string | undefined;
  /** The sheet or the layer of an archive to read, in place of the one that suits best; one that is not there is passed over. */
  part?: string | undefined;
}>;
/** Reads a format with features from all its bytes. */
export type FeatureReader = (bytes: Uint8Array, name: string, encoding?: string, part?: string) => Promise<FeaturesRead | RefusedFile>;

/** Which columns of a table hold positions, what each column is known by, and whether most rows have the axes the other way round. */
export type TableColumns = Readonly<{ columns: PointColumns; titles: readonly string[]; isSwapped: boolean }>;

export type OpenedRecords = Readonly<{
  ok: true;
  kind: 'records';
  format: Format;
  /** As in `FeaturesRead`. */
  encoding: string | null;
  crs: string | null;
  table: Table;
  shapes: Shapes;
  /** The first 200 faults, and how many there are in all. */
  faults: readonly FileFault[];
  faultCount: number;
  /** Null where a file is one layer. */
  part: PartRead | null;
  /** Null for formats with features. */
  columns: TableColumns | null;
}>;
/** A file of tiles is not read into records: its head says what is drawn. */
export type OpenedTiles = Readonly<{
  ok: true;
  kind: 'tiles';
  format: 'pmtiles';
  content: 'vector' | 'picture';
  minZoom: number;
  maxZoom: number;
  /** West, south, east, north in WGS-84. */
  bounds: readonly [number, number, number, number];
  /** As its metadata give them: empty where they say nothing. */
  layers: readonly string[];
  attribution: string;
}>;
export type OpenedFile = OpenedRecords | OpenedTiles;
