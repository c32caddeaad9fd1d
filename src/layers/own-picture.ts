/** A layer of the reader's own as a map draws it: shapes in the plane of `projection.ts`, fetched when they are first drawn, and a class a record. */
import type { Bounds } from './projection.ts';

/** Class of a record that is not drawn. */
export const HIDDEN = 255;

/** How classes are coloured; a layer's style is one. */
export type ClassStyle = Readonly<{
  /** Number of a colour of the theme's own series. */
  hue: number;
  sizePx: number;
  opacity: number;
  colouring: Readonly<{ by: 'nothing' } | { by: 'values'; values: readonly string[] } | { by: 'steps'; limits: readonly number[] }>;
}>;

/** Points, x and y by turns; one that cannot be drawn lies far off the plane. `records` is null where point i is record i. */
export type PlanePoints = Readonly<{ positions: Float32Array<ArrayBuffer>; records: Uint32Array<ArrayBuffer> | null }>;
/** Lines and rings of areas, one entry a part, as in `Shapes` of src/files/layer-file.ts. */
export type PlaneParts = Readonly<{ positions: Float32Array<ArrayBuffer>; record: Uint32Array; kind: Uint8Array; start: Uint32Array }>;

/** A name beside a record, in degrees. */
export type RecordLabel = Readonly<{ record: number; lon: number; lat: number; text: string }>;

export type LayerPicture = Readonly<{
  id: string;
  /** Called when a live map has drawn the points; null but for those that are shown before their file is read. */
  drawn: (() => void) | null;
  isShown: boolean;
  style: ClassStyle;
  /** Rises when the shapes become others: they are then fetched anew. */
  shapesVersion: number;
  /** Rises with the classes, which are fetched with it. */
  classesVersion: number;
  /** A class a record, `HIDDEN` where it does not pass the layer's tests. */
  classes: Uint8Array<ArrayBuffer>;
  hasPoints: boolean;
  hasParts: boolean;
  /** Null where the layer is gone. */
  points: () => Promise<PlanePoints | null>;
  parts: () => Promise<PlaneParts | null>;
  /** A vector tile of lines and areas, layer `own`, property `c` the class; null where nothing lies in it. */
  tile: (z: number, x: number, y: number) => Promise<Uint8Array<ArrayBuffer> | null>;
  /** Names of at most `most` records within bounds; null where the layer has none. */
  labels: ((bounds: Bounds, most: number) => Promise<readonly RecordLabel[]>) | null;
  /** The place of the record that is marked, in degrees. */
  marked: readonly [lon: number, lat: number] | null;
}>;
