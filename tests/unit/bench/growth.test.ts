import { describe, expect, test } from 'vitest';
import { growthOf } from '../../bench/growth.ts';
import type { Standing } from '../../bench/growth.ts';

/** An hour's samples, one every three minutes. */
const hour = (of: (minutes: number) => Partial<Standing>): Standing[] =>
  Array.from({ length: 21 }, (_, at) => ({ minutes: at * 3, heap: 40e6, nodes: 1000, listeners: 300, workers: 6, ...of(at * 3) }));
const over = (samples: readonly Standing[]): string[] => growthOf(samples).flatMap(({ of, isOver }) => (isOver ? [of] : []));

describe('a long session', () => {
  test('that stands still, or swings, has not grown', () => {
    expect(over(hour(() => ({})))).toEqual([]);
    expect(over(hour((minutes) => ({ heap: 40e6 + (minutes % 2) * 3e6 })))).toEqual([]);
  });

  test('that keeps a little with each act is named by what it keeps', () => {
    expect(over(hour((minutes) => ({ heap: 40e6 + minutes * 0.1e6 })))).toEqual(['heap']);
    expect(over(hour((minutes) => ({ nodes: 1000 + 2 * minutes })))).toEqual(['nodes']);
    expect(over(hour((minutes) => ({ listeners: 300 + minutes })))).toEqual(['listeners']);
    expect(over(hour((minutes) => ({ workers: 6 + (minutes > 40 ? 1 : 0) })))).toEqual(['workers']);
  });

  test('is not judged by what it takes once at its start', () => {
    expect(over(hour((minutes) => ({ heap: minutes < 12 ? 20e6 : 40e6, workers: minutes < 12 ? 2 : 6 })))).toEqual([]);
  });

  test('of too few samples says so', () => {
    expect(() => growthOf(hour(() => ({})).slice(0, 3))).toThrow(/samples/u);
  });
});
