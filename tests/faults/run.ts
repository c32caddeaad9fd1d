/**
 * Proof against faults: serves the built site badly, to a real browser, and asks that each case ends in a working page or
 * in a sentence with its remedy, and that nothing the reader made is lost. `--group NAME` and `--case TEXT|TEXT` repeat some,
 * `--full` takes every way for every file, `--folder DIR` takes a site that is built already.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { buildSite } from '../build-site.ts';
import { chromiumOptions, setup } from '../chromium.ts';
import type { Browser } from '../journeys/atlas-driver.ts';
import { writeRecord } from '../run-record.ts';
import { allCases } from './all-cases.ts';
import { readSite, serveBadly } from './bad-server.ts';
import { BROWSERS, GROUPS } from './fault-case.ts';
import type { FaultCase, Graphics } from './fault-case.ts';
import { fontlessEnvironment } from '../fontless.ts';

const { values } = parseArgs({
  options: { group: { type: 'string' }, case: { type: 'string' }, folder: { type: 'string' }, full: { type: 'boolean', default: false } },
});
/** Cases side by side: light maps leave room on two cores, live maps do not. */
const SIDE_BY_SIDE: Readonly<Record<Graphics, number>> = { none: 4, fontless: 4, webgl: 2 };
const LONGEST_MS = 300_000;

setup();
const built = values.folder ?? mkdtempSync(join(tmpdir(), 'atlas-faults-'));
if (!values.folder) buildSite(built);
const files = readSite(built);
const server = await serveBadly(files);
const fontless = fontlessEnvironment();
const browsers = new Map<Graphics, Promise<Browser>>();
function browserFor(graphics: Graphics): Promise<Browser> {
  const options = chromiumOptions(graphics === 'webgl' ? 'webgl' : 'none');
  const args = [...options.args, ...(graphics === 'webgl' ? [] : ['--disable-gpu'])];
  const env = { ...options.env, ...(graphics === 'fontless' ? fontless.environment : {}) };
  const started = browsers.get(graphics) ?? chromium.launch({ headless: true, ...options, args, env });
  browsers.set(graphics, started);
  return started;
}

type Failure = Readonly<{ fault: FaultCase; reason: string }>;
const failures: Failure[] = [];
const counts = new Map(GROUPS.map((group) => [group, { cases: 0, failed: 0 }]));

async function attempt(fault: FaultCase): Promise<string | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => (timer = setTimeout(() => reject(new Error('no end within five minutes')), LONGEST_MS)));
  try {
    await Promise.race([fault.run({ room: server.open(), browser: await browserFor(fault.graphics), files }), limit]);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    clearTimeout(timer);
  }
}

async function runAll(cases: readonly FaultCase[], sideBySide: number): Promise<void> {
  const waiting = [...cases];
  const work = async (): Promise<void> => {
    for (let fault = waiting.shift(); fault; fault = waiting.shift()) {
      const reason = await attempt(fault);
      const count = counts.get(fault.group);
      if (count) count.cases += 1;
      if (reason === null) continue;
      if (count) count.failed += 1;
      failures.push({ fault, reason });
      console.log(`FAILED ${fault.group}: ${fault.name}\n  ${reason}\n  npm run proof:faults -- --group ${fault.group} --case '${fault.name}'`);
    }
  };
  await Promise.all(Array.from({ length: sideBySide }, work));
}

const cases = (await allCases({ server, browserFor, files, isFull: values.full, group: values.group ?? null })).filter(
  ({ group, name }) => (!values.group || group === values.group) && (!values.case || values.case.split('|').some((part) => name.includes(part))),
);
for (const graphics of BROWSERS) {
  await runAll(
    cases.filter((fault) => fault.graphics === graphics),
    SIDE_BY_SIDE[graphics],
  );
}
const isCutShort = (await Promise.all(browsers.values())).some((browser) => !browser.isConnected());
const versions = await Promise.all([...browsers.values()].map(async (started) => `Chromium ${(await started).version()}`));
await Promise.all([...browsers.values()].map(async (started) => (await started).close()));
server.close();
fontless.remove();
if (!values.folder) rmSync(built, { recursive: true, force: true });
for (const [group, count] of counts) if (count.cases > 0) console.log(`${group}: ${count.cases} cases, ${count.failed} failed`);
console.log(`${cases.length} cases, ${failures.length} failed`);
if (isCutShort) console.error('A browser was ended from outside: what came after it says nothing, and no record is written.');
else if (!values.group && !values.case && !values.folder) {
  writeRecord('faults', `npm run proof:faults${values.full ? ' -- --full' : ''}`, [...new Set(versions)], { groups: Object.fromEntries(counts) });
}
if (failures.length > 0 || cases.length === 0) process.exitCode = 1;
