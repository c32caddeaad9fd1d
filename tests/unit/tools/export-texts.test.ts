/** Whatever a reader's own file holds comes back from what is exported of it; through the real libraries. */
import fc from 'fast-check';
import type { Feature, Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { unguard } from '../../../src/data/sheet-formula.ts';
import { xmlText } from '../../../src/data/xml-text.ts';
import { columnOf, made, orderOf, readCsv, readGeoJson, readPlacemarks, readXlsx, storesOf, textOf } from './export-order.ts';

const HOSTILE = [
  '=1+1',
  '+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  "'=1",
  '"',
  '""',
  ',',
  ';',
  '|',
  '\t',
  '\n',
  '\r\n',
  '\r',
  "'",
  ' x ',
  '_x0041_',
  '_x000D_',
  '<b>&amp;</b>',
  ']]>',
  '<![CDATA[',
  '012',
  '1e5',
  'TRUE',
  '\u0000',
  '\u0007',
  '\u000B',
  '\uFFFE',
  '\uFFFF',
  '\uFEFF',
  '🛶',
  '👩‍👩‍👧',
  'שלום',
  '\u202Eتجربة',
  'valueOf',
  '__proto__',
  '2023-02-30',
  '未公布',
  '𠮷',
  '\u00A0',
  '\u2028',
];
const text = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.array(fc.constantFrom(...HOSTILE), { maxLength: 4 }).map((each) => each.join('')),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const rows = fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 8 });

const COLUMNS = ['名称', '备注, "甲"'];
const featureOf = (values: readonly unknown[]): Feature<Geometry | null> => ({
  type: 'Feature',
  properties: Object.fromEntries(COLUMNS.map((name, at) => [name, values[at]])),
  geometry: { type: 'Point', coordinates: [120, 36] },
});
const orderFor = (format: 'xlsx' | 'csv' | 'geojson' | 'kml', values: readonly (readonly unknown[])[]) =>
  orderOf('', ['layer/layer-1'], { format, stores: storesOf(values.map(featureOf), COLUMNS) });

/** An empty text and none are the same in a table. */
const cells = (values: readonly (readonly string[])[], at: number): (string | null)[] => values.map((row) => row[at] || null);
/** Nothing that cannot be seen is lost but what the format cannot hold: XML's forbidden signs, and how a line ends. */
const inXml = (value: string): string => xmlText(value.replace(/\r\n?/gu, '\n'));
/** This reader takes the further line ends of XML 1.1 for such, where XML 1.0 leaves them alone. */
const oneLineEnd = (value: string): string => value.replace(/[\u0085\u2028]/gu, '\n');
const RUNS = { numRuns: 40 };

describe('any text', () => {
  test('survives CSV', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (values) => {
        const sheet = readCsv(await textOf(await made(orderFor('csv', values))));
        expect(sheet.rows).toHaveLength(values.length);
        for (const [at, name] of COLUMNS.entries()) expect(columnOf(sheet, name).map((each) => unguard(each as string) || null)).toEqual(cells(values, at));
      }),
      RUNS,
    );
  });

  test('survives XLSX, and is never a formula', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (values) => {
        const [sheet] = await readXlsx(await made(orderFor('xlsx', values)));
        for (const [at, name] of COLUMNS.entries()) expect(sheet && columnOf(sheet, name).map((each) => unguard(each as string))).toEqual(cells(values, at));
      }),
      RUNS,
    );
  });

  test('survives GeoJSON', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (values) => {
        const { features } = await readGeoJson(await made(orderFor('geojson', values)));
        expect(features.map(({ properties }) => COLUMNS.map((name): unknown => properties?.[name]))).toEqual(values.map((row) => [...row]));
      }),
      RUNS,
    );
  });

  test('survives KML, but for what XML cannot hold', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (values) => {
        const placemarks = await readPlacemarks(await made(orderFor('kml', values)));
        expect(placemarks).toHaveLength(values.length);
        for (const [at, name] of COLUMNS.entries())
          expect(placemarks.map(({ properties }) => oneLineEnd((properties?.[name] as string | undefined) ?? ''))).toEqual(
            values.map((row) => oneLineEnd(inXml(row[at] ?? ''))),
          );
      }),
      RUNS,
    );
  });

  test('survives as the name of a column', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, async (one, other) => {
        const names = [one, other];
        const feature: Feature = {
          type: 'Feature',
          properties: { [one]: 'a', [other]: one === other ? 'a' : 'b' },
          geometry: { type: 'Point', coordinates: [120, 36] },
        };
        const stores = storesOf([feature], names);
        for (const format of ['csv', 'geojson'] as const) {
          const file = await made(orderOf('', ['layer/layer-1'], { format, stores }));
          const read =
            format === 'csv'
              ? readCsv(await textOf(file)).heads.map((head) => unguard(head))
              : Object.keys((await readGeoJson(file)).features[0]?.properties ?? {});
          // Each name once: a number tells those apart that the file has twice.
          expect(new Set(read).size).toBe(read.length);
          const wanted = one.trim();
          if (wanted !== '' && !['record', 'private', 'lon', 'lat', 'wkt', 'datum', 'shift_m'].includes(wanted.toLowerCase())) expect(read).toContain(wanted);
        }
      }),
      RUNS,
    );
  });
});

test('what a file calls as we call ours keeps its name, ours has a number', async () => {
  const feature: Feature = {
    type: 'Feature',
    properties: { lon: '1', Private: '否', description: '<script>' },
    geometry: { type: 'Point', coordinates: [120, 36] },
  };
  const stores = storesOf([feature], ['lon', 'Private', 'description']);
  const csv = readCsv(await textOf(await made(orderOf('', ['layer/layer-1'], { format: 'csv', stores }))));
  expect(csv.heads).toEqual(['lon', 'Private', 'description', 'private_2', 'lon_2', 'lat', 'wkt', 'datum', 'shift_m']);
  expect(csv.rows).toEqual([['1', '否', '<script>', 'TRUE', '120', '36', 'POINT (120 36)', 'WGS-84', '0']]);
  const [placemark] = await readPlacemarks(await made(orderOf('', ['layer/layer-1'], { format: 'kml', stores })));
  // A description would be shown as a page by programs that open it.
  expect(placemark?.properties).toMatchObject({ description_2: '<script>', lon: '1' });
  expect(placemark?.properties).not.toHaveProperty('description');
});

test('numbers, truths, days, lists and objects of a file have a cell each', async () => {
  const values = [1.5, true, { date: '2024-05-01' }, ['a', 'b'], { deep: [1] }];
  const names = values.map((_, at) => `c${at}`);
  const feature: Feature = {
    type: 'Feature',
    properties: Object.fromEntries(values.map((value, at) => [`c${at}`, value])),
    geometry: { type: 'Point', coordinates: [120, 36] },
  };
  const stores = storesOf([feature], names);
  const [sheet] = await readXlsx(await made(orderOf('', ['layer/layer-1'], { format: 'xlsx', stores })));
  expect(sheet?.rows[0]?.slice(0, 5)).toEqual([1.5, true, '2024-05-01', 'a; b', '{"deep":[1]}']);
  const { features } = await readGeoJson(await made(orderOf('', ['layer/layer-1'], { format: 'geojson', stores })));
  expect(features[0]?.properties).toMatchObject({ c0: 1.5, c1: true, c3: ['a', 'b'], c4: { deep: [1] } });
});

test('a text too long for a cell is cut and counted, a shape too long is left out, and the workbook says so', async () => {
  const ring = Array.from({ length: 2000 }, (_, at) => [120 + Math.cos(at / 318.3) / 10, 36 + Math.sin(at / 318.3) / 10]);
  const feature: Feature = { type: 'Feature', properties: { a: '长'.repeat(40_000) }, geometry: { type: 'Polygon', coordinates: [[...ring, ring[0] ?? []]] } };
  const file = await made(orderOf('', ['layer/layer-1'], { format: 'xlsx', stores: storesOf([feature], ['a']) }));
  const [sheet, about] = await readXlsx(file);
  expect(file.lost.cut).toBe(2);
  expect(String(sheet?.rows[0]?.[0])).toHaveLength(32_767);
  expect(sheet && columnOf(sheet, 'wkt')).toEqual([null]);
  expect(about?.rows.flat()).toContain('2');
});
