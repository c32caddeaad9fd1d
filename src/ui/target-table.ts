/** The targets that pass the filters as a sortable table: the chart's equal for those who read or hear rather than look. */
import { css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Target } from '../../geo/schema.ts';
import { PARTS } from '../../geo/vocabulary.ts';
import { targetsWords } from '../i18n/targets-words.ts';
import type { TargetsWords } from '../i18n/targets-words.ts';
import { AtlasElement } from './atlas-element.ts';
import { partName } from './facet-names.ts';
import { articleNumber, citation } from './item-rows.ts';
import type { Link } from './item-rows.ts';
import { sharedStyles } from './shared-styles.ts';
import { sortHead, sortRows } from './sortable.ts';
import type { Sort } from './sortable.ts';
import { tableStyles } from './table-styles.ts';
import { articleLabel, figureText, indicatorOf, partOf } from './target-readings.ts';
import { choose, isEnglish, nameOf, qualifiersOf, titleOf } from './view.ts';

type Key = keyof TargetsWords['columns'];

@customElement('target-table')
export class TargetTable extends AtlasElement {
  static override styles = [
    sharedStyles,
    tableStyles,
    css`
      td,
      .sort {
        padding: 6px 8px;
      }
      td a {
        display: inline-block;
        min-height: 24px;
      }
      @media (pointer: coarse) {
        td a {
          display: inline-flex;
          min-height: 44px;
        }
      }
      td a:hover {
        color: var(--accent);
      }
      .name {
        min-width: 12em;
      }
      .places {
        min-width: 7em;
      }
      .figure-cell {
        font-weight: 700;
        white-space: normal;
        min-width: 8em;
      }
      .figure-cell .cite {
        font-weight: 400;
      }
      tr[aria-current='true'] {
        background: color-mix(in srgb, var(--accent) 12%, transparent);
      }
      :host(:lang(zh)) .short {
        white-space: nowrap;
      }
      .separate:not(:last-child)::after {
        content: '、';
      }
      :host(:lang(en)) .separate:not(:last-child)::after {
        content: ', ';
      }
    `,
  ];

  /** The plan's own order until a head is clicked. */
  @state() private sort: Sort<Key> = { key: 'measure', isDescending: false };

  private readonly follow: Link = (...parts) => this.link(...parts);

  private sortValue(target: Target, key: Key): string | number | null {
    const { view } = this;
    switch (key) {
      case 'indicator':
        return indicatorOf(view, target);
      case 'part':
        return PARTS.indexOf(partOf(view, target));
      case 'figure':
        return target.base_value;
      case 'unit':
        return target.base_unit;
      case 'year':
        return target.by;
      case 'wording':
        return qualifiersOf(view, target).slice(1).join(' ') || null;
      case 'places':
        return target.places.map((id) => this.placeName(id)).join(' ') || null;
      case 'measure':
        return view.catalogue.measures.findIndex(({ id }) => id === target.article);
    }
  }

  private placeName(id: string): string {
    const place = this.view.catalogue.place.get(id);
    return place ? nameOf(this.view, place.properties) : id;
  }

  protected override render(): TemplateResult {
    const { view } = this;
    const { catalogue, result, state: app } = view;
    const words = targetsWords[app.language];
    const shown = catalogue.targets.filter(({ id }) => result.targets.has(id));
    const rows = sortRows(shown, (target, key: Key) => this.sortValue(target, key), this.sort, this.words.languageTag);
    const keys = Object.keys(words.columns) as Key[];
    return html`<table>
      <caption>
        ${words.table} · ${words.shown(shown.length, catalogue.targets.length)}
      </caption>
      <thead>
        <tr>
          ${keys.map((key) => sortHead(words.columns[key], key, this.sort, (sort) => (this.sort = sort), key === 'figure' ? 'figure-cell' : ''))}
        </tr>
      </thead>
      <tbody>
        ${rows.map((target) => this.renderRow(target, words))}
      </tbody>
    </table>`;
  }

  private renderRow(target: Target, words: TargetsWords): TemplateResult {
    const { view } = this;
    const measure = view.catalogue.measure.get(target.article);
    const [when, ...wording] = qualifiersOf(view, target);
    const isChosen = view.state.selected?.type === 'target' && view.state.selected.id === target.id;
    return html`<tr aria-current=${ifDefined(isChosen ? 'true' : undefined)} data-id=${target.id}>
      <td class="name">${this.link(choose('target', target.id), indicatorOf(view, target))}</td>
      <td class="short">${partName(view, partOf(view, target))}</td>
      <td class="figure-cell">${figureText(view, target)}${citation(view, this.follow, target.sentence)}</td>
      <td class="quiet">${words.units[target.base_unit ?? 'milestones'] ?? (isEnglish(view) ? target.unit_en : target.unit_zh)}</td>
      <td>${target.by ?? when}</td>
      <td>${wording.join(' · ')}</td>
      <td class="places">
        ${target.places.length > 0 ? target.places.map((id) => html`<span class="separate">${this.link(choose('place', id), this.placeName(id))}</span>`) : words.districtWide}
      </td>
      <td class="short">
        ${measure ? this.link(choose('measure', measure.id), articleNumber(view, measure.id), '', `${articleLabel(view, words, measure.id)} ${titleOf(view, measure)}`) : ''}
      </td>
    </tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'target-table': TargetTable;
  }
}
