/**
 * `npm run bench:tour`: shows a tour for 500 steps, a key each, and prints what of memory has stayed in use since step 100
 * (both after a collection), with the requests and the console's errors on the way; exits with 1 when memory has grown by
 * a tenth or more, or anything was asked of the network or said by the console.
 */
import { chromium } from 'playwright-core';
import { chromiumOptions, setup } from '../chromium.ts';
import { buildBoth } from './build.ts';
import { serveStatic } from './serve.ts';

const GOAL_GROWTH = 0.1;
const FIRST = 100;
const STEPS = 500;
const TIMEOUT_MS = 120_000;

setup();
const builds = buildBoth();
const server = await serveStatic(builds.folders);
let isMet = false;
try {
  const options = chromiumOptions('webgl');
  const browser = await chromium.launch({ ...options, args: [...options.args, '--disable-gpu-compositing'] });
  // What is read to keep the site for offline use would pass for requests of the tour: its worker is kept away, its script waited for.
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce', serviceWorkers: 'block' });
  const keeping = page.waitForResponse(/\/keep-site-/u, { timeout: TIMEOUT_MS });
  await page.goto(`${server.origin}/ours/#tour=seven-parts/1`);
  await page.locator('#map.live').waitFor({ timeout: TIMEOUT_MS });
  const position = page.locator('tour-player .position');
  await position.waitFor();
  await keeping;
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  const session = await page.context().newCDPSession(page);
  const heap = async (): Promise<number> => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return usedSize / 1e6;
  };
  const total = Number((await position.innerText()).split('/')[1]);
  let before = 0;
  for (let step = 1; step <= FIRST + STEPS; step += 1) {
    const at = ((step - 1) % (2 * (total - 1))) + 1;
    await page.keyboard.press(at < total ? 'PageDown' : 'PageUp');
    if (step === FIRST) before = await heap();
  }
  const after = await heap();
  const growth = after / before - 1;
  isMet = growth < GOAL_GROWTH && requests.length === 0 && errors.length === 0;
  console.log(
    `${STEPS} steps: ${before.toFixed(1)} MB, then ${after.toFixed(1)} MB, growth ${(growth * 100).toFixed(1)} % (goal under ${GOAL_GROWTH * 100} %)`,
  );
  console.log(`${requests.length} requests, ${errors.length} errors${[...requests, ...errors].map((each) => `\n  ${each}`).join('')}`);
  await browser.close();
} finally {
  server.close();
  builds.remove();
}
process.exitCode = isMet ? 0 : 1;
