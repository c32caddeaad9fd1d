/** The responsibility matrix with the plan's own data: marks, totals, sorting, filtering by click and key, the line that names. */
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { matrixWords } from '../../src/i18n/matrix-words.ts';
import '../../src/ui/matrix-view.ts';
import { accessibilityFaults } from './mini-atlas.ts';
import { catalogue, passing, stagePlan } from './plan-stage.ts';

const words = matrixWords.zh;
const grid = (): ShadowRoot => document.querySelector('matrix-view')?.shadowRoot?.querySelector('responsibility-grid')?.shadowRoot as ShadowRoot;
const rows = (): HTMLTableRowElement[] => [...grid().querySelectorAll<HTMLTableRowElement>('tbody tr')];
const names = (): string[] => rows().map((row) => row.dataset['agency'] ?? '');
const cell = (agency: string, article: string): HTMLTableCellElement => {
  const heads = [...grid().querySelectorAll<HTMLTableCellElement>('.number')].map((head) => head.ariaLabel?.split(' ')[0]);
  const at = heads.indexOf(String(Number(article.slice(1))));
  return rows().find((row) => row.dataset['agency'] === agency)?.cells[at + 2] as HTMLTableCellElement;
};
const line = page.getByRole('paragraph').filter({ hasText: '×' });
const science = catalogue.agencies.find(({ id }) => id === 'science');
const nameOf = (id: string): string => catalogue.agency.get(id)?.name_zh ?? '';
const numbers = catalogue.measures.filter(({ agencies }) => agencies.length > 0);

test.each([
  ['zh', 1200],
  ['zh', 360],
  ['en', 900],
] as const)('is accessible (%s, %i px)', { timeout: 60_000 }, async (language, width) => {
  await stagePlan('matrix-view', { language, filters: { part: ['governance'] } }, width);
  await page.getByRole('checkbox', { name: matrixWords[language].onlyPassing }).click();
  await expect.element(page.getByRole('grid', { name: matrixWords[language].label })).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
});

test('every duty of the plan is one mark, with totals at the edges', async () => {
  await stagePlan('matrix-view');
  await expect.element(page.getByRole('status')).toHaveTextContent(words.shown(52, 52, 55, 55));
  const duties = numbers.reduce((sum, { agencies }) => sum + agencies.length, 0);
  expect(grid().querySelectorAll('tbody td[aria-label]')).toHaveLength(duties);
  expect(grid().querySelectorAll('tbody i.stated')).toHaveLength(4);
  expect(grid().querySelectorAll('tbody i.first-named')).toHaveLength(53);
  expect(cell('science', 'M01').ariaLabel).toBe(words.duties['first-named']);
  expect(cell('science', 'M05').ariaLabel).toBe(words.duties.serve);
  expect(
    [
      ...(rows()
        .find((row) => row.dataset['agency'] === 'science')
        ?.querySelectorAll('.total') ?? []),
    ].map((each) => Number(each.textContent)),
  ).toEqual([science?.leads.length, science?.serves.length, 8]);
  const foot = [...grid().querySelectorAll('tfoot td')].map((each) => each.textContent?.trim()).filter((text) => text !== '');
  expect(foot).toEqual(numbers.map(({ agencies }) => String(agencies.length)));
});

test('a head filters by its agency or measure, a cell by both with the role, and again widens', async () => {
  const { store } = await stagePlan('matrix-view');
  await page.getByRole('rowheader', { name: nameOf('science') }).click();
  expect(store.get().filters).toEqual({ agency: ['science'] });
  await page.getByRole('columnheader', { name: /^12 / }).click({ modifiers: ['Control'] });
  expect(store.get().filters).toEqual({ agency: ['science'], measure: ['M12'] });
  store.set({ filters: {} });
  await expect.element(page.getByRole('rowheader', { name: nameOf('science') })).toHaveAttribute('aria-selected', 'false');
  await userEvent.click(cell('science', 'M05'));
  expect(store.get().filters).toEqual({ agency: ['science'], measure: ['M05'], role: ['serve'] });
  await expect.poll(() => cell('science', 'M05').ariaSelected).toBe('true');
  await page.getByRole('rowheader', { name: nameOf('science') }).click();
  expect(store.get().filters).toEqual({ agency: ['science'] });
  await expect.element(page.getByRole('rowheader', { name: nameOf('science') })).toHaveAttribute('aria-selected', 'true');
});

test('what does not pass grows faint, or leaves', async () => {
  const { store } = await stagePlan('matrix-view', { filters: { agency: ['science'], role: ['lead'] } });
  const left = passing(store.get());
  expect(cell('science', 'M01').querySelector('i')?.className).toBe('first-named answers');
  expect(cell('west-coast', 'M01').querySelector('i')?.className).toBe('serve beside');
  expect(cell('science', 'M05').querySelector('i')?.className).toBe('serve out');
  await expect.element(page.getByRole('status')).toHaveTextContent(words.shown(left.agencies.size, 52, left.measures.size, 55));
  await page.getByRole('checkbox', { name: words.onlyPassing }).click();
  expect(names().toSorted()).toEqual([...left.agencies].toSorted());
  expect(grid().querySelectorAll('.number')).toHaveLength(left.measures.size);
  await page.getByRole('searchbox', { name: words.find }).fill(' 青岛市科技局');
  await expect.poll(names).toEqual(['science']);
  await page.getByRole('searchbox', { name: words.find }).fill('没有');
  await expect.element(page.getByText(words.none)).toBeVisible();
});

test('rows sort by every head, columns by agencies within their part', async () => {
  await stagePlan('matrix-view');
  expect(names()[0]).toBe('west-coast');
  await page.getByRole('columnheader', { name: words.leads, exact: true }).getByRole('button').click();
  const leads = names().map((id) => catalogue.agency.get(id)?.leads.length);
  expect(leads).toEqual(leads.toSorted((a = 0, b = 0) => a - b));
  await page.getByRole('columnheader', { name: words.level, exact: true }).getByRole('button').click();
  expect(
    names()
      .slice(0, 34)
      .every((id) => catalogue.agency.get(id)?.level === 'city'),
  ).toBe(true);
  await page.getByRole('combobox', { name: words.order }).selectOptions(words.orders.agencies);
  const first = [...grid().querySelectorAll('.number.first')].map((head) => head.textContent?.trim());
  expect(first).toEqual(['5', '9', '14', '29', '35', '45', '47', '2']);
});

test('arrows walk the cells, Enter filters, and the line names and links both', async () => {
  const { store } = await stagePlan('matrix-view');
  page
    .getByRole('rowheader', { name: nameOf('west-coast') })
    .element()
    .focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowDown}');
  const spot = grid().activeElement as HTMLTableCellElement;
  expect([spot.closest('tr')?.dataset['agency'], spot.cellIndex - 1]).toEqual([names()[1], 2]);
  expect(grid().querySelectorAll('[tabindex="0"]:is(th, td)')).toHaveLength(1);
  const second = names()[1] ?? '';
  await expect.element(line).toHaveTextContent(nameOf(second));
  await expect.element(line).toHaveTextContent(catalogue.measure.get('M02')?.title_zh ?? '');
  await userEvent.keyboard('{Enter}');
  expect(store.get().filters).toEqual({ agency: [second], measure: ['M02'], role: ['serve'] });
  await userEvent.keyboard('{Control>}{Home}{/Control}');
  expect((grid().activeElement as HTMLElement).ariaLabel).toMatch(/^1 /u);
  await userEvent.keyboard('{End}{ArrowRight}{Enter}');
  expect(store.get().filters).toEqual({ measure: ['S3'] });
  await page.getByRole('link', { name: catalogue.measure.get('S3')?.title_zh ?? '' }).click();
  expect(store.get().selected).toEqual({ type: 'measure', id: 'S3' });
});

test('the focus stays with its agency and measure when rows leave', async () => {
  const { store } = await stagePlan('matrix-view');
  await page.getByRole('checkbox', { name: words.onlyPassing }).click();
  await userEvent.click(cell('science', 'M06'));
  expect(store.get().filters.measure).toEqual(['M06']);
  await expect.poll(() => grid().querySelectorAll('.number').length).toBe(1);
  const spot = grid().activeElement as HTMLTableCellElement;
  expect([spot.closest('tr')?.dataset['agency'], spot.cellIndex]).toEqual(['science', 2]);
});

test('the pointer marks row and column', async () => {
  await stagePlan('matrix-view');
  await userEvent.hover(cell('science', 'M03'));
  await expect.element(line).toHaveTextContent(words.dutyLong['first-named']);
  expect(grid().querySelector('tr[data-on]')?.getAttribute('data-agency')).toBe('science');
  expect(grid().querySelector('.number[data-on]')?.textContent?.trim()).toBe('3');
  await userEvent.hover(cell('science', 'M08'));
  await expect.element(line).toHaveTextContent(words.noDuty);
});
