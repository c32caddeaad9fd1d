import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { zh } from '../../../src/i18n/zh.ts';
import { tellOfPainter } from '../../../src/light-map-notice.ts';
import { createNotices } from '../../../src/notices.ts';
import { SLOW_MS } from '../../../src/ui/try-again.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test.each(['comes', 'cannot be had'])('a part of the map that %s late is told of until then', async (end) => {
  const notices = createNotices(() => undefined);
  const said = (): string[] => notices.current(zh).map(({ text }) => text);
  let settle = (): void => undefined;
  const part = new Promise<void>((done, refuse) => (settle = end === 'comes' ? done : () => refuse(new Error('cut'))));
  tellOfPainter(notices, part);
  await vi.advanceTimersByTimeAsync(SLOW_MS - 1);
  expect(said()).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(said()).toEqual([zh.notices.slow]);
  settle();
  await vi.advanceTimersByTimeAsync(0);
  expect(said()).toEqual([]);
});

test('a part that comes at once is not told of', async () => {
  const notices = createNotices(() => undefined);
  tellOfPainter(notices, Promise.resolve());
  await vi.advanceTimersByTimeAsync(2 * SLOW_MS);
  expect(notices.current(zh)).toEqual([]);
});
