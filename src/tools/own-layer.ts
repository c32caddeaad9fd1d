/** A layer of the reader's own, as the page knows it: its records and shapes stay in the worker. */
import type { DatumGuess } from '../data/datum-guess.ts';
import type { Datum } from '../data/datums.ts';
import type { PointColumns } from '../data/point-columns.ts';
import type { Cell } from '../data/sheet-cells.ts';
import type { Column, FileFault, Format, PartRead, ReadProgress } from '../files/layer-file.ts';

/** One condition on a column; a record passes where all hold. */
export type AttributeTest = Readonly<
  | { column: number; is: 'among'; values: readonly string[] }
  | { column: number; is: 'between'; least: number; most: number }
  | { column: number; is: 'containing'; text: string }
  | { column: number; is: 'blank' | 'filled' }
>;

/** What a layer is coloured by: nothing, the most frequent values of a column, or its numbers in steps. */
export type LayerColouring = Readonly<
  { by: 'nothing' } | { by: 'values'; column: number; values: readonly string[] } | { by: 'steps'; column: number; limits: readonly number[] }
>;

/** `hue` is the number of a colour of the theme's own series. */
export type LayerStyle = Readonly<{ hue: number; sizePx: number; opacity: number; colouring: LayerColouring; label: number | null }>;

export type OwnLayer = Readonly<{
  id: string;
  name: string;
  format: Format;
  /** As labels of the encoding standard name it, e.g. `utf-8`, `gb18030`; null for binary formats. */
  encoding: string | null;
  columns: readonly Column[];
  count: number;
  /** Records that pass the layer's tests. */
  shownCount: number;
  /** Records by what they are; those without a shape stand in the table alone. */
  kinds: Readonly<{ points: number; lines: number; areas: number; none: number }>;
  /** The first faults, and how many there are in all. */
  faults: readonly FileFault[];
  faultCount: number;
  /** Which columns hold positions, for tables alone; with the first rows, so that the reader can say otherwise. */
  table: Readonly<{ columns: PointColumns; titles: readonly string[]; isSwapped: boolean }> | null;
  /** What the coordinates are taken for, and the guess with its scores. */
  datum: Readonly<{ chosen: Datum; isByReader: boolean; guess: DatumGuess }>;
  /** West, south, east, north in WGS-84; null where no record has a shape. */
  bounds: readonly [number, number, number, number] | null;
  /** Records whose shape lies wholly outside what the map can show. */
  outside: number;
  /** Which sheet of a workbook, or part of an archive, was read of all that it has. */
  part: PartRead | null;
  isShown: boolean;
  style: LayerStyle;
  tests: readonly AttributeTest[];
}>;

/** A file that is being read; `id` cancels it. */
export type Reading = Readonly<{ id: string; name: string; progress: ReadProgress | null }>;
/** A file that could not be taken in, with the reason that words are found by. */
export type Refused = Readonly<{ id: string; name: string; reason: string; detail: string }>;

/** A column at a glance: its most frequent values with their counts, and for numbers their range and every hundredth of them. */
export type ColumnSummary = Readonly<{
  blanks: number;
  distinct: number;
  frequent: readonly Readonly<{ value: string; count: number }>[];
  numbers: Readonly<{ least: number; most: number; quantiles: readonly number[] }> | null;
}>;

export type TableOrder = Readonly<{ column: number; isDescending: boolean }>;
/** Rows of the attribute table: records that pass the tests, in order. */
export type TablePage = Readonly<{ total: number; rows: readonly Readonly<{ record: number; row: number; cells: readonly Cell[] }>[] }>;

/** How records come to zones: by lying in one that is drawn as an area, or by a column that names it. */
export type ZoneJoin = Readonly<{ by: 'position' } | { by: 'name'; column: number }>;
/** Records a zone by its place id, with those that perhaps lie in it apart; and those that no zone has. */
export type ZoneCounts = Readonly<{ zones: readonly Readonly<{ id: string; surely: number; perhaps: number }>[]; elsewhere: number; unnamed: number }>;

/** One record of a layer. */
export type Picked = Readonly<{ layer: string; record: number }>;

/** All that the page knows of own layers; `picked` is marked on the map and in the table. */
export type OwnLayersState = Readonly<{ layers: readonly OwnLayer[]; readings: readonly Reading[]; refused: readonly Refused[]; picked: Picked | null }>;

/**
 * The reader's own layers, from bottom to top: one store for the page. Failures are said in `refused`, never thrown; what is asked
 * of a layer that is gone is answered with nothing.
 */
export type OwnLayers = Readonly<{
  get: () => OwnLayersState;
  subscribe: (changed: () => void) => () => void;
  open: (files: readonly File[]) => void;
  cancel: (reading: string) => void;
  forgetRefused: (id: string) => void;
  remove: (id: string) => void;
  pick: (picked: Picked | null) => void;
  /** Puts back what was removed last, while the page still holds it. */
  restore: () => void;
  change: (id: string, patch: Partial<Pick<OwnLayer, 'name' | 'isShown' | 'style' | 'tests'>>) => void;
  move: (id: string, to: number) => void;
  setDatum: (id: string, datum: Datum) => void;
  /** These three read the file again; name, style and place in the list stay. */
  setColumns: (id: string, columns: PointColumns) => void;
  setPart: (id: string, name: string) => void;
  setEncoding: (id: string, label: string) => void;
  /** Of all records. */
  summary: (id: string, column: number) => Promise<ColumnSummary>;
  /** Records that pass the tests by class, in the order of `classColours`. */
  classCounts: (id: string) => Promise<readonly number[]>;
  /** The place of a record in the table; null where it does not pass the tests. */
  rank: (id: string, record: number, order: TableOrder | null) => Promise<number | null>;
  /** West, south, east, north of one record in WGS-84. */
  extent: (id: string, record: number) => Promise<readonly [number, number, number, number] | null>;
  page: (id: string, from: number, to: number, order: TableOrder | null) => Promise<TablePage>;
  joinZones: (id: string, join: ZoneJoin) => Promise<ZoneCounts>;
  /** Records that pass the tests as GeoJSON in WGS-84, for export; in blocks, so that a large layer need not be held twice. */
  features: (id: string) => AsyncIterable<readonly GeoJSON.Feature[]>;
}>;
