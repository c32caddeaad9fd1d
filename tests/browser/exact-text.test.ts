/** The plan's text that a reader opens is matched sentence by sentence, kept, refused or found unreadable. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { matchText } from '../../src/data/exact-text.ts';
import { fingerprint } from '../../src/data/plan-text.ts';
import { readText } from '../../src/data/settings.ts';
import { createEvidence } from '../../src/evidence.ts';
import { ledger } from './mini-atlas.ts';

/** Invented, in the form of the plan. */
const TEXT = `一、总体目标
（一）愿景。河水要清。
二、作坊
（一）建设芦苇园区。到2024年，造纸作坊达到12家以上。（渡船局牵头，纸业局负责）
（二）清理河道。每年疏浚一次，不留淤泥。（纸业局负责）`;
const SENTENCES = { 'M01.0': '建设芦苇园区', 'M01.1': '到2024年，造纸作坊达到12家以上', 'M02.0': '清理河道', 'M02.1': '每年疏浚一次，不留淤泥' };

const trueLedger = ledger(Object.fromEntries(Object.entries(SENTENCES).map(([id, text]) => [id, fingerprint(text)])));

beforeEach(() => localStorage.clear());
afterEach(() => vi.restoreAllMocks());

test('a fingerprint is the beginning of the SHA-256 that the browser computes', async () => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(SENTENCES['M01.1'].normalize('NFKC'))));
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  expect(fingerprint(SENTENCES['M01.1'])).toBe(hex.slice(0, 16));
});

test('every sentence of the right text is matched, to the letter', () => {
  expect(Object.fromEntries(matchText(TEXT, trueLedger))).toEqual(SENTENCES);
});

test('a sentence with one other character is left out, the rest stays', () => {
  const matched = matchText(TEXT.replace('12家', '13家'), trueLedger);
  expect([...matched.keys()]).toEqual(['M01.0', 'M02.0', 'M02.1']);
});

async function open(bytes: BlobPart): Promise<ReturnType<ReturnType<typeof createEvidence>['current']>> {
  const rows = [...trueLedger.values()];
  vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(JSON.stringify(rows)));
  const evidence = createEvidence('mini/', () => undefined);
  evidence.current().openPlanText(new File([bytes], 'plan.txt'));
  await expect.poll(() => evidence.current().planTextStatus.kind).not.toBe('none');
  return evidence.current();
}

test('the right text is shown and kept in this browser', async () => {
  const { planTextStatus, planText } = await open(TEXT);
  expect(planTextStatus).toEqual({ kind: 'loaded', matched: 4, kept: true });
  expect(planText.get('M02.1')).toBe(SENTENCES['M02.1']);
  expect(readText()).toBe(TEXT);
});

test('another text is refused and not kept', async () => {
  const { planTextStatus, planText } = await open('一、目标\n（一）别的文章。完全不同。');
  expect(planTextStatus.kind).toBe('refused');
  expect(planText.size).toBe(0);
  expect(readText()).toBeNull();
});

test('a file that is no text is said to be unreadable', async () => {
  const { planTextStatus } = await open(new Uint8Array([0xff, 0xfe, 0x00, 0xd8]));
  expect(planTextStatus.kind).toBe('unreadable');
});

test('where nothing may be kept, the text holds for this visit and the page says so', async () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const { planTextStatus } = await open(TEXT);
  expect(planTextStatus).toEqual({ kind: 'loaded', matched: 4, kept: false });
});
