import { expect, test } from 'vitest';
import { GLIDE_MARGIN, createGlide } from '../../../src/drawing/glide.ts';

const SIZE = { width: 1000, height: 800 };

function glideOf(size = SIZE) {
  const style = { transform: '' };
  const window = { ...size };
  return { style, window, glide: createGlide([{ style } as unknown as SVGElement], () => ({ ...window })) };
}
/** Where a point of the window is shown after the style's transform of a picture whose corner stands a margin outside. */
function shown(transform: string, [x, y]: readonly [number, number]): number[] {
  const [, left = 0, top = 0, ratio = 1] = /translate\((.+)px, (.+)px\) scale\((.+)\)/u.exec(transform)?.map(Number) ?? [];
  const [cornerX, cornerY] = [-GLIDE_MARGIN * SIZE.width, -GLIDE_MARGIN * SIZE.height];
  return [cornerX + left + ratio * (x - cornerX), cornerY + top + ratio * (y - cornerY)];
}

test('a picture that is settled is drawn a margin beyond the corner of the window', () => {
  const { glide, style } = glideOf();
  style.transform = 'translate(3px, 4px) scale(2)';
  expect(glide.settle({ x: 10, y: 20, scale: 3 })).toEqual({ x: 10 + 250, y: 20 + 200, scale: 3 });
  expect(style.transform).toBe('');
});

test('the picture is moved and scaled to where its ground is now', () => {
  const { glide, style } = glideOf();
  glide.settle({ x: 10, y: 20, scale: 3 });
  // A point of the plane, then and now.
  const point = [40, 50] as const;
  expect(glide.follow({ x: -30, y: 5, scale: 4.5 })).toBe(true);
  const [x, y] = shown(style.transform, [10 + 3 * point[0], 20 + 3 * point[1]]);
  expect(x).toBeCloseTo(-30 + 4.5 * point[0], 6);
  expect(y).toBeCloseTo(5 + 4.5 * point[1], 6);
});

test('the margin is what a picture can be moved by', () => {
  const { glide, style } = glideOf();
  glide.settle({ x: 0, y: 0, scale: 1 });
  for (const [x, y, isWhole] of [
    [250, 0, true],
    [251, 0, false],
    [-251, 0, false],
    [0, 200, true],
    [0, 201, false],
    [0, -201, false],
  ] as const) {
    expect(glide.follow({ x, y, scale: 1 }), `${x}, ${y}`).toBe(isWhole);
    // It is moved all the same: an empty edge for a moment is better than a map that sticks.
    expect(style.transform).toBe(`translate(${x}px, ${y}px) scale(1)`);
  }
});

test('a picture that would be coarse, small, or of another window is not whole', () => {
  const { glide, window } = glideOf();
  const around = (scale: number) => ({ x: 500 * (1 - scale), y: 400 * (1 - scale), scale });
  glide.settle({ x: 0, y: 0, scale: 1 });
  expect(glide.follow(around(2))).toBe(true);
  expect(glide.follow(around(2.01))).toBe(false);
  expect(glide.follow(around(0.67))).toBe(true);
  expect(glide.follow(around(0.66))).toBe(false);
  window.width += 1;
  expect(glide.follow(around(1))).toBe(false);
});
