/** What the reader has drawn: points, lines, areas, circles, and buffers around them. Pure types. */
import type { LineString, Point, Polygon } from 'geojson';

export const DRAWING_KINDS = ['point', 'line', 'area', 'circle'] as const;
export type DrawingKind = (typeof DRAWING_KINDS)[number];

export type Drawing = Readonly<{
  id: string;
  kind: DrawingKind;
  /** Longitude and latitude in WGS-84; a circle is a polygon of its outline. */
  geometry: Point | LineString | Polygon;
  /** Of circles alone, in metres. */
  radiusM: number | null;
  /** The reader's own words; empty where there are none. */
  label: string;
  /** Whether its name and figures stand on the map. */
  isLabelled: boolean;
}>;

/** The reader's drawings, in the order of their making; kept on this machine, undone and redone step by step. */
export type Drawings = Readonly<{
  get: () => readonly Drawing[];
  subscribe: (changed: () => void) => () => void;
}>;
