/** The browser that is measured, with its version, for a run's record. */
import { chromium } from 'playwright-core';
import { chromiumOptions } from '../chromium.ts';

export async function browserName(): Promise<string> {
  const browser = await chromium.launch(chromiumOptions());
  const version = browser.version();
  await browser.close();
  return `Chromium ${version}`;
}
