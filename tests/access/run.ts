/**
 * `npm run proof:access`: what axe cannot tell, on the built site in a real browser. Prints the cases of each group, exits
 * with 1 where one failed, and records the run where all groups were run on a site of this very code.
 *
 * `--only GROUP,…` · `--site URL` a site that is served already · `--pictures DIR` contact sheets to be looked at
 */
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { chromiumOptions, setup } from '../chromium.ts';
import { writeRecord } from '../run-record.ts';
import { serveSite } from '../serve-site.ts';
import { GROUPS, results } from './tally.ts';
import type { Group } from './tally.ts';
import { PROOFS } from './proofs.ts';

const { values } = parseArgs({ options: { only: { type: 'string' }, site: { type: 'string' }, pictures: { type: 'string' } } });
const asked = values.only?.split(',') ?? [...GROUPS];
const unknown = asked.filter((group) => !GROUPS.includes(group as Group));
if (unknown.length > 0) throw new Error(`There is no group ${unknown.join(', ')}. There are: ${GROUPS.join(', ')}.`);

setup();
const open = (graphics: 'webgl' | 'none'): Promise<Browser> => chromium.launch({ headless: true, ...chromiumOptions(graphics) });
const served = values.site ? { url: values.site, remove: () => Promise.resolve() } : await serveSite();
const light = await open('none');
const live = await open('webgl');
try {
  for (const proof of PROOFS) {
    if (!proof.groups.some((group) => asked.includes(group))) continue;
    console.log(`… ${proof.groups.join(', ')}`);
    await proof.run({ light, live, url: served.url, asked: new Set(asked as Group[]), pictures: values.pictures ?? null });
  }
} finally {
  await Promise.all([light.close(), live.close()]);
  await served.remove();
}

const groups = results();
for (const [group, { cases, failed }] of Object.entries(groups)) console.log(`${group.padEnd(12)} ${cases} cases, ${failed} failed`);
const all = Object.values(groups);
const [cases, failed] = [all.reduce((sum, each) => sum + each.cases, 0), all.reduce((sum, each) => sum + each.failed, 0)];
console.log(`${cases} cases, ${failed} failed`);
if (asked.length === GROUPS.length && !values.site) writeRecord('access', 'npm run proof:access', [`Chromium ${light.version()}`], { groups });
process.exitCode = failed > 0 || cases === 0 ? 1 : 0;
