/** The links view with the plan's own data: boxes and ribbons, filtering by click and key, the line that names, the table. */
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { linksWords } from '../../src/i18n/links-words.ts';
import '../../src/ui/links-view.ts';
import { accessibilityFaults } from './mini-atlas.ts';
import { catalogue, passing, stagePlan } from './plan-stage.ts';

const words = linksWords.zh;
const root = (): ShadowRoot => document.querySelector('links-view')?.shadowRoot as ShadowRoot;
const diagram = (): ShadowRoot | null | undefined => root().querySelector('links-diagram')?.shadowRoot;
const keys = (): string[] => [...(diagram()?.querySelectorAll<SVGGElement>('g[data-key]') ?? [])].map((node) => node.dataset['key'] ?? '');
const box = (key: string): SVGGElement => diagram()?.querySelector(`g[data-key="${key}"]`) as SVGGElement;
const focusedKey = (): string => (diagram()?.activeElement as SVGGElement | null | undefined)?.dataset['key'] ?? '';
const lit = (): string[] =>
  [...(diagram()?.querySelectorAll<SVGPathElement>('path[data-lit]') ?? [])].map(({ dataset }) => `${dataset['from']} ${dataset['to']}`);
const ready = async (): Promise<void> => {
  await expect.poll(() => keys().length).toBeGreaterThan(0);
};
const all = [...catalogue.measures, ...catalogue.targets].reduce(
  (sum, row) => sum + row.places.length + ('agencies' in row ? row.agencies.length + row.targets.length : 0),
  0,
);

test.each([
  ['zh', 'diagram', 1200],
  ['zh', 'table', 360],
  ['en', 'diagram', 900],
  ['en', 'table', 900],
] as const)('is accessible (%s, %s, %i px)', { timeout: 60_000 }, async (language, form, width) => {
  await stagePlan('links-view', { language, filters: { part: ['ecology'] } }, width);
  await ready();
  await page.getByRole('button', { name: linksWords[language].forms[form], exact: true }).click();
  expect(await accessibilityFaults()).toEqual([]);
});

test('shows every link at first, places joined by area', async () => {
  await stagePlan('links-view');
  await ready();
  await expect.element(page.getByRole('status')).toHaveTextContent(words.shown(all, all));
  expect(keys().filter((key) => key.startsWith('agency:'))).toHaveLength(catalogue.agencies.length);
  expect(keys().filter((key) => key.startsWith('target:'))).toHaveLength(catalogue.targets.length);
  const joined = keys().filter((key) => key.startsWith('place:')).length;
  await page.getByRole('checkbox', { name: words.grouped }).click();
  const named = new Set(catalogue.measures.flatMap(({ places }) => places)).size;
  await expect.poll(() => keys().filter((key) => key.startsWith('place:')).length).toBe(named);
  expect(joined).toBeLessThan(named * 0.7);
});

test('a box filters by its facet, again widens, with Ctrl adds', async () => {
  const { store } = await stagePlan('links-view');
  await ready();
  await userEvent.click(box('agency:science'));
  expect(store.get().filters).toEqual({ agency: ['science'] });
  const left = passing(store.get());
  await expect.poll(() => keys().filter((key) => key.startsWith('measure:'))).toEqual([...left.measures].map((id) => `measure:${id}`));
  expect(box('agency:science').getAttribute('aria-pressed')).toBe('true');
  await userEvent.click(box('measure:M03'));
  expect(store.get().filters).toEqual({ agency: ['science'], measure: ['M03'] });
  await expect.poll(() => keys().filter((key) => key.startsWith('place:')).length).toBe(0);
  await userEvent.click(box('target:M03-T1'));
  await userEvent.click(box('agency:science'));
  expect(store.get().filters).toEqual({ measure: ['M03'], target: ['M03-T1'] });
  store.set({ filters: {} });
  await expect.poll(() => keys().length).toBeGreaterThan(200);
  await userEvent.click(box('place:djk-zone'));
  expect(store.get().filters).toEqual({ zone: ['djk-zone'] });
  await expect.poll(() => keys().filter((key) => key.startsWith('place:'))).toContain('place:djk-port');
  await userEvent.click(box('agency:transport'), { modifiers: ['Control'] });
  await userEvent.click(box('agency:ocean'), { modifiers: ['Control'] });
  expect(store.get().filters).toEqual({ zone: ['djk-zone'], agency: ['transport', 'ocean'] });
});

test('pointing at a box lights its links and no others, and names it', async () => {
  const { store } = await stagePlan('links-view', { filters: { agency: ['science'] } });
  await ready();
  await userEvent.hover(box('measure:M04'));
  const { agencies = [], targets = [], places = [] } = catalogue.measure.get('M04') ?? {};
  expect(lit()).toHaveLength(agencies.length + targets.length + places.length);
  expect(lit().every((name) => name.includes('measure:M04'))).toBe(true);
  await page.getByRole('link', { name: catalogue.measure.get('M04')?.title_zh ?? '' }).click();
  expect(store.get().selected).toEqual({ type: 'measure', id: 'M04' });
});

test('keys walk the boxes, Enter filters', async () => {
  const { store } = await stagePlan('links-view', { filters: { part: ['ecology'] } });
  await ready();
  expect(diagram()?.querySelectorAll('g[tabindex="0"]')).toHaveLength(1);
  const first = diagram()?.querySelector<SVGGElement>('g[tabindex="0"]');
  first?.focus();
  await userEvent.keyboard('{End}{ArrowUp}{ArrowRight}');
  const focused = focusedKey();
  expect(focused).toMatch(/^measure:M3[4-8]$/u);
  expect(lit().length).toBeGreaterThan(0);
  await userEvent.keyboard('{Home}{Enter}');
  expect(store.get().filters).toEqual({ part: ['ecology'], measure: ['M34'] });
  await expect.poll(() => keys().filter((key) => key.startsWith('measure:'))).toEqual(['measure:M34']);
  expect(focusedKey()).toBe('measure:M34');
});

test('the table lists the same links, and sorts', async () => {
  const { store } = await stagePlan('links-view', { filters: { agency: ['science'] } });
  await ready();
  await page.getByRole('button', { name: words.forms.table, exact: true }).click();
  const rows = (): HTMLElement[] => [...(root().querySelector('links-table')?.shadowRoot?.querySelectorAll<HTMLElement>('tbody tr') ?? [])];
  await expect.poll(() => rows().length).toBe(passing(store.get()).measures.size);
  const count = (row: HTMLElement, column: string): number => row.querySelectorAll(`.${column} a`).length;
  const M04 = rows().find((row) => row.textContent?.includes(catalogue.measure.get('M04')?.title_zh ?? '-'));
  if (!M04) throw new Error('M04 is not listed');
  expect([count(M04, 'agencies'), count(M04, 'places')]).toEqual([catalogue.measure.get('M04')?.agencies.length, catalogue.measure.get('M04')?.places.length]);
  await expect.element(page.getByRole('link', { name: words.role('市科技局', words.duties['first-named']) }).first()).toBeVisible();
  await page.getByRole('columnheader', { name: words.columns.place }).getByRole('button').click();
  await page.getByRole('columnheader', { name: words.columns.place }).getByRole('button').click();
  const places = rows().map((row) => count(row, 'places'));
  expect(places).toEqual(places.toSorted((a, b) => b - a));
  await page.getByRole('link', { name: catalogue.measure.get('M04')?.title_zh ?? '' }).click();
  expect(store.get().selected).toEqual({ type: 'measure', id: 'M04' });
});

test('says when nothing is linked', async () => {
  await stagePlan('links-view', { filters: { part: ['none'] } });
  await expect.element(page.getByText(words.none)).toBeVisible();
});
