/** Records with their shapes as vector tiles: small on coarse levels, complete on the finest. */
import { gzipSync } from 'node:zlib';
import type { GeoJSONVTFeature } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Geometry, Position } from 'geojson';
import type { Cell } from '../src/data/sheet-cells.ts';
import { PART } from '../src/files/layer-file.ts';
import type { Shapes } from '../src/files/layer-file.ts';
import type { WrittenTile } from './pmtiles-writer.ts';
import { indexPoints } from './tile-points.ts';
import { cutShapes } from './tile-shapes.ts';
import type { ShapeFeature } from './tile-shapes.ts';

export type CutOptions = Readonly<{
  layer: string;
  minZoom: number;
  maxZoom: number;
  columns: readonly string[];
  /** A record's cells, in the order of the columns. */
  cellsOf: (record: number) => readonly Cell[];
}>;
export type CutTiles = Readonly<{
  tiles: WrittenTile[];
  bounds: [number, number, number, number];
  /** How often a record was left out of a tile so that it stays small; coarse levels and the finest one. */
  leftOutCoarse: number;
  leftOutFinest: number;
  largestBytes: number;
}>;

const EXTENT = 4096;
/** Most records of a tile on coarse levels: more could not be told apart, and every view would pay for them. */
const MOST_COARSE_RECORDS = 1200;
const MOST_COARSE_BYTES = 48_000;
/** Points of coarse levels: one in each cell of so many by so many, 21 pixels wide, so that a view costs as much however many there are. */
const COARSE_CELLS = 24;
/** On the finest level all are kept, but for what no browser could draw. */
const MOST_FINEST_BYTES = 500_000;

const worldX = (lon: number): number => lon / 360 + 0.5;
const worldY = (lat: number): number => {
  const sine = Math.sin((Math.max(-85.05, Math.min(85.05, lat)) * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
};

type Separated = { pointRecords: Uint32Array; points: Float64Array; shapes: ShapeFeature[] };

/** Positions of a part as GeoJSON has them. */
function positionsOf(coordinates: Float64Array, from: number, to: number): Position[] {
  return Array.from({ length: to - from }, (_, at) => [coordinates[2 * (from + at)] ?? 0, coordinates[2 * (from + at) + 1] ?? 0]);
}

/** Points apart from lines and areas; a record may have both. */
function separate({ coordinates, parts }: Shapes): Separated {
  if (!parts) return { pointRecords: Uint32Array.from({ length: coordinates.length / 2 }, (_, at) => at), points: coordinates, shapes: [] };
  const [records, points, shapes]: [number[], number[], ShapeFeature[]] = [[], [], []];
  let area: Position[][] | null = null;
  for (let part = 0; part < parts.record.length; part += 1) {
    const record = parts.record[part] ?? 0;
    const positions = positionsOf(coordinates, parts.start[part] ?? 0, parts.start[part + 1] ?? 0);
    const add = (geometry: Geometry): unknown => shapes.push({ type: 'Feature', properties: { record }, geometry });
    switch (parts.kind[part]) {
      case PART.point:
        for (const [x = 0, y = 0] of positions) {
          records.push(record);
          points.push(x, y);
        }
        break;
      case PART.line:
        add({ type: 'LineString', coordinates: positions });
        break;
      case PART.ring:
        area = [positions];
        add({ type: 'Polygon', coordinates: area });
        break;
      default:
        area?.push(positions);
    }
  }
  return { pointRecords: Uint32Array.from(records), points: Float64Array.from(points), shapes };
}

/** Cuts shapes in WGS-84. */
export function cutTiles(shapes: Shapes, { layer, minZoom, maxZoom, columns, cellsOf }: CutOptions): CutTiles {
  const { pointRecords, points, shapes: drawn } = separate(shapes);
  const bounds: [number, number, number, number] = [180, 85, -180, -85];
  for (let at = 0; at < shapes.coordinates.length; at += 2) {
    const [x, y] = [shapes.coordinates[at] ?? Number.NaN, shapes.coordinates[at + 1] ?? Number.NaN];
    if (!Number.isFinite(x + y)) continue;
    [bounds[0], bounds[1]] = [Math.min(bounds[0], x), Math.min(bounds[1], y)];
    [bounds[2], bounds[3]] = [Math.max(bounds[2], x), Math.max(bounds[3], y)];
  }
  const said = { leftOutCoarse: 0, leftOutFinest: 0, largestBytes: 0 };
  const tags = (record: number): Record<string, string | number | boolean> =>
    Object.fromEntries(
      cellsOf(record).flatMap((cell, at) => (cell === null ? [] : [[columns[at] ?? '', typeof cell === 'object' ? cell.date : cell] as const])),
    );

  /** A tile within its limit: every nth of what is evenly spread, or the largest, as the order of `features` has it. */
  function pack(
    z: number,
    all: readonly GeoJSONVTFeature[],
    thin: (features: readonly GeoJSONVTFeature[], most: number) => readonly GeoJSONVTFeature[],
  ): Uint8Array {
    const isFinest = z === maxZoom;
    let kept = isFinest ? all : thin(all, MOST_COARSE_RECORDS);
    for (;;) {
      const tile = { features: kept.map((feature) => ({ ...feature, tags: tags(Number(feature.tags?.['record'])) })) };
      const packed = gzipSync(fromGeojsonVt({ [layer]: tile as never }, { version: 2, extent: EXTENT }));
      if (packed.length <= (isFinest ? MOST_FINEST_BYTES : MOST_COARSE_BYTES) || kept.length < 2) {
        said[isFinest ? 'leftOutFinest' : 'leftOutCoarse'] += all.length - kept.length;
        said.largestBytes = Math.max(said.largestBytes, packed.length);
        return packed;
      }
      kept = thin(kept, Math.floor(kept.length * 0.7));
    }
  }

  const shapesOf = new Map<string, GeoJSONVTFeature[]>();
  const tiles: WrittenTile[] = [];
  const everyNth = (features: readonly GeoJSONVTFeature[], most: number): readonly GeoJSONVTFeature[] =>
    features.length <= most ? features : Array.from({ length: most }, (_, at) => features[Math.floor((at * features.length) / most)] as GeoJSONVTFeature);
  const largest = (features: readonly GeoJSONVTFeature[], most: number): readonly GeoJSONVTFeature[] =>
    features.length <= most ? features : features.toSorted((a, b) => extentOf(b) - extentOf(a)).slice(0, most);

  for (const { z, x, y, features } of cutShapes(drawn, minZoom, maxZoom, (count) => (said.leftOutCoarse += count)))
    shapesOf.set(`${z}/${x}/${y}`, [...features]);
  const world = Float64Array.from(points, (value, at) => (at % 2 === 0 ? worldX(value) : worldY(value)));
  const index = indexPoints(world);
  for (let z = minZoom; z <= maxZoom; z += 1) {
    const scale = 2 ** z;
    const inTile = (share: number, tile: number): number => Math.round((share * scale - tile) * EXTENT);
    for (const { x, y, points: inside } of index.tiles(z)) {
      const feature = (point: number): GeoJSONVTFeature => ({
        type: 1,
        geometry: [[inTile(world[2 * point] ?? 0, x), inTile(world[2 * point + 1] ?? 0, y)]],
        tags: { record: pointRecords[point] ?? 0 },
      });
      const cells = new Set<number>();
      const cell = (share: number, tile: number): number => Math.floor((share * scale - tile) * COARSE_CELLS);
      /** The first point of each cell; each point on the finest level. */
      const isKept = (point: number): boolean => {
        const before = cells.size;
        return z === maxZoom || cells.add(cell(world[2 * point] ?? 0, x) * COARSE_CELLS + cell(world[2 * point + 1] ?? 0, y)).size > before;
      };
      const kept = inside.filter(isKept);
      said.leftOutCoarse += inside.length - kept.length;
      const some = Array.from(kept, feature);
      const key = `${z}/${x}/${y}`;
      const others = shapesOf.get(key);
      if (others) others.push(...some);
      else tiles.push({ z, x, y, packed: pack(z, some, everyNth) });
    }
  }
  for (const [key, features] of shapesOf) {
    const [z = 0, x = 0, y = 0] = key.split('/').map(Number);
    tiles.push({ z, x, y, packed: pack(z, features, largest) });
  }
  return { tiles, bounds, ...said };
}

/** How large a feature is in its tile: the length of its box's diagonal. */
function extentOf({ type, geometry }: GeoJSONVTFeature): number {
  const positions = (type === 1 ? [geometry] : geometry).flat() as unknown as readonly (readonly [number, number])[];
  const [xs, ys] = [positions.map(([x]) => x), positions.map(([, y]) => y)];
  const span = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -Infinity) - values.reduce((a, b) => Math.min(a, b), Infinity);
  return Math.hypot(span(xs), span(ys));
}
