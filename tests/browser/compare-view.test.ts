/** The comparison on the served data: table, picker, weights and what it says at its edges. */
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { loadCatalogue } from '../../src/data/catalogue.ts';
import { compareToggleWords } from '../../src/i18n/compare-toggle-words.ts';
import { compareWords } from '../../src/i18n/compare-words.ts';
import type { AppState } from '../../src/state/app-state.ts';
import '../../src/ui/compare-view.ts';
import '../../src/ui/detail-panel.ts';
import type { View } from '../../src/ui/view.ts';
import { accessibilityFaults, stage } from './mini-atlas.ts';

const BASE = '/data/v1/';
const { catalogue } = await loadCatalogue(BASE);
const words = compareWords.zh;
const more: Partial<View> = { catalogue, nearness: null, dataBase: BASE };
const show = (patch: Partial<AppState>) => stage('compare-view', patch, more);
const PAIR = { compared: ['djk-zone', 'sgep'] };
const field = page.getByRole('combobox', { name: words.picker.label });
const row = (name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });

test('is accessible with nothing and with one zone', async () => {
  const { store } = await show({});
  expect(await accessibilityFaults()).toEqual([]);
  store.set({ compared: ['djk-zone'] });
  await expect.element(page.getByText(words.one)).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
});

test('is accessible with four zones and rows opened', async () => {
  await show({ compared: ['djk-zone', 'sgep', 'ftz-qingdao', 'etdz'] });
  await expect.element(page.getByText(words.picker.full(4))).toBeVisible();
  await row(words.rows.measures).getByRole('button').first().click();
  await row(words.nearest.port).getByRole('button').first().click();
  expect(await accessibilityFaults()).toEqual([]);
});

test('says what to do while nothing is compared, and offers the chosen place', async () => {
  const { store } = await show({ selected: { type: 'place', id: 'sgep' } });
  await expect.element(page.getByText(words.empty)).toBeVisible();
  await page.getByRole('button', { name: words.picker.addChosen('中德生态园') }).click();
  expect(store.get().compared).toEqual(['sgep']);
  await expect.element(page.getByText(words.one)).toBeVisible();
});

test('passes over ids that the data do not have, with a sentence', async () => {
  await show({ compared: ['gone', 'djk-zone', 'sgep'] });
  await expect.element(page.getByText(words.gone('gone'))).toBeVisible();
  expect(page.getByRole('columnheader').elements().length).toBe(3);
});

test('zones are added by keyboard alone, by initials', async () => {
  const { store } = await show({});
  await field.click();
  await expect.element(page.getByRole('option').first()).toBeVisible();
  await field.fill('gzk');
  await expect.element(page.getByRole('option', { name: '古镇口' })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  expect(store.get().compared).toEqual(['guzhenkou-sci']);
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await expect.element(page.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
  await userEvent.keyboard('{Escape}');
  await expect.element(field).toHaveAttribute('aria-expanded', 'false');
});

test('a number opens the items of its row, each with its sentence', async () => {
  const { store } = await show(PAIR);
  const measures = row(words.rows.measures);
  const count = measures.getByRole('button').first();
  await expect.element(count).toHaveAttribute('aria-expanded', 'false');
  await count.click();
  await expect.element(count).toHaveAttribute('aria-expanded', 'true');
  await measures.getByRole('link', { name: '建设中德生态园' }).click();
  expect(store.get().selected).toEqual({ type: 'measure', id: 'M13' });
  await measures.getByRole('link', { name: 'M12.4' }).click();
  expect(store.get().sentence).toBe('M12.4');
});

test('distances are intervals and say what they rest on', async () => {
  await show(PAIR);
  const distance = row(words.nearest.airport);
  await expect.element(distance.getByRole('button').first()).toHaveTextContent(/^\d+–\d+ km$/u);
  await distance.getByRole('button').first().click();
  expect(distance.getByText(words.distanceBasis).elements().length).toBe(2);
});

test('an area names its source, or cites the plan where the plan states it', async () => {
  const { store } = await show({ compared: ['sgep', 'sino-japan'] });
  const area = row(words.rows.area);
  await area.getByRole('button').first().click();
  await expect.element(area.getByText(words.areaSource(catalogue.place.get('sgep')?.properties.area_source ?? ''))).toBeVisible();
  await area.getByRole('link', { name: 'M16.4' }).click();
  expect(store.get().sentence).toBe('M16.4');
});

test('counts follow the filters and say of how many', async () => {
  await show({ ...PAIR, filters: { industry: ['hydrogen'], zone: ['ftz-qingdao'] } });
  await expect.element(row(words.rows.projects).getByRole('button').first()).toHaveTextContent('3 / 21');
  await expect.element(page.getByText(words.filtered)).toBeVisible();
});

test('only rows that differ are left by the switch, and the mark is a word', async () => {
  await show({ compared: ['djk-zone', 'sgep'] });
  const all = page.getByRole('rowheader').elements().length;
  await expect.element(row(words.rows.measures)).toHaveTextContent(words.most.count);
  await page.getByRole('switch', { name: words.onlyDiffering }).click();
  await expect.element(row(words.nearest.port)).not.toBeInTheDocument();
  await expect.element(row(words.rows.measures)).toBeVisible();
  expect(page.getByRole('rowheader').elements().length).toBeLessThan(all);
});

test('a zone is moved and removed, and the focus goes with it', async () => {
  const { store } = await show(PAIR);
  await page.getByRole('button', { name: words.moveRight('董家口经济区') }).click();
  expect(store.get().compared).toEqual(['sgep', 'djk-zone']);
  await expect
    .poll(() =>
      page
        .getByRole('button', { name: words.moveLeft('董家口经济区') })
        .element()
        .matches(':focus'),
    )
    .toBe(true);
  await page.getByRole('button', { name: words.remove('董家口经济区') }).click();
  expect(store.get().compared).toEqual(['sgep']);
  await expect.poll(() => field.element().matches(':focus')).toBe(true);
});

test('a weight is set by the arrow keys; scores, chart and sentence follow', async () => {
  const { store } = await show(PAIR);
  const slider = page.getByRole('slider', { name: words.criteria.port });
  (slider.element() as HTMLInputElement).focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  expect(store.get().weights).toEqual({ port: 3 });
  await expect.element(slider).toHaveAttribute('aria-valuetext', words.weights.value(3, 30));
  await expect.element(page.getByRole('img', { name: words.chart.label(words.criteria.port) })).toBeVisible();
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(store.get().weights).toEqual({});
  const line = page.getByRole('button', { name: new RegExp(`^${words.criteria.airport}`, 'u') });
  await line.click();
  await expect.element(line).toHaveAttribute('aria-pressed', 'true');
  await expect.element(page.getByRole('img', { name: words.chart.label(words.criteria.airport) })).toBeVisible();
});

test('a button leads from the table to the weights below it', async () => {
  await show(PAIR);
  await page.getByRole('button', { name: words.weights.title }).click();
  await expect.poll(() => page.getByRole('slider').first().element().matches(':focus')).toBe(true);
});

test('no score is given while all weights are 0', async () => {
  const { store } = await show({ ...PAIR, weights: { measures: 0, targets: 0, projects: 0, agencies: 0, port: 0, station: 0, airport: 0, interchange: 0 } });
  await expect.element(page.getByText(words.weights.allZero)).toBeVisible();
  await page.getByRole('button', { name: words.weights.reset }).click();
  expect(store.get().weights).toEqual({});
  await expect.element(page.getByText(words.weights.allZero)).not.toBeInTheDocument();
});

test('the panel of a zone takes it in and out, and leads to the comparison', async () => {
  const { store } = await stage('detail-panel', { compared: ['djk-zone'], selected: { type: 'place', id: 'sgep' } }, more);
  const toggle = compareToggleWords.zh;
  await page.getByRole('button', { name: toggle.add }).click();
  expect(store.get()).toMatchObject({ compared: ['djk-zone', 'sgep'], drawer: null });
  await expect.element(page.getByText(toggle.count(2, 4))).toBeVisible();
  await page.getByRole('link', { name: toggle.open }).click();
  expect(store.get().drawer).toBe('compare');
  await page.getByRole('button', { name: toggle.remove }).click();
  expect(store.get().compared).toEqual(['djk-zone']);
  store.set({ compared: ['djk-zone', 'poli', 'tieshan', 'xinan'] });
  await expect.element(page.getByText(toggle.full(4))).toBeVisible();
  await expect.element(page.getByRole('button', { name: toggle.add })).not.toBeInTheDocument();
});
