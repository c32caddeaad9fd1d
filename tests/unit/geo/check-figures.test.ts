import { expect, test } from 'vitest';
import { checkFigures } from '../../../geo/check-figures.ts';
import { faultLine } from '../../../geo/fault.ts';
import type { Disagreement, Target } from '../../../geo/schema.ts';
import { articleOf, byId, good, withLinked, withSources } from './fixture.ts';

const lines = (input: typeof good) => checkFigures(input).map(faultLine);

test('good figures have no fault', () => {
  expect(lines(good)).toEqual([]);
});

test.each<[string, string, Partial<Target>, string]>([
  ['a comparator without a value', 'M07-T1', { comparator: '>', value: null }, 'targets.json: M07-T1: comparator > needs a value'],
  ['a figure without a unit', 'M07-T1', { unit_zh: null }, 'targets.json: M07-T1: a figure needs a unit'],
  ['a figure with a milestone', 'M07-T1', { milestone_zh: '开工' }, 'targets.json: M07-T1: a figure is not a milestone'],
  ['a milestone with a value', 'M12-T2', { value: 3 }, 'targets.json: M12-T2: a milestone has no value'],
  ['a milestone of nothing', 'M12-T2', { milestone_zh: null }, 'targets.json: M12-T2: a milestone says what happens (milestone_zh)'],
  ['a milestone at no time', 'M12-T2', { by: null }, 'targets.json: M12-T2: a milestone has a year'],
  ['scope place without places', 'M12-T1', { places: [] }, 'targets.json: M12-T1: scope place, but no place'],
  ['scope district with places', 'M07-T1', { places: ['bay'] }, 'targets.json: M07-T1: scope district, but places'],
  ['a wrong conversion', 'M07-T1', { base_value: 100 }, 'targets.json: M07-T1: 100 亿元 is 10000000000 元, not 100 元'],
  ['a wrong base unit', 'M07-T1', { base_unit: '美元' }, 'targets.json: M07-T1: 100 亿元 is 10000000000 元, not 10000000000 美元'],
])('%s is named', (_, id, change, line) => {
  const input = withLinked((linked) => Object.assign(byId(linked.targets, id), change));
  expect(lines(input)).toContain(line);
});

test('a unit without a row is named', () => {
  const input = withSources((sources) => Object.assign(articleOf(sources, 'M12').targets[0] ?? {}, { unit_zh: '海里' }));
  expect(lines(input)).toEqual(['targets.json: M12-T1: unit 海里 has no row in geo/plan/units.yaml']);
});

test('6000 亩 are exactly four square kilometres', () => {
  const input = withSources((sources) => Object.assign(articleOf(sources, 'M12').targets[0] ?? {}, { value: 6000, unit_zh: '亩' }));
  expect(lines(input)).toEqual([]);
  expect(byId(input.linked.targets, 'M12-T1').base_value).toBe(4_000_000);
});

test('a sum that no longer adds up is named', () => {
  const input = withSources((sources) => Object.assign(articleOf(sources, 'M07').targets[0] ?? {}, { value: 110 }));
  expect(lines(input)).toEqual(['sums.json: both: the parts add up to 310, not 300 亿元']);
});

test('a part in another unit than the sum is named', () => {
  const input = withSources((sources) => Object.assign(articleOf(sources, 'M07').targets[0] ?? {}, { unit_zh: '亩' }));
  expect(lines(input)).toEqual(['sums.json: both: M07-T1 counts in 亩, the sum in 亿元']);
});

test.each<[string, number, Partial<Disagreement>, string]>([
  ['nothing', 0, { target: null }, 'disagreements.json: more: is about one target or one sum'],
  ['two things', 0, { sum: 'both' }, 'disagreements.json: more: is about one target or one sum'],
  ['what the plan says too', 0, { comparator: '=' }, 'disagreements.json: more: says the same as M07-T1'],
  ['another total than that of the parts', 1, { value: 310 }, 'disagreements.json: total: the parts add up to 300 亿元, not 310 亿元'],
])('a disagreement about %s is named', (_, row, change, line) => {
  const input = withSources((sources) => Object.assign(sources.disagreements[row] ?? {}, change));
  expect(lines(input)).toEqual([line]);
});
