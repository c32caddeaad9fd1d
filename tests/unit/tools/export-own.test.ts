/** What is the reader's own is exported as it is shown and marked in every row; a stopped or changing export gives no file. */
import type { Feature } from 'geojson';
import { describe, expect, test } from 'vitest';
import { drawWords } from '../../../src/i18n/draw-words.ts';
import { exportWords } from '../../../src/i18n/export-words.ts';
import { FIRST_CHOICE, keepChoice, lastChoice } from '../../../src/tools/export/export-choice.ts';
import type { ExportFormat } from '../../../src/tools/export/export-choice.ts';
import type { Drawing } from '../../../src/tools/drawing.ts';
import { drawingName } from '../../../src/tools/figures.ts';
import { measureOf } from '../../../src/tools/measure.ts';
import { makeExport } from '../../../src/tools/export/make-export.ts';
import type { OwnStores } from '../../../src/tools/export/own-stores.ts';
import { Changed, Stopped } from '../../../src/tools/export/writing.ts';
import { columnOf, itemsOf, made, orderOf, readCsv, readGeoJson, readPlacemarks, readXlsx, readZip, storesOf, textOf } from './export-order.ts';

const words = exportWords.zh;
const ring = [
  [120, 36],
  [120.1, 36],
  [120.1, 36.1],
  [120, 36],
];
const DRAWINGS: readonly Drawing[] = [
  { id: 'drawing-1', kind: 'area', geometry: { type: 'Polygon', coordinates: [ring] }, radiusM: null, label: '勿外传', isLabelled: true },
  { id: 'drawing-2', kind: 'point', geometry: { type: 'Point', coordinates: [120.5, 35.9] }, radiusM: null, label: '', isLabelled: true },
];
const many = (count: number): Feature[] =>
  Array.from({ length: count }, (_, at) => ({
    type: 'Feature',
    properties: { 名称: `点${at}` },
    geometry: { type: 'Point', coordinates: [120 + at / 1e6, 36] },
  }));
const stores = storesOf(many(3), ['名称'], DRAWINGS);
const OWN = ['drawings', 'layer/layer-1'];

describe('what is the reader’s own', () => {
  test('is offered with its numbers, and ticked only where it was asked for', () => {
    const own = itemsOf('', stores).filter(({ planKind }) => planKind === null);
    expect(own.map(({ title, count }) => [title, count])).toEqual([
      [words.kinds.drawings, 2],
      ['我的点.csv', 3],
    ]);
    const ticked = (scope: Parameters<(typeof own)[0]['isTicked']>[0]): string[] =>
      itemsOf('', stores)
        .filter((item) => item.isTicked(scope, []))
        .map(({ id }) => id);
    expect(ticked('plan')).toEqual(['places', 'measures', 'targets', 'agencies']);
    expect(ticked('drawings')).toEqual(['drawings']);
    expect(ticked({ layer: 'layer-1' })).toEqual(['layer/layer-1']);
  });

  test('is marked in every row of every format, and the plan is not', async () => {
    for (const sheet of (await readXlsx(await made(orderOf('', ['agencies', ...OWN], { format: 'xlsx', stores })))).slice(0, 3))
      expect(new Set(columnOf(sheet, 'private')), sheet.name).toEqual(new Set([sheet.name === words.kinds.agencies ? null : true]));
    const { features } = await readGeoJson(await made(orderOf('', ['agencies', ...OWN], { format: 'geojson', stores })));
    for (const { properties } of features) expect(properties?.['private']).toBe(properties?.['record'] === 'agency' ? undefined : true);
    for (const { properties } of await readPlacemarks(await made(orderOf('', OWN, { format: 'kml', stores })))) expect(properties?.['private']).toBe('TRUE');
    const csv = readCsv(await textOf(await made(orderOf('', ['drawings'], { format: 'csv', stores }))));
    expect(columnOf(csv, 'private')).toEqual(['TRUE', 'TRUE']);
  });

  test('stands in no link, and a file of it alone says nothing of the plan', async () => {
    const file = await readGeoJson(await made(orderOf('', OWN, { format: 'geojson', stores })));
    for (const key of ['link', 'licence', 'plan', 'filters']) expect(file).not.toHaveProperty(key);
    expect(file['sources']).toEqual([]);
    const { link } = await readGeoJson(await made(orderOf('', ['places', ...OWN], { format: 'geojson', stores })));
    for (const secret of ['勿外传', 'drawing-1', '我的点', '120.1']) expect(decodeURIComponent(String(link))).not.toContain(secret);
  });

  test('says what its coordinates were taken for, and by whom', async () => {
    const file = await readGeoJson(await made(orderOf('', OWN, { format: 'geojson', stores })));
    expect(file['read_as']).toBe(words.about.readAs('我的点.csv', 'BD-09', 'reader'));
  });

  test('says how each layer of it is filtered, and that the plan’s filters are the plan’s', async () => {
    const tests = [{ column: 0, is: 'among', values: ['点0', '点1', '点2', '', '点4'] }] as const;
    const filtered: OwnStores = {
      ...stores,
      layers: stores.layers && {
        ...stores.layers,
        get: () => ({ layers: (stores.layers?.get().layers ?? []).map((layer) => ({ ...layer, count: 40, tests })) }),
      },
    };
    const said = '我的点.csv：3 / 40 条；名称：点0、点1、点2、（空）、点4';
    const order = (format: ExportFormat, ids = OWN) => made(orderOf('', ids, { format, stores: filtered, withAbout: true }));
    const file = await readGeoJson(await order('geojson'));
    expect(file['own_filters']).toBe(said);
    expect(file).not.toHaveProperty('filters');
    expect((await readZip(await order('csv'))).get('about.csv')).toContain(`"${words.about.ownFilters}","${said}"`);
    expect(await textOf(await order('kml'))).toContain(`${words.about.ownFilters}：${said}`);
    const about = (await readXlsx(await order('xlsx', ['places', ...OWN]))).at(-1)?.rows ?? [];
    expect(about.find(([label]) => label === words.about.ownFilters)?.[1]).toBe(said);
    expect(about.find(([label]) => label === words.about.filters)?.[0]).toContain('规划');
    expect((await readGeoJson(await made(orderOf('', OWN, { format: 'geojson', stores }))))['own_filters']).toBe('我的点.csv：3 / 3 条；没有筛选');
    expect(await readGeoJson(await made(orderOf('', ['places'], { format: 'geojson', stores })))).not.toHaveProperty('own_filters');
  });

  test('gives its name to the file, without the ending of another format', async () => {
    expect((await made(orderOf('', ['layer/layer-1'], { format: 'kml', stores }))).name).toMatch(/ 我的点 \d{4}-\d\d-\d\d\.kml$/u);
  });

  test('drawings keep their shapes', async () => {
    const { features } = await readGeoJson(await made(orderOf('', ['drawings'], { format: 'geojson', stores })));
    expect(features.map(({ geometry }) => geometry)).toEqual(DRAWINGS.map(({ geometry }) => geometry));
    const { lengthM, perimeterM, areaM2 } = measureOf(DRAWINGS[0] as Drawing);
    expect(features[0]?.properties?.['area_m2']).toBeCloseTo(areaM2 ?? 0, 1);
    expect(features[0]?.properties?.['area_mu']).toBeCloseTo((areaM2 ?? 0) / (2000 / 3), 1);
    expect(features[0]?.properties?.['length_m']).toBeCloseTo(lengthM ?? perimeterM ?? 0, 1);
    expect(features.map(({ properties }) => [properties?.['kind'], properties?.['label']])).toEqual([
      ['area', '勿外传'],
      ['point', ''],
    ]);
  });
});

describe('a drawing', () => {
  test('is named as the panel names it, beside the reader’s own words', async () => {
    const [area, point] = DRAWINGS as readonly [Drawing, Drawing];
    const third: Drawing = { ...area, id: 'drawing-3', label: '' };
    const named = ['勿外传', '点 1', '面 2'];
    expect(DRAWINGS.concat(third).map((each, _, all) => drawingName(each, all, drawWords.zh))).toEqual(named);
    const drawn = storesOf([], [], [area, point, third]);
    const order = (format: ExportFormat) => made(orderOf('', ['drawings'], { format, stores: drawn }));
    const [sheet] = await readXlsx(await order('xlsx'));
    const csv = readCsv(await textOf(await order('csv')));
    expect(sheet && [columnOf(sheet, 'name'), columnOf(sheet, 'label')]).toEqual([named, ['勿外传', null, null]]);
    expect([columnOf(csv, 'name'), columnOf(csv, 'label')]).toEqual([named, ['勿外传', '', '']]);
    const { features } = await readGeoJson(await order('geojson'));
    expect(features.map(({ properties }) => [properties?.['name'], properties?.['label']])).toEqual(named.map((name, at) => [name, at === 0 ? name : '']));
    const placemarks = await readPlacemarks(await order('kml'));
    expect(placemarks.map(({ properties }) => properties?.['name'] as unknown)).toEqual(named);
    for (const { properties } of placemarks) expect(properties).not.toHaveProperty('name_2');
  });
});

describe('writing', () => {
  test('stops where the reader says so, before all is read', async () => {
    let read = 0;
    const stop = new AbortController();
    const endless: OwnStores = {
      ...stores,
      layers: {
        get: () => ({ layers: (stores.layers?.get().layers ?? []).map((layer) => ({ ...layer, count: 1e6, shownCount: 1e6 })) }),
        async *features() {
          for (;;) {
            read += 1000;
            if (read >= 5000) stop.abort();
            yield many(1000);
          }
        },
      },
    };
    for (const format of ['xlsx', 'csv', 'geojson', 'kml'] as const) {
      await expect(makeExport(orderOf('', ['layer/layer-1'], { format, stores: endless }), stop.signal, () => undefined)).rejects.toThrow(Stopped);
    }
    expect(read).toBeLessThan(20_000);
  });

  test('gives no file where the rows are not those that were counted', async () => {
    const fewer: OwnStores = {
      ...stores,
      layers: {
        get: () => ({ layers: (stores.layers?.get().layers ?? []).map((layer) => ({ ...layer, shownCount: 4 })) }),
        async *features() {
          yield many(3);
        },
      },
    };
    for (const format of ['xlsx', 'csv', 'geojson', 'kml'] as const)
      await expect(made(orderOf('', ['layer/layer-1'], { format, stores: fewer }))).rejects.toThrow(Changed);
  });

  test('lets the page have its turn while a large layer is written, and says how far it is', async () => {
    const order = orderOf('', ['layer/layer-1'], { format: 'csv', stores: storesOf(many(20_000), ['名称']) });
    const told: number[] = [];
    let turns = 0;
    const page = setInterval(() => (turns += 1), 0);
    const file = await makeExport(order, new AbortController().signal, (done) => told.push(done));
    clearInterval(page);
    expect(file.rows).toBe(20_000);
    expect(turns).toBeGreaterThan(0);
    expect(told.length).toBeGreaterThan(0);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });
});

describe('what was chosen last', () => {
  const kept = (text: string | null) => lastChoice(() => ({ getItem: () => text }));

  test('is remembered', () => {
    const choice = { ...FIRST_CHOICE, format: 'csv', datum: 'gk120', language: 'en', left: ['agencies'], withAbout: true } as const;
    let text: string | null = null;
    keepChoice(choice, () => ({ setItem: (_key: string, value: string) => void (text = value) }));
    expect(kept(text)).toEqual(choice);
  });

  test('is as at first where nothing, or nothing of ours, is kept, or the browser refuses', () => {
    for (const text of [null, '', '{', '[]', '7', '{"format":"exe","datum":1,"left":"all","language":"fr"}'])
      expect(kept(text), String(text)).toEqual(FIRST_CHOICE);
    const denied = (): never => {
      throw new Error('denied');
    };
    expect(lastChoice(denied)).toEqual(FIRST_CHOICE);
    expect(() => keepChoice(FIRST_CHOICE, denied)).not.toThrow();
  });
});
