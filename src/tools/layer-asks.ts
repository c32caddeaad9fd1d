/** What the page asks of the worker that holds a layer, and what it answers. Pure types: arrays are handed over, not copied. */
import type { DatumGround, DatumGuess } from '../data/datum-guess.ts';
import type { Datum } from '../data/datums.ts';
import type { PointColumns } from '../data/point-columns.ts';
import type { Column, FileFault, Format, PartRead, ReadProgress } from '../files/layer-file.ts';
import type { ClassStyle, PlaneParts, PlanePoints, RecordLabel } from '../layers/own-picture.ts';
import type { Bounds } from '../layers/projection.ts';
import type { AttributeTest, ColumnSummary, TableOrder, TablePage, ZoneJoin } from './own-layer.ts';

/** How the reader wants the file read, where that is not to be guessed. */
export type ReadingChoice = Readonly<{ columns: PointColumns | null; part: string | null; encoding: string | null }>;

/** What is known of a file once it is read. */
export type FileFacts = Readonly<{
  format: Format;
  encoding: string | null;
  columns: readonly Column[];
  count: number;
  kinds: Readonly<{ points: number; lines: number; areas: number; none: number }>;
  faults: readonly FileFault[];
  faultCount: number;
  table: Readonly<{ columns: PointColumns; titles: readonly string[]; isSwapped: boolean }> | null;
  part: PartRead | null;
  guess: DatumGuess;
}>;

/** Where the records lie in WGS-84; `outside` counts those wholly beyond the map's bounds. */
export type Placed = Readonly<{ bounds: Bounds | null; outside: number }>;

/** A zone as a join needs it: rings in degrees, how far its true outline may lie from them, its names. */
export type JoinZone = Readonly<{ id: string; rings: readonly (readonly (readonly number[])[])[]; doubtM: number; names: readonly string[] }>;
/** Counts in the zones' order. */
export type JoinCounts = Readonly<{ surely: readonly number[]; perhaps: readonly number[]; elsewhere: number; unnamed: number }>;

/** Points that can be shown before all is known of their file. */
export type EarlyPoints = Readonly<{ points: PlanePoints; bounds: Bounds }>;

/** `isShown`: the points that were last shown early are those of the layer. */
export type Opened =
  | Readonly<{ ok: true; facts: FileFacts; datum: Datum; isShown: boolean } & Placed>
  | Readonly<{ ok: false; reason: string; detail: string }>;
export type Classed = Readonly<{ classes: Uint8Array<ArrayBuffer>; shownCount: number }>;

export type LayerAsks = Readonly<{
  /** Once, before all else. */
  open: { ask: Readonly<{ file: File; ground: DatumGround; choice: ReadingChoice; datum: Datum | null }>; answer: Opened };
  datum: { ask: Datum; answer: Placed };
  classes: { ask: Readonly<{ tests: readonly AttributeTest[]; colouring: ClassStyle['colouring'] & Readonly<{ column?: number }> }>; answer: Classed };
  points: { ask: null; answer: PlanePoints };
  parts: { ask: null; answer: PlaneParts };
  tile: { ask: Readonly<{ z: number; x: number; y: number }>; answer: Uint8Array<ArrayBuffer> | null };
  pick: { ask: Readonly<{ lon: number; lat: number; radiusPx: number; zoom: number }>; answer: number | null };
  summary: { ask: number; answer: ColumnSummary };
  page: { ask: Readonly<{ from: number; to: number; order: TableOrder | null }>; answer: TablePage };
  rank: { ask: Readonly<{ record: number; order: TableOrder | null }>; answer: number | null };
  extent: { ask: number; answer: Bounds | null };
  labels: { ask: Readonly<{ column: number; bounds: Bounds; most: number }>; answer: readonly RecordLabel[] };
  join: { ask: Readonly<{ join: ZoneJoin; zones: readonly JoinZone[] }>; answer: JoinCounts };
  features: { ask: Readonly<{ from: number; most: number }>; answer: GeoJSON.Feature[] };
}>;
export type AskKind = keyof LayerAsks;

export type AskMessage = { [K in AskKind]: Readonly<{ number: number; kind: K; ask: LayerAsks[K]['ask'] }> }[AskKind] | Readonly<{ cancel: number }>;
/** `failed` is the fault in the words of the browser: something that should not happen, or memory that ran out. */
export type AnswerMessage =
  | Readonly<{ progress: ReadProgress }>
  | Readonly<{ early: EarlyPoints }>
  | Readonly<{ number: number; answer: unknown }>
  | Readonly<{ number: number; failed: string; isMemory: boolean }>;
