/** The map that stands in the page before any script: complete, legible, and where the live map will stand. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESKTOP, PHONE, WALL, newReader, startBrowser } from './atlas-driver.ts';
import type { Atlas, Browser } from './atlas-driver.ts';
import { comparePictures } from './picture.ts';
import { labelPointOf, placeOf } from './published.ts';

const ZONES = ['sgep', 'djk-zone', 'guzhenkou-sci'];
const SIZES = [
  { name: 'desktop', size: DESKTOP },
  { name: 'small window', size: { width: 1024, height: 700 } },
  { name: 'wide wall', size: { width: 2560, height: 1080 } },
  { name: 'phone', size: PHONE },
  { name: 'wall of 4K', size: WALL },
];

let light: Browser;
beforeAll(async () => {
  light = await startBrowser('none');
});
afterAll(() => light.close());

/** The page as it is before its script has run. */
async function openWithoutScript(browser: Browser, size = DESKTOP): Promise<Atlas> {
  const atlas = await newReader(browser, { size, scripts: false });
  await atlas.openPaper();
  return atlas;
}

describe('without JavaScript', () => {
  it('shows the district with its zones by name', async () => {
    const atlas = await openWithoutScript(light);
    for (const id of ZONES) expect(await atlas.namesOnFirstMap()).toContain(placeOf(id).properties.name_zh);
    await atlas.close();
  });

  it('says in both languages what needs JavaScript', async () => {
    const atlas = await openWithoutScript(light);
    const words = await atlas.page.locator('noscript p').innerText();
    expect(words).toMatch(/需要.*JavaScript.*need JavaScript/u);
    await atlas.close();
  });

  it('draws in dark colours for a reader in the dark', async () => {
    const atlas = await newReader(light, { scripts: false, dark: true });
    await atlas.openPaper();
    const bright = await openWithoutScript(light);
    const { difference } = await comparePictures(atlas, await atlas.picture(), await bright.picture(), 0);
    expect(difference).toBeGreaterThan(80);
    await atlas.close();
    await bright.close();
  });
});

it('is painted before the program begins', async () => {
  const atlas = await newReader(light);
  await atlas.page.addInitScript(() => {
    document.addEventListener('readystatechange', () => {
      if (document.readyState !== 'interactive') return;
      // The program is fetched by now or not: the first frame is the map's either way.
      requestAnimationFrame(() => document.documentElement.setAttribute('data-began', String(customElements.get('atlas-app') !== undefined)));
    });
  });
  await atlas.open();
  expect(await atlas.page.locator('html').getAttribute('data-began')).toBe('false');
  await atlas.close();
});

describe.each(SIZES)('in a $name', ({ size }) => {
  type Point = { x: number; y: number };
  const before = new Map<string, Point>();
  const after = new Map<string, Point>();
  beforeAll(async () => {
    const first = await openWithoutScript(light, size);
    for (const id of ZONES) before.set(id, await first.pointOfName(placeOf(id).properties.name_zh));
    await first.close();
    const atlas = await newReader(light, { size });
    await atlas.open();
    for (const id of ZONES) after.set(id, await atlas.pixelOf(...labelPointOf(id)));
    await atlas.close();
  });

  it.each(ZONES)('%s stands where the map with scripts puts it, to the pixel', (id) => {
    const [first, scripted] = [before.get(id), after.get(id)];
    if (!first || !scripted) throw new Error(`${id} is on neither map.`);
    expect(Math.abs(first.x - scripted.x), 'x').toBeLessThan(1);
    expect(Math.abs(first.y - scripted.y), 'y').toBeLessThan(1);
  });
});

describe('the live map', () => {
  it('takes over without a jump', async () => {
    const live = await startBrowser();
    const first = await openWithoutScript(live);
    const still = await first.picture();
    const atlas = await newReader(live);
    await atlas.open();
    const { shift, difference } = await comparePictures(atlas, still, await atlas.picture());
    expect(shift).toEqual([0, 0]);
    // Names find other places beside their points; a map without land or labels differs by more.
    expect(difference).toBeLessThan(9);
    await live.close();
  });
});
