/**
 * `npm run proof:security [-- DOOR …]`: hands the built site hostile texts through each door by which texts come in, in a real
 * Chromium, and proves that none runs, asks another host, opens a window or becomes markup, and that the page goes on.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { buildSite } from '../build-site.ts';
import { chromiumOptions, setup } from '../chromium.ts';
import { writeRecord } from '../run-record.ts';
import { DOORS } from './doors.ts';
import { PAYLOADS } from './payloads.ts';
import { serveFolder } from './site.ts';

const COMMAND = 'npm run proof:security';

const wanted = process.argv.slice(2);
const unknown = wanted.filter((id) => !DOORS.some((door) => door.id === id));
if (unknown.length > 0) throw new Error(`There is no door ${unknown.join(', ')}; there are ${DOORS.map(({ id }) => id).join(', ')}.`);
setup();
const given = process.env['SITE_FOLDER'];
const folder = given ?? mkdtempSync(join(tmpdir(), 'atlas-security-'));
if (!given) buildSite(folder);
const server = await serveFolder(folder);
const browser = await chromium.launch({ headless: true, ...chromiumOptions('none') });
console.log(`${PAYLOADS.length} payloads, Chromium ${browser.version()}`);

const groups: Record<string, { cases: number; failed: number }> = {};
for (const door of DOORS) {
  if (wanted.length > 0 && !wanted.includes(door.id)) continue;
  const start = performance.now();
  const { cases, faults } = await door
    .run(browser, { url: server.url, folder })
    .catch((error: unknown) => ({ cases: 1, faults: [`not come to its end: ${String(error).slice(0, 400)}`] }));
  groups[door.id] = { cases, failed: faults.length };
  console.log(`${door.name}: ${cases} cases, ${faults.length} failed, ${Math.round((performance.now() - start) / 1000)} s`);
  for (const fault of faults.slice(0, 20)) console.log(`  ${JSON.stringify(fault)}`);
}
const version = browser.version();
await browser.close();
server.close();
if (!given) rmSync(folder, { recursive: true, force: true });

const sum = (key: 'cases' | 'failed'): number => Object.values(groups).reduce((total, each) => total + each[key], 0);
if (wanted.length === 0) writeRecord('security', COMMAND, [`Chromium ${version}`], { groups });
console.log(`${sum('cases')} cases, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
