import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { siteFiles } from '../../../geo/site-worker.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlas-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the worker keeps every file of the site but itself, the record of the build and what its keeper adds, each by its checksum', () => {
  for (const [path, content] of [
    ['index.html', 'abc'],
    ['assets/index-B8luuTwM.js', 'abc'],
    ['data/v1/places.geojson', ''],
    ['source/plan-text.json', 'abc'],
    ['sw.js', 'worker'],
    ['catalog.json', '{}'],
    ['tiles/own.pmtiles', 'PMTiles'],
    ['.vite/manifest.json', '{}'],
  ] as const) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  // Checksums of “abc” and of nothing (FIPS 180-4, example values), in base64.
  const abc = 'ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=';
  const nothing = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';
  expect(siteFiles(folder)).toEqual([
    // What its name already tells apart needs no revision.
    { url: 'assets/index-B8luuTwM.js', revision: null, integrity: `sha256-${abc}` },
    { url: 'data/v1/places.geojson', revision: nothing, integrity: `sha256-${nothing}` },
    { url: 'index.html', revision: abc, integrity: `sha256-${abc}` },
    { url: 'source/plan-text.json', revision: abc, integrity: `sha256-${abc}` },
  ]);
});
