/** TileJSON, what it says of its layers, and how vector tiles are drawn as a ground. */
import { expect, test } from 'vitest';
import { LIGHT } from '../../../src/layers/theme.ts';
import { faultOfStatus, isPicture } from '../../../src/tools/tile-fault.ts';
import { readTileJson } from '../../../src/tools/tile-json.ts';
import { readVectorLayers } from '../../../src/tools/vector-layers.ts';
import { groundStyle, plainLayers } from '../../../src/tools/vector-style.ts';

const BASE = 'https://h.example/sets/roads.json';
const layersOf = (...ids: string[]) => readVectorLayers({ vector_layers: ids.map((id) => ({ id, fields: {} })) });

test('addresses of tiles are read against that of the list, their places kept', () => {
  const found = readTileJson(
    { tiles: ['{z}/{x}/{y}.pbf'], minzoom: 3, maxzoom: 12, attribution: '<a href="x">© H</a>', vector_layers: [{ id: 'roads' }] },
    BASE,
  );
  expect(found).toMatchObject({ templates: ['https://h.example/sets/{z}/{x}/{y}.pbf'], isVector: true, minZoom: 3, maxZoom: 12, attribution: '© H' });
});

test('tiles are pictures unless something says otherwise', () => {
  expect(readTileJson({ tiles: ['https://h.example/{z}/{x}/{y}.png'] }, BASE)).toMatchObject({ isVector: false, minZoom: 0, maxZoom: 22, bounds: null });
  expect(readTileJson({ tiles: ['https://h.example/{z}/{x}/{y}.mvt?k=1'] }, BASE)?.isVector).toBe(true);
});

test.each([null, {}, { tiles: [] }, { tiles: [3] }, 'text'])('%j is no TileJSON', (value) => {
  expect(readTileJson(value, BASE)).toBeNull();
});

test('known kinds of base maps are drawn by what their layers mean, others over the atlas’s own land', () => {
  expect(groundStyle(layersOf('earth', 'water', 'roads', 'places'))).toMatchObject({ gives: 'ground', backdrop: 'sea' });
  expect(groundStyle(layersOf('water', 'transportation'))).toMatchObject({ gives: 'ground', backdrop: 'land' });
  const unknown = groundStyle(layersOf('plots'));
  expect(unknown.gives).toBe('nothing');
  expect(new Set(unknown.layers(LIGHT).map((layer) => layer['source-layer']))).toEqual(new Set(['plots']));
});

test('a colour by the values of a property has one for all others', () => {
  const [first] = plainLayers(layersOf('plots'), { color: '#111111', by: { property: 'use', colors: { 工业: '#aa0000' } } }, LIGHT);
  expect(first?.paint).toMatchObject({ 'fill-color': ['match', ['to-string', ['get', 'use']], '工业', '#aa0000', '#111111'] });
});

test('each answer of a server has its meaning', () => {
  expect([200, 204, 206, 401, 403, 404, 418, 429, 500, 503, 302, 400].map(faultOfStatus)).toEqual([
    null,
    null,
    null,
    'refused',
    'refused',
    'missing',
    'teapot',
    'too-many',
    'server',
    'server',
    'status',
    'status',
  ]);
});

test('pictures are told by how they begin', () => {
  const bytes = (text: string): ArrayBuffer => Uint8Array.from(text, (sign) => sign.charCodeAt(0)).buffer;
  expect(['\u0089PNG\r\n', '\u00FF\u00D8\u00FF\u00E0', 'GIF89a', 'RIFF....WEBPVP8', '....ftypavif'].map((text) => isPicture(bytes(text)))).toEqual(
    Array(5).fill(true),
  );
  expect(['', '<html>', '{"msg":"key"}', 'PNG'].map((text) => isPicture(bytes(text)))).toEqual(Array(4).fill(false));
});
