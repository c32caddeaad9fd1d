/**
 * `npm run bench:soak`: the built page in one long session, the same acts over and over (`soak-acts.ts`); after each cycle, with
 * garbage collected, what stays in use: JavaScript heap, DOM nodes, listeners, workers. Exits with 1 when any has grown beyond
 * its bound (`growth.ts`), when an act failed, or the console named an error. Writes its record.
 *
 * `--minutes N` how long (60)
 */
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import type { CDPSession, Page } from 'playwright-core';
import { chromiumOptions, setup } from '../chromium.ts';
import { writeRecord } from '../run-record.ts';
import type { Counts, Measured } from '../run-record.ts';
import { serveSite } from '../serve-site.ts';
import { LEAST_SAMPLES, growthOf } from './growth.ts';
import type { Growth, Standing } from './growth.ts';
import { printTable } from './print-table.ts';
import { SOAK_ACTS } from './soak-acts.ts';

const TIMEOUT_MS = 120_000;
/** Layers that were removed can be had back, up to five: after so many cycles none is added any more. */
const FIRST_CYCLES = 6;

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '60' } } });
const minutes = Number(values.minutes);
if (!(minutes > 0)) throw new Error('--minutes wants a number above 0');

setup();
const site = await serveSite();
const options = chromiumOptions();
const browser = await chromium.launch({ ...options, args: [...options.args, '--disable-gpu-compositing'] });
const began = performance.now();
const minutesSoFar = (): number => (performance.now() - began) / 60_000;

async function standingOf(page: Page, session: CDPSession): Promise<Standing> {
  for (let round = 0; round < 2; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize: heap } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners: listeners } = await session.send('Memory.getDOMCounters');
  return { minutes: minutesSoFar(), heap, nodes, listeners, workers: page.workers().length };
}

const acts = new Map<string, { cases: number; failed: number }>(SOAK_ACTS.map(({ id }) => [id, { cases: 0, failed: 0 }]));
const errors: string[] = [];
const samples: Standing[] = [];

async function cycle(page: Page, number: number): Promise<void> {
  for (const { id, act } of SOAK_ACTS) {
    const count = acts.get(id);
    if (!count) continue;
    count.cases += 1;
    try {
      await act(page, number);
    } catch (error) {
      count.failed += 1;
      errors.push(`${id}, cycle ${number}: ${error instanceof Error ? error.message : String(error)}`);
      await page.goto(`${site.url}?cycle=${number}`);
      await page.locator('#map.live').waitFor();
    }
  }
}

function measureOf({ of, first, last }: Growth): Measured {
  const size = of === 'heap' ? 1e6 : 1;
  const [start, end] = [first / size, last / size].map((value) => Number(value.toPrecision(4)));
  return { id: of, unit: of === 'heap' ? 'MB' : '', ours: end ?? NaN, peers: { start: start ?? NaN }, ratio: null, goal: null };
}

try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', reducedMotion: 'reduce', serviceWorkers: 'block' });
  page.setDefaultTimeout(TIMEOUT_MS);
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(site.url);
  await page.locator('#map.live').waitFor();
  if ((await page.locator('.maplibregl-canvas').count()) !== 1) throw new Error('The live map has not begun: half of the session would be missing.');
  const session = await page.context().newCDPSession(page);
  for (let number = 0; samples.length < LEAST_SAMPLES || minutesSoFar() < minutes; number += 1) {
    await cycle(page, number);
    if (number + 1 < FIRST_CYCLES && minutes >= 10) continue;
    const standing = await standingOf(page, session);
    samples.push(standing);
    console.log(
      `${standing.minutes.toFixed(1)} min, cycle ${number + 1}: heap ${(standing.heap / 1e6).toFixed(1)} MB, ${standing.nodes} nodes, ${standing.listeners} listeners, ${standing.workers} workers`,
    );
  }
} finally {
  await browser.close();
  await site.remove();
}

for (const error of errors) console.log(`error: ${error}`);
const growth = growthOf(samples);
const rows = growth.map(({ of, first, last, perHour, most, isOver }) => {
  const size = of === 'heap' ? 1e6 : 1;
  return [of, (first / size).toFixed(1), (last / size).toFixed(1), `${(perHour * 100).toFixed(1)} %`, `≤ ${most * 100} %`, isOver ? 'OVER' : 'ok'];
});
printTable(`${minutesSoFar().toFixed(0)} minutes, ${samples.length} samples`, [['what stays', 'first', 'last', 'an hour', 'bound', ''], ...rows]);
const groups: Record<string, Counts> = {
  ...Object.fromEntries(acts),
  errors: { cases: samples.length, failed: errors.length },
  growth: { cases: growth.length, failed: growth.filter(({ isOver }) => isOver).length },
};
writeRecord('soak', `npm run bench:soak -- --minutes ${minutes}`, [`Chromium ${browser.version()}`], { groups, measures: { growth: growth.map(measureOf) } });
process.exitCode = Object.values(groups).some(({ failed }) => failed > 0) ? 1 : 0;
