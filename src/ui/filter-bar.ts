/**
 * What is filtered by and what is left: chips to take a condition back, the numbers that every view shows, and the way
 * out where nothing is left. Property `view`; nothing to see while nothing is filtered.
 */
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ANYWHERE, FACETS, withFacet } from '../state/app-state.ts';
import type { AppState, FacetId } from '../state/app-state.ts';
import type { Reach, WayOut } from '../query/facets.ts';
import { AtlasElement } from './atlas-element.ts';
import { facetValueName, listedValues, reachNames } from './facet-names.ts';
import { filterSummary, isNothingLeft } from './filter-summary.ts';
import { sharedStyles } from './shared-styles.ts';
import { isEnglish } from './view.ts';

/** What takes back a condition on where things lie. */
const GIVEN_UP: Readonly<Record<keyof Reach, Partial<AppState>>> = { ring: { ring: null }, area: { area: null, areaLoose: false } };

/** A chip names at most so many values; more are counted. */
const NAMED_VALUES = 3;

@customElement('filter-bar')
export class FilterBar extends AtlasElement {
  static override styles = [
    sharedStyles,
    css`
      section {
        padding: 10px 16px 12px;
        border-bottom: 1px solid var(--rule);
        max-height: var(--most-height, calc(40 * var(--vh)));
        overflow: auto;
      }
      .summary {
        font-size: 12px;
        color: var(--quiet);
        margin-top: 8px;
        font-variant-numeric: tabular-nums;
      }
      .empty {
        margin-top: 8px;
      }
      .compact {
        display: flex;
        align-items: center;
        gap: 10px;
        padding: 4px 4px 4px 12px;
        border: 0;
        border-radius: 8px;
        background: var(--panel);
        box-shadow: var(--shadow);
        pointer-events: auto;
      }
      .compact .summary {
        margin: 0;
        color: var(--ink);
      }
      .compact .chip {
        flex: none;
      }
      .ways {
        display: flex;
        flex-direction: column;
        align-items: flex-start;
      }
    `,
  ];

  /** One line with the numbers and a way back, for where the panels are folded away. */
  @property({ type: Boolean }) compact = false;

  protected override render(): TemplateResult | typeof nothing {
    const chips = [...FACETS.flatMap((facet) => this.chipsOf(facet)), ...this.reachChips()];
    if (chips.length === 0) return nothing;
    const { legend } = this.words;
    if (this.compact) return this.renderCompact();
    return html`<section aria-label=${legend.active}>
      <div class="chips">
        ${chips.map(({ label, patch }) => html`<button class="chip" aria-label=${legend.remove(label)} @click=${() => this.view.set(patch)}>${label} <span aria-hidden="true">×</span></button>`)}
        ${chips.length > 1 ? html`<button class="text-button" @click=${() => this.view.set({ filters: {}, ...ANYWHERE })}>${legend.clear}</button>` : nothing}
      </div>
      <p class="summary">${filterSummary(this.view)}</p>
      ${isNothingLeft(this.view) ? this.renderWaysOut() : nothing}
    </section>`;
  }

  /** For a map whose panels are folded: what is left, and the way back to all. */
  private renderCompact(): TemplateResult {
    const { legend } = this.words;
    return html`<section class="compact" aria-label=${legend.active}>
      <p class="summary">${isNothingLeft(this.view) ? legend.nothing : filterSummary(this.view)}</p>
      <button class="chip" @click=${() => this.view.set({ filters: {}, ...ANYWHERE })}>${legend.clear}</button>
    </section>`;
  }

  private renderWaysOut(): TemplateResult {
    const { legend, facets } = this.words;
    const isReach = (facet: WayOut['facet']): facet is keyof Reach => facet === 'ring' || facet === 'area';
    const patchOf = ({ facet }: WayOut): Partial<AppState> => (isReach(facet) ? GIVEN_UP[facet] : { filters: withFacet(this.view.state.filters, facet, []) });
    const ways = this.view.waysOut();
    return html`<div class="empty">
      <p>${legend.empty}</p>
      <div class="ways">
        ${ways.map((way) => html`<button class="text-button" @click=${() => this.view.set(patchOf(way))}>${legend.wayOut(isReach(way.facet) ? legend[way.facet] : facets[way.facet], way.places, way.measures)}</button>`)}
      </div>
    </div>`;
  }

  private reachChips(): { label: string; patch: Partial<AppState> }[] {
    return reachNames(this.view).map(({ name, of }) => ({ label: name, patch: GIVEN_UP[of] }));
  }

  /** One chip a chosen value, or "all but …" when that is shorter to say. */
  private chipsOf(facet: FacetId): { label: string; patch: Partial<AppState> }[] {
    const { filters } = this.view.state;
    const chosen = filters[facet] ?? [];
    if (chosen.length === 0) return [];
    const missing = listedValues(this.view, facet).filter((value) => !chosen.includes(value));
    if (chosen.length > missing.length && missing.length > 0) {
      const names = missing.slice(0, NAMED_VALUES).map((value) => facetValueName(this.view, facet, value));
      const rest = missing.length > NAMED_VALUES ? ` +${missing.length - NAMED_VALUES}` : '';
      return [{ label: `− ${names.join(isEnglish(this.view) ? ', ' : '、')}${rest}`, patch: { filters: withFacet(filters, facet, []) } }];
    }
    const without = (value: string): AppState['filters'] =>
      withFacet(
        filters,
        facet,
        chosen.filter((each) => each !== value),
      );
    return chosen.map((value) => ({ label: facetValueName(this.view, facet, value), patch: { filters: without(value) } }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'filter-bar': FilterBar;
  }
}
