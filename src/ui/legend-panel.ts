/**
 * The legend that is also the filter: a row for every facet value with its symbol, how many of how many are shown, a
 * name that narrows to it alone and a switch that leaves it out.
 */
import { css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Kind, Precision } from '../../geo/schema.ts';
import { LEGEND_FACETS, withFacet } from '../state/app-state.ts';
import type { FacetId } from '../state/app-state.ts';
import { AtlasElement } from './atlas-element.ts';
import { countedBy, countedOf, facetValueName, isFixed, listedValues } from './facet-names.ts';
import { kindSymbol, partSymbol, precisionSymbol } from './map-symbol.ts';
import { sharedStyles } from './shared-styles.ts';
import type { View } from './view.ts';

/** Rows of a long facet shown before "more". */
const SHORT = 6;
@customElement('legend-panel')
export class LegendPanel extends AtlasElement {
  static override styles = [
    sharedStyles,
    css`
      .row {
        display: grid;
        grid-template-columns: 1fr auto 40px;
        align-items: center;
        gap: 4px;
        min-height: 34px;
      }
      .name {
        display: flex;
        align-items: center;
        gap: 8px;
        min-width: 0;
        padding: 3px 6px;
        margin-left: -6px;
        border-radius: 6px;
        line-height: 1.3;
      }
      .name:hover {
        background: color-mix(in srgb, var(--accent) 9%, transparent);
      }
      .name[aria-pressed='true'] {
        color: var(--accent);
        font-weight: 700;
      }
      .symbol {
        flex: none;
      }
      .counting {
        float: right;
        font-size: 12px;
        font-weight: 400;
        color: var(--quiet);
      }
      .count {
        font-variant-numeric: tabular-nums;
        color: var(--quiet);
        font-size: 13px;
        white-space: nowrap;
      }
      .empty .name,
      .empty .count {
        color: var(--quiet);
      }
      .empty .symbol {
        opacity: 0.4;
      }
      .switch {
        width: 40px;
        height: 32px;
        display: grid;
        place-items: center;
      }
      .switch::before {
        content: '';
        width: 30px;
        height: 16px;
        border-radius: 8px;
        border: 1.5px solid var(--quiet);
        background: radial-gradient(circle at 6.5px 50%, var(--quiet) 4.5px, transparent 5px);
      }
      .switch[aria-checked='true']::before {
        border-color: var(--accent);
        background: radial-gradient(circle at 20.5px 50%, var(--on-accent) 4.5px, transparent 5px) var(--accent);
      }
      /* The knob is told by where it stands, in the system's own colours. */
      @media (forced-colors: active) {
        .switch::before {
          forced-color-adjust: none;
          border-color: ButtonText;
          background: radial-gradient(circle at 6.5px 50%, ButtonText 4.5px, transparent 5px);
        }
        .switch[aria-checked='true']::before {
          border-color: Highlight;
          background: radial-gradient(circle at 20.5px 50%, HighlightText 4.5px, transparent 5px) Highlight;
        }
      }
      .switch[aria-disabled='true'] {
        cursor: not-allowed;
        opacity: 0.5;
      }
      .help {
        display: block;
        font-size: 12px;
        font-weight: 400;
        color: var(--quiet);
      }
      @media (pointer: coarse) {
        .row {
          min-height: 44px;
          grid-template-columns: 1fr auto 52px;
        }
        .switch {
          width: 52px;
          height: 44px;
        }
        .name {
          min-height: 44px;
        }
      }
    `,
  ];

  @state() private open: ReadonlySet<FacetId> = new Set();

  /** A choice on the map changes nothing here: only filters, words and data do. */
  protected override shouldUpdate(changed: PropertyValues): boolean {
    const before = changed.get('view') as View | undefined;
    const { view } = this;
    return !before || changed.has('open') || before.result !== view.result || before.messages !== view.messages || before.catalogue !== view.catalogue;
  }

  protected override render(): TemplateResult {
    return html`${LEGEND_FACETS.map((facet) => this.renderFacet(facet))}`;
  }

  private renderFacet(facet: FacetId): TemplateResult | typeof nothing {
    const values = listedValues(this.view, facet);
    if (values.length === 0) return nothing;
    const isLong = !isFixed(facet);
    const shown = isLong && !this.open.has(facet) ? values.slice(0, SHORT) : values;
    const { legend, facets } = this.words;
    return html`<section aria-label=${facets[facet]}>
      <h3 class="heading">${facets[facet]} <span class="counting">${legend.counting[countedBy(facet)]}</span></h3>
      <ul>
        ${shown.map((value) => this.renderRow(facet, value, values))}
      </ul>
      ${
        isLong && values.length > SHORT
          ? html`<button class="text-button" aria-expanded=${this.open.has(facet)} @click=${() => this.toggleOpen(facet)}>
              ${this.open.has(facet) ? legend.less : legend.more(values.length - SHORT)}
            </button>`
          : nothing
      }
    </section>`;
  }

  private toggleOpen(facet: FacetId): void {
    const next = new Set(this.open);
    if (!next.delete(facet)) next.add(facet);
    this.open = next;
  }

  private renderRow(facet: FacetId, value: string, all: readonly string[]): TemplateResult {
    const { legend } = this.words;
    const { filters } = this.view.state;
    const count = countedOf(facet, this.view.result.counts[facet].get(value));
    const chosen = filters[facet] ?? [];
    const isOnly = chosen.length === 1 && chosen[0] === value;
    const isOn = chosen.length === 0 || chosen.includes(value);
    // With none left on there would be nothing to see, and no difference to “all”.
    const isLast = isOnly || all.length === 1;
    const name = facetValueName(this.view, facet, value);
    const help = facet === 'precision' ? this.words.precisionHelp[value as Precision] : null;
    const toggle = (): void => {
      if (isLast) return;
      const base = chosen.length === 0 ? all : chosen;
      const next = isOn ? base.filter((each) => each !== value) : [...base, value];
      this.view.set({ filters: withFacet(filters, facet, next.length === all.length ? [] : next) });
    };
    return html`<li class="row ${count.shown === 0 ? 'empty' : ''}">
      <button
        class="name"
        aria-pressed=${isOnly}
        title=${isOnly ? legend.onlyOff(name) : legend.only(name)}
        @click=${() => this.view.set({ filters: withFacet(filters, facet, isOnly ? [] : [value]) })}
      >
        ${this.symbol(facet, value)}<span>${name}${help ? html`<span class="help">${help}</span>` : nothing}</span>
      </button>
      <span class="count" role="text" aria-label=${legend.countSpoken(count.shown, count.total)}>${legend.count(count.shown, count.total)}</span>
      <button
        class="switch"
        role="switch"
        aria-checked=${isOn}
        aria-disabled=${isLast}
        aria-label=${legend.toggle(name)}
        title=${isLast ? legend.lastOn : ''}
        @click=${toggle}
      ></button>
    </li>`;
  }

  private symbol(facet: FacetId, value: string): TemplateResult | typeof nothing {
    if (facet === 'part') return partSymbol(value);
    if (facet === 'kind') return kindSymbol(value as Kind);
    return facet === 'precision' ? precisionSymbol(value as Precision) : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'legend-panel': LegendPanel;
  }
}
