/** A browser that keeps nothing: the page works, and says once what it cannot do. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { zh } from '../../src/i18n/zh.ts';
import { en } from '../../src/i18n/en.ts';
import { openAtlas, startBrowser } from './atlas-driver.ts';
import type { Atlas, Browser } from './atlas-driver.ts';

let browser: Browser;
let atlas: Atlas;
beforeAll(async () => {
  browser = await startBrowser('none');
});
afterAll(() => browser.close());
beforeEach(async () => {
  atlas = await openAtlas(browser, '', { storage: 'denied' });
});

it('opens without a word about storage', async () => {
  expect(await atlas.notice(zh.notices.storage).count()).toBe(0);
  expect(atlas.faults.errors).toEqual([]);
});

it('changes the theme, and says that it holds for this visit', async () => {
  await atlas.page.getByRole('button', { name: zh.theme.label }).click();
  await atlas.page.getByRole('button', { name: zh.theme.label }).click();
  await atlas.notice(zh.notices.storage).waitFor();
  expect(await atlas.page.locator('html').getAttribute('data-theme')).toBe('dark');
});

it('changes the language, and says so in that language', async () => {
  await atlas.changeLanguage();
  await atlas.notice(en.notices.storage).waitFor();
});

it('finds and shows a place all the same', async () => {
  await atlas.searchFor('zdsty');
  await atlas.choose('中德生态园');
  expect(await atlas.title).toBe('中德生态园');
});
