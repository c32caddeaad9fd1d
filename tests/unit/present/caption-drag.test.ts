import { expect, test } from 'vitest';
import { sideAt } from '../../../src/present/caption-drag.ts';

const SCREEN = { width: 1920, height: 1080 };

test.each([
  ['left', 300, 500],
  ['right', 1500, 500],
  ['bottom', 960, 1000],
  ['left', 60, 1000],
  ['right', 1900, 1000],
  ['left', 959, 300],
] as const)('a caption goes to the %s when it is put down at %i, %i', (side, x, y) => {
  expect(sideAt({ x, y }, SCREEN)).toBe(side);
});
