/**
 * `npm run proof:deploy`: the built site behind nginx in a folder, behind a server as plain as an object store, a made-up plan's
 * site, and the build for the public. `-- GROUP` runs one of them and writes no record.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { FILE_HEADERS, PAGE_HEADERS } from '../../geo/headers.ts';
import { buildSite } from '../build-site.ts';
import { chromiumOptions } from '../chromium.ts';
import { writeRecord } from '../run-record.ts';
import { CheckList } from './check-list.ts';
import { serveByNginx } from './nginx.ts';
import { serveObjects } from './object-store.ts';
import { proveOtherPlan } from './other-plan.ts';
import { checkAnswers, checkSite } from './site-checks.ts';

const NGINX_PORT = 4407;
const PLACE = { id: 'djk-zone', name: '董家口经济区' } as const;
let built: string | null = null;

/** The site, built once, for anyone to read. */
function site(): string {
  if (built !== null) return built;
  built = mkdtempSync(join(tmpdir(), 'atlas-deploy-'));
  chmodSync(built, 0o755);
  buildSite(built);
  return built;
}

const hasHeaders = (answer: Response, wanted: Readonly<Record<string, string>>): boolean =>
  answer.ok && Object.entries(wanted).every(([name, value]) => answer.headers.get(name) === value);

async function proveNginx(list: CheckList): Promise<void> {
  const served = await serveByNginx(site(), NGINX_PORT);
  list.check('nginx is installed', served !== null);
  if (!served) return;
  const { url, end } = served;
  await list.run('the page comes with its headers', async () => hasHeaders(await fetch(url), PAGE_HEADERS));
  await list.run('the single file too', async () => hasHeaders(await fetch(`${url}atlas.html`), PAGE_HEADERS));
  await list.run('data come with theirs', async () => hasHeaders(await fetch(`${url}data/v1/places.geojson`), FILE_HEADERS));
  await list.run('text is packed', async () => (await fetch(`${url}data/v1/measures.json`)).headers.get('content-encoding') === 'gzip');
  await list.run('the worker is asked for anew', async () => (await fetch(`${url}sw.js`)).headers.get('cache-control') === 'no-cache');
  await list.run('an address without its last slash leads to the folder', async () => (await fetch(url.slice(0, -1))).url === url);
  await checkAnswers(list, url);
  const browser = await chromium.launch({ headless: true, ...chromiumOptions('none') });
  await checkSite(list, browser, url, PLACE);
  await browser.close();
  await end();
}

async function proveObjectStore(list: CheckList): Promise<void> {
  const { url, end } = await serveObjects(site());
  await list.run('a folder has no page of its own', async () => (await fetch(new URL('./', url))).status === 404);
  await checkAnswers(list, url);
  const browser = await chromium.launch({ headless: true, ...chromiumOptions('none') });
  await checkSite(list, browser, url, PLACE);
  await browser.close();
  await end();
}

/** The refusal of a build for the public while no number is set. */
function provePublish(list: CheckList): Promise<void> {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'geo/publish.ts'], { encoding: 'utf8' });
  list.check('it refuses without a review number', status === 1);
  list.check('it names the file and the field', /setting\.yaml: map_review: /u.test(stderr));
  return Promise.resolve();
}

const GROUPS: Readonly<Record<string, (list: CheckList) => Promise<void>>> = {
  publish: provePublish,
  'object-store': proveObjectStore,
  nginx: proveNginx,
  'other-plan': proveOtherPlan,
};

const chosen = process.argv[2];
const lists: CheckList[] = [];
for (const [group, prove] of Object.entries(GROUPS)) {
  if (chosen !== undefined && chosen !== group) continue;
  const list = new CheckList(group);
  lists.push(list);
  await list.run('ran to its end', () => prove(list));
}
const counts = Object.fromEntries(lists.map((list) => [list.group, list.counts()]));
for (const [group, { cases, failed }] of Object.entries(counts)) console.log(`${group}: ${cases} cases, ${failed} failed`);
if (chosen === undefined) {
  const browser = await chromium.launch({ headless: true, ...chromiumOptions('none') });
  writeRecord('deploy', 'npm run proof:deploy', [`Chromium ${browser.version()}`], { groups: counts });
  await browser.close();
}
if (Object.values(counts).some(({ failed }) => failed > 0)) process.exitCode = 1;
