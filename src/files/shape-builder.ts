/** Shapes of records in the making: geometries as flat arrays, and what is wrong with those that are refused. */
import type { Geometry } from 'geojson';
import { growing } from './growing.ts';
import { PART } from './layer-file.ts';
import type { FaultReason, Shapes } from './layer-file.ts';
import { isPlausible } from './plausible.ts';

/** Why a geometry is refused, and what stood there. */
export type BadGeometry = Readonly<{ reason: FaultReason; found: string }>;

/** No true file nests collections deeper. */
const MOST_DEPTH = 32;

class Bad extends Error {
  readonly bad: BadGeometry;

  constructor(reason: FaultReason, found: unknown) {
    super(reason);
    this.bad = { reason, found: shortJson(found) };
  }
}

const MOST_SHOWN = 200;

/** The beginning of a value as JSON. */
function shortJson(value: unknown): string {
  const shown = Array.isArray(value) && value.length > 8 ? value.slice(0, 8) : value;
  try {
    return (JSON.stringify(shown) ?? '').slice(0, MOST_SHOWN);
  } catch {
    return '';
  }
}

type Points = ArrayLike<unknown>;

/** Geometries of records in their order. Whatever they hold, a bad one leaves nothing behind. */
export function createShapeBuilder() {
  const coordinates = growing(Float64Array);
  const [record, kind, start] = [growing(Uint32Array), growing(Uint8Array), growing(Uint32Array)];
  /** How many records have been told, and whether each so far is one point or none. */
  let count = 0;
  let areAllPoints = true;
  /** Points whose records had no shape stand apart until a line or area comes, or the end. */
  const part = (of: number): void => {
    record.push(count);
    kind.push(of);
    start.push(coordinates.length / 2);
  };
  const position = (given: unknown): void => {
    if (!Array.isArray(given) || given.length < 2) throw new Bad('bad-coordinates', given);
    const [x, y] = given as unknown[];
    if (typeof x !== 'number' || typeof y !== 'number' || !isPlausible(x, y)) throw new Bad('bad-coordinates', given);
    coordinates.push(x);
    coordinates.push(y);
  };
  const list = (given: unknown): Points => {
    if (!Array.isArray(given)) throw new Bad('bad-coordinates', given);
    return given;
  };
  const run = (of: number, given: unknown, least: number): void => {
    const points = list(given);
    if (points.length < least) throw new Bad('too-few-positions', given);
    part(of);
    for (let at = 0; at < points.length; at += 1) position(points[at]);
    if (of === PART.point || of === PART.line) return;
    const [first, last] = [coordinates.length - points.length * 2, coordinates.length - 2];
    if (coordinates.all[first] !== coordinates.all[last] || coordinates.all[first + 1] !== coordinates.all[last + 1])
      throw new Bad('open-ring', points[points.length - 1]);
  };
  const each = (given: unknown, what: (one: unknown) => void): void => {
    const all = list(given);
    for (let at = 0; at < all.length; at += 1) what(all[at]);
  };
  const point = (given: unknown): void => {
    part(PART.point);
    position(given);
  };
  const area = (given: unknown): void => {
    const rings = list(given);
    if (rings.length === 0) throw new Bad('too-few-positions', given);
    for (let at = 0; at < rings.length; at += 1) run(at === 0 ? PART.ring : PART.hole, rings[at], 4);
  };
  const shape = (given: unknown, depth: number): void => {
    if (typeof given !== 'object' || given === null) throw new Bad('bad-geometry', given);
    if (depth > MOST_DEPTH) throw new Bad('too-deep', '');
    const geometry = given as Geometry;
    switch (geometry.type) {
      case 'Point':
        return point(geometry.coordinates);
      case 'MultiPoint':
        return each(geometry.coordinates, point);
      case 'LineString':
        return run(PART.line, geometry.coordinates, 2);
      case 'MultiLineString':
        return each(geometry.coordinates, (line) => run(PART.line, line, 2));
      case 'Polygon':
        return area(geometry.coordinates);
      case 'MultiPolygon':
        return each(geometry.coordinates, area);
      case 'GeometryCollection':
        return each(geometry.geometries, (one) => shape(one, depth + 1));
      default:
        throw new Bad('bad-geometry', (given as { type?: unknown }).type);
    }
  };

  return {
    /** Takes the next record's geometry; says what is wrong where it is refused, and the record has no shape then. */
    add(geometry: unknown): BadGeometry | null {
      const before = [coordinates.length, record.length] as const;
      const forget = (): void => {
        [coordinates.length, record.length, kind.length, start.length] = [before[0], before[1], before[1], before[1]];
      };
      let bad: BadGeometry | null = null;
      try {
        if (geometry !== null && geometry !== undefined) shape(geometry, 0);
      } catch (error) {
        if (!(error instanceof Bad)) throw error;
        bad = error.bad;
        forget();
      }
      const parts = record.length - before[1];
      if (parts > 1 || (parts === 1 && kind.all[before[1]] !== PART.point)) areAllPoints = false;
      count += 1;
      return bad;
    },
    done(): Shapes {
      if (!areAllPoints) {
        start.push(coordinates.length / 2);
        return { coordinates: coordinates.done(), parts: { record: record.done(), kind: kind.done(), start: start.done() } };
      }
      if (record.length === count) return { coordinates: coordinates.done(), parts: null };
      const spread = new Float64Array(count * 2).fill(Number.NaN);
      for (let at = 0; at < record.length; at += 1) spread.set(coordinates.all.subarray(at * 2, at * 2 + 2), (record.all[at] ?? 0) * 2);
      return { coordinates: spread, parts: null };
    },
  };
}
