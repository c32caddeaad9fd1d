import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fetchJson } from '../../src/data/fetch-json.ts';
import { onWait } from '../../src/data/waits.ts';
import { zh } from '../../src/i18n/zh.ts';
import { createNotices } from '../../src/notices.ts';
import { tellWhenSlow } from '../../src/part-notices.ts';
import { SLOW_MS } from '../../src/ui/try-again.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function setUp() {
  const notices = createNotices(() => undefined);
  return { notices, said: () => notices.current(zh).map(({ text }) => text) };
}

/** Something that is waited for, and what ends the wait. */
function wait(end: 'comes' | 'cannot be had' = 'comes') {
  let settle = (): void => undefined;
  const promise = new Promise<void>((done, refuse) => (settle = end === 'comes' ? done : () => refuse(new Error('cut'))));
  return { promise, settle };
}

test.each(['comes', 'cannot be had'] as const)('what %s late is told of until then', async (end) => {
  const { notices, said } = setUp();
  const { promise, settle } = wait(end);
  tellWhenSlow(notices, promise);
  await vi.advanceTimersByTimeAsync(SLOW_MS - 1);
  expect(said()).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(said()).toEqual([zh.notices.slow]);
  settle();
  await vi.advanceTimersByTimeAsync(0);
  expect(said()).toEqual([]);
});

test('several that are slow are told of once, until the last has come', async () => {
  const { notices, said } = setUp();
  const [first, second] = [wait(), wait()];
  for (const { promise } of [first, second]) tellWhenSlow(notices, promise);
  await vi.advanceTimersByTimeAsync(SLOW_MS);
  expect(said()).toEqual([zh.notices.slow]);
  first.settle();
  await vi.advanceTimersByTimeAsync(0);
  expect(said()).toEqual([zh.notices.slow]);
  second.settle();
  await vi.advanceTimersByTimeAsync(0);
  expect(said()).toEqual([]);
});

test('what comes at once is not told of', async () => {
  const { notices, said } = setUp();
  tellWhenSlow(notices, Promise.resolve());
  await vi.advanceTimersByTimeAsync(2 * SLOW_MS);
  expect(said()).toEqual([]);
});

test('every data file is waited for aloud', async () => {
  const { notices, said } = setUp();
  vi.stubGlobal('fetch', () => new Promise(() => undefined));
  onWait((promise) => tellWhenSlow(notices, promise));
  void fetchJson('data/v1/search.json', (value): value is unknown => value !== null);
  await vi.advanceTimersByTimeAsync(SLOW_MS);
  expect(said()).toEqual([zh.notices.slow]);
  onWait(() => undefined);
});
