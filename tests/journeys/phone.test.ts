/** A phone: one sheet with three heights, targets for a thumb, and the same journey by touch. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { zh } from '../../src/i18n/zh.ts';
import { BAR_HEIGHT, PEEK_HEIGHT } from '../../src/ui/panel-space.ts';
import { PHONE, openAtlas, startBrowser } from './atlas-driver.ts';
import type { Atlas, Browser } from './atlas-driver.ts';
import { smallTargets } from './inspection.ts';
import { labelPointOf, placeOf, sentenceOf } from './published.ts';

const THUMB = 44;
const zone = placeOf('sgep').properties.name_zh;
const mapHeight = PHONE.height - BAR_HEIGHT;

let browser: Browser;
let atlas: Atlas;
beforeAll(async () => {
  browser = await startBrowser('none');
  atlas = await openAtlas(browser, '', { size: PHONE, touch: true });
  await atlas.dismissNotices();
});
afterAll(() => browser.close());
beforeEach(async () => {
  await atlas.follow('#sel=place/sgep');
  await atlas.details.getByRole('heading', { level: 2, name: zone }).waitFor();
  await atlas.startAnew();
});

const sheetHeight = async (): Promise<number> => {
  const box = await atlas.page.locator('.sheet').boundingBox();
  return Math.round(box?.height ?? 0);
};
const control = (): ReturnType<Atlas['tab']> => atlas.page.locator('.sheet .grip');
const grip = (): Promise<void> => control().click({ position: { x: PHONE.width / 2, y: 8 } });

describe('the sheet', () => {
  it('peeks out below the map at first', () => atlas.until(sheetHeight).toBe(PEEK_HEIGHT));

  it('opens to half, to full, and folds again by its grip', async () => {
    await grip();
    await atlas.until(sheetHeight).toBe(mapHeight / 2);
    await grip();
    await atlas.until(sheetHeight).toBe(mapHeight - 64);
    await grip();
    await atlas.until(sheetHeight).toBe(PEEK_HEIGHT);
  });

  it('opens to half when a tab is tapped', async () => {
    await atlas.tab('places').click();
    await atlas.until(sheetHeight).toBe(mapHeight / 2);
    await atlas.list.getByRole('link').first().waitFor();
  });

  it('opens to half with what is tapped on the map', async () => {
    const { x, y } = await atlas.pixelOf(...labelPointOf('djk-zone'));
    await atlas.page.touchscreen.tap(x, y);
    await atlas.details.getByRole('heading', { level: 2 }).waitFor();
    await atlas.until(sheetHeight).toBe(mapHeight / 2);
  });

  it('leaves the chosen place in sight above it', async () => {
    await atlas.follow('#sel=place/sgep');
    const sheet = atlas.page.locator('.sheet');
    await atlas.until(async () => (await atlas.pixelOf(...labelPointOf('sgep'))).y).toBeLessThan((await sheet.boundingBox())?.y ?? 0);
  });

  it('names itself as a control that opens and folds', async () => {
    expect(await control().getAttribute('aria-expanded')).toBe('false');
    await grip();
    expect(await control().getAttribute('aria-expanded')).toBe('true');
  });

  it('has a grip that a thumb can hit over its whole height', async () => {
    const rows = await control().evaluate((element) => {
      const { left, width, top, height } = element.getBoundingClientRect();
      const root = element.getRootNode() as ShadowRoot;
      const middles = Array.from({ length: Math.floor(height) }, (_, row) => top + row + 0.5);
      return middles.filter((y) => element.contains(root.elementFromPoint(left + width / 2, y))).length;
    });
    expect(rows).toBeGreaterThanOrEqual(THUMB - 1);
  });
});

describe('the journey by touch', () => {
  it('opens the sentence of a target where a reader sees it', async () => {
    await atlas.follow('#sel=place/sgep');
    await atlas.openLink(`${zh.detail.sentence} M13.3`);
    await atlas.currentSentence.waitFor();
    expect(await atlas.currentSentence.innerText()).toContain(sentenceOf('M13.3').summary_zh);
  });

  it('nothing is wider than the screen', async () => {
    for (const hash of ['#', '#sel=place/sgep', '#sel=agency/ndrc', '#read=1&s=M13.3', '#tab=targets']) {
      await atlas.follow(hash);
      const wide = await atlas.page
        .locator('.sheet, .body, .tab-panel')
        .evaluateAll((boxes) => boxes.filter((box) => box.scrollWidth > box.clientWidth + 1).map((box) => box.className));
      expect(wide, hash).toEqual([]);
    }
  });
});

describe('targets are large enough for a thumb', () => {
  /** A list is seen once the sheet is lifted. */
  const listOf = async (tab: 'places' | 'targets'): Promise<void> => {
    await atlas.until(() => atlas.tab(tab).getAttribute('aria-selected')).toBe('true');
    if ((await sheetHeight()) <= PEEK_HEIGHT) await grip();
    await atlas.list.getByRole('link').first().waitFor();
  };
  const VIEWS = {
    'first view': { hash: '#', ready: () => atlas.tab('legend').waitFor() },
    'list of places': { hash: '#tab=places', ready: () => listOf('places') },
    'list of targets': { hash: '#tab=targets', ready: () => listOf('targets') },
    place: { hash: '#sel=place/sgep', ready: () => atlas.details.getByRole('heading', { level: 2 }).waitFor() },
    agency: { hash: '#sel=agency/ndrc', ready: () => atlas.details.getByRole('heading', { level: 2 }).waitFor() },
    'reading view': { hash: '#read=1&s=M13.3', ready: () => atlas.currentSentence.waitFor() },
  };

  it.each(Object.entries(VIEWS))('%s', async (_name, { hash, ready }) => {
    await atlas.follow(hash);
    await ready();
    if ((await sheetHeight()) <= PEEK_HEIGHT) await grip();
    await atlas.until(sheetHeight).toBe(mapHeight / 2);
    expect(await smallTargets(atlas, THUMB)).toEqual([]);
  });

  it('search results', async () => {
    await atlas.searchFor('djk');
    expect(await smallTargets(atlas, THUMB)).toEqual([]);
  });

  it('menu', async () => {
    await atlas.openMenu();
    expect(await smallTargets(atlas, THUMB)).toEqual([]);
  });
});
