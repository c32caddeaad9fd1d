/** The distance filter of one place. */
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { zh } from '../../src/i18n/zh.ts';
import type { AppState } from '../../src/state/app-state.ts';
import '../../src/ui/detail-panel.ts';
import type { View } from '../../src/ui/view.ts';
import { PLACES, accessibilityFaults, stage } from './mini-atlas.ts';

const { ring } = zh;
const reach = page.getByRole('slider', { name: ring.reach('渡口') });

const stageFerry = (patch: Partial<AppState> = {}, more: Partial<View> = {}) =>
  stage('detail-panel', { selected: { type: 'place', id: 'ferry' }, ...patch }, more);

test('filters by the distance that stands on the slider, and stops', async () => {
  const { store } = await stageFerry();
  await page.getByRole('button', { name: ring.on(15) }).click();
  expect(store.get().ring).toEqual({ place: 'ferry', km: 15 });
  await page.getByRole('button', { name: ring.off }).click();
  expect(store.get().ring).toBeNull();
});

test('follows the slider by key while it filters, and not before', async () => {
  const { store } = await stageFerry();
  await reach.click();
  await userEvent.keyboard('{Home}');
  expect(store.get().ring).toBeNull();
  await page.getByRole('button', { name: ring.on(1) }).click();
  await reach.click();
  await userEvent.keyboard('{End}');
  expect(store.get().ring).toEqual({ place: 'ferry', km: 50 });
});

test('tells apart what is surely, perhaps and not within, and is accessible', async () => {
  const nearness = new Map([
    ['ferry', 'surely'],
    ['reed-park', 'perhaps'],
  ] as const);
  await stageFerry({ ring: { place: 'ferry', km: 8 } }, { nearness });
  await expect.element(page.getByText(ring.perhaps)).toBeVisible();
  const said = (): string | undefined => page.getByLabelText(ring.counts).element().textContent?.replace(/\s+/gu, '');
  await expect.poll(said).toBe(`1${ring.surely}1${ring.perhaps}${PLACES.length - 2}${ring.no}`);
  expect(await accessibilityFaults()).toEqual([]);
});
