/**
 * `npm run proof:tests`: runs all tests and counts them by kind and by the way in which they walk the site, for the quality page.
 * Arguments are Vitest's: files or `--project unit`; the record then says that a part was run.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeRecord } from '../run-record.ts';
import type { Counts } from '../run-record.ts';
import { GROUPS } from './test-modes.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const REPORT = join(ROOT, 'node_modules', '.cache', 'proof-report.json');

/** What Vitest's JSON reporter writes, as far as it is read here. A file that breaks before its first test has none. */
export type Report = Readonly<{
  testResults: readonly Readonly<{ name: string; status: string; assertionResults: readonly Readonly<{ fullName: string; status: string }>[] }>[];
}>;

/** The groups of a report. A test that was skipped is no case; a file that failed without a failed test is one. */
export function countReport({ testResults }: Report, root = ROOT): Record<string, Counts> {
  const tests = testResults.flatMap(({ name, status, assertionResults }) => {
    const path = relative(join(root, 'tests'), name)
      .replaceAll('\\', '/')
      .replace(/\.test\.ts$/u, '');
    const own = assertionResults.filter((each) => each.status === 'passed' || each.status === 'failed');
    const counted = own.map((each) => ({ name: `${path}: ${each.fullName.trim()}`, hasFailed: each.status === 'failed' }));
    // What breaks before a test leaves it skipped, and the file failed.
    return status === 'failed' && !counted.some(({ hasFailed }) => hasFailed) ? [...counted, { name: `${path}: `, hasFailed: true }] : counted;
  });
  return Object.fromEntries(
    Object.entries(GROUPS).map(([id, isOf]): [string, Counts] => {
      const own = tests.filter(({ name }) => isOf(name));
      return [id, { cases: own.length, failed: own.filter(({ hasFailed }) => hasFailed).length }];
    }),
  );
}

/** The command; answers the exit code. */
function run(more: readonly string[]): number {
  rmSync(REPORT, { force: true });
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const { status } = spawnSync(process.execPath, [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`, ...more], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (!existsSync(REPORT)) {
    console.error('The tests were not run to their end: no report was written, and the last record stays.');
    return 1;
  }
  const groups = countReport(JSON.parse(readFileSync(REPORT, 'utf8')) as Report);
  writeRecord('tests', ['npm run proof:tests', ...(more.length > 0 ? ['--', ...more] : [])].join(' '), [], { groups });
  for (const [id, { cases, failed }] of Object.entries(groups)) console.log(`${id}: ${cases} tests, ${failed} failed`);
  const lost = more.length > 0 ? [] : Object.keys(groups).filter((id) => groups[id]?.cases === 0);
  for (const id of lost) console.error(`${id}: no test was found for it; tests/quality/test-modes.ts tells tests by their names`);
  return status === 0 && lost.length === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = run(process.argv.slice(2));
