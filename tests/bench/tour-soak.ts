/**
 * `npm run bench:tour`: goes through the ready-made tours for 500 steps, a key each, every one waited for until map and
 * words show it, and prints what of memory has stayed in use (at the same step, after a collection) with the requests and
 * the console's errors on the way; exits with 1 when memory has grown by a tenth or more, or anything was asked of the
 * network or said by the console. Some minutes long: the processor draws the live map.
 */
import { readFileSync } from 'node:fs';
import { rollup } from 'd3';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { chromiumOptions, setup } from '../chromium.ts';
import { serveSite } from '../serve-site.ts';

const GOAL_GROWTH = 0.1;
/** Steps before the first measure: what is kept once, such as pictures of signs, is kept by then. */
const FIRST = 100;
const STEPS = 500;
const TIMEOUT_MS = 120_000;

const tours = (JSON.parse(readFileSync('public/data/v1/tours.json', 'utf8')) as { id: string }[]).map(({ id }) => id);

/** Opens a tour at its first step, and gives the number of its steps. */
async function openTour(page: Page, id: string): Promise<number> {
  const atFirst = page.locator('tour-player .position', { hasText: /^\s*1 \// });
  await page.evaluate((hash) => (location.hash = hash), `#tour=${id}/1`);
  await atFirst.waitFor({ timeout: TIMEOUT_MS });
  return Number((await atFirst.innerText()).split('/')[1]);
}

/** Until the page and its map have drawn what was asked for. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise((done) => requestAnimationFrame(done));
  });

/** To the end of a tour and back, as often as it takes. */
async function walk(page: Page, id: string, steps: number): Promise<void> {
  const last = (await openTour(page, id)) - 1;
  for (let step = 1; step <= steps; step += 1) {
    const before = (step - 1) % (2 * last);
    const at = step % (2 * last);
    await page.keyboard.press(before < last ? 'PageDown' : 'PageUp');
    const number = (at <= last ? at : 2 * last - at) + 1;
    await page.locator('tour-player .position', { hasText: new RegExp(`^\\s*${number} /`, 'u') }).waitFor({ timeout: TIMEOUT_MS });
    await drawn(page);
  }
}

setup();
const site = await serveSite();
const options = chromiumOptions('webgl');
const browser = await chromium.launch({ ...options, args: [...options.args, '--disable-gpu-compositing'] });
let isMet = false;
try {
  // What is read to keep the site for offline use would pass for requests of the tour: its worker is kept away, its script waited for.
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce', serviceWorkers: 'block' });
  const keeping = page.waitForResponse(/\/keep-site-/u, { timeout: TIMEOUT_MS });
  await page.goto(`${site.url}#tour=${tours[0]}/1`);
  await page.locator('#map.live').waitFor({ timeout: TIMEOUT_MS });
  if ((await page.locator('.maplibregl-canvas').count()) !== 1) throw new Error('The live map has not begun: there is nothing to measure.');
  await keeping;
  const session = await page.context().newCDPSession(page);
  /** Megabytes in use at the first step of the first tour. */
  const heap = async (): Promise<number> => {
    await openTour(page, tours[0] ?? '');
    await drawn(page);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return usedSize / 1e6;
  };
  for (const id of tours) await walk(page, id, FIRST / tours.length);
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  const began = performance.now();
  const before = await heap();
  console.log(`after ${FIRST} steps: ${before.toFixed(1)} MB`);
  let after = before;
  for (const [index, id] of tours.entries()) {
    await walk(page, id, STEPS / tours.length);
    after = await heap();
    console.log(`after ${FIRST + ((index + 1) * STEPS) / tours.length} steps: ${after.toFixed(1)} MB`);
  }
  const growth = after / before - 1;
  isMet = growth < GOAL_GROWTH && requests.length === 0 && errors.length === 0;
  const seconds = (performance.now() - began) / 1000;
  console.log(`${STEPS} steps in ${seconds.toFixed(0)} s: growth ${(growth * 100).toFixed(1)} % (goal under ${GOAL_GROWTH * 100} %)`);
  const counts = rollup(
    [...requests, ...errors],
    (all) => all.length,
    (each) => each,
  );
  console.log(`${requests.length} requests, ${errors.length} errors${[...counts].map(([each, count]) => `\n  ${count} × ${each}`).join('')}`);
} finally {
  await browser.close();
  await site.remove();
}
process.exitCode = isMet ? 0 : 1;
