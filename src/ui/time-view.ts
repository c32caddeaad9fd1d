/** What falls due when: the targets that pass the filters under their year, those of every year in a band, undated ones apart. */
import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Part, Target } from '../../geo/schema.ts';
import { PARTS, YEARS } from '../../geo/vocabulary.ts';
import { markShape } from '../charts/mark-shapes.ts';
import { timeColumns } from '../charts/time-columns.ts';
import type { RunningTarget, TimeColumn } from '../charts/time-columns.ts';
import { timeWords } from '../i18n/time-words.ts';
import type { TimeWords } from '../i18n/time-words.ts';
import { NONE } from '../query/facets.ts';
import { withFacet } from '../state/app-state.ts';
import { AtlasElement } from './atlas-element.ts';
import { partName } from './facet-names.ts';
import { citation } from './item-rows.ts';
import type { Link } from './item-rows.ts';
import { sharedStyles } from './shared-styles.ts';
import { articleLabel, figureText, indicatorOf, partOf } from './target-readings.ts';
import { timeStyles } from './time-view-styles.ts';
import { choose, nameOf, qualifiersOf, titleOf } from './view.ts';

@customElement('time-view')
export class TimeView extends AtlasElement {
  static override styles = [sharedStyles, timeStyles];

  private readonly follow: Link = (...parts) => this.link(...parts);

  private get text(): TimeWords {
    return timeWords[this.view.state.language];
  }

  /** Narrows to one year; a second time widens to all. */
  private toggle(value: string, isOnly: boolean): void {
    const { filters } = this.view.state;
    this.view.set({ filters: withFacet(filters, 'year', isOnly ? [] : [value]) });
  }

  protected override render(): TemplateResult {
    const { catalogue, result } = this.view;
    const { columns, running } = timeColumns(catalogue.targets, result.targets);
    return html`<div class="view">
      <p class="note" role="status">
        ${this.text.shown(result.targets.size, catalogue.targets.length)}${result.targets.size === 0 ? ` ${this.text.none}` : ''}
      </p>
      <div class="grid">
        ${columns.slice(0, 2).map((column) => this.renderColumn(column))}${running.length > 0 ? this.renderRunning(running) : nothing}${columns.slice(2).map((column) => this.renderColumn(column))}
      </div>
    </div>`;
  }

  private renderRunning(running: readonly RunningTarget[]): TemplateResult {
    return html`<section class="running" aria-labelledby="running">
      <h3 id="running">${this.text.running} <span class="count">${running.length}</span></h3>
      <p class="note">${this.text.runningNote}</p>
      <ul>
        ${running.map(({ target, from, to }) => this.renderItem(target, html`<span class="span">${this.text.span(from, to)}</span>`))}
      </ul>
    </section>`;
  }

  private renderColumn({ year, milestones, due, shown, total, length }: TimeColumn): TemplateResult {
    const { text } = this;
    const value = year ?? NONE;
    const name = year === null ? text.undated : text.year(year);
    const chosen = this.view.state.filters.year ?? [];
    const isOnly = chosen.length === 1 && chosen[0] === value;
    const isEmpty = milestones.length + due.length === 0;
    return html`<section class=${`column ${year === null ? 'undated' : year === YEARS.at(-1) ? 'last-year' : ''}`} aria-label=${name}>
      <h3>
        <button
          class="year"
          aria-pressed=${isOnly}
          aria-label=${(isOnly ? text.unfilter : text.filter)(name, shown, total)}
          @click=${() => this.toggle(value, isOnly)}
        >
          <span class="title">${name}</span><span class="count">${text.count(shown, total)}</span>
          <svg class="length" aria-hidden="true">
            <rect width="100%" height="100%" class="ground" />
            <rect width=${`${(length * 100).toFixed(2)}%`} height="100%" />
          </svg>
        </button>
      </h3>
      ${
        milestones.length > 0
          ? html`<h4>${text.milestones} <span class="count">${milestones.length}</span></h4>
              <ul>
                ${milestones.map((target) => this.renderItem(target))}
              </ul>`
          : nothing
      }
      ${
        due.length > 0
          ? html`<h4>${year === null ? text.noYear : text.due} <span class="count">${due.length}</span></h4>
              <div class="parts">${this.renderParts(due)}</div>`
          : nothing
      }
      ${isEmpty ? html`<p class="note">${shown > 0 ? text.allInBand : text.empty}</p>` : nothing}
    </section>`;
  }

  private renderParts(targets: readonly Target[]): TemplateResult[] {
    return PARTS.flatMap((part: Part) => {
      const own = targets.filter((target) => partOf(this.view, target) === part);
      if (own.length === 0) return [];
      return [
        html`<div class=${`part part-${part}`}>
          <h5>${partName(this.view, part)} <span class="count">${own.length}</span></h5>
          <ul>
            ${own.map((target) => this.renderItem(target))}
          </ul>
        </div>`,
      ];
    });
  }

  private renderItem(target: Target, lead: TemplateResult | typeof nothing = nothing): TemplateResult {
    const { view } = this;
    const measure = view.catalogue.measure.get(target.article);
    const places = target.places.flatMap((id) => view.catalogue.place.get(id) ?? []);
    const isChosen = view.state.selected?.type === 'target' && view.state.selected.id === target.id;
    const wording = qualifiersOf(view, target).slice(1);
    return html`<li class=${`item part-${partOf(view, target)} ${isChosen ? 'chosen' : ''}`} data-id=${target.id}>
      <svg class="shape" aria-hidden="true" viewBox="-17 -9 34 18">${svg`${markShape(target.comparator)}`}</svg>
      <div>
        <p>
          ${lead} ${this.link(choose('target', target.id), indicatorOf(view, target), 'name', undefined, isChosen)}
          <b>${figureText(view, target)}</b>${citation(view, this.follow, target.sentence)}
        </p>
        <p class="links">
          ${wording.map((word) => html`<span class="word">${word}</span>`)}
          ${places.length > 0 ? places.map((place) => this.link(choose('place', place.id), nameOf(view, place.properties))) : html`<span>${this.text.districtWide}</span>`}
          ${measure ? this.link(choose('measure', measure.id), articleLabel(view, this.text, measure.id), '', `${articleLabel(view, this.text, measure.id)} ${titleOf(view, measure)}`) : nothing}
        </p>
      </div>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'time-view': TimeView;
  }
}
