/** Records of real runs: each proof writes what it counted or measured, and the quality page is built from them alone. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';

/** Cases of one kind that were run; a case that was left out is no case. */
export type Counts = Readonly<{ cases: number; failed: number }>;
/** A figure beside that of other pages in the same run. `unit` is as printed, `peers` are by name, `goal` is the greatest ratio to `peers.maplibre`. */
export type Measured = Readonly<{
  id: string;
  unit: 'kB' | 'ms' | 'MB' | '';
  ours: number;
  peers: Readonly<Record<string, number>>;
  ratio: number | null;
  goal: number | null;
}>;
/** `known` are faults that are known and left, by an id that the quality page has words for. */
export type Figures = Readonly<{
  groups?: Readonly<Record<string, Counts>>;
  measures?: Readonly<Record<string, readonly Measured[]>>;
  known?: readonly string[];
}>;
export type RunRecord = Readonly<{
  /** The proof's name, which is also the file's. */
  name: string;
  command: string;
  ranAt: string;
  version: string;
  /** The commit that was run, with a plus where files were changed since it, these records apart. */
  commit: string;
  machine: Readonly<{ cores: number; node: string; browsers: readonly string[] }>;
  figures: Figures;
}>;

const FOLDER = fileURLToPath(new URL('./records/', import.meta.url));
/** What a release writes anew while it proves itself. */
const WRITTEN = [':!tests/records', ':!public/quality.html'];
const git = (...words: string[]): string => execFileSync('git', words, { encoding: 'utf8' }).trim();

function commitOf(): string {
  try {
    return `${git('rev-parse', '--short=12', 'HEAD')}${git('status', '--porcelain', '--untracked-files=no', '--', ':/', ...WRITTEN) === '' ? '' : '+'}`;
  } catch {
    // An unpacked archive has no history.
    return '';
  }
}

/** A run builds the site when it begins: what is committed while it lasts is not what it ran. */
const COMMIT = commitOf();

/** Writes the record of a run that has come to its end, in place of the last one. */
export function writeRecord(name: string, command: string, browsers: readonly string[], figures: Figures): void {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };
  const machine = { cores: cpus().length, node: process.version, browsers };
  const record: RunRecord = { name, command, ranAt: new Date().toISOString(), version, commit: COMMIT, machine, figures };
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}${name}.json`, `${JSON.stringify(record, null, 1)}\n`);
}
