/** The legend that is also the filter. */
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { zh } from '../../src/i18n/zh.ts';
import { LEGEND_FACETS } from '../../src/state/app-state.ts';
import '../../src/ui/legend-panel.ts';
import { PLACES, accessibilityFaults, stage } from './mini-atlas.ts';

const kinds = zh.kinds;
const countOf = (name: string) => page.getByRole('region', { name: zh.facets.kind }).getByRole('listitem').filter({ hasText: name });

test('is accessible, with and without filters', async () => {
  const { store } = await stage('legend-panel');
  expect(await accessibilityFaults()).toEqual([]);
  store.set({ filters: { kind: ['zone'] } });
  await expect.element(page.getByRole('switch', { name: zh.legend.toggle(kinds.project) })).not.toBeChecked();
  expect(await accessibilityFaults()).toEqual([]);
});

test('counts every place under every facet', async () => {
  await stage('legend-panel');
  await expect.element(countOf(kinds.project)).toHaveTextContent(zh.legend.count(2, 2));
  await expect.element(countOf(kinds.zone)).toHaveTextContent(zh.legend.count(1, 1));
  for (const facet of LEGEND_FACETS) await expect.element(page.getByRole('region', { name: zh.facets[facet], exact: true })).toBeVisible();
});

test('a switch leaves its value out, and takes it in again', async () => {
  const { store } = await stage('legend-panel');
  const toggle = page.getByRole('switch', { name: zh.legend.toggle(kinds.project) });
  await expect.element(toggle).toBeChecked();
  await toggle.click();
  expect(store.get().filters.kind?.toSorted()).toEqual(['reference', 'zone']);
  await expect.element(toggle).not.toBeChecked();
  await toggle.click();
  expect(store.get().filters).toEqual({});
});

test('a name narrows to its value alone, and a second time widens again', async () => {
  const { store } = await stage('legend-panel');
  const name = page.getByRole('button', { name: kinds.project, exact: true });
  await name.click();
  expect(store.get().filters).toEqual({ kind: ['project'] });
  await expect.element(name).toHaveAttribute('aria-pressed', 'true');
  await name.click();
  expect(store.get().filters).toEqual({});
});

test('counts of other facets follow a filter, those of its own stay', async () => {
  const { store } = await stage('legend-panel');
  store.set({ filters: { part: ['ecology'] } });
  await expect.element(countOf(kinds.project)).toHaveTextContent(zh.legend.count(1, 2));
  await expect.element(countOf(kinds.zone)).toHaveTextContent(zh.legend.count(0, 1));
  const parts = page.getByRole('region', { name: zh.facets.part });
  await expect.element(parts.getByRole('listitem').filter({ hasText: '作坊' })).toHaveTextContent(zh.legend.count(2, 2));
});

test('its totals are the places of the data', async () => {
  const { element } = await stage('legend-panel');
  const totals = [...element.renderRoot.querySelectorAll(`section[aria-label="${zh.facets.precision}"] .count`)].map((count) =>
    Number(count.textContent?.split('/')[1]),
  );
  expect(totals.reduce((sum, total) => sum + total, 0)).toBe(PLACES.length);
});
