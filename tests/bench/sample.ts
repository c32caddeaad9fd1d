/** One sample: a new browser with a new profile opens a page, waits for its map, and chooses a zone by a real click. */
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { DISTRICT_BOUNDS } from '../../src/layers/painter.ts';
import { fitCamera, planeScale, toPlane } from '../../src/layers/projection.ts';
import { BAR_HEIGHT, panelSpace } from '../../src/ui/panel-space.ts';
import { chromiumOptions } from '../chromium.ts';
import { installProbe } from './probe.ts';
import type { StaticServer } from './serve.ts';

/** `bytes` are those of every answer until the page is still; times in milliseconds; heap after a collection. */
export type Sample = {
  bytes: number;
  liveMs: number;
  inlinedMs: number;
  choiceMs: number;
  choiceRestMs: number;
  firstTextMs: number;
  blockingMs: number;
  longestMs: number;
  heapBytes: number;
};

const WINDOW = { width: 1440, height: 900 };
/** A zone whose name stands free in the first view, and where that is. */
const ZONE = { id: 'djk-zone', lon: 119.78771, lat: 35.66218 };
const STILL_MS = 1000;
const TIMEOUT_MS = 60_000;

/** Where a position stands in the first view, in pixels of the page. */
function pagePoint(lon: number, lat: number): [x: number, y: number] {
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

/** Measures the page at `path`. Throws when it does not come to a complete map, or the click chooses something else. */
export async function takeSample(server: StaticServer, path: string): Promise<Sample> {
  server.sent.length = 0;
  const options = chromiumOptions();
  // Else painting the page, too, would go through the software GPU, as on no real machine.
  const browser = await chromium.launch({ ...options, args: [...options.args, '--disable-gpu-compositing'] });
  try {
    // The pages themselves are compared: ours has the browser keep the whole site once it stands, for which the bare page has no like.
    const page = await browser.newPage({ viewport: WINDOW, serviceWorkers: 'block' });
    page.setDefaultTimeout(TIMEOUT_MS);
    // tsx wraps functions in this helper of its own, which the page lacks.
    await page.addInitScript({ content: 'globalThis.__name = (each) => each' });
    await page.addInitScript(installProbe);
    // A new browser is busy with itself for a while.
    await wait(2 * STILL_MS);
    await page.goto(server.origin + path, { waitUntil: 'commit' });
    const { liveMs, inlinedMs } = await inTime(
      page.evaluate(async () => ({ liveMs: await window.probe.live, inlinedMs: await window.probe.inlined })),
      'complete map',
    );
    while (performance.now() - (server.sent.at(-1)?.at ?? 0) < STILL_MS) await wait(50);
    await wait(STILL_MS);
    const bytes = server.sent.reduce((sum, each) => sum + each.bytes, 0);

    const first = await page.evaluate(() => ({
      firstTextMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
      longTasks: window.probe.longTasks,
    }));
    const tasks = first.longTasks.filter(([start]) => start < liveMs).map(([, duration]) => duration);
    const session = await page.context().newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize: heapBytes } = await session.send('Runtime.getHeapUsage');

    const [x, y] = pagePoint(ZONE.lon, ZONE.lat);
    await page.mouse.move(x, y);
    await wait(STILL_MS);
    await page.mouse.down();
    await page.mouse.up();
    const choiceMs = await inTime(
      page.evaluate(() => window.probe.choice),
      'answer to the click',
    );
    await wait(2 * STILL_MS);
    const after = await page.evaluate(() => ({ rest: window.probe.lastDrawMs(), chosen: document.documentElement.dataset['chosen'] ?? location.hash }));
    if (!after.chosen.includes(ZONE.id)) throw new Error(`${path}: the click chose "${after.chosen}" instead of ${ZONE.id}`);

    return {
      bytes,
      liveMs,
      inlinedMs,
      choiceMs,
      choiceRestMs: after.rest,
      firstTextMs: first.firstTextMs,
      blockingMs: tasks.reduce((sum, duration) => sum + duration - 50, 0),
      longestMs: Math.max(0, ...tasks),
      heapBytes,
    };
  } finally {
    await browser.close();
  }
}
