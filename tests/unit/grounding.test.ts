import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepUnderlay } from '../../src/grounding.ts';
import { zh } from '../../src/i18n/zh.ts';
import type { Painter } from '../../src/layers/painter.ts';
import { createNotices } from '../../src/notices.ts';
import type { Notices } from '../../src/notices.ts';
import { INITIAL_STATE } from '../../src/state/app-state.ts';
import type { View } from '../../src/ui/view.ts';

const underlays = vi.hoisted(() => ({
  isThere: false,
  connectUnderlays: ({ say }: Pick<Notices, 'say'>) => say({ id: 'ground', text: () => 'The ground fell back.' }),
  underlayNow: () => 'pictures',
}));
vi.mock('../../src/tools/underlays.ts', () => {
  if (!underlays.isThere) throw new TypeError('Failed to fetch');
  return underlays;
});

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('performance', { getEntriesByType: () => [] });
  vi.stubGlobal('PerformanceNavigationTiming', Object);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('says that the ground asked for cannot be drawn, asks for it again on request only, and then draws it', async () => {
  const notices = createNotices(() => undefined);
  const said = (): string[] => notices.current(zh).map(({ text }) => text);
  const setUnderlay = vi.fn<Painter['setUnderlay']>();
  const painter = { setUnderlay } as Partial<Painter> as Painter;
  const draw = keepUnderlay(
    () => ({ state: { ...INITIAL_STATE, workbench: 'ground' } }) as View,
    notices,
    () => draw(painter),
  );
  draw(painter);
  await vi.dynamicImportSettled();
  expect(said()).toEqual([zh.notices.tours]);
  draw(painter);
  expect(notices.current(zh)).toHaveLength(1);
  underlays.isThere = true;
  vi.resetModules();
  notices.current(zh)[0]?.retry?.();
  await vi.dynamicImportSettled();
  expect(said(), 'what the ground itself says stays').toEqual(['The ground fell back.']);
  expect(setUnderlay).toHaveBeenCalledWith('pictures');
});
