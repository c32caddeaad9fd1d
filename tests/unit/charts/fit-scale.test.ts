import { expect, test } from 'vitest';
import { fitBar, scaleEndKm } from '../../../src/charts/fit-scale.ts';

test('the scale ends at the farthest interval or at the limit, whichever is more, and never at nothing', () => {
  expect(scaleEndKm([12, 30], 15)).toBe(30);
  expect(scaleEndKm([12], 40)).toBe(40);
  expect(scaleEndKm([0], null)).toBe(1);
});

test('a bar stands where its interval does, and can be seen where that has no width', () => {
  expect(fitBar({ fromKm: 10, toKm: 20 }, 15, 40)).toEqual({ from: 0.25, to: 0.5, limit: 0.375 });
  const point = fitBar({ fromKm: 0, toKm: 0 }, null, 40);
  expect(point.to).toBeGreaterThan(point.from);
  const end = fitBar({ fromKm: 40, toKm: 40 }, null, 40);
  expect(end.from).toBeLessThan(1);
  expect(end.to).toBeGreaterThanOrEqual(1);
});
