/** The panel for drawing: its list, its switch of units, what is chosen by an area. */
import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { drawWords } from '../../src/i18n/draw-words.ts';
import type { Area } from '../../src/state/app-state.ts';
import '../../src/tools/draw-panel.ts';
import { drawings } from '../../src/tools/drawings-store.ts';
import { circleAround } from '../../src/tools/measure.ts';
import { accessibilityFaults } from './mini-atlas.ts';
import { stagePlan } from './plan-stage.ts';

const words = drawWords.zh;
const district: Area = [[119.5, 35.5], [120.4, 35.5], [120.4, 36.2], [119.5, 36.2]]; // prettier-ignore

beforeEach(() => drawings.removeAll());

test('lists what is drawn with its figures, accessible folded and unfolded, and lets it be named and deleted', async () => {
  drawings.add({ kind: 'circle', geometry: circleAround([120, 35.9], 5000), radiusM: 5000, label: '' });
  drawings.add({ kind: 'line', geometry: { type: 'LineString', coordinates: [[120, 35.9], [120.1, 35.9]] }, radiusM: null, label: '<b>路</b>' }); // prettier-ignore
  await stagePlan('draw-panel', {}, 380);
  await expect.element(page.getByText('<b>路</b>', { exact: true })).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  await page.getByText('圆 1').click();
  await expect.element(page.getByText(/78\.54 km² · 7,854 公顷/u)).toBeVisible();
  await page.getByLabelText(words.units.mu).click();
  await expect.element(page.getByText(/^半径 5\.00 km · 117,\d{3} 亩$/u)).toBeVisible();
  await page.getByLabelText(words.list.name).fill('码头周边');
  await page.getByLabelText(words.list.radius).click();
  expect(drawings.get()[0]?.label).toBe('码头周边');
  expect(await accessibilityFaults()).toEqual([]);
  await page.getByRole('button', { name: words.list.remove, exact: true }).click();
  expect(drawings.get().map(({ kind }) => kind)).toEqual(['line']);
});

test('an area offers apart what only a zone is known of, and a drawing filters', async () => {
  const { store } = await stagePlan('draw-panel', { area: district }, 380);
  await expect.element(page.getByText(/^只知道在某功能区的条目：67/u)).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  await page.getByLabelText(words.choosing.looseOn, { exact: true }).click();
  expect(store.get().areaLoose).toBe(true);
  await page.getByRole('button', { name: words.choosing.keep }).click();
  expect(drawings.get()).toMatchObject([{ kind: 'area', label: words.choosing.kept }]);
  await page.getByRole('button', { name: words.choosing.clear }).click();
  expect(store.get()).toMatchObject({ area: null, areaLoose: false });
  await page.getByText(words.choosing.kept).nth(1).click();
  await page.getByRole('button', { name: words.list.filter }).click();
  expect(store.get().area).toEqual(district);
});
