import { describe, expect, test } from 'vitest';
import { GLYPHS } from '../../../src/layers/glyphs.ts';
import { atlasLayers } from '../../../src/layers/index.ts';
import { FLAGSHIPS } from '../../../src/layers/place-names.ts';
import { planeScale } from '../../../src/layers/projection.ts';
import { DARK_THEME, LIGHT, PRINT } from '../../../src/layers/theme.ts';
import type { Theme } from '../../../src/layers/theme.ts';
import type { FeatureState } from '../../../src/drawing/evaluate.ts';
import { labelPoint, paintScene, readBadge } from '../../../src/drawing/scene.ts';
import type { Label, Scene } from '../../../src/drawing/scene.ts';
import { servedCatalogue, servedSources } from '../data/served.ts';
import { labelBox, overlap, overlappingPairs } from './boxes.ts';

const sources = servedSources();
const catalogue = servedCatalogue();
const ZOOMS = Array.from({ length: 14 }, (_, step) => 7.5 + step / 2);

type Choice = { theme?: Theme; zoom?: number; language?: string; hidden?: readonly string[]; stateOf?: (id: string) => FeatureState };
const paint = ({ theme = LIGHT, zoom = 10, language = 'zh', hidden = [], stateOf = () => ({}) }: Choice): Scene =>
  paintScene({ layers: atlasLayers(theme), sources, zoom, globalState: { language, hidden, badges: {} }, stateOf });

/** Everything in a scene that is a number, and everything that is a colour. */
function checkParts(scene: Scene, theme: Theme): void {
  const own = new Set([
    ...Object.values(theme).filter((value) => typeof value === 'string'),
    ...Object.values(theme.parts),
    ...Object.values(theme.labels),
    ...Object.values(theme.glyphs),
  ]);
  const numbers = [
    ...scene.shapes.flatMap((shape) => [shape.fillOpacity, shape.strokeWidth, shape.strokeOpacity, ...(shape.dash ?? [])]),
    ...scene.discs.flatMap((disc) => [disc.x, disc.y, disc.radius, disc.opacity]),
    ...scene.dots.flatMap((dot) => [dot.x, dot.y, dot.radius, dot.strokeWidth, dot.opacity]),
    ...scene.glyphs.flatMap((glyph) => [glyph.x, glyph.y, glyph.size, glyph.opacity]),
    ...scene.labels.flatMap((label) => [
      label.x,
      label.y,
      label.dx,
      label.dy,
      label.size,
      label.haloWidth,
      label.opacity,
      label.block.width,
      label.block.height,
    ]),
  ];
  expect(numbers.filter((value) => !Number.isFinite(value))).toEqual([]);
  const colors = [
    scene.background,
    ...scene.shapes.flatMap((shape) => [shape.fill, shape.stroke]),
    ...scene.discs.map((disc) => disc.color),
    ...scene.dots.flatMap((dot) => [dot.fill, dot.stroke]),
    ...scene.labels.flatMap((label) => [label.color, label.halo]),
  ];
  expect(colors.filter((color) => color !== null && !own.has(color))).toEqual([]);
  expect(scene.shapes.filter((shape) => !/^M[-\d.,MLZ]+$/u.test(shape.d))).toEqual([]);
}

/** Draws every layer in both languages, with all, some and no places. */
function checkAt(zoom: number, theme: Theme): void {
  const half = catalogue.places.filter((_place, index) => index % 2 === 0).map(({ id }) => id);
  for (const language of ['zh', 'en']) {
    for (const hidden of [[], half, catalogue.places.map(({ id }) => id)]) {
      const stateOf = (id: string): FeatureState => ({ off: hidden.includes(id), selected: id === 'sgep', dim: id !== 'sgep' });
      checkParts(paint({ theme, zoom, language, hidden, stateOf }), theme);
    }
  }
}

describe('every layer can be drawn', () => {
  test.each(ZOOMS)('at zoom %d', (zoom) => checkAt(zoom, LIGHT));
  test('in the dark theme', () => checkAt(10, DARK_THEME));
  test('on paper', () => checkAt(10, PRINT));
});

describe('labels', () => {
  const isFlagship = (label: Label): boolean => FLAGSHIPS.includes(label.id);

  test.each(ZOOMS)('do not overlap at zoom %d, flagships apart', (zoom) => {
    for (const language of ['zh', 'en']) {
      const { labels } = paint({ zoom, language });
      expect(labels.length).toBeGreaterThan(10);
      expect(
        overlappingPairs(
          labels.filter((label) => !isFlagship(label)),
          planeScale(zoom),
        ),
        language,
      ).toEqual([]);
    }
  });

  test.each([
    ['desktop', 'zh', 9.75],
    ['desktop', 'en', 9.75],
    ['phone', 'zh', 8.55],
  ])('of flagships never hide each other in the first view (%s, %s)', (_window, language, zoom) => {
    const flagships = paint({ zoom, language }).labels.filter(isFlagship);
    const boxes = flagships.map((label) => ({ id: label.id, box: labelBox(label, planeScale(zoom)) }));
    for (const { id, box } of boxes) {
      for (const other of boxes) {
        if (id === other.id || !overlap(box, other.box)) continue;
        const height = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        const width = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        // Half a line of text.
        expect(Math.min(width, height), `${other.id} covers ${id} by ${width.toFixed(1)} × ${height.toFixed(1)} pixels`).toBeLessThan(8);
      }
    }
  });

  test('of all five flagship zones stand at every zoom', () => {
    for (const zoom of ZOOMS) {
      const shown = new Set(paint({ zoom }).labels.map(({ id }) => id));
      expect(
        FLAGSHIPS.filter((id) => !shown.has(id)),
        `zoom ${zoom}`,
      ).toEqual([]);
    }
  });

  test('keep clear of the symbols of places, flagships apart', () => {
    for (const zoom of ZOOMS) {
      const scale = planeScale(zoom);
      const { labels, dots } = paint({ zoom });
      const boxes = dots.map(({ x, y, radius }) => ({
        left: x * scale - radius,
        top: y * scale - radius,
        right: x * scale + radius,
        bottom: y * scale + radius,
      }));
      const covering = labels.filter((label) => !isFlagship(label) && boxes.some((box) => overlap(box, labelBox(label, scale))));
      expect(
        covering.map(({ id }) => id),
        `zoom ${zoom}`,
      ).toEqual([]);
    }
  });

  test('say the Chinese name alone in Chinese, and the English one below it in English', () => {
    const textOf = (language: string): string => {
      const label = paint({ zoom: 12, language }).labels.find(({ id }) => id === 'sgep');
      return label?.block.lines.map((line) => line.runs.map((run) => run.text).join('')).join('|') ?? '';
    };
    const { name_zh: zh = '', name_en: en = '' } = catalogue.place.get('sgep')?.properties ?? {};
    expect(textOf('zh').replaceAll('|', '').trim()).toBe(zh);
    expect(textOf('en').startsWith(zh)).toBe(true);
    expect(textOf('en').replaceAll('|', ' ')).toContain(en.split(' ')[0]);
  });

  test('carry a badge with the number of items that stand on them', () => {
    const { labels } = paint({ zoom: 12 });
    const badges = labels.flatMap((label) =>
      label.block.lines.flatMap((line) => line.runs.flatMap((run) => (run.badge ? [[label.id, readBadge(run.badge)] as const] : []))),
    );
    expect(badges.length).toBeGreaterThan(3);
    for (const [id, badge] of badges) {
      const properties = catalogue.place.get(id)?.properties;
      expect(badge).toEqual({ part: properties?.main_part, count: String(properties?.anchored) });
    }
  });
});

describe('states', () => {
  const marksOf = (scene: Scene, id: string): number[] => [
    ...scene.shapes.filter((each) => each.id === id).map((each) => (each.stroke ? each.strokeOpacity : each.fillOpacity)),
    ...[...scene.discs, ...scene.dots, ...scene.glyphs, ...scene.labels].filter((each) => each.id === id).map((each) => each.opacity),
  ];

  test('places that the filters hide draw nothing and have no name, the others stay', () => {
    const onMap = catalogue.places.filter(({ geometry }) => geometry !== null).map(({ id }) => id);
    for (const hides of [(_id: string, index: number) => index % 2 === 0, (_id: string, index: number) => index % 2 === 1]) {
      const hidden = onMap.filter(hides);
      const scene = paint({ zoom: 12, hidden, stateOf: (id) => ({ off: hidden.includes(id) }) });
      expect(onMap.filter((id) => marksOf(scene, id).every((opacity) => opacity === 0))).toEqual(hidden);
      expect(scene.labels.filter(({ id }) => hidden.includes(id))).toEqual([]);
    }
  });

  test('what is not chosen recedes, what is chosen does not', () => {
    const plain = paint({ zoom: 12 });
    const chosen = paint({ zoom: 12, stateOf: (id) => ({ selected: id === 'sgep', dim: id !== 'sgep' }) });
    const strongest = (scene: Scene, id: string): number => Math.max(...marksOf(scene, id));
    expect(strongest(chosen, 'sgep')).toBeGreaterThanOrEqual(strongest(plain, 'sgep'));
    expect(strongest(chosen, 'djk-zone')).toBeLessThan(strongest(plain, 'djk-zone'));
  });
});

test('a place without a position is not drawn at all', () => {
  const scene = paint({ zoom: 12 });
  const drawn = new Set([...scene.shapes, ...scene.discs, ...scene.dots, ...scene.glyphs, ...scene.labels].map(({ id }) => id));
  expect(catalogue.places.filter(({ id, geometry }) => geometry === null && drawn.has(id))).toEqual([]);
});

test('a place known as a point has a circle and a glyph of its own kind', () => {
  const { dots, glyphs } = paint({ zoom: 12 });
  for (const { id, properties } of catalogue.places.filter((place) => place.geometry !== null && place.properties.precision === 'point')) {
    expect(
      dots.some((dot) => dot.id === id),
      id,
    ).toBe(true);
    expect(glyphs.find((glyph) => glyph.id === id)?.kind, id).toBe(properties.kind);
    expect(GLYPHS[properties.kind]).toBeTruthy();
  }
});

test('a locality is a disc as wide as the doubt, whatever the zoom', () => {
  const { discs } = paint({ zoom: 9 });
  const closer = paint({ zoom: 13 }).discs;
  for (const disc of discs) {
    const doubt = catalogue.place.get(disc.id)?.properties.precision_m ?? 0;
    // Plane pixels of zoom 10 at 35.9° north: 61.9 metres each, with 512-pixel tiles.
    expect((disc.radius * 61.917) / doubt, disc.id).toBeCloseTo(1, 2);
    expect(closer.find((each) => each.id === disc.id)?.radius, disc.id).toBeCloseTo(disc.radius, 6);
  }
  expect(discs.length).toBeGreaterThan(20);
});

describe('labelPoint', () => {
  test('is a point itself and the middle of an outline’s bounds', () => {
    const feature = (geometry: unknown) => ({ type: 'Feature', properties: {}, geometry }) as Parameters<typeof labelPoint>[0];
    expect(labelPoint(feature({ type: 'Point', coordinates: [120, 36] }))).toEqual([120, 36]);
    const ring = [
      [0, 0],
      [4, 0],
      [4, 2],
      [0, 0],
    ];
    expect(labelPoint(feature({ type: 'Polygon', coordinates: [ring] }))).toEqual([2, 1]);
    expect(labelPoint(feature({ type: 'LineString', coordinates: ring }))).toBeNull();
    expect(labelPoint(feature(null))).toBeNull();
  });
});

test.each([
  ['badge-industry-12', { part: 'industry', count: '12' }],
  ['badge-industry-', null],
  ['badge-Industry-1', null],
  ['glyph-zone-industry', null],
  ['badge-industry-1"><script>', null],
])('the badge picture %s is %j', (name, badge) => {
  expect(readBadge(name)).toEqual(badge);
});

test('a place that stands as a symbol keeps its name when it is chosen, though its symbol grows', () => {
  const sites = catalogue.places.filter(({ geometry, properties }) => geometry?.type === 'Point' && properties.precision === 'point');
  expect(sites.length).toBeGreaterThan(3);
  for (const { id, properties } of sites.filter(({ properties: { kind } }) => kind !== 'reference')) {
    const { labels } = paint({ zoom: 13, stateOf: (each) => ({ selected: each === id, dim: each !== id }) });
    expect(
      labels.some((label) => label.id === id),
      properties.name_zh,
    ).toBe(true);
  }
});
