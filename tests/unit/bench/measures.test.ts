import { describe, expect, test } from 'vitest';
import { isOver, rowsOf, sumUp } from '../../bench/measures.ts';
import type { Round } from '../../bench/measures.ts';
import type { Sample } from '../../bench/sample.ts';
import { median, quantile, slope } from '../../bench/statistics.ts';

const sample = (liveMs: number, more: Partial<Sample> = {}): Sample => ({
  bytes: 1000,
  requests: 10,
  liveMs,
  firstMapMs: liveMs,
  firstTextMs: 100,
  blockingMs: 50,
  longestMs: 60,
  heapBytes: 2e6,
  ...more,
});
const rounds: Round[] = [
  { ours: sample(100), light: sample(10), maplibre: sample(100), leaflet: sample(40) },
  { ours: sample(300), light: sample(30), maplibre: sample(100), leaflet: sample(60) },
  { ours: sample(220), light: sample(20), maplibre: sample(200), leaflet: sample(50) },
];
const found = (table: 'full' | 'light', subject: string, id: string) => sumUp(table, rounds, subject, 'maplibre').find((each) => each.id === id);

describe('a table', () => {
  test('has medians, and the median of the ratios within a round', () => {
    expect(found('full', 'ours', 'live-map')).toEqual({ id: 'live-map', unit: 'ms', ours: 220, peers: { maplibre: 100, leaflet: 50 }, ratio: 1.1, goal: 1.1 });
  });

  test('of the light map has the same peers and goals of its own', () => {
    expect(found('light', 'light', 'live-map')).toMatchObject({ ours: 20, peers: { maplibre: 100, leaflet: 50 }, goal: null });
    const clicked = rounds.map(() => ({ light: sample(1, { answersMs: 9 }), maplibre: sample(1, { answersMs: 100 }) }));
    expect(sumUp('light', clicked, 'light', 'maplibre').find(({ id }) => id === 'answers')).toMatchObject({ ratio: 0.09, goal: 0.08 });
  });

  test('asks of no page that it be faster than a display', () => {
    const moved = (frameMs: number) => [{ light: sample(1, { frameMs: 16.9 }), maplibre: sample(1, { frameMs }) }];
    const framesBeside = (frameMs: number) => sumUp('light', moved(frameMs), 'light', 'maplibre').find(({ id }) => id === 'frames');
    expect(framesBeside(117)).toMatchObject({ goal: 0.2 });
    expect(framesBeside(66.7)).toMatchObject({ goal: 0.26 });
  });

  test('leaves out what was not measured', () => {
    expect(found('full', 'ours', 'frames')).toBeUndefined();
  });

  test('without the peer that goals are against has no ratio and no verdict', () => {
    const live = sumUp('full', [{ ours: sample(100), leaflet: sample(1) }], 'ours', 'maplibre').find(({ id }) => id === 'live-map');
    expect(live).toMatchObject({ ratio: null });
    expect(live && isOver(live)).toBe(false);
  });

  test('is printed with a verdict for each goal', () => {
    const [head, ...rows] = rowsOf(sumUp('full', rounds, 'ours', 'maplibre'));
    expect(head).toEqual(['measure', 'ours', 'maplibre', 'leaflet', 'ratio', 'goal', '']);
    expect(rows.find(([name]) => name === 'live map complete')).toEqual(['live map complete', '220 ms', '100 ms', '50 ms', '1.10', '≤ 1.10', 'ok']);
  });
});

test('a goal is missed above it, and by what is no number', () => {
  expect(isOver({ ratio: 1.1, goal: 1.1 })).toBe(false);
  expect(isOver({ ratio: 1.101, goal: 1.1 })).toBe(true);
  expect(isOver({ ratio: Number.NaN, goal: 1.1 })).toBe(true);
  expect(isOver({ ratio: 9, goal: null })).toBe(false);
});

test('statistics', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(
    quantile(
      Array.from({ length: 100 }, (_, at) => at),
      0.95,
    ),
  ).toBe(95);
  expect(
    slope([
      [0, 1],
      [1, 3],
      [2, 5],
    ]),
  ).toBe(2);
});
