/** A reader at the page's own panels: search, details, sentences, legend, lists, charts and comparison. */
import type { Target } from '../../geo/schema.ts';
import { compareToggleWords } from '../../src/i18n/compare-toggle-words.ts';
import { compareWords } from '../../src/i18n/compare-words.ts';
import { TABS } from '../../src/state/app-state.ts';
import type { Drawer, FacetId, Tab } from '../../src/state/app-state.ts';
import type { Locator } from './atlas-driver.ts';
import { MapHand } from './map-hand.ts';

export class PageHand extends MapHand {
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
}
