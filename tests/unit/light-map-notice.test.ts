import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { chinese } from '../../src/i18n/index.ts';
import { dismissNotice, sayLightMap } from '../../src/light-map-notice.ts';
import { createNotices } from '../../src/notices.ts';

let kept: Map<string, string>;
beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value) });
});
afterEach(() => vi.unstubAllGlobals());

const said = (reason: 'noWebgl' | 'drawingFailed'): string[] => {
  const notices = createNotices(() => undefined);
  sayLightMap(notices, reason);
  return notices.current(chinese).map(({ text }) => text);
};
const dismiss = (mayKeep: boolean): void =>
  dismissNotice(
    createNotices(() => undefined),
    'light-map',
    mayKeep,
  );

test('a device without WebGL is told once, and anew while the reader has not answered', () => {
  expect(said('noWebgl')).toEqual([chinese.map.noWebgl]);
  expect(said('noWebgl')).toEqual([chinese.map.noWebgl]);
  dismiss(true);
  expect(said('noWebgl')).toEqual([]);
});

test('a map that could not be drawn is said each time', () => {
  dismiss(true);
  expect(said('drawingFailed')).toEqual([chinese.map.drawingFailed]);
});

test('a frame keeps nothing', () => {
  dismiss(false);
  expect(kept.size).toBe(0);
  expect(said('noWebgl')).toEqual([chinese.map.noWebgl]);
});
