/**
 * `npm run bench`: our page against a bare MapLibre page with the same files, in fresh browsers, in turn. Prints medians and
 * the median of the ratios within a round; exits with 1 when a goal is missed.
 *
 * `--samples N` rounds (7) · `--slow` again on slow 4G · `--fade` the bare page with the library's fading · `--json FILE` all samples
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { setup } from '../chromium.ts';
import { buildBoth } from './build.ts';
import { SLOW_4G } from './link.ts';
import type { LinkSpeed } from './link.ts';
import { takeSample } from './sample.ts';
import type { Sample } from './sample.ts';
import { serveStatic } from './serve.ts';
import type { StaticServer } from './serve.ts';

type Round = { ours: Sample; bare: Sample };
type Measure = { name: string; unit: 'kB' | 'ms' | 'MB'; ours: keyof Sample; bare: keyof Sample; goal?: number };

const MEASURES: readonly Measure[] = [
  { name: 'bytes of the first view', unit: 'kB', ours: 'bytes', bare: 'bytes', goal: 1.25 },
  { name: 'live map complete', unit: 'ms', ours: 'liveMs', bare: 'liveMs', goal: 1.1 },
  { name: 'inlined map painted / bare map complete', unit: 'ms', ours: 'inlinedMs', bare: 'liveMs', goal: 0.2 },
  { name: 'choose a zone, click to painted', unit: 'ms', ours: 'choiceMs', bare: 'choiceMs', goal: 0.26 },
  { name: 'the same, to the last frame (ours flies there)', unit: 'ms', ours: 'choiceRestMs', bare: 'choiceRestMs' },
  { name: 'first text', unit: 'ms', ours: 'firstTextMs', bare: 'firstTextMs' },
  { name: 'total blocking time until live', unit: 'ms', ours: 'blockingMs', bare: 'blockingMs' },
  { name: 'longest task until live', unit: 'ms', ours: 'longestMs', bare: 'longestMs' },
  { name: 'heap after the first view', unit: 'MB', ours: 'heapBytes', bare: 'heapBytes' },
];
const UNIT_SIZE = { kB: 1e3, ms: 1, MB: 1e6 } as const;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

/** Takes turns with who goes first, so that neither always meets the warmer machine. */
async function takeRounds(server: StaticServer, count: number, speed: LinkSpeed | null, barePath: string): Promise<Round[]> {
  server.setSpeed(speed);
  const rounds: Round[] = [];
  for (let index = 0; index < count; index += 1) {
    const bareFirst = index % 2 === 0 ? await takeSample(server, barePath) : null;
    const ours = await takeSample(server, '/ours/');
    rounds.push({ ours, bare: bareFirst ?? (await takeSample(server, barePath)) });
    process.stderr.write('.');
  }
  process.stderr.write('\n');
  return rounds;
}

/** Prints one table; returns whether every goal is met. */
function report(title: string, rounds: readonly Round[]): boolean {
  const rows = MEASURES.map(({ name, unit, ours, bare, goal }) => {
    const shown = (values: number[]): string => `${(median(values) / UNIT_SIZE[unit]).toFixed(unit === 'MB' ? 1 : 0)} ${unit}`;
    const ratio = median(rounds.map((round) => round.ours[ours] / round.bare[bare]));
    const verdict = goal === undefined ? '' : ratio <= goal ? 'ok' : 'OVER';
    return [
      name,
      shown(rounds.map((round) => round.bare[bare])),
      shown(rounds.map((round) => round.ours[ours])),
      ratio.toFixed(2),
      goal === undefined ? '' : `≤ ${goal.toFixed(2)}`,
      verdict,
    ];
  });
  const table = [['measure', 'bare', 'ours', 'ratio', 'goal', ''], ...rows];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  console.log(`\n${title}, ${rounds.length} rounds`);
  for (const row of table)
    console.log(row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '));
  return rows.every((row) => row.at(-1) !== 'OVER');
}

const { values } = parseArgs({
  options: {
    samples: { type: 'string', default: '7' },
    slow: { type: 'boolean', default: false },
    fade: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});
const count = Number(values.samples);
if (!Number.isInteger(count) || count < 1) throw new Error('--samples wants a whole number from 1');

setup();
const builds = buildBoth();
const server = await serveStatic(builds.folders);
try {
  const barePath = values.fade ? '/bare/?fade' : '/bare/';
  await takeSample(server, barePath);
  const full = await takeRounds(server, count, null, barePath);
  let isMet = report('full link', full);
  const slow = values.slow ? await takeRounds(server, count, SLOW_4G, barePath) : [];
  if (slow.length > 0) isMet = report('slow 4G (1.6 Mbit/s, 150 ms)', slow) && isMet;
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ full, slow }, null, 2)}\n`);
  process.exitCode = isMet ? 0 : 1;
} finally {
  server.close();
  builds.remove();
}
