import { describe, expect, test } from 'vitest';
import { chineseNumeral, fingerprint, normaliseSentence, splitPlan } from '../../../src/data/plan-text.ts';
import { MINI_PLAN } from './mini-plan.ts';

describe('splitPlan', () => {
  const plan = splitPlan(MINI_PLAN);
  const text = (id: string) => plan.sentences.find((sentence) => sentence.id === id)?.text;

  test('numbers articles by section: goals, measures, safeguards', () => {
    expect([...plan.agencies.keys()]).toEqual(['G1', 'M01', 'M12', 'S1']);
  });

  test('the heading is sentence 0 and the rest counts from 1', () => {
    expect(plan.sentences.map(({ id }) => id)).toEqual(['G1.0', 'G1.1', 'G1.2', 'M01.0', 'M01.1', 'M01.2', 'M12.0', 'M12.1', 'S1.0', 'S1.1']);
    expect(text('M01.0')).toBe('造木船');
  });

  test('sentences keep their own signs and spaces', () => {
    expect(text('G1.2')).toBe('到2024年，湖岸绿地达到12公里以上，种树超过3万株');
    expect(text('M01.1')).toBe('推进“竹筏 帆船”计划，高水建设船坞(含小船坞)');
  });

  test('the closing bracket gives the agencies, brackets within it included, and is no sentence', () => {
    expect(plan.agencies.get('M01')).toBe('市造船局、市林业局(湖区)按职责分工负责');
    expect(plan.agencies.get('M12')).toBe('市造船局牵头，市财政局负责');
    expect(plan.agencies.get('G1')).toBe('');
  });

  test('an article may run over lines, and what follows the last one is not the plan', () => {
    expect(text('S1.1')).toBe('各方协作');
    expect(plan.sentences.at(-1)?.id).toBe('S1.1');
  });

  test('line ends of every system are the same', () => {
    expect(splitPlan(MINI_PLAN.replaceAll('\n', '\r\n'))).toEqual(plan);
    expect(splitPlan(MINI_PLAN.replaceAll('\n', '\r'))).toEqual(plan);
  });

  test('a text without numbered articles has no sentence', () => {
    expect(splitPlan('今天天气很好。').sentences).toEqual([]);
    expect(splitPlan('').sentences).toEqual([]);
  });
});

test.each([
  ['一', 1],
  ['九', 9],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['五十二', 52],
])('%s is %i', (text, value) => {
  expect(chineseNumeral(text)).toBe(value);
});

test('white space, width of signs and the full stop do not change a fingerprint', async () => {
  expect(normaliseSentence('竹筏 （帆船）。')).toBe('竹筏(帆船)');
  expect(fingerprint('竹筏 （帆船）。')).toBe(fingerprint('竹筏(帆船)'));
  expect(fingerprint('竹筏(帆船)')).not.toBe(fingerprint('竹筏(帆板)'));
  expect(fingerprint('竹筏')).toMatch(/^[0-9a-f]{16}$/u);
});

test('a fingerprint is the beginning of the SHA-256 of the text', async () => {
  // Known answer for "abc", FIPS 180-2, appendix B.1.
  expect(fingerprint('abc')).toBe('ba7816bf8f01cfea');
});
