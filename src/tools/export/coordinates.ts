/** Positions as a file gives them: in the chosen datum, rounded to what they can mean, as columns or as shapes. */
import type { Geometry, Position } from 'geojson';
import { fromWgs84, metresBetween } from '../../data/datums.ts';
import type { Datum, LonLat } from '../../data/datums.ts';
import { MERIDIAN, ZONE_CODES, ZONE_NUMBER } from '../../data/district.ts';
import type { Cell } from '../../data/sheet-cells.ts';

/** `epsg` is null where no code stands for the coordinates. */
export type CrsFacts = Readonly<{ name: string; epsg: number | null; isProjected: boolean }>;

/** Names as a reader of files finds them again; CGCS2000 in degrees counts as WGS-84. */
const CRS: Readonly<Record<Datum, CrsFacts>> = {
  wgs84: { name: 'WGS-84', epsg: 4326, isProjected: false },
  gcj02: { name: 'GCJ-02', epsg: null, isProjected: false },
  bd09: { name: 'BD-09', epsg: null, isProjected: false },
  gk120: { name: `CGCS2000 / 3-degree Gauss-Kruger CM ${MERIDIAN}E`, epsg: ZONE_CODES.gk120, isProjected: true },
  gk40: { name: `CGCS2000 / 3-degree Gauss-Kruger zone ${ZONE_NUMBER}`, epsg: ZONE_CODES.gk40, isProjected: true },
  mercator: { name: 'WGS 84 / Pseudo-Mercator', epsg: 3857, isProjected: true },
};
export const crsOf = (datum: Datum): CrsFacts => CRS[datum];

/** Whether positions are moved away from where they are, and not merely given in other figures. */
export const isShifted = (datum: Datum): boolean => crsOf(datum).epsg === null;

/** About a centimetre, and a millimetre. */
const DECIMALS = { degrees: 7, metres: 3 } as const;
const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));

/** A position in the chosen datum; null where it is none. */
function placed(datum: Datum, [lon = Number.NaN, lat = Number.NaN]: Position): [number, number] | null {
  const [x, y] = fromWgs84(datum, [lon, lat]);
  const decimals = crsOf(datum).isProjected ? DECIMALS.metres : DECIMALS.degrees;
  return Number.isFinite(x) && Number.isFinite(y) ? [rounded(x, decimals), rounded(y, decimals)] : null;
}

const firstOf = (geometry: Geometry): Position | null => {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.map(firstOf).find((each) => each !== null) ?? null;
  let inner: unknown = geometry.coordinates;
  while (Array.isArray(inner) && Array.isArray(inner[0])) inner = inner[0];
  return Array.isArray(inner) && typeof inner[0] === 'number' ? (inner as Position) : null;
};

/** How far a row's first position is moved by the datum, in whole metres; null where it has none. */
export function shiftM(datum: Datum, geometry: Geometry | null): number | null {
  const first = geometry && firstOf(geometry);
  if (!first) return null;
  if (!isShifted(datum)) return 0;
  const from: LonLat = [first[0] ?? 0, first[1] ?? 0];
  return Math.round(metresBetween(from, fromWgs84(datum, from)));
}

type Nested = Position | readonly Nested[];
const isPosition = (nested: Nested): nested is Position => typeof nested[0] === 'number';

/** Null where a part of it is no position: half a shape would be another shape. */
function placedAll(datum: Datum, nested: Nested): Nested | null {
  if (isPosition(nested)) return placed(datum, nested);
  const parts = nested.map((each) => placedAll(datum, each));
  return parts.every((each) => each !== null) ? parts : null;
}

/** A shape in the chosen datum, in two dimensions; null where it cannot be given in it. */
export function inDatum(datum: Datum, geometry: Geometry | null): Geometry | null {
  if (geometry === null) return null;
  if (geometry.type === 'GeometryCollection') {
    const geometries = geometry.geometries.map((each) => inDatum(datum, each));
    return geometries.every((each) => each !== null) ? { type: 'GeometryCollection', geometries } : null;
  }
  const coordinates = placedAll(datum, geometry.coordinates);
  return coordinates && ({ type: geometry.type, coordinates } as Geometry);
}

const pair = ([x, y]: Position): string => `${x} ${y}`;
const list = <Each>(each: readonly Each[], text: (one: Each) => string): string => `(${each.map(text).join(', ')})`;
const line = (positions: readonly Position[]): string => list(positions, pair);
const area = (rings: readonly (readonly Position[])[]): string => list(rings, line);

/** A shape as well-known text (OGC 06-103r4). */
export function wellKnownText(geometry: Geometry): string {
  switch (geometry.type) {
    case 'Point':
      return `POINT (${pair(geometry.coordinates)})`;
    case 'MultiPoint':
      return `MULTIPOINT ${list(geometry.coordinates, (each) => `(${pair(each)})`)}`;
    case 'LineString':
      return `LINESTRING ${line(geometry.coordinates)}`;
    case 'MultiLineString':
      return `MULTILINESTRING ${list(geometry.coordinates, line)}`;
    case 'Polygon':
      return `POLYGON ${area(geometry.coordinates)}`;
    case 'MultiPolygon':
      return `MULTIPOLYGON ${list(geometry.coordinates, area)}`;
    case 'GeometryCollection':
      return `GEOMETRYCOLLECTION ${list(geometry.geometries, wellKnownText)}`;
  }
}

/** Names of the columns that positions take in a table. */
export const positionNames = (datum: Datum): readonly string[] => [...(crsOf(datum).isProjected ? ['x', 'y'] : ['lon', 'lat']), 'wkt', 'datum', 'shift_m'];

/**
 * A point in two columns, every shape as text in the third, by which map programs find them all; the datum, and how far it
 * moved the row. All empty where no position is known.
 */
export function positionCells(datum: Datum, geometry: Geometry | null): Cell[] {
  const shape = inDatum(datum, geometry);
  if (!shape) return [null, null, null, null, null];
  const [x = null, y = null] = shape.type === 'Point' ? shape.coordinates : [];
  return [x, y, wellKnownText(shape), crsOf(datum).name, shiftM(datum, geometry)];
}
