/**
 * Two to four zones side by side: the table of quantities, and scores by the reader's own weights.
 *
 * Property `view`.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import type { Place } from '../../geo/schema.ts';
import { compareWords } from '../i18n/compare-words.ts';
import type { CompareWords } from '../i18n/compare-words.ts';
import { siteWords } from '../i18n/site-words.ts';
import { isComparable, knownCompared, toggleCompared } from '../query/comparable.ts';
import { siteFacts } from '../query/site-facts.ts';
import type { ZoneFacts } from '../query/zone-facts.ts';
import { MAX_COMPARED } from '../state/app-state.ts';
import { AtlasElement } from './atlas-element.ts';
import './compare-picker.ts';
import type { ComparePicker } from './compare-picker.ts';
import { MOST_SITE_COLUMNS, starredSites } from './compare-sites.ts';
import { compareStyles } from './compare-styles.ts';
import './compare-table.ts';
import './compare-weights.ts';
import type { CompareWeights } from './compare-weights.ts';
import { factsOf } from './known-facts.ts';
import { ownSites } from './own-sites-store.ts';
import { RedrawOn } from './redraw-on.ts';
import { sharedStyles } from './shared-styles.ts';
import { isEnglish, nameOf } from './view.ts';

@customElement('compare-view')
export class CompareView extends AtlasElement {
  static override styles = [sharedStyles, compareStyles];

  @query('compare-picker') private picker!: ComparePicker | null;

  @query('compare-weights') private weights!: CompareWeights | null;

  private isFieldWanted = false;

  constructor() {
    super();
    this.addController(new RedrawOn(this, ownSites.subscribe));
  }

  /** What was pressed is gone with the next view; the field is where one goes on. */
  private readonly goOnInField = (): void => {
    this.isFieldWanted = true;
  };

  /** Where one goes on: the field that adds a zone, or what there is to read once two are compared. */
  focusField(): void {
    const count = knownCompared(this.view.catalogue, this.view.state.compared).places.length;
    if (count > 1) this.isTableWanted = true;
    else this.goOnInField();
    this.requestUpdate();
  }

  /** Puts the focus on the first weight, where two zones have any. */
  focusWeights(): void {
    if (this.weights) this.goToWeights();
    else this.focusField();
  }

  private isTableWanted = false;

  /** With two zones there is something to read, and the page's keys are wanted again. */
  private readonly goOnInTable = ({ detail: count }: CustomEvent<number>): void => {
    this.isTableWanted = count > 1;
  };

  protected override updated(): void {
    const table = this.renderRoot.querySelector('compare-table');
    if (this.isTableWanted && table) {
      this.isTableWanted = false;
      void table.updateComplete.then(() => table.focus());
    }
    const { picker } = this;
    if (!this.isFieldWanted || picker === null) return;
    this.isFieldWanted = false;
    void picker.updateComplete.then(() => picker.focus());
  }

  protected override render(): TemplateResult {
    const words = compareWords[this.view.state.language];
    const { catalogue, state } = this.view;
    const { places, unknown } = knownCompared(catalogue, state.compared);
    const zones = places.map((place) => factsOf(this.view, place));
    return html`<h2 class="visually-hidden">${words.title}</h2>
      <div class="bar">
        ${
          places.length < MAX_COMPARED
            ? html`<compare-picker .view=${this.view} .compareWords=${words} @added=${this.goOnInTable}></compare-picker>${this.renderChosen(places)}`
            : html`<p class="say">${words.picker.full(MAX_COMPARED)}</p>`
        }
        ${places.length > 1 ? html`<button class="text-button jump" @click=${this.goToWeights}>${words.weights.title}</button>` : nothing}
      </div>
      <div role="status">${unknown.length > 0 ? html`<p class="say gone">${words.gone(unknown.join(isEnglish(this.view) ? ', ' : '、'))}</p>` : nothing}</div>
      ${
        places.length === 0
          ? html`<div class="start">
              <p class="lead">${words.empty}</p>
              <p class="say">${words.emptyHow}</p>
            </div>`
          : nothing
      }
      ${places.length === 1 ? html`<p class="say gone">${words.one}</p>` : nothing}
      ${
        places.length > 0
          ? html`<div class="sides ${places.length > 1 ? 'two' : ''}">
              ${this.renderTable(words, zones)}
              ${places.length > 1 ? html`<compare-weights .view=${this.view} .compareWords=${words} .zones=${zones}></compare-weights>` : nothing}
            </div>`
          : nothing
      }`;
  }

  /** The reader's own starred sites stand beside the zones, and nowhere else: slides and weights know nothing of them. */
  private renderTable(words: CompareWords, zones: readonly ZoneFacts[]): TemplateResult {
    const starred = starredSites(ownSites.get().sites);
    const sites = starred.slice(0, MOST_SITE_COLUMNS).map((site) => siteFacts(this.view.catalogue, site));
    const note = siteWords[this.view.state.language].compare.note(sites.length, starred.length);
    return html`<div>
      ${sites.length > 0 ? html`<p class="say">${note}</p>` : nothing}
      <compare-table .view=${this.view} .compareWords=${words} .zones=${zones} .sites=${sites} @removed=${this.goOnInField}></compare-table>
    </div>`;
  }

  /** Where both do not fit side by side, the weights stand below a long table. */
  private readonly goToWeights = (): void => {
    this.weights?.scrollIntoView();
    this.weights?.focus();
  };

  /** Offers the place that is chosen on the map. */
  private renderChosen(places: readonly Place[]): TemplateResult | typeof nothing {
    const { catalogue, state, set } = this.view;
    const chosen = state.selected?.type === 'place' ? catalogue.place.get(state.selected.id) : undefined;
    if (!chosen || places.includes(chosen) || !isComparable(catalogue, chosen)) return nothing;
    const add = (): void => {
      this.goOnInField();
      set({ compared: toggleCompared(catalogue, state.compared, chosen.id) });
    };
    return html`<button class="chip" @click=${add}>${compareWords[state.language].picker.addChosen(nameOf(this.view, chosen.properties))}</button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'compare-view': CompareView;
  }
}
