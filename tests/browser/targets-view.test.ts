/** The targets view with the plan's own data: marks, table, filters, keyboard, and figures that belong together. */
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { targetsWords } from '../../src/i18n/targets-words.ts';
import '../../src/ui/targets-view.ts';
import { accessibilityFaults } from './mini-atlas.ts';
import { catalogue, passing, stagePlan } from './plan-stage.ts';

const words = targetsWords.zh;
const total = catalogue.targets.length;

/** Everything that matches within the element, through every shadow root. */
function all(root: ParentNode, selector: string): HTMLElement[] {
  const within = [...root.querySelectorAll<HTMLElement>('*')].flatMap(({ shadowRoot }) => (shadowRoot ? all(shadowRoot, selector) : []));
  return [...root.querySelectorAll<HTMLElement>(selector), ...within];
}
const idsOf = (selector: string): string[] => all(document, selector).map((each) => each.dataset['id'] ?? '');
const marks = (): string[] => idsOf('button.mark');
const focused = (): string | undefined => {
  let own = document.activeElement;
  while (own?.shadowRoot?.activeElement) own = own.shadowRoot.activeElement;
  return (own as HTMLElement | null)?.dataset['id'];
};

// With the rows of two parts: axe looks at each row as long as at any other.
const TWO_PARTS = { filters: { part: ['industry', 'governance'] } };

test.each([
  ['zh', 960],
  ['zh', 360],
  ['en', 960],
] as const)('chart and notes are accessible (%s, %i px)', { timeout: 60_000 }, async (language, width) => {
  await stagePlan('targets-view', { ...TWO_PARTS, language }, width);
  await expect.element(page.getByRole('heading', { name: targetsWords[language].differences.title })).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
});

test('the table is accessible', { timeout: 60_000 }, async () => {
  await stagePlan('targets-view', TWO_PARTS);
  await page.getByRole('button', { name: words.forms.table, exact: true }).click();
  await expect.element(page.getByRole('table', { name: words.table })).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
});

test('every target has one mark, by unit and by part', async () => {
  await stagePlan('targets-view');
  const ids = catalogue.targets.map(({ id }) => id).toSorted();
  await expect.poll(() => marks().toSorted()).toEqual(ids);
  await page.getByRole('button', { name: words.groupings.part }).click();
  await expect.element(page.getByRole('heading', { level: 3, name: /民生发展/u })).toBeVisible();
  expect(marks().toSorted()).toEqual(ids);
});

test('the table says the same figures as the chart', async () => {
  await stagePlan('targets-view', { tall: true });
  await expect.poll(() => idsOf('tbody tr[data-id]').length).toBe(total);
  const said = (selector: string, part: string) =>
    new Map(
      all(document, selector).map((each) => [
        each.dataset['id'],
        each.querySelector(part)?.firstChild?.parentElement?.textContent?.replaceAll(/\s+|[GM]\d+\.\d+$/gu, ''),
      ]),
    );
  const table = new Map([...said('tbody tr[data-id]', '.figure-cell')].map(([id, text]) => [id, text?.replace(/[GM]\d+\.\d+$/u, '')]));
  expect(table).toEqual(
    new Map([...said('button.mark', '.figure')].toSorted(([a = ''], [b = '']) => [...table.keys()].indexOf(a) - [...table.keys()].indexOf(b))),
  );
});

test('marks and rows follow the filters, and the count is said', async () => {
  const { store } = await stagePlan('targets-view', { tall: true });
  store.set({ filters: { part: ['industry'] } });
  const left = passing(store.get()).targets;
  await expect
    .element(
      page
        .getByRole('status')
        .filter({ hasText: words.shown(left.size, total) })
        .first(),
    )
    .toBeVisible();
  expect(left.size).toBeLessThan(total);
  expect(marks().toSorted()).toEqual([...left].toSorted());
  expect(idsOf('tbody tr[data-id]').toSorted()).toEqual([...left].toSorted());
});

test('a click on a mark selects its target, its citation opens the sentence', async () => {
  const { store } = await stagePlan('targets-view');
  await page.getByRole('button', { name: /董家口经济区工业总产值/u }).click();
  expect(store.get().selected).toEqual({ type: 'target', id: 'M12-T1' });
  await expect.element(page.getByRole('button', { name: /董家口经济区工业总产值/u })).toHaveAttribute('aria-current', 'true');
  await page.getByRole('listitem').filter({ hasText: '董家口经济区工业总产值' }).getByRole('link').first().click();
  expect(store.get()).toMatchObject({ sentence: 'M12.4', reading: true });
});

test('one mark is in the tab order; arrows, Home and End reach every other', async () => {
  await stagePlan('targets-view');
  const order = marks();
  const reachable = (): string[] => idsOf('button.mark[tabindex="0"]');
  expect(reachable()).toEqual([order[0]]);
  all(document, 'button.mark[tabindex="0"]')[0]?.focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(focused).toBe(order[1]);
  expect(reachable()).toEqual([order[1]]);
  await userEvent.keyboard('{End}');
  await expect.poll(focused).toBe(order.at(-1));
  await userEvent.keyboard('{ArrowRight}');
  expect(focused()).toBe(order.at(-1));
  await userEvent.keyboard('{Home}');
  await expect.poll(focused).toBe(order[0]);
});

test('the mark in focus is read in full, with its places', async () => {
  const { store } = await stagePlan('targets-view');
  const target = catalogue.target.get('M12-T1');
  all(document, 'button.mark[data-id="M12-T1"]')[0]?.focus();
  const place = catalogue.place.get(target?.places[0] ?? '');
  const link = page.getByRole('paragraph').getByRole('link', { name: place?.properties.name_zh ?? '', exact: true });
  await link.click();
  expect(store.get().selected).toEqual({ type: 'place', id: place?.id });
});

test('a head sorts the table, and a second time turns it round', async () => {
  await stagePlan('targets-view');
  await page.getByRole('button', { name: words.forms.table, exact: true }).click();
  const values = (): number[] => idsOf('tbody tr[data-id]').flatMap((id) => catalogue.target.get(id)?.base_value ?? []);
  const head = page.getByRole('button', { name: words.columns.figure });
  await head.click();
  await expect.poll(values).toEqual(values().toSorted((a, b) => a - b));
  await head.click();
  await expect.poll(values).toEqual(values().toSorted((a, b) => b - a));
});

test('parts add up, rates run through the years, and two texts stand side by side', async () => {
  const { store } = await stagePlan('targets-view');
  await expect.element(page.getByText(words.sums.total('900亿元'))).toBeVisible();
  await expect.element(page.getByText(words.sums.total('3250亿元'))).toBeVisible();
  await expect.element(page.getByRole('row', { name: /规模以上企业研发.*110\.0以上.*121\.0以上.*133\.1以上/u })).toBeVisible();
  await expect.element(page.getByRole('row', { name: /高新技术企业数.*1400家以上.*超过 1400家/u })).toBeVisible();
  store.set({ filters: { target: ['M07-T3'] } });
  await expect.element(page.getByText(words.sums.filtered).first()).toBeVisible();
  await expect.element(page.getByText(words.sums.total('3250亿元'))).not.toBeInTheDocument();
  expect(marks()).toEqual(['M07-T3']);
});
