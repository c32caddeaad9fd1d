/** What a served site must do for a reader, whichever server sends it. */
import type { Browser, Page } from 'playwright-core';
import type { CheckList } from './check-list.ts';

const WAIT_MS = 90_000;

export async function newPage(browser: Browser, faults: string[], locale = 'zh-CN', keepsSite = false): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale,
    reducedMotion: 'reduce',
    serviceWorkers: keepsSite ? 'allow' : 'block',
  });
  context.setDefaultTimeout(WAIT_MS);
  context.setDefaultNavigationTimeout(WAIT_MS);
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  return page;
}

export const isDrawn = (page: Page): Promise<void> => page.locator('#map.live').waitFor();

/** First view, deep link, search, a view fetched on demand, a worker, and a page that works without a network. */
export async function checkSite(list: CheckList, browser: Browser, url: string, chosen: Readonly<{ id: string; name: string }>): Promise<void> {
  const faults: string[] = [];
  const page = await newPage(browser, faults, 'zh-CN', true);
  await list.run('the first view is drawn', async () => {
    await page.goto(url);
    await isDrawn(page);
  });
  await list.run('a link to a place shows it', async () => {
    await page.goto(`${url}#sel=place/${chosen.id}`);
    await page.getByRole('heading', { name: chosen.name }).first().waitFor();
  });
  await list.run('search finds it', async () => {
    await page.keyboard.press('Escape');
    await page.locator('input[type=search], [role=combobox]').first().fill(chosen.name);
    await page.getByRole('option', { name: chosen.name }).first().waitFor();
  });
  await list.run('a view and its chunk are fetched on demand', async () => {
    await page.goto(`${url}#read=1`);
    await page.reload();
    await page.locator('reading-view').waitFor({ state: 'attached' });
  });
  await list.run('the worker is kept within the folder of the site', async () => {
    const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
    return scope === new URL('./', url).href;
  });
  await list.run('it opens without a network', async () => {
    await page.context().setOffline(true);
    await page.goto(url);
    await isDrawn(page);
    await page.context().setOffline(false);
  });
  list.check(`no error in the console${faults.length > 0 ? `: ${faults[0]}` : ''}`, faults.length === 0);
  await page.context().close();
}

/** Whole and partial answers, and honest ones for what is not there. */
export async function checkAnswers(list: CheckList, url: string): Promise<void> {
  const at = (path: string): string => new URL(path, url).href;
  await list.run('a part of a file comes as a part', async () => {
    const answer = await fetch(at('atlas.html'), { headers: { Range: 'bytes=100-299' } });
    return answer.status === 206 && (await answer.arrayBuffer()).byteLength === 200;
  });
  await list.run('a file that is not there is 404, no page in its place', async () => (await fetch(at('assets/nothing.js'))).status === 404);
  await list.run('the single file can be taken', async () => (await (await fetch(at('atlas.html'))).text()).startsWith('<!doctype html>'));
  await list.run('a query does not change the file', async () => (await fetch(`${at('data/v1/manifest.json')}?v=1`)).ok);
}
