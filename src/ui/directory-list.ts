/** Everything of one kind as a list equal to the map: places by the zone they stand in, measures by part, targets, agencies. */
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Measure, Place } from '../../geo/schema.ts';
import { PARTS } from '../../geo/vocabulary.ts';
import { AtlasElement } from './atlas-element.ts';
import { detailStyles } from './detail-styles.ts';
import { partName } from './facet-names.ts';
import { articleNumber, citation, measureRow, placeRow } from './item-rows.ts';
import type { Link } from './item-rows.ts';
import { sharedStyles } from './shared-styles.ts';
import { choose, figureOf, isEnglish, nameOf, qualifiersOf, titleOf } from './view.ts';

@customElement('directory-list')
export class DirectoryList extends AtlasElement {
  static override styles = [
    sharedStyles,
    detailStyles,
    css`
      input {
        width: 100%;
        height: 36px;
        padding: 0 10px;
        border: 1px solid var(--control);
        border-radius: 8px;
        background: var(--panel);
        margin-top: 12px;
      }
      .state {
        font-size: 12px;
        color: var(--quiet);
        margin-top: 8px;
      }
      .heading {
        margin-top: 16px;
      }
      .target {
        padding: 6px 0;
        border-bottom: 1px solid var(--rule);
      }
      .target .value {
        font-size: 14px;
        color: var(--ink);
      }
      .target b {
        font-size: 16px;
        font-variant-numeric: tabular-nums;
      }
      .target a.name {
        display: block;
        padding: 2px 0;
      }
      @media (pointer: coarse) {
        .target a.name {
          display: flex;
          flex-wrap: wrap;
          gap: 0 8px;
          align-content: center;
        }
      }
      .target a.name:hover {
        color: var(--accent);
      }
    `,
  ];

  @state() private text = '';

  private readonly follow: Link = (...parts) => this.link(...parts);

  private readonly narrow = (event: InputEvent): void => {
    this.text = (event.target as HTMLInputElement).value;
  };

  private isWanted(...names: readonly string[]): boolean {
    const wanted = this.text.normalize('NFKC').trim().toLowerCase();
    return wanted === '' || names.some((name) => name.normalize('NFKC').toLowerCase().includes(wanted));
  }

  protected override render(): TemplateResult {
    const { list } = this.words;
    return html`<input
        type="search"
        .value=${this.text}
        placeholder=${list.filterLabel}
        aria-label=${list.filterLabel}
        @input=${this.narrow}
      />${this.renderTab()}`;
  }

  private renderTab(): TemplateResult | typeof nothing {
    switch (this.view.state.tab) {
      case 'places':
        return this.renderPlaces();
      case 'measures':
        return this.renderMeasures();
      case 'targets':
        return this.renderTargets();
      case 'agencies':
        return this.renderAgencies();
      case 'legend':
        return nothing;
    }
  }

  private renderState(shown: number, total: number): TemplateResult {
    return html`<p class="state" role="status">${this.words.list.shown(shown, total)}</p>`;
  }

  private renderPlaces(): TemplateResult {
    const { catalogue, result } = this.view;
    const listed = catalogue.places.filter(
      ({ id, properties }) => result.shown.has(id) && this.isWanted(properties.name_zh, properties.name_en, ...properties.aliases),
    );
    const groups = new Map<string, Place[]>();
    for (const place of listed) {
      const { kind, within } = place.properties;
      const zone = kind === 'zone' || kind === 'town' ? null : within;
      const key = zone ?? (place.properties.precision === 'district' ? 'unplaced' : `kind:${kind}`);
      groups.set(key, [...(groups.get(key) ?? []), place]);
    }
    const { kinds, list } = this.words;
    const title = (key: string): unknown => {
      if (key === 'unplaced') return list.group.unplaced;
      const place = catalogue.place.get(key);
      if (place) return this.link(choose('place', place.id), nameOf(this.view, place.properties));
      return kinds[key.slice('kind:'.length) as keyof typeof kinds];
    };
    const rank = (key: string): number => (key === 'kind:zone' ? 0 : key === 'unplaced' ? 3 : key.startsWith('kind:') ? 2 : 1);
    const sorted = [...groups].toSorted(([a], [b]) => rank(a) - rank(b));
    return html`${this.renderState(listed.length, catalogue.places.length)}
    ${sorted.map(
      ([key, places]) =>
        html`<section>
          <h3 class="heading">${title(key)} <span class="count">${places.length}</span></h3>
          <ul>
            ${places.map((place) => placeRow(this.view, this.follow, place))}
          </ul>
        </section>`,
    )}`;
  }

  private renderMeasures(): TemplateResult {
    const { catalogue, result } = this.view;
    const wanted = (measure: Measure): boolean =>
      this.isWanted(measure.title_zh, measure.title_en, measure.summary_zh, measure.summary_en, articleNumber(this.view, measure.id));
    const listed = catalogue.measures.filter((measure) => result.measures.has(measure.id) && wanted(measure));
    return html`${this.renderState(listed.length, catalogue.measures.length)}
    ${PARTS.map((part) => {
      const own = listed.filter((measure) => measure.part === part);
      return own.length === 0
        ? nothing
        : html`<section class="part-${part}">
            <h3 class="heading">${partName(this.view, part)} <span class="count">${own.length}</span></h3>
            <ul>
              ${own.map((measure) => measureRow(this.view, this.follow, measure))}
            </ul>
          </section>`;
    })}`;
  }

  private renderTargets(): TemplateResult {
    const { catalogue, result } = this.view;
    const english = isEnglish(this.view);
    const listed = catalogue.targets.filter(
      (target) => result.targets.has(target.id) && this.isWanted(target.indicator_zh, target.indicator_en, target.stated_zh),
    );
    return html`${this.renderState(listed.length, catalogue.targets.length)}
    ${catalogue.measures.map((measure) => {
      const own = listed.filter((target) => target.article === measure.id);
      return own.length === 0
        ? nothing
        : html`<section>
            <h3 class="heading">${this.link(choose('measure', measure.id), titleOf(this.view, measure))}</h3>
            <ul>
              ${own.map((target) => {
                const figure = figureOf(this.view, target);
                return html`<li class="target">
                  <p class="value">
                    ${figure.before} <b>${figure.number}</b> ${figure.unit}${figure.after}${citation(this.view, this.follow, target.sentence)}
                  </p>
                  ${this.link(choose('target', target.id), html`${english ? target.indicator_en : target.indicator_zh} <span class="quiet small">${qualifiersOf(this.view, target).join(' · ')}</span>`, 'name')}
                </li>`;
              })}
            </ul>
          </section>`;
    })}`;
  }

  private renderAgencies(): TemplateResult {
    const { catalogue, result } = this.view;
    const { list } = this.words;
    /** How many of the measures pass, and of how many where some do not. */
    const count = (measures: readonly string[]): string => {
      const shown = measures.filter((id) => result.measures.has(id)).length;
      return shown === measures.length ? String(shown) : this.words.legend.count(shown, measures.length);
    };
    const listed = catalogue.agencies.filter((agency) => result.agencies.has(agency.id) && this.isWanted(agency.name_zh, agency.name_en, ...agency.aliases));
    return html`${this.renderState(listed.length, catalogue.agencies.length)}
      <ul>
        ${listed.map(
          (agency) =>
            html`<li>
              ${this.link(
                choose('agency', agency.id),
                html`<span class="grow">${nameOf(this.view, agency)}</span
                  ><span class="quiet small">${list.roles(count(agency.leads), count(agency.serves))}</span>`,
                'row-link',
                undefined,
                this.view.state.selected?.type === 'agency' && this.view.state.selected.id === agency.id,
              )}
            </li>`,
        )}
      </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'directory-list': DirectoryList;
  }
}
