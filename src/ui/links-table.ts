/** The plan's links as a table, a row for each article: the diagram's equal for those who read or hear rather than look. */
import { css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Measure } from '../../geo/schema.ts';
import { PARTS } from '../../geo/vocabulary.ts';
import { linksWords } from '../i18n/links-words.ts';
import type { LinksWords } from '../i18n/links-words.ts';
import { AtlasElement } from './atlas-element.ts';
import { articleNumber } from './item-rows.ts';
import { sharedStyles } from './shared-styles.ts';
import { sortHead, sortRows } from './sortable.ts';
import type { Sort } from './sortable.ts';
import { tableStyles } from './table-styles.ts';
import { figureText, indicatorOf } from './target-readings.ts';
import { choose, nameOf, titleOf } from './view.ts';

const KEYS = ['number', 'measure', 'agency', 'target', 'place'] as const;
type Key = (typeof KEYS)[number];

@customElement('links-table')
export class LinksTable extends AtlasElement {
  static override styles = [
    sharedStyles,
    tableStyles,
    css`
      td,
      .sort {
        padding: 6px 10px;
      }
      td.number {
        color: var(--hue);
        font-weight: 700;
        white-space: nowrap;
      }
      .title {
        min-width: 11em;
      }
      .list {
        min-width: 12em;
      }
      .targets {
        width: 30%;
      }
      /* Links in running lines, each 24 pixels high and in one piece: a last character alone on a line is too small to hit. */
      .list {
        line-height: 26px;
      }
      .list a {
        display: inline-block;
      }
      .targets li {
        display: block;
      }
      :is(.agencies, .places) li {
        display: inline;
      }
      :is(.agencies, .places) li:not(:last-child)::after {
        content: '、';
        color: var(--quiet);
      }
      :host(:lang(en)) :is(.agencies, .places) li:not(:last-child)::after {
        content: '; ';
      }
      a:hover {
        color: var(--accent);
      }
      .label {
        display: none;
      }
      /* On a phone each article is a card; the roles in the template keep it a table. */
      @media (max-width: 600px) {
        :is(table, thead, tbody, tr, td, th) {
          display: block;
          border: 0;
        }
        /* Each card names its lines: the heads head nothing here, but still sort. */
        thead tr {
          display: flex;
          flex-wrap: wrap;
        }
        tbody tr {
          padding: 8px 4px;
          border-bottom: 1px solid var(--rule);
        }
        tbody :is(td, th) {
          padding: 2px 8px;
        }
        .targets {
          width: auto;
        }
        .label {
          display: block;
          font-size: 12px;
          color: var(--quiet);
        }
      }
    `,
  ];

  @state() private sort: Sort<Key> = { key: 'number', isDescending: false };

  private get own(): LinksWords {
    return linksWords[this.view.state.language];
  }

  /** What of an article's links passes the filters. */
  private shownOf(measure: Measure): Readonly<Record<'agencies' | 'targets' | 'places', string[]>> {
    const { agencies, targets, shown } = this.view.result;
    return {
      agencies: measure.agencies.filter((id) => agencies.has(id)),
      targets: measure.targets.filter((id) => targets.has(id)),
      places: measure.places.filter((id) => shown.has(id)),
    };
  }

  private sortValue(measure: Measure, key: Key): string | number {
    const { agencies, targets, places } = this.shownOf(measure);
    switch (key) {
      case 'number':
        return PARTS.indexOf(measure.part) * 100 + Number(measure.id.slice(1));
      case 'measure':
        return titleOf(this.view, measure);
      case 'agency':
        return agencies.length;
      case 'target':
        return targets.length;
      case 'place':
        return places.length;
    }
  }

  protected override render(): TemplateResult {
    const { own, view } = this;
    const shown = view.catalogue.measures.filter(({ id }) => view.result.measures.has(id));
    const rows = sortRows(shown, (measure, key: Key) => this.sortValue(measure, key), this.sort, this.words.languageTag);
    const labels: Record<Key, string> = { number: own.number, ...own.columns };
    return html`<table role="table" aria-label=${own.table}>
      <thead role="rowgroup">
        <tr role="row">
          ${KEYS.map((key) => sortHead(labels[key], key, this.sort, (sort) => (this.sort = sort)))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map((measure) => this.renderRow(measure))}
      </tbody>
    </table>`;
  }

  private renderRow(measure: Measure): TemplateResult {
    const { own, view } = this;
    const { catalogue } = view;
    const { agencies, targets, places } = this.shownOf(measure);
    const list = (label: string, items: readonly TemplateResult[]): TemplateResult =>
      html`<span class="label" aria-hidden="true">${label}</span>${
          items.length === 0
            ? html`<span class="quiet">${own.nothing}</span>`
            : html`<ul>
                ${items.map((item) => html`<li>${item}</li>`)}
              </ul>`
        }`;
    const agency = (id: string): TemplateResult[] => {
      const found = catalogue.agency.get(id);
      if (!found) return [];
      const isLead = measure.lead.includes(id) && measure.lead_basis !== null;
      const name = nameOf(view, found);
      return [this.link(choose('agency', id), isLead && measure.lead_basis ? own.role(name, own.duties[measure.lead_basis]) : name)];
    };
    const target = (id: string): TemplateResult[] => {
      const found = catalogue.target.get(id);
      if (!found) return [];
      return [this.link(choose('target', id), `${indicatorOf(view, found)} ${figureText(view, found)}`)];
    };
    const place = (id: string): TemplateResult[] => {
      const found = catalogue.place.get(id);
      return found ? [this.link(choose('place', id), nameOf(view, found.properties))] : [];
    };
    return html`<tr role="row">
      <td role="cell" class="number part-${measure.part}">${articleNumber(view, measure.id)}</td>
      <th role="rowheader" scope="row" class="title">${this.link(choose('measure', measure.id), titleOf(view, measure))}</th>
      <td role="cell" class="list agencies">${list(own.columns.agency, agencies.flatMap(agency))}</td>
      <td role="cell" class="list targets">${list(own.columns.target, targets.flatMap(target))}</td>
      <td role="cell" class="list places">${list(own.columns.place, places.flatMap(place))}</td>
    </tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'links-table': LinksTable;
  }
}
