/** One sample: a new browser with a new profile opens a page, waits for its map, chooses a zone, filters, pans and zooms by real input. */
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { DISTRICT_BOUNDS } from '../../src/layers/painter.ts';
import { fitCamera, planeScale, toPlane } from '../../src/layers/projection.ts';
import { BAR_HEIGHT, panelSpace } from '../../src/ui/panel-space.ts';
import { chromiumOptions } from '../chromium.ts';
import { installProbe } from './probe.ts';
import type { Act } from './probe.ts';
import type { StaticServer } from './serve.ts';
import { quantile } from './statistics.ts';

/** `bytes` and `requests` are those of every answer until the page is still; times in milliseconds; heap after a collection. */
type FirstView = {
  bytes: number;
  requests: number;
  liveMs: number;
  firstMapMs: number;
  firstTextMs: number;
  blockingMs: number;
  longestMs: number;
  heapBytes: number;
};
/** `answersMs` is that of both clicks, `frameMs` what 95 of 100 frames take while the map is panned and zoomed. */
type Answers = { choiceMs: number; choiceRestMs: number; filterMs: number; answersMs: number; frameMs: number };
export type Sample = FirstView & Partial<Answers>;
export type SampleOptions = Readonly<{
  /** The page's folder on the server; `light` is ours on a browser without WebGL. */
  page: string;
  cpuRate: number;
  /** Whether it is clicked and moved, too. */
  acts: boolean;
}>;

const WINDOW = { width: 1440, height: 900 };
/** A zone whose name stands free in the first view, where that is, and its part of the plan. */
const ZONE = { id: 'djk-zone', lon: 119.78771, lat: 35.66218 };
const PART = 'industry';
const PART_NAME = '产业升级';
/** Where neither a name nor a mark stands in the first view. */
const GROUND = { lon: 119.62, lat: 35.98 };
const STILL_MS = 1000;
const TIMEOUT_MS = 120_000;
const FRAME_MS = 16;
const TURN_MS = 80;

/** Where a position stands in the first view, in pixels of the page. */
function pagePoint({ lon, lat }: { lon: number; lat: number }): [x: number, y: number] {
  const size = { width: WINDOW.width, height: WINDOW.height - BAR_HEIGHT };
  const camera = fitCamera(DISTRICT_BOUNDS, size, panelSpace(WINDOW.width, WINDOW.height, { selected: null, reading: false }), 22);
  const [[x, y], [centreX, centreY]] = [toPlane(lon, lat), toPlane(camera.lon, camera.lat)];
  const scale = planeScale(camera.zoom);
  return [size.width / 2 + (x - centreX) * scale, BAR_HEIGHT + size.height / 2 + (y - centreY) * scale];
}

/** A promise of the page with an end: what never comes must not hold up the run. */
async function inTime<T>(coming: Promise<T>, what: string): Promise<T> {
  const stop = new AbortController();
  const late = wait(TIMEOUT_MS, undefined, { signal: stop.signal }).then(() => Promise.reject(new Error(`no ${what} within ${TIMEOUT_MS} ms`)));
  try {
    return await Promise.race([coming, late]);
  } finally {
    stop.abort();
  }
}

const whenLive = (page: Page, name: string): Promise<{ liveMs: number; inlinedMs: number }> =>
  inTime(
    page.evaluate(async () => ({ liveMs: await window.benchProbe.live, inlinedMs: await window.benchProbe.inlined })),
    `complete map on ${name}`,
  );

async function openPage(browser: Browser, cpuRate: number): Promise<Page> {
  // The pages themselves are compared: ours has the browser keep the whole site once it stands, for which the peers have no like.
  const page = await browser.newPage({ viewport: WINDOW, serviceWorkers: 'block' });
  page.setDefaultTimeout(TIMEOUT_MS);
  // tsx wraps functions in this helper of its own, which the page lacks.
  await page.addInitScript({ content: 'globalThis.__name = (each) => each' });
  await page.addInitScript(installProbe);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuRate });
  // A new browser is busy with itself for a while.
  await wait(2 * STILL_MS);
  return page;
}

async function firstView(page: Page, server: StaticServer, name: string): Promise<FirstView> {
  const { liveMs, inlinedMs } = await whenLive(page, name);
  while (performance.now() - (server.sent.at(-1)?.at ?? 0) < STILL_MS) await wait(50);
  await wait(STILL_MS);
  const isOurs = (await page.locator('atlas-app').count()) > 0;
  const first = await page.evaluate(() => ({
    firstTextMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    longTasks: window.benchProbe.longTasks,
  }));
  const tasks = first.longTasks.filter(([start]) => start < liveMs).map(([, duration]) => duration);
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize: heapBytes } = await session.send('Runtime.getHeapUsage');
  return {
    bytes: server.sent.reduce((sum, each) => sum + each.bytes, 0),
    requests: server.sent.length,
    liveMs,
    firstMapMs: isOurs ? inlinedMs : liveMs,
    firstTextMs: first.firstTextMs,
    blockingMs: tasks.reduce((sum, duration) => sum + duration - 50, 0),
    longestMs: Math.max(0, ...tasks),
    heapBytes,
  };
}

/** Milliseconds from a real click to its answer. */
async function click(page: Page, act: Act, [x, y]: readonly [x: number, y: number]): Promise<number> {
  await page.mouse.move(x, y);
  await wait(STILL_MS);
  await page.evaluate((expected) => window.benchProbe.expect(expected), act);
  await page.mouse.down();
  await page.mouse.up();
  return inTime(
    page.evaluate(() => window.benchProbe.answer),
    `answer to the ${act}`,
  );
}

/** Where the filter by a part stands in the panel. */
async function partButton(page: Page): Promise<[x: number, y: number]> {
  const isOurs = (await page.locator('atlas-app').count()) > 0;
  const button = isOurs
    ? page.locator('legend-panel section').first().getByRole('button', { name: PART_NAME }).first()
    : page.locator(`#parts [data-part="${PART}"]`);
  const box = await button.boundingBox();
  if (!box) throw new Error('no filter by part');
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** Drags the map to and fro, then turns the wheel in and out. */
async function panAndZoom(page: Page): Promise<number> {
  let [x, y] = pagePoint(GROUND);
  await page.mouse.move(x, y);
  await wait(STILL_MS);
  await page.evaluate(() => window.benchProbe.frames());
  await page.mouse.down();
  for (let step = 0; step < 60; step += 1) {
    const length = step % 30 < 15 ? 10 : -10;
    [x, y] = [x + length, y + length / 2];
    await page.mouse.move(x, y);
    await wait(FRAME_MS);
  }
  await page.mouse.up();
  for (let turn = 0; turn < 16; turn += 1) {
    await page.mouse.wheel(0, turn % 8 < 4 ? -100 : 100);
    await wait(TURN_MS);
  }
  return quantile(await page.evaluate(() => window.benchProbe.frames()), 0.95);
}

async function answers(page: Page, name: string): Promise<Answers> {
  const choiceMs = await click(page, 'choice', pagePoint(ZONE));
  await wait(2 * STILL_MS);
  const choiceRestMs = await page.evaluate(() => window.benchProbe.lastDrawMs());
  const filterMs = await click(page, 'filter', await partButton(page));
  const said = await page.evaluate(() => JSON.stringify(document.documentElement.dataset) + location.hash);
  for (const wanted of [ZONE.id, PART]) if (!said.includes(wanted)) throw new Error(`${name}: the clicks led to "${said}", without ${wanted}`);
  // A page without choice and filter again.
  await page.goto(page.url().replace(/#.*$/u, '?again'), { waitUntil: 'commit' });
  await whenLive(page, name);
  await wait(2 * STILL_MS);
  return { choiceMs, choiceRestMs, filterMs, answersMs: choiceMs + filterMs, frameMs: await panAndZoom(page) };
}

/** Measures a page. Throws when it does not come to a complete map, or a click does not do what it should. */
export async function takeSample(server: StaticServer, { page: name, cpuRate, acts }: SampleOptions): Promise<Sample> {
  const isLight = name === 'light';
  const options = chromiumOptions(isLight ? 'none' : 'webgl');
  // Else painting the page, too, would go through the software GPU, as on no real machine.
  const browser = await chromium.launch({ ...options, args: [...options.args, '--disable-gpu-compositing'] });
  try {
    const page = await openPage(browser, cpuRate);
    server.sent.length = 0;
    await page.goto(`${server.origin}/${isLight ? 'ours' : name}/`, { waitUntil: 'commit' });
    const first = await firstView(page, server, name);
    return acts ? { ...first, ...(await answers(page, name)) } : first;
  } finally {
    await browser.close();
  }
}
