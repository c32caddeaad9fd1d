import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature } from 'geojson';
import { describe, expect, test } from 'vitest';
import { evaluateLayer, hexColor, textSections } from '../../../src/drawing/evaluate.ts';

const feature: Feature = { type: 'Feature', id: 'bay', properties: { kind: 'bay', name: '湾' }, geometry: { type: 'Point', coordinates: [120, 36] } };
const globals = { language: 'zh', hidden: [], badges: {} };
const circle = (paint: object, filter?: unknown): LayerSpecification =>
  ({ id: 'test', type: 'circle', source: 'places', paint, ...(filter ? { filter } : {}) }) as LayerSpecification;

describe('evaluateLayer', () => {
  test('a filter lets through what it names', () => {
    expect(evaluateLayer(circle({}, ['==', ['get', 'kind'], 'bay']), 10, globals).matches(feature)).toBe(true);
    expect(evaluateLayer(circle({}, ['==', ['get', 'kind'], 'town']), 10, globals).matches(feature)).toBe(false);
    expect(evaluateLayer(circle({}), 10, globals).matches(feature)).toBe(true);
  });

  test('a filter may look at the global state', () => {
    const layer = circle({}, ['!', ['in', ['get', 'kind'], ['global-state', 'hidden']]]);
    expect(evaluateLayer(layer, 10, { language: 'zh', hidden: ['town'], badges: {} }).matches(feature)).toBe(true);
    expect(evaluateLayer(layer, 10, { language: 'zh', hidden: ['bay'], badges: {} }).matches(feature)).toBe(false);
  });

  test('values follow zoom, state of the feature and language', () => {
    const layer = circle({
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 8, 4, 10, 8],
      'circle-opacity': ['case', ['boolean', ['feature-state', 'off'], false], 0, 1],
      'circle-color': ['case', ['==', ['global-state', 'language'], 'en'], '#112233', '#445566'],
      'circle-stroke-width': 2,
    });
    const at = (zoom: number, language = 'zh') => evaluateLayer(layer, zoom, { language, hidden: [], badges: {} });
    expect(at(9).value('circle-radius', feature, {})).toBe(6);
    expect(at(9).value('circle-opacity', feature, {})).toBe(1);
    expect(at(9).value('circle-opacity', feature, { off: true })).toBe(0);
    expect(hexColor(at(9, 'en').value('circle-color', feature, {}))).toBe('#112233');
    expect(hexColor(at(9).value('circle-color', feature, {}))).toBe('#445566');
    expect(at(9).value('circle-stroke-width', feature, {})).toBe(2);
    expect(at(9).value('circle-blur', feature, {})).toBeNull();
  });

  test('an expression that does not parse is named', () => {
    expect(() => evaluateLayer(circle({ 'circle-radius': ['get'] }), 10, globals)).toThrow(/^test\.circle-radius: /u);
  });
});

test('a colour keeps its hue whatever its opacity', () => {
  const colored = (color: string) => hexColor(evaluateLayer(circle({ 'circle-color': ['to-color', color] }), 10, globals).value('circle-color', feature, {}));
  expect(colored('#185ab9')).toBe('#185ab9');
  expect(colored('rgba(24, 90, 185, 0.5)')).toBe('#185ab9');
  expect(hexColor('#185ab9')).toBe('#185ab9');
  expect(hexColor(null)).toBe('#000000');
});

test('text comes in sections with their size and pictures', () => {
  const layer = {
    id: 'test',
    type: 'symbol',
    source: 'places',
    layout: { 'text-field': ['format', ['get', 'name'], {}, ['image', 'badge-ecology-2'], {}, '\nBay', { 'font-scale': 0.8 }] },
  } as unknown as LayerSpecification;
  expect(textSections(evaluateLayer(layer, 10, globals).value('text-field', feature, {}))).toEqual([
    { text: '湾', scale: 1, picture: null },
    { text: '', scale: 1, picture: 'badge-ecology-2' },
    { text: '\nBay', scale: 0.8, picture: null },
  ]);
  expect(textSections('湾')).toEqual([{ text: '湾', scale: 1, picture: null }]);
  expect(textSections(null)).toEqual([]);
});
