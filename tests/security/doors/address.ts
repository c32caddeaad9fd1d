/** The address: each payload in every key at once, as a browser writes it and as it stands, then addresses made at random. */
import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import { follow, visit } from '../door.ts';
import type { Door, Outcome, Site } from '../door.ts';
import { anyHash } from '../hashes.ts';
import { PAYLOADS, wellFormed } from '../payloads.ts';
import { KEYS } from '../hashes.ts';

/** Followed between two looks at the page. */
const BATCH = 50;

/** Follows all addresses; after each batch the page must show a place that is asked for. */
async function followAll(browser: Browser, site: Site, hashes: readonly string[]): Promise<Outcome> {
  const { context, page, watched } = await visit(browser, site.url);
  const faults: string[] = [];
  for (let from = 0; from < hashes.length; from += BATCH) {
    const batch = hashes.slice(from, from + BATCH);
    await page.evaluate(async (all) => {
      for (const hash of all) {
        location.hash = hash;
        await new Promise((drawn) => requestAnimationFrame(drawn));
      }
    }, batch);
    const found = await watched.look(page);
    await follow(page, '#sel=place/sgep');
    const answers = await page
      .locator('detail-panel h2', { hasText: '中德生态园' })
      .waitFor({ timeout: 60_000 })
      .then(
        () => true,
        () => false,
      );
    if (!answers) found.push('the page does not answer');
    await follow(page, '#');
    if (found.length > 0) faults.push(`${from}–${from + batch.length}: ${[...new Set(found)].join('; ').slice(0, 500)}`);
  }
  await context.close();
  return { cases: hashes.length, faults };
}

export const ADDRESS: Door = {
  id: 'address',
  name: '网址 address',
  run: (browser, site) =>
    followAll(
      browser,
      site,
      PAYLOADS.flatMap((payload, at) => [
        `#${KEYS.map((key) => `${key}=${encodeURIComponent(wellFormed(payload))}`).join('&')}`,
        `#${KEYS[at % KEYS.length]}=${payload}`,
      ]),
    ),
};

/** Addresses of the grammar with bytes changed, always the same ones. */
const SEED = 20_221_113;
export const RANDOM: Door = {
  id: 'fuzz',
  name: '随机网址 random addresses',
  run: (browser, site) => followAll(browser, site, fc.sample(anyHash, { numRuns: 600, seed: SEED })),
};
