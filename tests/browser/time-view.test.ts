/** The time view with the plan's own data: every target under its year, years that filter, links and citations. */
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { timeWords } from '../../src/i18n/time-words.ts';
import '../../src/ui/time-view.ts';
import { accessibilityFaults } from './mini-atlas.ts';
import { catalogue, passing, stagePlan } from './plan-stage.ts';

const words = timeWords.zh;
const total = catalogue.targets.length;
const column = (name: string) => page.getByRole('region', { name, exact: true });
const listed = (): string[] =>
  [...(document.querySelector('time-view')?.shadowRoot?.querySelectorAll<HTMLElement>('.item') ?? [])].map((item) => item.dataset['id'] ?? '');

// With the rows of one part and all undated ones: axe looks at each row as long as at any other.
test.each([
  ['zh', 1000],
  ['zh', 360],
  ['en', 700],
] as const)('is accessible (%s, %i px)', { timeout: 60_000 }, async (language, width) => {
  await stagePlan('time-view', { language, filters: { part: ['governance', 'innovation', 'goals'] } }, width);
  await expect.element(page.getByRole('heading', { name: timeWords[language].running })).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
});

test('every target is listed once; those without a year have a column of their own', async () => {
  await stagePlan('time-view');
  await expect.element(page.getByRole('status')).toHaveTextContent(words.shown(total, total));
  expect(listed().toSorted()).toEqual(catalogue.targets.map(({ id }) => id).toSorted());
  const undated = catalogue.targets.filter(({ by }) => by === null);
  expect(undated.length).toBeGreaterThan(0);
  expect(column(words.undated).getByRole('listitem').elements()).toHaveLength(undated.length);
  await expect.element(column(words.year('2023')).getByRole('listitem')).toHaveTextContent('通车运营');
});

test('a year filters to itself, and a second time widens again', async () => {
  const { store } = await stagePlan('time-view');
  await column(words.year('2023')).getByRole('button').click();
  expect(store.get().filters).toEqual({ year: ['2023'] });
  await expect.element(column(words.year('2023')).getByRole('button')).toHaveAttribute('aria-pressed', 'true');
  expect(listed()).toEqual([...passing(store.get()).targets]);
  await expect.element(column(words.year('2022')).getByText(words.empty)).toBeVisible();
  await column(words.undated).getByRole('button').click();
  expect(store.get().filters).toEqual({ year: ['none'] });
  await column(words.undated).getByRole('button').click();
  expect(store.get().filters).toEqual({});
});

test('what the filters leave out is not listed, and the counts say so', async () => {
  const { store } = await stagePlan('time-view', { filters: { part: ['industry'] } });
  const left = passing(store.get()).targets;
  expect(left.size).toBeLessThan(total);
  await expect.element(page.getByRole('status')).toHaveTextContent(words.shown(left.size, total));
  expect(listed().toSorted()).toEqual([...left].toSorted());
  const due = catalogue.targets.filter(({ id, by }) => by === '2024' && left.has(id)).length;
  const all = catalogue.targets.filter(({ by }) => by === '2024').length;
  await expect.element(column(words.year('2024')).getByText(words.count(due, all))).toBeVisible();
});

test('an item leads to its target, place, measure and sentence', async () => {
  const { store } = await stagePlan('time-view');
  const links = column(words.year('2022')).getByRole('listitem').getByRole('link');
  const target = catalogue.target.get('M42-T1');
  await links.nth(0).click();
  expect(store.get().selected).toEqual({ type: 'target', id: 'M42-T1' });
  await links.nth(1).click();
  expect(store.get()).toMatchObject({ sentence: target?.sentence, reading: true });
  await links.nth(2).click();
  expect(store.get().selected).toEqual({ type: 'place', id: target?.places[0] });
  await links.nth(3).click();
  expect(store.get().selected).toEqual({ type: 'measure', id: 'M42' });
});
