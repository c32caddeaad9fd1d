/** Every view stands the rules of WCAG 2.2 A and AA and of good practice, as axe checks them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHARTS, DESKTOP_ONLY, ITEMS, walkThrough } from './accessible-views.ts';
import { openAtlas, startBrowser } from './atlas-driver.ts';
import type { Browser } from './atlas-driver.ts';
import { accessibilityFaults } from './inspection.ts';

walkThrough([{ name: 'in Chinese, light', language: '', options: {}, views: [...ITEMS, ...DESKTOP_ONLY, ...CHARTS] }]);

describe('by itself', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser('none');
  });
  afterAll(() => browser.close());

  it('a notice', async () => {
    const atlas = await openAtlas(browser, '#v=0.0.1');
    await atlas.notices.first().waitFor();
    expect(await accessibilityFaults(atlas)).toEqual([]);
    await atlas.close();
  });

  it('the live map', async () => {
    const drawn = await startBrowser();
    const atlas = await openAtlas(drawn);
    expect(await accessibilityFaults(atlas)).toEqual([]);
    await drawn.close();
  });
});
