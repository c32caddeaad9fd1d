/** The service worker: each payload as a message, and as an answer that it should not keep; the site that it keeps stays what it was. */
import { visit } from '../door.ts';
import type { Door } from '../door.ts';
import { PAYLOADS } from '../payloads.ts';

export const WORKER: Door = {
  id: 'worker',
  name: '离线线程消息 service-worker messages',
  async run(browser, site) {
    const { context, page, watched } = await visit(browser, site.url, { keepsSite: true });
    const faults: string[] = [];
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 60_000 });
    const kept = (): Promise<string> =>
      page.evaluate(async () => {
        const names = await caches.keys();
        const lists = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)));
        return JSON.stringify([names, lists, (await navigator.serviceWorker.getRegistrations()).length]);
      });
    const before = await kept();
    await page.evaluate((payloads) => {
      for (const payload of payloads)
        for (const message of [
          payload,
          { type: payload },
          { [payload]: payload },
          [payload],
          { type: 'CACHE_URLS', payload: { urlsToCache: ['https://canary.invalid/'] } },
        ])
          // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
          navigator.serviceWorker.controller?.postMessage(message);
    }, PAYLOADS);
    // Answered in the order of asking: what came before has been heard.
    await page.evaluate(() => fetch('data/v1/manifest.json'));
    if ((await kept()) !== before) faults.push('what is kept has changed');
    await page.reload();
    await page.locator('#map.live').waitFor({ timeout: 60_000 });
    faults.push(...new Set(await watched.look(page)));
    await context.close();
    return { cases: PAYLOADS.length * 5, faults };
  },
};
