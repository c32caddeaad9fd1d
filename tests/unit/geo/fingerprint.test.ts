import { expect, test } from 'vitest';
import { fingerprintsOf } from '../../../geo/fingerprint.ts';
import { fingerprint } from '../../../src/data/plan-text.ts';
import { MINI_PLAN } from './mini-plan.ts';

const HIGH = { sentence: 'M01.1', received: '高水建设', restored: '高水平建设' };

test('one line per sentence, restored only where characters were lost', async () => {
  const json = fingerprintsOf(MINI_PLAN, [HIGH]);
  expect(json.split('\n')).toHaveLength(10 + 3);
  expect(json).toContain(`"M01.0": {"received":"${fingerprint('造木船')}"}`);
  expect(JSON.parse(json)).toMatchObject({ 'M01.1': { restored: fingerprint('推进“竹筏帆船”计划,高水平建设船坞(含小船坞)') } });
});

test('a restoration that is not found once stops the command with the sentence and the reason', async () => {
  expect(() => fingerprintsOf(MINI_PLAN, [{ ...HIGH, received: '高原建设' }])).toThrow(
    'M01.1: restoration: “高原建设” occurs 0 times in the sentence, not once',
  );
});

test('a restoration of a sentence that is not there stops the command', async () => {
  expect(() => fingerprintsOf(MINI_PLAN, [{ ...HIGH, sentence: 'M40.7' }])).toThrow('M40.7: restoration “高水平建设”: the text has no such sentence');
});
