/** Search over the whole plan: a combobox whose results are grouped by kind, each with the reason why it matched. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { SearchIndexFile } from '../../geo/schema.ts';
import { fetchJson } from '../data/fetch-json.ts';
import type { Search, SearchResult } from '../query/search.ts';
import { withFacet } from '../state/app-state.ts';
import type { AppState } from '../state/app-state.ts';
import { AtlasElement } from './atlas-element.ts';
import { icon } from './icons.ts';
import { markRanges } from './mark-ranges.ts';
import { searchStyles } from './search-styles.ts';
import { sharedStyles } from './shared-styles.ts';
import { choose, nameOf, titleOf } from './view.ts';

const LIMIT = 24;
const isIndex = (value: unknown): value is SearchIndexFile => typeof value === 'object' && value !== null && 'rows' in value && Array.isArray(value.rows);

@customElement('search-box')
export class SearchBox extends AtlasElement {
  static override styles = [sharedStyles, searchStyles];

  @state() private text = '';
  @state() private isOpen = false;
  @state() private active = 0;
  @state() private status: 'idle' | 'loading' | 'ready' | 'failed' = 'idle';
  @query('input') private input!: HTMLInputElement;

  private search: Search | null = null;

  /** Puts the cursor into the field. */
  override focus(): void {
    this.input.focus();
    this.input.select();
    this.isOpen = true;
  }

  private async prepare(): Promise<void> {
    if (this.status === 'loading' || this.status === 'ready') return;
    this.status = 'loading';
    const [loaded, engine] = await Promise.all([
      fetchJson<SearchIndexFile>(`${this.view.dataBase}search.json`, isIndex),
      import('../query/search.ts').catch(() => null),
    ]);
    if (loaded.ok && engine) this.search = engine.createSearch(loaded.value);
    this.status = this.search ? 'ready' : 'failed';
  }

  private get results(): SearchResult[] {
    return this.text.trim() && this.search ? this.search(this.text, LIMIT) : [];
  }

  /** Results in the order in which they stand on the screen: grouped by kind, the kind of the best first. */
  private get grouped(): [string, SearchResult[]][] {
    const groups = new Map<string, SearchResult[]>();
    for (const result of this.results) groups.set(result.kind, [...(groups.get(result.kind) ?? []), result]);
    return [...groups];
  }

  private patchFor({ kind, id }: SearchResult): Partial<AppState> {
    if (kind === 'industry') return { filters: withFacet(this.view.state.filters, 'industry', [id]), tab: 'legend' };
    return choose(kind, id);
  }

  private take(result: SearchResult): void {
    this.view.set(this.patchFor(result));
    this.isOpen = false;
    // What is chosen opens a panel, which takes the focus; a filter opens none, and a phone's keys would stay over it.
    if (result.kind === 'industry') this.input.blur();
  }

  private readonly open = (): void => {
    this.isOpen = true;
    void this.prepare();
  };

  private readonly close = (): void => {
    this.isOpen = false;
  };

  private readonly read = (): void => {
    this.text = this.input.value;
    this.active = 0;
    this.isOpen = true;
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    // Keys of an input method choose its characters, not our results.
    if (event.isComposing) return;
    const flat = this.grouped.flatMap(([, results]) => results);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && !this.isOpen) this.open();
    else if (step !== 0 && flat.length > 0) this.active = (this.active + step + flat.length) % flat.length;
    else if (event.key === 'Enter' && this.isOpen && flat[this.active]) this.take(flat[this.active] as SearchResult);
    else if (event.key === 'Escape' && this.isOpen && this.text) this.isOpen = false;
    else if (event.key === 'Escape') this.input.blur();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  protected override updated(): void {
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult {
    const { search } = this.words;
    const isShown = this.isOpen && this.text.trim() !== '';
    return html`<div class="field" role="search">
        ${icon('search')}
        <input
          role="combobox"
          aria-label=${search.label}
          aria-expanded=${isShown}
          aria-controls="results"
          aria-autocomplete="list"
          aria-activedescendant=${isShown && this.results.length > 0 ? `option-${this.active}` : nothing}
          autocomplete="off"
          spellcheck="false"
          maxlength="80"
          placeholder=${search.placeholder}
          .value=${this.text}
          @focus=${this.prepare}
          @click=${this.open}
          @blur=${this.close}
          @input=${this.read}
          @keydown=${this.onKey}
        />
        ${this.text ? html`<button class="icon-button" aria-label=${search.clear} @mousedown=${this.keepFocus} @click=${this.clear}>${icon('close')}</button>` : html`<kbd aria-hidden="true">/</kbd>`}
      </div>
      ${isShown ? this.renderResults() : nothing}`;
  }

  /** Else the field loses the focus before the button is clicked. */
  private readonly keepFocus = (event: Event): void => event.preventDefault();

  private readonly clear = (): void => {
    this.text = '';
    this.input.focus();
  };

  private renderResults(): TemplateResult {
    const { search, notices } = this.words;
    const { grouped, results } = this;
    const isNearest = results[0]?.nearest === true;
    let index = -1;
    return html`<div class="results" @mousedown=${(event: Event) => event.preventDefault()}>
      <div class="message small quiet" role="status">
        ${this.status === 'loading' ? search.loading : nothing}
        ${this.status === 'failed' ? html`${search.failed} <button class="text-button" @click=${() => void this.prepare()}>${notices.retry}</button>` : nothing}
        ${this.status === 'ready' && (results.length === 0 || isNearest) ? html`${search.none(this.text.trim())}${isNearest ? html` · ${search.nearest}` : nothing}` : nothing}
        ${this.status === 'ready' && results.length > 0 && !isNearest ? search.count(results.length) : nothing}
      </div>
      <div id="results" role="listbox" aria-label=${search.label}>
        ${grouped.map(
          ([kind, group]) =>
            html`<div role="group" aria-label=${search.kinds[kind] ?? kind}>
              <div class="heading" aria-hidden="true">${search.kinds[kind]} <span class="count">${group.length}</span></div>
              ${group.map((result) => {
                index += 1;
                return this.renderOption(result, index);
              })}
            </div>`,
        )}
      </div>
    </div>`;
  }

  private renderOption(result: SearchResult, index: number): TemplateResult {
    const name = this.nameOfResult(result);
    // An alias that is part of the name is marked in the name itself.
    const at = name.indexOf(result.matched.text);
    const ranges = result.matched.ranges.map(([start, end]) => [start + at, end + at] as const);
    const isInName = at >= 0;
    return html`<div id=${`option-${index}`} role="option" aria-selected=${index === this.active} @click=${() => this.take(result)}>
      <span>${isInName ? markRanges(name, ranges) : name}</span>
      ${isInName ? nothing : html`<span class="why">${this.words.search.why[result.field] ?? ''} ${markRanges(result.matched.text, result.matched.ranges)}</span>`}
    </div>`;
  }

  private nameOfResult({ kind, id }: SearchResult): string {
    const { catalogue } = this.view;
    const place = catalogue.place.get(id);
    if (kind === 'place' && place) return nameOf(this.view, place.properties);
    const measure = catalogue.measure.get(id);
    if (kind === 'measure' && measure) return titleOf(this.view, measure);
    const target = catalogue.target.get(id);
    if (kind === 'target' && target) return this.view.state.language === 'en' ? target.indicator_en : target.indicator_zh;
    const named = kind === 'agency' ? catalogue.agency.get(id) : catalogue.industry.get(id);
    return named ? nameOf(this.view, named) : id;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'search-box': SearchBox;
  }
}
