/** Reads the records of runs for the quality page: their form is checked, and how far each still speaks of the present code. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { RunRecord } from '../tests/run-record.ts';
import { rowAndPath } from './read-yaml.ts';
import { FaultError } from './fault.ts';
import type { Fault } from './fault.ts';

/** `code` is all that the site is made of; what a version says of its own quality is no part of it. */
const CODE = ['src', 'geo', 'index.html', 'public', 'vite.config.ts', 'vite.single.config.ts', 'package-lock.json'];
const NOT_CODE = [':!geo/quality*', ':!public/quality.html'];

const count = v.pipe(v.number(), v.integer('a count is a whole number'), v.minValue(0, 'a count is not below 0'));
const figure = v.pipe(v.number(), v.finite('a figure is finite'));
const counts = v.pipe(
  v.strictObject({ cases: count, failed: count }),
  v.check(({ cases, failed }) => failed <= cases, 'more cases failed than there were'),
);
const measured = v.strictObject({
  id: v.pipe(v.string(), v.minLength(1)),
  unit: v.picklist(['kB', 'ms', 'MB', '']),
  ours: figure,
  peers: v.record(v.string(), figure),
  ratio: v.nullable(figure),
  goal: v.nullable(figure),
});
const recordSchema = v.strictObject({
  name: v.string(),
  command: v.pipe(v.string(), v.minLength(1, 'the command is missing')),
  ranAt: v.pipe(v.string(), v.isoTimestamp('the time is not ISO 8601 with seconds and Z')),
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+/u, 'a version is three numbers')),
  commit: v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{7,40}\+?|\+?)$/u, 'a commit is hexadecimal')),
  machine: v.strictObject({ cores: count, node: v.string(), browsers: v.array(v.string()) }),
  figures: v.strictObject({
    groups: v.optional(v.record(v.string(), counts)),
    measures: v.optional(v.record(v.string(), v.array(measured))),
    known: v.optional(v.array(v.string())),
  }),
});

/** Every record of a folder by its name; throws a `FaultError` that names file, place and remedy of all that is broken. */
export function readRecords(folder: string): Map<string, RunRecord> {
  const faults: Fault[] = [];
  const records = new Map<string, RunRecord>();
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  for (const file of names.toSorted()) {
    const name = file.slice(0, -'.json'.length);
    const say = (row: string, reason: string): unknown =>
      faults.push({ file: join(folder, file), row, reason: `${reason}; run the proof again, or remove the file` });
    const result = parsed(join(folder, file));
    if (typeof result === 'string') say('file', result);
    else if (!result.success) for (const issue of result.issues) say(rowAndPath(issue) || 'file', issue.message);
    else if (result.output.name !== name) say('name', `it is the record of “${result.output.name}”`);
    else records.set(name, result.output as RunRecord);
  }
  if (faults.length > 0) throw new FaultError(faults);
  return records;
}

function parsed(path: string): v.SafeParseResult<typeof recordSchema> | string {
  try {
    return v.safeParse(recordSchema, JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    return `it cannot be read as JSON (${error instanceof Error ? error.message : String(error)})`;
  }
}

/** What keeps a record from speaking of the present code; empty when it does. */
export type Doubt = 'partial' | 'other-version' | 'older' | 'changed' | 'unknown-commit';
/** The code that the page speaks of. `isChangedSince` is null where the history does not know the commit. */
export type Present = Readonly<{ version: string; commit: string; isChangedSince: (commit: string) => boolean | null }>;

/** Which doubts there are about a record; `command` is the one that runs the whole proof. */
export function doubtsOf(record: RunRecord, command: string | null, present: Present): Doubt[] {
  const doubts: Doubt[] = [];
  if (command !== null && record.command !== command) doubts.push('partial');
  if (record.version !== present.version) doubts.push('other-version');
  if (record.commit.endsWith('+')) doubts.push('changed');
  const commit = record.commit.replace('+', '');
  const isChanged = commit === '' ? null : present.isChangedSince(commit);
  if (isChanged === null) doubts.push('unknown-commit');
  else if (isChanged) doubts.push('older');
  return doubts;
}

/** The code as it stands in the working folder. */
export function presentCode(): Present {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  return { version, commit: answerOf('rev-parse', '--short=12', 'HEAD') ?? '', isChangedSince };
}

/** Whether the code is another than at a commit, changes that are not committed included. */
function isChangedSince(commit: string): boolean | null {
  if (answerOf('merge-base', '--is-ancestor', commit, 'HEAD') === null) return null;
  return answerOf('diff', '--quiet', commit, '--', ...CODE, ...NOT_CODE) === null;
}

/** What Git prints; null when it says no. */
function answerOf(...words: string[]): string | null {
  try {
    return execFileSync('git', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
}
