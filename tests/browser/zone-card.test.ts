/** The zone card and the shortlist on the served data, and the files made from what they show. */
import readExcelFile from 'read-excel-file/universal';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { loadCatalogue } from '../../src/data/catalogue.ts';
import { loadSources } from '../../src/drawing/load-sources.ts';
import { cardWords } from '../../src/i18n/card-words.ts';
import { silenceWords } from '../../src/i18n/silence-words.ts';
import { starWords } from '../../src/i18n/star-words.ts';
import { zh } from '../../src/i18n/zh.ts';
import { listedZones } from '../../src/locate/shortlist-content.ts';
import { shortlistXlsx } from '../../src/locate/shortlist-xlsx.ts';
import '../../src/locate/shortlist-panel.ts';
import '../../src/locate/zone-card.ts';
import { zonePages } from '../../src/locate/zone-sheets.ts';
import { MAX_NOTE } from '../../src/state/app-state.ts';
import type { AppState } from '../../src/state/app-state.ts';
import { createHash } from '../../src/state/url.ts';
import '../../src/ui/detail-panel.ts';
import type { View } from '../../src/ui/view.ts';
import { accessibilityFaults, stage } from './mini-atlas.ts';

const BASE = '/data/v1/';
const { catalogue } = await loadCatalogue(BASE);
const more: Partial<View> = { catalogue, nearness: null, dataBase: BASE };
const words = cardWords.zh;
const chosen = (id: string): Pick<AppState, 'selected' | 'locate'> => ({ selected: { type: 'place', id }, locate: 'list' });
const LIST = [
  { id: 'djk-zone', note: '先看码头' },
  { id: 'sgep', note: '' },
  { id: 'ftz-qingdao', note: '' },
];
const silences = page.getByRole('heading', { name: words.sections.silences });

test('with the entrance open a zone shows its card, accessible, and what the plan does not say with its sentences', async () => {
  const { store } = await stage('detail-panel', chosen('djk-zone'), more);
  await expect.element(silences).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  for (const { label, says } of Object.values(silenceWords.zh)) {
    await expect.element(page.getByText(label, { exact: true })).toBeVisible();
    expect(page.getByText(says).elements().length).toBeGreaterThan(0);
  }
  await page.getByRole('link', { name: `${zh.detail.sentence} M30.2` }).click();
  expect(store.get()).toMatchObject({ sentence: 'M30.2', reading: true });
});

test('the whole panel is one press away and back, and stands where the entrance is closed', async () => {
  const { store } = await stage('detail-panel', chosen('djk-zone'), more);
  await page.getByRole('button', { name: starWords.zh.whole }).click();
  await expect.element(page.getByRole('heading', { name: zh.detail.position })).toBeVisible();
  await page.getByRole('button', { name: starWords.zh.card }).click();
  await expect.element(silences).toBeVisible();
  store.set({ locate: null });
  await expect.element(page.getByRole('heading', { name: zh.detail.position })).toBeVisible();
  await expect.element(page.getByRole('button', { name: starWords.zh.whole })).not.toBeInTheDocument();
});

test('a star takes the zone in and out, in the card and in the whole panel alike', async () => {
  const { store } = await stage('detail-panel', { ...chosen('djk-zone'), locate: null }, more);
  await page.getByRole('button', { name: starWords.zh.star }).click();
  expect(store.get().shortlist).toEqual([{ id: 'djk-zone', note: '' }]);
  store.set({ locate: 'find' });
  await expect.element(silences).toBeVisible();
  await expect.element(page.getByRole('button', { name: starWords.zh.starred })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('link', { name: starWords.zh.open(1) }).click();
  expect(store.get().locate).toBe('list');
  await page.getByRole('button', { name: starWords.zh.starred }).click();
  expect(store.get().shortlist).toEqual([]);
});

test('who is only named first is never said to lead', async () => {
  await stage('detail-panel', chosen('djk-zone'), more);
  await expect.element(page.getByText(words.agenciesNote)).toBeVisible();
  const agencies = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: '市工业和信息化局' }) });
  await expect.element(agencies).toHaveTextContent(words.roles.first);
  await expect.element(agencies).not.toHaveTextContent(words.roles.lead);
});

/** What the card says on the screen, each label and text by itself. */
function seenOn(root: ShadowRoot): string[] {
  const parts = [...root.querySelectorAll('.counts dt, .counts dd, .facts dd, .label, .text, .own-note')];
  return parts.map((part) => {
    const copy = part.cloneNode(true) as Element;
    for (const cites of copy.querySelectorAll('.line-cites')) cites.remove();
    return (copy.textContent ?? '').trim();
  });
}
const bare = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/gu, '');

test('what the screen says of a zone stands in its workbook and on its two pages', async () => {
  const { element: panel } = await stage('detail-panel', { ...chosen('djk-zone'), shortlist: LIST.slice(0, 1) }, more);
  await expect.element(silences).toBeVisible();
  // The shore comes with the card; its distance is the last to stand.
  await expect.element(page.getByText(words.coast)).toBeVisible();
  const card = panel.renderRoot.querySelector('zone-card');
  if (!card) throw new Error('There is no card.');
  const seen = seenOn(card.renderRoot as ShadowRoot);
  expect(seen.length).toBeGreaterThan(120);
  const { view } = card;
  const content = { view, zones: listedZones(view), sites: [], listed: [], madeOn: '', link: 'https://example.org/' };
  const sheets = await readExcelFile(await shortlistXlsx(content));
  const cells = new Set(sheets.flatMap(({ data }) => data.flat().map(String)));
  expect(seen.filter((text) => !cells.has(text))).toEqual([]);
  const { sources } = await loadSources(BASE);
  const pages = [...zonePages(content, sources)];
  expect(pages).toHaveLength(2);
  const drawn = pages
    .map((svg) => [...new DOMParser().parseFromString(svg, 'image/svg+xml').querySelectorAll('text')].map((text) => text.textContent).join(''))
    .join('');
  expect(seen.filter((text) => !bare(drawn).includes(bare(text)))).toEqual([]);
});

test('the list is accessible, empty with a way out and filled', async () => {
  const { store } = await stage('shortlist-panel', { locate: 'list' }, more);
  expect(await accessibilityFaults()).toEqual([]);
  await page.getByRole('link', { name: words.list.find }).click();
  expect(store.get().locate).toBe('find');
  store.set({ shortlist: LIST });
  await expect.element(page.getByRole('textbox').first()).toHaveValue('先看码头');
  expect(await accessibilityFaults()).toEqual([]);
});

test('notes are kept as they are left, zones move by keyboard and the focus stays, and one is taken out', async () => {
  const { store } = await stage('shortlist-panel', { locate: 'list', shortlist: LIST }, more);
  const field = page.getByRole('textbox', { name: words.list.noteFor('中德生态园') });
  await field.fill('  离机场\u200b近  ');
  await userEvent.keyboard('{Tab}');
  expect(store.get().shortlist[1]?.note).toBe('离机场 近');
  expect(field.element()).toHaveAttribute('maxlength', String(MAX_NOTE));
  const up = page.getByRole('button', { name: words.list.up('中德生态园') });
  (up.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  expect(store.get().shortlist.map(({ id }) => id)).toEqual(['sgep', 'djk-zone', 'ftz-qingdao']);
  // At the upper end only the way down is left.
  await expect
    .poll(() =>
      page
        .getByRole('button', { name: words.list.down('中德生态园') })
        .element()
        .matches(':focus'),
    )
    .toBe(true);
  await page.getByRole('button', { name: words.list.remove('中德生态园') }).click();
  expect(store.get().shortlist.map(({ id }) => id)).toEqual(['djk-zone', 'ftz-qingdao']);
  await expect.element(page.getByText(words.list.removed('中德生态园'))).toBeVisible();
});

test('the first four are compared', async () => {
  const five = ['djk-zone', 'sgep', 'ftz-qingdao', 'etdz', 'sino-japan'];
  const { store } = await stage('shortlist-panel', { locate: 'list', shortlist: five.map((id) => ({ id, note: '' })) }, more);
  await page.getByRole('button', { name: words.list.compare(4) }).click();
  expect(store.get()).toMatchObject({ compared: five.slice(0, 4), drawer: 'compare' });
});

test('a list that came with a link says that own sites did not, until it is put away; own sites stand apart, marked', async () => {
  const { element, store } = await stage('shortlist-panel', { locate: 'list', shortlist: LIST }, more);
  await expect.element(page.getByText(words.list.fromLink)).not.toBeInTheDocument();
  element.openedWith = createHash(store.get());
  await expect.element(page.getByText(words.list.fromLink)).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  await page.getByRole('button', { name: words.list.dismiss }).click();
  await expect.element(page.getByText(words.list.fromLink)).not.toBeInTheDocument();
  element.sites = [{ id: 'own-1', name: '自留地', note: '', given: '120,36', datum: 'WGS-84', position: [120, 36], doubtM: null, lines: [] }];
  await expect.element(page.getByText(words.list.private, { exact: true })).toBeVisible();
  await expect.element(page.getByText(words.list.sitesHint(1))).toBeVisible();
  expect(decodeURIComponent(createHash(store.get()))).not.toContain('自留地');
});

test('a file that cannot be made is said, and the list stays', async () => {
  const { store } = await stage('shortlist-panel', { locate: 'list', shortlist: LIST }, { ...more, dataBase: '/nowhere/' });
  await page.getByRole('button', { name: words.list.geojson }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent(words.list.failed);
  expect(store.get().shortlist).toEqual(LIST);
});
