/** Screens of many kinds: a click lands where it was made, and on a wall letters grow while what is shown stays. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WALL, openAtlas, startBrowser } from './atlas-driver.ts';
import type { Atlas, Browser } from './atlas-driver.ts';
import { labelPointOf, placeOf } from './published.ts';

/** Zones with nothing else on their name. */
const ZONES = ['djk-zone', 'sgep'] as const;
const SMALL = { width: 1100, height: 640 };

let live: Browser;
let light: Browser;
beforeAll(async () => {
  [live, light] = await Promise.all([startBrowser(), startBrowser('none')]);
});
afterAll(() => Promise.all([live.close(), light.close()]));

async function clicksLand(atlas: Atlas, zones: readonly string[]): Promise<void> {
  for (const id of zones) {
    await atlas.clickMap(...labelPointOf(id));
    await atlas.details.getByRole('heading', { name: placeOf(id).properties.name_zh }).waitFor();
    await atlas.startAnew();
  }
}

describe('a click on the live map lands on what is there', () => {
  it.each([1.5, 2])('with %f of the screen’s pixels to each of the page’s', async (pixelRatio) => {
    const atlas = await openAtlas(live, '', { size: SMALL, pixelRatio });
    const drawn = await atlas.page.locator('.maplibregl-canvas').evaluate((canvas) => (canvas as HTMLCanvasElement).width);
    expect(drawn).toBe(SMALL.width * pixelRatio);
    await clicksLand(atlas, ['djk-zone']);
    await atlas.close();
  });
});

describe('on a wall of 4K', () => {
  let wall: Atlas;
  beforeAll(async () => {
    wall = await openAtlas(light, '', { size: WALL });
  });
  afterAll(() => wall.close());

  it('a click lands on what is there', () => clicksLand(wall, ZONES));

  it('letters are twice as large, and the district is shown as on a screen of half the size', async () => {
    const screen = await openAtlas(light, '', { size: { width: 1920, height: 1080 } });
    expect(await wall.camera()).toEqual(await screen.camera());
    const name = (atlas: Atlas) =>
      atlas.page
        .locator('.svg-map .marks text')
        .filter({ hasText: placeOf('djk-zone').properties.name_zh })
        .first();
    const [large, small] = await Promise.all([wall, screen].map((atlas) => name(atlas).boundingBox()));
    if (!large || !small) throw new Error('The name is not drawn.');
    // Letters snap to whole pixels.
    expect(large.height / small.height).toBeGreaterThan(1.9);
    expect(large.height / small.height).toBeLessThan(2.1);
    await screen.close();
  });

  it('captions are of 56 pixels and keep off the seams', async () => {
    await wall.follow('#tour=flagship-zones/2');
    const caption = wall.page.locator('tour-player .caption');
    await caption.waitFor();
    const letters = await caption.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize) * (element.currentCSSZoom ?? 1));
    expect(letters).toBeGreaterThanOrEqual(56);
    await wall.page.keyboard.press('g');
    await wall.page.locator('tour-player .seams-2').waitFor();
    const box = await caption.boundingBox();
    if (!box) throw new Error('The caption is not drawn.');
    expect(box.y).toBeGreaterThan(WALL.height / 2);
    expect(box.x + box.width).toBeLessThan(WALL.width / 2);
  });
});
