/** Mishaps on the way from the site to the reader: data files that fail, fonts that come late. */
import type { Atlas, Page } from './atlas-driver.ts';

/** What can befall a data file. */
export type Spoilt = 'missing' | 'cut short' | 'not data' | 'unreachable';

/** What befalls each file now. One route a file for good: a route that is taken away may still be answering. */
const faults = new WeakMap<Page, Map<string, Spoilt | null>>();

/** From now on a data file is spoilt on its way; `null` mends it. */
export async function spoil({ page }: Atlas, file: string, fault: Spoilt | null): Promise<void> {
  const files = faults.get(page) ?? new Map<string, Spoilt | null>();
  faults.set(page, files);
  const isNew = !files.has(file);
  files.set(file, fault);
  if (!isNew) return;
  await page.route(`**/data/v1/${file}`, async (route) => {
    const now = files.get(file) ?? null;
    if (now === null) return route.continue();
    if (now === 'unreachable') return route.abort();
    if (now === 'missing') return route.fulfill({ status: 404, contentType: 'text/plain', body: 'Not found' });
    if (now === 'not data') return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' });
    const body = await (await route.fetch()).text();
    return route.fulfill({ contentType: 'application/json', body: body.slice(0, body.length / 2) });
  });
}

/** Holds the site's fonts back on their way until the returned function is called. */
export async function holdFonts({ page }: Atlas): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/*.woff2', async (route) => {
    await released;
    await route.continue();
  });
  return release;
}
