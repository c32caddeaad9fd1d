/** Files become PMTiles that the format's own library reads back: every record on the finest level, small tiles above it. */
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { PMTiles, TileType } from 'pmtiles';
import { describe, expect, test } from 'vitest';
import { pmtilesParts } from '../../../geo/pmtiles-writer.ts';
import { tileRecords } from '../../../geo/tiles.ts';
import type { TileOptions } from '../../../geo/tiles.ts';
import { toWgs84 } from '../../../src/data/datums.ts';
import { openFile } from '../../../src/files/open-file.ts';
import { featuresAt } from '../../../src/tools/tile-hit.ts';

const OPTIONS: TileOptions = { name: '地块', attribution: '© 样例', layer: 'plots', datum: 'wgs84', minZoom: 8, maxZoom: 12 };

function archiveOf(parts: readonly Uint8Array[]): PMTiles {
  const bytes = Buffer.concat(parts);
  return new PMTiles({
    getKey: () => 'memory',
    getBytes: (offset, length) => Promise.resolve({ data: Uint8Array.from(bytes.subarray(offset, offset + length)).buffer }),
  });
}

async function made(features: readonly unknown[], options: Partial<TileOptions> = {}) {
  const opened = await openFile(new File([JSON.stringify({ type: 'FeatureCollection', features })], 'a.geojson'));
  if (!opened.ok || opened.kind !== 'records') throw new Error('not read');
  const result = await tileRecords(opened, { ...OPTIONS, ...options });
  return { ...result, archive: archiveOf(result.parts) };
}

const point = (lon: number, lat: number, properties: Record<string, unknown> = {}) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [lon, lat] },
});

/** All features of a level, by what they say. */
async function readLevel(archive: PMTiles, z: number, [west, south, east, north]: readonly [number, number, number, number]) {
  const column = (lon: number): number => Math.floor(2 ** z * (lon / 360 + 0.5));
  const row = (lat: number): number => Math.floor(2 ** z * (0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI)));
  const found: Record<string, unknown>[] = [];
  for (let x = column(west); x <= column(east); x += 1)
    for (let y = row(north); y <= row(south); y += 1) {
      const tile = await archive.getZxy(z, x, y);
      const layer = tile && new VectorTile(new PbfReader(tile.data)).layers['plots'];
      for (let at = 0; at < (layer?.length ?? 0); at += 1) found.push(layer?.feature(at).properties ?? {});
    }
  return found;
}

const BOX = [119.5, 35.5, 120.5, 36.3] as const;
const grid = (count: number) => Array.from({ length: count }, (_, at) => point(119.6 + ((at * 0.618_034) % 0.8), 35.6 + ((at * 0.754_878) % 0.6), { n: at }));

test('head and metadata say what is in it', async () => {
  const { archive } = await made([point(119.9, 35.8, { 名称: '甲', 面积: 3.5, 在建: true }), point(120.1, 36, { 名称: null })]);
  const { tileType, minZoom, maxZoom, minLon, minLat, maxLon, maxLat } = await archive.getHeader();
  expect({ tileType, minZoom, maxZoom, minLon, minLat, maxLon, maxLat }).toEqual({
    tileType: TileType.Mvt,
    minZoom: 8,
    maxZoom: 12,
    minLon: 119.9,
    minLat: 35.8,
    maxLon: 120.1,
    maxLat: 36,
  });
  expect(await archive.getMetadata()).toMatchObject({
    name: '地块',
    attribution: '© 样例',
    vector_layers: [{ id: 'plots', fields: { 名称: 'String', 面积: 'Number', 在建: 'Boolean' } }],
  });
  expect(await readLevel(archive, 12, BOX)).toEqual(expect.arrayContaining([{ 名称: '甲', 面积: 3.5, 在建: true }, {}]));
});

test('the finest level has every record; coarse ones have fewer, evenly, and it is counted', async () => {
  const { archive, leftOutCoarse, leftOutFinest } = await made(grid(9000));
  const finest = await readLevel(archive, 12, BOX);
  expect(new Set(finest.map(({ n }) => n)).size).toBe(9000);
  const coarse = await readLevel(archive, 8, BOX);
  expect(coarse.length).toBeGreaterThan(150);
  expect(coarse.length).toBeLessThan(2000);
  expect(leftOutFinest).toBe(0);
  expect(leftOutCoarse).toBeGreaterThanOrEqual(9000 - coarse.length);
});

test('records in GCJ-02 stand where WGS-84 has them', async () => {
  const { bounds } = await made([point(119.9, 35.8)], { datum: 'gcj02' });
  const [lon, lat] = toWgs84('gcj02', [119.9, 35.8]);
  expect(bounds[0]).toBeCloseTo(lon, 9);
  expect(bounds[1]).toBeCloseTo(lat, 9);
});

describe('areas with holes and lines', () => {
  const ring = (half: number) => [
    [120 - half, 35.9 - half],
    [120 + half, 35.9 - half],
    [120 + half, 35.9 + half],
    [120 - half, 35.9 + half],
    [120 - half, 35.9 - half],
  ];
  const area = { type: 'Feature', properties: { is: 'area' }, geometry: { type: 'Polygon', coordinates: [ring(0.05), ring(0.02).toReversed()] } };
  const line = {
    type: 'Feature',
    properties: { is: 'line' },
    geometry: {
      type: 'LineString',
      coordinates: [
        [119.9, 36.1],
        [120.1, 36.1],
      ],
    },
  };
  /** What stands at a position on a level. */
  async function at(archive: PMTiles, z: number, lon: number, lat: number) {
    const [x, y] = [2 ** z * (lon / 360 + 0.5), 2 ** z * (0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI))];
    const tile = await archive.getZxy(z, Math.floor(x), Math.floor(y));
    return tile ? featuresAt(tile.data, { x: x % 1, y: y % 1 }, 0.01, 9).map(({ properties }) => properties['is']) : [];
  }

  test.each([8, 10, 12])('are found where they are on level %i, and not in the hole', async (z) => {
    const { archive } = await made([area, line]);
    expect(await at(archive, z, 120.035, 35.9)).toEqual(['area']);
    expect(await at(archive, z, 120, 35.9)).toEqual([]);
    expect(await at(archive, z, 119.95, 36.1)).toEqual(['line']);
    expect(await at(archive, z, 119.7, 35.7)).toEqual([]);
  });
});

test('more tiles than one directory holds are found by leaves', async () => {
  const tiles = Array.from({ length: 40_000 }, (_, at) => ({
    z: 12,
    x: at % 4096,
    y: 1000 + 3 * Math.floor(at / 4096) + (at % 2),
    packed: Buffer.from(`tile ${at} ${'x'.repeat((at * 7919) % 997)}`),
  }));
  const parts = pmtilesParts(tiles, { metadata: {}, minZoom: 12, maxZoom: 12, bounds: [0, 0, 1, 1], centre: { lon: 0, lat: 0, zoom: 12 } });
  const bytes = Buffer.concat(parts);
  const root = Number(bytes.readBigUInt64LE(16));
  expect(root + 127).toBeLessThanOrEqual(16_384);
  expect(Number(bytes.readBigUInt64LE(48))).toBeGreaterThan(0);
  // Tiles of plain bytes are no gzip: the library is told so by the header.
  bytes[98] = 1;
  const archive = archiveOf([bytes]);
  for (const at of [0, 1, 4095, 4096, 17_777, 39_999]) {
    const { x, y } = tiles[at] ?? { x: 0, y: 0 };
    const tile = await archive.getZxy(12, x, y);
    expect(Buffer.from(tile?.data ?? new ArrayBuffer(0)).toString()).toMatch(new RegExp(`^tile ${at} x*$`, 'u'));
  }
  expect(await archive.getZxy(12, 0, 1001)).toBeUndefined();
});

test('equal tiles are kept once, and those beside one another are one entry', async () => {
  const tiles = [0, 1, 2].map((x) => ({ z: 2, x, y: 0, packed: Buffer.from('same') }));
  const parts = pmtilesParts(tiles, { metadata: {}, minZoom: 2, maxZoom: 2, bounds: [0, 0, 1, 1], centre: { lon: 0, lat: 0, zoom: 2 } });
  const { numAddressedTiles, numTileContents } = await archiveOf(parts).getHeader();
  expect([numAddressedTiles, numTileContents]).toEqual([3, 1]);
});
