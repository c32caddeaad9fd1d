import { describe, expect, test } from 'vitest';
import { classColours, ownHues, ownRamp } from '../../../src/layers/own-colours.ts';
import { DARK_THEME, LIGHT } from '../../../src/layers/theme.ts';
import { contrast, seenDistance } from './colour-vision.ts';
import type { Vision } from './colour-vision.ts';

const SCREENS = Object.entries({ light: LIGHT, dark: DARK_THEME });
const VISIONS = ['none', 'protan', 'deutan', 'tritan'] as const satisfies readonly Vision[];
const SEVEN = ['innovation', 'industry', 'opening', 'reform', 'ecology', 'governance', 'livelihood'] as const;
/** Two colours closer than about 10 are taken for one when they lie apart on a map. */
const LEAST = { none: 40, protan: 20, deutan: 20, tritan: 18 } as const;
const LEAST_TO_PLAN = 20;

describe.each(SCREENS)('the series for own layers in the %s theme', (_name, theme) => {
  const hues = ownHues(theme);

  test.each(VISIONS)('stays apart, cone type lacking: %s', (vision) => {
    const pairs = hues.flatMap((a, at) => hues.slice(at + 1).map((b) => ({ pair: `${a} ${b}`, distance: seenDistance(a, b, vision) })));
    const closest = pairs.toSorted((a, b) => a.distance - b.distance)[0];
    expect(closest?.distance, closest?.pair).toBeGreaterThanOrEqual(LEAST[vision]);
  });

  test('is not taken for the hues of the plan', () => {
    for (const hue of hues)
      for (const part of SEVEN) expect(seenDistance(hue, theme.parts[part] ?? '', 'none'), `${hue} ${part}`).toBeGreaterThanOrEqual(LEAST_TO_PLAN);
  });

  test('stands out from land, sea and panels, 3:1, as does each step of each hue', () => {
    const steps = hues.flatMap((_, hue) => ownRamp(theme, hue, 9));
    for (const colour of [...hues, ...steps]) {
      for (const ground of ['land', 'sea', 'panel'] as const) expect(contrast(colour, theme[ground]), `${colour} on ${ground}`).toBeGreaterThanOrEqual(3);
    }
  });

  test('steps go one way in lightness', () => {
    hues.forEach((_, hue) => {
      const away = ownRamp(theme, hue, 5).map((colour) => contrast(colour, theme.land));
      expect(away).toEqual(away.toSorted((a, b) => a - b));
    });
  });

  test('gives one colour a class, and grey for all others', () => {
    expect(classColours(theme, { hue: 1, colouring: { by: 'nothing' } })).toEqual([hues[1]]);
    expect(classColours(theme, { hue: 5, colouring: { by: 'values', values: ['a', 'b'] } })).toEqual([hues[5], hues[0], theme.quiet]);
    expect(classColours(theme, { hue: 0, colouring: { by: 'steps', limits: [1, 2] } })).toEqual([...ownRamp(theme, 0, 3), theme.quiet]);
  });
});
