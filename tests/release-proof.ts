/**
 * `npm run release:proof`: all proofs of a release in their order, then the quality page and the site with it. A part that fails
 * is named at the end and stops none of the others.
 *
 * `--only a,b` these parts · `--skip a,b` all but these · `--list` the parts
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';

/** Each part and its script of package.json, with what is given to it. Speed comes before what may leave browsers or servers behind. */
export const PARTS: Readonly<Record<string, string>> = {
  checks: 'checks',
  tests: 'proof:tests',
  bench: 'bench -- --all',
  layers: 'bench:layers',
  tiles: 'bench:tiles',
  soak: 'bench:soak -- --minutes 60',
  faults: 'proof:faults',
  security: 'proof:security',
  access: 'proof:access',
  browsers: 'proof:browsers',
  deploy: 'proof:deploy',
  clean: 'proof:clean',
  search: 'proof:search',
  fingerprints: 'proof:fingerprints',
  audit: 'proof:audit',
  quality: 'quality',
  site: 'build',
};

/** The parts to run, in their order; throws with a sentence for a name that is none. */
export function chosenParts(only: string | undefined, skip: string | undefined): string[] {
  const names = (list: string | undefined): string[] =>
    (list ?? '')
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean);
  const unknown = [...names(only), ...names(skip)].filter((name) => !PARTS[name]);
  if (unknown.length > 0) throw new Error(`${unknown.join(', ')}: no part of the proof. The parts are ${Object.keys(PARTS).join(', ')}.`);
  const wanted = only === undefined ? Object.keys(PARTS) : names(only);
  return Object.keys(PARTS).filter((part) => wanted.includes(part) && !names(skip).includes(part));
}

/** Runs the parts; answers the names of those that failed, with how. */
export function runParts(parts: readonly string[], scripts: Readonly<Record<string, string>>, runScript: (script: string) => number | null): string[] {
  return parts.flatMap((part) => {
    const script = PARTS[part] ?? part;
    const [name = ''] = script.split(' ');
    if (!scripts[name]) return [`${part}: package.json has no script ${name}`];
    console.log(`\n=== ${part}: npm run ${script}`);
    const code = runScript(script);
    return code === 0 ? [] : [`${part}: npm run ${script} ${code === null ? 'was stopped' : `ended with ${code}`}`];
  });
}

/** The command; answers the exit code. */
function run(): number {
  const { values } = parseArgs({ options: { only: { type: 'string' }, skip: { type: 'string' }, list: { type: 'boolean', default: false } } });
  const parts = chosenParts(values.only, values.skip);
  if (values.list) {
    for (const part of parts) console.log(`${part}: npm run ${PARTS[part]}`);
    return 0;
  }
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const failed = runParts(
    parts,
    scripts,
    (script) => spawnSync(npm, ['run', '-s', ...script.split(' ')], { stdio: 'inherit', shell: process.platform === 'win32' }).status,
  );
  console.log(`\n${parts.length - failed.length} of ${parts.length} parts passed`);
  for (const line of failed) console.error(line);
  return failed.length > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.exitCode = run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
