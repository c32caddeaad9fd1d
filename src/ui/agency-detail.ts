/** One agency: what it leads, what it takes part in, the targets and places of those measures, and a filter by it. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Agency } from '../../geo/schema.ts';
import { AtlasElement } from './atlas-element.ts';
import { detailStyles } from './detail-styles.ts';
import { measureRow, targetFigure } from './item-rows.ts';
import type { Link } from './item-rows.ts';
import { sharedStyles } from './shared-styles.ts';
import { isEnglish, nameOf, otherNameOf } from './view.ts';

@customElement('agency-detail')
export class AgencyDetail extends AtlasElement {
  static override styles = [sharedStyles, detailStyles];

  @property({ attribute: false }) agency!: Agency;

  private readonly follow: Link = (...parts) => this.link(...parts);

  protected override render(): TemplateResult {
    const { agency, view } = this;
    const { detail, levels } = this.words;
    const targets = [...agency.leads, ...agency.serves]
      .flatMap((id) => view.catalogue.measure.get(id)?.targets ?? [])
      .flatMap((id) => view.catalogue.target.get(id) ?? []);
    return html`<p class="kicker"><span>${levels[agency.level]}</span></p>
      <h2>${nameOf(view, agency)}</h2>
      <p class="other" lang=${isEnglish(view) ? 'zh-CN' : 'en'}>${otherNameOf(view, agency)}</p>
      ${this.renderMeasures(detail.leads, agency.leads)}${this.renderMeasures(detail.serves, agency.serves)}
      ${
        targets.length > 0
          ? html`<section>
              <h3 class="heading">${detail.targets} <span class="count">${targets.length}</span></h3>
              <div class="figures">${targets.map((target) => targetFigure(view, this.follow, target, false))}</div>
            </section>`
          : nothing
      }`;
  }

  private renderMeasures(heading: string, ids: readonly string[]): TemplateResult | typeof nothing {
    if (ids.length === 0) return nothing;
    const measures = ids.flatMap((id) => this.view.catalogue.measure.get(id) ?? []);
    return html`<section>
      <h3 class="heading">${heading} <span class="count">${measures.length}</span></h3>
      <ul>
        ${measures.map((measure) => measureRow(this.view, this.follow, measure))}
      </ul>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'agency-detail': AgencyDetail;
  }
}
