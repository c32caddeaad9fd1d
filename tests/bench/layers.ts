/**
 * `npm run bench:layers`: our page given a file of 100,000 points against a plain MapLibre page, and one of 1,000,000 rows against
 * a page without any library, in fresh browsers, in turn. Prints medians and the median of the ratios within a round; exits
 * with 1 when a goal is missed.
 *
 * `--samples N` rounds (5) · `--only points|rows` · `--json FILE` all samples
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setup } from '../chromium.ts';
import { writeRecord } from '../run-record.ts';
import type { Measured } from '../run-record.ts';
import { browserName } from './browser-name.ts';
import { takeDropSample } from './drop-sample.ts';
import type { DropOptions, DropSample } from './drop-sample.ts';
import { writePoints, writeRows } from './layer-files.ts';
import { printTable } from './print-table.ts';
import { serveStatic } from './serve.ts';
import { median } from './statistics.ts';

type Measure = { name: string; unit: 'ms' | 'MB'; key: keyof DropSample; id: string; goal: number };
type Round = { ours: DropSample; peer: DropSample };
type Part = { name: string; title: string; peer: string; drop: DropOptions; measures: readonly Measure[] };

const UNIT_SIZE = { ms: 1, MB: 1e6 } as const;
const POINTS = 100_000;
const ROWS = 1_000_000;

const { values } = parseArgs({ options: { samples: { type: 'string', default: '5' }, only: { type: 'string' }, json: { type: 'string' } } });
const count = Number(values.samples);
if (!Number.isInteger(count) || count < 1) throw new Error('--samples wants a whole number from 1');

/** Builds a page for production into a folder. */
function build(outDir: string, ...more: string[]): void {
  const vite = join('node_modules', 'vite', 'bin', 'vite.js');
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync(process.execPath, [vite, 'build', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'error', ...more], { stdio: 'inherit', env });
}

/** Prints one table; returns whether every goal is met. */
function report({ title, measures }: Part, rounds: readonly Round[]): boolean {
  const rows = measures.map(({ name, unit, key, goal }) => {
    const shown = (of: keyof Round): string => `${(median(rounds.map((round) => round[of][key])) / UNIT_SIZE[unit]).toFixed(0)} ${unit}`;
    const ratio = median(rounds.map((round) => round.ours[key] / round.peer[key]));
    return [name, shown('peer'), shown('ours'), ratio.toFixed(3), `≤ ${goal.toFixed(2)}`, ratio <= goal ? 'ok' : 'OVER'];
  });
  printTable(`${title}, ${rounds.length} rounds`, [['measure', 'peer', 'ours', 'ratio', 'goal', ''], ...rows]);
  return rows.every((row) => row.at(-1) === 'ok');
}

/** The same as kept in the record; the peer of the rows draws without a library. */
const measured = ({ name, measures }: Part, rounds: readonly Round[]): Measured[] => [
  { id: 'rounds', unit: '', ours: rounds.length, peers: {}, ratio: null, goal: null },
  ...measures.map(({ id, unit, key, goal }) => {
    const of = (page: keyof Round): number => Number((median(rounds.map((round) => round[page][key])) / UNIT_SIZE[unit]).toPrecision(4));
    const ratio = Number(median(rounds.map((round) => round.ours[key] / round.peer[key])).toPrecision(3));
    return { id, unit, ours: of('ours'), peers: { [name === 'points' ? 'maplibre' : 'floor']: of('peer') }, ratio, goal };
  }),
];

setup();
const folder = mkdtempSync(join(tmpdir(), 'atlas-layers-'));
try {
  const folders = { ours: join(folder, 'ours'), peers: join(folder, 'peers') };
  build(folders.ours);
  build(folders.peers, '--config', join('tests', 'bench', 'dropped', 'vite.config.ts'));
  const files = { points: join(folder, 'points.geojson'), rows: join(folder, 'rows.csv') };
  writePoints(files.points, POINTS);
  writeRows(files.rows, ROWS);
  const parts: Part[] = [
    {
      name: 'points',
      title: '100,000 points of GeoJSON, against a plain MapLibre page',
      peer: '/peers/maplibre.html',
      drop: { file: files.points, count: POINTS, isPanned: true },
      measures: [
        { name: 'drop to rendered', unit: 'ms', key: 'shownMs', id: 'shown', goal: 0.1 },
        { name: 'frame while panning, p50', unit: 'ms', key: 'frameMs', id: 'frame', goal: 0.56 },
        { name: 'longest task of the main thread', unit: 'ms', key: 'longestMs', id: 'longest', goal: 0.4 },
        { name: 'JavaScript heap with workers and arrays', unit: 'MB', key: 'heapBytes', id: 'heap', goal: 0.1 },
      ],
    },
    {
      name: 'rows',
      title: '1,000,000 rows of CSV, against a page without a library',
      peer: '/peers/floor.html',
      drop: { file: files.rows, count: ROWS, isPanned: false },
      measures: [
        { name: 'drop to rendered', unit: 'ms', key: 'shownMs', id: 'shown', goal: 1.6 },
        { name: 'memory of the renderer', unit: 'MB', key: 'memoryBytes', id: 'memory', goal: 1.5 },
      ],
    },
  ];
  const server = await serveStatic(folders);
  try {
    const all: Record<string, Round[]> = {};
    const tables: Record<string, Measured[]> = {};
    let isMet = true;
    for (const part of parts.filter(({ name }) => values.only === undefined || values.only === name)) {
      const rounds: Round[] = [];
      // Takes turns with who goes first, so that neither always meets the warmer machine.
      for (let index = 0; index < count; index += 1) {
        const first = index % 2 === 0 ? await takeDropSample(server.origin + part.peer, part.drop) : null;
        const ours = await takeDropSample(`${server.origin}/ours/`, part.drop);
        rounds.push({ ours, peer: first ?? (await takeDropSample(server.origin + part.peer, part.drop)) });
        process.stderr.write('.');
      }
      process.stderr.write('\n');
      isMet = report(part, rounds) && isMet;
      all[part.name] = rounds;
      tables[part.name] = measured(part, rounds);
    }
    if (values.json) writeFileSync(values.json, `${JSON.stringify(all, null, 2)}\n`);
    // A record is of the whole.
    if (values.only === undefined) writeRecord('bench-layers', 'npm run bench:layers', [await browserName()], { measures: tables });
    process.exitCode = isMet ? 0 : 1;
  } finally {
    server.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
