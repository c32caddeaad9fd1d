/** A ground of the reader's own: by a worker under the page's policy, told in the stamp, given up with its reason, and secret. */
import { afterAll, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { groundWords } from '../../src/i18n/ground-words.ts';
import { openAtlas, openAtlasFile, startBrowser } from './atlas-driver.ts';
import type { Atlas, Browser } from './atlas-driver.ts';
import { TILE_COLOUR, openTileHost } from './tile-host.ts';
import type { TileHost } from './tile-host.ts';

const words = groundWords.zh;
const SECRET = 'SECRET0123456789';
/** What the reader is promised. */
const LONGEST_FALLBACK_MS = 3000;

let browser: Browser;
let host: TileHost;
let atlas: Atlas;
beforeAll(async () => {
  [browser, host] = await Promise.all([startBrowser('none'), openTileHost()]);
  atlas = await openAtlas(browser, '#work=ground', { keepsSite: true });
});
afterAll(async () => {
  await browser.close();
  host.close();
});
beforeEach(() => {
  host.asked.splice(0);
  host.waitedMs.splice(0);
});

const notice = (reader: Atlas, sentence: string) => reader.notice(words.fellBack(sentence));
const name = (): string => new URL(host.origin).host;

async function turnOn(reader: Atlas, template: string, credit = ''): Promise<void> {
  const { page } = reader;
  await page.getByRole('radio', { name: words.choices.pictures }).check();
  await page.getByLabel(words.fields.template).fill(template);
  await page.getByLabel(words.fields.attribution).fill(credit);
  await page.getByRole('button', { name: words.use }).click();
}

/** The colour in the middle of the canvas of tiles. */
const colourOf = (reader: Atlas): Promise<number[]> =>
  reader.page.locator('canvas.tiles').evaluate((canvas) => {
    const { width, height } = canvas as HTMLCanvasElement;
    return [...((canvas as HTMLCanvasElement).getContext('2d')?.getImageData(width / 2, height / 2, 1, 1).data ?? [])];
  });

it('asks no other host before it is told to', () => {
  expect(atlas.faults.foreignRequests).toEqual([]);
  expect(host.asked).toEqual([]);
});

it.each([
  ['403', words.faults.refused],
  ['404', words.faults.missing],
  ['418', words.faults.teapot],
  ['429', words.faults['too-many']],
  ['503', words.faults.server],
  ['302', words.faults.status],
  ['page', words.faults['not-image']],
  ['broken', words.faults['not-image']],
  ['closed', words.faults.cors],
  ['slow', words.faults.slow],
] as const)('falls back within three seconds from a host that answers with %s, and says why', async (kind, sentence) => {
  await turnOn(atlas, `${host.origin}/${kind}/{z}/{x}/{y}.png?tk=${SECRET}`);
  const text = sentence(name(), Number(kind));
  expect(text).not.toContain(SECRET);
  await notice(atlas, text).waitFor();
  // A host that is silent is waited for no longer than this, whatever else the machine does.
  expect(host.waitedMs.filter((ms) => ms > LONGEST_FALLBACK_MS)).toEqual([]);
  expect(host.waitedMs.length > 0).toBe(kind === 'slow');
  expect(await atlas.page.locator('canvas.tiles').count()).toBe(0);
});

it('falls back where nobody answers', async () => {
  const gone = await openTileHost();
  gone.close();
  await turnOn(atlas, `${gone.origin}/good/{z}/{x}/{y}.png`);
  await notice(atlas, words.faults.network(new URL(gone.origin).host)).waitFor();
});

it('asks no host for tiles that would lie beside the plan', async () => {
  await turnOn(atlas, 'https://webrd01.is.autonavi.com/appmaptile?x={x}&y={y}&z={z}');
  await atlas.page.getByText(words.faults.shifted('webrd01.is.autonavi.com')).waitFor();
  expect(atlas.faults.foreignRequests.filter((url) => url.includes('autonavi'))).toEqual([]);
});

it('draws tiles under the built page’s policy, names them in the stamp, and keeps their address out of link, storage of the site and notices', async () => {
  await turnOn(atlas, `${host.origin}/good/{z}/{x}/{y}.png?tk=${SECRET}`, '© 样例测绘');
  await atlas.page.locator('map-stamp').getByText(words.credit('© 样例测绘')).waitFor();
  await expect.poll(() => colourOf(atlas)).toEqual([...TILE_COLOUR, 204]);
  expect(atlas.faults.policyBreaches).toEqual([]);
  expect(atlas.page.url()).not.toContain(SECRET);
  expect(await atlas.copyLink()).not.toMatch(new RegExp(`${SECRET}|${name()}`, 'u'));
  // Whatever is kept for use without a network is of this site.
  const kept = await atlas.page.evaluate(async () => {
    const stores = await Promise.all((await caches.keys()).map((key) => caches.open(key)));
    return (await Promise.all(stores.map((cache) => cache.keys()))).flat().map(({ url }) => url);
  });
  expect(kept.filter((url) => !url.startsWith(inject('siteUrl')))).toEqual([]);
});

it('comes back when the page is read again, and not by a link', async () => {
  await atlas.page.reload();
  await atlas.isDrawn();
  await expect.poll(() => atlas.page.locator('canvas.tiles').count()).toBe(1);
  const other = await atlas.page.context().newPage();
  await other.goto(`${inject('siteUrl')}#at=120.05000/35.90000/14.00&work=ground`);
  await other.getByRole('button', { name: words.useKept(name()) }).waitFor();
  // The first window stands at level 11.
  expect(host.asked.filter((path) => path.startsWith('/good/15/'))).toEqual([]);
  await other.close();
});

it('keeps the ground over single gaps, and gives it up after several failures in a row', async () => {
  const asked = (level: number): number => host.asked.filter((path) => path.startsWith(`/other/${level}/`)).length;
  await turnOn(atlas, `${host.origin}/other/{z}/{x}/{y}.png`);
  // The ground before it has the same colour and stands until the first tile of this one has come, after which more are asked for.
  await expect.poll(() => asked(11)).toBeGreaterThan(5);
  await expect.poll(() => colourOf(atlas)).toEqual([...TILE_COLOUR, 204]);
  host.behave('404');
  await atlas.page.getByRole('button', { name: '放大' }).click();
  await expect.poll(() => asked(12)).toBeGreaterThan(5);
  await atlas.page.locator('map-stamp').getByText('OpenStreetMap').waitFor();
  expect(await atlas.page.locator('canvas.tiles').count()).toBe(1);
  host.behave('418');
  await atlas.page.getByRole('button', { name: '放大' }).click();
  await notice(atlas, words.faults.teapot(name())).waitFor();
  host.behave(null);
});

it('stands blank by a link, which asks nobody', async () => {
  const blank = await openAtlas(browser, '#ground=blank&work=ground');
  await blank.page.getByText(words.stands(words.choices.blank)).waitFor();
  await expect.poll(() => blank.page.locator('.svg-map .ground path').count()).toBeLessThan(10);
  expect(blank.faults.foreignRequests).toEqual([]);
  await blank.close();
});

it('says in the single file that other sites cannot be reached, and asks nobody', async () => {
  const { atlas: file, requests } = await openAtlasFile(browser, inject('singleFile'), '#work=ground');
  await file.page.getByText(words.singleFile).waitFor();
  await turnOn(file, `${host.origin}/good/{z}/{x}/{y}.png`);
  await file.page.getByText(words.faults['single-file']()).waitFor();
  expect(requests.filter((url) => url.startsWith('http'))).toEqual([]);
  await file.close();
});
