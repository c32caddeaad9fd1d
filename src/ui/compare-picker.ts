/**
 * Field that adds a zone or town to the comparison: a combobox over all that can be compared, found by name, pinyin or
 * initials like everything in the atlas.
 *
 * Properties: `view`, `compareWords`.
 */
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Place, SearchIndexFile } from '../../geo/schema.ts';
import { fetchJson } from '../data/fetch-json.ts';
import type { CompareWords } from '../i18n/compare-words.ts';
import { comparablePlaces, toggleCompared } from '../query/comparable.ts';
import type { Search } from '../query/search.ts';
import { AtlasElement } from './atlas-element.ts';
import { icon } from './icons.ts';
import { kindSymbol } from './map-symbol.ts';
import { searchStyles } from './search-styles.ts';
import { sharedStyles } from './shared-styles.ts';
import { nameOf } from './view.ts';

const isIndex = (value: unknown): value is SearchIndexFile => typeof value === 'object' && value !== null && 'rows' in value && Array.isArray(value.rows);
/** More rows than the plan has, so that those of zones are not cut off. */
const ALL_ROWS = 500;

@customElement('compare-picker')
export class ComparePicker extends AtlasElement {
  static override styles = [
    sharedStyles,
    searchStyles,
    css`
      [hidden] {
        display: none;
      }
      .results {
        max-height: 280px;
      }
      #options {
        overflow: auto;
        overscroll-behavior: contain;
        padding: 4px 8px 8px;
      }
      [role='option'] {
        align-items: center;
        gap: 10px;
      }
      .symbol {
        flex: none;
      }
    `,
  ];

  @property({ attribute: false }) compareWords!: CompareWords;
  @state() private text = '';
  @state() private isOpen = false;
  @state() private active = 0;
  @state() private search: Search | null = null;
  @query('input') private input!: HTMLInputElement;
  private isAsked = false;

  /** Puts the cursor into the field. */
  override focus(): void {
    this.input.focus();
  }

  /** The search by pinyin and initials; until it has come, and where it fails, names are looked through as they are. */
  private async prepare(): Promise<void> {
    if (this.isAsked) return;
    this.isAsked = true;
    const [loaded, engine] = await Promise.all([
      fetchJson<SearchIndexFile>(`${this.view.dataBase}search.json`, isIndex),
      import('../query/search.ts').catch(() => null),
    ]);
    if (loaded.ok && engine) this.search = engine.createSearch(loaded.value);
    else this.isAsked = false;
  }

  private get options(): Place[] {
    const { catalogue, state: page } = this.view;
    const open = comparablePlaces(catalogue).filter(({ id }) => !page.compared.includes(id));
    const wanted = this.text.trim();
    if (wanted === '') return open;
    if (this.search) {
      const byId = new Map(open.map((place) => [place.id, place]));
      return this.search(wanted, ALL_ROWS).flatMap(({ kind, id, nearest }) => (kind === 'place' && !nearest ? (byId.get(id) ?? []) : []));
    }
    const has = (name: string): boolean => name.normalize('NFKC').toLowerCase().includes(wanted.normalize('NFKC').toLowerCase());
    return open.filter(({ properties }) => [properties.name_zh, properties.name_en, ...properties.aliases].some(has));
  }

  private add(place: Place): void {
    this.text = '';
    this.active = 0;
    this.isOpen = false;
    this.view.set({ compared: toggleCompared(this.view.catalogue, this.view.state.compared, place.id) });
    this.dispatchEvent(new CustomEvent('added'));
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
    this.open();
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    // Keys of an input method choose its characters, not our options.
    if (event.isComposing) return;
    const { options } = this;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && !this.isOpen) this.open();
    else if (step !== 0 && options.length > 0) this.active = (this.active + step + options.length) % options.length;
    else if (event.key === 'Enter' && this.isOpen && options[this.active]) this.add(options[this.active] as Place);
    else if (event.key === 'Escape' && this.isOpen) this.isOpen = false;
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  protected override updated(): void {
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult {
    const words = this.compareWords.picker;
    const options = this.isOpen ? this.options : [];
    const isListed = options.length > 0;
    return html`<div class="field">
        ${icon('plus')}
        <input
          role="combobox"
          aria-label=${words.label}
          aria-expanded=${isListed}
          aria-controls="options"
          aria-autocomplete="list"
          aria-activedescendant=${isListed ? `option-${this.active}` : nothing}
          autocomplete="off"
          spellcheck="false"
          maxlength="60"
          placeholder=${words.placeholder}
          .value=${this.text}
          @focus=${() => void this.prepare()}
          @click=${this.open}
          @blur=${this.close}
          @input=${this.read}
          @keydown=${this.onKey}
        />
      </div>
      <div class="results" ?hidden=${!this.isOpen} @mousedown=${(event: Event) => event.preventDefault()}>
        <div class="small quiet" role="status">${this.isOpen && !isListed ? html`<p class="message">${words.none(this.text.trim())}</p>` : nothing}</div>
        <div id="options" role="listbox" aria-label=${words.label} ?hidden=${!isListed}>${options.map((place, at) => this.renderOption(place, at))}</div>
      </div>`;
  }

  private renderOption(place: Place, at: number): TemplateResult {
    const { properties } = place;
    const holds = this.view.catalogue.inside.get(place.id)?.length ?? 0;
    return html`<div id=${`option-${at}`} role="option" aria-selected=${at === this.active} @click=${() => this.add(place)}>
      ${kindSymbol(properties.kind, properties.main_part, place.geometry === null)}<span>${nameOf(this.view, properties)}</span
      ><span class="why">${this.compareWords.picker.holds(holds)}</span>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'compare-picker': ComparePicker;
  }
}
