/** What a browser keeps: each payload under each of the page's keys, as it stands and inside what the page expects there. */
import type { Browser, Page } from 'playwright-core';
import { plain, stands, unseen, visit } from '../door.ts';
import type { Door, Outcome, Site } from '../door.ts';
import { PAYLOADS, upTo } from '../payloads.ts';
import { textOf } from '../watch.ts';

const KEYS = [
  'settings',
  'light-map',
  'plan-text',
  'own-sites',
  'tours',
  'actuals',
  'drawings',
  'ground',
  'tianditu-key',
  'data-export',
  'area-unit',
  'locale',
].map((name) => `atlas-${name}`);
/** The views that read what is kept. */
const VIEWS = ['#work=draw', '#work=ground', '#locate=sites', '#desk=1', '#view=progress'];

const reload = async (page: Page, hash: string): Promise<void> => {
  await page.evaluate((next) => (location.hash = next), hash);
  await page.reload();
  await stands(page);
};

/** As it stands, as a text of JSON, and as a value in a list and in an object. */
const forms = (payload: string): string[] => [payload, JSON.stringify(payload), JSON.stringify([payload, { [payload]: payload }])];

async function runStorage(browser: Browser, site: Site): Promise<Outcome> {
  const { context, page, watched } = await visit(browser, site.url);
  const faults: string[] = [];
  const all = PAYLOADS.map((payload, at) => forms(payload)[at % 3] ?? payload);
  let cases = 0;
  for (let from = 0; from < all.length; from += KEYS.length) {
    const batch = all.slice(from, from + KEYS.length);
    await page.evaluate(
      ([keys, values]) => {
        localStorage.clear();
        keys.forEach((key, at) => localStorage.setItem(key, values[(at + keys.length) % values.length] ?? ''));
        sessionStorage.setItem('atlas-presenter', values[0] ?? '');
      },
      [KEYS, batch] as const,
    );
    await reload(page, VIEWS[(from / KEYS.length) % VIEWS.length] ?? '#');
    const found = await watched.look(page);
    cases += batch.length;
    if (found.length > 0) faults.push(`${from}: ${[...new Set(found)].join('; ').slice(0, 400)}`);
  }
  await context.close();
  return { cases, faults };
}

/** Drawings whose labels are payloads; the page takes 300 of them. */
async function runDrawings(browser: Browser, site: Site): Promise<Outcome> {
  const { context, page, watched } = await visit(browser, site.url);
  const faults: string[] = [];
  const labels = upTo(60).filter((payload) => plain(payload) !== '');
  const drawings = labels.map((label, at) => ({
    id: `drawing-${at.toString(36)}`,
    kind: 'point',
    geometry: { type: 'Point', coordinates: [119.9 + (at % 20) / 100, 35.8 + at / 5000] },
    radiusM: null,
    label,
    isLabelled: true,
  }));
  for (let from = 0; from < drawings.length; from += 300) {
    const batch = drawings.slice(from, from + 300);
    await page.evaluate((text) => localStorage.setItem('atlas-drawings', text), JSON.stringify({ version: 1, drawings: batch }));
    await reload(page, '#work=draw');
    await page.locator('draw-panel').waitFor();
    const text = await textOf(page);
    for (const payload of unseen(
      batch.map(({ label }) => label),
      text,
    ))
      faults.push(`not shown: ${payload.slice(0, 60)}`);
    const found = await watched.look(page);
    if (found.length > 0) faults.push(...new Set(found));
  }
  await context.close();
  return { cases: drawings.length, faults };
}

export const STORAGE: Door = { id: 'storage', name: '浏览器存储 browser storage', run: runStorage };
export const DRAWINGS: Door = { id: 'drawings', name: '绘图标签 drawings', run: runDrawings };
