/** A reader before a misbehaving site: opened with work of their own, and asked at the end whether the page stands and the work is there. */
import type { Atlas as Journey, Browser, Page } from '../journeys/atlas-driver.ts';
import { Atlas, DESKTOP } from '../journeys/atlas-driver.ts';
import { recordFaults } from '../journeys/fault-record.ts';
import type { Room } from './bad-server.ts';
import { FILTERED, keptWork } from './kept-work.ts';

/** How long a sentence or a view may take on a busy machine. */
export const PATIENCE_MS = 60_000;

export type ReaderOptions = Readonly<{
  /** What the browser keeps at the start; the reader's own work unless told otherwise. */
  kept?: ReadonlyMap<string, string>;
  /** The key under which the case itself adds to what is kept. */
  adds?: string | undefined;
  keepsSite?: boolean;
  language?: 'zh' | 'en';
  size?: { width: number; height: number };
  timezone?: string;
  /** Runs in the page before its own scripts. */
  before?: (() => void) | null;
}>;

/** A reader at a window of their own, no page opened yet. */
export async function newReader(browser: Browser, { url, origin }: Room, options: ReaderOptions = {}): Promise<Journey> {
  const { kept = keptWork(), keepsSite = false, language = 'zh', size = DESKTOP, timezone, before = null } = options;
  const settings = new Map([...kept, ...(language === 'en' ? [['atlas-settings', '{"language":"en"}'] as const] : [])]);
  const context = await browser.newContext({
    viewport: size,
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    serviceWorkers: keepsSite ? 'allow' : 'block',
    ...(timezone && { timezoneId: timezone }),
    storageState: { cookies: [], origins: [{ origin, localStorage: [...settings].map(([name, value]) => ({ name, value })) }] },
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  // What compiles this harness names the functions that it sends to the page by a function of its own.
  await page.addInitScript('globalThis.__name = (named) => named');
  // Counts what the page asked for and could not have; the bundler's loader tells of it.
  await page.addInitScript(() => {
    let count = 0;
    addEventListener('vite:preloadError', () => (document.documentElement.dataset['failedImports'] = String((count += 1))));
  });
  const faults = await recordFaults(page, new URL(url).origin, false);
  if (before) await page.addInitScript(before);
  return new Atlas(page, 'mouse', faults);
}

/** What browsers themselves log where a file cannot be had, whatever a page does about it. */
const OF_THE_NETWORK =
  /Failed to load resource|net::ERR_|Failed to load module script|MIME type|Failed to find a valid digest|integrity checks failed|Failed to decode downloaded font|OTS parsing error|Manifest:/u;
/** Errors that the page made, apart from those that the browser logs of the network. */
const ownErrors = ({ faults }: Journey): string[] => [...faults.errors.filter((error) => !OF_THE_NETWORK.test(error)), ...faults.policyBreaches];

export function must(isSo: boolean, what: string): asserts isSo {
  if (!isSo) throw new Error(what);
}

/** What a page shows, shadow trees and all, for a report. */
export async function shownText(page: Page): Promise<string> {
  const text = await page
    .locator('body')
    .ariaSnapshot({ timeout: 3000 })
    .catch(() => '(nothing)');
  return text
    .replaceAll(/- \/url: ".*?"/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .slice(0, 1500);
}

/** As `isDrawn` of the journeys, with this harness's patience: cases run side by side. */
export async function isDrawn(atlas: Journey): Promise<void> {
  await atlas.page.locator('#map.live').waitFor();
  await atlas.isDrawn();
}

/** The page is there: a map is drawn, named places stand in it or in the list, and a list opens an item's panel. */
export async function stands(atlas: Journey, tab: 'measures' | 'agencies' = 'measures'): Promise<void> {
  await isDrawn(atlas);
  const { hash } = new URL(atlas.page.url());
  await atlas.follow(`#tab=${tab}`);
  await atlas.list.getByRole('link').first().click();
  await atlas.details.getByRole('heading', { level: 2 }).waitFor();
  await atlas.follow(hash);
}

/** Nothing that the reader made is lost: each key holds what it held, and filter, shortlist and note are in the address. */
export async function keepsWork({ page }: Journey, kept = keptWork(), isFiltered = false): Promise<void> {
  const now = new Map(await page.evaluate(() => Object.entries({ ...localStorage })));
  for (const [key, text] of kept) must(now.get(key) === text, `the browser no longer keeps ${key} as it was: ${String(now.get(key)).slice(0, 120)}`);
  if (!isFiltered) return;
  const address = new URLSearchParams(new URL(page.url()).hash.slice(1));
  for (const [key, value] of new URLSearchParams(FILTERED)) must(address.get(key) === value, `the address has lost ${key}=${value}`);
}

export const quiet = (atlas: Journey, allowed: RegExp | null = null): void => {
  const errors = ownErrors(atlas).filter((error) => !allowed?.test(error));
  must(errors.length === 0, `the page logged: ${errors.join(' | ').slice(0, 400)}`);
};
