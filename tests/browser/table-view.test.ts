/** The table of records: a million rows of which a window is drawn, sorted, walked by keys, joined to the map. */
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { tableWords } from '../../src/i18n/table-words.ts';
import { filesDesk } from '../../src/tools/files-desk.ts';
import '../../src/tools/table-view.ts';
import { layerOf, layersInMemory } from './layers-in-memory.ts';
import { accessibilityFaults, stage } from './mini-atlas.ts';

const words = tableWords.zh;
const HEADS = ['名称', '面积', '备注'];
const LONG = '很长的备注'.repeat(60);
const ROWS = Array.from({ length: 400 }, (_, at) => [`地块${at + 1}`, (at * 37) % 401, at === 0 ? LONG : null] as const);

async function show(isEmpty = false) {
  const layers = layersInMemory();
  const { element, store } = await stage('table-view');
  element.style.setProperty('height', '320px');
  element.layers = layers;
  element.remove();
  document.querySelector('main')?.append(element);
  if (!isEmpty) layers.add(layerOf('地块.csv', HEADS, ROWS), ROWS);
  await element.updateComplete;
  return { layers, element, store };
}

const grid = () => page.getByRole('grid', { name: words.table('地块.csv') });
const rowOf = (name: string) =>
  grid()
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell', { name, exact: true }) });
const active = (): string => {
  const element = grid().element();
  const id = element.getAttribute('aria-activedescendant') ?? '';
  return element.querySelector(`#${id}`)?.textContent?.trim() ?? '';
};

beforeEach(() => filesDesk.set({ table: null, open: null, skipped: 0 }));

test('without layers the table says how to get one', async () => {
  const { store } = await show(true);
  await expect.element(page.getByText(words.empty)).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  await page.getByRole('button', { name: words.open }).click();
  expect(store.get().workbench).toBe('files');
});

test('only the rows in sight are drawn; all are counted, and the whole of a long cell stands below', async () => {
  await show();
  await expect.element(rowOf('地块1')).toBeVisible();
  expect(grid().element().getAttribute('aria-rowcount')).toBe('401');
  expect(grid().getByRole('row').elements().length).toBeLessThan(40);
  await expect.element(rowOf('地块1')).toHaveAttribute('aria-rowindex', '2');
  await grid().getByRole('gridcell').nth(2).click();
  await expect.element(page.getByText(LONG, { exact: true })).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
});

test('a head sorts up, down, and back to the order of the file', async () => {
  await show();
  const head = grid().getByRole('columnheader', { name: '面积' });
  await head.click();
  await expect.element(head).toHaveAttribute('aria-sort', 'ascending');
  await expect.element(grid().getByRole('row').nth(1)).toHaveTextContent(/地块1\s*0/u);
  await head.click();
  await expect.element(head).toHaveAttribute('aria-sort', 'descending');
  await expect.element(grid().getByRole('row').nth(1)).toHaveTextContent(/400/u);
  await head.click();
  await expect.element(head).toHaveAttribute('aria-sort', 'none');
  await expect.element(grid().getByRole('row').nth(2)).toHaveTextContent(/地块2/u);
});

test('keys walk from cell to cell, also beyond what is drawn, and Enter shows the row on the map', async () => {
  const { layers } = await show();
  await expect.element(rowOf('地块1')).toBeVisible();
  (grid().element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}{ArrowDown}');
  await expect.poll(active).toBe('地块2');
  await userEvent.keyboard('{Control>}{End}{/Control}{Home}');
  await expect.poll(active).toBe('401');
  await userEvent.keyboard('{ArrowRight}{PageUp}{Enter}');
  await expect.poll(() => layers.get().picked?.layer).toBe('地块.csv');
  const record = layers.get().picked?.record ?? 0;
  expect(record).toBeGreaterThan(380);
  expect(record).toBeLessThan(399);
  await expect.element(rowOf(`地块${record + 1}`)).toHaveAttribute('aria-selected', 'true');
  expect(grid().element().matches(':focus')).toBe(true);
});

test('a record that is picked on the map is scrolled to and marked, where the table is sorted too', async () => {
  const { layers } = await show();
  await grid().getByRole('columnheader', { name: '面积' }).click();
  layers.pick({ layer: '地块.csv', record: 300 });
  await expect.element(rowOf('地块301')).toHaveAttribute('aria-selected', 'true');
  await expect.element(rowOf('地块301')).toBeVisible();
});

test('a million rows: the end of the bar is the last row, and the wheel still goes row by row', async () => {
  const { layers, element } = await show();
  const many = 1_000_000;
  layers.add(layerOf('大表.csv', HEADS, [], { count: many, shownCount: many }), []);
  const pageOfOthers = layers.page;
  Object.assign(layers, {
    page: (id: string, from: number, to: number, order: null) =>
      id === '大表.csv'
        ? Promise.resolve({
            total: many,
            rows: Array.from({ length: Math.min(to, many) - from }, (_, at) => ({
              record: from + at,
              row: from + at + 2,
              cells: [`户${from + at + 1}`, 1, null],
            })),
          })
        : pageOfOthers(id, from, to, order),
  });
  filesDesk.set({ table: '大表.csv' });
  const big = page.getByRole('grid', { name: words.table('大表.csv') });
  await expect.element(big.getByText('户1', { exact: true })).toBeVisible();
  const scroller = big.element();
  expect(scroller.scrollHeight).toBeLessThan(5_000_000);
  scroller.scrollTop = scroller.scrollHeight;
  await expect.element(big.getByText('户1000000', { exact: true })).toBeVisible();
  expect(big.getByRole('row').elements().length).toBeLessThan(40);
  const before = scroller.scrollTop;
  scroller.scrollTop = before - 90;
  const last = (): string => [...(element.shadowRoot?.querySelectorAll('.rows .row') ?? [])].at(-1)?.textContent ?? '';
  await expect.poll(last).toMatch(/户99999\d|户1000000/u);
});

test('two layers: the table is switched between them', async () => {
  const { layers } = await show();
  layers.add(layerOf('线路.geojson', ['名'], [['一号线']]), [['一号线']]);
  filesDesk.set({ table: '地块.csv' });
  await userEvent.selectOptions(page.getByRole('combobox', { name: words.layer }), '线路.geojson');
  await expect.element(page.getByRole('gridcell', { name: '一号线' })).toBeVisible();
});

test('heads and cells are shown as text, whatever they hold', async () => {
  const evil = '<img src=x onerror="document.title=\'gone\'">';
  const { layers, element } = await show(true);
  layers.add(layerOf(evil, [evil], [[evil]]), [[evil]]);
  await expect.element(page.getByRole('gridcell', { name: evil })).toBeVisible();
  expect(element.shadowRoot?.querySelector('img')).toBeNull();
  expect(document.title).toBe('芦苇');
});
