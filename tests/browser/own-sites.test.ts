/** Own sites: a file is dropped or chosen, its coordinates are judged, its sites listed, starred, moved, taken away; nothing leaves the page. */
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { formatXlsx } from '../../src/data/actuals-xlsx.ts';
import { loadCatalogue } from '../../src/data/catalogue.ts';
import { siteWords } from '../../src/i18n/site-words.ts';
import { compareWords } from '../../src/i18n/compare-words.ts';
import { locateWords } from '../../src/i18n/locate-words.ts';
import '../../src/locate/own-sites.ts';
import '../../src/locate/verdict-overlay.ts';
import '../../src/ui/compare-view.ts';
import { INITIAL_STATE } from '../../src/state/app-state.ts';
import { createHash } from '../../src/state/url.ts';
import { ownSites } from '../../src/ui/own-sites-store.ts';
import { accessibilityFaults, stage } from './mini-atlas.ts';
import { dropFile } from './file-hand.ts';

const BASE = '/data/v1/';
const { catalogue } = await loadCatalogue(BASE);
const words = siteWords.zh;
const show = () => stage('own-sites', {}, { catalogue, dataBase: BASE });
const file = (text: string, name = '地块.csv'): File => new File([text], name, { type: 'text/csv' });
const PLAIN = '地块,经度,纬度,备注\n北地块,119.95123,35.90123,近车站\n南地块,119.85123,35.80123,\n坏行,东边,35.9,\n';
const BAIDU = '地块,百度经度,百度纬度\n甲,119.96293,35.90751\n乙,119.86293,35.80751\n';
const site = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });
const names = (): string[] =>
  page
    .getByRole('heading', { level: 4 })
    .elements()
    .map((each) => each.textContent ?? '');

const forget = (): void => {
  for (const { id } of ownSites.get().files) ownSites.removeFile(id);
};
beforeEach(forget);
// What the browser keeps is kept for the tests of other files too.
afterAll(forget);

test('says before a file is there what to put in and that it stays, and is accessible', async () => {
  await show();
  await expect.element(page.getByText(words.intro)).toBeVisible();
  await expect.element(page.getByText(words.stays)).toBeVisible();
  await expect.element(page.getByRole('button', { name: words.choose })).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
});

test('a dropped file gives a row a site with its intervals; while nobody can tell the datum they are wide, the choice narrows them', async () => {
  const { element, store } = await show();
  dropFile(element, file(PLAIN));
  await expect.element(page.getByText(words.done('地块.csv', 2, 1))).toBeVisible();
  await expect.element(site('北地块')).toHaveTextContent(words.private);
  await expect.element(site('北地块')).toHaveTextContent('位置误差约 1.2 km');
  await expect.element(page.getByText(/^无法推断：/u)).toBeVisible();
  await expect.element(page.getByText(/选它，位置移动 4\d\d m/u)).toBeVisible();
  await expect.element(page.getByRole('radio', { name: words.datum.names.unknown })).toBeChecked();
  expect(await accessibilityFaults()).toEqual([]);
  const before = site('北地块').element().textContent;
  await page.getByRole('radio', { name: words.datum.names.wgs84 }).click();
  await expect.element(page.getByText(words.datum.chosen(words.datum.names.wgs84))).toBeVisible();
  expect(site('北地块').element().textContent).not.toBe(before);
  expect(ownSites.get().sites.map(({ doubtM, datum }) => [doubtM < 3, datum])).toEqual([
    [true, 'wgs84'],
    [true, 'wgs84'],
  ]);
  expect(createHash(store.get())).not.toMatch(/own|119\.95|35\.90/u);
  expect(localStorage.getItem('atlas-own-sites')).toContain('北地块');
});

test('a file is one line once its coordinates are known; the line says what was left out, and the reader opens and closes it', async () => {
  const { element } = await show();
  dropFile(element, file(BAIDU));
  await expect.element(site('甲')).toBeVisible();
  const summary = (name: string) =>
    page
      .getByRole('region', { name: words.file.of(name) })
      .element()
      .querySelector('summary') as HTMLElement;
  expect(summary('地块.csv').textContent?.replace(/\s+/gu, ' ').trim()).toBe(`地块.csv 2 处 ${words.file.guessed('BD-09')}`);
  expect(summary('地块.csv').closest('details')?.open).toBe(false);
  expect(summary('地块.csv').closest('.file')?.clientHeight).toBeLessThan(50);
  await userEvent.click(summary('地块.csv'));
  await expect.element(page.getByRole('radio', { name: words.datum.names.bd09 })).toBeVisible();
  dropFile(element, file(PLAIN, '另一.csv'));
  await expect.element(page.getByText(words.done('另一.csv', 2, 1))).toBeVisible();
  expect(summary('另一.csv').textContent?.replace(/\s+/gu, ' ').trim()).toBe(`另一.csv 2 处 ${words.file.undecided} ${words.file.leftShort(1)}`);
  expect([...(element.shadowRoot?.querySelectorAll('details.card') ?? [])].map((each) => (each as HTMLDetailsElement).open)).toEqual([true, true]);
  await expect.element(page.getByText(words.datum.help)).toBeVisible();
  await userEvent.click(summary('另一.csv'));
  expect(summary('另一.csv').closest('details')?.open).toBe(false);
  expect(await accessibilityFaults()).toEqual([]);
});

test('what was said of a file that could not be read goes with the next act', async () => {
  const { element } = await show();
  dropFile(element, file(BAIDU));
  await expect.element(site('甲')).toBeVisible();
  dropFile(element, new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0])], 'b.png'));
  const failure = page.getByText(`${words.failed('b.png')}${words.failures['not-a-table']}`);
  await expect.element(failure).toBeVisible();
  await page.getByRole('button', { name: words.site.remove('乙') }).click();
  await expect.element(failure).not.toBeInTheDocument();
});

test('a pasted table has no file name, and what was read is shown on the map without telling where it lies', async () => {
  const far = (lon: string): string => PLAIN.replace('119.85123', lon);
  const { element, store } = await show();
  dropFile(element, file(far('119.31123'), `${words.pasted}.csv`));
  await expect.element(page.getByText(words.done(words.pasted, 2, 1))).toBeVisible();
  await expect.element(page.getByRole('region', { name: words.file.of(words.pasted), exact: true })).toBeVisible();
  await expect.element(page.getByText(words.paste)).toBeVisible();
  const { camera } = store.get();
  expect(camera).not.toBeNull();
  dropFile(element, file(far('119.31999'), `${words.pasted}.csv`));
  await expect.poll(() => ownSites.get().sites.some(({ lon }) => lon === 119.31999)).toBe(true);
  expect(store.get().camera).toEqual(camera);
});

test('own sites are judged by the distances that are asked for, in words, in the comparison and on the map', async () => {
  await show();
  const { element } = await stage(
    'own-sites',
    { seek: { ...INITIAL_STATE.seek, near: { port: 200, airport: 20, interchange: 0.1 } } },
    { catalogue, dataBase: BASE },
  );
  dropFile(element, file(BAIDU));
  const row = (kind: string): string =>
    [...site('甲').element().querySelectorAll('dt')].find((each) => each.textContent === kind)?.nextElementSibling?.textContent?.replace(/\s+/gu, ' ') ?? '';
  await expect.element(site('甲')).toHaveTextContent(`${words.site.judged} ${locateWords.zh.verdicts.not}`);
  const { verdicts } = locateWords.zh;
  expect(row(words.site.nearestKinds.port)).toContain(`${verdicts.surely} ${words.site.limit(200)}`);
  expect(row(words.site.nearestKinds.airport)).toContain(`${verdicts.not} ${words.site.limit(20)}`);
  expect(row(words.site.nearestKinds.interchange)).toContain(`${verdicts.perhaps} ${words.site.limit(0.1)}${words.site.doubts.unlisted}`);
  expect(row(words.site.nearestKinds.station)).not.toMatch(/≤/u);
  expect(await accessibilityFaults()).toEqual([]);
  for (const { id } of ownSites.get().sites.slice(0, 1)) ownSites.star(id, true);
  await stage(
    'compare-view',
    { compared: ['djk-zone', 'sgep'], seek: { ...INITIAL_STATE.seek, near: { port: 200, airport: 20 } } },
    { catalogue, dataBase: BASE },
  );
  const cell = (name: string) =>
    page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
      .getByRole('cell')
      .nth(2);
  await expect.element(cell(compareWords.zh.nearest.port).getByRole('img', { name: verdicts.surely })).toBeVisible();
  await expect.element(cell(compareWords.zh.nearest.airport).getByRole('img', { name: verdicts.not })).toBeVisible();
  await expect.element(cell(compareWords.zh.rows.area)).toHaveTextContent(words.compare.areaUnread);
});

test('on the map sites have their names while they are few, and the sign of their answer', async () => {
  const { element } = await show();
  dropFile(element, file(BAIDU));
  await expect.element(site('甲')).toBeVisible();
  const near = { seek: { ...INITIAL_STATE.seek, near: { port: 200 } } };
  const marks = async () => {
    const { element: overlay } = await stage('verdict-overlay', near, { catalogue, dataBase: BASE });
    Object.assign(overlay, { project: () => ({ x: 50, y: 50 }) });
    await expect.poll(() => overlay.shadowRoot?.querySelector('.site')).toBeTruthy();
    return [...(overlay.shadowRoot?.querySelectorAll('.site') ?? [])];
  };
  expect((await marks()).map((mark) => [mark.textContent?.trim(), mark.querySelector('.verdict.surely') !== null])).toEqual([
    ['甲', true],
    ['乙', true],
  ]);
  const { element: again } = await show();
  const rows = Array.from({ length: 13 }, (_, at) => `丙${at},119.9${at + 10},35.85`).join('\n');
  dropFile(again, file(`地块,百度经度,百度纬度\n${rows}\n`, '多.csv'));
  await expect.poll(() => ownSites.get().sites.length).toBe(15);
  for (const { id } of ownSites.get().sites.slice(0, 1)) ownSites.star(id, true);
  expect((await marks()).map((mark) => mark.textContent?.trim()).filter(Boolean)).toEqual(['甲']);
});

test('a guess is said with its reason, and is the reader’s to change', async () => {
  const { element } = await show();
  dropFile(element, file(BAIDU));
  await page.getByText(words.file.guessed('BD-09')).click();
  await expect.element(page.getByText(words.datum.guessed(words.datum.names.bd09, words.datum.reasons.words('百度经度')))).toBeVisible();
  await expect.element(page.getByRole('radio', { name: words.datum.names.bd09 })).toBeChecked();
  expect(ownSites.get().files[0]?.decided).toBeNull();
  await page.getByRole('button', { name: words.datum.confirm }).click();
  expect(ownSites.get().files[0]?.decided).toBe('bd09');
  await page.getByRole('radio', { name: words.datum.names.unknown }).click();
  await expect.element(page.getByText(words.datum.undecided)).toBeVisible();
  expect(ownSites.get().sites[0]?.doubtM).toBeGreaterThan(1000);
});

test('faults are named by row with the remedy; columns can be chosen where none was found', async () => {
  const { element } = await show();
  dropFile(element, file(PLAIN));
  await page.getByText(words.faults.title(1)).click();
  await expect.element(page.getByRole('listitem').filter({ hasText: words.faults.where([4], 0) })).toHaveTextContent(words.faults.reasons['not-a-coordinate']);
  expect(await accessibilityFaults()).toEqual([]);
  dropFile(element, file('甲列;乙列;丙列\n一号;3581;11985\n二号;35.81;119.85\n'));
  await expect.element(site('二号')).toBeVisible();
  await page.getByText(words.columns.title).click();
  await page.getByRole('combobox', { name: words.columns.name }).selectOptions('2');
  await expect.element(site('119.85')).toBeVisible();
});

test('workbooks, hostile names and files that are none', async () => {
  const { element } = await show();
  const name = '<img src=x onerror=alert(1)>';
  dropFile(element, new File([await formatXlsx({ heads: ['名称', '坐标'], rows: [[name, '119.95123,35.90123']] }, '表')], 'a.xlsx'));
  await expect.element(site(name)).toBeVisible();
  expect(element.shadowRoot?.querySelector('img')).toBeNull();
  dropFile(element, new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0])], 'b.png'));
  await expect.element(page.getByText(`${words.failed('b.png')}${words.failures['not-a-table']}`)).toBeVisible();
  await expect.element(site(name)).toBeVisible();
});

test('by keyboard: star, note, move, take away, bring back; the focus stays where one is', async () => {
  const { element } = await show();
  dropFile(element, file(PLAIN));
  await expect.element(site('北地块')).toBeVisible();
  page
    .getByRole('button', { name: words.site.star('南地块') })
    .element()
    .focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('button', { name: words.site.star('南地块') })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('textbox', { name: words.site.note('南地块') }).fill('看过现场');
  await userEvent.keyboard('{Tab}');
  expect(ownSites.get().sites[1]).toMatchObject({ starred: true, note: '看过现场' });
  page
    .getByRole('button', { name: words.site.up('南地块') })
    .element()
    .focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(names).toEqual(['南地块', '北地块']);
  expect(element.shadowRoot?.activeElement?.getAttribute('aria-label')).toBe(words.site.down('南地块'));
  page
    .getByRole('button', { name: words.site.remove('南地块') })
    .element()
    .focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(names).toEqual(['北地块']);
  await expect.poll(() => element.shadowRoot?.activeElement?.getAttribute('aria-label')).toBe(words.site.remove('北地块'));
  await page.getByRole('button', { name: words.undo }).click();
  await expect.poll(names).toEqual(['南地块', '北地块']);
  await page.getByRole('button', { name: words.removeAll }).click();
  await expect.element(page.getByText(words.intro)).toBeVisible();
  await page.getByRole('button', { name: words.undo }).click();
  await expect.poll(names).toEqual(['南地块', '北地块']);
});

test('several files dropped at once are all read, each with its outcome', async () => {
  const { element } = await show();
  const dataTransfer = new DataTransfer();
  for (const each of [file(PLAIN), file('', '空.csv'), file(BAIDU, '另一.csv')]) dataTransfer.items.add(each);
  element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  await expect.element(page.getByText(words.done('另一.csv', 2, 0))).toHaveTextContent(words.done('地块.csv', 2, 1));
  await expect.element(page.getByText(words.failed('空.csv'))).toBeVisible();
  expect(names()).toEqual(['北地块', '南地块', '甲', '乙']);
});

test('a browser that keeps nothing is said, and the sites can be used', async () => {
  const { element } = await show();
  const refuse = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  try {
    dropFile(element, file(PLAIN));
    await expect.element(page.getByText(words.keeping.refused)).toBeVisible();
    await expect.element(site('北地块')).toBeVisible();
  } finally {
    refuse.mockRestore();
  }
});

test('nothing of a file is sent: only the page’s own land and ways are fetched', async () => {
  const { element } = await show();
  const fetched = vi.spyOn(globalThis, 'fetch');
  try {
    dropFile(element, file(PLAIN, '另一.csv'));
    await expect.element(site('北地块')).toBeVisible();
    expect(fetched.mock.calls).toEqual([[`${BASE}basemap/ground.geojson`], [`${BASE}basemap/ways.geojson`]]);
  } finally {
    fetched.mockRestore();
  }
});

test('starred sites stand beside the compared zones, marked private, with their intervals, and weigh nothing', async () => {
  const { element } = await show();
  dropFile(element, file(PLAIN));
  await expect.element(site('北地块')).toBeVisible();
  for (const { id } of ownSites.get().sites.slice(0, 1)) ownSites.star(id, true);
  await stage('compare-view', { compared: ['djk-zone', 'sgep'] }, { catalogue, dataBase: BASE });
  await expect.element(page.getByRole('columnheader', { name: `北地块 ${words.private}` })).toBeVisible();
  await expect.element(page.getByText(words.compare.note(1, 1))).toBeVisible();
  const row = (name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  await expect.element(row(compareWords.zh.rows.measures).getByText(words.compare.silent)).toBeVisible();
  await expect.element(row(compareWords.zh.nearest.port).getByRole('cell').nth(2)).toHaveTextContent(/\d+–\d+ km/u);
  await expect.element(row(words.compare.nearestZone).getByRole('cell').nth(2)).toHaveTextContent(/^最近的功能区/u);
  expect(page.getByText('北地块').elements().length).toBe(1);
  expect(await accessibilityFaults()).toEqual([]);
});
