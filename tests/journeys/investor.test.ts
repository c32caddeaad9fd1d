/** The investor's job: by mouse, by keyboard alone, without WebGL, and from a file with no network at all. */
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { cardWords } from '../../src/i18n/card-words.ts';
import { locateWords } from '../../src/i18n/locate-words.ts';
import { siteWords } from '../../src/i18n/site-words.ts';
import { zh } from '../../src/i18n/zh.ts';
import { PHONE, openAtlas, openAtlasFile, startBrowser } from './atlas-driver.ts';
import type { Atlas, Browser } from './atlas-driver.ts';

const words = locateWords.zh;
const ALLOWED = 12;
/** Integrated circuits by their initials, two distances and an order, as one would say it. */
const PHRASE = 'jcdl 港口15 火车站10 按港口';
const SITES = '名称,百度经度,百度纬度\n港南一号,120.2105,35.9902\n中德北,120.1401,36.1003\n';
const SITE = '港南一号';

const WAYS = [
  { name: 'by mouse', way: 'mouse', graphics: 'webgl' },
  { name: 'by keyboard alone', way: 'keyboard', graphics: 'none' },
  { name: 'without WebGL', way: 'mouse', graphics: 'none' },
  { name: 'from a file with no network', way: 'mouse', graphics: 'none', isFile: true },
] as const;

const panel = (atlas: Atlas) => atlas.page.getByRole('complementary', { name: zh.views.locate });
const tab = (atlas: Atlas, name: string) => panel(atlas).getByRole('tab', { name });
const field = (atlas: Atlas) => panel(atlas).getByRole('combobox', { name: words.industry.label });
const named = (atlas: Atlas) => panel(atlas).locator('.fits a.name');
const signs = (atlas: Atlas, verdict: string) => atlas.page.locator(`verdict-overlay .verdict.${verdict}`);

/** Opens the entrance, where the cursor stands in the field, and says what is looked for. */
async function seek(atlas: Atlas, way: 'mouse' | 'keyboard'): Promise<void> {
  if (way === 'keyboard') await atlas.press('i');
  else await atlas.do(() => atlas.page.getByRole('link', { name: zh.views.locate, exact: true }).click());
  await atlas.until(() => field(atlas).evaluate((element) => element.matches(':focus'))).toBe(true);
  await atlas.do(() => atlas.page.keyboard.insertText(PHRASE));
  await panel(atlas).getByRole('option', { name: '集成电路' }).waitFor();
  await atlas.press('Enter');
  await atlas
    .until(() =>
      named(atlas)
        .first()
        .evaluate((element) => element.matches(':focus')),
    )
    .toBe(true);
}

async function starThree(atlas: Atlas, way: 'mouse' | 'keyboard'): Promise<void> {
  const button = panel(atlas).getByRole('button', { name: words.starFirst(3) });
  if (way === 'mouse') return atlas.do(() => button.click());
  await atlas.press('Shift+Tab');
  await atlas.until(() => button.evaluate((element) => element.matches(':focus'))).toBe(true);
  await atlas.press('Enter');
  await atlas.press('Tab');
}

/** The first zone's card says what the plan leaves unsaid. */
async function openCard(atlas: Atlas, way: 'mouse' | 'keyboard'): Promise<void> {
  if (way === 'keyboard') await atlas.press('Enter');
  else await atlas.do(() => named(atlas).first().click());
  await atlas.details.getByRole('heading', { name: cardWords.zh.sections.silences }).waitFor();
}

/** Compares what is starred, moves a weight, and reads where the order changes. */
async function compareAndWeigh(atlas: Atlas, way: 'mouse' | 'keyboard'): Promise<void> {
  if (way === 'keyboard') await atlas.press('c');
  else
    await atlas.do(() =>
      panel(atlas)
        .getByRole('button', { name: words.compareStarred(3) })
        .click(),
    );
  const slider = atlas.charts.getByRole('slider').first();
  await slider.waitFor();
  expect(await atlas.charts.getByRole('columnheader').count()).toBeGreaterThanOrEqual(4);
  if (way === 'keyboard') {
    await atlas.press('w');
    await atlas.until(() => slider.evaluate((element) => element.matches(':focus'))).toBe(true);
    await atlas.press('ArrowRight');
  } else await atlas.do(() => slider.fill('5'));
  await atlas.until(async () => atlas.page.url()).toContain('weigh=measures');
  await atlas.charts
    .getByText(/占比升到|占比降到|无论占比多少/u)
    .first()
    .waitFor();
}

/** A table comes in by dropping a file on the map, or by pasting its rows. */
async function bringSites(atlas: Atlas, way: 'mouse' | 'keyboard'): Promise<void> {
  if (way === 'keyboard') {
    await atlas.page.evaluate((text) => navigator.clipboard.writeText(text), SITES);
    await atlas.press('Control+v');
  } else {
    await atlas.do(async () => {
      const files = await atlas.page.evaluateHandle((text) => {
        const data = new DataTransfer();
        data.items.add(new File([text], 'own.csv', { type: 'text/csv' }));
        return data;
      }, SITES);
      await atlas.page.locator('#map').dispatchEvent('drop', { dataTransfer: files });
    });
  }
  await panel(atlas).getByText(siteWords.zh.file.guessed('BD-09')).waitFor();
  await panel(atlas).getByRole('heading', { name: SITE, exact: true }).waitFor();
}

async function saveWorkbook(atlas: Atlas, way: 'mouse' | 'keyboard'): Promise<string[]> {
  if (way === 'mouse') await atlas.do(() => tab(atlas, words.tabs.list).click());
  const [download] = await Promise.all([
    atlas.page.waitForEvent('download'),
    way === 'keyboard' ? atlas.press('Control+s') : atlas.do(() => panel(atlas).getByRole('button', { name: cardWords.zh.list.xlsx }).click()),
  ]);
  const path = await download.path();
  const sheets = await readXlsxFile(path);
  return sheets.flatMap(({ data }) => data.flat().map(String));
}

describe.each(WAYS)('the investor, $name', ({ way, graphics, ...rest }) => {
  let browser: Browser;
  let atlas: Atlas;
  beforeAll(async () => {
    browser = await startBrowser(graphics);
    atlas = 'isFile' in rest ? (await openAtlasFile(browser, inject('singleFile'))).atlas : await openAtlas(browser, '', { way, isolated: true });
  });
  afterAll(() => browser.close());

  it('does the whole job in no more actions than it may take, and each step holds', async () => {
    await seek(atlas, way);
    const counts = await panel(atlas).locator('.counts b').allInnerTexts();
    const [surely = 0, perhaps = 0, not = 0] = counts.map(Number);
    expect([surely + perhaps + not, perhaps > 0, not > 0]).toEqual([32, true, true]);
    await atlas.until(() => signs(atlas, 'perhaps').count()).toBeGreaterThan(0);
    expect(await signs(atlas, 'not').count()).toBeGreaterThan(0);
    expect(await panel(atlas).locator('.fits > .perhaps .why > li').count()).toBeGreaterThanOrEqual(perhaps);
    expect(await panel(atlas).getByRole('combobox', { name: words.order.label }).inputValue()).toBe('port');

    await starThree(atlas, way);
    const starred = await named(atlas).evaluateAll((links) => links.slice(0, 3).map((link) => link.textContent));
    await openCard(atlas, way);
    await compareAndWeigh(atlas, way);
    await bringSites(atlas, way);
    const cells = await saveWorkbook(atlas, way);
    for (const name of starred) expect(cells).toContain(name);
    expect(atlas.actions).toBeLessThanOrEqual(ALLOWED);

    // The link is the address: the zones go with it, the reader's own sites do not.
    expect(new URL(atlas.page.url()).hash).toMatch(/short=[^&]+,[^&]+,[^&]+/u);
    expect(decodeURIComponent(atlas.page.url())).not.toContain(SITE);
    expect(atlas.faults.errors).toEqual([]);
    expect(atlas.faults.foreignRequests).toEqual([]);
  });
});

describe('the link on a phone', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser('none');
  });
  afterAll(() => browser.close());

  it('shows the same shortlist in its order with its notes, and says that own sites never travel', async () => {
    const note = '问岸线与电力';
    const atlas = await openAtlas(browser, `#locate=list&short=sgep,djk-zone&note=djk-zone:${encodeURIComponent(note)}`, { size: PHONE, touch: true });
    const list = atlas.page.locator('shortlist-panel');
    await list.getByText(cardWords.zh.list.fromLink).waitFor();
    await atlas.until(() => list.locator('.entries .name').allInnerTexts()).toEqual(['中德生态园', '董家口经济区']);
    expect(await list.getByRole('textbox').nth(1).inputValue()).toBe(note);
    await atlas.close();
  });
});
