/** Whether the page that a fresh clone serves is the atlas, and is drawn. */
import { chromium } from 'playwright-core';
import { chromiumOptions } from '../chromium.ts';

export type Drawn = Readonly<{ version: string; places: number; faults: readonly string[] }>;

/** Opens the address in a new browser; rejects where the map is not drawn. */
export async function drawsAtlas(url: string): Promise<Drawn> {
  const browser = await chromium.launch({ headless: true, ...chromiumOptions('none') });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('requestfailed', (request) => faults.push(`${request.url()} ${request.failure()?.errorText ?? ''}`));
    await page.goto(url);
    await page.locator('#map.live').waitFor({ timeout: 120_000 });
    await page.locator('.svg-map .places [data-id]').first().waitFor({ timeout: 60_000 });
    await page.getByRole('heading', { level: 1 }).waitFor();
    const ids = await page.locator('.svg-map .places [data-id]').evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-id')));
    return { version: browser.version(), places: new Set(ids).size, faults };
  } finally {
    await browser.close();
  }
}
