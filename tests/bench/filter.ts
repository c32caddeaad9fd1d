/**
 * `npm run bench:filter`: all that a click in the legend costs on the page's own thread (state, counts, lists, orders to the
 * graphics process, style and layout of the next frame), at today's data and at ten times as much. What a graphics processor
 * in software takes for the frame itself is `npm run bench`'s. Prints median, p95 and the slowest; exits with 1 when a goal is missed.
 */
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { chromiumOptions, setup } from '../chromium.ts';
import { buildBoth } from './build.ts';
import { serveStatic } from './serve.ts';
import { TIMES, multiplyData } from './tenfold.ts';

const GOAL_P95_MS = 50;
const CLICKS = 100;
/**
 * Elements draw themselves in microtasks, each level after the one above; so many turns of the queue see them all done
 * within the click's own task, before a frame comes in between.
 */
const TURNS = 200;
const TIMEOUT_MS = 120_000;

/** Clicks names of the legend in turn; milliseconds of work for each. Runs in the page. */
async function clickThrough([clicks, turns]: readonly [number, number]): Promise<number[]> {
  const app = document.querySelector('atlas-app');
  const legend = app?.shadowRoot?.querySelector('legend-panel')?.shadowRoot;
  if (!legend) throw new Error('no legend');
  const isPending = (root: ParentNode): boolean =>
    [...root.querySelectorAll<Element & { isUpdatePending?: boolean }>('*')].some(
      (each) => each.isUpdatePending === true || (each.shadowRoot !== null && isPending(each.shadowRoot)),
    );
  const times: number[] = [];
  for (let click = 0; click < clicks; click += 1) {
    const names = [...legend.querySelectorAll<HTMLButtonElement>('.row:not(.empty) .name')];
    const name = names[(click * 7) % names.length];
    if (!name) throw new Error('no row in the legend');
    await new Promise((done) => requestIdleCallback(done));
    const begun = performance.now();
    name.click();
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    // Asks for style and layout of the whole page now.
    document.body.getBoundingClientRect();
    times.push(performance.now() - begun);
    if (isPending(document)) throw new Error('an element still waits to be drawn');
  }
  return times;
}

async function measure(origin: string, graphics: 'webgl' | 'none'): Promise<number[]> {
  const options = chromiumOptions(graphics);
  const browser = await chromium.launch({ ...options, args: [...options.args, '--disable-gpu-compositing'] });
  try {
    const page: Page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
    // tsx wraps functions in this helper of its own, which the page lacks.
    await page.addInitScript({ content: 'globalThis.__name = (each) => each' });
    await page.goto(`${origin}/ours/`);
    await page.locator('#map.live').waitFor({ timeout: TIMEOUT_MS });
    return await page.evaluate(clickThrough, [CLICKS, TURNS] as const);
  } finally {
    await browser.close();
  }
}

setup();
const builds = buildBoth();
let isMet = true;
try {
  for (const times of [1, TIMES]) {
    if (times > 1) multiplyData(builds.folders.ours);
    const server = await serveStatic(builds.folders);
    try {
      for (const graphics of ['webgl', 'none'] as const) {
        const sorted = (await measure(server.origin, graphics)).toSorted((a, b) => a - b);
        const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
        const verdict = at(0.95) <= GOAL_P95_MS ? 'ok' : 'OVER';
        isMet &&= verdict !== 'OVER';
        console.log(
          `data × ${times}, ${graphics === 'none' ? 'light map' : 'live map'}: median ${at(0.5).toFixed(0)} ms, p95 ${at(0.95).toFixed(0)} ms, slowest ${at(1).toFixed(0)} ms (goal ${GOAL_P95_MS} ms) ${verdict}`,
        );
      }
    } finally {
      server.close();
    }
  }
} finally {
  builds.remove();
}
process.exitCode = isMet ? 0 : 1;
