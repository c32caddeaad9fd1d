import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Target } from '../../../geo/schema.ts';
import type { Actual } from '../../../src/data/actuals-file.ts';
import { DEFAULT_LIMITS, areLimits } from '../../../src/data/actuals-limits.ts';
import { STATES, progressOf, progressState, scheduleAt, stateOf, verdictOf } from '../../../src/query/progress.ts';
import { GROUPINGS, countStates, groupProgress } from '../../../src/query/progress-groups.ts';
import { FERRY, WORKSHOPS } from '../data/actuals-sheets.ts';
import { servedCatalogue } from '../data/served.ts';

const HALF_2022 = '2022-07-02';
const actual = (patch: Partial<Actual>): Actual => ({
  target: 'M01-T1',
  row: 2,
  value: 0,
  isReached: null,
  date: HALF_2022,
  source: 'a',
  note: null,
  ...patch,
});
/** A plain figure of 100 due in 2022: half the year is exactly fifty points. */
const DUE_2022 = { ...WORKSHOPS, comparator: '=', by: '2022' } as const;

describe('the schedule', () => {
  test.each([
    ['2021-06-30', '2022', 0],
    ['2022-01-01', '2022', 0],
    [HALF_2022, '2022', 50],
    ['2022-12-31', '2022', 100],
    ['2023-05-01', '2022', 100],
    ['2022-12-31', '2024', (100 * 364) / 1095],
  ])('at %s of a target of %s is %d', (date, year, points) => {
    expect(scheduleAt(date, year)).toBeCloseTo(points, 9);
  });
});

describe('a figure', () => {
  type Case = [comparator: Target['comparator'], value: number, date: string, state: string, behind: number | null, isReached: boolean];
  /** One day of the year is still to come. */
  const exactLag = (share: number): number => Number(((100 * 363) / 364 - share).toFixed(9));
  const CASES: Case[] = [
    ['=', 50, HALF_2022, 'green', 0, false],
    ['=', 40, HALF_2022, 'green', 10, false],
    ['=', 39.99, HALF_2022, 'yellow', 10.01, false],
    ['=', 20, HALF_2022, 'yellow', 30, false],
    ['=', 19.99, HALF_2022, 'red', 30.01, false],
    ['=', -5, HALF_2022, 'red', 55, false],
    ['=', 0, '2021-12-31', 'green', 0, false],
    ['=', 0, '2022-01-01', 'green', 0, false],
    ['=', 90, '2022-12-30', 'green', exactLag(90), false],
    ['=', 90, '2022-12-31', 'yellow', 10, false],
    ['=', 70, '2022-12-31', 'yellow', 30, false],
    ['=', 69, '2024-12-31', 'red', 31, false],
    ['=', 100, '2024-12-31', 'green', 0, true],
    ['>=', 99.99, '2022-12-31', 'yellow', 0.01, false],
    ['>=', 100, '2022-12-31', 'green', 0, true],
    ['>=', 100, HALF_2022, 'green', -50, true],
    ['>', 100, HALF_2022, 'green', -50, false],
    ['>', 100, '2022-12-31', 'yellow', 0, false],
    ['>', 100, '2025-01-31', 'yellow', 0, false],
    ['>', 100.01, '2022-12-31', 'green', -0.01, true],
    ['>', 100.01, HALF_2022, 'green', -50.01, true],
    ['~', 94.9, '2022-12-31', 'yellow', 5.1, false],
    ['~', 95, '2022-12-31', 'green', 5, true],
    ['<=', 100, HALF_2022, 'green', 0, true],
    ['<=', 3, '2022-01-01', 'green', 0, true],
    ['<=', 105, HALF_2022, 'yellow', 5, false],
    ['<=', 130, HALF_2022, 'yellow', 30, false],
    ['<=', 100.01, '2022-12-31', 'yellow', 0.01, false],
    ['<=', 131, '2022-01-01', 'red', 31, false],
  ];
  test.each(CASES)('%s 100: %d at %s is %s, %d behind', (comparator, value, date, state, behind, isReached) => {
    expect(verdictOf({ ...DUE_2022, comparator }, actual({ value, date }), DEFAULT_LIMITS)).toMatchObject({ state, behind, isReached });
  });

  test('of each year is due in full at any date', () => {
    const yearly = { ...DUE_2022, frequency: 'every-year' } as const;
    expect(verdictOf(yearly, actual({ value: 89, date: '2022-01-01' }), DEFAULT_LIMITS)).toMatchObject({ state: 'yellow', behind: 11, reason: 'yearly' });
    expect(verdictOf({ ...yearly, frequency: 'average-per-year' }, actual({ value: 99, date: '2022-01-01' }), DEFAULT_LIMITS)).toMatchObject({
      state: 'yellow',
      behind: 1,
      isMissed: true,
    });
    expect(verdictOf(yearly, actual({ value: 100, date: '2022-01-01' }), DEFAULT_LIMITS)).toMatchObject({ state: 'green', isMissed: false });
  });

  test('without a year has no schedule, and says whether it is reached', () => {
    const undated = { ...DUE_2022, by: null };
    expect(verdictOf(undated, actual({ value: 100 }), DEFAULT_LIMITS)).toMatchObject({
      state: 'unjudged',
      reason: 'no-year',
      schedule: null,
      behind: null,
      share: 100,
      isReached: true,
    });
    expect(verdictOf({ ...undated, comparator: '<=' }, actual({ value: 101 }), DEFAULT_LIMITS)).toMatchObject({ state: 'unjudged', isReached: false });
  });

  test('whose plan is zero has no share', () => {
    expect(verdictOf({ ...DUE_2022, value: 0 }, actual({ value: 1 }), DEFAULT_LIMITS)).toMatchObject({
      state: 'unjudged',
      reason: 'no-plan-figure',
      share: null,
    });
  });

  test('is missed from its due date on, as long as it is not reached', () => {
    const missed = (comparator: Target['comparator'], value: number, date: string): boolean =>
      verdictOf({ ...DUE_2022, comparator }, actual({ value, date }), DEFAULT_LIMITS).isMissed;
    expect([missed('>', 100, '2022-12-30'), missed('>', 100, '2022-12-31'), missed('>', 101, '2022-12-31')]).toEqual([false, true, false]);
    expect([missed('<=', 101, '2022-12-30'), missed('<=', 101, '2023-01-01'), missed('<=', 100, '2023-01-01')]).toEqual([false, true, false]);
  });

  test('that is due is green just where it is reached, by whatever limits', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 200, noNaN: true }),
        fc.constantFrom('=' as const, '>=' as const, '>' as const, '~' as const, '<=' as const),
        fc.integer({ min: 0, max: 100 }),
        (value, comparator, green) => {
          const { state, isReached } = verdictOf({ ...DUE_2022, comparator }, actual({ value, date: '2022-12-31' }), { green, yellow: 100 });
          expect(state === 'green').toBe(isReached);
        },
      ),
    );
  });

  test('that is larger is never a worse state, but above a ceiling', () => {
    const order = ['red', 'yellow', 'green'];
    const points = fc.double({ min: 0, max: 200, noNaN: true });
    fc.assert(
      fc.property(
        points,
        points,
        fc.constantFrom('=' as const, '>=' as const, '>' as const, '~' as const),
        fc.integer({ min: 0, max: 800 }),
        (one, other, comparator, days) => {
          const date = new Date(Date.UTC(2021, 11, 1) + days * 86_400_000).toISOString().slice(0, 10);
          const rank = (value: number): number => order.indexOf(verdictOf({ ...DUE_2022, comparator }, actual({ value, date }), DEFAULT_LIMITS).state);
          expect(rank(Math.max(one, other))).toBeGreaterThanOrEqual(rank(Math.min(one, other)));
        },
      ),
    );
  });
});

test.each<[isReached: boolean, date: string, by: string | null, state: string, reason: string]>([
  [false, '2022-06-30', '2023', 'unjudged', 'not-due'],
  [false, '2023-12-30', '2023', 'unjudged', 'not-due'],
  [false, '2023-12-31', '2023', 'red', 'milestone'],
  [true, '2022-06-30', '2023', 'green', 'milestone'],
  [true, '2024-06-30', '2023', 'green', 'milestone'],
  [true, '2022-06-30', null, 'unjudged', 'no-year'],
])('a milestone, reached %s at %s, due in %s: %s', (isReached, date, by, state, reason) => {
  expect(verdictOf({ ...FERRY, by }, actual({ value: null, isReached, date }), DEFAULT_LIMITS)).toMatchObject({ state, reason, isReached });
});

test('the limits are the reader’s', () => {
  expect([5, 5.1, 8, 8.1].map((behind) => stateOf(behind, { green: 5, yellow: 8 }))).toEqual(['green', 'yellow', 'yellow', 'red']);
  expect(
    [
      { green: 0, yellow: 0 },
      { green: 10, yellow: 100 },
    ].every(areLimits),
  ).toBe(true);
  expect(
    [
      { green: 31, yellow: 30 },
      { green: -1, yellow: 30 },
      { green: 0, yellow: 101 },
      { green: Number.NaN, yellow: 1 },
    ].some(areLimits),
  ).toBe(false);
});

describe('two dates', () => {
  const rows = ['2024-06-30', '2022-12-31', '2023-12-31'].map((date, index) => actual({ date, value: index, row: index + 2 }));
  const seen = (until: string | null, since: string | null): (string | undefined)[] => {
    const [progress] = progressOf([WORKSHOPS], rows, DEFAULT_LIMITS, { until, since });
    return [progress?.earlier?.actual.date, progress?.latest?.actual.date];
  };
  test.each([
    [null, null, '2023-12-31', '2024-06-30'],
    [null, '2022-12-31', '2022-12-31', '2024-06-30'],
    [null, '2023-06-30', '2022-12-31', '2024-06-30'],
    ['2023-12-31', null, '2022-12-31', '2023-12-31'],
    ['2022-12-31', null, undefined, '2022-12-31'],
    ['2022-06-30', null, undefined, undefined],
    ['2023-12-31', '2024-06-30', '2022-12-31', '2023-12-31'],
  ])('until %s, since %s: from %s to %s', (until, since, from, to) => {
    expect(seen(until, since)).toEqual([from, to]);
  });

  test('a target without an actual is blank, not zero', () => {
    const [progress] = progressOf([FERRY], rows, DEFAULT_LIMITS, { until: null, since: null });
    expect(progress?.latest).toBeNull();
    expect(progress && progressState(progress)).toBe('blank');
  });
});

describe('groups', () => {
  const catalogue = servedCatalogue();
  const ids = catalogue.targets.map(({ id }) => id);
  const chosen = fc.subarray(ids);
  const filled = fc.array(
    fc.record({ target: fc.constantFrom(...ids), share: fc.integer({ min: 0, max: 150 }), date: fc.constantFrom('2022-06-30', '2023-12-31') }),
    { maxLength: 80 },
  );
  const figures = (all: readonly { target: string; share: number; date: string }[]): Actual[] => {
    const unique = new Map(all.map((each) => [`${each.target} ${each.date}`, each]));
    return [...unique.values()].map(({ target, share, date }) => {
      const value = catalogue.target.get(target)?.value ?? null;
      return actual({ target, date, value: value === null ? null : (value * share) / 100, isReached: value === null ? share > 75 : null });
    });
  };

  test.each(GROUPINGS)('by %s hold every target, and their counts add up', (grouping) => {
    fc.assert(
      fc.property(chosen, filled, (wanted, all) => {
        const rows = progressOf(
          catalogue.targets.filter(({ id }) => wanted.includes(id)),
          figures(all),
          DEFAULT_LIMITS,
          { until: null, since: null },
        );
        const groups = groupProgress(catalogue, rows, grouping);
        expect(new Set(groups.flatMap((group) => group.rows.map(({ target }) => target.id)))).toEqual(new Set(wanted));
        for (const { rows: own, counts, values } of groups) {
          expect(new Set(own).size).toBe(own.length);
          expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(own.length);
          for (const state of STATES) expect(counts[state], state).toBe(own.filter((row) => progressState(row) === state).length);
          expect(values.length).toBeGreaterThan(0);
        }
        if (grouping === 'part') expect(groups.reduce((sum, group) => sum + group.rows.length, 0)).toBe(rows.length);
        expect(Object.values(countStates(rows)).reduce((sum, count) => sum + count, 0)).toBe(rows.length);
      }),
      { numRuns: 40 },
    );
  });

  test('by agency a target counts once with each of its measure’s agencies', () => {
    const rows = progressOf(catalogue.targets, [], DEFAULT_LIMITS, { until: null, since: null });
    const sizes = new Map(groupProgress(catalogue, rows, 'agency').map(({ key, rows: own }) => [key, own.length]));
    for (const { id } of catalogue.agencies) {
      const own = catalogue.targets.filter(({ article }) => catalogue.measure.get(article)?.agencies.includes(id));
      expect(sizes.get(id) ?? 0, id).toBe(own.length);
    }
  });

  test('every filter of a group lets its own targets through', async () => {
    const { applyFilters, tabulateFacets } = await import('../../../src/query/facets.ts');
    const table = tabulateFacets(catalogue);
    const rows = progressOf(catalogue.targets, [], DEFAULT_LIMITS, { until: null, since: null });
    for (const grouping of GROUPINGS)
      for (const { values, rows: own, key } of groupProgress(catalogue, rows, grouping)) {
        const { targets } = applyFilters(table, { [grouping]: values }, null);
        expect(targets, `${grouping} ${key}`).toEqual(new Set(own.map(({ target }) => target.id)));
      }
  });
});
