/** The chain view with the plan's own data: links and gaps, what stands at none, the picker, filters, links and citations. */
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Chain } from '../../geo/schema.ts';
import { chainWords } from '../../src/i18n/chain-words.ts';
import { zh } from '../../src/i18n/zh.ts';
import '../../src/ui/chain-view.ts';
import { accessibilityFaults, stage } from './mini-atlas.ts';
import { catalogue, passing, stagePlan } from './plan-stage.ts';

const words = chainWords.zh;
const served = (await (await fetch('/data/v1/chains.json')).json()) as Chain[];
const picker = () => page.getByRole('combobox', { name: words.industry });
const boxes = (): HTMLElement[] => [...(document.querySelector('chain-view')?.shadowRoot?.querySelectorAll<HTMLElement>('.links > li') ?? [])];
const listed = (): string[] =>
  [...(document.querySelector('chain-view')?.shadowRoot?.querySelectorAll('.row-link') ?? [])].map(
    (link) => new URLSearchParams((link.getAttribute('href') ?? '').slice(1)).get('sel')?.replace('place/', '') ?? '',
  );

test.each([
  ['zh', 1100, 'ic'],
  ['en', 360, 'ic'],
  ['zh', 360, 'shipping-logistics'],
] as const)('is accessible (%s, %i px, %s)', { timeout: 60_000 }, async (language, width, industry) => {
  await stagePlan('chain-view', { language, filters: { industry: [industry] } }, width);
  await expect.element(page.getByRole('combobox', { name: chainWords[language].industry })).toHaveValue(industry);
  expect(await accessibilityFaults()).toEqual([]);
});

test('links stand in the plan’s order, gaps in words; what stands at none is below, and nothing is lost', async () => {
  await stagePlan('chain-view', {}, 1100);
  await expect.element(picker()).toHaveValue('ic');
  const chain = served.find(({ id }) => id === 'ic');
  expect(boxes().map((box) => box.querySelector('h4')?.textContent)).toEqual(chain?.links.map(({ name_zh: name }, index) => `${index + 1}${name}`));
  expect(boxes().map((box) => box.textContent.includes(words.gap))).toEqual([true, false, false, true, true]);
  // A colour of the page's own sheet, which is not on this stage.
  document.documentElement.style.setProperty('--control', 'gray');
  expect(boxes().map((box) => getComputedStyle(box.querySelector('.box') ?? box).borderTopStyle)).toEqual(['dashed', 'solid', 'solid', 'dashed', 'dashed']);
  const all = catalogue.places.filter(({ properties }) => properties.industry.includes('ic')).map(({ id }) => id);
  expect(listed().toSorted()).toEqual(all.toSorted());
  await expect.element(page.getByRole('status')).toHaveTextContent(words.shown(all.length, all.length));
});

test('columns stand side by side where there is room, and below each other on a phone', async () => {
  const { element } = await stagePlan('chain-view', {}, 1100);
  await expect.element(picker()).toBeVisible();
  const lefts = (): number => new Set(boxes().map((box) => Math.round(box.getBoundingClientRect().left))).size;
  expect(lefts()).toBe(5);
  element.parentElement?.style.setProperty('width', '358px');
  await vi.waitFor(() => expect(lefts()).toBe(1));
  expect(element.scrollWidth).toBeLessThanOrEqual(358);
});

test('an industry without a chain says so and stands by stage', async () => {
  await stagePlan('chain-view');
  await userEvent.selectOptions(picker(), 'cold-chain');
  await expect.element(page.getByText(words.none('冷链物流'))).toBeVisible();
  expect(boxes()).toEqual([]);
  const own = catalogue.places.filter(({ properties }) => properties.industry.includes('cold-chain'));
  expect(listed().toSorted()).toEqual(own.map(({ id }) => id).toSorted());
  for (const name of new Set(own.flatMap(({ properties }) => (properties.stage ? zh.stages[properties.stage] : []))))
    await expect.element(page.getByRole('heading', { name, exact: true })).toBeVisible();
});

test('the picker offers every industry, told apart by what the plan says of its chain', async () => {
  await stagePlan('chain-view');
  await expect.element(picker()).toBeVisible();
  const groups = [...(document.querySelector('chain-view')?.shadowRoot?.querySelectorAll('optgroup') ?? [])];
  const offered = groups.map((group) => [group.label, [...group.children].map((option) => (option as HTMLOptionElement).value)] as const);
  const withLinks = new Set(served.filter(({ links }) => links.length > 0).map(({ industry }) => industry));
  const named = new Set(served.map(({ industry }) => industry).filter((industry) => !withLinks.has(industry)));
  const of = (isWanted: (id: string) => boolean): string[] => catalogue.industries.map(({ id }) => id).filter(isWanted);
  expect(offered).toEqual([
    [words.kinds.listed, of((id) => withLinks.has(id))],
    [words.kinds.mentioned, of((id) => named.has(id))],
    [words.kinds.none, of((id) => !withLinks.has(id) && !named.has(id))],
  ]);
});

test('the filter decides what is shown; picking another industry takes the filter along, without one it stays in the view', async () => {
  const { store } = await stagePlan('chain-view', { filters: { industry: ['hydrogen', 'ic'], part: ['industry'] } });
  await expect.element(picker()).toHaveValue('hydrogen');
  await userEvent.selectOptions(picker(), 'ic');
  expect(store.get().filters).toEqual({ industry: ['hydrogen', 'ic'], part: ['industry'] });
  await expect.element(page.getByRole('region', { name: '集成电路产业链 M07.2' })).toBeVisible();
  await userEvent.selectOptions(picker(), 'film-culture');
  expect(store.get().filters).toEqual({ industry: ['film-culture'], part: ['industry'] });
  await expect.element(page.getByRole('region', { name: '电影产业链 M09.4' })).toBeVisible();
  store.set({ filters: {} });
  await userEvent.selectOptions(picker(), 'trade');
  expect(store.get().filters).toEqual({});
  await expect.element(page.getByText(words.none('国际贸易与跨境电商'))).toBeVisible();
});

test('what the filters leave out is counted and is no gap', async () => {
  const { store } = await stagePlan('chain-view', { filters: { stage: ['operating'] } });
  await expect.element(picker()).toHaveValue('ic');
  const shown = catalogue.places.filter(({ id, properties }) => properties.industry.includes('ic') && passing(store.get()).shown.has(id));
  expect(listed().toSorted()).toEqual(shown.map(({ id }) => id).toSorted());
  expect(shown.length).toBeGreaterThan(0);
  const [, manufacture, packaging] = boxes();
  expect(manufacture?.textContent).toContain(words.hidden(1));
  expect(manufacture?.textContent).not.toContain(words.gap);
  expect(packaging?.textContent).not.toContain(words.hidden(1));
});

test('places and sentences are opened from the view', async () => {
  const { store } = await stagePlan('chain-view');
  await page.getByRole('link', { name: /芯恩/u }).click();
  expect(store.get().selected).toEqual({ type: 'place', id: 'sien' });
  await expect.element(page.getByRole('link', { name: /芯恩/u })).toHaveAttribute('aria-current', 'true');
  await page.getByRole('link', { name: `${zh.detail.sentence} M07.2` }).click();
  expect(store.get()).toMatchObject({ sentence: 'M07.2', reading: true });
});

test('a file that cannot be read is said with its remedy, and asked for anew', async () => {
  const fetched = vi.spyOn(window, 'fetch').mockRejectedValueOnce(new TypeError('line down'));
  try {
    await stage('chain-view', {}, { dataBase: '/data/v1/./' });
    await expect.element(page.getByRole('alert')).toHaveTextContent(zh.notices.network('chains.json'));
    await page.getByRole('button', { name: zh.notices.retry }).click();
    // The invented town has no industries.
    await expect.element(page.getByText(words.empty)).toBeVisible();
    expect(fetched).toHaveBeenCalledTimes(2);
  } finally {
    fetched.mockRestore();
  }
});
