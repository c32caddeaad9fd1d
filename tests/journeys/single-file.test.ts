/** The atlas as one file, opened from a disk with the network off: with WebGL and without. */
import { readFileSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openAtlas, openAtlasFile, startBrowser } from './atlas-driver.ts';
import type { Atlas, Browser } from './atlas-driver.ts';
import { comparePictures } from './picture.ts';
import { measureOf, placeOf, places } from './published.ts';

const MOST_BYTES = 4_000_000;
/** 中德生态园 by its initials. */
const INITIALS = 'zdsty';
const zone = placeOf('sgep');
const tours = JSON.parse(readFileSync('public/data/v1/tours.json', 'utf8')) as { title_zh: string }[];

const file = inject('singleFile');

it('is one file of 4 MB at most', () => {
  const { size } = statSync(file);
  expect(size, `the single file has ${size} bytes`).toBeLessThanOrEqual(MOST_BYTES);
});

describe.each([
  { name: 'with WebGL', graphics: 'webgl', canvas: 1 },
  { name: 'without WebGL', graphics: 'none', canvas: 0 },
] as const)('from a disk, offline, $name', ({ graphics, canvas }) => {
  let browser: Browser;
  let atlas: Atlas;
  let requests: string[];
  beforeAll(async () => {
    browser = await startBrowser(graphics);
    ({ atlas, requests } = await openAtlasFile(browser, file));
  });
  afterAll(() => browser.close());

  it('draws the same map as the site', async () => {
    expect(await atlas.page.locator('.maplibregl-canvas').count()).toBe(canvas);
    const served = await openAtlas(browser);
    const [here, there] = [await atlas.picture(), await served.picture()];
    const { shift, difference } = await comparePictures(served, there, here);
    await served.close();
    expect(shift).toEqual([0, 0]);
    expect(difference).toBeLessThan(1);
  });

  it('lists every place', async () => {
    await atlas.showTab('places');
    expect(await atlas.listedPlaces()).toHaveLength(places.length);
  });

  it('finds a zone and opens it with its measures', async () => {
    await atlas.searchFor(INITIALS);
    await atlas.choose(zone.properties.name_zh);
    expect(zone.properties.measures).not.toEqual([]);
    for (const id of zone.properties.measures) await atlas.details.getByRole('link', { name: measureOf(id).title_zh }).waitFor();
  });

  it('copies a link that opens the same in another window', async () => {
    const link = await atlas.copyLink();
    expect(link.startsWith(pathToFileURL(file).href)).toBe(true);
    const other = await openAtlasFile(browser, file, new URL(link).hash);
    expect(await other.atlas.title).toBe(zone.properties.name_zh);
    await other.atlas.close();
    await atlas.closeDetails();
  });

  it('opens a chart', async () => {
    await atlas.openChart('targets');
    await atlas.charts.locator('target-chart').waitFor();
    await atlas.press('Escape');
    await atlas.charts.waitFor({ state: 'hidden' });
  });

  it('offers the ready-made tours', async () => {
    await atlas.activate(atlas.page.getByRole('link', { name: atlas.words.views.present, exact: true }));
    const desk = atlas.page.locator('tour-desk');
    for (const { title_zh: title } of tours) await desk.getByText(title, { exact: true }).waitFor();
    expect(tours).not.toEqual([]);
    await desk.getByRole('button', { name: atlas.words.detail.close, exact: true }).click();
    await desk.waitFor({ state: 'detached' });
  });

  it('opens the dictionary in a window of its own, dressed and with its font at hand', async () => {
    await atlas.openMenu();
    expect(await atlas.page.getByRole('link', { name: atlas.words.menu.data }).count()).toBe(0);
    const opened = atlas.page.context().waitForEvent('page');
    await atlas.page.getByRole('link', { name: atlas.words.menu.dictionary, exact: true }).click();
    const dictionary = await opened;
    await dictionary.getByRole('heading', { level: 1 }).waitFor();
    expect(await dictionary.locator('body').evaluate((body) => getComputedStyle(body).marginTop)).toBe('0px');
    const addresses = await dictionary.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(addresses.filter((address) => !address?.startsWith('#'))).toEqual([]);
    await dictionary.close();
    await atlas.closeOverlays();
  });

  it('speaks English', async () => {
    await atlas.changeLanguage();
  });

  it('has asked for nothing but itself, and met no error', () => {
    expect(requests.filter((address) => !/^(?:blob|data):/u.test(address))).toEqual([pathToFileURL(file).href]);
    expect(atlas.faults).toEqual({ errors: [], policyBreaches: [], foreignRequests: [] });
  });
});

describe('its fonts', () => {
  it('are those of the plan’s words, and load from the file', async () => {
    const browser = await startBrowser('none');
    const { atlas } = await openAtlasFile(browser, file);
    const statuses = await atlas.page.evaluate(async () => {
      await Promise.all(['400 12px "Atlas Sans"', '700 12px "Atlas Sans"', '12px "Atlas Sans Bold"'].map((face) => document.fonts.load(face, '青')));
      return [...document.fonts].map(({ family, weight, status }) => `${family} ${weight}: ${status}`);
    });
    // Without the further hanzi, which only a reader's own text may have.
    expect(statuses.toSorted()).toEqual(['Atlas Sans 400: loaded', 'Atlas Sans 600 900: loaded', 'Atlas Sans Bold 100 900: loaded']);
    await browser.close();
  });
});
