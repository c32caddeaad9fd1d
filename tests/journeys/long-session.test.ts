/** A long session through everything: nothing leaves the site, nothing breaks its policy, nothing is logged as an error. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DRAWERS, LEGEND_FACETS, TABS } from '../../src/state/app-state.ts';
import { newReader, startBrowser } from './atlas-driver.ts';
import type { Atlas, Browser } from './atlas-driver.ts';
import { placeOf } from './published.ts';

const zone = placeOf('sgep').properties.name_zh;

async function useTheMap(atlas: Atlas): Promise<void> {
  await atlas.clickMap(119.9, 35.6);
  await atlas.dragMap({ x: 700, y: 500 }, { x: 800, y: 420 });
  await atlas.turnWheel({ x: 700, y: 500 }, -400);
  for (const name of [atlas.words.map.zoomIn, atlas.words.map.zoomOut, atlas.words.map.home])
    await atlas.page.getByRole('button', { name, exact: true }).click();
}

async function useThePanels(atlas: Atlas): Promise<void> {
  for (const tab of TABS.toReversed()) await atlas.showTab(tab);
  for (const facet of LEGEND_FACETS) {
    const row = atlas.legendOf(facet).locator('li').first();
    await row.getByRole('switch').click();
    await row.getByRole('button').first().click();
    await row.getByRole('button').first().click();
  }
  await atlas.searchFor('zdsty');
  await atlas.choose(zone);
  await atlas.details.getByRole('button', { name: atlas.words.detail.fan }).click();
  await atlas.page.locator('fan-out a').first().click();
  await atlas.details.getByRole('button', { name: atlas.words.detail.back }).click();
  await atlas.details.getByRole('heading', { level: 2, name: zone }).waitFor();
  await atlas.openSentence('M13.3');
  await atlas.reading.getByRole('combobox').selectOption('M40');
  await atlas.reading.locator('.chip').first().click();
  await atlas.closeReading();
  await atlas.closeDetails();
}

async function useTheCharts(atlas: Atlas): Promise<void> {
  await atlas.openChart('targets');
  for (const drawer of DRAWERS) {
    await atlas.charts.getByRole('tab', { name: atlas.words.drawer.names[drawer], exact: true }).click();
    await atlas.charts.locator(`${drawer}-view`).waitFor();
  }
  await atlas.charts.getByRole('button', { name: atlas.words.drawer.tall }).click();
  await atlas.charts.getByRole('button', { name: atlas.words.drawer.half }).click();
  await atlas.charts.getByRole('button', { name: atlas.words.drawer.close }).click();
  await atlas.charts.waitFor({ state: 'detached' });
}

async function useTheMenu(atlas: Atlas): Promise<void> {
  await atlas.copyLink();
  await atlas.openPlanText('这不是规划。');
  await atlas.openMenu();
  await atlas.page.getByRole('checkbox', { name: atlas.words.menu.calm }).click();
  await atlas.page.getByRole('button', { name: atlas.words.menu.keys }).click();
  await atlas.page.getByRole('dialog').getByRole('button', { name: atlas.words.keys.close }).click();
  await atlas.closeOverlays();
  for (let turn = 0; turn < 3; turn += 1) await atlas.page.getByRole('button', { name: atlas.words.theme.label }).click();
  await atlas.changeLanguage();
  await atlas.changeLanguage();
}

async function readTheDictionary(atlas: Atlas): Promise<void> {
  await atlas.openMenu();
  await atlas.page.getByRole('link', { name: atlas.words.menu.dictionary }).click();
  await atlas.page.waitForURL(/dictionary\.html/u);
  await atlas.page.getByRole('heading', { level: 1 }).waitFor();
  await atlas.page.goBack();
  await atlas.isDrawn();
}

describe.each(['webgl', 'none'] as const)('graphics: %s', (graphics) => {
  let browser: Browser;
  let atlas: Atlas;
  beforeAll(async () => {
    browser = await startBrowser(graphics);
    atlas = await newReader(browser, { isolated: true });
    await atlas.open();
    await useTheMap(atlas);
    await useThePanels(atlas);
    await useTheCharts(atlas);
    await useTheMenu(atlas);
    await readTheDictionary(atlas);
  }, 120_000);
  afterAll(() => browser.close());

  it('asks no other site for anything', () => expect(atlas.faults.foreignRequests).toEqual([]));
  it('keeps to its content policy', () => expect(atlas.faults.policyBreaches).toEqual([]));
  it('logs no error', () => expect(atlas.faults.errors).toEqual([]));
});
