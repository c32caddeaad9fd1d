import gcoord from 'gcoord';
import { describe, expect, test } from 'vitest';
import {
  ANGULAR_DATUMS,
  DATUMS,
  candidatesFor,
  fromWgs84,
  isProjected,
  largestShiftM,
  metresBetween,
  shiftsM,
  toWgs84,
  toWgs84Positions,
} from '../../../src/data/datums.ts';
import type { Datum, LonLat } from '../../../src/data/datums.ts';
import { gaussKruegerM } from './gauss-krueger.ts';

/** A thousand positions spread over the district and the sea before it. */
const POSITIONS: readonly LonLat[] = Array.from({ length: 1000 }, (_, at) => [
  119.3 + 1.4 * ((at * 0.754_877_666) % 1),
  35.3 + 1.1 * ((at * 0.569_840_291) % 1),
]);
const apartM = (datum: Datum, a: LonLat, b: LonLat): number => (isProjected(datum) ? Math.hypot(a[0] - b[0], a[1] - b[1]) : metresBetween(a, b));

test.each(DATUMS)('there and back by %s ends within a millimetre of 1,000 positions', (datum) => {
  const missed = POSITIONS.map((position) => metresBetween(toWgs84(datum, fromWgs84(datum, position)), position));
  expect(Math.max(...missed)).toBeLessThan(0.001);
  const given = POSITIONS.map((position) => (isProjected(datum) ? fromWgs84(datum, position).map((value) => value + 0.3) : position) as unknown as LonLat);
  const returned = given.map((each) => apartM(datum, fromWgs84(datum, toWgs84(datum, each)), each));
  expect(Math.max(...returned)).toBeLessThan(0.001);
});

test.each(DATUMS)('many positions by %s at once are what each is alone, also those far off and those that are none', (datum) => {
  const scattered: LonLat[] = [...POSITIONS, [87.6, 43.8], [Number.NaN, Number.NaN], [113.9, 22.5], ...POSITIONS, ...POSITIONS, ...POSITIONS, ...POSITIONS];
  const given = scattered.map((position) => fromWgs84(datum, position));
  const found = toWgs84Positions(datum, Float64Array.from(given.flat()));
  expect(found.length).toBe(scattered.length * 2);
  for (const [at, position] of scattered.entries()) {
    const back: LonLat = [found[at * 2] ?? 0, found[at * 2 + 1] ?? 0];
    const isNone = Number.isNaN(position[0]) || (isProjected(datum) && datum !== 'mercator' && position[0] < 115);
    if (isNone) expect(back).toEqual([Number.NaN, Number.NaN]);
    else expect(metresBetween(back, position)).toBeLessThan(0.001);
  }
});

describe('against values that come from elsewhere', () => {
  test('agrees with the library’s own way back as far as that reaches', () => {
    const near = (datum: 'GCJ02' | 'BD09', ours: 'gcj02' | 'bd09'): number[] =>
      POSITIONS.map(([lon, lat]) => metresBetween(toWgs84(ours, [lon, lat]), gcoord.transform([lon, lat], gcoord[datum], gcoord.WGS84)));
    expect(Math.max(...near('GCJ02', 'gcj02'))).toBeLessThan(0.5);
    expect(Math.max(...near('BD09', 'bd09'))).toBeLessThan(1);
  });

  test('BD-09 of a place in Beijing is what the library’s documentation gives', () => {
    const [lon, lat] = fromWgs84('bd09', [116.403988, 39.914266]);
    expect(lon).toBeCloseTo(116.41661560068297, 10);
    expect(lat).toBeCloseTo(39.92196580126834, 10);
  });

  test.each([
    ['gk120', 500_000],
    ['gk40', 40_500_000],
  ] as const)('%s is the series of the textbooks within a millimetre', (datum, falseEastingM) => {
    const missed = POSITIONS.map((position) => {
      const [x, y] = fromWgs84(datum, position);
      const [east, north] = gaussKruegerM(...position, 120);
      return Math.hypot(x - east - falseEastingM, y - north);
    });
    expect(Math.max(...missed)).toBeLessThan(0.001);
  });

  test('web Mercator is its closed formula', () => {
    const missed = POSITIONS.map(([lon, lat]) => {
      const [x, y] = fromWgs84('mercator', [lon, lat]);
      return Math.hypot(x - (6_378_137 * lon * Math.PI) / 180, y - 6_378_137 * Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)));
    });
    expect(Math.max(...missed)).toBeLessThan(0.001);
  });
});

describe('the shift', () => {
  test('is of the size that is known of this region', () => {
    const [gcj, bd, between] = shiftsM([119.95, 35.9]).map(({ metres }) => Math.round(metres));
    expect([gcj, bd, between].every((metres) => metres !== undefined && metres > 400 && metres < 1300)).toBe(true);
    expect(largestShiftM([119.95, 35.9])).toBeCloseTo(Math.max(...shiftsM([119.95, 35.9]).map(({ metres }) => metres)), 9);
    expect(Math.round(largestShiftM([119.95, 35.9]) / 100)).toBe(12);
  });

  test('is asked among the candidates that the figures leave', () => {
    expect(candidatesFor([119.95, 35.9])).toEqual(ANGULAR_DATUMS);
    for (const datum of ['gk120', 'gk40', 'mercator'] as const) {
      const given = fromWgs84(datum, [119.95, 35.9]);
      expect(candidatesFor(given)).toEqual([datum]);
      expect(largestShiftM(given)).toBe(0);
    }
    expect(candidatesFor([3_975_000, 500_000])).toEqual([]);
  });
});

test('figures that a datum cannot mean are no position in it', () => {
  expect(toWgs84('wgs84', [500_000, 3_975_000])).toEqual([Number.NaN, Number.NaN]);
  expect(toWgs84('gk40', [500_000, 3_975_000])).toEqual([Number.NaN, Number.NaN]);
  expect(toWgs84('mercator', [1e9, 1e9])).toEqual([Number.NaN, Number.NaN]);
});

test('metres are metres', () => {
  expect(metresBetween([120, 36], [120, 36.01])).toBeCloseTo(1112, 0);
  expect(metresBetween([120, 36], [120.01, 36])).toBeCloseTo(899.6, 0);
});
