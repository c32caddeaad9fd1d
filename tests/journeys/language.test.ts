/** Changes of language: without a network none is taken by half, and none comes back that was left. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { zh } from '../../src/i18n/zh.ts';
import { openAtlas, startBrowser } from './atlas-driver.ts';
import type { Browser } from './atlas-driver.ts';

let light: Browser;
beforeAll(async () => {
  light = await startBrowser('none');
});
afterAll(() => light.close());

it('a language whose words cannot be fetched is not taken, and the page says so', async () => {
  const atlas = await openAtlas(light);
  await atlas.page.context().setOffline(true);
  await atlas.page.getByRole('button', { name: zh.otherLanguageName, exact: true }).click();
  await atlas.notice(zh.notices.language).waitFor();
  expect(await atlas.page.locator('html').getAttribute('lang')).toBe(zh.languageTag);
  await atlas.close();
});

it('the map is named in the new language', async () => {
  const atlas = await openAtlas(light);
  await atlas.page.getByRole('application', { name: zh.map.label }).waitFor();
  await atlas.changeLanguage();
  await atlas.page.getByRole('application', { name: en.map.label }).waitFor();
  await atlas.close();
});

it('going back in the page does not bring back a language that was left', async () => {
  const atlas = await openAtlas(light);
  await atlas.changeLanguage();
  await atlas.searchFor('Ecopark');
  await atlas.choose('Sino-German Ecopark');
  await atlas.changeLanguage();
  await atlas.page.goBack();
  await atlas.details.waitFor({ state: 'hidden' });
  expect(await atlas.page.locator('html').getAttribute('lang')).toBe(zh.languageTag);
  await atlas.close();
});
