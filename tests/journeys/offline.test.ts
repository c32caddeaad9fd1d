/** The site without a network after the first visit, and a new version of it: announced, never mixed with the old one. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preview } from 'vite';
import type { PreviewServer } from 'vite';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { siteFiles, writeWorker } from '../../geo/site-worker.ts';
import { presentWords } from '../../src/i18n/present-words.ts';
import { zh } from '../../src/i18n/zh.ts';
import { Atlas, newReader, startBrowser } from './atlas-driver.ts';
import type { Browser } from './atlas-driver.ts';
import { recordFaults } from './fault-record.ts';
import { TOURS, firstTour, publishNext } from './next-version.ts';
import { dataVersion, placeOf } from './published.ts';

const NEXT = '99.0.0';
const folder = mkdtempSync(join(tmpdir(), 'atlas-offline-'));

let port = 0;
let server: PreviewServer | null = null;
let browser: Browser;
let files: ReturnType<typeof siteFiles> = [];
/** Two pages of one reader: the one of the first visit, and one opened later. */
let first: Atlas;
let second: Atlas;

async function startServer(): Promise<void> {
  server = await preview({
    configFile: false,
    root: join(folder, '..'),
    base: '/atlas/',
    appType: 'mpa',
    build: { outDir: folder },
    preview: { port, strictPort: port !== 0, host: '127.0.0.1' },
  });
  port = Number(new URL(server.resolvedUrls?.local[0] ?? '').port);
}

async function stopServer(): Promise<void> {
  await server?.close();
  server = null;
}

const address = (path = ''): string => `http://127.0.0.1:${port}/atlas/${path}`;

async function open(atlas: Atlas, path = ''): Promise<void> {
  await atlas.page.goto(address(path));
  await atlas.isDrawn();
}

/** Asks for a new version and waits until it is kept, or refused; says which. */
const update = ({ page }: Atlas): Promise<'waiting' | 'refused'> =>
  page.evaluate(async () => {
    const registration = await (await navigator.serviceWorker.ready).update();
    const coming = registration.installing;
    if (coming) await new Promise<void>((done) => coming.addEventListener('statechange', () => ['installed', 'redundant'].includes(coming.state) && done()));
    return registration.waiting ? 'waiting' : 'refused';
  });

const offer = (atlas: Atlas) => atlas.notice(atlas.words.notices.newVersion).getByRole('button', { name: atlas.words.notices.update });

/** The first ready-made tour as the desk names it: words of a lazy chunk around a title of the data. */
const startsTour = (atlas: Atlas, title: string) => atlas.page.getByRole('button', { name: `${presentWords.zh.desk.start}: ${title}`, exact: true }).waitFor();

beforeAll(async () => {
  cpSync(inject('siteFolder'), folder, { recursive: true });
  browser = await startBrowser('none');
  await startServer();
  first = await newReader(browser, { keepsSite: true });
});
afterAll(async () => {
  await browser.close();
  await stopServer();
  rmSync(folder, { recursive: true, force: true });
});

it('the first visit keeps every file of the site, byte for byte', async () => {
  await open(first, '?from=a-letter');
  await first.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await stopServer();
  files = siteFiles(folder);
  const wrong = await first.page.evaluate(
    async (expected) => {
      const read = await Promise.all(
        expected.map(async ({ url, integrity }) =>
          fetch(url, { integrity: integrity ?? '' }).then(
            ({ ok }) => ok,
            () => false,
          ),
        ),
      );
      return expected.filter((_, index) => !read[index]).map(({ url }) => url);
    },
    files.map(({ url, integrity }) => ({ url, integrity })),
  );
  expect(wrong).toEqual([]);
  expect(files.length).toBeGreaterThan(60);
});

it('the browser finds nothing amiss with it as an app', async () => {
  const session = await first.page.context().newCDPSession(first.page);
  const { errors, data } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { icons } = JSON.parse(data ?? '') as { icons: { src: string }[] };
  expect(icons.map(({ src }) => src).filter((src) => !files.some(({ url }) => url === src))).toEqual([]);
  // A test's browser keeps nothing for good, for which alone it would not install the app.
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
});

it('without a network the open page goes on, and opens anew with all its views', async () => {
  await first.changeLanguage();
  await first.changeLanguage();
  await open(first, '?embed#sel=place/sgep');
  await first.page.locator('embed-page').getByText(placeOf('sgep').properties.name_zh).first().waitFor();
  await open(first, '#view=targets');
  await first.charts.locator('targets-view svg').first().waitFor();
  await open(first, '#desk=1');
  await startsTour(first, firstTour(folder));
  const { page } = first;
  await page.goto(address('data/v1/dictionary.html'));
  await page.getByRole('heading', { level: 1 }).waitFor();
  await open(first);
  expect(first.faults.errors).toEqual([]);
});

it('a new version with a file that is not what it should be is not taken', async () => {
  const page = await first.page.context().newPage();
  second = new Atlas(page, 'mouse', await recordFaults(page, new URL(address()).origin, false));
  await open(second);
  await publishNext(folder, dataVersion, NEXT);
  const sound = readFileSync(join(folder, TOURS));
  writeFileSync(join(folder, TOURS), '<!doctype html><title>Sign in</title>');
  await startServer();
  expect(await update(first)).toBe('refused');
  writeFileSync(join(folder, TOURS), sound);
});

it('a new version is announced to each page, and each goes on with its own until the reader agrees', async () => {
  await second.follow('#tour=seven-parts/1');
  await second.page.locator('tour-player .position').waitFor();
  expect(await update(first)).toBe('waiting');
  await offer(first).waitFor();
  await second.page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.waiting !== null);
  expect(await offer(second).count(), 'offers in the midst of a presentation').toBe(0);
  await second.follow('#');
  await offer(second).waitFor();
  // Neither name nor content of these is on the server any more.
  await second.changeLanguage();
  await offer(second).waitFor();
  await second.changeLanguage();
  await second.follow('#desk=1');
  await startsTour(second, firstTour(inject('siteFolder')));
  await second.page.getByText(zh.map.data(dataVersion)).first().waitFor();

  await offer(first).click();
  for (const atlas of [first, second]) {
    await atlas.page.getByText(zh.map.data(NEXT)).first().waitFor();
    await atlas.isDrawn();
    expect(await offer(atlas).count()).toBe(0);
  }
  await startsTour(second, firstTour(folder));
  expect(second.faults.errors).toEqual([]);
});

it('an operator can take it away again', async () => {
  await writeWorker(folder, true);
  await update(first);
  await first.until(() => first.page.evaluate(() => caches.keys().then((names) => names.length))).toBe(0);
  await first.page.reload();
  await first.isDrawn();
  expect(await first.page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
});
