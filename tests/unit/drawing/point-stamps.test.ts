import { expect, test } from 'vitest';
import { makeStamp, putStamp } from '../../../src/drawing/point-stamps.ts';
import type { Pixels, Rgb } from '../../../src/drawing/point-stamps.ts';

const picture = (): Pixels => ({ data: new Uint8ClampedArray(4 * 11 * 11), width: 11, height: 11 });
const at = ({ data, width }: Pixels, x: number, y: number): number[] => Array.from(data.slice(4 * (y * width + x), 4 * (y * width + x) + 4));
const HUE: Rgb = [200, 10, 20];
const HALO: Rgb = [250, 250, 250];

test('a point is a disc of its colour within a ring', () => {
  const pixels = picture();
  putStamp(pixels, makeStamp(2, 1), 5, 5, HUE, HALO);
  expect(at(pixels, 5, 5)).toEqual([...HUE, 255]);
  expect(at(pixels, 7, 5)).toEqual([...HUE, 255]);
  expect(at(pixels, 8, 5).slice(0, 3)).toEqual([...HALO]);
  expect(at(pixels, 10, 5)).toEqual([0, 0, 0, 0]);
});

test('the later of two lies on top; a soft edge lets the earlier through', () => {
  const pixels = picture();
  putStamp(pixels, makeStamp(3, 0), 5, 5, HUE, HALO);
  putStamp(pixels, makeStamp(1.2, 0), 5, 5, [0, 0, 255], HALO);
  expect(at(pixels, 5, 5)).toEqual([0, 0, 255, 255]);
  const [red = 0, , blue = 0, alpha] = at(pixels, 6, 6);
  expect(red).toBeGreaterThan(0);
  expect(blue).toBeGreaterThan(20);
  expect(alpha).toBe(255);
});

test('what lies over an edge of the picture does not come in at the other', () => {
  const pixels = picture();
  putStamp(pixels, makeStamp(2, 1), 0, 5, HUE, HALO);
  expect(at(pixels, 0, 5)).toEqual([...HUE, 255]);
  for (let y = 0; y < 11; y += 1) expect(at(pixels, 10, y)).toEqual([0, 0, 0, 0]);
  putStamp(pixels, makeStamp(2, 1), -20, -20, HUE, HALO);
  expect(at(pixels, 10, 10)).toEqual([0, 0, 0, 0]);
});
