import { expect, test } from 'vitest';
import { matchSentences } from '../../../geo/source.ts';
import { fingerprint } from '../../../src/data/plan-text.ts';
import { MINI_PLAN } from './mini-plan.ts';

const marks = Object.freeze({
  'M01.0': { received: fingerprint('造木船') },
  'M01.1': { received: 'ffffffffffffffff', restored: fingerprint('推进“竹筏帆船”计划,高水建设船坞(含小船坞)') },
  'M01.2': { received: fingerprint('别的句子') },
  'M50.1': { received: fingerprint('造木船') },
});

test('sentences that match either fingerprint are copied as they stand, the others named', async () => {
  expect(matchSentences(MINI_PLAN, marks)).toEqual({
    sentences: { 'M01.0': '造木船', 'M01.1': '推进“竹筏 帆船”计划，高水建设船坞(含小船坞)' },
    others: ['M01.2', 'M50.1'],
  });
});

test('a text that is not the plan gives nothing', async () => {
  expect(matchSentences('今天天气很好。', marks).sentences).toEqual({});
});
