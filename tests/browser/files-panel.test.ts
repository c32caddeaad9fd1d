/** The reader's own files: handed in, read with words, refused with a remedy, listed, styled, filtered, counted by zone, taken away and back. */
import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { filesWords } from '../../src/i18n/files-words.ts';
import { createStore } from '../../src/state/store.ts';
import { INITIAL_STATE } from '../../src/state/app-state.ts';
import { keepUndo } from '../../src/state/undo.ts';
import '../../src/tools/files-panel.ts';
import { filesDesk } from '../../src/tools/files-desk.ts';
import { layerOf, layersInMemory } from './layers-in-memory.ts';
import { accessibilityFaults, stage } from './mini-atlas.ts';

const words = filesWords.zh;
const HEADS = ['名称', '类别', '面积'];
const ROWS = [
  ['甲', '厂房', 12],
  ['乙', '仓库', 3],
  ['丙', '厂房', 7],
  ['丁', null, 5],
] as const;

async function show(name = '企业.csv', more: Parameters<typeof layerOf>[3] = {}) {
  const layers = layersInMemory();
  const undo = keepUndo(createStore(INITIAL_STATE));
  const { element, store } = await stage('files-panel', {}, { undo });
  element.layers = layers;
  element.remove();
  document.querySelector('main')?.append(element);
  if (name !== '') layers.add(layerOf(name, HEADS, ROWS, more), ROWS);
  await element.updateComplete;
  return { layers, undo, store, element };
}

const card = (name = '企业.csv') => page.getByRole('region', { name: words.layer.of(name), exact: true });
const part = (name: string) => card().getByRole('button', { name: new RegExp(`^${name}`, 'u') });

beforeEach(() => filesDesk.set({ table: null, open: null, skipped: 0 }));

test('before a file is there the panel says what it reads and that nothing leaves the machine; the sample opens', async () => {
  const { layers } = await show('');
  await expect.element(page.getByText(words.intro)).toBeVisible();
  await expect.element(page.getByRole('button', { name: words.choose })).toBeVisible();
  await expect.element(page.getByText(words.formats[0]?.[1] ?? '', { exact: false })).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  await page.getByRole('button', { name: words.trySample }).click();
  await expect.element(page.getByText(words.opened(words.sampleName, 3))).toBeInTheDocument();
  expect(layers.get().layers[0]?.columns.map(({ name }) => name)).toEqual(['名称', '类别', '面积', '经度', '纬度']);
});

test('a file that is read tells how far it is and can be stopped; one that is refused says why and is put away', async () => {
  const { layers } = await show();
  layers.show({
    readings: [{ id: 'r', name: '大表.csv', progress: { stage: 'reading', done: 12_400_000, total: 25_000_000 } }],
    refused: [{ id: 'x', name: '坏.zip', reason: 'unreadable', detail: '' }],
  });
  await expect.element(page.getByText(words.readBytes('12.4', '25'))).toBeVisible();
  await expect.element(page.getByRole('progressbar', { name: words.readingOf('大表.csv') })).toHaveProperty('value', 0.496);
  await expect.element(page.getByRole('alert').filter({ hasText: '坏.zip' })).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  await page.getByRole('button', { name: words.cancelOf('大表.csv') }).click();
  await page.getByRole('button', { name: words.dismissOf('坏.zip') }).click();
  await expect.element(page.getByText('坏.zip')).not.toBeInTheDocument();
  expect(layers.get()).toMatchObject({ readings: [], refused: [], layers: [{ name: '企业.csv' }] });
});

test('several files are told by their number, in the language of the page', async () => {
  const { layers, store } = await show('');
  const said = (): string => page.getByRole('status').first().element().textContent.trim();
  const reading = { id: 'r', name: '乙.csv', progress: null };
  layers.show({ readings: [reading] });
  layers.add(layerOf('甲.csv', HEADS, ROWS), ROWS);
  await expect.poll(said).toBe(words.opened('甲.csv', 4));
  layers.add(layerOf('乙.csv', HEADS, ROWS), ROWS);
  layers.show({ readings: [] });
  await expect.poll(said).toBe(words.openedMany(2, 8));
  store.set({ language: 'en' });
  await expect.poll(said).toBe(filesWords.en.openedMany(2, 8));
});

test('a layer is renamed, hidden, moved, removed and put back, each by undo too', async () => {
  const { layers, undo } = await show();
  layers.add(layerOf('线路.geojson', ['名'], [['一']], { format: 'geojson', table: null }), [['一']]);
  const order = (): string[] => layers.get().layers.map(({ name }) => name);
  await page.getByRole('button', { name: words.layer.rename('企业.csv') }).click();
  await userEvent.fill(page.getByRole('textbox', { name: words.layer.name }), '企业名录');
  await userEvent.keyboard('{Enter}');
  await expect
    .poll(() =>
      page
        .getByRole('button', { name: words.layer.rename('企业名录') })
        .element()
        .matches(':focus'),
    )
    .toBe(true);
  undo.undo();
  expect(order()).toEqual(['企业.csv', '线路.geojson']);
  await page.getByRole('button', { name: words.layer.up('企业.csv') }).click();
  expect(order()).toEqual(['线路.geojson', '企业.csv']);
  await page.getByRole('button', { name: words.layer.show('企业.csv') }).click();
  await expect.element(page.getByRole('button', { name: words.layer.show('企业.csv') })).toHaveAttribute('aria-pressed', 'false');
  await page.getByRole('button', { name: words.layer.remove('企业.csv') }).click();
  await expect.poll(() => page.getByRole('button', { name: words.undo, exact: true }).element().matches(':focus')).toBe(true);
  expect(order()).toEqual(['线路.geojson']);
  await page.getByRole('button', { name: words.undo, exact: true }).click();
  await expect.element(card()).toBeVisible();
  await expect.element(page.getByText(words.removed('企业.csv'))).not.toBeInTheDocument();
  undo.undo();
  await expect.poll(order).toEqual(['线路.geojson']);
});

test('a layer is coloured by its values and by steps of a number, with a legend that counts', async () => {
  const { layers, undo } = await show();
  await part(words.layer.parts.style).click();
  await page.getByRole('button', { name: words.style.ways.values }).click();
  const legend = page.getByRole('list', { name: words.style.legend });
  await expect.element(legend.getByRole('listitem').nth(0)).toHaveTextContent(/厂房\s*2/u);
  await expect.element(legend.getByRole('listitem').nth(2)).toHaveTextContent(/其他\s*1/u);
  await page.getByRole('button', { name: words.style.ways.steps }).click();
  await userEvent.selectOptions(page.getByRole('combobox', { name: words.style.classes }), '2');
  await expect.element(legend.getByRole('listitem').nth(0)).toHaveTextContent(/< 7\s*2/u);
  await expect.element(legend.getByRole('listitem').nth(1)).toHaveTextContent(/≥ 7\s*2/u);
  expect(layers.get().layers[0]?.style.colouring).toEqual({ by: 'steps', column: 2, limits: [7] });
  await page.getByRole('radio', { name: words.style.hue(3) }).click();
  await expect.element(page.getByRole('radio', { name: words.style.hue(3) })).toBeChecked();
  expect(await accessibilityFaults()).toEqual([]);
  while (undo.canUndo()) undo.undo();
  expect(layers.get().layers[0]?.style).toMatchObject({ hue: 0, colouring: { by: 'nothing' } });
});

test('the column of each way of colouring is kept; a size is offered where one is drawn', async () => {
  const { layers } = await show();
  const column = () => page.getByRole('combobox', { name: words.style.column });
  const colour = (by: keyof typeof words.style.ways) => page.getByRole('button', { name: words.style.ways[by] }).click();
  await part(words.layer.parts.style).click();
  await expect.element(page.getByRole('slider', { name: words.style.size })).toBeVisible();
  await colour('values');
  await expect.element(column()).toHaveValue('1');
  await userEvent.selectOptions(column(), '名称');
  await expect.poll(() => layers.get().layers[0]?.style.colouring).toMatchObject({ by: 'values', column: 0 });
  for (const other of ['steps', 'nothing'] as const) {
    await colour(other);
    await expect.poll(() => layers.get().layers[0]?.style.colouring.by).toBe(other);
    await colour('values');
    await expect.poll(() => layers.get().layers[0]?.style.colouring).toMatchObject({ by: 'values', column: 0 });
  }
  layers.add(layerOf('地块.geojson', HEADS, ROWS, { kinds: { points: 0, lines: 0, areas: 4, none: 0 } }), ROWS);
  filesDesk.set({ open: { layer: '地块.geojson', part: 'style' } });
  await expect.element(page.getByRole('slider', { name: words.style.opacity })).toBeVisible();
  await expect.element(page.getByRole('slider', { name: words.style.size })).not.toBeInTheDocument();
});

test('conditions on columns must all hold; each is a chip that can be taken away', async () => {
  const { layers } = await show();
  await part(words.layer.parts.filter).click();
  const add = page.getByRole('combobox', { name: words.filter.add });
  await userEvent.selectOptions(add, '类别');
  await page.getByRole('checkbox', { name: '仓库 1' }).click();
  await expect.element(card().getByText(/^2 \/ 4 条/u)).toBeVisible();
  await userEvent.selectOptions(add, '面积');
  await userEvent.fill(page.getByRole('spinbutton', { name: words.filter.least }), '8');
  await userEvent.keyboard('{Tab}');
  await expect.element(card().getByText(/^1 \/ 4 条/u)).toBeVisible();
  expect(layers.get().layers[0]?.tests).toEqual([
    { column: 1, is: 'among', values: ['厂房'] },
    { column: 2, is: 'between', least: 8, most: 12 },
  ]);
  expect(await accessibilityFaults()).toEqual([]);
  await page.getByRole('button', { name: words.filter.remove('类别：厂房') }).click();
  await expect.element(page.getByRole('list', { name: words.filter.list }).getByRole('listitem')).toHaveTextContent('面积 8–12');
});

test('records are counted by zone, what is surely there and what perhaps; a click chooses the zone', async () => {
  const { layers, store } = await show();
  layers.zones = { zones: [{ id: 'reed-park', surely: 2, perhaps: 1 }], elsewhere: 1, unnamed: 0 };
  await part(words.layer.parts.zones).click();
  await expect.element(page.getByText(words.zones.elsewhere(1))).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  await page.getByRole('button', { name: words.zones.choose('芦苇园区', words.zones.count(2, 1)) }).click();
  expect(store.get().selected).toEqual({ type: 'place', id: 'reed-park' });
});

test('faults are told by row with what stood there, and copied', async () => {
  const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const fault = (row: number) => ({ row, reason: 'no-position', cell: '东边', isTaken: true });
  await show('企业.csv', { faults: [fault(3), fault(7)], faultCount: 2 });
  await page.getByRole('button', { name: words.faults.button(2) }).click();
  await expect.element(page.getByText(words.faults.rows([3, 7], 0))).toBeVisible();
  await page.getByRole('button', { name: words.faults.copy, exact: true }).click();
  await expect.element(page.getByText(words.faults.copied)).toBeVisible();
  expect(written.mock.calls[0]?.[0].split('\n').map((line) => line.split('\t')[2])).toEqual(['内容', '东边', '东边']);
  expect(await accessibilityFaults()).toEqual([]);
});

test('how a file was read can be said otherwise', async () => {
  const { layers, undo } = await show();
  await part(words.layer.parts.reading).click();
  await expect.element(page.getByRole('combobox', { name: words.reading.roles.name })).toHaveTextContent(words.reading.column('面积', '12'));
  await userEvent.selectOptions(page.getByRole('combobox', { name: words.reading.roles.lon }), words.reading.column('面积', '12'));
  expect(layers.get().layers[0]?.table?.columns.lon).toBe(2);
  await userEvent.selectOptions(page.getByRole('combobox', { name: words.reading.encoding }), 'GB18030');
  expect(layers.get().layers[0]?.encoding).toBe('gb18030');
  undo.undo();
  expect(layers.get().layers[0]?.encoding).toBe('utf-8');
  expect(await accessibilityFaults()).toEqual([]);
});

test('names and cells are shown as text, whatever they hold', async () => {
  const evil = '<img src=x onerror="document.title=\'gone\'">';
  const { layers } = await show('');
  layers.add(layerOf(evil, [evil, 'n'], [[evil, 1]], { faults: [{ row: 2, reason: evil, cell: evil, isTaken: true }], faultCount: 1 }), [[evil, 1]]);
  await expect.element(card(evil)).toBeVisible();
  for (const each of ['style', 'filter', 'reading', 'faults'] as const) {
    filesDesk.set({ open: { layer: evil, part: each } });
    const name = each === 'faults' ? words.faults.button(1) : words.layer.parts[each];
    await expect.element(card(evil).getByRole('button', { name, exact: true })).toHaveAttribute('aria-expanded', 'true');
  }
  const within = (root: ParentNode): number =>
    [...root.querySelectorAll('*')].reduce((sum, each) => sum + (each.shadowRoot ? within(each.shadowRoot) : 0), root.querySelectorAll('img').length);
  expect(within(document)).toBe(0);
  expect(document.title).toBe('芦苇');
});
