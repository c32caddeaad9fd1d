import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../../../geo/vocabulary.ts';
import { GLYPHS } from '../../../src/layers/glyphs.ts';
import { PICK_ORDER, atlasLayers } from '../../../src/layers/index.ts';
import { SOURCE_FILES } from '../../../src/layers/layer.ts';
import type { SourceName } from '../../../src/layers/layer.ts';
import { NAMED_BY_PLAN, names } from '../../../src/layers/names.ts';
import { DISTRICT_BOUNDS, MAX_BOUNDS, MAX_ZOOM, MIN_ZOOM } from '../../../src/layers/painter.ts';
import { FLAGSHIPS, placeNames } from '../../../src/layers/place-names.ts';
import { DARK_THEME, LIGHT, PRINT } from '../../../src/layers/theme.ts';
import { servedCatalogue, servedSources } from '../data/served.ts';

const THEMES = Object.entries({ light: LIGHT, dark: DARK_THEME, print: PRINT });
const catalogue = servedCatalogue();
const sources = servedSources();
const ids = atlasLayers(LIGHT).map(({ id }) => id);

/** Every array and text within a value, however deep. */
function* within(value: unknown): Generator {
  yield value;
  if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) yield* within(each);
}

/** Names of the feature properties that a layer's expressions read. */
function readProperties(layer: LayerSpecification): string[] {
  return [...within(layer)].flatMap((value) => (Array.isArray(value) && value[0] === 'get' && typeof value[1] === 'string' ? [value[1]] : []));
}

describe.each(THEMES)('the %s style', (_name, theme) => {
  const layers = atlasLayers(theme);

  test('is valid by the style specification', () => {
    const style: StyleSpecification = {
      version: 8,
      state: { language: { default: 'zh' }, hidden: { default: [] }, badges: { default: {} } },
      sources: Object.fromEntries(
        Object.keys(SOURCE_FILES).map((name) => [name, { type: 'geojson', data: { type: 'FeatureCollection', features: [] }, promoteId: 'id' }]),
      ),
      layers,
    };
    expect(validateStyleMin(style).map(({ message }) => message)).toEqual([]);
  });

  test('has no colour but the theme’s own, and all of them in lower-case hex', () => {
    const own = new Set([...within(theme)].filter((value) => typeof value === 'string'));
    for (const color of own) expect(color).toMatch(/^#[0-9a-f]{6}$/u);
    const used = [...within(layers)].filter((value) => typeof value === 'string' && /^#|^(?:rgb|hsl)a?\(/u.test(value));
    expect(used.length).toBeGreaterThan(20);
    for (const color of used) expect(own).toContain(color);
  });
});

test('themes have the same layers in the same order', () => {
  for (const [name, theme] of THEMES)
    expect(
      atlasLayers(theme).map(({ id }) => id),
      name,
    ).toEqual(ids);
});

test('themes have the same tokens', () => {
  const keys = (value: object): string[] =>
    Object.entries(value).flatMap(([key, each]) => (typeof each === 'object' ? keys(each as object).map((more) => `${key}.${more}`) : [key]));
  for (const [name, theme] of THEMES) expect(keys(theme), name).toEqual(keys(LIGHT));
});

describe('layers', () => {
  test('have ids of their own', () => {
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('draw from sources that are served, and every source is drawn', () => {
    const used = new Set(atlasLayers(LIGHT).flatMap((layer) => ('source' in layer ? [layer.source] : [])));
    expect([...used].toSorted()).toEqual(Object.keys(SOURCE_FILES).toSorted());
    for (const [name, collection] of Object.entries(sources)) expect(collection.features.length, name).toBeGreaterThan(0);
  });

  test('read only properties that features of their source have', () => {
    for (const layer of atlasLayers(LIGHT)) {
      if (!('source' in layer)) continue;
      const features = sources[layer.source as SourceName]?.features ?? [];
      const known = new Set(features.flatMap((feature) => Object.keys(feature.properties ?? {})));
      for (const property of readProperties(layer)) expect(known, `${layer.id} reads ${property}`).toContain(property);
    }
  });

  test('that can be chosen from exist, are named once, and stand on places', () => {
    expect(new Set(PICK_ORDER).size).toBe(PICK_ORDER.length);
    for (const id of PICK_ORDER) {
      const layer = atlasLayers(LIGHT).find((each) => each.id === id);
      expect(layer, id).toBeDefined();
      expect(['places', 'place-labels'], id).toContain(layer && 'source' in layer ? layer.source : '');
    }
  });

  test('of the names alone have text', () => {
    const ofNames = new Set([...names.layers(LIGHT), ...placeNames.layers(LIGHT)].map(({ id }) => id));
    for (const layer of atlasLayers(LIGHT)) {
      const properties = Object.keys({ ...('layout' in layer ? layer.layout : {}), ...('paint' in layer ? layer.paint : {}) });
      const hasText = properties.some((property) => property.startsWith('text-'));
      expect(hasText, layer.id).toBe(ofNames.has(layer.id));
    }
  });
});

describe('what the layers name', () => {
  test('flagship zones are zones of the data with a place on the map', () => {
    expect(FLAGSHIPS.length).toBe(5);
    for (const id of FLAGSHIPS) {
      expect(catalogue.place.get(id)?.properties.kind, id).toBe('zone');
      expect(
        sources['place-labels']?.features.some((feature) => feature.id === id),
        id,
      ).toBe(true);
    }
  });

  test('names that the basemap leaves to the plan are places of the plan', () => {
    const known = new Set(catalogue.places.map(({ properties }) => properties.name_zh));
    for (const name of NAMED_BY_PLAN)
      expect(
        [...known].some((each) => each.startsWith(name)),
        name,
      ).toBe(true);
  });

  test('no name stands twice on the map, once from the basemap and once from the plan', () => {
    const plan = new Set(sources['place-labels']?.features.map((feature) => String(feature.properties?.['name_zh'])));
    const base = sources.labels?.features.map((feature) => String(feature.properties?.['name_zh'])) ?? [];
    expect(base.filter((name) => plan.has(name) && !NAMED_BY_PLAN.includes(name))).toEqual([]);
  });

  test('every kind of place has a glyph, and every glyph draws something', () => {
    expect(Object.keys(GLYPHS).toSorted()).toEqual([...KINDS].toSorted());
    for (const [kind, path] of Object.entries(GLYPHS)) expect(path, kind).toMatch(/^M[\d\sa-zA-Z.,-]+[zZ]?$/u);
  });
});

describe('bounds', () => {
  test('the first view lies within the widest one, and zooms are in order', () => {
    const [west, south, east, north] = DISTRICT_BOUNDS;
    expect(MAX_BOUNDS[0] < west && MAX_BOUNDS[1] < south && MAX_BOUNDS[2] > east && MAX_BOUNDS[3] > north).toBe(true);
    expect(MIN_ZOOM).toBeLessThan(MAX_ZOOM);
  });

  test('every place with a position lies within the widest view', () => {
    for (const { id, geometry } of catalogue.places) {
      const points =
        geometry === null
          ? []
          : geometry.type === 'Point'
            ? [geometry.coordinates]
            : geometry.type === 'LineString'
              ? geometry.coordinates
              : geometry.coordinates.flat();
      for (const [lon, lat] of points) expect(lon > MAX_BOUNDS[0] && lon < MAX_BOUNDS[2] && lat > MAX_BOUNDS[1] && lat < MAX_BOUNDS[3], id).toBe(true);
    }
  });
});
