/** The graphics processor stops in the middle: the light map takes over without a jump, and the live map can be had back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zh } from '../../src/i18n/zh.ts';
import type { Camera } from '../../src/state/app-state.ts';
import { openAtlas, startBrowser } from './atlas-driver.ts';
import type { Atlas, Browser } from './atlas-driver.ts';
import { comparePictures } from './picture.ts';
import { labelPointOf, placeOf } from './published.ts';

const zone = placeOf('sgep');
const AWAY = '#at=119.95/35.95/10.5';

let browser: Browser;
let atlas: Atlas;
let camera: Camera;
let live: Buffer;
beforeAll(async () => {
  browser = await startBrowser();
  atlas = await openAtlas(browser, AWAY);
  camera = await atlas.camera();
  live = await atlas.picture();
});
afterAll(() => browser.close());

const chooseZone = async (): Promise<void> => {
  await atlas.clickMap(...labelPointOf(zone.id));
  await atlas.details.getByRole('heading', { level: 2, name: zone.properties.name_zh, exact: true }).waitFor();
};

describe('when it stops', () => {
  beforeAll(async () => {
    await atlas.loseGraphics();
    await atlas.page.locator('.svg-map').waitFor();
    await atlas.page.locator('.maplibregl-canvas').waitFor({ state: 'detached' });
  });

  it('says what happened', () => atlas.notice(zh.map.lost).waitFor());

  it('shows the same part of the map, and nothing has jumped', async () => {
    expect(await atlas.camera()).toEqual(camera);
    expect((await comparePictures(atlas, live, await atlas.picture())).shift).toEqual([0, 0]);
  });

  it('still chooses the place that is clicked', () => chooseZone());
});

describe('when it is asked for again', () => {
  beforeAll(async () => {
    await atlas.follow(AWAY);
    // The press is answered once the page has set up a whole map, which software graphics do slowly.
    await atlas.notices.getByRole('button', { name: zh.map.restore }).click({ timeout: 30_000 });
    await atlas.liveMapIsBack();
  });

  it('the live map stands alone', async () => {
    expect(await atlas.page.locator('.svg-map').count()).toBe(0);
    await atlas.notice(zh.map.lost).waitFor({ state: 'detached' });
  });

  it('the live map looks as before', async () => {
    expect((await comparePictures(atlas, live, await atlas.picture(), 0)).difference).toBeLessThan(1);
  });

  it('the live map chooses the place that is clicked', () => chooseZone());

  it('the map that was lost is not kept in memory', async () => {
    await atlas.page.requestGC();
    const session = await atlas.page.context().newCDPSession(atlas.page);
    const { result } = await session.send('Runtime.evaluate', { expression: 'HTMLCanvasElement.prototype' });
    const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: result.objectId ?? '' });
    const count = await session.send('Runtime.callFunctionOn', {
      objectId: objects.objectId ?? '',
      functionDeclaration: 'function () { return this.filter(({ className }) => className === "maplibregl-canvas").length; }',
    });
    expect(count.result.value).toBe(1);
  });
});
