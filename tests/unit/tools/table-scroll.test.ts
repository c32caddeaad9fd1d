import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stepLimits } from '../../../src/tools/column-steps.ts';
import { cellAfter } from '../../../src/tools/grid-keys.ts';
import { MOST_PX, barHeight, scrollTo, scrolled } from '../../../src/tools/scaled-scroll.ts';

describe('scrolling through more pixels than a browser lays out', () => {
  const extents = { rows: 30_000_000, window: 300 };

  test('a table that fits scrolls as any page does', () => {
    const small = { rows: 3000, window: 300 };
    expect(barHeight(small)).toBe(3000);
    expect(scrolled(small, { bar: 0, top: 0 }, 700)).toEqual({ bar: 700, top: 700 });
    expect(scrollTo(small, 9999)).toEqual({ bar: 2700, top: 2700 });
  });

  test('a turn of the wheel goes as far as it does in any table', () => {
    expect(barHeight(extents)).toBe(MOST_PX);
    const middle = scrollTo(extents, 12_000_000);
    expect(scrolled(extents, middle, middle.bar + 100)).toEqual({ bar: middle.bar + 100, top: 12_000_100 });
  });

  test('a drag of the bar goes as far along the rows as along the bar, and reaches both ends', () => {
    const most = MOST_PX - extents.window;
    expect(scrolled(extents, { bar: 0, top: 0 }, most).top).toBe(extents.rows - extents.window);
    expect(scrolled(extents, { bar: most, top: extents.rows - extents.window }, 0).top).toBe(0);
    expect(scrolled(extents, { bar: 0, top: 0 }, most / 2).top).toBeCloseTo((extents.rows - extents.window) / 2);
  });

  test('whatever the hand does, the bar stands at an end only where the rows do, and never beyond', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -700, max: 700 }), { minLength: 1, maxLength: 60 }), fc.integer({ min: 0, max: extents.rows }), (steps, start) => {
        let place = scrollTo(extents, start);
        const most = MOST_PX - extents.window;
        for (const step of steps) {
          place = scrolled(extents, place, Math.min(Math.max(0, place.bar + step), most));
          expect(place.top).toBeGreaterThanOrEqual(0);
          expect(place.top).toBeLessThanOrEqual(extents.rows - extents.window);
          // The bar comes to rest within a pixel of an end, which is some rows.
          if (place.bar === 0) expect(place.top).toBeLessThan(8);
          if (place.bar === most) expect(place.top).toBeGreaterThan(extents.rows - extents.window - 8);
        }
      }),
    );
  });
});

describe('keys of a grid', () => {
  const size = { rows: 100, columns: 4, page: 10 };
  const key = (name: string, from: [number, number], ctrlKey = false) => {
    const cell = cellAfter({ key: name, ctrlKey, metaKey: false }, { row: from[0], column: from[1] }, size);
    return cell && [cell.row, cell.column];
  };

  test.each([
    ['ArrowUp', [0, 2], false, [-1, 2]],
    ['ArrowDown', [99, 2], false, [99, 2]],
    ['ArrowLeft', [5, 0], false, [5, 0]],
    ['ArrowRight', [5, 3], false, [5, 3]],
    ['Home', [5, 3], false, [5, 0]],
    ['End', [5, 0], false, [5, 3]],
    ['Home', [50, 3], true, [0, 0]],
    ['End', [50, 0], true, [99, 3]],
    ['PageDown', [95, 1], false, [99, 1]],
    ['PageUp', [4, 1], false, [0, 1]],
    ['a', [4, 1], false, null],
  ] as const)('%s from %j (with Ctrl: %s) leads to %j', (name, from, ctrl, to) => {
    expect(key(name, [...from], ctrl)).toEqual(to);
  });
});

describe('steps of a number column', () => {
  const quantiles = (values: readonly number[]) => Array.from({ length: 101 }, (_, at) => values[Math.round((at / 100) * (values.length - 1))] ?? 0);

  test('steps are equally wide, or hold about as many each', () => {
    const values = [0, 1, 1, 2, 3, 5, 8, 100];
    const numbers = { least: 0, most: 100, quantiles: quantiles(values) };
    expect(stepLimits(numbers, 'equal-steps', 4)).toEqual([25, 50, 75]);
    const limits = stepLimits(numbers, 'equal-counts', 2);
    expect(values.filter((value) => value >= (limits[0] ?? 0))).toHaveLength(4);
  });

  test('values that repeat give fewer classes, one value none', () => {
    expect(stepLimits({ least: 0, most: 9, quantiles: quantiles([0, 0, 0, 0, 0, 9]) }, 'equal-counts', 5)).toEqual([]);
    expect(stepLimits({ least: 4, most: 4, quantiles: [4, 4] }, 'equal-steps', 5)).toEqual([]);
  });

  test('limits rise and lie within the column, whatever stands in it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 2, maxLength: 50 }),
        fc.constantFrom('equal-steps' as const, 'equal-counts' as const),
        fc.integer({ min: 2, max: 7 }),
        (values, way, classes) => {
          const sorted = values.toSorted((a, b) => a - b);
          const [least, most] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
          const limits = stepLimits({ least, most, quantiles: quantiles(sorted) }, way, classes);
          expect(limits.length).toBeLessThan(classes);
          expect(limits).toEqual([...new Set(limits)].toSorted((a, b) => a - b));
          expect(limits.every((limit) => limit > least && limit <= most)).toBe(true);
        },
      ),
    );
  });
});
