/** The plan as it is exported: exactly what passes the filters, in every format, with where each row comes from and what its position is. */
import { describe, expect, test } from 'vitest';
import { exportColumnWords } from '../../../src/i18n/export-columns.ts';
import { exportWords } from '../../../src/i18n/export-words.ts';
import { zh } from '../../../src/i18n/zh.ts';
import { FACETS } from '../../../src/state/app-state.ts';
import { catalogue, listed, viewOf } from '../locate/shortlist-view.ts';
import { PLAN, columnOf, itemsOf, made, orderOf, readCsv, readGeoJson, readPlacemarks, readXlsx, readZip, textOf } from './export-order.ts';
import type { Sheet } from './export-order.ts';

const words = exportWords.zh;
const HASHES = ['', '#agency=ndrc&year=2024', '#precision=anchor&lang=en'];

/** Ids as the page shows them, in the plan's order. */
const shownIn = (hash: string): Readonly<Record<string, string[]>> => {
  const { result } = viewOf(hash);
  const kept = (rows: readonly { id: string }[], ids: ReadonlySet<string>): string[] => rows.filter(({ id }) => ids.has(id)).map(({ id }) => id);
  return {
    places: kept(catalogue.places, result.shown),
    measures: kept(catalogue.measures, result.measures),
    targets: kept(catalogue.targets, result.targets),
    agencies: kept(catalogue.agencies, result.agencies),
  };
};
const idsIn = (sheets: readonly Sheet[]): Record<string, unknown[]> =>
  Object.fromEntries(sheets.map((sheet, at) => [PLAN[at] ?? sheet.name, columnOf(sheet, 'id')]));

describe.each(HASHES)('what passes the filters %s', (hash) => {
  const expected = shownIn(hash);

  test('is what the dialog counts', () => {
    expect(Object.fromEntries(itemsOf(hash).map(({ id, count }) => [id, count]))).toEqual(
      Object.fromEntries(Object.entries(expected).map(([kind, ids]) => [kind, ids.length])),
    );
  });

  test('XLSX: a sheet a kind', async () => {
    const sheets = await readXlsx(await made(orderOf(hash, PLAN, { format: 'xlsx' })));
    expect(idsIn(sheets.slice(0, 4))).toEqual(expected);
    expect(sheets).toHaveLength(5);
  });

  test('CSV: a file a kind', async () => {
    const files = await readZip(await made(orderOf(hash, PLAN, { format: 'csv' })));
    expect(idsIn(PLAN.map((kind) => readCsv(files.get(`${kind}.csv`) ?? '')))).toEqual(expected);
    expect([...files.keys()]).toEqual([...PLAN.map((kind) => `${kind}.csv`), 'about.csv']);
    for (const text of files.values()) expect(text.startsWith('\uFEFF')).toBe(true);
  });

  test('GeoJSON: a feature a row', async () => {
    const { features } = await readGeoJson(await made(orderOf(hash, PLAN, { format: 'geojson' })));
    expect(features.map(({ id }) => id)).toEqual(
      Object.entries(expected).flatMap(([kind, ids]) => ids.map((id) => `${kind === 'agencies' ? 'agency' : kind.slice(0, -1)}/${id}`)),
    );
  });

  test('KML: a placemark a row', async () => {
    const placemarks = await readPlacemarks(await made(orderOf(hash, PLAN, { format: 'kml' })));
    expect(placemarks.map(({ properties }) => properties?.['id'] as string)).toEqual(Object.values(expected).flat());
  });
});

test('the filters of the hashes do leave something out, and not everything', () => {
  for (const hash of HASHES.slice(1)) {
    const counts = Object.values(shownIn(hash)).map(({ length }) => length);
    expect(Math.max(...counts), hash).toBeGreaterThan(0);
    expect(counts[0], hash).toBeLessThan(catalogue.places.length);
  }
});

test('a place without a position has empty cells and says so; none stands at the point of its zone', async () => {
  const [places] = await readXlsx(await made(orderOf('', ['places'], { format: 'xlsx' })));
  if (!places) throw new Error('no sheet');
  const cell = (row: readonly unknown[], name: string): unknown => row[places.heads.indexOf(name)] ?? null;
  for (const row of places.rows) {
    const place = catalogue.place.get(String(cell(row, 'id')));
    const own = place?.properties;
    const position = [cell(row, 'lon'), cell(row, 'lat')];
    if (place?.geometry?.type === 'Point') expect(position).toEqual(place.geometry.coordinates);
    else expect(position).toEqual([null, null]);
    expect(cell(row, 'wkt') !== null, own?.id).toBe(place?.geometry !== null);
    expect(String(cell(row, 'position_basis')).startsWith(zh.detail.unknownPosition), own?.id).toBe(place?.geometry === null);
    if (own?.carrier) expect(cell(row, 'position_basis')).toContain(catalogue.place.get(own.carrier)?.properties.name_zh);
    expect([cell(row, 'precision'), cell(row, 'precision_m'), cell(row, 'position_source')]).toEqual([own?.precision, own?.precision_m, own?.position.source]);
  }
  const { features } = await readGeoJson(await made(orderOf('', ['places'], { format: 'geojson' })));
  for (const { properties, geometry } of features) expect(geometry).toEqual(catalogue.place.get(String(properties?.['id']))?.geometry ?? null);
});

test('what rests on OpenStreetMap says so, and nothing that has no position does', async () => {
  const { features } = await readGeoJson(await made(orderOf('', ['places'], { format: 'geojson' })));
  const attributed = features.filter(({ properties }) => properties?.['position_attribution']);
  expect(attributed.length).toBeGreaterThan(20);
  for (const { geometry, properties } of attributed) {
    expect(geometry).not.toBeNull();
    expect(properties?.['position_attribution']).toContain('ODbL');
  }
  const langya = features.find(({ properties }) => properties?.['id'] === 'langya');
  expect(langya?.properties?.['position_attribution']).toBe(words.openStreetMap);
});

test('each row names its sentences; the plan’s own words are there only where someone supplied them', async () => {
  const [, targets] = await readXlsx(await made(orderOf('', ['measures', 'targets'], { format: 'xlsx' })));
  expect(targets && columnOf(targets, 'sentence')).toEqual(catalogue.targets.map(({ sentence }) => sentence));
  expect(targets?.heads).not.toContain('exact_text');
  const sentence = catalogue.targets[0]?.sentence ?? '';
  const [supplied] = await readXlsx(await made(orderOf('', ['targets'], { format: 'xlsx', view: { planText: new Map([[sentence, '甲乙']]) } })));
  expect(supplied && columnOf(supplied, 'exact_text')[0]).toBe('甲乙。');
});

test('figures are numbers in a workbook, and bare in a CSV file', async () => {
  const [targets] = await readXlsx(await made(orderOf('', ['targets'], { format: 'xlsx' })));
  expect(targets && columnOf(targets, 'value')).toEqual(catalogue.targets.map(({ value }) => value));
  const text = await textOf(await made(orderOf('#target=G1-T1', ['targets'], { format: 'csv' })));
  expect(text).toMatch(/,">=",8,"%",0\.08,/u);
});

describe('what a file says of itself', () => {
  test('XLSX: version, day, filters, link, notice, every column in both languages, every source', async () => {
    const sheets = await readXlsx(await made(orderOf('#agency=ndrc', PLAN, { format: 'xlsx' })));
    const about = sheets.at(-1);
    const rows = [about?.heads ?? [], ...(about?.rows ?? [])].map((row) => row.map((each) => (typeof each === 'string' ? each : '')));
    const flat = rows.flat();
    expect(about?.name).toBe(words.about.sheet);
    for (const text of [viewOf('').dataVersion, zh.map.stamp, words.about.licenceText, words.about.positions]) expect(flat).toContain(text);
    expect(flat.some((text) => text.startsWith('https://example.org/atlas/#agency=ndrc'))).toBe(true);
    expect(flat).toContain(words.filter(zh.facets.agency, catalogue.agency.get('ndrc')?.name_zh ?? ''));
    for (const { title } of listed) expect(flat).toContain(title);
    for (const { name, heads } of sheets.slice(0, 4))
      for (const head of heads) {
        const { zh: meaning, en } = exportColumnWords[head as keyof typeof exportColumnWords];
        expect(rows.filter((row) => row[0] === name && row[1] === head)).toEqual([[name, head, meaning, en]]);
      }
  });

  test('GeoJSON: foreign members beside a collection that is one by the standard', async () => {
    const file = await readGeoJson(await made(orderOf('#agency=ndrc', ['places'], { format: 'geojson' })));
    expect(file).toMatchObject({
      type: 'FeatureCollection',
      data_version: viewOf('').dataVersion,
      counts: expect.stringContaining(words.kinds.places) as string,
    });
    expect(file['notice']).toContain(zh.map.stamp);
    expect(file).not.toHaveProperty('crs');
    expect(file['sources']).toHaveLength(listed.length);
  });

  test('a CSV file alone has its version and notice in each row; with its explanations it is a zip', async () => {
    const alone = await made(orderOf('', ['agencies'], { format: 'csv' }));
    const sheet = readCsv(await textOf(alone));
    expect(new Set(columnOf(sheet, 'data_version'))).toEqual(new Set([viewOf('').dataVersion]));
    expect(new Set(columnOf(sheet, 'notice'))).toEqual(new Set([zh.map.stamp]));
    expect(alone.name).toMatch(/ 责任单位 \d{4}-\d\d-\d\d\.csv$/u);
    const explained = await made(orderOf('', ['agencies'], { format: 'csv', withAbout: true }));
    expect([...(await readZip(explained)).keys()]).toEqual(['agencies.csv', 'about.csv']);
    expect(explained.name).toMatch(/\.zip$/u);
  });

  test('KML: the same words in the description', async () => {
    const text = await textOf(await made(orderOf('', ['places'], { format: 'kml', datum: 'bd09' })));
    expect(text).toContain(`<name>${words.name}</name>`);
    for (const said of [zh.map.stamp, 'WGS-84', viewOf('').dataVersion]) expect(text).toContain(said);
    expect(text).not.toContain('BD-09');
  });
});

test('columns are snake case in English, and every facet of the filters has words in the file', () => {
  for (const name of Object.keys(exportColumnWords)) expect(name).toMatch(/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/u);
  expect(FACETS.every((facet) => zh.facets[facet] !== undefined)).toBe(true);
});
