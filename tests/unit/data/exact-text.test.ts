import { expect, test } from 'vitest';
import type { Sentence } from '../../../geo/schema.ts';
import { matchText } from '../../../src/data/exact-text.ts';
import { fingerprint, splitPlan } from '../../../src/data/plan-text.ts';
import { MINI_PLAN } from '../geo/mini-plan.ts';

/** A ledger of the invented plan: every sentence with its fingerprint. */
function ledgerOf(text: string): Map<string, Sentence> {
  const rows = splitPlan(text).sentences.map(({ id, article, ordinal, text: sentence }): Sentence => ({
    id,
    article,
    ordinal,
    fingerprint: fingerprint(sentence),
    fingerprint_restored: null,
    class: 'not-spatial',
    places: [],
    targets: [],
    agencies: [],
    summary_zh: '一句',
    summary_en: 'One sentence',
  }));
  return new Map(rows.map((row) => [row.id, row]));
}

test('every sentence of the plan itself is matched, in its own writing', () => {
  const matched = matchText(MINI_PLAN, ledgerOf(MINI_PLAN));
  expect([...matched]).toEqual(splitPlan(MINI_PLAN).sentences.map(({ id, text }) => [id, text]));
});

test('a changed sentence is left out and the others stay', () => {
  const matched = matchText(MINI_PLAN.replace('40条', '41条'), ledgerOf(MINI_PLAN));
  expect(matched.has('M01.2')).toBe(false);
  expect(matched.size).toBe(splitPlan(MINI_PLAN).sentences.length - 1);
});

test('a sentence with its lost characters restored is matched as well as the received one', () => {
  const ledger = ledgerOf(MINI_PLAN);
  const restored = MINI_PLAN.replace('高水建设', '高水平建设');
  expect(matchText(restored, ledger).has('M01.1')).toBe(false);
  const row = ledger.get('M01.1');
  const text = splitPlan(restored).sentences.find(({ id }) => id === 'M01.1')?.text ?? '';
  if (row) ledger.set('M01.1', { ...row, fingerprint_restored: fingerprint(text) });
  expect(matchText(restored, ledger).get('M01.1')).toBe(text);
  expect(matchText(MINI_PLAN, ledger).has('M01.1')).toBe(true);
});

test.each([[''], ['今天天气很好。'], ['一、别的\n（一）别的事。与此无关。（某局负责）'], ['\u0000\u0001']])(
  'a text that is not the plan gives nothing: %j',
  (text) => {
    expect(matchText(text, ledgerOf(MINI_PLAN)).size).toBe(0);
  },
);

test('sentences that the ledger does not know are passed over', () => {
  expect(matchText(MINI_PLAN, new Map()).size).toBe(0);
});
