/** What is filtered by, the numbers that are left, and the way out of nothing. */
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { zh } from '../../src/i18n/zh.ts';
import '../../src/ui/filter-bar.ts';
import { accessibilityFaults, stage } from './mini-atlas.ts';

const { legend, kinds } = zh;

test('has nothing to say while nothing is filtered', async () => {
  const { element } = await stage('filter-bar');
  expect(element.renderRoot.textContent?.trim()).toBe('');
});

test('is accessible, also where nothing is left', async () => {
  const { store } = await stage('filter-bar', { filters: { kind: ['project'] } });
  await expect.element(page.getByRole('region', { name: legend.active })).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  store.set({ filters: { kind: ['zone'], part: ['ecology'] } });
  await expect.element(page.getByText(legend.empty)).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
});

test('one chip takes its filter away, one button all', async () => {
  const { store } = await stage('filter-bar', { filters: { kind: ['project'], part: ['ecology'] } });
  await page.getByRole('button', { name: legend.remove(kinds.project) }).click();
  expect(store.get().filters).toEqual({ part: ['ecology'] });
  store.set({ filters: { kind: ['project'], part: ['ecology'] } });
  await page.getByRole('button', { name: legend.clear }).click();
  expect(store.get().filters).toEqual({});
});

test('says how many places, measures, targets and agencies are left', async () => {
  await stage('filter-bar', { filters: { part: ['ecology'] } });
  await expect.element(page.getByText(legend.summary(1, 1, 0, 1, 0))).toBeVisible();
});

test('offers the ways out of nothing, and each leads to what it promises', async () => {
  const { store } = await stage('filter-bar', { filters: { kind: ['zone'], part: ['ecology'] } });
  const way = page.getByRole('button', { name: legend.wayOut(zh.facets.part, 1, 1) });
  await expect.element(page.getByRole('button', { name: legend.wayOut(zh.facets.kind, 1, 1) })).toBeVisible();
  await way.click();
  expect(store.get().filters).toEqual({ kind: ['zone'] });
  await expect.element(page.getByText(legend.summary(1, 1, 1, 2, 0))).toBeVisible();
});

test('names a long choice by what is left out, at most three values', async () => {
  await stage('filter-bar', { filters: { kind: ['project', 'zone'] } });
  await expect.element(page.getByRole('button', { name: legend.remove(`− ${kinds.reference}`) })).toBeVisible();
});

test('has a chip for the ring', async () => {
  const { store } = await stage('filter-bar', { ring: { place: 'ferry', km: 12 } });
  await page.getByRole('button', { name: legend.remove(legend.within('渡口', 12)) }).click();
  expect(store.get().ring).toBeNull();
});

test('has a chip for the area, which takes its switch away with it', async () => {
  const area = [
    [119.9, 35.8],
    [120.1, 35.8],
    [120, 36],
  ] as const;
  const { store } = await stage('filter-bar', { area, areaLoose: true });
  await page.getByRole('button', { name: legend.remove(legend.areaLoose) }).click();
  expect(store.get()).toMatchObject({ area: null, areaLoose: false });
});
