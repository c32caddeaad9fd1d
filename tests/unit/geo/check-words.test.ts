import { expect, test } from 'vitest';
import { checkWords } from '../../../geo/check-words.ts';
import { faultLine } from '../../../geo/fault.ts';
import { articleOf, byId, good, withLinked, withSources } from './fixture.ts';

const lines = (input: typeof good) => checkWords(input).map(faultLine);

test('complete texts have no fault', () => {
  expect(lines(good)).toEqual([]);
});

test('Chinese without English is named', () => {
  const input = withLinked((linked) => (byId(linked.targets, 'M12-T2').milestone_en = null));
  expect(lines(input)).toEqual(['targets.json: M12-T2: milestone_zh is there, milestone_en is not']);
});

test('English without Chinese is named, also deep in a row', () => {
  const input = withLinked((linked) => (byId(linked.places, 'line').properties.position.shape_zh = null));
  expect(lines(input)).toEqual(['places.geojson: line: shape_en is there, shape_zh is not']);
});

test('a stage word of the plan needs no English', () => {
  const input = withLinked((linked) => (byId(linked.places, 'bay').properties.stage_zh = '建设'));
  expect(lines(input)).toEqual([]);
});

test.each([
  ['summary_zh', '长'.repeat(121), 'measures.json: M13: summary_zh has 121 characters, more than 120'],
  ['summary_en', 'a'.repeat(421), 'measures.json: M13: summary_en has 421 characters, more than 420'],
])('a %s that is too long is named', (key, value, line) => {
  const input = withSources((sources) => Object.assign(articleOf(sources, 'M13'), { [key]: value }));
  expect(lines(input)).toEqual([line]);
});

test.each([
  ['a half-width comma', '建设,完善', '设,'],
  ['a half-width bracket', '保税物流中心(B型)', '心('],
  ['a space before a digit', '到 2024年', '到 2'],
])('%s in Chinese is named', (_, value, slip) => {
  const input = withSources((sources) => (articleOf(sources, 'M13').summary_zh = value));
  expect(lines(input)).toEqual([`measures.json: M13: summary_zh: half-width sign or space at “${slip}”`]);
});

test('what is quoted from the received text keeps its signs', () => {
  const input = withLinked((linked) => (byId(linked.targets, 'M07-T1').stated_zh = '产值(规模)1亿元'));
  expect(lines(input)).toEqual([]);
});
