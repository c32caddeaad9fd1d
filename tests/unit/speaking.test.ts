import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import type { Messages } from '../../src/i18n/index.ts';
import { zh } from '../../src/i18n/zh.ts';
import { createNotices } from '../../src/notices.ts';
import { createSpeaker } from '../../src/speaking.ts';
import { INITIAL_STATE } from '../../src/state/app-state.ts';
import { createStore } from '../../src/state/store.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A page whose English comes, or does not, as `english` says. */
function setUp(english: () => Promise<Messages | null>) {
  vi.stubGlobal('navigator', { onLine: true });
  const store = createStore(INITIAL_STATE);
  const notices = createNotices(() => undefined);
  const [use, reload] = [vi.fn<(words: Messages) => void>(), vi.fn<(language: string) => void>()];
  const load = (language: 'zh' | 'en'): Promise<Messages | null> => (language === 'zh' ? Promise.resolve(zh) : english());
  const speak = createSpeaker({ store, notices, use, reload, load });
  store.subscribe((next, previous) => {
    if (next.language !== previous.language) void speak(next.language, previous.language);
  });
  const ask = async (language: 'zh' | 'en'): Promise<void> => {
    store.set({ language });
    await vi.advanceTimersByTimeAsync(0);
  };
  const retry = async (): Promise<void> => {
    notices.current(zh)[0]?.retry?.();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { store, use, reload, ask, retry, said: () => notices.current(zh).map(({ text }) => text) };
}

it('goes back to the language before where words cannot be had, and says so until they come', async () => {
  const answers: (Messages | null)[] = [null, en];
  const page = setUp(async () => answers.shift() ?? null);
  await page.ask('en');
  expect([page.store.get().language, ...page.said()]).toEqual(['zh', zh.notices.language]);
  await page.retry();
  expect([page.store.get().language, ...page.said()]).toEqual(['en']);
  expect(page.use).toHaveBeenLastCalledWith(en);
});

it('reads the page anew in the wanted language where the browser remembers the words as broken', async () => {
  const page = setUp(async () => null);
  await page.ask('en');
  await page.retry();
  expect(page.reload).not.toHaveBeenCalled();
  expect(page.said()).toEqual([zh.notices.language]);
  await page.retry();
  expect(page.reload.mock.calls).toEqual([['en']]);
});

it('says that words are slow to come, until they have come or others are asked for', async () => {
  let come: (words: Messages) => void = () => undefined;
  const page = setUp(() => new Promise((done) => (come = done)));
  await page.ask('en');
  await vi.advanceTimersByTimeAsync(4000);
  expect(page.said()).toEqual([]);
  await vi.advanceTimersByTimeAsync(2000);
  expect(page.said()).toEqual([zh.notices.slow]);
  await page.ask('zh');
  expect(page.said()).toEqual([]);
  come(en);
  await vi.advanceTimersByTimeAsync(0);
  expect([page.use.mock.lastCall, ...page.said()]).toEqual([[zh]]);
});
