/** Mishaps on the way from the site to the reader: data files that fail, fonts that come late. */
import type { Atlas } from './atlas-driver.ts';

/** What can befall a data file. */
export type Spoilt = 'missing' | 'cut short' | 'not data' | 'unreachable';

/** From now on a data file is spoilt on its way; `null` mends it. */
export async function spoil({ page }: Atlas, file: string, fault: Spoilt | null): Promise<void> {
  const address = `**/data/v1/${file}`;
  await page.unroute(address);
  if (fault === null) return;
  await page.route(address, async (route) => {
    if (fault === 'unreachable') return route.abort();
    if (fault === 'missing') return route.fulfill({ status: 404, contentType: 'text/plain', body: 'Not found' });
    if (fault === 'not data') return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' });
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
