/** Lines and areas cut into tiles by geojson-vt: all of them for coarse levels, and by squares of one level for the fine ones, so that memory holds. */
import { GeoJSONVT } from '@maplibre/geojson-vt';
import type { GeoJSONVTFeature } from '@maplibre/geojson-vt';
import type { Feature, Geometry } from 'geojson';

export type ShapeFeature = Feature<Geometry, { record: number }>;
export type ShapeTile = Readonly<{ z: number; x: number; y: number; features: readonly GeoJSONVTFeature[] }>;

/** Up to this level all shapes are cut together, thinned to the largest. */
const SQUARES_ZOOM = 10;
/** More shapes than this are not told apart on the coarse levels. */
const MOST_COARSE = 40_000;
const BUFFER = 64;
const OPTIONS = { extent: 4096, buffer: BUFFER, tolerance: 3, indexMaxPoints: 0 } as const;

type Box = readonly [west: number, south: number, east: number, north: number];

function boxOf(geometry: Geometry): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const take = (value: unknown): void => {
    if (!Array.isArray(value)) return;
    if (typeof value[0] !== 'number') return value.forEach(take);
    const [x, y] = value as [number, number];
    [west, south, east, north] = [Math.min(west, x), Math.min(south, y), Math.max(east, x), Math.max(north, y)];
  };
  take('coordinates' in geometry ? geometry.coordinates : []);
  return [west, south, east, north];
}

const columnOf = (lon: number, z: number): number => Math.floor(2 ** z * (lon / 360 + 0.5));
const rowOf = (lat: number, z: number): number => {
  const sine = Math.sin((Math.max(-85.05, Math.min(85.05, lat)) * Math.PI) / 180);
  return Math.floor(2 ** z * (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)));
};

/** The tiles of a level that a box touches, with the buffer around each. */
function* touched([west, south, east, north]: Box, z: number): Generator<readonly [x: number, y: number]> {
  const margin = (360 / 2 ** z) * (BUFFER / 4096);
  for (let x = columnOf(west - margin, z); x <= columnOf(east + margin, z); x += 1)
    for (let y = rowOf(north + margin, z); y <= rowOf(south - margin, z); y += 1) if (x >= 0 && y >= 0 && x < 2 ** z && y < 2 ** z) yield [x, y];
}

function* cut(
  features: readonly ShapeFeature[],
  boxes: readonly Box[],
  from: number,
  to: number,
  within: readonly [number, number] | null,
): Generator<ShapeTile> {
  if (from > to || features.length === 0) return;
  const index = new GeoJSONVT({ type: 'FeatureCollection', features: [...features] }, { ...OPTIONS, maxZoom: to, indexMaxZoom: from });
  for (let z = from; z <= to; z += 1) {
    const up = z - SQUARES_ZOOM;
    const wanted = new Set<string>();
    for (const box of boxes) for (const [x, y] of touched(box, z)) if (!within || (x >> up === within[0] && y >> up === within[1])) wanted.add(`${x}/${y}`);
    for (const key of wanted) {
      const [x = 0, y = 0] = key.split('/').map(Number);
      const found = index.getTile(z, x, y)?.features ?? [];
      if (found.length > 0) yield { z, x, y, features: found };
    }
  }
}

/** All tiles from `minZoom` to `maxZoom` that hold a shape; `thinned` is told how many are left out of coarse levels. */
export function* cutShapes(features: readonly ShapeFeature[], minZoom: number, maxZoom: number, thinned: (count: number) => void): Generator<ShapeTile> {
  const boxes = features.map(({ geometry }) => boxOf(geometry));
  const size = (at: number): number => Math.hypot((boxes[at]?.[2] ?? 0) - (boxes[at]?.[0] ?? 0), (boxes[at]?.[3] ?? 0) - (boxes[at]?.[1] ?? 0));
  const coarse = features.length <= MOST_COARSE ? [...features.keys()] : [...features.keys()].toSorted((a, b) => size(b) - size(a)).slice(0, MOST_COARSE);
  thinned(features.length - coarse.length);
  const pick = <T>(of: readonly T[], numbers: readonly number[]): T[] => numbers.map((number) => of[number] as T);
  yield* cut(pick(features, coarse), pick(boxes, coarse), minZoom, Math.min(maxZoom, SQUARES_ZOOM - 1), null);
  const squares = new Map<string, number[]>();
  boxes.forEach((box, at) => {
    for (const [x, y] of touched(box, SQUARES_ZOOM)) {
      const square = squares.get(`${x}/${y}`);
      if (square) square.push(at);
      else squares.set(`${x}/${y}`, [at]);
    }
  });
  for (const [key, numbers] of squares) {
    const [x = 0, y = 0] = key.split('/').map(Number);
    yield* cut(pick(features, numbers), pick(boxes, numbers), Math.max(minZoom, SQUARES_ZOOM), maxZoom, [x, y]);
  }
}
