/** A reader's window on the built site, with the settings that a reader of some need has made. */
import type { Browser, Page } from 'playwright-core';
import { en } from '../../src/i18n/en.ts';
import { zh } from '../../src/i18n/zh.ts';
import { listenIn } from './spoken.ts';

export type Language = 'zh' | 'en';
export const WORDS = { zh, en } as const;
export const WAIT_MS = 30_000;

export type Needs = Readonly<{
  language?: Language;
  size?: Readonly<{ width: number; height: number }>;
  touch?: boolean;
  dark?: boolean;
  forced?: boolean;
  moreContrast?: boolean;
  /** Motion is as the browser has it unless the reader asks for less. */
  lively?: boolean;
}>;

/** What the link behind `#` must say for a view in a language. */
const addressOf = (hash: string, language: Language): string => `#${[hash, language === 'en' ? 'lang=en' : ''].filter(Boolean).join('&')}`;

/** Opens the site at a view; the notice that a light map stands in is put away, as a reader does once. */
export async function openSite(browser: Browser, url: string, hash: string, needs: Needs = {}): Promise<Page> {
  const { language = 'zh', size = { width: 1440, height: 900 }, touch = false, dark = false, forced = false, moreContrast = false, lively = false } = needs;
  const context = await browser.newContext({
    viewport: size,
    locale: 'zh-CN',
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: lively ? 'no-preference' : 'reduce',
    forcedColors: forced ? 'active' : 'none',
    contrast: moreContrast ? 'more' : 'no-preference',
    hasTouch: touch,
    isMobile: touch,
    serviceWorkers: 'block',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(WAIT_MS);
  // Functions that are sent to the page carry the compiler's mark for their names.
  await context.addInitScript('globalThis.__name ??= (each) => each');
  await context.addInitScript(() => localStorage.setItem('atlas-light-map', '1'));
  await context.addInitScript(listenIn);
  const page = await context.newPage();
  await page.goto(url + addressOf(hash, language));
  await page.locator('#map.live').waitFor({ timeout: 4 * WAIT_MS });
  await page.locator('.spoken').waitFor({ state: 'attached' });
  return page;
}

/** Goes to another view in the same window. */
export async function follow(page: Page, hash: string, language: Language): Promise<void> {
  await page.evaluate((next) => (location.hash = next), addressOf(hash, language));
  await settled(page);
}

/** Waits until the page has drawn what it was asked for and nothing is being read. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(async () => {
    for (let frames = 0; frames < 3; frames += 1) await new Promise((done) => requestAnimationFrame(done));
    await document.fonts.ready;
  });
}

/** Polls until a value of the page is as wanted, and says what it was where it never is. */
export async function until<T>(read: () => Promise<T>, isWanted: (value: T) => boolean, what: string): Promise<T> {
  const end = Date.now() + WAIT_MS / 2;
  for (;;) {
    const value = await read();
    if (isWanted(value)) return value;
    if (Date.now() > end) throw new Error(`${what}; it was: ${JSON.stringify(value)?.slice(0, 300)}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}
