/** What is exported in a datum and opened again lies where it lay: within 0.5 m where the datum shifts, within 0.01 m where it is another projection. */
import type { Feature, Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { DATUMS, metresBetween, toWgs84 } from '../../../src/data/datums.ts';
import type { Datum, LonLat } from '../../../src/data/datums.ts';
import { exportWords } from '../../../src/i18n/export-words.ts';
import { openFile } from '../../../src/files/open-file.ts';
import { inDatum, isShifted, wellKnownText } from '../../../src/tools/export/coordinates.ts';
import { columnOf, made, orderOf, readCsv, readGeoJson, readPlacemarks, readXlsx, storesOf, textOf } from './export-order.ts';

/** Points all over the district, the same in each run. */
const POINTS = Array.from({ length: 200 }, (_, at): LonLat => [119.5 + ((at * 37) % 100) / 100, 35.55 + ((at * 61) % 80) / 100]);
const points = POINTS.map((position, at): Feature<Geometry | null> => ({
  type: 'Feature',
  properties: { 名称: `点${at}` },
  geometry: { type: 'Point', coordinates: [...position] },
}));
const layer = storesOf(points, ['名称']);
const within = (datum: Datum): number => (isShifted(datum) ? 0.5 : 0.01);

/** The greatest distance in metres between what was exported and what a file gives back. */
const farthest = (datum: Datum, given: readonly LonLat[]): number => {
  expect(given).toHaveLength(POINTS.length);
  return Math.max(...given.map((position, at) => metresBetween(POINTS[at] ?? [0, 0], toWgs84(datum, position))));
};

describe.each(DATUMS)('in %s', (datum) => {
  const order = (format: 'csv' | 'xlsx' | 'geojson') => orderOf('', ['layer/layer-1'], { format, datum, stores: layer });

  test('CSV, opened as any file is', async () => {
    const file = await made(order('csv'));
    const opened = await openFile(new File([file.blob], file.name));
    if (!opened.ok || opened.kind !== 'records') throw new Error('not opened');
    const given = POINTS.map((_, at): LonLat => [opened.shapes.coordinates[at * 2] ?? 0, opened.shapes.coordinates[at * 2 + 1] ?? 0]);
    expect(farthest(datum, given)).toBeLessThan(within(datum));
    expect(opened.faultCount).toBe(0);
  });

  test('XLSX', async () => {
    const [sheet] = await readXlsx(await made(order('xlsx')));
    if (!sheet) throw new Error('no sheet');
    const [x, y] = ['lon', 'x'].map((name) => sheet.heads.includes(name))[0] ? ['lon', 'lat'] : ['x', 'y'];
    const ys = columnOf(sheet, y ?? '');
    expect(
      farthest(
        datum,
        columnOf(sheet, x ?? '').map((each, at): LonLat => [Number(each), Number(ys[at])]),
      ),
    ).toBeLessThan(within(datum));
  });

  test('GeoJSON, with what it is in said aloud', async () => {
    const file = await readGeoJson(await made(order('geojson')));
    const given = file.features.map(({ geometry }) => (geometry?.type === 'Point' ? (geometry.coordinates as unknown as LonLat) : ([0, 0] as const)));
    expect(farthest(datum, given)).toBeLessThan(within(datum));
    expect('warning' in file).toBe(datum !== 'wgs84');
    if (datum === 'wgs84') return;
    expect(file['warning']).toContain(exportWords.zh.dialog.geojsonDatum);
    const code = { gk120: 4549, gk40: 4528, mercator: 3857 }[datum as 'gk120'] as number | undefined;
    expect(file['crs']).toEqual(code === undefined ? null : { type: 'name', properties: { name: `urn:ogc:def:crs:EPSG::${code}` } });
  });

  test('each row says how far it was moved', async () => {
    const sheet = readCsv(await textOf(await made(order('csv'))));
    for (const [at, moved] of columnOf(sheet, 'shift_m').map(Number).entries()) {
      const given: LonLat = [Number(columnOf(sheet, 'lon')[at]), Number(columnOf(sheet, 'lat')[at])];
      expect(Math.abs(moved - (isShifted(datum) ? metresBetween(POINTS[at] ?? [0, 0], given) : 0))).toBeLessThan(1);
      if (isShifted(datum)) expect(moved).toBeGreaterThan(200);
    }
  });
});

test('KML is in WGS-84 whatever was chosen', async () => {
  const placemarks = await readPlacemarks(await made(orderOf('', ['layer/layer-1'], { format: 'kml', datum: 'bd09', stores: layer })));
  expect(
    farthest(
      'wgs84',
      placemarks.map(({ geometry }) => (geometry?.type === 'Point' ? (geometry.coordinates as unknown as LonLat) : ([0, 0] as const))),
    ),
  ).toBeLessThan(0.01);
});

test('a position that the datum cannot express is left out and counted, and the row stays', async () => {
  const pole: Feature = { type: 'Feature', properties: { 名称: '极点' }, geometry: { type: 'Point', coordinates: [0, 90] } };
  const file = await made(orderOf('', ['layer/layer-1'], { format: 'csv', datum: 'mercator', stores: storesOf([pole, ...points.slice(0, 1)], ['名称']) }));
  const sheet = readCsv(await textOf(file));
  expect(columnOf(sheet, '名称')).toEqual(['极点', '点0']);
  expect(columnOf(sheet, 'x')[0]).toBe('');
  expect(file.lost.unplaced).toBe(1);
});

test('a line of which one end cannot be expressed is left out whole', () => {
  const line = {
    type: 'LineString',
    coordinates: [
      [120, 36],
      [0, 90],
    ],
  } as const;
  expect(inDatum('mercator', { ...line, coordinates: line.coordinates.map((each) => [...each]) })).toBeNull();
  expect(inDatum('wgs84', { ...line, coordinates: line.coordinates.map((each) => [...each]) })).not.toBeNull();
});

test('shapes as well-known text', () => {
  const [a, b, c] = [
    [0, 0],
    [1.5, 0],
    [1, 1],
  ] as const;
  const at = (...each: readonly (readonly number[])[]): number[][] => each.map((one) => [...one]);
  const shapes: readonly (readonly [Geometry, string])[] = [
    [{ type: 'Point', coordinates: [120.5, -36] }, 'POINT (120.5 -36)'],
    [{ type: 'MultiPoint', coordinates: at(a, b) }, 'MULTIPOINT ((0 0), (1.5 0))'],
    [{ type: 'LineString', coordinates: at(a, b) }, 'LINESTRING (0 0, 1.5 0)'],
    [{ type: 'MultiLineString', coordinates: [at(a, b), at(b, c)] }, 'MULTILINESTRING ((0 0, 1.5 0), (1.5 0, 1 1))'],
    [{ type: 'Polygon', coordinates: [at(a, b, c, a), at(a, c, b, a)] }, 'POLYGON ((0 0, 1.5 0, 1 1, 0 0), (0 0, 1 1, 1.5 0, 0 0))'],
    [{ type: 'MultiPolygon', coordinates: [[at(a, b, c, a)]] }, 'MULTIPOLYGON (((0 0, 1.5 0, 1 1, 0 0)))'],
    [{ type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [0, 0] }] }, 'GEOMETRYCOLLECTION (POINT (0 0))'],
  ];
  for (const [shape, text] of shapes) expect(wellKnownText(shape)).toBe(text);
});
