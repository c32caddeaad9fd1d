import { expect, test } from 'vitest';
import { fromWgs84 } from '../../../src/data/datums.ts';
import type { Datum, LonLat } from '../../../src/data/datums.ts';
import { nameColumn } from '../../../src/data/point-columns.ts';
import { PART } from '../../../src/files/layer-file.ts';
import type { Shapes } from '../../../src/files/layer-file.ts';
import { areAxesSwapped, guessShapesDatum, samplePoints } from '../../../src/files/shapes-datum.ts';
import { GROUND } from '../data/datum-files.ts';

const INLAND: readonly LonLat[] = [
  [119.9, 35.95],
  [119.85, 35.9],
  [119.8, 35.85],
];
const STATION: LonLat = [119.95117, 35.90154];
const points = (datum: Datum, positions: readonly LonLat[]): Shapes => ({
  coordinates: Float64Array.from(positions.flatMap((position) => fromWgs84(datum, position))),
  parts: null,
});
const file = { name: '图层.geojson', crs: null, columns: ['名称', '用途'], names: null };

test('what a file says of its coordinates is taken, by its own text or its title', () => {
  const shapes = points('wgs84', INLAND);
  expect(guessShapesDatum({ ...file, shapes, crs: 'urn:ogc:def:crs:OGC:1.3:CRS84' }, GROUND)).toMatchObject({ datum: 'wgs84', reason: 'words' });
  expect(guessShapesDatum({ ...file, shapes, name: '地块-百度坐标.kml' }, GROUND)).toMatchObject({ datum: 'bd09', reason: 'words' });
  expect(guessShapesDatum({ ...file, shapes, crs: 'GEOGCS["GCS_Beijing_1954",DATUM["D_Beijing_1954",' }, GROUND)).toMatchObject({
    datum: null,
    reason: 'foreign',
    word: 'GCS_Beijing_1954',
  });
});

test('a title that disagrees with the figures is a contradiction; CGCS2000 and metres agree', () => {
  expect(guessShapesDatum({ ...file, shapes: points('gk40', INLAND), crs: 'EPSG:4549' }, GROUND)).toMatchObject({ datum: null, reason: 'contradiction' });
  expect(guessShapesDatum({ ...file, shapes: points('gk40', INLAND), name: '宗地-国家2000.shp' }, GROUND)).toMatchObject({ datum: 'gk40', reason: 'figures' });
});

test('metres of another zone, and metres of none, are told apart', () => {
  const zone39 = points('gk120', INLAND).coordinates.map((value, at) => (at % 2 === 0 ? value + 39_000_000 + 270_700 : value));
  expect(guessShapesDatum({ ...file, shapes: { coordinates: zone39, parts: null } }, GROUND)).toMatchObject({
    datum: null,
    reason: 'other-zone',
    word: '117°',
  });
  const local = Float64Array.from([1200, 3400, 1250, 3450]);
  expect(guessShapesDatum({ ...file, shapes: { coordinates: local, parts: null } }, GROUND)).toMatchObject({ datum: null, reason: 'no-zone', scores: [] });
});

test('names of records are held against known places, also those of lines and areas', () => {
  const shifted = [STATION, ...INLAND, ...INLAND].map((position) => fromWgs84('gcj02', position));
  const parts = { record: Uint32Array.of(0, 1), kind: Uint8Array.of(PART.line, PART.line), start: Uint32Array.of(0, 1, 7) };
  const shapes: Shapes = { coordinates: Float64Array.from(shifted.flat()), parts };
  expect(samplePoints(shapes, ['青岛西站', '甲']).map(({ name }) => name)).toEqual(['青岛西站', '甲']);
  expect(guessShapesDatum({ ...file, shapes, names: ['青岛西站', '甲'] }, GROUND)).toMatchObject({ datum: 'gcj02', reason: 'places', named: 1 });
  expect(guessShapesDatum({ ...file, shapes, names: ['某站', '甲'] }, GROUND)).toMatchObject({ datum: null, reason: 'nothing' });
});

test('of very many positions a sample is judged, records without one are passed over', () => {
  const many = Array.from({ length: 50_000 }, (_, at): LonLat => (at % 2 === 0 ? [Number.NaN, Number.NaN] : [119.8 + at * 1e-6, 35.9]));
  const shapes = points('gk120', many);
  expect(samplePoints(shapes, null).length).toBeLessThanOrEqual(1000);
  expect(guessShapesDatum({ ...file, shapes }, GROUND)).toMatchObject({ datum: 'gk120', reason: 'figures' });
});

test('axes the other way round are noticed, in degrees and in metres', () => {
  const swap = ({ coordinates }: Shapes): Shapes => ({
    coordinates: coordinates.map((_, at) => coordinates[at % 2 === 0 ? at + 1 : at - 1] ?? 0),
    parts: null,
  });
  for (const datum of ['wgs84', 'bd09', 'gk120', 'gk40', 'mercator'] as const) {
    expect(areAxesSwapped(points(datum, INLAND))).toBe(false);
    expect(areAxesSwapped(swap(points(datum, INLAND)))).toBe(true);
  }
});

test('the column of names is told by its head', () => {
  expect(nameColumn(['编号', '地块名称', '面积'])).toBe(1);
  expect(nameColumn(['fid', 'geom'])).toBeNull();
});
