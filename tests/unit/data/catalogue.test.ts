import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { loadCatalogue } from '../../../src/data/catalogue.ts';
import { SERVED_FOLDER, inventedCatalogue, inventedPlace, servedCatalogue } from './served.ts';

const FILES = ['sections.json', 'measures.json', 'targets.json', 'agencies.json', 'industries.json', 'places.geojson'];

/** Serves the data folder from disk; files of the list are answered with a 404. */
function serve(...missing: string[]): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (url: string) => {
    const file = url.replace(/^data\/v1\//u, '');
    asked.push(file);
    return Promise.resolve(missing.includes(file) ? new Response('', { status: 404 }) : new Response(readFileSync(join(SERVED_FOLDER, file), 'utf8')));
  });
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

describe('loadCatalogue', () => {
  test('reads what the first view needs, each file once, and indexes every row', async () => {
    const asked = serve();
    const { catalogue, failures } = await loadCatalogue('data/v1/');
    expect(failures).toEqual([]);
    expect(asked.toSorted()).toEqual(FILES.toSorted());
    expect(catalogue).toEqual(servedCatalogue());
    expect(catalogue.places.length).toBeGreaterThan(100);
    for (const [rows, index] of [
      [catalogue.measures, catalogue.measure],
      [catalogue.targets, catalogue.target],
      [catalogue.agencies, catalogue.agency],
      [catalogue.industries, catalogue.industry],
      [catalogue.places, catalogue.place],
    ] as const) {
      expect(index.size).toBe(rows.length);
      for (const row of rows) expect(index.get(row.id)).toBe(row);
    }
  });

  test.each(FILES)('without %s the rest goes on and the failure is named', async (file) => {
    serve(file);
    const { catalogue, failures } = await loadCatalogue('data/v1/');
    expect(failures).toEqual([{ path: `data/v1/${file}`, reason: 'missing', detail: 'HTTP 404' }]);
    const rows = [catalogue.sections, catalogue.measures, catalogue.targets, catalogue.agencies, catalogue.industries, catalogue.places];
    expect(rows.map((each) => each.length > 0)).toEqual(FILES.map((each) => each !== file));
  });

  test('without any file the catalogue is empty and every failure is named', async () => {
    serve(...FILES);
    const { catalogue, failures } = await loadCatalogue('data/v1/');
    expect(failures.map(({ path }) => path).toSorted()).toEqual(FILES.map((file) => `data/v1/${file}`).toSorted());
    expect(catalogue.place.size).toBe(0);
  });
});

test('places are found by what they lie in and by whose badge they stand on', () => {
  const zone = inventedPlace('zone', { type: 'Point', coordinates: [120, 36] });
  const [a, b, c] = ['a', 'b', 'c'].map((id) => inventedPlace(id, null, { within: 'zone', carrier: id === 'c' ? null : 'zone' }));
  if (!a || !b || !c) throw new Error('three places');
  const catalogue = inventedCatalogue([zone, a, b, c]);
  expect(catalogue.inside.get('zone')).toEqual([a, b, c]);
  expect(catalogue.anchoredIn.get('zone')).toEqual([a, b]);
  expect(catalogue.inside.has('a')).toBe(false);
});

test('the count on every badge is the number of places that stand on it', () => {
  const catalogue = servedCatalogue();
  for (const { id, properties } of catalogue.places) expect(catalogue.anchoredIn.get(id)?.length ?? 0, id).toBe(properties.anchored);
});
