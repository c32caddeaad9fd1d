/** The panel of what is chosen: place, measure, target, agency, each linked to the others. */
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { zh } from '../../src/i18n/zh.ts';
import type { Selection } from '../../src/state/app-state.ts';
import '../../src/ui/detail-panel.ts';
import { accessibilityFaults, stage } from './mini-atlas.ts';

const ITEMS: (Selection & { title: string })[] = [
  { type: 'place', id: 'reed-park', title: '芦苇园区' },
  { type: 'place', id: 'reed-mill', title: '芦苇纸坊' },
  { type: 'measure', id: 'M01', title: '建设芦苇园区' },
  { type: 'target', id: 'M01-T1', title: '造纸作坊' },
  { type: 'agency', id: 'paper', title: '纸业局' },
];
const chosen = (type: Selection['type'], id: string): { selected: Selection } => ({ selected: { type, id } });

test.each(ITEMS)('$type $id is accessible and bears its name', async ({ type, id, title }) => {
  await stage('detail-panel', chosen(type, id));
  await expect.element(page.getByRole('heading', { level: 2, name: title, exact: true })).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
});

test('a place shows its figure, its measure and its agencies', async () => {
  await stage('detail-panel', chosen('place', 'reed-park'));
  await expect.element(page.getByText(/^12家以上/u)).toBeVisible();
  await expect.element(page.getByRole('link', { name: '建设芦苇园区' })).toBeVisible();
  await expect.element(page.getByRole('link', { name: '渡船局' })).toBeVisible();
});

test('a distance is an interval, never one number', async () => {
  await stage('detail-panel', chosen('place', 'reed-park'));
  await expect.element(page.getByText(/^\d+–\d+ km$/u)).toBeVisible();
});

test('a place of unknown position is measured through its zone, and says so', async () => {
  await stage('detail-panel', chosen('place', 'reed-mill'));
  await expect.element(page.getByText(zh.detail.distancesThrough('芦苇园区'))).toBeVisible();
});

test('a plain click on a link goes there in place; its address leads there too', async () => {
  const { store } = await stage('detail-panel', chosen('place', 'reed-park'));
  const link = page.getByRole('link', { name: '渡船局' });
  await expect.element(link).toHaveAttribute('href', '#sel=agency/boats');
  await link.click();
  expect(store.get().selected).toEqual({ type: 'agency', id: 'boats' });
});

test('a citation opens its sentence beside what is chosen', async () => {
  const { store } = await stage('detail-panel', chosen('target', 'M01-T1'));
  await page.getByRole('link', { name: `${zh.detail.sentence} M01.1` }).click();
  expect(store.get()).toMatchObject({ sentence: 'M01.1', reading: true, ...chosen('target', 'M01-T1') });
});

test('a stated lead is called so, one that is only named first is not', async () => {
  const { store } = await stage('detail-panel', chosen('measure', 'M01'));
  await expect.element(page.getByText(zh.detail.lead, { exact: true })).toBeVisible();
  store.set(chosen('measure', 'M02'));
  await expect.element(page.getByText(zh.detail.leadNote)).toBeVisible();
});

test('items without a position are fanned out and folded by one button', async () => {
  const { store } = await stage('detail-panel', chosen('place', 'reed-park'));
  await page.getByRole('button', { name: zh.detail.fan }).click();
  expect(store.get().fan).toBe(true);
  await page.getByRole('button', { name: zh.detail.unfan }).click();
  expect(store.get().fan).toBe(false);
});

test('an agency filters the map and stops filtering', async () => {
  const { store } = await stage('detail-panel', chosen('agency', 'paper'));
  await page.getByRole('button', { name: zh.detail.filterBy }).click();
  expect(store.get().filters).toEqual({ agency: ['paper'] });
  await page.getByRole('button', { name: zh.detail.unfilter }).click();
  expect(store.get().filters).toEqual({});
});

test('what the data does not hold is said, not shown empty', async () => {
  await stage('detail-panel', chosen('place', 'gone'));
  await expect.element(page.getByText(zh.detail.missing('gone'))).toBeVisible();
});
