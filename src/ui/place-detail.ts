/** What the plan says of one place: targets, measures, items inside, distances, agencies, where its position comes from. */
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, property, state as internal } from 'lit/decorators.js';
import type { Place } from '../../geo/schema.ts';
import { areaTargetOf } from '../query/area-target.ts';
import { referenceDistances } from '../query/distances.ts';
import type { ReferenceDistance } from '../query/distances.ts';
import { canHaveRing } from '../query/nearness.ts';
import { AtlasElement } from './atlas-element.ts';
import { compareToggle } from './compare-toggle.ts';
import { detailStyles } from './detail-styles.ts';
import './ring-control.ts';
import { partName } from './facet-names.ts';
import { inLanguages } from './in-languages.ts';
import { citation, measureRow, placeRow, targetFigure } from './item-rows.ts';
import type { Link } from './item-rows.ts';
import { sharedStyles } from './shared-styles.ts';
import { starToggle } from './star-toggle.ts';
import { choose, isEnglish, nameOf, otherNameOf, summaryOf } from './view.ts';
import { whenIdle } from './when-idle.ts';

/** Distances shown: the nearest of each kind of reference, ports and stations twice. */
const PER_KIND = { port: 2, station: 2, airport: 1, interchange: 1 } as const;

@customElement('place-detail')
export class PlaceDetail extends AtlasElement {
  static override styles = [sharedStyles, detailStyles];

  @property({ attribute: false }) place!: Place;
  /** Null until they are computed: outlines have many edges, and the choice on the map must not wait for them. */
  @internal() private distances: readonly ReferenceDistance[] | null = null;

  private readonly follow: Link = (...parts) => this.link(...parts);

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('place') && changed.get('place') !== this.place) this.distances = null;
  }

  protected override updated(): void {
    const { place, view } = this;
    if (this.distances !== null) return;
    whenIdle(() => {
      if (this.distances === null && this.place === place) this.distances = referenceDistances(view.catalogue, place);
    });
  }

  protected override render(): TemplateResult {
    const { properties } = this.place;
    const { kindOne, precisions, accuracy } = this.words;
    const precision = properties.precision_m && this.place.geometry ? ` ${accuracy(properties.precision_m)}` : '';
    return html`<div class="part-${properties.main_part ?? 'safeguards'}">
      <p class="kicker">
        <span>${kindOne[properties.kind]}</span>
        <span class="badge ${properties.precision}">${precisions[properties.precision]}${precision}</span>
      </p>
      <h2 lang=${isEnglish(this.view) ? 'en' : 'zh-CN'}>${nameOf(this.view, properties)}</h2>
      <p class="other" lang=${isEnglish(this.view) ? 'zh-CN' : 'en'}>${otherNameOf(this.view, properties)}</p>
      <p class="lead">${summaryOf(this.view, properties)}</p>
      <div class="collect">${compareToggle(this.view, this.follow, this.place)}${starToggle(this.view, this.follow, this.place)}</div>
      ${this.renderFigures()}${this.renderFacts()}${this.renderMeasures()}${this.renderInside()}${this.renderDistances()}${this.renderRing()}${this.renderAgencies()}${this.renderPosition()}
    </div>`;
  }

  private renderFigures(): TemplateResult | typeof nothing {
    const { catalogue } = this.view;
    const { properties } = this.place;
    const targets = properties.targets.flatMap((id) => catalogue.target.get(id) ?? []);
    // An area that is a target stands among the targets, with its citation.
    const areaKm2 = areaTargetOf(catalogue, this.place) ? null : properties.area_km2;
    if (targets.length === 0 && areaKm2 === null) return nothing;
    const { detail } = this.words;
    return html`<div class="figures">
      ${targets.map((target) => targetFigure(this.view, this.follow, target))}
      ${
        areaKm2 === null
          ? nothing
          : html`<div class="figure">
              <div class="value"><span class="number">${areaKm2}</span><span class="unit">km²</span></div>
              <span class="figure-name" title=${properties.area_source ?? ''}>${detail.area}</span>
            </div>`
      }
    </div>`;
  }

  private renderFacts(): TemplateResult {
    const { catalogue } = this.view;
    const { properties } = this.place;
    const { detail, stages } = this.words;
    const within = properties.within ? catalogue.place.get(properties.within) : undefined;
    const industries = properties.industry.flatMap((id) => catalogue.industry.get(id) ?? []);
    const separator = isEnglish(this.view) ? ', ' : '、';
    const fact = (name: string, value: unknown): TemplateResult =>
      html`<dt>${name}</dt>
        <dd>${value}</dd>`;
    return html`<dl class="facts">
      ${properties.part.length > 0 ? fact(detail.part, properties.part.map((part) => partName(this.view, part)).join(separator)) : nothing}
      ${within ? fact(detail.within, this.link(choose('place', within.id), nameOf(this.view, within.properties))) : nothing}
      ${properties.stage ? fact(detail.stage, html`${stages[properties.stage]}${properties.stage_zh ? html` <span class="quiet">（${inLanguages(detail.stageStated(properties.stage_zh), isEnglish(this.view))}）</span>` : nothing}`) : nothing}
      ${industries.length > 0 ? fact(detail.industry, industries.map((industry) => nameOf(this.view, industry)).join(separator)) : nothing}
      ${properties.aliases.length > 0 ? fact(detail.aliases, html`${inLanguages(properties.aliases.join(separator), isEnglish(this.view))}`) : nothing}
      ${
        properties.sentences.length > 0
          ? fact(detail.sentences, html`<span class="cites">${properties.sentences.map((id) => citation(this.view, this.follow, id))}</span>`)
          : fact(detail.sentences, detail.referenceNote)
      }
    </dl>`;
  }

  private renderMeasures(): TemplateResult | typeof nothing {
    const measures = this.place.properties.measures.flatMap((id) => this.view.catalogue.measure.get(id) ?? []);
    if (measures.length === 0) return nothing;
    return html`<section>
      <h3 class="heading">${this.words.detail.measures} <span class="count">${measures.length}</span></h3>
      <ul>
        ${measures.map((measure) => measureRow(this.view, this.follow, measure))}
      </ul>
    </section>`;
  }

  private renderInside(): TemplateResult | typeof nothing {
    const { catalogue, state, set } = this.view;
    const { detail } = this.words;
    const anchored = catalogue.anchoredIn.get(this.place.id) ?? [];
    const inside = [...new Set([...(catalogue.inside.get(this.place.id) ?? []), ...anchored])];
    if (inside.length === 0) return nothing;
    return html`<section>
      <h3 class="heading">
        ${detail.inside} <span class="count">${inside.length}</span>
        ${
          anchored.length > 0
            ? html`<button class="text-button fan" aria-pressed=${state.fan} @click=${() => set({ fan: !state.fan })}>
                ${state.fan ? detail.unfan : detail.fan}
              </button>`
            : nothing
        }
      </h3>
      ${anchored.length > 0 ? html`<p class="note">${detail.unplaced(anchored.length)}</p>` : nothing}
      <ul>
        ${inside.map((place) => placeRow(this.view, this.follow, place))}
      </ul>
    </section>`;
  }

  private renderDistances(): TemplateResult {
    const { detail } = this.words;
    const all = this.distances;
    if (all === null) {
      return html`<section>
        <h3 class="heading">${detail.distances}</h3>
        <p class="note">${detail.measuring}</p>
      </section>`;
    }
    const left: Record<string, number> = { ...PER_KIND };
    const rows = all.filter(({ kind }) => (left[kind] = (left[kind] ?? 0) - 1) >= 0);
    const zone = rows[0]?.throughZone;
    return html`<section>
      <h3 class="heading">${detail.distances}</h3>
      ${rows.length === 0 ? html`<p class="note">${detail.noDistances}</p>` : nothing}
      ${zone ? html`<p class="note">${detail.distancesThrough(nameOf(this.view, zone.properties))}</p>` : nothing}
      <dl>
        ${rows.map(
          ({ reference, interval }) =>
            html`<div class="pair">
              <dt>${this.link(choose('place', reference.id), nameOf(this.view, reference.properties))}</dt>
              <dd>${interval.fromKm}–${interval.toKm} km</dd>
            </div>`,
        )}
      </dl>
    </section>`;
  }

  private renderRing(): TemplateResult | typeof nothing {
    if (!canHaveRing(this.view.catalogue, this.place.id)) return nothing;
    return html`<section>
      <h3 class="heading">${this.words.ring.title}</h3>
      <ring-control .view=${this.view} .place=${this.place}></ring-control>
    </section>`;
  }

  private renderAgencies(): TemplateResult | typeof nothing {
    const { catalogue } = this.view;
    const measures = this.place.properties.measures.flatMap((id) => catalogue.measure.get(id) ?? []);
    const ids = [...new Set([...measures.flatMap((measure) => measure.lead), ...measures.flatMap((measure) => measure.agencies)])];
    const agencies = ids.flatMap((id) => catalogue.agency.get(id) ?? []);
    if (agencies.length === 0) return nothing;
    return html`<section>
      <h3 class="heading">${this.words.detail.agencies} <span class="count">${agencies.length}</span></h3>
      <div class="chips">${agencies.map((agency) => this.link(choose('agency', agency.id), nameOf(this.view, agency), 'chip'))}</div>
    </section>`;
  }

  private renderPosition(): TemplateResult {
    const { position, precision, area_source: areaSource } = this.place.properties;
    const { detail, precisionHelp } = this.words;
    const english = isEnglish(this.view);
    const [lon, lat] = position.found ?? [];
    const shape = english ? position.shape_en : position.shape_zh;
    return html`<section>
      <h3 class="heading">${detail.position}</h3>
      <p>${precisionHelp[precision]}</p>
      <p class="note">${english ? position.note_en : position.note_zh}</p>
      ${shape ? html`<p class="note">${detail.shape}${english ? ': ' : '：'}${shape}</p>` : nothing}
      <p class="note" lang="en">${inLanguages(position.source, true)}</p>
      ${lon !== undefined && lat !== undefined && position.crs ? html`<p class="note">${detail.found(position.crs, lon, lat)}</p>` : nothing}
      ${areaSource ? html`<p class="note">${detail.area_source}${english ? ': ' : '：'}${inLanguages(areaSource, english)}</p>` : nothing}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'place-detail': PlaceDetail;
  }
}
