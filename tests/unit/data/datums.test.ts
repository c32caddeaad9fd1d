import gcoord from 'gcoord';
import { expect, test } from 'vitest';
import { DATUMS, fromWgs84, largestShiftM, metresBetween, shiftsM, toWgs84 } from '../../../src/data/datums.ts';
import type { LonLat } from '../../../src/data/datums.ts';

/** A thousand positions spread over the district and the sea before it. */
const POSITIONS: readonly LonLat[] = Array.from({ length: 1000 }, (_, at) => [
  119.3 + 1.4 * ((at * 0.754_877_666) % 1),
  35.3 + 1.1 * ((at * 0.569_840_291) % 1),
]);

test.each(DATUMS)('there and back by %s ends within half a metre of 1,000 positions (in fact within a millimetre)', (datum) => {
  const missed = POSITIONS.map((position) => metresBetween(toWgs84(datum, fromWgs84(datum, position)), position));
  expect(Math.max(...missed)).toBeLessThan(0.001);
  const returned = POSITIONS.map((position) => metresBetween(fromWgs84(datum, toWgs84(datum, position)), position));
  expect(Math.max(...returned)).toBeLessThan(0.001);
});

test('agrees with the library’s own way back as far as that reaches', () => {
  const near = (datum: 'GCJ02' | 'BD09', ours: 'gcj02' | 'bd09'): number[] =>
    POSITIONS.map(([lon, lat]) => metresBetween(toWgs84(ours, [lon, lat]), gcoord.transform([lon, lat], gcoord[datum], gcoord.WGS84)));
  expect(Math.max(...near('GCJ02', 'gcj02'))).toBeLessThan(0.5);
  expect(Math.max(...near('BD09', 'bd09'))).toBeLessThan(1);
});

test('the shift is of the size that is known of this region', () => {
  const [gcj, bd, between] = shiftsM([119.95, 35.9]).map(({ metres }) => Math.round(metres));
  expect([gcj, bd, between].every((metres) => metres !== undefined && metres > 400 && metres < 1300)).toBe(true);
  expect(largestShiftM([119.95, 35.9])).toBeCloseTo(Math.max(...shiftsM([119.95, 35.9]).map(({ metres }) => metres)), 9);
  expect(Math.round(largestShiftM([119.95, 35.9]) / 100)).toBe(12);
});

test('metres are metres', () => {
  expect(metresBetween([120, 36], [120, 36.01])).toBeCloseTo(1112, 0);
  expect(metresBetween([120, 36], [120.01, 36])).toBeCloseTo(899.6, 0);
});
