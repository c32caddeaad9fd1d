/**
 * `npm run bench:filter`: all that a click in the legend costs on the page's own thread (state, counts, lists, orders to the
 * graphics process, style and layout of the next frame), at today's data and at ten times as much. What a graphics processor
 * in software takes for the frame itself is `npm run bench`'s. Prints median, p95 and the slowest; exits with 1 when a goal is missed.
 */
import { join } from 'node:path';
import { setup } from '../chromium.ts';
import { buildPages } from './build.ts';
import { legendClicks } from './legend-clicks.ts';
import { serveStatic } from './serve.ts';
import { median, quantile } from './statistics.ts';
import { GOAL_CLICK_P95_MS, TIMES, multiplyData } from './tenfold.ts';

setup();
const builds = buildPages([]);
let isMet = true;
try {
  for (const times of [1, TIMES]) {
    const folder = join(builds.folder, 'ours');
    if (times > 1) multiplyData(folder);
    const server = await serveStatic({ ours: folder });
    try {
      for (const graphics of ['webgl', 'none'] as const) {
        const clicks = await legendClicks(`${server.origin}/ours/`, graphics);
        const p95 = quantile(clicks, 0.95);
        const verdict = p95 <= GOAL_CLICK_P95_MS ? 'ok' : 'OVER';
        isMet &&= verdict !== 'OVER';
        console.log(
          `data × ${times}, ${graphics === 'none' ? 'light map' : 'live map'}: median ${median(clicks).toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, slowest ${Math.max(...clicks).toFixed(0)} ms (goal ${GOAL_CLICK_P95_MS} ms) ${verdict}`,
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
