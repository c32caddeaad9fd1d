import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COMPARATORS } from '../../../geo/vocabulary.ts';
import { barMarks } from '../../../src/charts/progress-scale.ts';

const INPUT = { comparator: '=', share: 50, schedule: 25, earlier: null } as const;

test('the plan’s mark leaves a fifth of the width for what exceeds it', () => {
  expect(barMarks(INPUT)).toEqual({ plan: 80, bar: 40, isBeyond: false, schedule: 20, change: null, side: 'none' });
  expect(barMarks({ ...INPUT, share: 125 })).toMatchObject({ bar: 100, isBeyond: false });
  expect(barMarks({ ...INPUT, share: 126 })).toMatchObject({ bar: 100, isBeyond: true });
  expect(barMarks({ ...INPUT, share: -5 })).toMatchObject({ bar: 0 });
});

test('each comparator asks for its side, and only what grows has a schedule', () => {
  expect(COMPARATORS.map((comparator) => [comparator, barMarks({ ...INPUT, comparator }).side, barMarks({ ...INPUT, comparator }).schedule])).toEqual([
    ['>=', 'right', 20],
    ['>', 'right', 20],
    ['=', 'none', 20],
    ['~', 'both', 20],
    ['<=', 'left', null],
    ['milestone', 'none', null],
  ]);
  expect(barMarks({ ...INPUT, schedule: 100 }).schedule).toBeNull();
});

test('a change runs from the earlier value to the newer, where there are two that differ', () => {
  expect(barMarks({ ...INPUT, earlier: 100 }).change).toEqual([80, 40]);
  expect(barMarks({ ...INPUT, earlier: 50 }).change).toBeNull();
  expect(barMarks({ ...INPUT, share: null, earlier: 50 })).toMatchObject({ change: null, bar: null });
});

test('nothing lies outside the width', () => {
  const points = fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }));
  fc.assert(
    fc.property(fc.constantFrom(...COMPARATORS), points, points, points, (comparator, share, schedule, earlier) => {
      const { bar, plan, schedule: due, change } = barMarks({ comparator, share, schedule, earlier });
      for (const x of [bar, plan, due, ...(change ?? [])]) if (x !== null) expect(x >= 0 && x <= 100).toBe(true);
    }),
  );
});
