/**
 * Speaks the product's words to the built site: open, search, choose, read, filter. The only journey file that imports the
 * browser's driver; the others take its types from here.
 */
import { chromium } from 'playwright-core';
import type { Browser, Locator } from 'playwright-core';
import { inject } from 'vitest';
import type { Target } from '../../geo/schema.ts';
import { compareToggleWords } from '../../src/i18n/compare-toggle-words.ts';
import { compareWords } from '../../src/i18n/compare-words.ts';
import { en } from '../../src/i18n/en.ts';
import { zh } from '../../src/i18n/zh.ts';
import { TABS } from '../../src/state/app-state.ts';
import type { Drawer, FacetId, Tab } from '../../src/state/app-state.ts';
import { chromiumOptions } from '../chromium.ts';
import { recordFaults } from './fault-record.ts';
import { DESKTOP, MapHand } from './map-hand.ts';
import { WAIT_MS } from './reader-hand.ts';
import type { Way } from './reader-hand.ts';

export type { Browser, Locator, Page } from 'playwright-core';
export { DESKTOP, PHONE } from './map-hand.ts';

/** One browser a test file. `environment` is added to the process's own. */
export function startBrowser(graphics: 'webgl' | 'none' = 'webgl', environment: Record<string, string> = {}): Promise<Browser> {
  const options = chromiumOptions(graphics);
  return chromium.launch({ headless: true, ...options, env: { ...(options.env ?? process.env), ...environment } });
}

export type ReaderOptions = Readonly<{
  way?: Way;
  size?: { width: number; height: number };
  /** A finger on a screen, as on a phone. */
  touch?: boolean;
  dark?: boolean;
  scripts?: boolean;
  /** The browser refuses to keep anything. */
  storage?: 'allowed' | 'denied';
  /** Requests to other sites are stopped as well as recorded. */
  isolated?: boolean;
}>;

/** A reader at a new window, before any page is opened. */
export async function newReader(browser: Browser, options: ReaderOptions = {}): Promise<Atlas> {
  const { way = 'mouse', size = DESKTOP, touch = false, dark = false, scripts = true, storage = 'allowed', isolated = false } = options;
  const context = await browser.newContext({
    viewport: size,
    locale: 'zh-CN',
    colorScheme: dark ? 'dark' : 'light',
    // Flights take seconds; the map then stands at its aim at once.
    reducedMotion: 'reduce',
    hasTouch: touch,
    isMobile: touch,
    javaScriptEnabled: scripts,
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

export class Atlas extends MapHand {
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

  get field(): Locator {
    return this.page.getByRole('combobox', { name: this.words.search.label, exact: true });
  }

  get results(): Locator {
    return this.page.getByRole('listbox', { name: this.words.search.label, exact: true }).getByRole('option');
  }

  async searchFor(phrase: string): Promise<void> {
    if (this.way === 'mouse') await this.do(() => this.field.click());
    else await this.press('/');
    await this.do(() => this.page.keyboard.insertText(phrase));
    await this.results.first().waitFor();
  }

  /** Takes the result with this name; by keyboard it is walked to with the arrow. */
  async choose(name: string): Promise<void> {
    const wanted = this.results.filter({ hasText: name }).first();
    if (this.way === 'mouse') await this.do(() => wanted.click());
    else {
      while ((await wanted.getAttribute('aria-selected')) !== 'true') await this.press('ArrowDown');
      await this.press('Enter');
    }
    await this.details.getByRole('heading', { level: 2, name, exact: true }).waitFor();
  }

  get details(): Locator {
    return this.page.getByRole('complementary', { name: this.words.detail.region, exact: true });
  }

  get title(): Promise<string> {
    return this.details.getByRole('heading', { level: 2 }).innerText();
  }

  async openLink(name: string): Promise<void> {
    await this.activate(this.details.getByRole('link', { name, exact: true }).first());
  }

  async closeDetails(): Promise<void> {
    if (this.way === 'mouse') await this.do(() => this.details.getByRole('button', { name: this.words.detail.close }).click());
    else await this.press('Escape');
  }

  get reading(): Locator {
    return this.page.locator('reading-view');
  }

  /** Comes to a target of what is chosen: its citation is in sight for a mouse, a keyboard is faster through the search. */
  async comeToTarget(target: Target): Promise<void> {
    if (this.way === 'mouse') return;
    await this.searchFor(target.indicator_zh);
    await this.choose(target.indicator_zh);
  }

  /** Opens a sentence that the open panel cites; by key, the chosen item's first. */
  async openSentence(id: string): Promise<void> {
    if (this.way === 'mouse') await this.openLink(`${this.words.detail.sentence} ${id}`);
    else await this.press('s');
    await this.currentSentence.waitFor();
  }

  get currentSentence(): Locator {
    return this.reading.locator('[aria-current="true"]');
  }

  async closeReading(): Promise<void> {
    if (this.way === 'mouse') await this.do(() => this.page.getByRole('button', { name: this.words.reading.close }).click());
    else await this.press('Escape');
    await this.reading.waitFor({ state: 'detached' });
  }

  /** From what is chosen to its agency (a keyboard is faster through the search), and the map filtered by it. */
  async filterByAgency(name: string): Promise<void> {
    if (this.way === 'mouse') await this.openLink(name);
    else {
      await this.searchFor(name);
      await this.choose(name);
    }
    await this.details.getByRole('heading', { level: 2, name, exact: true }).waitFor();
    if (this.way === 'mouse') await this.do(() => this.details.getByRole('button', { name: this.words.detail.filterBy }).click());
    else await this.press('f');
    await this.details.getByRole('button', { name: this.words.detail.unfilter }).waitFor();
  }

  /** Filters by a result of the search without opening it: by key alone. */
  async filterBySearch(phrase: string, name: string): Promise<void> {
    await this.searchFor(phrase);
    const wanted = this.results.filter({ hasText: name }).first();
    while ((await wanted.getAttribute('aria-selected')) !== 'true') await this.press('ArrowDown');
    await this.press('Control+Enter');
    await this.activeFilters.getByRole('button', { name: this.words.legend.remove(name) }).waitFor();
  }

  get activeFilters(): Locator {
    return this.page.getByRole('region', { name: this.words.legend.active, exact: true });
  }

  get charts(): Locator {
    return this.page.getByRole('complementary', { name: this.words.drawer.title, exact: true });
  }

  /** Takes the chosen place into the comparison: by its button, or by the key that opens the comparison too. */
  async compareChosen(): Promise<void> {
    if (this.way === 'keyboard') await this.press('c');
    else await this.do(() => this.details.getByRole('button', { name: compareToggleWords.zh.add }).click());
  }

  /** Adds a place in the open comparison, where the field has the focus. */
  async compareWith(phrase: string, name: string): Promise<void> {
    const field = this.charts.getByRole('combobox', { name: compareWords.zh.picker.label });
    await this.until(() => field.evaluate((element) => element.matches(':focus'))).toBe(true);
    await this.do(() => this.page.keyboard.insertText(phrase));
    const option = this.charts.getByRole('option').filter({ hasText: name }).first();
    if (this.way === 'mouse') await this.do(() => option.click());
    else {
      await this.until(() => option.getAttribute('aria-selected')).toBe('true');
      await this.press('Enter');
    }
    await this.charts.getByRole('columnheader', { name }).waitFor();
  }

  async openChart(drawer: Drawer): Promise<void> {
    const strip = this.page.getByRole('navigation', { name: this.words.drawer.title, exact: true });
    await this.activate(strip.getByRole('button', { name: this.words.drawer.names[drawer], exact: true }));
    await this.charts.waitFor();
  }

  async undo(): Promise<void> {
    if (this.way === 'keyboard') await this.press('Control+z');
    else await this.do(() => this.page.getByRole('button', { name: this.words.undo.undo, exact: true }).click());
  }

  legendOf(facet: FacetId): Locator {
    return this.page.getByRole('region', { name: this.words.facets[facet], exact: true });
  }

  /** A facet's rows as "shown / total" by name; long facets are unfolded first. */
  async countsOf(facet: FacetId): Promise<Map<string, { shown: number; total: number }>> {
    const legend = this.legendOf(facet);
    const more = legend.locator('button[aria-expanded="false"]');
    if (await more.isVisible()) await more.click();
    const rows = await legend.locator('li').evaluateAll((items) =>
      items.map((item) => {
        const help = item.querySelector('.help')?.textContent ?? '';
        const name = (item.querySelector('.name')?.textContent ?? '').replace(help, '').trim();
        const [shown, total] = (item.querySelector('.count')?.textContent ?? '').split('/').map(Number);
        return [name, { shown: shown ?? Number.NaN, total: total ?? Number.NaN }] as const;
      }),
    );
    return new Map(rows);
  }

  tab(name: Tab): Locator {
    return this.page.getByRole('tab', { name: this.words.tabs[name], exact: true });
  }

  async showTab(name: Tab): Promise<void> {
    if (this.way === 'mouse') await this.do(() => this.tab(name).click());
    else {
      await this.reach(this.page.getByRole('tab', { selected: true }));
      for (let turns = 0; turns < TABS.length && (await this.tab(name).getAttribute('aria-selected')) !== 'true'; turns += 1) await this.press('ArrowRight');
    }
    await this.page.getByRole('tabpanel', { name: this.words.tabs[name], exact: true }).waitFor();
  }

  get list(): Locator {
    return this.page.getByRole('tabpanel');
  }

  /** Names in the list of places, as they stand. */
  listedPlaces(): Promise<string[]> {
    return this.list.locator('.symbol-row .grow').allInnerTexts();
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
