/** What of the atlas's own map gives way to another ground, and what stays readable over it. */
import { describe, expect, test } from 'vitest';
import { atlasLayers } from '../../../src/layers/index.ts';
import { DARK_THEME, LIGHT, PRINT } from '../../../src/layers/theme.ts';
import { ATLAS_GROUND, LOWEST_OF_PLAN, isDarkTheme, layersOver } from '../../../src/layers/underlay.ts';
import type { TileSet, Underlay } from '../../../src/layers/underlay.ts';
import { tilesInView } from '../../../src/drawing/tiles-in-view.ts';
import { tileAt } from '../../../src/tools/ground-opening.ts';

const pictures: TileSet = { id: 'p', kind: 'raster', minZoom: 1, maxZoom: 18, sizePx: 256, bounds: null, tile: () => Promise.resolve(null), layers: () => [] };
const over = (underlay: Partial<Underlay>) => layersOver({ ...ATLAS_GROUND, ...underlay }, atlasLayers(LIGHT), LIGHT);
const ids = (underlay: Partial<Underlay>): string[] => over(underlay).map(({ id }) => id);
const OWN = ['depth', 'land', 'shore', 'roads', 'metro', 'railways'];
const NAMES = ['town-names', 'city-names', 'reservoir-names', 'water-names'];

test('the atlas’s own ground changes nothing', () => {
  expect(over({})).toEqual(atlasLayers(LIGHT));
});

test('land, shore and ways give way; the district’s edge and all that the plan says stay', () => {
  const left = ids({ gives: 'ground', grounds: [pictures] });
  const all = atlasLayers(LIGHT).map(({ id }) => id);
  expect(all.filter((id) => !left.includes(id)).toSorted()).toEqual(OWN.toSorted());
  expect(left).toEqual(expect.arrayContaining(['district-edge', 'district-core', ...NAMES]));
});

test('names give way too where the ground has its own', () => {
  const left = ids({ gives: 'ground-and-names', grounds: [pictures] });
  expect(left.filter((id) => NAMES.includes(id))).toEqual([]);
  expect(left).toEqual(expect.arrayContaining(['zone-name', 'site-name', 'town-name', 'bay-name']));
});

test('over a picture every name has a wide halo and every edge of an area a casing right below it', () => {
  const layers = over({ gives: 'ground', grounds: [pictures] });
  const names = layers.filter((layer) => layer.type === 'symbol' && layer.layout?.['text-field'] !== undefined);
  expect(names.length).toBeGreaterThan(8);
  for (const { paint } of names) expect(paint).toMatchObject({ 'text-halo-color': LIGHT.halo, 'text-halo-width': 2.2 });
  const order = layers.map(({ id }) => id);
  for (const edge of ['area-edge', 'area-edge-approximate']) expect(order.indexOf(edge) - order.indexOf(`${edge}-casing`)).toBe(1);
});

test('the background is that of the ground', () => {
  const colour = (underlay: Partial<Underlay>) => over(underlay).find(({ type }) => type === 'background')?.paint;
  expect(colour({ gives: 'ground-and-names', backdrop: 'land' })).toEqual({ 'background-color': LIGHT.land });
  expect(colour({ gives: 'ground', backdrop: 'sea' })).toEqual({ 'background-color': LIGHT.sea });
});

test('overlays know what they stand below', () => {
  expect(ids({})).toContain(LOWEST_OF_PLAN);
});

test.each([
  [LIGHT, false],
  [DARK_THEME, true],
  [PRINT, false],
])('dark themes are told from light ones', (theme, isDark) => {
  expect(isDarkTheme(theme)).toBe(isDark);
});

describe('the tiles of a view', () => {
  const camera = { lon: 120, lat: 35.9, zoom: 10 };
  const size = { width: 1000, height: 600 };

  test('cover it without a gap, those of 256 pixels one level finer', () => {
    const tiles = tilesInView(pictures, camera, size);
    expect(new Set(tiles.map(({ z }) => z))).toEqual(new Set([11]));
    expect(Math.min(...tiles.map(({ left }) => left))).toBeLessThanOrEqual(0);
    expect(Math.max(...tiles.map(({ left, side }) => left + side))).toBeGreaterThanOrEqual(1000);
    expect(Math.min(...tiles.map(({ top }) => top))).toBeLessThanOrEqual(0);
    expect(Math.max(...tiles.map(({ top, side }) => top + side))).toBeGreaterThanOrEqual(600);
    for (const { side } of tiles) expect(side).toBeCloseTo(256, 6);
  });

  test('have the middle of the view where the arithmetic of tiles puts it', () => {
    const { x, y } = tileAt(camera, 11);
    const middle = tilesInView(pictures, camera, size).find(({ left, top, side }) => left <= 500 && left + side > 500 && top <= 300 && top + side > 300);
    expect(middle).toMatchObject({ x, y });
  });

  test('are larger than their pixels beyond the finest level, and none before the coarsest', () => {
    for (const { z, side } of tilesInView({ ...pictures, maxZoom: 9 }, camera, size)) expect([z, Math.round(side)]).toEqual([9, 1024]);
    expect(tilesInView({ ...pictures, minZoom: 12 }, camera, size)).toEqual([]);
  });

  test('are asked for within their bounds alone', () => {
    expect(tilesInView({ ...pictures, bounds: [10, 40, 11, 41] }, camera, size)).toEqual([]);
  });
});
