import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { WALLS, wallScale } from '../../../src/ui/window-size.ts';

describe('a wall', () => {
  test.each([
    ['a laptop', 1440, 900, 1],
    ['one panel', 1920, 1080, 1],
    ['a monitor of 1440 lines', 2560, 1440, 1],
    ['32:9 of 1080 lines, too low for larger letters', 3840, 1080, 1],
    ['4K in full screen', 3840, 2160, 2],
    ['4K under the bars of a browser', 3840, 2020, 2],
    ['32:9 of 2160 lines', 7680, 2160, 2],
    ['8K', 7680, 4320, 4],
  ])('%s', (_, width, height, scale) => {
    expect(wallScale({ width, height })).toBe(scale);
  });

  test('is known to the style sheet by the same sizes', () => {
    const css = readFileSync('src/page.css', 'utf8');
    const inCss = [...css.matchAll(/@media \(min-width: (\d+)px\) and \(min-height: (\d+)px\) \{\s*:root \{\s*--wall: (\d+);/gu)];
    const asNumbers = inCss.map(([, width, height, scale]) => ({ width: Number(width), height: Number(height), scale: Number(scale) }));
    expect(asNumbers.toReversed()).toEqual([...WALLS]);
  });
});
