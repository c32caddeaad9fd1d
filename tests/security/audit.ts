/**
 * `npm run proof:audit`: asks the package registry for security advisories on all that the lock file names and records how many
 * packages have one. A registry that does not answer leaves no record: silence is no proof.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { writeRecord } from '../run-record.ts';
import type { Counts } from '../run-record.ts';

type Report = Readonly<{
  vulnerabilities: Readonly<Record<string, Readonly<{ severity: string }>>>;
  metadata: Readonly<{ dependencies: Readonly<{ total: number }> }>;
}>;

/** The packages that were asked for and those with an advisory, as `npm audit --json` tells them; null where it tells of no audit. */
export function readAudit(text: string): (Counts & Readonly<{ lines: readonly string[] }>) | null {
  try {
    const { vulnerabilities, metadata } = JSON.parse(text) as Partial<Report>;
    if (!vulnerabilities || !metadata) return null;
    const lines = Object.entries(vulnerabilities).map(([name, { severity }]) => `${name}: ${severity}`);
    return { cases: metadata.dependencies.total, failed: lines.length, lines };
  } catch {
    return null;
  }
}

/** The command; answers the exit code. */
function run(): number {
  const { stdout, stderr } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8', shell: process.platform === 'win32' });
  const audit = readAudit(stdout);
  if (!audit) {
    console.error(`The registry told of no advisories; run it again where \`npm audit\` is answered.\n${stderr.slice(0, 500)}`);
    return 1;
  }
  const { cases, failed, lines } = audit;
  for (const line of lines) console.log(line);
  console.log(`${cases} cases, ${failed} failed`);
  writeRecord('audit', 'npm run proof:audit', [], { groups: { advisories: { cases, failed } } });
  return failed === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = run();
