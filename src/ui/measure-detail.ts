/** One measure, goal or safeguard: summary, figures, places, agencies with who leads, and its sentences. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Measure } from '../../geo/schema.ts';
import { AtlasElement } from './atlas-element.ts';
import { detailStyles } from './detail-styles.ts';
import { partName } from './facet-names.ts';
import { articleNumber, citation, placeRow, targetFigure } from './item-rows.ts';
import type { Link } from './item-rows.ts';
import { sharedStyles } from './shared-styles.ts';
import { choose, nameOf, summaryOf, titleOf } from './view.ts';

@customElement('measure-detail')
export class MeasureDetail extends AtlasElement {
  static override styles = [sharedStyles, detailStyles];

  @property({ attribute: false }) measure!: Measure;

  private readonly follow: Link = (...parts) => this.link(...parts);

  protected override render(): TemplateResult {
    const { measure, view } = this;
    const { reading, detail } = this.words;
    const number = measure.id.startsWith('M')
      ? reading.measure(view.state.language === 'zh' ? measure.number_zh : articleNumber(view, measure.id))
      : articleNumber(view, measure.id);
    const targets = measure.targets.flatMap((id) => view.catalogue.target.get(id) ?? []);
    const places = measure.places.flatMap((id) => view.catalogue.place.get(id) ?? []);
    return html`<div class="part-${measure.part}">
      <p class="kicker"><span>${partName(view, measure.part)} · ${number}</span></p>
      <h2>${titleOf(view, measure)}</h2>
      <p class="lead">${summaryOf(view, measure)}</p>
      ${targets.length > 0 ? html`<div class="figures">${targets.map((target) => targetFigure(view, this.follow, target))}</div>` : html`<p class="note">${detail.noTargets}</p>`}
      ${
        places.length > 0
          ? html`<section>
              <h3 class="heading">${detail.places} <span class="count">${places.length}</span></h3>
              <ul>
                ${places.map((place) => placeRow(view, this.follow, place))}
              </ul>
            </section>`
          : nothing
      }
      ${this.renderAgencies()}
      <section>
        <h3 class="heading">${detail.sentences} <span class="count">${measure.sentences.length}</span></h3>
        <span class="cites">${measure.sentences.map((id) => citation(view, this.follow, id))}</span>
      </section>
    </div>`;
  }

  private renderAgencies(): TemplateResult | typeof nothing {
    const { measure, view } = this;
    const { detail } = this.words;
    if (measure.agencies.length === 0) return nothing;
    const chips = (ids: readonly string[]): TemplateResult =>
      html`<div class="chips">
        ${ids.flatMap((id) => view.catalogue.agency.get(id) ?? []).map((agency) => this.link(choose('agency', agency.id), nameOf(view, agency), 'chip'))}
      </div>`;
    const stated = measure.lead_basis === 'stated';
    return html`<section>
      <h3 class="heading">${stated ? detail.lead : detail.leadFirst}</h3>
      ${chips(measure.lead)}${stated ? nothing : html`<p class="note">${detail.leadNote}</p>`}
      <h3 class="heading">${detail.serving} <span class="count">${measure.agencies.length - measure.lead.length}</span></h3>
      ${chips(measure.agencies.filter((id) => !measure.lead.includes(id)))}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'measure-detail': MeasureDetail;
  }
}
