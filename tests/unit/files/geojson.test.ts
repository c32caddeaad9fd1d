/** GeoJSON of every form becomes records with their shapes; what is wrong is said by feature, and the rest is kept. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PART } from '../../../src/files/layer-file.ts';
import { cellsOf, faultsOf, openedRecords, pointsOf, refusalOf } from './opened.ts';

const point = (...coordinates: unknown[]): object => ({ type: 'Point', coordinates });
const feature = (geometry: unknown, properties: unknown = {}, more: object = {}): object => ({ type: 'Feature', properties, geometry, ...more });
const collection = (features: readonly unknown[], more: object = {}): string => JSON.stringify({ type: 'FeatureCollection', ...more, features });
const SQUARE = [
  [119, 35],
  [120, 35],
  [120, 36],
  [119, 35],
];

describe('forms', () => {
  test('a collection: columns by first appearance with their types, one point a record', async () => {
    const features = [feature(point(119.9, 35.9), { 名称: '甲', n: 1 }), feature(point(119.8, 35.8, 12), { n: 2.5, ok: true, day: '2023-05-01' })];
    const opened = await openedRecords(collection(features));
    expect(opened).toMatchObject({ format: 'geojson', encoding: 'utf-8', crs: null, faultCount: 0, columns: null, part: null });
    expect(opened.table.columns).toEqual([
      { name: '名称', type: 'text' },
      { name: 'n', type: 'number' },
      { name: 'ok', type: 'truth' },
      { name: 'day', type: 'date' },
    ]);
    expect(await cellsOf(opened)).toEqual([
      ['甲', 1, null, null],
      [null, 2.5, true, { date: '2023-05-01' }],
    ]);
    expect(pointsOf(opened)).toEqual([
      [119.9, 35.9],
      [119.8, 35.8],
    ]);
    expect(opened.shapes.parts).toBeNull();
    expect([...((await opened.table.column(1)) as Float64Array)]).toEqual([1, 2.5]);
  });

  test.each([
    ['a feature', JSON.stringify(feature(point(119, 35)))],
    ['a geometry', JSON.stringify(point(119, 35))],
    ['an array of features', JSON.stringify([feature(point(119, 35))])],
    ['behind a byte order mark', `\uFEFF${JSON.stringify(point(119, 35))}`],
    ['under another ending', JSON.stringify(point(119, 35))],
  ])('%s', async (_, text) => {
    expect(pointsOf(await openedRecords(text, {}, 'x.csv'))).toEqual([[119, 35]]);
  });

  test('several geometries are parts of one record', async () => {
    const geometries = [
      { type: 'MultiPoint', coordinates: SQUARE.slice(0, 2) },
      { type: 'MultiPolygon', coordinates: [[SQUARE, SQUARE], [SQUARE]] },
    ];
    const { shapes } = await openedRecords(collection([feature(point(1, 2)), feature({ type: 'GeometryCollection', geometries })]));
    expect(shapes.parts && [...shapes.parts.kind]).toEqual([PART.point, PART.point, PART.point, PART.ring, PART.hole, PART.ring]);
    expect(shapes.parts && [...shapes.parts.record]).toEqual([0, 1, 1, 1, 1, 1]);
    expect(shapes.parts && [...shapes.parts.start]).toEqual([0, 1, 2, 3, 7, 11, 15]);
    expect(shapes.coordinates.length).toBe(30);
  });

  test.each([
    ['urn:ogc:def:crs:EPSG::4490', 'EPSG:4490'],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 'OGC:CRS84'],
    ['EPSG:4549', 'EPSG:4549'],
  ])('the older crs member: %s', async (name, crs) => {
    expect((await openedRecords(collection([feature(null)], { crs: { type: 'name', properties: { name } } }))).crs).toBe(crs);
  });
});

describe('axes', () => {
  test('the latitude before the longitude throughout: exchanged, and said', async () => {
    const opened = await openedRecords(
      collection([
        feature(point(35.9, 119.9)),
        feature({
          type: 'LineString',
          coordinates: [
            [35.8, 119.8],
            [35.7, 119.7],
          ],
        }),
      ]),
    );
    expect([...opened.shapes.coordinates]).toEqual([119.9, 35.9, 119.8, 35.8, 119.7, 35.7]);
    expect(faultsOf(opened)).toEqual([[null, 'axes-exchanged']]);
  });

  test('now and then only: left as the file gives them', async () => {
    const opened = await openedRecords(collection([feature(point(35.9, 119.9)), feature(point(119.9, 35.9))]));
    expect([faultsOf(opened), pointsOf(opened)]).toEqual([
      [],
      [
        [35.9, 119.9],
        [119.9, 35.9],
      ],
    ]);
  });
});

describe('what is wrong', () => {
  test.each([
    ['a text for a figure', point('119', 35), 'bad-coordinates'],
    ['one figure', point(119), 'bad-coordinates'],
    ['a latitude of 135', point(119, 135), 'bad-coordinates'],
    ['figures beyond any grid', point(9e9, 9e9), 'bad-coordinates'],
    ['arrays nested once more', point([119, 35]), 'bad-coordinates'],
    ['no coordinates', { type: 'Point' }, 'bad-coordinates'],
    ['a line of one position', { type: 'LineString', coordinates: [[119, 35]] }, 'too-few-positions'],
    ['a ring of three', { type: 'Polygon', coordinates: [SQUARE.slice(1)] }, 'too-few-positions'],
    ['an open ring', { type: 'Polygon', coordinates: [[...SQUARE.slice(0, 3), [119, 36]]] }, 'open-ring'],
    ['a kind that there is not', { type: 'Circle', coordinates: [1, 2] }, 'bad-geometry'],
    ['a figure for a geometry', 7, 'bad-geometry'],
  ])('%s: said by feature, the record stays without a shape, the others keep theirs', async (_, geometry, reason) => {
    const opened = await openedRecords(collection([feature(point(119, 35)), feature(geometry, { a: 'x' }), feature(point(119, 36))]));
    expect(faultsOf(opened)).toEqual([[2, reason]]);
    expect(opened.faults[0]?.isTaken).toBe(true);
    expect(pointsOf(opened)).toEqual([[119, 35], null, [119, 36]]);
    expect(await cellsOf(opened)).toEqual([[null], ['x'], [null]]);
  });

  test('signs that cannot be read are said', async () => {
    const bytes = new TextEncoder().encode(
      collection([feature(null, { a: '很多很多很多很多很多很多很多很多很多很多很多很多很多很多很多很多很多很多很多很多很多很多很多很多很多很多字?' })]),
    );
    bytes[bytes.lastIndexOf(0x3f)] = 0xe5;
    expect(faultsOf(await openedRecords(bytes))).toEqual([[null, 'broken-sign']]);
  });

  test('a geometry that is null is no fault', async () => {
    const opened = await openedRecords(collection([feature(null), feature(point(119, 35))]));
    expect([opened.faultCount, pointsOf(opened)]).toEqual([0, [null, [119, 35]]]);
  });

  test('ids become a column; one given twice is said', async () => {
    const opened = await openedRecords(collection([feature(null, {}, { id: 7 }), feature(null, { a: 1 }, { id: 7 })]));
    expect(faultsOf(opened)).toEqual([[2, 'repeated-id']]);
    expect(await cellsOf(opened)).toEqual([
      [7, null],
      [7, 1],
    ]);
  });

  test('what is no feature is said by its number and not counted', async () => {
    const opened = await openedRecords(collection([7, feature(point(119, 35)), null]));
    expect(faultsOf(opened)).toEqual([
      [1, 'not-a-feature'],
      [3, 'not-a-feature'],
    ]);
    expect([opened.table.count, opened.table.rowNumber(0)]).toEqual([1, 2]);
  });

  test('collections nested without end', async () => {
    let geometry: object = point(119, 35);
    for (let depth = 0; depth < 2000; depth += 1) geometry = { type: 'GeometryCollection', geometries: [geometry] };
    expect(faultsOf(await openedRecords(collection([feature(geometry)])))).toEqual([[1, 'too-deep']]);
  });
});

describe('refused', () => {
  const whole = collection([feature(point(119.25, 35.5), { a: 'text', b: [1, null] }), feature(null)]).replaceAll(',{', ',\n{');
  test('cut short anywhere: said with its line', async () => {
    for (let length = 2; length < whole.length; length += 7) {
      const text = whole.slice(0, length);
      expect(await refusalOf(text), text).toEqual({ ok: false, reason: 'cut-short', detail: String(text.split('\n').length) });
    }
  });

  test.each([
    ['a comma too many', '{"type": "FeatureCollection",\n\n"features": [,]}', '3'],
    ['something behind its end', '{"type":"FeatureCollection","features":[]}\n}', '2'],
    ['a line break within a text', '{"a":\n"b\nc"}', '2'],
    ['an escape that there is not', '{"a":\n\n"\\x", "b": 1}', '3'],
    ['a key without quotes', '{\na: 1}', '2'],
    ['JSON of another kind', '{"a": 1}', 'JSON'],
    ['a style', '{"type":"background"}', 'background'],
    ['features that are no list', '{"type":"FeatureCollection","features":{}}', 'features'],
  ])('%s', async (_, text, detail) => {
    expect(await refusalOf(text)).toEqual({ ok: false, reason: 'not-understood', detail });
  });

  test('nothing in it', async () => {
    expect(await refusalOf('')).toMatchObject({ reason: 'empty' });
  });
});

describe('hostile content', () => {
  test('names of the language itself are names like any other', async () => {
    const text = '{"type":"Feature","geometry":null,"properties":{"__proto__":{"polluted":1},"constructor":"c","toString":2}}';
    const opened = await openedRecords(text);
    expect(opened.table.columns.map(({ name }) => name)).toEqual(['__proto__', 'constructor', 'toString']);
    expect(await cellsOf(opened)).toEqual([['{"polluted":1}', 'c', 2]]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('a value nested deeper than it can be written is said and left out', async () => {
    const deep = '['.repeat(20_000) + ']'.repeat(20_000);
    const opened = await openedRecords(`{"type":"Feature","geometry":null,"properties":{"a":${deep},"b":1}}`);
    expect(await cellsOf(opened)).toEqual([[null, 1]]);
    expect(faultsOf(opened)).toEqual([[1, 'too-deep']]);
  });

  test('ten thousand columns, and a cell of a megabyte', async () => {
    const properties = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`c${at}`, at]));
    const opened = await openedRecords(collection([feature(null, properties), feature(null, { long: 'x'.repeat(1_000_000) })]));
    expect(opened.table.columns.length).toBe(10_001);
    expect(faultsOf(opened)).toEqual([[2, 'long-cell']]);
    expect((await opened.table.read([0]))[0]?.[9999]).toBe(9999);
  });

  test('any values in any place: read or refused, never thrown', async () => {
    const positions = fc.oneof(
      fc.array(fc.oneof(fc.double(), fc.constant(null), fc.string())),
      fc.array(fc.array(fc.double({ min: -90, max: 90, noNaN: true }))),
    );
    const geometry = fc.record({
      type: fc.constantFrom('Point', 'LineString', 'Polygon', 'MultiPolygon', 'GeometryCollection', 'x'),
      coordinates: fc.oneof(positions, fc.jsonValue()),
      geometries: fc.jsonValue(),
    });
    const features = fc.array(
      fc.oneof(
        fc.jsonValue(),
        fc.record({ type: fc.constant('Feature'), id: fc.jsonValue(), properties: fc.jsonValue(), geometry: fc.oneof(geometry, fc.jsonValue()) }),
      ),
    );
    await fc.assert(
      fc.asyncProperty(features, async (given) => {
        const { table, shapes, faultCount } = await openedRecords(collection([feature(null), ...given]));
        expect(table.count).toBeGreaterThan(0);
        expect(faultCount).toBeGreaterThanOrEqual(1 + given.length - table.count);
        const parts = shapes.parts?.record.length ?? table.count;
        expect(shapes.coordinates.length / 2).toBe(shapes.parts ? shapes.parts.start[parts] : parts);
      }),
      { numRuns: 150 },
    );
  });
});
