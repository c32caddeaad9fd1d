/** The entrance for investors on the plan's data: industry, conditions, three answers with their sentences, ranking. */
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { locateWords } from '../../src/i18n/locate-words.ts';
import '../../src/locate/fit-map.ts';
import '../../src/locate/locate-panel.ts';
import { fitsOf } from '../../src/query/fit.ts';
import { NOTHING_SOUGHT } from '../../src/state/app-state.ts';
import type { AppState } from '../../src/state/app-state.ts';
import '../../src/ui/fit-view.ts';
import { accessibilityFaults } from './mini-atlas.ts';
import { catalogue, stagePlan } from './plan-stage.ts';

const words = locateWords.zh;
const field = page.getByRole('combobox', { name: words.industry.label });
const NEAR = { near: { port: 15, station: 10 } };
const seek = (patch: Partial<AppState['seek']>): Partial<AppState> => ({ locate: 'find', seek: { ...NOTHING_SOUGHT, ...patch } });
const counted = (verdict: 'surely' | 'perhaps' | 'not', industries: readonly string[], near: AppState['seek']['near']): number =>
  fitsOf(catalogue, null, { industries, seek: { ...NOTHING_SOUGHT, near } }).filter((fit) => fit.verdict === verdict).length;

test('an industry is found by pinyin, by English and by its list, and counts what the plan has of it', async () => {
  const { store } = await stagePlan('locate-panel', { locate: 'find' }, 400);
  await expect.element(page.getByText(words.start)).toBeVisible();
  await field.fill('qingneng');
  await expect.element(page.getByRole('option', { name: '氢能' })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  expect(store.get().filters.industry).toEqual(['hydrogen']);
  await field.fill('circuits');
  await expect.element(page.getByRole('option', { name: '集成电路' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await page.getByRole('button', { name: words.industry.remove('氢能') }).click();
  expect(store.get().filters.industry).toBeUndefined();
  await field.fill('zzzz');
  await expect.element(page.getByText(words.industry.none('zzzz'))).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
});

test('conditions sort into surely, perhaps and not, each perhaps with its sentence, and the counts are those of the answers', async () => {
  const { store } = await stagePlan('locate-panel', { locate: 'find' }, 400);
  await page.getByRole('button', { name: words.near.kinds.port, exact: true }).click();
  await page.getByRole('button', { name: words.near.kinds.station, exact: true }).click();
  expect(store.get().seek.near).toEqual(NEAR.near);
  const expected = (['surely', 'perhaps', 'not'] as const).map((verdict) => counted(verdict, [], NEAR.near));
  const [surely = 0, perhaps = 0, not = 0] = expected;
  await expect.element(page.getByRole('status', { name: words.counts(surely, perhaps, not) })).toBeVisible();
  const rows = page.getByRole('listitem').filter({ has: page.getByRole('img', { name: words.verdicts.perhaps, exact: true }) });
  expect(rows.elements()).toHaveLength(perhaps);
  for (const row of rows.elements()) expect(row.querySelector('.why')?.textContent?.trim()).toMatch(/。$/u);
  await page.getByRole('button', { name: words.showNot(not) }).click();
  expect(page.getByRole('img', { name: words.verdicts.not, exact: true }).elements()).toHaveLength(not);
  expect(await accessibilityFaults()).toEqual([]);
});

test('a distance is set by its slider, and off again', async () => {
  const { store } = await stagePlan('locate-panel', seek({ near: { airport: 40 } }), 400);
  const slider = page.getByRole('slider', { name: words.near.limit(words.near.kinds.airport) });
  // The cursor stands in the field once the entrance is open.
  await expect.poll(() => field.element().matches(':focus')).toBe(true);
  (slider.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowLeft}');
  expect(store.get().seek.near).toEqual({ airport: 39 });
  await page.getByRole('button', { name: words.near.kinds.airport, exact: true }).click();
  expect(store.get().seek.near).toEqual({});
});

test('the first three are starred at once, each by its own star, and no more than the list holds', async () => {
  const { store } = await stagePlan('locate-panel', seek(NEAR), 400);
  await page.getByRole('button', { name: words.starFirst(3) }).click();
  expect(store.get().shortlist).toHaveLength(3);
  const [first] = store.get().shortlist;
  const name = catalogue.place.get(first?.id ?? '')?.properties.name_zh ?? '';
  await page.getByRole('button', { name: words.unstar(name), exact: true }).click();
  expect(store.get().shortlist.map(({ id }) => id)).not.toContain(first?.id);
});

test('what nothing meets names the condition to give up, and giving it up helps', async () => {
  await stagePlan('locate-panel', { ...seek({ near: { airport: 1, port: 1 }, stages: ['building'] }), filters: { industry: ['fisheries'] } }, 400);
  await expect.element(page.getByText(words.none)).toBeVisible();
  await page.getByRole('button', { name: /^去掉/u }).first().click();
  await expect.element(page.getByText(words.none)).not.toBeInTheDocument();
});

test('the chart is accessible, sorts by its heads, explains a score and says where the first place changes', async () => {
  const { store } = await stagePlan('fit-view', { ...seek(NEAR), filters: { industry: ['ic'] } });
  await expect.element(page.getByRole('columnheader').first()).toBeVisible();
  expect(page.getByRole('rowheader').elements()).toHaveLength(fitsOf(catalogue, null, { industries: [], seek: NOTHING_SOUGHT }).length);
  await page.getByRole('columnheader', { name: words.fit.score }).getByRole('button').click();
  expect(store.get().seek.order).toBe('score');
  const [row] = page.getByRole('row').elements().slice(1);
  row?.querySelector<HTMLElement>('td.score button')?.click();
  await expect.element(page.getByRole('region', { name: /得分由什么构成/u })).toBeVisible();
  expect(page.getByText(/易位/u).elements().length).toBe(1);
  expect(document.querySelector('fit-view')?.shadowRoot?.querySelectorAll('.flips li').length).toBe(8);
  expect(await accessibilityFaults()).toEqual([]);
});

test('the map has a sign for each zone with a position, in three shapes', async () => {
  const { element, store } = await stagePlan('verdict-overlay', seek({ near: { port: 15 } }), 400);
  Object.assign(element, { project: () => ({ x: 5, y: 5 }) });
  const signs = (verdict: string): number => element.shadowRoot?.querySelectorAll(`.verdict.${verdict}`).length ?? 0;
  const expected = (verdict: string): number =>
    fitsOf(catalogue, null, { industries: [], seek: store.get().seek }).filter((fit) => fit.verdict === verdict && fit.place.geometry !== null).length;
  for (const verdict of ['surely', 'perhaps', 'not']) {
    expect(expected(verdict)).toBeGreaterThan(0);
    expect(signs(verdict)).toBe(expected(verdict));
  }
  const shapes = ['surely', 'perhaps', 'not'].map((verdict) => element.shadowRoot?.querySelector(`.verdict.${verdict}`)?.innerHTML);
  expect(new Set(shapes).size).toBe(3);
  store.set({ seek: NOTHING_SOUGHT });
  await expect.poll(() => signs('surely') + signs('perhaps') + signs('not')).toBe(0);
});
