import { expect, test } from 'vitest';
import { restoreSentence, unrestoreSentence } from '../../../geo/restore.ts';

const ROWS = Object.freeze([
  { sentence: 'M01.1', received: '高水建设', restored: '高水平建设' },
  { sentence: 'M01.1', received: '竹筏 帆船', restored: '竹筏＋帆船' },
]);

test('each restoration is applied once', () => {
  expect(restoreSentence('推进“竹筏 帆船”，高水建设船坞。', ROWS)).toEqual({ ok: true, text: '推进“竹筏+帆船”,高水平建设船坞' });
});

test('restorations may overlap when a later one still finds its text', () => {
  const rows = [
    { sentence: 'M01.1', received: '甲 乙', restored: '甲＋乙' },
    { sentence: 'M01.1', received: '乙 丙', restored: '乙＋丙' },
  ];
  expect(restoreSentence('甲 乙 丙', rows)).toEqual({ ok: true, text: '甲+乙+丙' });
});

test.each([
  ['不见', '“高水建设” occurs 0 times in the sentence, not once'],
  ['高水建设和高水建设', '“高水建设” occurs 2 times in the sentence, not once'],
])('a restoration that does not fit “%s” says why', (text, reason) => {
  expect(restoreSentence(text, ROWS)).toEqual({ ok: false, reason });
});

test('restoring and undoing it is a round trip', () => {
  const restored = restoreSentence('推进“竹筏 帆船”，高水建设船坞', ROWS);
  expect(restored.ok && unrestoreSentence(restored.text, ROWS)).toEqual({ ok: true, text: '推进“竹筏帆船”,高水建设船坞' });
});

test('what was restored last is undone first', () => {
  const rows = [
    { sentence: 'M01.1', received: '甲丙', restored: '甲乙丙' },
    { sentence: 'M01.1', received: '乙丙戊', restored: '乙丙丁戊' },
  ];
  expect(restoreSentence('甲丙戊', rows)).toEqual({ ok: true, text: '甲乙丙丁戊' });
  expect(unrestoreSentence('甲乙丙丁戊', rows)).toEqual({ ok: true, text: '甲丙戊' });
});
