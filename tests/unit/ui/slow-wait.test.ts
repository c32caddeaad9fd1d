import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SlowWait } from '../../../src/ui/slow-wait.ts';
import { SLOW_MS } from '../../../src/ui/try-again.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('is slow only after the wait, until it ends, and draws its element each time', () => {
  const requestUpdate = vi.fn<() => void>();
  const wait = new SlowWait({ addController: () => undefined, removeController: () => undefined, requestUpdate, updateComplete: Promise.resolve(true) });
  wait.begin();
  vi.advanceTimersByTime(SLOW_MS - 1);
  expect([wait.isSlow, requestUpdate.mock.calls.length]).toEqual([false, 0]);
  vi.advanceTimersByTime(1);
  expect([wait.isSlow, requestUpdate.mock.calls.length]).toEqual([true, 1]);
  wait.end();
  expect([wait.isSlow, requestUpdate.mock.calls.length]).toEqual([false, 2]);
  wait.begin();
  wait.hostDisconnected();
  vi.advanceTimersByTime(2 * SLOW_MS);
  expect([wait.isSlow, requestUpdate.mock.calls.length]).toEqual([false, 2]);
});
