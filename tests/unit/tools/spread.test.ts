/** Records for labels are taken from the whole window. */
import { expect, test } from 'vitest';
import { spread } from '../../../src/tools/spread.ts';

const grid = Array.from({ length: 10_000 }, (_, record) => ({ record, lon: 100 + (record % 100) / 100, lat: 30 + Math.floor(record / 100) / 100 }));

test('of many, one of each part of the window; of few, all', () => {
  const some = spread(grid, [100, 30, 101, 31], 16);
  expect(new Set(some.map(({ lon, lat }) => `${Math.floor((lon - 100) * 4)} ${Math.floor((lat - 30) * 4)}`)).size).toBe(16);
  expect(
    spread(grid.slice(0, 9), [100, 30, 101, 31], 16)
      .map(({ record }) => record)
      .toSorted((a, b) => a - b),
  ).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
});

test('no more than asked for, none from beyond the window or without a position', () => {
  expect(
    spread(grid, [100, 30, 100.05, 30.002], 3)
      .map(({ record }) => record)
      .every((record) => record <= 5),
  ).toBe(true);
  expect(spread(grid, [100, 30, 100.2, 30.2], 3)).toHaveLength(3);
  expect(spread([{ record: 0, lon: NaN, lat: NaN }], [0, 0, 200, 80], 3)).toEqual([]);
  expect(spread(grid, [120, 30, 121, 31], 3)).toEqual([]);
});
