/**
 * Speaks the product's words to the built site: open, search, choose, read, filter. The only journey file that imports the
 * browser's driver; the others take its types from here.
 */
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, Locator } from 'playwright-core';
import { inject } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { zh } from '../../src/i18n/zh.ts';
import { chromiumOptions } from '../chromium.ts';
import { recordFaults } from './fault-record.ts';
import { DESKTOP } from './map-hand.ts';
import { PageHand } from './page-hand.ts';
import { WAIT_MS } from './reader-hand.ts';
import type { Way } from './reader-hand.ts';

export type { Browser, Locator, Page } from 'playwright-core';
export { DESKTOP, PHONE, WALL } from './map-hand.ts';

/** One browser a test file. `environment` is added to what it starts with. */
export function startBrowser(graphics: 'webgl' | 'none' = 'webgl', environment: Record<string, string> = {}): Promise<Browser> {
  const options = chromiumOptions(graphics);
  return chromium.launch({ headless: true, ...options, env: { ...options.env, ...environment } });
}

export type ReaderOptions = Readonly<{
  way?: Way;
  size?: { width: number; height: number };
  /** The screen's pixels to each CSS pixel. */
  pixelRatio?: number;
  /** A finger on a screen, as on a phone. */
  touch?: boolean;
  dark?: boolean;
  scripts?: boolean;
  /** The browser refuses to keep anything. */
  storage?: 'allowed' | 'denied';
  /** Requests to other sites are stopped as well as recorded. */
  isolated?: boolean;
  /** The browser keeps the site for offline use; else not, as a worker's answers pass by those that a journey puts in their place. */
  keepsSite?: boolean;
}>;

/** A reader at a new window, before any page is opened. */
export async function newReader(browser: Browser, options: ReaderOptions = {}): Promise<Atlas> {
  const {
    way = 'mouse',
    size = DESKTOP,
    pixelRatio = 1,
    touch = false,
    dark = false,
    scripts = true,
    storage = 'allowed',
    isolated = false,
    keepsSite = false,
  } = options;
  const context = await browser.newContext({
    viewport: size,
    deviceScaleFactor: pixelRatio,
    locale: 'zh-CN',
    colorScheme: dark ? 'dark' : 'light',
    // Flights take seconds; the map then stands at its aim at once.
    reducedMotion: 'reduce',
    hasTouch: touch,
    isMobile: touch,
    javaScriptEnabled: scripts,
    serviceWorkers: keepsSite ? 'allow' : 'block',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(WAIT_MS);
  context.setDefaultNavigationTimeout(4 * WAIT_MS);
  const page = await context.newPage();
  const faults = await recordFaults(page, new URL(inject('siteUrl')).origin, isolated);
  if (storage === 'denied') {
    await page.addInitScript(() => {
      const refuse = (): never => {
        throw new DOMException('denied', 'SecurityError');
      };
      Object.defineProperty(window, 'localStorage', { get: refuse });
    });
  }
  return new Atlas(page, way, faults);
}

/** A reader with the atlas open and its map drawn. */
export async function openAtlas(browser: Browser, hash = '', options: ReaderOptions = {}): Promise<Atlas> {
  const atlas = await newReader(browser, options);
  await atlas.open(hash);
  return atlas;
}

/** A reader without a network who has opened the atlas from a disk, and all that the window has asked for. */
export async function openAtlasFile(browser: Browser, path: string, hash = ''): Promise<{ atlas: Atlas; requests: string[] }> {
  const atlas = await newReader(browser);
  const requests: string[] = [];
  const context = atlas.page.context();
  await context.setOffline(true);
  context.on('request', (request) => requests.push(request.url()));
  await atlas.page.goto(pathToFileURL(path).href + hash);
  await atlas.isDrawn();
  return { atlas, requests };
}

export class Atlas extends PageHand {
  /** Opens an address of the atlas and waits until the page's own map is drawn. */
  async open(hash = ''): Promise<void> {
    await this.page.goto(inject('siteUrl') + hash);
    await this.isDrawn();
  }

  /** Opens the atlas as a browser without scripts shows it. */
  async openPaper(): Promise<void> {
    await this.page.goto(inject('siteUrl'));
    await this.page.locator('.first-map').waitFor();
  }

  async isDrawn(): Promise<void> {
    await this.page.locator('#map.live').waitFor({ timeout: 4 * WAIT_MS });
    await this.page.getByRole('heading', { level: 1 }).waitFor();
    this.words = (await this.page.locator('html').getAttribute('lang')) === 'en' ? en : zh;
  }

  /** Waits until the live map is being drawn, or waits for something itself. */
  async mapHasBegun(): Promise<void> {
    await this.page
      .locator('#map.live')
      .waitFor({ timeout: WAIT_MS })
      .catch(() => undefined);
  }

  async liveMapIsBack(): Promise<void> {
    await this.page.locator('.maplibregl-canvas').waitFor({ timeout: 4 * WAIT_MS });
    await this.page.locator('.svg-map').waitFor({ state: 'detached', timeout: 4 * WAIT_MS });
  }

  /** The same window at the first view again, without loading the page anew. */
  async startAnew(): Promise<void> {
    await this.closeOverlays();
    await this.page.evaluate(() => (location.hash = ''));
    await this.details.waitFor({ state: 'hidden' });
    const clear = this.page.getByRole('button', { name: this.words.search.clear, exact: true });
    if (await clear.isVisible()) await clear.click();
    await this.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await this.goHome();
    this.actions = 0;
  }

  /** Puts away an open menu or dialog without a key or click, for a test that begins where another failed. */
  async closeOverlays(): Promise<void> {
    await this.page
      .locator('help-panel')
      .evaluateAll((open) => open.forEach((help) => help.dispatchEvent(new Event('close-help', { bubbles: true, composed: true }))));
    await this.page.locator('dialog[open]').evaluateAll((open) => open.forEach((dialog) => (dialog as HTMLDialogElement).close()));
    await this.page.locator('[popover]:popover-open').evaluateAll((open) => open.forEach((popover) => (popover as HTMLElement).hidePopover()));
  }

  /** Goes to another state by its address, as a link in a document would. */
  async follow(hash: string): Promise<void> {
    await this.page.evaluate((next) => (location.hash = next), hash);
  }

  close(): Promise<void> {
    return this.page.context().close();
  }

  get notices(): Locator {
    return this.page.getByRole('list', { name: this.words.notices.title }).getByRole('listitem');
  }

  notice(text: string): Locator {
    return this.notices.filter({ hasText: text });
  }

  async dismissNotices(): Promise<void> {
    const dismiss = this.page.getByRole('button', { name: this.words.notices.dismiss });
    while (await dismiss.first().isVisible()) await dismiss.first().click();
  }

  async openMenu(): Promise<void> {
    await this.activate(this.page.getByRole('button', { name: this.words.menu.label, exact: true }));
  }

  /** Opens the page of all keys by the menu, with the mouse. */
  async openKeys(): Promise<void> {
    await this.page.getByRole('button', { name: this.words.menu.label, exact: true }).click();
    await this.page.locator('more-menu').getByRole('button', { name: this.words.menu.keys, exact: true }).click();
  }

  get help(): Locator {
    return this.page.locator('help-panel aside');
  }

  async openHelp(): Promise<void> {
    await this.press('F1');
    await this.help.getByRole('heading', { level: 2 }).waitFor();
  }

  /** The link that "copy" puts on the clipboard. */
  async copyLink(): Promise<string> {
    const share = this.page.locator('share-button').getByRole('button');
    if (this.way === 'keyboard') await this.press('l');
    else if (await share.isVisible()) await this.do(() => share.click());
    else {
      await this.openMenu();
      await this.activate(this.page.getByRole('button', { name: this.words.menu.copyLink }));
    }
    await this.page.getByText(this.words.menu.copied).waitFor();
    await this.closeOverlays();
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Hands the page a text as the plan's. */
  async openPlanText(text: string): Promise<void> {
    await this.page.locator('more-menu input[type="file"]').setInputFiles({ name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  }

  async changeLanguage(): Promise<void> {
    const next = this.words === zh ? en : zh;
    await this.activate(this.page.getByRole('button', { name: this.words.otherLanguageName, exact: true }));
    await this.page.getByRole('heading', { level: 1, name: next.title }).waitFor();
    this.words = next;
  }
}
