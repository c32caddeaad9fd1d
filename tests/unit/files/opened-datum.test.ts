import { expect, test } from 'vitest';
import { fromWgs84 } from '../../../src/data/datums.ts';
import type { Datum, LonLat } from '../../../src/data/datums.ts';
import { nameColumn } from '../../../src/data/point-columns.ts';
import { PART } from '../../../src/files/layer-file.ts';
import type { OpenedRecords, Shapes } from '../../../src/files/layer-file.ts';
import { guessOpenedDatum, samplePositions } from '../../../src/files/opened-datum.ts';
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
type Facts = Readonly<{ name?: string; shapes: Shapes; crs?: string | null; names?: readonly string[]; columns?: OpenedRecords['columns'] }>;

/** The guess for a file of records, whose first column is what they are called. */
function guess({ name = '图层.geojson', shapes, crs = null, names = [], columns = null }: Facts) {
  const table: OpenedRecords['table'] = {
    count: 9,
    columns: ['名称', '用途'].map((head) => ({ name: head, type: 'text' })),
    rowNumber: (record) => record + 1,
    read: (records) => Promise.resolve(Array.from(records, (record) => [names[record] ?? '', '净地'])),
    column: () => Promise.resolve([]),
  };
  return guessOpenedDatum(name, { table, shapes, columns, part: null, crs }, GROUND);
}

test('what a file says of its coordinates is taken, by its own text or its title', async () => {
  const shapes = points('wgs84', INLAND);
  expect(await guess({ shapes, crs: 'urn:ogc:def:crs:OGC:1.3:CRS84' })).toMatchObject({ datum: 'wgs84', reason: 'words' });
  expect(await guess({ shapes, name: '地块-百度坐标.kml' })).toMatchObject({ datum: 'bd09', reason: 'words' });
  expect(await guess({ shapes, crs: 'GEOGCS["GCS_Beijing_1954",DATUM["D_Beijing_1954",' })).toMatchObject({
    datum: null,
    reason: 'foreign',
    word: 'GCS_Beijing_1954',
  });
});

test('a title that disagrees with the figures is a contradiction; CGCS2000 and metres agree', async () => {
  expect(await guess({ shapes: points('gk40', INLAND), crs: 'EPSG:4549' })).toMatchObject({ datum: null, reason: 'contradiction' });
  expect(await guess({ shapes: points('gk40', INLAND), name: '宗地-国家2000.shp' })).toMatchObject({ datum: 'gk40', reason: 'figures' });
});

test('metres of another zone, and metres of none, are told apart', async () => {
  const zone39 = points('gk120', INLAND).coordinates.map((value, at) => (at % 2 === 0 ? value + 39_000_000 + 270_700 : value));
  expect(await guess({ shapes: { coordinates: zone39, parts: null } })).toMatchObject({
    datum: null,
    reason: 'other-zone',
    word: '117°',
  });
  const local = Float64Array.from([1200, 3400, 1250, 3450]);
  expect(await guess({ shapes: { coordinates: local, parts: null } })).toMatchObject({ datum: null, reason: 'no-zone', scores: [] });
});

test('names of records are held against known places, also those of lines and areas', async () => {
  const shifted = [STATION, ...INLAND, ...INLAND].map((position) => fromWgs84('gcj02', position));
  const parts = { record: Uint32Array.of(0, 1), kind: Uint8Array.of(PART.line, PART.line), start: Uint32Array.of(0, 1, 7) };
  const shapes: Shapes = { coordinates: Float64Array.from(shifted.flat()), parts };
  expect(samplePositions(shapes).map(({ record }) => record)).toEqual([0, 1]);
  expect(await guess({ shapes, names: ['青岛西站', '甲'] })).toMatchObject({ datum: 'gcj02', reason: 'places', named: 1 });
  expect(await guess({ shapes, names: ['某站', '甲'] })).toMatchObject({ datum: null, reason: 'nothing' });
});

test('of very many positions a sample is judged, records without one are passed over', async () => {
  const many = Array.from({ length: 50_000 }, (_, at): LonLat => (at % 2 === 0 ? [Number.NaN, Number.NaN] : [119.8 + at * 1e-6, 35.9]));
  const shapes = points('gk120', many);
  expect(samplePositions(shapes).length).toBe(500);
  expect(await guess({ shapes })).toMatchObject({ datum: 'gk120', reason: 'figures' });
});

test('the column of names is told by its head', async () => {
  expect(nameColumn(['编号', '地块名称', '面积'])).toBe(1);
  expect(nameColumn(['fid', 'geom'])).toBeNull();
});
