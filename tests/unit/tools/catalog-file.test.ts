/** What a deployment adds: each entry is checked for itself, and what is wrong is named by its place. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EMPTY_CATALOG, readCatalog } from '../../../src/tools/catalog-file.ts';

const PAGE = 'https://atlas.example/';
const layer = { id: 'plots', name_zh: '地块', name_en: 'Plots', address: 'tiles/plots.pmtiles', attribution: '© 样例', datum: 'cgcs2000' };
const ground = { id: 'streets', kind: 'pictures', name_zh: '街道', name_en: 'Streets', address: 'https://h.example/{z}/{x}/{y}.png', attribution: '© H' };

test('the file that is served adds nothing', () => {
  expect(readCatalog(JSON.parse(readFileSync('public/catalog.json', 'utf8')), PAGE)).toEqual(EMPTY_CATALOG);
});

test('good entries are read, with what they leave out filled in', () => {
  const { layers, grounds, key, faults } = readCatalog({ version: 1, layers: [layer], grounds: [ground], tianditu_key: ' 1a2b3c4d5e6f ' }, PAGE);
  expect(faults).toEqual([]);
  expect(layers).toEqual([{ ...layer, style: { color: '#185ab9' } }]);
  expect(grounds).toEqual([{ ...ground, minzoom: 0, maxzoom: 18, scheme: 'xyz', subdomains: '', has_names: true }]);
  expect(key).toBe('1a2b3c4d5e6f');
});

test.each([
  [{ ...layer, name_en: '' }, 'layers[0].name_en', 'shape'],
  [{ ...layer, colour: 'red' }, 'layers[0].colour', 'shape'],
  [{ ...layer, datum: 'gcj02' }, 'layers[0].datum', 'datum'],
  [{ ...layer, address: 'ftp://h.example/a.pmtiles' }, 'layers[0].address', 'address'],
  [{ ...layer, style: { color: 'red;background:url(//h.example)' } }, 'layers[0].style.color', 'shape'],
  ['plots', 'layers[0]', 'shape'],
])('a bad layer is named and the good one beside it stays: %#', (bad, place, reason) => {
  const { layers, faults } = readCatalog({ version: 1, layers: [bad, { ...layer, id: 'good' }] }, PAGE);
  expect(faults).toEqual([{ place, reason }]);
  expect(layers.map(({ id }) => id)).toEqual(['good']);
});

test('an id stands once, over layers and grounds', () => {
  const { layers, grounds, faults } = readCatalog({ version: 1, layers: [layer], grounds: [{ ...ground, id: 'plots' }] }, PAGE);
  expect([layers.length, grounds.length]).toEqual([1, 0]);
  expect(faults).toEqual([{ place: 'grounds[0].id', reason: 'repeated' }]);
});

test('a ground that lies beside the plan is refused', () => {
  const { faults } = readCatalog({ version: 1, grounds: [{ ...ground, address: 'https://webrd01.is.autonavi.com/{z}/{x}/{y}' }] }, PAGE);
  expect(faults).toEqual([{ place: 'grounds[0].address', reason: 'address' }]);
});

test.each([null, [], 'text', 3])('%j is no configuration', (value) => {
  expect(readCatalog(value, PAGE).faults).toEqual([{ place: 'catalog.json', reason: 'not-read' }]);
});

test('another version, unknown parts and a broken key are named', () => {
  const places = readCatalog({ version: 2, layer: [], layers: {}, tianditu_key: 'a b' }, PAGE).faults.map(({ place }) => place);
  expect(places.toSorted()).toEqual(['layer', 'layers', 'tianditu_key', 'version']);
});
