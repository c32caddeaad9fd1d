/** The measure by which the hues are held apart, against the pairs that Sharma, Wu and Dalal published with it. */
import { expect, test } from 'vitest';
import { ciede2000 } from '../../access/ciede2000.ts';

test.each([
  [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
  [[50, 3.1571, -77.2803], [50, 0, -82.7485], 2.8615],
  [[50, -1, 2], [50, 0, 0], 2.3669],
  [[50, 2.5, 0], [50, 0, -2.5], 4.3065],
  [[50, 2.5, 0], [73, 25, -18], 27.1492],
  [[50, 2.5, 0], [56, -27, -3], 31.903],
  [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
] as const)('%j and %j are %d apart, both ways', (a, b, distance) => {
  expect(ciede2000(a, b)).toBeCloseTo(distance, 4);
  expect(ciede2000(b, a)).toBeCloseTo(distance, 4);
});
