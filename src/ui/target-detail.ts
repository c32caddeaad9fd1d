/** One target: its figure as the plan puts it, when it falls due, what it counts in base units, and where it is said. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Target } from '../../geo/schema.ts';
import { AtlasElement } from './atlas-element.ts';
import { detailStyles } from './detail-styles.ts';
import { partName } from './facet-names.ts';
import { citation, measureRow, placeRow } from './item-rows.ts';
import type { Link } from './item-rows.ts';
import { sharedStyles } from './shared-styles.ts';
import { choose, figureOf, isEnglish, nameOf, qualifiersOf } from './view.ts';

@customElement('target-detail')
export class TargetDetail extends AtlasElement {
  static override styles = [sharedStyles, detailStyles];

  @property({ attribute: false }) target!: Target;

  private readonly follow: Link = (...parts) => this.link(...parts);

  protected override render(): TemplateResult {
    const { target, view } = this;
    const { detail } = this.words;
    const measure = view.catalogue.measure.get(target.article);
    const figure = figureOf(view, target);
    const places = target.places.flatMap((id) => view.catalogue.place.get(id) ?? []);
    const agencies = measure?.agencies.flatMap((id) => view.catalogue.agency.get(id) ?? []) ?? [];
    const english = isEnglish(view);
    const base = target.base_value === null || target.base_unit === null || english || String(target.base_value) === figure.number ? null : target.base_value;
    return html`<div class="part-${measure?.part ?? 'goals'}">
      <p class="kicker"><span>${detail.targets}${measure ? html` · ${partName(view, measure.part)}` : nothing}</span></p>
      <h2>${english ? target.indicator_en : target.indicator_zh}</h2>
      <p class="other" lang=${english ? 'zh-CN' : 'en'}>${english ? target.indicator_zh : target.indicator_en}</p>
      <div class="figures">
        <div class="figure">
          <div class="value">
            ${figure.before ? html`<span class="unit">${figure.before}</span> ` : nothing}<span
              class="number ${target.comparator === 'milestone' ? 'word' : ''}"
              >${figure.number}</span
            ><span class="unit">${figure.unit}${figure.after}</span>${citation(view, this.follow, target.sentence)}
          </div>
          <span class="figure-name">${qualifiersOf(view, target).join(' · ')}</span>
        </div>
      </div>
      ${base === null ? nothing : html`<p class="note">${detail.baseValue(base.toLocaleString('zh-CN', { maximumFractionDigits: 4 }), target.base_unit ?? '')}</p>`}
      ${
        measure
          ? html`<section>
              <h3 class="heading">${detail.measures}</h3>
              <ul>
                ${measureRow(view, this.follow, measure)}
              </ul>
            </section>`
          : nothing
      }
      ${
        places.length > 0
          ? html`<section>
              <h3 class="heading">${detail.places} <span class="count">${places.length}</span></h3>
              <ul>
                ${places.map((place) => placeRow(view, this.follow, place))}
              </ul>
            </section>`
          : html`<p class="note">${detail.districtWide}</p>`
      }
      ${
        agencies.length > 0
          ? html`<section>
              <h3 class="heading">${detail.agencies} <span class="count">${agencies.length}</span></h3>
              <div class="chips">${agencies.map((agency) => this.link(choose('agency', agency.id), nameOf(view, agency), 'chip'))}</div>
            </section>`
          : nothing
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'target-detail': TargetDetail;
  }
}
