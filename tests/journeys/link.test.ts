/** A link opens what it was copied from, on another machine and after a reload. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zh } from '../../src/i18n/zh.ts';
import type { Camera } from '../../src/state/app-state.ts';
import { openAtlas, startBrowser } from './atlas-driver.ts';
import type { Atlas, Browser } from './atlas-driver.ts';
import { dataVersion } from './published.ts';

const STATES = [
  { name: 'a place with filters and a camera', hash: '#sel=place/djk-zone&kind=zone,project&precision=approximate,point' },
  { name: 'a measure beside its open sentence', hash: '#sel=measure/M13&read=1&s=M13.2' },
  { name: 'an agency that filters, in the list of targets', hash: '#sel=agency/ndrc&agency=ndrc&tab=targets' },
  { name: 'English in the dark, without motion', hash: '#sel=target/M13-T3&lang=en&theme=dark&calm=1' },
  { name: 'a fanned-out zone', hash: '#sel=place/sgep&fan=1' },
  { name: 'filters that leave nothing', hash: '#agency=ndrc&kind=bay&stage=seeking' },
];

type View = { camera: Camera; language: string | null; theme: string | null; words: string };

/** Links give degrees in five decimals: a metre. */
function expectSame(view: View, expected: View): void {
  const { lon, lat, zoom } = expected.camera;
  expect({ ...view, camera: expected.camera }).toEqual(expected);
  expect(Math.abs(view.camera.lon - lon), 'longitude').toBeLessThan(2e-5);
  expect(Math.abs(view.camera.lat - lat), 'latitude').toBeLessThan(2e-5);
  expect(Math.abs(view.camera.zoom - zoom), 'zoom').toBeLessThan(0.01);
}

/** All that a reader can tell two views apart by; the way back is the window's own, not the view's. */
async function viewOf(atlas: Atlas): Promise<View> {
  await atlas.page.mouse.move(0, 0);
  const page = atlas.page.locator('html');
  const words = await atlas.page.locator('atlas-app').ariaSnapshot();
  return {
    camera: await atlas.camera(),
    language: await page.getAttribute('lang'),
    theme: await page.getAttribute('data-theme'),
    words: words.replace(/ \[(?:active|disabled)\]/gu, '').replace(/\/url: .*/gu, ''),
  };
}

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser('none');
});
afterAll(() => browser.close());

const shown = async (atlas: Atlas): Promise<void> => {
  await atlas.dismissNotices();
  if (atlas.page.url().includes('read=1')) await atlas.currentSentence.waitFor();
  // Distances wait until the page is idle.
  if (!atlas.page.url().includes('sel=place')) return;
  await atlas.details.getByRole('heading', { level: 2 }).waitFor();
  await atlas.details.getByText(atlas.words.detail.measuring).waitFor({ state: 'hidden' });
};

describe.each(STATES)('$name', ({ hash }) => {
  let author: Atlas;
  beforeAll(async () => {
    author = await openAtlas(browser, hash);
    await shown(author);
  });
  afterAll(() => author.close());

  it('is the same after a reload', async () => {
    const view = await viewOf(author);
    await author.page.reload();
    await author.isDrawn();
    await shown(author);
    expectSame(await viewOf(author), view);
  });

  it('opens from the copied link as it was', async () => {
    await author.page.getByRole('button', { name: author.words.map.zoomIn, exact: true }).click();
    await author.dragMap({ x: 700, y: 500 }, { x: 760, y: 440 });
    const link = await author.copyLink();
    const view = await viewOf(author);
    const recipient = await openAtlas(browser, new URL(link).hash);
    await shown(recipient);
    expectSame(await viewOf(recipient), view);
    await recipient.close();
  });
});

describe('a link of another time', () => {
  it('says that what it names is gone, and shows the rest', async () => {
    const atlas = await openAtlas(browser, '#sel=place/no-such-place&tab=measures');
    await atlas.notice(zh.notices.leftOut('no-such-place')).waitFor();
    expect(await atlas.tab('measures').getAttribute('aria-selected')).toBe('true');
    await atlas.close();
  });

  it('says that the data is newer', async () => {
    const atlas = await openAtlas(browser, '#v=0.0.1');
    await atlas.notice(zh.notices.version('0.0.1', dataVersion)).waitFor();
    await atlas.close();
  });

  it('says the same when it is followed within the page, until another is followed', async () => {
    const atlas = await openAtlas(browser);
    await atlas.follow('#sel=place/no-such-place&ring=djk-port/51');
    const said = atlas.notice(zh.notices.leftOut('djk-port/51、no-such-place'));
    await said.waitFor();
    await atlas.follow('#kind=zone');
    await said.waitFor({ state: 'detached' });
    await atlas.close();
  });
});
