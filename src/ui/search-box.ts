/** Search over the whole plan: a combobox whose results are grouped by kind, each with the reason why it matched. */
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { Search, SearchGroup, SearchResult } from '../query/search.ts';
import { SELECTION_TYPES, withFacet } from '../state/app-state.ts';
import type { AppState } from '../state/app-state.ts';
import { AtlasElement } from './atlas-element.ts';
import { icon } from './icons.ts';
import { loadSearch } from './plan-search.ts';
import { entriesOf, groupResults } from './search-groups.ts';
import type { Entry, ResultGroup } from './search-groups.ts';
import { resultContent } from './search-result.ts';
import { searchStyles } from './search-styles.ts';
import { sharedStyles } from './shared-styles.ts';
import { toggleFilter } from './shortcuts.ts';
import { tryAgain } from './try-again.ts';
import { choose } from './view.ts';

@customElement('search-box')
export class SearchBox extends AtlasElement {
  static override styles = [sharedStyles, searchStyles];

  @state() private text = '';
  @state() private isOpen = false;
  @state() private active = 0;
  /** Whether a filter was asked for where nothing matched. */
  @state() private isRefused = false;
  @state() private status: 'idle' | 'loading' | 'ready' | 'failed' = 'idle';
  @query('input') private input!: HTMLInputElement;

  private search: Search | null = null;
  private results: readonly SearchResult[] = [];
  private groups: readonly ResultGroup[] = [];
  private entries: readonly Entry[] = [];
  /** Groups of which all rows are shown. */
  @state() private opened: ReadonlySet<SearchGroup> = new Set();

  /** Puts the cursor into the field. */
  override focus(): void {
    this.input.focus();
    this.input.select();
    this.isOpen = true;
  }

  private hasTried = false;
  private readonly retry = (): void => {
    tryAgain(this.hasTried, () => void this.prepare());
    this.hasTried = true;
  };

  private async prepare(): Promise<void> {
    if (this.status === 'loading' || this.status === 'ready') return;
    this.status = 'loading';
    this.search = await loadSearch(this.view.dataBase);
    this.status = this.search ? 'ready' : 'failed';
  }

  /** Searched once for a text, however often the list is drawn. */
  protected override willUpdate(changed: PropertyValues): void {
    const isAsked = changed.has('text') || changed.has('status');
    if (isAsked) this.results = this.text.trim() && this.search ? this.search(this.text, Infinity) : [];
    if (!isAsked && !changed.has('opened')) return;
    this.groups = groupResults(this.results, this.opened);
    this.entries = entriesOf(this.groups);
  }

  private patchFor({ kind, id }: SearchResult): Partial<AppState> {
    const { filters } = this.view.state;
    // These have no panel of their own: the list shows what belongs to them.
    const list = { selected: null, fan: false, reading: false, sentence: null };
    if (kind === 'industry') return { ...list, filters: withFacet(filters, 'industry', [id]), tab: 'places' };
    if (kind === 'part') return { ...list, filters: withFacet(filters, 'part', [id]), tab: 'measures' };
    return choose(kind, id);
  }

  private filterFor({ kind, id }: SearchResult): Partial<AppState> | null {
    const type = SELECTION_TYPES.find((each) => each === kind);
    return type ? toggleFilter(this.view.state, { type, id }) : null;
  }

  /** Shows an entry, or filters by it at once: never by what is merely similar, which nobody asked for. */
  private take(entry: Entry | undefined, isFilter = false): void {
    if (isFilter && this.status === 'ready' && this.hasNoMatch()) {
      this.isRefused = true;
      return;
    }
    if (!entry) return;
    if ('opens' in entry) {
      this.opened = new Set([...this.opened, entry.opens]);
      return;
    }
    const patch = (isFilter && this.filterFor(entry.result)) || this.patchFor(entry.result);
    this.view.set(patch);
    this.isOpen = false;
    // What is chosen opens a panel, which takes the focus; a filter opens none, and a phone's keys would stay over it.
    if (!patch.selected) this.input.blur();
  }

  private hasNoMatch(): boolean {
    return this.results.every(({ nearest }) => nearest);
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
    this.isRefused = false;
    this.opened = new Set();
    this.isOpen = true;
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    // Keys of an input method choose its characters, not our results.
    if (event.isComposing) return;
    const { entries, active } = this;
    const count = this.isOpen ? entries.length : 0;
    const to = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: count - 1 }[event.key];
    const isArrow = event.key.startsWith('Arrow');
    // Home and End with another key mark text in the field.
    if (to !== undefined && count > 0 && !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey) this.active = (to + count) % count;
    else if (to !== undefined && isArrow && !this.isOpen) this.open();
    else if (event.key === 'Enter' && this.isOpen && this.text.trim()) this.take(entries[active], event.ctrlKey || event.metaKey);
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
          aria-activedescendant=${isShown && this.entries.length > 0 ? `option-${this.active}` : nothing}
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
    this.active = 0;
    this.isRefused = false;
    this.input.focus();
  };

  private renderResults(): TemplateResult {
    const { search, notices } = this.words;
    const { groups, results } = this;
    const hasNone = this.status === 'ready' && this.hasNoMatch();
    let index = -1;
    return html`<div class="results" @mousedown=${(event: Event) => event.preventDefault()}>
      <div class="message small quiet" role="status">
        ${this.status === 'loading' ? search.loading : nothing}
        ${this.status === 'failed' ? html`${search.failed} <button class="text-button" @click=${this.retry}>${notices.retry}</button>` : nothing}
        ${hasNone ? [search.none(this.text.trim()), ...(this.isRefused ? [search.noFilter] : []), ...(results.length > 0 ? [search.nearest] : [])].join(' · ') : nothing}
        ${this.status === 'ready' && !hasNone ? search.count(results.length) : nothing}
      </div>
      <div id="results" role="listbox" aria-label=${search.label}>
        ${groups.map(
          ({ group, shown, total }) =>
            html`<div role="group" aria-label=${search.kinds[group] ?? group}>
              <div class="heading" aria-hidden="true">${search.kinds[group]} <span class="count">${total}</span></div>
              ${shown.map((result) => this.renderOption({ result }, (index += 1)))}
              ${shown.length < total ? this.renderOption({ opens: group }, (index += 1), total - shown.length) : nothing}
            </div>`,
        )}
      </div>
    </div>`;
  }

  private renderOption(entry: Entry, index: number, more = 0): TemplateResult {
    const content = 'result' in entry ? resultContent(this.view, entry.result) : html`<span class="more">${this.words.search.more(more)}</span>`;
    return html`<div id=${`option-${index}`} role="option" aria-selected=${index === this.active} @click=${() => this.take(entry)}>${content}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'search-box': SearchBox;
  }
}
