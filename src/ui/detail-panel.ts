/** The right-hand panel (the sheet's content on a phone): what is chosen, with back, forward and close. */
import { css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, state as internal } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Place } from '../../geo/schema.ts';
import { starWords } from '../i18n/star-words.ts';
import { isComparable } from '../query/comparable.ts';
import type { Selection } from '../state/app-state.ts';
import { AtlasElement } from './atlas-element.ts';
import './agency-detail.ts';
import { icon } from './icons.ts';
import './measure-detail.ts';
import { focusPanel } from './panel-focus.ts';
import './place-detail.ts';
import { sharedStyles } from './shared-styles.ts';
import './target-detail.ts';
import { isFilteredBy, toggleFilter } from './shortcuts.ts';
import type { View } from './view.ts';

@customElement('detail-panel')
export class DetailPanel extends AtlasElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
      }
      .bar {
        display: flex;
        align-items: center;
        padding: 6px 8px 0 12px;
      }
      /* Over the grip of a phone's sheet, which has the room that they leave. */
      .bar > * {
        position: relative;
      }
      .bar .filter {
        margin-left: auto;
        padding: 4px 8px;
      }
      .bar .filter + .filter {
        margin-left: 0;
      }
      .bar .filter[aria-pressed='true'] {
        font-weight: 700;
      }
      .body {
        overflow: auto;
        overscroll-behavior: contain;
        padding: 0 20px 24px;
        flex: 1;
      }
      .body:focus-visible:not([data-quiet]) {
        outline: 2px solid var(--accent);
        outline-offset: -2px;
      }
    `,
  ];

  /** Whether a zone shows all that the panel has, also where an investor's card is to be had. */
  @internal() private isWhole = false;

  override focus(): void {
    focusPanel(this.renderRoot.querySelector<HTMLElement>('.body'));
  }

  protected override updated(changed: PropertyValues): void {
    const before = changed.get('view') as View | undefined;
    const key = (view: View | undefined): string => JSON.stringify(view?.state.selected ?? null);
    if (before && key(before) !== key(this.view)) this.renderRoot.querySelector('.body')?.scrollTo(0, 0);
  }

  protected override render(): TemplateResult {
    const { detail } = this.words;
    const { selected } = this.view.state;
    return html`<div class="bar">
        <button class="icon-button" aria-label=${detail.back} title=${detail.back} ?disabled=${!this.view.canGoBack} @click=${() => history.back()}>
          ${icon('back')}
        </button>
        <button class="icon-button" aria-label=${detail.forward} title=${detail.forward} ?disabled=${!this.view.canGoForward} @click=${() => history.forward()}>
          ${icon('forward')}
        </button>
        ${selected ? this.renderFilter(selected) : nothing} ${this.renderSwitch()}
        <button class="icon-button close" aria-label=${detail.close} title=${detail.close} @click=${() => this.view.set({ selected: null, fan: false })}>
          ${icon('close')}
        </button>
      </div>
      <div class="body" tabindex="0" role="group" aria-label=${detail.region}>
        ${selected ? keyed(`${selected.type}/${selected.id}`, this.renderItem()) : nothing}
      </div>`;
  }

  private renderFilter(selected: Selection): TemplateResult {
    const { detail } = this.words;
    const isFiltered = isFilteredBy(this.view.state, selected);
    return html`<button class="text-button filter" aria-pressed=${isFiltered} @click=${() => this.view.set(toggleFilter(this.view.state) ?? {})}>
      ${isFiltered ? detail.unfilter : detail.filterBy}
    </button>`;
  }

  /** The chosen zone, while investors are shown cards of zones; the card is fetched with their entrance. */
  private get cardPlace(): Place | null {
    const { catalogue, state } = this.view;
    const place = state.selected?.type === 'place' ? catalogue.place.get(state.selected.id) : undefined;
    if (state.locate === null || !place || !isComparable(catalogue, place)) return null;
    if (customElements.get('zone-card')) return place;
    void customElements.whenDefined('zone-card').then(() => this.requestUpdate());
    return null;
  }

  private renderSwitch(): TemplateResult | typeof nothing {
    if (!this.cardPlace) return nothing;
    const words = starWords[this.view.state.language];
    return html`<button class="text-button filter" @click=${() => (this.isWhole = !this.isWhole)}>${this.isWhole ? words.card : words.whole}</button>`;
  }

  private renderItem(): TemplateResult | typeof nothing {
    const { catalogue, state } = this.view;
    const { selected } = state;
    if (!selected) return nothing;
    const { view } = this;
    const place = selected.type === 'place' ? catalogue.place.get(selected.id) : undefined;
    const measure = selected.type === 'measure' ? catalogue.measure.get(selected.id) : undefined;
    const target = selected.type === 'target' ? catalogue.target.get(selected.id) : undefined;
    const agency = selected.type === 'agency' ? catalogue.agency.get(selected.id) : undefined;
    if (place && place === this.cardPlace && !this.isWhole) return html`<zone-card .view=${view} .place=${place}></zone-card>`;
    if (place) return html`<place-detail .view=${view} .place=${place}></place-detail>`;
    if (measure) return html`<measure-detail .view=${view} .measure=${measure}></measure-detail>`;
    if (target) return html`<target-detail .view=${view} .target=${target}></target-detail>`;
    if (agency) return html`<agency-detail .view=${view} .agency=${agency}></agency-detail>`;
    return html`<p role="status">${this.words.detail.missing(selected.id)}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'detail-panel': DetailPanel;
  }
}
