/** The plan sentence by sentence: our summary always, the exact words where the reader has opened them. */
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { zh } from '../../src/i18n/zh.ts';
import '../../src/ui/reading-view.ts';
import { accessibilityFaults, catalogue, ledger, stage } from './mini-atlas.ts';

const OPENED = { planText: new Map([['M01.1', '到2024年，造纸作坊达到12家以上']]), planTextStatus: { kind: 'loaded', matched: 1, kept: true } } as const;

test('is accessible', async () => {
  await stage('reading-view', { reading: true, sentence: 'M01.1' }, OPENED);
  expect(await accessibilityFaults()).toEqual([]);
});

test('shows a summary of every sentence', async () => {
  await stage('reading-view', { reading: true });
  await expect.element(page.getByText('到2024年的作坊数。')).toBeVisible();
  await expect.element(page.getByText('每年疏浚一次。')).toBeVisible();
});

test('shows every sentence where the names of the sections are missing', async () => {
  await stage('reading-view', { reading: true }, { catalogue: { ...catalogue, sections: [], section: new Map() } });
  await expect.element(page.getByText('到2024年的作坊数。')).toBeVisible();
});

test('shows the exact words of an opened sentence, and of no other', async () => {
  await stage('reading-view', { reading: true }, OPENED);
  await expect.element(page.getByRole('blockquote')).toHaveTextContent('到2024年，造纸作坊达到12家以上。');
  expect(page.getByRole('blockquote').elements()).toHaveLength(1);
  await expect.element(page.getByText(zh.reading.textLoaded(1, 4), { exact: false })).toBeVisible();
});

test.each([
  ['refused', zh.reading.textRefused],
  ['unreadable', zh.reading.textUnreadable],
  ['unmatched', zh.notices.tours],
] as const)('says that a text was %s', async (kind, words) => {
  await stage('reading-view', { reading: true }, { planTextStatus: { kind, matched: 0, kept: true } });
  await expect.element(page.getByText(words)).toBeVisible();
});

test('marks the sentence that was cited, for eyes and for ears', async () => {
  const { element } = await stage('reading-view', { reading: true, sentence: 'M01.1' });
  const current = element.renderRoot.querySelectorAll('[aria-current="true"]');
  expect(current).toHaveLength(1);
  expect(current[0]?.textContent).toContain('到2024年的作坊数。');
});

test('leads from a sentence to its place and its target', async () => {
  const { store } = await stage('reading-view', { reading: true });
  await page.getByRole('link', { name: '芦苇园区', exact: true }).click();
  expect(store.get().selected).toEqual({ type: 'place', id: 'reed-park' });
  await page.getByRole('link', { name: '造纸作坊' }).click();
  expect(store.get().selected).toEqual({ type: 'target', id: 'M01-T1' });
});

test('adds up: the classes of sentences are all sentences', async () => {
  await stage('reading-view', { reading: true });
  await expect.element(page.getByText(zh.reading.coverageSummary(1, ledger().size))).toBeVisible();
});

test('asks for the sentences when it has none, and offers to ask again', async () => {
  let asked = 0;
  const more = { loadSentences: () => void (asked += 1) };
  await stage('reading-view', { reading: true }, { ...more, sentences: { status: 'idle', rows: new Map() } });
  expect(asked).toBe(1);
  await stage('reading-view', { reading: true }, { ...more, sentences: { status: 'failed', rows: new Map() } });
  await page.getByRole('button', { name: zh.notices.retry }).click();
  expect(asked).toBe(2);
});
