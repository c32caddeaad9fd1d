/** Each job by keys alone and by accessible names alone, on the live map and without WebGL, in both languages. */
import { WAYS, handOf } from './hands.ts';
import type { Way } from './hands.ts';
import { JOBS } from './journeys.ts';
import type { Stage } from './proof.ts';
import { openSite } from './reader.ts';
import { attempt } from './tally.ts';

export async function proveJobs({ light, live, url, asked }: Stage): Promise<void> {
  for (const way of Object.keys(WAYS) as Way[]) {
    if (!asked.has(way)) continue;
    for (const [map, browser] of [
      ['without WebGL', light],
      ['on the live map', live],
    ] as const) {
      for (const language of ['zh', 'en'] as const) {
        for (const { name, work } of JOBS) {
          await attempt(way, `${name}; ${map}, ${language}`, async () => {
            const page = await openSite(browser, url, '', { language });
            try {
              await work(await handOf(way, page), language);
            } finally {
              await page.context().close();
            }
          });
        }
      }
    }
  }
}
