/** The keys that the page promises on its own list of keys. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { zh } from '../../src/i18n/zh.ts';
import { openAtlas, startBrowser } from './atlas-driver.ts';
import type { Atlas, Browser } from './atlas-driver.ts';
import { placeOf, targetOf } from './published.ts';

describe.each(['webgl', 'none'] as const)('keys, graphics: %s', (graphics) => {
  let browser: Browser;
  let atlas: Atlas;
  beforeAll(async () => {
    browser = await startBrowser(graphics);
    atlas = await openAtlas(browser, '', { way: 'keyboard' });
  });
  afterAll(() => browser.close());
  beforeEach(() => atlas.startAnew());

  const focusMap = (): Promise<void> => atlas.page.getByRole(graphics === 'webgl' ? 'region' : 'application', { name: zh.map.label }).focus();

  it('arrows pan the map', async () => {
    await focusMap();
    const { lon } = await atlas.camera();
    await atlas.press('ArrowRight');
    await atlas.until(async () => (await atlas.camera()).lon).toBeGreaterThan(lon);
  });

  it('plus comes closer', async () => {
    await focusMap();
    const { zoom } = await atlas.camera();
    await atlas.press('+');
    await atlas.until(async () => (await atlas.camera()).zoom).toBeCloseTo(zoom + 1);
  });
});

describe('keys of the page', () => {
  let browser: Browser;
  let atlas: Atlas;
  beforeAll(async () => {
    browser = await startBrowser('none');
    atlas = await openAtlas(browser, '', { way: 'keyboard' });
  });
  afterAll(() => browser.close());
  beforeEach(() => atlas.startAnew());

  it('/ leads to the search', async () => {
    await atlas.press('/');
    expect(await atlas.field.evaluate((element) => element.matches(':focus'))).toBe(true);
  });

  it('the page of keys is opened by the menu, Escape closes it', async () => {
    await atlas.openKeys();
    const dialog = atlas.page.getByRole('dialog', { name: zh.keys.title });
    await dialog.waitFor();
    await atlas.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  it('Escape closes the menu', async () => {
    await atlas.openMenu();
    const item = atlas.page.locator('more-menu').getByRole('button', { name: zh.menu.copyLink });
    await item.waitFor();
    await atlas.press('Escape');
    await item.waitFor({ state: 'hidden' });
  });

  it('? works while the cursor is on a check box', async () => {
    await atlas.openMenu();
    await atlas.page.getByRole('checkbox', { name: zh.menu.calm }).focus();
    await atlas.press('?');
    await atlas.help.waitFor();
  });

  it('Escape folds the fan before it closes the place', async () => {
    await atlas.follow('#sel=place/sgep&fan=1');
    await atlas.page.locator('fan-out a').first().waitFor();
    await atlas.press('Escape');
    await atlas.page.locator('fan-out a').first().waitFor({ state: 'hidden' });
    expect(await atlas.details.isVisible()).toBe(true);
  });

  it('Escape closes what is chosen', async () => {
    await atlas.follow('#sel=place/sgep');
    await atlas.details.waitFor();
    await atlas.press('Escape');
    await atlas.details.waitFor({ state: 'hidden' });
  });

  // Alt and left arrow are the browser's own keys, which a browser without a window has not.
  it('the browser leads back to the item before', async () => {
    await atlas.searchFor('zdsty');
    await atlas.choose('中德生态园');
    await atlas.searchFor('古镇口');
    await atlas.choose('古镇口海洋科学城');
    await atlas.page.goBack();
    await atlas.details.getByRole('heading', { level: 2, name: '中德生态园', exact: true }).waitFor();
  });

  it('S opens the sentences of what is chosen, one after another, and Escape leads back', async () => {
    await atlas.searchFor('zdsty');
    await atlas.choose('中德生态园');
    // Those of its figures come first.
    const { targets, sentences: named } = placeOf('sgep').properties;
    const sentences = [...new Set([...targets.map((id) => targetOf(id).sentence), ...named])];
    for (const id of sentences.slice(0, 2)) {
      await atlas.press('s');
      await atlas.until(async () => new URL(atlas.page.url()).hash).toContain(`s=${id}`);
      await atlas.until(() => atlas.currentSentence.evaluate((row) => row.matches(':focus-within'))).toBe(true);
    }
    await atlas.closeReading();
    await atlas.until(() => atlas.details.evaluate((panel) => panel.matches(':focus-within'))).toBe(true);
  });

  it('the focus returns to the row that opened an item', async () => {
    await atlas.showTab('measures');
    const row = atlas.list.getByRole('link').nth(3);
    await row.focus();
    await atlas.press('Enter');
    await atlas.until(() => atlas.details.evaluate((panel) => panel.matches(':focus-within'))).toBe(true);
    await atlas.press('Escape');
    await atlas.until(() => row.evaluate((link) => link.matches(':focus'))).toBe(true);
  });

  it('single keys can be switched off, and then type nothing but themselves', async () => {
    await atlas.follow('#sel=agency/ndrc');
    await atlas.details.waitFor();
    await atlas.openMenu();
    const single = atlas.page.getByRole('checkbox', { name: zh.menu.singleKeys });
    await single.press('Space');
    await atlas.closeOverlays();
    for (const key of ['f', '/', '?']) await atlas.press(key);
    await atlas.press('Escape');
    await atlas.details.waitFor({ state: 'hidden' });
    expect(await atlas.field.evaluate((element) => element.matches(':focus'))).toBe(false);
    expect(await atlas.page.getByRole('dialog').count()).toBe(0);
    expect(atlas.page.url()).not.toContain('agency=');
    await atlas.openMenu();
    await single.press('Space');
  });

  it('arrows go through the tabs', async () => {
    await atlas.tab('legend').focus();
    await atlas.press('ArrowRight');
    await atlas.until(() => atlas.tab('places').getAttribute('aria-selected')).toBe('true');
    expect(await atlas.tab('places').evaluate((element) => element.matches(':focus'))).toBe(true);
  });

  it('the first Tab offers to skip to the map, and the offer holds', async () => {
    await atlas.page.reload();
    await atlas.isDrawn();
    await atlas.press('Tab');
    expect(await atlas.page.locator('a:focus').innerText()).toBe(zh.skipToMap);
    await atlas.press('Enter');
    await atlas.until(() => atlas.page.locator('.live-map').evaluate((map) => map.matches(':focus, :focus-within'))).toBe(true);
  });

  it('what a choice from the search opens has the focus', async () => {
    await atlas.searchFor('zdsty');
    await atlas.choose('中德生态园');
    expect(await atlas.details.evaluate((panel) => panel.matches(':focus-within'))).toBe(true);
  });
});
