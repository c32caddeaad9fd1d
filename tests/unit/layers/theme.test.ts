import { describe, expect, test } from 'vitest';
import { DARK_THEME, LIGHT, PRINT, themeProperties } from '../../../src/layers/theme.ts';
import { contrast, seenDistance } from './colour-vision.ts';
import type { Vision } from './colour-vision.ts';

const SCREENS = Object.entries({ light: LIGHT, dark: DARK_THEME });
const THEMES = [...SCREENS, ['print', PRINT] as const];
const SEVEN = ['innovation', 'industry', 'opening', 'reform', 'ecology', 'governance', 'livelihood'] as const;

describe('the measure itself', () => {
  test('black on white is 21:1, a colour on itself 1:1', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#185ab9', '#185ab9')).toBe(1);
    // WebAIM's contrast checker gives #777777 on white as 4.48:1.
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  test('CIELAB distance of black and white is 100, and grey is grey to every eye', () => {
    for (const vision of ['none', 'protan', 'deutan', 'tritan'] as const) {
      expect(seenDistance('#000000', '#ffffff', vision)).toBeCloseTo(100, 0);
      expect(seenDistance('#808080', '#808080', vision)).toBe(0);
    }
  });

  test('red and green come close without one kind of cone, blue and green without another', () => {
    expect(seenDistance('#b43c3c', '#5c7a1e', 'none')).toBeGreaterThan(60);
    expect(seenDistance('#b43c3c', '#5c7a1e', 'deutan')).toBeLessThan(30);
    expect(seenDistance('#0000ff', '#00aa88', 'tritan')).toBeLessThan(seenDistance('#0000ff', '#00aa88', 'none') / 2);
  });
});

describe.each(THEMES)('contrast in the %s theme', (_name, theme) => {
  test('each part’s hue stands out from land and sea, 3:1', () => {
    for (const [part, hue] of Object.entries(theme.parts)) {
      expect(contrast(hue, theme.land), `${part} on land`).toBeGreaterThanOrEqual(3);
      expect(contrast(hue, theme.sea), `${part} on sea`).toBeGreaterThanOrEqual(3);
    }
  });

  test('a glyph stands out from its part’s hue, 3:1', () => {
    for (const [part, hue] of Object.entries(theme.parts)) {
      expect(contrast(theme.glyphs[part] ?? '', hue), part).toBeGreaterThanOrEqual(3);
    }
  });

  test.each([
    ['town names on land', 'townLabel', 'land'],
    ['town names on their halo’s ground', 'townLabel', 'halo'],
    ['water names on the sea', 'seaLabel', 'sea'],
    ['names of places on their halo', 'ink', 'halo'],
    ['names of reference places on their halo', 'quiet', 'halo'],
    ['text on a panel', 'ink', 'panel'],
    ['quiet text on a panel', 'quiet', 'panel'],
    ['links on a panel', 'accent', 'panel'],
    ['text on the accent', 'onAccent', 'accent'],
  ] as const)('%s: 4.5:1', (_what, text, ground) => {
    expect(contrast(theme[text], theme[ground])).toBeGreaterThanOrEqual(4.5);
  });

  test('names in a part’s hue stand out from halo and panel, 4.5:1', () => {
    for (const [part, hue] of Object.entries(theme.labels)) {
      for (const ground of ['halo', 'panel'] as const) expect(contrast(hue, theme[ground]), `${part} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });
});

/**
 * The closest two of the seven hues in CIELAB (CIE 1976), as measured: light 36.2 to the common eye, 22.7 protan, 22.4
 * deutan, 18.0 tritan; dark 35.2, 22.6, 22.1, 22.7 (without one cone type, Machado et al. 2009). Two colours closer
 * than about 10 are taken for one when they lie apart on a map.
 */
const LEAST: Readonly<Record<string, Readonly<Record<Vision, number>>>> = {
  light: { none: 36, protan: 22, deutan: 22, tritan: 18 },
  dark: { none: 35, protan: 22, deutan: 22, tritan: 22 },
};

describe.each(SCREENS)('the seven hues of the %s theme', (name, theme) => {
  test.each(['none', 'protan', 'deutan', 'tritan'] as const)('stay apart, cone type lacking: %s', (vision) => {
    const pairs = SEVEN.flatMap((a, index) =>
      SEVEN.slice(index + 1).map((b) => ({ pair: `${a}–${b}`, distance: seenDistance(theme.parts[a] ?? '', theme.parts[b] ?? '', vision) })),
    );
    const closest = pairs.toSorted((a, b) => a.distance - b.distance)[0];
    expect(closest?.distance, closest?.pair).toBeGreaterThanOrEqual(LEAST[name]?.[vision] ?? Infinity);
  });
});

test('on paper the seven parts are greys that differ', () => {
  const greys = SEVEN.map((part) => PRINT.parts[part]);
  for (const grey of greys) expect(grey).toMatch(/^#([0-9a-f]{2})\1\1$/u);
  expect(new Set(greys).size).toBe(SEVEN.length);
});

test('tokens become custom properties of the page, each once', () => {
  const pairs = themeProperties(LIGHT)
    .split(';')
    .map((each) => each.split(':') as [string, string]);
  const properties = new Map(pairs);
  expect(properties.size).toBe(pairs.length);
  expect(pairs.length).toBe(Object.keys(LIGHT).length - 3 + 3 * Object.keys(LIGHT.parts).length);
  expect(properties.get('--label-industry')).toBe(LIGHT.labels['industry']);
  expect(properties.get('--land')).toBe(LIGHT.land);
  expect(properties.get('--sea-label')).toBe(LIGHT.seaLabel);
  expect(properties.get('--part-industry')).toBe(LIGHT.parts['industry']);
  expect(properties.get('--glyph-industry')).toBe(LIGHT.glyphs['industry']);
});
