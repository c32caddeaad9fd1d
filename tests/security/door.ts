/** What every door of the harness is given and gives back. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { watch } from './watch.ts';
import type { Watched } from './watch.ts';

export type Site = Readonly<{ url: string; folder: string }>;
/** `shown` are payloads that were seen as text, where the door shows them. */
export type Outcome = Readonly<{ cases: number; faults: readonly string[] }>;
export type Door = Readonly<{ id: string; name: string; run: (browser: Browser, site: Site) => Promise<Outcome> }>;

export type Visit = Readonly<{ context: BrowserContext; page: Page; watched: Watched }>;

/** A new window at the atlas, watched from before its first script; the map stands. */
export async function visit(browser: Browser, url: string, options: { keepsSite?: boolean; also?: readonly string[] } = {}): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    acceptDownloads: true,
    serviceWorkers: options.keepsSite ? 'allow' : 'block',
  });
  context.setDefaultTimeout(60_000);
  const watched = await watch(context, [new URL(url).origin, ...(options.also ?? [])]);
  const page = await context.newPage();
  await page.goto(url);
  await stands(page);
  return { context, page, watched };
}

/** Waits until the page's own map is drawn. */
export const stands = (page: Page): Promise<void> => page.locator('#map.live').waitFor({ timeout: 60_000 });

/** Goes to a state of the page by its address and waits until it is drawn. */
export const follow = (page: Page, hash: string): Promise<void> =>
  page.evaluate(async (next) => {
    location.hash = next;
    for (let frame = 0; frame < 2; frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
  }, hash);

/** What is left of a text where white space is run together and what cannot be seen is left out, as fields and lists do. */
export const plain = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\s\uFFFD]+/gu, '');

/** Those of `payloads` that are not in a text. */
export function unseen(payloads: readonly string[], text: string): string[] {
  const all = plain(text);
  return payloads.filter((payload) => !all.includes(plain(payload)));
}
