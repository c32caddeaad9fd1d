/** Plan against actual: what is said of a file that was read, was refused, or lies outside of what is shown. */
import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Target } from '../../geo/schema.ts';
import { indexCatalogue } from '../../src/data/catalogue.ts';
import { progressWords } from '../../src/i18n/progress-words.ts';
import { actualsStore } from '../../src/ui/progress-store.ts';
import '../../src/ui/progress-view.ts';
import type { View } from '../../src/ui/view.ts';
import { dropFile } from './file-hand.ts';
import { accessibilityFaults, stage } from './mini-atlas.ts';

const words = progressWords.zh;
const HEAD = '目标编号,实际值,日期,来源,填表人';
const csvFile = (name: string, ...rows: string[]): File => new File([[HEAD, ...rows].join('\n')], name, { type: 'text/csv' });
const faultsOf = (name: string) => page.getByRole('region', { name: words.faultsOf(name) });

/** The river town with two targets more, one of them a milestone. */
async function widerPlan(): Promise<Partial<View>> {
  const { element } = await stage('progress-view');
  const { catalogue, result } = element.view;
  const more = (patch: Partial<Target>): Target[] => catalogue.targets.map((target) => ({ ...target, ...patch }));
  const milestone = { id: 'M01-T3', indicator_zh: '渡口', comparator: 'milestone', value: null, milestone_zh: '通航' } as const;
  const wider = indexCatalogue({ ...catalogue, targets: [...catalogue.targets, ...more({ id: 'M01-T2', indicator_zh: '船坞' }), ...more(milestone)] });
  return { catalogue: wider, result: { ...result, targets: new Set(wider.targets.map(({ id }) => id)) } };
}

beforeEach(() => {
  actualsStore.take(null);
  actualsStore.take(null);
});

test('the faults of a file that was refused stand apart from those of the one in force', async () => {
  const { element } = await stage('progress-view');
  dropFile(element, csvFile('旧.csv', 'M01-T1,9,2023-12-31,作坊名册,甲', 'M01-T1,约三家,2021-12-31,名册,甲'));
  await expect.element(faultsOf('旧.csv').getByText(words.reasons['not-a-number'])).toBeVisible();
  await expect.element(faultsOf('旧.csv').getByText(words.reasons['before-plan'])).toBeVisible();
  dropFile(element, csvFile('新.csv', 'M09-T9,3,2022-12-31,名册,甲'));
  await expect.element(page.getByRole('alert')).toHaveTextContent(`${words.failed('新.csv')}${words.failures['all-refused']}`);
  await expect.element(page.getByRole('alert')).toHaveTextContent(words.inForce('旧.csv'));
  await expect.element(faultsOf('新.csv').getByText(words.reasons['unknown-id'])).toBeVisible();
  await expect.element(faultsOf('旧.csv').getByText(words.reasons['not-a-number'])).not.toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  await page.getByRole('button', { name: words.remove }).click();
  await expect.element(faultsOf('新.csv')).not.toBeInTheDocument();
});

test('that all other rows are taken can be read without unfolding', async () => {
  const { element } = await stage('progress-view');
  const wrong = ['甲', '乙', '丙', '丁'].map((each) => `M01-T1,${each},2023-12-31,名册,甲`);
  dropFile(element, csvFile('旧.csv', 'M01-T1,9,2023-12-31,作坊名册,甲', ...wrong));
  await expect.element(faultsOf('旧.csv').getByText(words.reasons['not-a-number']).first()).not.toBeVisible();
  await expect.element(page.getByText(words.faults.taken(1, 4))).toBeVisible();
  // Unfolded by hand, they are folded again beside what is wrong with another file.
  await faultsOf('旧.csv').getByText(words.faultsOf('旧.csv')).click();
  await expect.element(faultsOf('旧.csv').getByText(words.reasons['not-a-number']).first()).toBeVisible();
  dropFile(element, csvFile('新.csv'));
  await expect.element(page.getByText(words.inForce('旧.csv'))).toBeVisible();
  await expect.element(faultsOf('旧.csv').getByText(words.reasons['not-a-number']).first()).not.toBeVisible();
});

test('a larger file that cannot be kept leaves the kept one, and says that it comes back', async () => {
  const { element } = await stage('progress-view');
  dropFile(element, csvFile('旧.csv', 'M01-T1,9,2023-12-31,作坊名册,甲'));
  await expect.element(page.getByText(words.kept)).toBeVisible();
  const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  try {
    dropFile(element, csvFile('新.csv', 'M01-T1,10,2023-12-31,作坊名册,甲'));
    await expect.element(page.getByRole('alert')).toHaveTextContent(`${words.refused} ${words.refusedOlder('旧.csv')}`);
  } finally {
    full.mockRestore();
  }
  expect(localStorage.getItem('atlas-actuals')).toContain('旧.csv');
  await page.getByRole('button', { name: words.remove }).click();
  await expect.element(page.getByText('旧.csv', { exact: true })).toBeVisible();
});

test('what is due and not reached is not green, and is called that', async () => {
  const { element } = await stage('progress-view');
  dropFile(element, csvFile('旧.csv', 'M01-T1,11.9,2024-12-31,作坊名册,甲'));
  await expect.element(page.getByText(words.missedStates.yellow)).toBeVisible();
  await expect.element(page.getByText(words.missed)).toBeVisible();
});

test('a figure in what may be another unit counts, and is marked beside its row', async () => {
  const { element } = await stage('progress-view');
  dropFile(element, csvFile('旧.csv', 'M01-T1,121,2023-12-31,作坊名册,甲'));
  await expect.element(page.getByRole('listitem').filter({ hasText: '121 家' }).getByText(words.checkUnit, { exact: true })).toBeVisible();
  await expect.element(page.getByText(words.faults.title(0, 0, 1))).toBeVisible();
});

test('no figure is of a later day than today', async () => {
  const { element } = await stage('progress-view');
  element.today = () => '2023-06-30';
  dropFile(element, csvFile('旧.csv', 'M01-T1,9,2023-06-30,作坊名册,甲', 'M01-T1,10,2023-07-01,作坊名册,甲'));
  await expect.element(faultsOf('旧.csv').getByText(words.reasons['in-future'])).toBeVisible();
});

test('figures that the filters hide are counted, and a button shows them', async () => {
  const { element, store } = await stage('progress-view', { filters: { part: ['ecology'] } });
  dropFile(element, csvFile('旧.csv', 'M01-T1,3,2022-12-31,作坊名册,甲', 'M01-T1,9,2023-12-31,作坊名册,甲'));
  await expect.element(page.getByText(words.hidden(2, 1))).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  await page.getByRole('button', { name: words.clearFilters }).click();
  expect(store.get()).toMatchObject({ filters: {}, ring: null });
  await expect.element(page.getByText(words.summary(1, 1, 1))).toBeVisible();
  await expect.element(page.getByRole('button', { name: words.clearFilters })).not.toBeInTheDocument();
});

test('targets without a figure are counted by why', async () => {
  const { element } = await stage('progress-view', {}, await widerPlan());
  dropFile(element, csvFile('旧.csv', 'M01-T1,9,2023-12-31,作坊名册,甲', 'M01-T2,九,2023-12-31,名册,甲', 'M01-T3,,,,'));
  await expect.element(page.getByText(words.blankBecause(2, words.blankSplit(1, 1, 0)))).toBeVisible();
  await expect.element(page.getByRole('listitem').filter({ hasText: '船坞' })).toHaveTextContent(words.notTaken);
  await expect.element(page.getByRole('listitem').filter({ hasText: '渡口' })).not.toHaveTextContent(words.notTaken);
});

test('the template says beside a milestone which words to write', async () => {
  await stage('progress-view', {}, await widerPlan());
  let saved: Blob | null = null;
  const create = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob) => create((saved = blob as Blob));
  try {
    await page.getByRole('button', { name: words.download(words.template, 'CSV') }).click();
    await expect.poll(() => saved).not.toBeNull();
  } finally {
    URL.createObjectURL = create;
  }
  expect(await (saved as unknown as Blob).text()).toContain(`"M01-T3","渡口","Paper workshops","${words.milestoneHint}"`);
});

test('what a file comes to is in sight, also for one who was reading the rule', async () => {
  const { element } = await stage('progress-view');
  document.querySelector('main')?.setAttribute('class', 'scrolled');
  const small = document.createElement('style');
  small.textContent = '.scrolled{height:240px;overflow:auto}';
  document.head.append(small);
  await page.getByText(words.ruleTitle).click();
  const rule = page.getByText(words.legend);
  rule.element().scrollIntoView({ block: 'end' });
  await expect.element(rule).toBeInViewport();
  dropFile(element, csvFile('旧.csv', 'M01-T1,9,2023-12-31,作坊名册,甲'));
  await expect.element(page.getByText(words.summary(1, 1, 1))).toBeInViewport();
  rule.element().scrollIntoView({ block: 'end' });
  dropFile(element, csvFile('新.csv'));
  await expect.element(page.getByText(words.failed('新.csv'))).toBeInViewport();
  small.remove();
});
