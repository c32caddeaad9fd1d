/** A page of another origin that frames the atlas: it speaks with it, scrolls past it, and tells a story in it. */
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { embedWords } from '../../src/i18n/embed-words.ts';
import { presentWords } from '../../src/i18n/present-words.ts';
import { storyWords } from '../../src/i18n/story-words.ts';
import { newReader, startBrowser } from './atlas-driver.ts';
import type { Atlas, Browser, Locator } from './atlas-driver.ts';
import { accessibilityFaults } from './inspection.ts';
import { placeOf } from './published.ts';

const words = embedWords.zh;
const { player } = presentWords.zh;
const ZONE = placeOf('sgep').properties;
const FRAME = { width: 640, height: 420 };

/** What the frame said, as the page around keeps it. */
type Said = Readonly<{ type: string; id?: string; hash?: string; item?: unknown; reason?: string; tour?: { step: number; steps: number } | null }>;

/** A page of its own origin with two frames: one that declares it, and one that declares another. */
async function serveHost(): Promise<{ server: Server; origin: string }> {
  const site = inject('siteUrl');
  const frame = (name: string, declared: string): string =>
    `<iframe name="${name}" title="${name}" width="${FRAME.width}" height="${FRAME.height}" src="${site}?embed=${declared}"></iframe>`;
  const server = createServer((_request, response) => {
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="zh"><title>Host</title><script>
      window.said = { declared: [], other: [] };
      addEventListener('message', ({ data, source, origin }) => said[source === frames.declared ? 'declared' : 'other'].push({ ...data, from: origin }));
    </script><body style="height:4000px"><h1>Host</h1>${frame('declared', origin)}${frame('other', 'https://other.example')}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

let browser: Browser;
let host: Awaited<ReturnType<typeof serveHost>>;
let atlas: Atlas;
beforeAll(async () => {
  [browser, host] = await Promise.all([startBrowser('none'), serveHost()]);
  atlas = await newReader(browser, { size: { width: 1000, height: 700 } });
  await atlas.page.goto(host.origin);
  await Promise.all(['declared', 'other'].map((name) => inFrame(name, '#map.live').waitFor({ timeout: 40_000 })));
});
afterAll(async () => {
  await browser.close();
  host.server.close();
});

const inFrame = (name: string, selector: string): Locator => atlas.page.frameLocator(`iframe[name="${name}"]`).locator(selector);
const said = (name: string): Promise<Said[]> =>
  atlas.page.evaluate((frame) => (globalThis as unknown as { said: Record<string, Said[]> }).said[frame] ?? [], name);
const ask = (name: string, message: Record<string, unknown>): Promise<void> =>
  atlas.page.evaluate(([frame, data]) => (window.frames as unknown as Record<string, Window>)[frame]?.postMessage(data, '*'), [name, message] as const);
const answerTo = async (id: string): Promise<Said | undefined> => (await said('declared')).find((message) => message.id === id);
const scaleIn = (name: string): Promise<string> => inFrame(name, 'map-stamp .scale').innerText();
const pointAtFrame = async (): Promise<void> => {
  await atlas.page.evaluate(() => scrollTo(0, 0));
  const box = await atlas.page.locator('iframe[name="declared"]').boundingBox();
  if (!box) throw new Error('The frame is not there.');
  await atlas.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
};

describe('messages', () => {
  it('are exchanged with the page that the address declares: it is told of the choice that it asked for', async () => {
    await atlas.until(async () => (await said('declared'))[0]).toMatchObject({ type: 'ready', from: new URL(inject('siteUrl')).origin });
    await ask('declared', { atlas: 1, type: 'show', hash: 'sel=place/sgep', id: 'a' });
    await atlas.until(() => answerTo('a')).toMatchObject({ type: 'view', hash: '#sel=place/sgep' });
    const selected = (await said('declared')).findLast(({ type }) => type === 'selected');
    expect(selected?.item).toEqual({ type: 'place', id: 'sgep', name_zh: ZONE.name_zh, name_en: ZONE.name_en });
    await inFrame('declared', '.card').getByRole('heading', { name: ZONE.name_zh }).waitFor();
  });

  it('that ask for what is not there are refused', async () => {
    await ask('declared', { atlas: 1, type: 'step', step: 2, id: 'b' });
    await atlas.until(() => answerTo('b')).toMatchObject({ type: 'refused', reason: 'no-such-step' });
    await ask('declared', { atlas: 1, type: 'run', code: 'alert(1)', id: 'c' });
    await atlas.until(() => answerTo('c')).toMatchObject({ type: 'refused', reason: 'not-understood' });
  });

  it('of an origin that the address does not declare do nothing and are not answered', async () => {
    const frame = atlas.page.frame({ name: 'other' });
    if (!frame) throw new Error('The other frame is not there.');
    // Hears each message after the page's own listener would have, and until the task after it is over.
    await frame.evaluate(() => {
      addEventListener('message', () => setTimeout(() => setTimeout(() => (document.body.dataset['heard'] = 'yes'))));
    });
    await ask('other', { atlas: 1, type: 'show', hash: 'sel=place/sgep', id: 'd' });
    await inFrame('other', 'body[data-heard="yes"]').waitFor();
    expect(await frame.evaluate(() => location.hash)).toBe('');
    expect(await said('other')).toEqual([]);
  });
});

describe('the wheel over the frame', () => {
  it('scrolls the page around and says how to zoom', async () => {
    await pointAtFrame();
    const before = await scaleIn('declared');
    await atlas.page.mouse.wheel(0, 150);
    expect(await inFrame('declared', '#map').evaluate((map) => getComputedStyle(map).touchAction)).toBe('pan-x pan-y');
    await inFrame('declared', '.hint.shown')
      .filter({ hasText: words.wheel('Ctrl') })
      .waitFor();
    await atlas.until(() => atlas.page.evaluate(() => scrollY)).toBe(150);
    expect(await scaleIn('declared')).toBe(before);
  });

  it('zooms the map while Ctrl is held', async () => {
    await pointAtFrame();
    const before = await scaleIn('declared');
    await atlas.page.keyboard.down('Control');
    await atlas.page.mouse.wheel(0, -600);
    await atlas.page.keyboard.up('Control');
    await atlas.until(() => scaleIn('declared')).not.toBe(before);
    expect(await atlas.page.evaluate(() => scrollY)).toBe(0);
  });
});

describe('a story in the frame', () => {
  it('moves its steps by scrolling inside, and goes on in the page around at its end', async () => {
    await ask('declared', { atlas: 1, type: 'show', hash: 'tour=flagship-zones/1/story', id: 'e' });
    await inFrame('declared', '.card').nth(1).waitFor();
    const step = async (): Promise<number | undefined> => (await said('declared')).findLast(({ type }) => type === 'view')?.tour?.step;
    await atlas.until(step).toBe(1);
    await pointAtFrame();
    await atlas.page.mouse.wheel(0, FRAME.height * 0.75);
    await atlas.until(step).toBe(2);
    expect(await atlas.page.evaluate(() => scrollY)).toBe(0);
    await ask('declared', { atlas: 1, type: 'step', step: 7, id: 'f' });
    await atlas.until(() => inFrame('declared', '.card[aria-current]').getAttribute('data-step')).toBe('6');
    await atlas
      .until(async () => {
        await atlas.page.mouse.wheel(0, 400);
        return atlas.page.evaluate(() => scrollY > 0);
      })
      .toBe(true);
  });

  it('keeps nothing in the browser and adds nothing to the way back', async () => {
    const frame = atlas.page.frame({ name: 'declared' });
    await ask('declared', { atlas: 1, type: 'show', hash: 'tour=flagship-zones/1', id: 'g' });
    await inFrame('declared', 'tour-player .controls').waitFor();
    // The key of the presenter's window.
    await inFrame('declared', 'tour-player .controls button:not(:disabled)').first().press('n');
    expect(await frame?.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
    expect(atlas.page.context().pages()).toHaveLength(1);
    expect(await atlas.page.evaluate(() => history.length)).toBe(2);
  });
});

describe('the frame by itself', () => {
  it('stands the rules of accessibility, and leads to the same view in the atlas', async () => {
    await atlas.page.goto(`${inject('siteUrl')}?embed#sel=place/sgep`);
    await atlas.isDrawn();
    await atlas.page.locator('embed-page .card h2').waitFor();
    expect(await accessibilityFaults(atlas)).toEqual([]);
    const open = atlas.page.getByRole('link', { name: words.open });
    expect(await open.getAttribute('href')).toBe(`${inject('siteUrl')}#sel=place/sgep`);
    expect(await open.getAttribute('rel')).toBe('noopener');
    expect(atlas.faults.errors).toEqual([]);
    expect(atlas.faults.policyBreaches).toEqual([]);
  });
});

describe('the story in the atlas itself', () => {
  const card = (): Promise<string | null> => atlas.page.locator('tour-story .card[aria-current]').getAttribute('data-step');

  it('opens at the card that its link names, is scrolled by keys, left for the map and found again where it was', async () => {
    await atlas.open('#kind=zone&desk=1');
    await atlas.page.getByRole('button', { name: `${storyWords.zh.start}: 五个重点片区` }).click();
    await atlas.until(card).toBe('0');
    await atlas.follow('#tour=flagship-zones/3/story');
    await atlas.until(card).toBe('2');
    const inSight = atlas.page.locator('tour-story .card').nth(2);
    const box = await inSight.boundingBox();
    expect(box && box.y > 0 && box.y < 450 && box.y + box.height > 300).toBe(true);
    const before = await atlas.page.evaluate(() => history.length);
    await inSight.focus();
    await atlas.press('PageDown');
    await atlas.until(card).toBe('3');
    await atlas.until(() => atlas.page.evaluate(() => location.hash)).toContain('tour=flagship-zones/4/story');
    expect(await atlas.page.evaluate(() => history.length)).toBe(before);
    await atlas.page.getByRole('button', { name: player.explore }).click();
    await atlas.page.getByRole('button', { name: player.back(4) }).click();
    await atlas.until(card).toBe('3');
    await atlas.press('Escape');
    await atlas.page.locator('tour-story').waitFor({ state: 'detached' });
    await atlas.until(() => atlas.page.evaluate(() => location.hash)).toBe('#kind=zone&desk=1');
  });
});
