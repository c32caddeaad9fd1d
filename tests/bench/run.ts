/**
 * `npm run bench`: our page against pages that do the same work with other libraries, in fresh browsers, in turn. Prints medians
 * and the median of the ratios to the plain MapLibre page within a round; exits with 1 when a goal is missed. Our page without
 * WebGL runs beside it (table `light`).
 *
 * `--samples N` rounds (7) · `--peers maplibre,leaflet` · `--slow` again on slow 4G · `--cpu` again with the processor four times
 * slower · `--tenfold` ten times the data · `--all` all of these, kept as the run's record · `--json FILE` all samples
 */
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setup } from '../chromium.ts';
import { writeRecord } from '../run-record.ts';
import type { Measured } from '../run-record.ts';
import { browserName } from './browser-name.ts';
import { PEERS, buildPages } from './build.ts';
import type { Peer } from './build.ts';
import { legendClicks } from './legend-clicks.ts';
import { SLOW_4G } from './link.ts';
import type { LinkSpeed } from './link.ts';
import { isOver, rowsOf, sumUp } from './measures.ts';
import type { Round, TableId } from './measures.ts';
import { printTable } from './print-table.ts';
import { takeSample } from './sample.ts';
import { serveStatic } from './serve.ts';
import { quantile } from './statistics.ts';
import { GOAL_CLICK_P95_MS, TIMES, multiplyData } from './tenfold.ts';

const SLOW_CPU = 4;

const { values } = parseArgs({
  options: {
    samples: { type: 'string', default: '7' },
    peers: { type: 'string', default: PEERS.join(',') },
    slow: { type: 'boolean', default: false },
    cpu: { type: 'boolean', default: false },
    tenfold: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});
const samples = Number(values.samples);
if (!Number.isInteger(samples) || samples < 1) throw new Error('--samples wants a whole number from 1');
const peers = values.peers.split(',').map((name): Peer => {
  const peer = PEERS.find((each) => each === name);
  if (!peer) throw new Error(`--peers: no page is called "${name}"; there are ${PEERS.join(', ')}`);
  return peer;
});

setup();
const builds = buildPages(peers);
const folders = Object.fromEntries(['ours', ...peers].map((name) => [name, join(builds.folder, name)]));
if (values.tenfold || values.all) {
  const folder = join(builds.folder, 'tenfold');
  cpSync(join(builds.folder, 'ours'), folder, { recursive: true });
  multiplyData(folder);
  folders['tenfold'] = folder;
}
const server = await serveStatic(folders);
const allRounds: Partial<Record<TableId, Round[]>> = {};
const tables: Partial<Record<TableId, Measured[]>> = {};
let isMet = true;

type Conditions = Readonly<{ speed?: LinkSpeed; cpuRate?: number; acts?: boolean }>;

/** Each round begins with another page, so that none always meets the warmer machine. */
async function takeRounds(id: TableId, pages: readonly string[], { speed, cpuRate = 1, acts = true }: Conditions = {}): Promise<Round[]> {
  server.setSpeed(speed ?? null);
  const rounds: Round[] = [];
  for (let index = 0; index < samples; index += 1) {
    const first = index % pages.length;
    const round: Record<string, Awaited<ReturnType<typeof takeSample>>> = {};
    for (const page of [...pages.slice(first), ...pages.slice(0, first)]) {
      round[page] = await takeSample(server, { page, cpuRate, acts });
      process.stderr.write('.');
    }
    // In the order of the list, whichever went first.
    rounds.push(Object.fromEntries(pages.map((page) => [page, round[page]])));
  }
  process.stderr.write('\n');
  server.setSpeed(null);
  allRounds[id] = rounds;
  return rounds;
}

function report(id: TableId, title: string, measures: readonly Measured[]): void {
  printTable(`${title}, ${samples} rounds`, rowsOf(measures));
  isMet &&= !measures.some(isOver);
  tables[id] = [{ id: 'rounds', unit: '', ours: samples, peers: {}, ratio: null, goal: null }, ...measures];
}

/** Clicks in the legend at today's and at ten times the data; their limit is in milliseconds. */
async function tenfoldClicks(): Promise<Measured[]> {
  const measures: Measured[] = [];
  for (const [id, graphics] of [
    ['click-live', 'webgl'],
    ['click-light', 'none'],
  ] as const) {
    const today = quantile(await legendClicks(`${server.origin}/ours/`, graphics), 0.95);
    const ours = quantile(await legendClicks(`${server.origin}/tenfold/`, graphics), 0.95);
    isMet &&= ours <= GOAL_CLICK_P95_MS;
    console.log(`${id}: p95 ${ours.toFixed(0)} ms at ${TIMES} times the data (goal ${GOAL_CLICK_P95_MS} ms) ${ours <= GOAL_CLICK_P95_MS ? 'ok' : 'OVER'}`);
    measures.push({ id, unit: 'ms', ours: Math.round(ours), peers: { today: Math.round(today) }, ratio: ours / today, goal: null });
  }
  return measures;
}

try {
  await takeSample(server, { page: 'ours', cpuRate: 1, acts: false });
  const full = await takeRounds('full', ['ours', 'light', ...peers]);
  report('full', 'full link', sumUp('full', full, 'ours', 'maplibre'));
  report('light', 'ours without WebGL', sumUp('light', full, 'light', 'maplibre'));
  if (values.slow || values.all) {
    const slow = await takeRounds('slow', ['ours', ...peers], { speed: SLOW_4G, acts: false });
    report('slow', 'slow 4G (1.6 Mbit/s, 150 ms)', sumUp('slow', slow, 'ours', 'maplibre'));
  }
  if (values.cpu || values.all) {
    const cpu = await takeRounds('cpu', ['ours', ...peers], { cpuRate: SLOW_CPU });
    report('cpu', `processor ${SLOW_CPU} times slower`, sumUp('cpu', cpu, 'ours', 'maplibre'));
  }
  if (values.tenfold || values.all) {
    const rounds = (await takeRounds('tenfold', ['ours', 'tenfold'])).map(({ ours, tenfold }) => ({ tenfold, today: ours }));
    report('tenfold', `${TIMES} times the data against today's`, [...sumUp('tenfold', rounds, 'tenfold', 'today'), ...(await tenfoldClicks())]);
  }
  if (values.json) writeFileSync(values.json, `${JSON.stringify(allRounds, null, 2)}\n`);
  if (values.all && peers.length === PEERS.length) writeRecord('bench', 'npm run bench -- --all', [await browserName()], { measures: tables });
  else console.log('\nA part of the run: no record is written (--all with every peer writes one).');
  process.exitCode = isMet ? 0 : 1;
} finally {
  server.close();
  builds.remove();
}
