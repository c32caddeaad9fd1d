import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { buildFiles } from '../../../geo/build-files.ts';
import { buildChecked, readInput, staleFiles, writeFiles } from '../../../geo/build.ts';
import { jsonSchemas } from '../../../geo/json-schema.ts';
import { FILE_SCHEMAS } from '../../../geo/schema.ts';
import { byId, good, withSources } from './fixture.ts';

const files = buildFiles(good);

test('the same sources give the same bytes', () => {
  expect([...buildFiles(readInput())]).toEqual([...buildFiles(readInput())]);
});

test('files of rows have one row a line', () => {
  const rows = (files.get('measures.json') ?? '').split('\n');
  expect(rows).toHaveLength(59 + 3);
  expect(rows[1]).toMatch(/^\{"id":"G1",.*\},$/u);
  expect((files.get('places.geojson') ?? '').split('\n')).toHaveLength(11 + 3);
});

test('the manifest names every other file with its size, checksum and count, sorted', () => {
  const manifest = v.parse(FILE_SCHEMAS['manifest.json'], JSON.parse(files.get('manifest.json') ?? ''));
  expect(manifest.files.map(({ path }) => path)).toEqual([...files.keys()].filter((path) => path !== 'manifest.json').toSorted());
  for (const { path, bytes, sha256 } of manifest.files) {
    const content = Buffer.from(files.get(path) ?? '');
    expect([path, content.length, createHash('sha256').update(content).digest('hex')]).toEqual([path, bytes, sha256]);
  }
  expect(manifest.files.find(({ path }) => path === 'places.geojson')?.count).toBe(11);
  expect(manifest.dataVersion).toBe('1.0.0');
});

test('every file of rows has a JSON Schema of the 2020-12 draft', () => {
  for (const schema of Object.values(jsonSchemas())) expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect([...files.keys()].filter((path) => path.startsWith('schema/'))).toContain('schema/places.schema.json');
  expect(files.get('schema/agencies.schema.json')).toContain('"pattern": "^[^\\\\p{Script=Han}]*$"');
});

test('data with a fault are not built, and every fault is said', async () => {
  const bad = withSources((sources) => {
    byId(sources.places, 'bay').name_en = '';
    byId(sources.places, 'works').precision_m = 4000;
  });
  expect(() => buildChecked(bad)).toThrow(
    [
      'geo/places/fixture.yaml: bay.name_en: English text is missing',
      'geo/places/fixture.yaml: bay: name_zh is there, name_en is not',
      'geo/places/fixture.yaml: works: precision point asks for precision_m from 1 to 1000, found 4000',
    ].join('\n'),
  );
});

test('a fresh folder has nothing stale; changed, missing and left-over files are named', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'data-')), 'v1');
  expect(staleFiles(files, folder)).toHaveLength(files.size);
  writeFiles(files, folder);
  expect(staleFiles(files, folder)).toEqual([]);
  writeFileSync(join(folder, 'sums.json'), '[]\n');
  writeFileSync(join(folder, 'basemap', 'old.geojson'), '{}');
  expect(staleFiles(new Map([...files, ['new.json', '[]']]), folder)).toEqual([
    'sums.json: differs from its sources',
    'new.json: missing',
    'basemap/old.geojson: no longer built',
  ]);
  writeFiles(files, folder);
  expect(staleFiles(files, folder)).toEqual([]);
  expect(existsSync(join(folder, 'basemap', 'old.geojson'))).toBe(false);
});
