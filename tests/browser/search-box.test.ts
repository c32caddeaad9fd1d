/** The search as a combobox: everything by keys, everything said. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { SearchIndexFile, SearchRow } from '../../geo/schema.ts';
import { en } from '../../src/i18n/en.ts';
import { zh } from '../../src/i18n/zh.ts';
import '../../src/ui/search-box.ts';
import { accessibilityFaults, stage } from './mini-atlas.ts';

const row = (each: Pick<SearchRow, 'kind' | 'id' | 'name_zh' | 'name_en' | 'pinyin'> & Partial<SearchRow>): SearchRow => ({
  place_kind: null,
  aliases: [],
  kinds: [],
  figures: [],
  numbers: [],
  text: '',
  ...each,
});
const INDEX: SearchIndexFile = {
  traditional: '園园',
  rows: [
    row({ kind: 'place', id: 'reed-park', name_zh: '芦苇园区', name_en: 'Reed Park', pinyin: ['lu wei yuan qu'] }),
    row({ kind: 'place', id: 'reed-mill', name_zh: '芦苇纸坊', name_en: 'Reed Mill', pinyin: ['lu wei zhi fang'], text: '1350年建\nOn piles, 1350' }),
    row({ kind: 'part', id: 'industry', name_zh: '作坊', name_en: 'Workshops', pinyin: ['zuo fang'] }),
    ...Array.from({ length: 9 }, (_, at) =>
      row({ kind: 'place', id: `bar-${at + 1}`, name_zh: `沙洲${at + 1}`, name_en: `Bar ${at + 1}`, pinyin: ['sha zhou'] }),
    ),
    row({ kind: 'measure', id: 'M01', name_zh: '建设芦苇园区', name_en: 'Build the Reed Park', pinyin: ['jian she lu wei yuan qu'] }),
  ],
};
const field = () => page.getByRole('combobox', { name: zh.search.label });
const options = () => page.getByRole('option');
const active = (): string | null => {
  const input = document.querySelector('search-box')?.renderRoot.querySelector('input');
  const id = input?.getAttribute('aria-activedescendant');
  return (id && document.querySelector('search-box')?.renderRoot.querySelector(`#${id}`)?.textContent?.trim()) || null;
};

beforeEach(() => {
  vi.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.resolve(new Response(JSON.stringify(INDEX))));
});
afterEach(() => vi.restoreAllMocks());

async function type(text: string): ReturnType<typeof stage<'search-box'>> {
  const staged = await stage('search-box');
  await field().click();
  await userEvent.keyboard(text);
  return staged;
}

test('is accessible closed and open', async () => {
  await stage('search-box');
  expect(await accessibilityFaults()).toEqual([]);
  await field().click();
  await userEvent.keyboard('lw');
  await expect.element(options().first()).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
});

test('says that it is closed, then open', async () => {
  await type('lw');
  await expect.element(field()).toHaveAttribute('aria-expanded', 'true');
  await userEvent.keyboard('{Escape}');
  await expect.element(field()).toHaveAttribute('aria-expanded', 'false');
});

test('says how many results there are', async () => {
  await type('lw');
  await expect.element(page.getByRole('status')).toHaveTextContent(zh.search.count(3));
});

test('arrows walk through all groups and round', async () => {
  await type('lw');
  await expect.element(options().nth(2)).toBeVisible();
  const walked = [active()];
  for (let step = 0; step < 3; step += 1) {
    await userEvent.keyboard('{ArrowDown}');
    walked.push(active());
  }
  expect(new Set(walked).size).toBe(3);
  expect(walked[3]).toBe(walked[0]);
  await userEvent.keyboard('{ArrowUp}');
  expect(active()).toBe(walked[2]);
});

test('Home and End go to the first and the last result', async () => {
  await type('lw');
  await expect.element(options().nth(2)).toBeVisible();
  const start = active();
  await userEvent.keyboard('{End}');
  expect(active()).toContain('建设芦苇园区');
  await userEvent.keyboard('{Home}');
  expect(active()).toBe(start);
});

test('a long group opens whole, and its next row is the active one', async () => {
  await type('沙洲');
  await expect.element(page.getByText(zh.search.more(3))).toBeVisible();
  await expect.element(page.getByRole('status')).toHaveTextContent(zh.search.count(9));
  await userEvent.keyboard('{End}{Enter}');
  await expect.element(options().nth(8)).toBeInTheDocument();
  expect(active()).toContain('沙洲7');
});

test('each result says why it is there', async () => {
  const { element } = await type('lw');
  await expect.element(options().first()).toBeVisible();
  expect([...element.renderRoot.querySelectorAll('.why')].map((each) => each.textContent)).toEqual(Array.from({ length: 3 }, () => zh.search.why['initials']));
});

test('a part of the plan opens the list of its measures', async () => {
  const { store } = await type('作坊');
  await expect.element(options().first()).toBeVisible();
  await userEvent.keyboard('{Enter}');
  expect(store.get()).toMatchObject({ filters: { part: ['industry'] }, tab: 'measures', selected: null });
});

test('Enter takes the active result and closes', async () => {
  const { store } = await type('lwzf');
  await expect.element(options().first()).toBeVisible();
  await userEvent.keyboard('{Enter}');
  expect(store.get().selected).toEqual({ type: 'place', id: 'reed-mill' });
  await expect.element(field()).toHaveAttribute('aria-expanded', 'false');
});

test('a click takes a result', async () => {
  const { store } = await type('芦苇');
  await page.getByRole('option', { name: '建设芦苇园区' }).click();
  expect(store.get().selected).toEqual({ type: 'measure', id: 'M01' });
});

test('marks what matched', async () => {
  const { element } = await type('纸');
  await expect.element(options().first()).toBeVisible();
  expect(element.renderRoot.querySelector('mark')?.textContent).toBe('纸');
});

test('is cleared by the keyboard', async () => {
  await type('lw');
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.element(field()).toHaveValue('');
});

test('says that nothing matches', async () => {
  await type('qqqq');
  await expect.element(page.getByRole('status')).toHaveTextContent(zh.search.none('qqqq'));
});

test('Ctrl and Enter filter by what matches', async () => {
  const { store } = await type('lwzf');
  await expect.element(options().first()).toBeVisible();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(Object.values(store.get().filters)).toEqual([['reed-mill']]);
});

test.each([
  ['qqqq', 0],
  ['芦苇园亭河', 2],
])('Ctrl and Enter set no filter where %s matches nothing, and it is said until something else is typed', async (text, similar) => {
  const { store } = await type(text);
  const status = page.getByRole('status');
  await expect.element(status).toHaveTextContent(zh.search.none(text));
  expect(options().elements()).toHaveLength(similar);
  const before = store.get();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(status).toHaveTextContent(zh.search.noFilter);
  expect(store.get()).toEqual(before);
  await userEvent.keyboard('q');
  await expect.element(status).not.toHaveTextContent(zh.search.noFilter);
});

test.each([
  ['zh', '1350', '1350年建', 'zh-CN'],
  ['zh', 'piles', 'On piles, 1350', 'en'],
  ['en', '1350', 'On piles, 1350', 'en'],
  ['en', '年建', '1350年建', 'zh-CN'],
] as const)('on the page in %s, %s is shown in one language that is named', async (language, text, shown, tag) => {
  const { element } = await stage('search-box', { language }, { messages: { zh, en }[language] });
  await page.getByRole('combobox').click();
  await userEvent.keyboard(text);
  await expect.element(options().first()).toBeVisible();
  const matched = element.renderRoot.querySelector('.matched');
  expect([matched?.textContent, matched?.getAttribute('lang')]).toEqual([shown, tag]);
});

test('a key of an input method’s composition takes nothing', async () => {
  const { store, element } = await type('lw');
  await expect.element(options().first()).toBeVisible();
  const input = element.renderRoot.querySelector('input');
  input?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, composed: true, cancelable: true }));
  expect(store.get().selected).toBeNull();
});
