/** Plan against actual: a file is dropped, pasted or chosen, its faults are named, its figures shown, and it can be taken back. */
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { formatXlsx, parseXlsx } from '../../src/data/actuals-xlsx.ts';
import { sheetOf } from '../../src/data/actuals-file.ts';
import { progressWords } from '../../src/i18n/progress-words.ts';
import { actualsStore } from '../../src/ui/progress-store.ts';
import '../../src/ui/progress-view.ts';
import { dropFile } from './file-hand.ts';
import { accessibilityFaults, stage } from './mini-atlas.ts';

const words = progressWords.zh;
const HEAD = '目标编号,实际值,日期,来源,填表人';
const GOOD = [HEAD, 'M01-T1,3,2022-12-31,作坊名册,船夫', 'M01-T1,9,2023-12-31,作坊名册,船夫'].join('\n');
const WITH_FAULTS = [HEAD, 'M01-T1,约三家,2022-12-31,名册,甲', 'M09-T9,3,2022-12-31,名册,甲', 'M01-T1,9,2023-12-31,,甲'].join('\n');

const csvFile = (text: string, name = '名册.csv'): File => new File([text], name, { type: 'text/csv' });
const row = () => page.getByRole('listitem').filter({ hasText: words.share('75') });

beforeEach(() => {
  actualsStore.take(null);
  actualsStore.take(null);
});

test('says before a file is there how to fill one in, and is accessible', async () => {
  await stage('progress-view');
  await expect.element(page.getByText(words.intro)).toBeVisible();
  await expect.element(page.getByRole('button', { name: words.download(words.template, 'XLSX') })).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
});

test('a dropped file shows plan, actual, state, change and source; selecting follows', async () => {
  const { element, store } = await stage('progress-view');
  dropFile(element, csvFile(GOOD));
  await expect.element(row()).toHaveTextContent(words.states.green);
  await expect.element(row()).toHaveTextContent('3 家 → 9 家');
  await expect.element(row()).toHaveTextContent('+6 家');
  await expect.element(row()).toHaveTextContent('作坊名册');
  await expect.element(page.getByText(words.kept)).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  await row().getByRole('link', { name: '造纸作坊' }).click();
  expect(store.get().selected).toEqual({ type: 'target', id: 'M01-T1' });
});

test('rows with a fault are named, the rest counts, and a row without a source is marked', async () => {
  const { element } = await stage('progress-view');
  dropFile(element, csvFile(WITH_FAULTS));
  await expect.element(page.getByText(words.faults.title(2, 1, 0))).toBeVisible();
  const fault = (rows: number[], column: string) => page.getByRole('listitem').filter({ hasText: words.faults.where(rows, 0, column) });
  await expect.element(fault([2], words.columns.actual)).toHaveTextContent(`约三家 ${words.reasons['not-a-number']}`);
  await expect.element(fault([3], words.columns.id)).toHaveTextContent(words.reasons['unknown-id']);
  await expect.element(fault([4], words.columns.source)).toHaveTextContent(words.takenAs['no-source']);
  await expect.element(row()).toHaveTextContent(words.noSource);
  expect(await accessibilityFaults()).toEqual([]);
});

test('a workbook is read like a text, and what is exported is what was read', async () => {
  const sheet = sheetOf(GOOD.split('\n').map((line) => line.split(',')));
  if (!sheet) throw new Error('no sheet');
  const workbook = await formatXlsx(sheet, '实际值');
  const { element } = await stage('progress-view');
  dropFile(element, new File([workbook], '名册.xlsx'));
  await expect.element(row()).toHaveTextContent(words.states.green);
  let saved: Blob | null = null;
  const create = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob) => create((saved = blob as Blob));
  try {
    await page.getByRole('button', { name: words.download(words.exported, 'XLSX') }).click();
    await expect.poll(() => saved).not.toBeNull();
  } finally {
    URL.createObjectURL = create;
  }
  const again = await parseXlsx(await (saved as unknown as Blob).arrayBuffer());
  expect(again).toEqual(await parseXlsx(await workbook.arrayBuffer()));
  expect(again?.rows[0]).toEqual(['M01-T1', 3, { date: '2022-12-31' }, '作坊名册', '船夫']);
});

test('by keyboard: a table is pasted, grouped, removed and brought back', async () => {
  const { element } = await stage('progress-view');
  element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transferOf(GOOD.replaceAll(',', '\t')), bubbles: true, cancelable: true }));
  await expect.element(row()).toBeVisible();
  page.getByRole('radio', { name: words.groupings.target }).element().focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  await expect.element(page.getByRole('radio', { name: words.groupings.agency })).toBeChecked();
  await expect.element(page.getByRole('link', { name: words.filterBy('渡船局') })).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  page.getByRole('button', { name: words.remove }).element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText(words.removed(words.pastedName))).toBeVisible();
  expect(localStorage.getItem('atlas-actuals')).toBeNull();
  page.getByRole('button', { name: words.undo }).element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText(words.pastedName, { exact: true })).toBeVisible();
  expect(localStorage.getItem('atlas-actuals')).toContain('船夫');
});

function transferOf(text: string): DataTransfer {
  const transfer = new DataTransfer();
  transfer.setData('text/plain', text);
  return transfer;
}

test('a group’s name filters by it', async () => {
  const { element, store } = await stage('progress-view');
  dropFile(element, csvFile(GOOD));
  for (const [grouping, name, filters] of [
    ['part', '作坊', { part: ['industry'] }],
    ['agency', '纸业局', { agency: ['paper'] }],
    ['zone', '芦苇园区', { zone: ['reed-park'] }],
  ] as const) {
    await page.getByText(words.groupings[grouping]).click();
    await page.getByRole('link', { name: words.filterBy(name) }).click();
    expect(store.get().filters).toEqual(filters);
    await page.getByRole('link', { name: words.filterBy(name) }).click();
    expect(store.get().filters).toEqual({});
  }
});

test('follows the filters of the page', async () => {
  const { element, store } = await stage('progress-view');
  dropFile(element, csvFile(GOOD));
  await expect.element(page.getByText(words.summary(1, 1, 1))).toBeVisible();
  store.set({ filters: { part: ['ecology'] } });
  await expect.element(page.getByText(words.summary(0, 0, 1))).toBeVisible();
  await expect.element(page.getByText(words.none)).toBeVisible();
});

test('a limit changes the state, a wrong one is said and does not count', async () => {
  const { element } = await stage('progress-view');
  dropFile(element, csvFile([HEAD, 'M01-T1,6,2024-12-31,名册,甲'].join('\n')));
  await expect.element(page.getByText(words.missedStates.red)).toBeVisible();
  await page.getByText(words.ruleTitle).click();
  const yellow = page.getByRole('spinbutton', { name: words.yellowLimit });
  await yellow.fill('50');
  await expect.element(page.getByText(words.missedStates.yellow)).toBeVisible();
  await yellow.fill('5');
  await expect.element(page.getByText(words.limitsInvalid)).toBeVisible();
  await expect.element(page.getByText(words.missedStates.yellow)).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  await page.getByRole('button', { name: words.limitsReset }).click();
  await expect.element(page.getByText(words.missedStates.red)).toBeVisible();
});

test('of several files dropped at once the first is read, and that is said', async () => {
  const { element } = await stage('progress-view');
  const dataTransfer = new DataTransfer();
  for (const each of [csvFile(GOOD), csvFile(HEAD, '别的.csv')]) dataTransfer.items.add(each);
  element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  await expect.element(row()).toBeVisible();
  await expect.element(page.getByRole('alert').filter({ hasText: words.onlyFirst('名册.csv', 1) })).toBeVisible();
});

test('a file that cannot be read is refused with the remedy, and the one before stays', async () => {
  const { element } = await stage('progress-view');
  dropFile(element, csvFile(GOOD));
  await expect.element(row()).toBeVisible();
  for (const [file, sentence] of [
    [csvFile('名称,数\n甲,1', '别的.csv'), words.failures['missing-columns-remedy']],
    [csvFile('', '别的.csv'), words.failures.empty],
    [new File(['PK, but no workbook'], 'a.xlsx'), words.failures.unreadable],
    [new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])], '照片.csv'), words.failures['not-a-table']],
    [csvFile(HEAD, '别的.csv'), words.failures['no-rows']],
    [csvFile(`${HEAD}\nM09-T9,3,2022-12-31,名册,甲`, '别的.csv'), words.failures['all-refused']],
    [new File([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])], 'a.xls'), words.failures['old-excel']],
  ] as const) {
    dropFile(element, file);
    const alert = page.getByRole('alert').filter({ hasText: sentence });
    await expect.element(alert).toHaveTextContent(words.failed(file.name));
    await expect.element(alert).toHaveTextContent(words.inForce('名册.csv'));
    await expect.element(row()).toBeVisible();
    expect(localStorage.getItem('atlas-actuals')).toContain('船夫');
  }
});
