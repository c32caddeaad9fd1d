import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { zh } from '../../src/i18n/zh.ts';
import { createNotices } from '../../src/notices.ts';
import { sayFile, tellOfPart, tellOfParts } from '../../src/part-notices.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const setUp = () => {
  const notices = createNotices(() => undefined);
  return { notices, said: () => notices.current(zh).map(({ text }) => text) };
};
const settled = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

it('says that a part is slow only after some seconds, and takes it back when it has come', async () => {
  const { notices, said } = setUp();
  let come: (value: unknown) => void = () => undefined;
  tellOfParts(notices, [new Promise((done) => (come = done))], () => undefined, false);
  await vi.advanceTimersByTimeAsync(4000);
  expect(said()).toEqual([]);
  await vi.advanceTimersByTimeAsync(2000);
  expect(said()).toEqual([zh.notices.slow]);
  come(null);
  await settled();
  expect(said()).toEqual([]);
});

it('offers to fetch once more without reading the page anew', async () => {
  const { notices, said } = setUp();
  const again = vi.fn<() => void>();
  tellOfParts(notices, [Promise.reject(new TypeError('Failed to fetch'))], again, false);
  await settled();
  expect(said()).toEqual([zh.notices.tours]);
  notices.current(zh)[0]?.retry?.();
  expect(again).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(said()).toEqual([zh.notices.tours]);
});

it('one press fetches all that is said to be lacking, and nothing whose notice was put away', async () => {
  const { notices } = setUp();
  const parts = ['handed', 'ground', 'output'].map((id) => ({ id, again: vi.fn<() => void>() }));
  const fetched = Promise.reject(new TypeError('Failed to fetch'));
  for (const { id, again } of parts) tellOfPart(notices, id, { fetched, again, isRetry: false });
  await settled();
  notices.dismiss('output');
  notices.current(zh)[0]?.retry?.();
  expect(parts.map(({ again }) => again.mock.calls.length)).toEqual([1, 1, 0]);
});

it('reads the page anew where the second fetch fails too and there is a network', async () => {
  const { notices } = setUp();
  const [again, reload] = [vi.fn<() => void>(), vi.fn<() => void>()];
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('location', { reload });
  tellOfParts(notices, [Promise.reject(new SyntaxError('broken'))], again, true);
  await settled();
  notices.current(zh)[0]?.retry?.();
  expect([again.mock.calls.length, reload.mock.calls.length]).toEqual([0, 1]);
  vi.unstubAllGlobals();
});

it('of two askings the first says nothing more', async () => {
  const { notices, said } = setUp();
  tellOfParts(notices, [Promise.reject(new Error('old'))], () => undefined, false);
  tellOfParts(notices, [], () => undefined, false);
  await settled();
  expect(said()).toEqual([]);
});

it.each([
  ['own-canvas.js', 1],
  ['data/v1/measures.json', 0],
])('of a file that fails again after a retry, only a script has the page read anew: %s', async (path, reloads) => {
  const { notices } = setUp();
  const [again, reload] = [vi.fn<() => void>(), vi.fn<() => void>()];
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('location', { reload });
  for (const reason of ['network', 'network'] as const) {
    sayFile(notices, { path, reason, detail: '' }, again);
    notices.current(zh)[0]?.retry?.();
  }
  expect([again.mock.calls.length, reload.mock.calls.length]).toEqual([2 - reloads, reloads]);
  vi.unstubAllGlobals();
});
