/** Shapes of records in WGS-84: where each begins, what it is, its bounds, and as GeoJSON. */
import type { Geometry, Position } from 'geojson';
import { PART } from '../files/layer-file.ts';
import type { Shapes } from '../files/layer-file.ts';
import type { Bounds } from '../layers/projection.ts';

/** The number of the first part of each record, with the end of the last as one entry more. Parts stand in the records' order. */
function firstParts(record: Uint32Array, count: number): Uint32Array {
  const first = new Uint32Array(count + 1);
  for (const each of record) first[each + 1] = (first[each + 1] ?? 0) + 1;
  for (let at = 1; at <= count; at += 1) first[at] = (first[at] ?? 0) + (first[at - 1] ?? 0);
  return first;
}

export type RecordShapes = Readonly<{
  count: number;
  shapes: Shapes;
  /** First position and end of a record's shape, counted in positions; equal where it has none. */
  span: (record: number) => readonly [from: number, to: number];
  first: Uint32Array | null;
}>;

export function recordShapes(shapes: Shapes, count: number): RecordShapes {
  const { parts, coordinates } = shapes;
  if (parts === null) return { count, shapes, first: null, span: (record) => [record, Number.isNaN(coordinates[2 * record] ?? NaN) ? record : record + 1] };
  const first = firstParts(parts.record, count);
  return { count, shapes, first, span: (record) => [parts.start[first[record] ?? 0] ?? 0, parts.start[first[record + 1] ?? 0] ?? 0] };
}

export function countKinds({ count, shapes, first, span }: RecordShapes): { points: number; lines: number; areas: number; none: number } {
  const kinds = { points: 0, lines: 0, areas: 0, none: 0 };
  if (shapes.parts === null) {
    for (let record = 0; record < count; record += 1) if (Number.isNaN(shapes.coordinates[2 * record])) kinds.none += 1;
    return { ...kinds, points: count - kinds.none };
  }
  for (let record = 0; record < count; record += 1) {
    const [from, to] = span(record);
    const kind = shapes.parts.kind[first?.[record] ?? 0];
    if (from === to) kinds.none += 1;
    else if (kind === PART.point) kinds.points += 1;
    else if (kind === PART.line) kinds.lines += 1;
    else kinds.areas += 1;
  }
  return kinds;
}

/** Bounds of the positions from one to before another; null without any. */
export function boundsOf(coordinates: Float64Array, from: number, to: number): [number, number, number, number] | null {
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  for (let at = 2 * from; at < 2 * to; at += 2) {
    const x = coordinates[at] as number;
    const y = coordinates[at + 1] as number;
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  return west <= east && south <= north ? [west, south, east, north] : null;
}

/** How many records have a shape that lies wholly outside the bounds. */
export function countOutside({ count, shapes, span }: RecordShapes, [west, south, east, north]: Bounds): number {
  let outside = 0;
  if (shapes.parts === null) {
    for (let at = 0; at < 2 * count; at += 2) {
      const x = shapes.coordinates[at] as number;
      const y = shapes.coordinates[at + 1] as number;
      if (x < west || x > east || y < south || y > north) outside += 1;
    }
    return outside;
  }
  for (let record = 0; record < count; record += 1) {
    const [from, to] = span(record);
    const own = boundsOf(shapes.coordinates, from, to);
    if (own && (own[2] < west || own[0] > east || own[3] < south || own[1] > north)) outside += 1;
  }
  return outside;
}

/** What would be one shape or many: the first alone, all together, or null without any. */
const joined = <T, One, Many>(list: readonly T[], one: (each: T) => One, many: (all: T[]) => Many): One | Many | null =>
  list.length > 1 ? many([...list]) : list[0] === undefined ? null : one(list[0]);

/** A record's shape as GeoJSON; null where it has none. */
export function geometryOf({ shapes, first, span }: RecordShapes, record: number): Geometry | null {
  const { coordinates, parts } = shapes;
  const positions = (from: number, to: number): Position[] =>
    Array.from({ length: to - from }, (_, at) => [coordinates[2 * (from + at)] ?? 0, coordinates[2 * (from + at) + 1] ?? 0]);
  const [from, to] = span(record);
  if (from === to) return null;
  if (!parts || !first) return { type: 'Point', coordinates: positions(from, to)[0] ?? [] };
  const points: Position[] = [];
  const lines: Position[][] = [];
  const areas: Position[][][] = [];
  for (let part = first[record] ?? 0; part < (first[record + 1] ?? 0); part += 1) {
    const own = positions(parts.start[part] ?? 0, parts.start[part + 1] ?? 0);
    if (parts.kind[part] === PART.point) points.push(...own);
    else if (parts.kind[part] === PART.line) lines.push(own);
    else if (parts.kind[part] === PART.ring) areas.push([own]);
    else areas.at(-1)?.push(own);
  }
  const all = [
    joined(
      points,
      (each): Geometry => ({ type: 'Point', coordinates: each }),
      (each): Geometry => ({ type: 'MultiPoint', coordinates: each }),
    ),
    joined(
      lines,
      (each): Geometry => ({ type: 'LineString', coordinates: each }),
      (each): Geometry => ({ type: 'MultiLineString', coordinates: each }),
    ),
    joined(
      areas,
      (each): Geometry => ({ type: 'Polygon', coordinates: each }),
      (each): Geometry => ({ type: 'MultiPolygon', coordinates: each }),
    ),
  ].filter((each) => each !== null);
  return joined(
    all,
    (each) => each,
    (geometries): Geometry => ({ type: 'GeometryCollection', geometries }),
  );
}
