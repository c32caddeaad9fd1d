/** The store of own layers with its real worker: files in, records counted, filtered, ordered, found and given back. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createOwnLayers } from '../../src/tools/own-layers.ts';
import type { OwnLayersStore } from '../../src/tools/own-layers.ts';
import type { OwnLayer } from '../../src/tools/own-layer.ts';

const point = (lon: number, lat: number, properties: object): object => ({ type: 'Feature', properties, geometry: { type: 'Point', coordinates: [lon, lat] } });
const ring = [
  [120, 36],
  [120.1, 36],
  [120.1, 36.1],
  [120, 36.1],
  [120, 36],
];
const MIXED = {
  type: 'FeatureCollection',
  features: [
    point(120.2, 36, { name: '仓库', area: 12 }),
    point(120.3, 36, { name: '厂房', area: 3 }),
    { type: 'Feature', properties: { name: '地块', area: 40 }, geometry: { type: 'Polygon', coordinates: [ring] } },
    point(10, 50, { name: '远处', area: null }),
    { type: 'Feature', properties: { name: '无位置', area: 7 }, geometry: null },
  ],
};
const geojson = (): File => new File([JSON.stringify(MIXED)], 'sites.geojson');

let store: OwnLayersStore | null = null;
afterEach(() => {
  for (const { id } of store?.get().layers ?? []) store?.remove(id);
  store = null;
});

const waiting = { timeout: 20_000, interval: 50 };
async function opened(file: File): Promise<{ layers: OwnLayersStore; layer: () => OwnLayer }> {
  const layers = createOwnLayers(() => null);
  store = layers;
  layers.open([file]);
  await vi.waitFor(() => expect(layers.get().layers).toHaveLength(1), waiting);
  return { layers, layer: () => layers.get().layers[0] as OwnLayer };
}

const two = async (): Promise<File> => {
  const response = await fetch(new URL('../fixtures/files/two-layers-shp.zip', import.meta.url));
  return new File([await response.arrayBuffer()], 'two.zip');
};

describe('a file', () => {
  test('of several layers is read again for another one', async () => {
    const { layers, layer } = await opened(await two());
    expect(layer()).toMatchObject({ part: { name: 'a.shp', all: ['a.shp', 'b.shp'] }, kinds: { areas: 0 } });
    layers.setPart(layer().id, 'b.shp');
    await vi.waitFor(() => expect(layer()).toMatchObject({ part: { name: 'b.shp' }, kinds: { points: 0 } }), waiting);
    expect(layer().kinds.areas).toBeGreaterThan(0);
  });

  test('becomes a layer with its kinds, bounds and what lies outside the map', async () => {
    const { layers, layer } = await opened(geojson());
    expect(layer()).toMatchObject({
      name: 'sites.geojson',
      format: 'geojson',
      count: 5,
      shownCount: 5,
      kinds: { points: 3, lines: 0, areas: 1, none: 1 },
      bounds: [10, 36, 120.3, 50],
      outside: 1,
      datum: { chosen: 'wgs84', isByReader: false },
    });
    expect(layers.get().readings).toEqual([]);
    const [picture] = layers.pictures();
    expect((await picture?.points())?.records).toEqual(Uint32Array.of(0, 1, 3));
    expect(await picture?.tile(10, 0, 0)).toBeNull();
    expect((await picture?.tile(10, 853, 401))?.length).toBeGreaterThan(20);
  });

  test('that is none is refused with the reason, and another one can be opened', async () => {
    const layers = createOwnLayers(() => null);
    store = layers;
    layers.open([new File(['{"type":"FeatureCollection","features":[{'], 'cut.geojson'), geojson()]);
    await vi.waitFor(() => expect(layers.get().refused).toMatchObject([{ name: 'cut.geojson', reason: 'cut-short' }]), waiting);
    await vi.waitFor(() => expect(layers.get().layers).toHaveLength(1), waiting);
    layers.forgetRefused(layers.get().refused[0]?.id ?? '');
    expect(layers.get().refused).toEqual([]);
  });

  test('can be given up while it is read', async () => {
    const layers = createOwnLayers(() => null);
    layers.open([geojson()]);
    const [reading] = layers.get().readings;
    expect(reading?.name).toBe('sites.geojson');
    layers.cancel(reading?.id ?? '');
    expect(layers.get()).toMatchObject({ readings: [], layers: [], refused: [] });
  });
});

describe('a layer', () => {
  test('is filtered, coloured, ordered and summed up', async () => {
    const { layers, layer } = await opened(geojson());
    const { id, columns } = layer();
    const area = columns.findIndex(({ name }) => name === 'area');
    layers.change(id, { tests: [{ column: area, is: 'between', least: 5, most: 50 }] });
    await vi.waitFor(() => expect(layer().shownCount).toBe(3), waiting);
    const page = await layers.page(id, 0, 10, { column: area, isDescending: true });
    expect(page).toMatchObject({
      total: 3,
      rows: [
        { record: 2, row: 3 },
        { record: 0, row: 1 },
        { record: 4, row: 5 },
      ],
    });
    expect(await layers.rank(id, 0, { column: area, isDescending: true })).toBe(1);
    expect(await layers.rank(id, 1, null)).toBeNull();
    expect((await layers.summary(id, area)).numbers).toMatchObject({ least: 3, most: 40 });
    layers.change(id, { style: { ...layer().style, colouring: { by: 'steps', column: area, limits: [10, 30] } } });
    await vi.waitFor(async () => expect(await layers.classCounts(id)).toEqual([1, 1, 1, 0]), waiting);
  });

  test('is counted by the classes of its present colouring, never by those of the one before', async () => {
    const { layers, layer } = await opened(geojson());
    const { id, columns } = layer();
    const [name, area] = ['name', 'area'].map((each) => columns.findIndex((column) => column.name === each)) as [number, number];
    const counts = (colouring: OwnLayer['style']['colouring']): Promise<readonly number[]> => {
      layers.change(id, { style: { ...layer().style, colouring } });
      return layers.classCounts(id);
    };
    const byName = { by: 'values', column: name, values: ['仓库', '厂房'] } as const;
    const byArea = { by: 'steps', column: area, limits: [10, 30] } as const;
    expect(await counts(byName)).toEqual([1, 1, 3]);
    const overtaken = counts(byName);
    expect(await counts(byArea)).toEqual([2, 1, 1, 1]);
    expect(await overtaken).toEqual([2, 1, 1, 1]);
    expect(await counts({ by: 'values', column: area, values: ['12'] })).toEqual([1, 4]);
    layers.change(id, { tests: [{ column: area, is: 'filled' }] });
    expect(await layers.classCounts(id)).toEqual([1, 3]);
    layers.setEncoding(id, 'utf-8');
    const before = layer();
    await vi.waitFor(() => expect(layer()).not.toBe(before), waiting);
    expect(await layers.classCounts(id)).toEqual([1, 3]);
  });

  test('tells which record lies at a place of the map', async () => {
    const { layers, layer } = await opened(geojson());
    expect(await layers.pickAt(120.2001, 36.0001, 12, 6)).toBe(true);
    expect(layers.get().picked).toEqual({ layer: layer().id, record: 0 });
    expect(await layers.pickAt(120.05, 36.05, 12, 6)).toBe(true);
    expect(layers.get().picked).toEqual({ layer: layer().id, record: 2 });
    expect(await layers.pickAt(121, 36.05, 12, 6)).toBe(false);
  });

  test('moves with its datum, comes back after it was removed, and is handed out in WGS-84', async () => {
    const { layers, layer } = await opened(geojson());
    const { id } = layer();
    layers.setDatum(id, 'gcj02');
    await vi.waitFor(() => expect(layer().bounds?.[2]).toBeLessThan(120.299), waiting);
    expect(layer().datum).toMatchObject({ chosen: 'gcj02', isByReader: true });
    layers.remove(id);
    expect(layers.get().layers).toEqual([]);
    layers.restore();
    const features = [];
    for await (const block of layers.features(id)) features.push(...block);
    expect(features).toHaveLength(5);
    expect(features[0]?.properties).toMatchObject({ name: '仓库', area: 12 });
    const [first, , , , last] = features.map(({ geometry }) => geometry as GeoJSON.Point | null);
    expect(first?.coordinates[0]).toBeCloseTo(120.1949, 3);
    expect(last).toBeNull();
  });
});
