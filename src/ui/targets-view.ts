/** All targets that pass the filters: as marks on scales, as a table, and the figures that belong together. */
import { html, nothing, svg } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { Target } from '../../geo/schema.ts';
import { markShape } from '../charts/mark-shapes.ts';
import type { Comparator } from '../charts/mark-shapes.ts';
import '../charts/target-chart.ts';
import type { ChartPanel } from '../charts/target-chart.ts';
import { GROUPINGS } from '../charts/target-marks.ts';
import type { Grouping } from '../charts/target-marks.ts';
import { loadFigureNotes } from '../data/figure-notes.ts';
import type { FigureNotes } from '../data/figure-notes.ts';
import { targetsWords } from '../i18n/targets-words.ts';
import type { TargetsWords } from '../i18n/targets-words.ts';
import { AtlasElement } from './atlas-element.ts';
import { citation } from './item-rows.ts';
import type { Link } from './item-rows.ts';
import { sharedStyles } from './shared-styles.ts';
import './target-notes.ts';
import type { TargetNotes } from './target-notes.ts';
import { articleLabel, chartPanels, figureText, indicatorOf } from './target-readings.ts';
import './target-table.ts';
import { choiceStyles } from './drawer-view-styles.ts';
import { viewStyles } from './targets-view-styles.ts';
import { choose, cite, failureText, nameOf, qualifiersOf, titleOf } from './view.ts';
import type { View } from './view.ts';

const FORMS = ['chart', 'table'] as const;
const SECTIONS = ['yearly', 'sums', 'differences'] as const;

@customElement('targets-view')
export class TargetsView extends AtlasElement {
  static override styles = [sharedStyles, choiceStyles, viewStyles];

  @state() private form: (typeof FORMS)[number] = 'chart';
  @state() private grouping: Grouping = 'unit';
  /** The target under the pointer or the keyboard. */
  @state() private pointed: string | null = null;
  @state() private notes: FigureNotes | null = null;
  @query('target-notes') private readonly notesElement!: TargetNotes | null;

  private panels: readonly ChartPanel[] = [];
  private isLoading = false;
  private readonly follow: Link = (...parts) => this.link(...parts);

  private get text(): TargetsWords {
    return targetsWords[this.view.state.language];
  }

  private readonly load = (): void => {
    if (this.isLoading) return;
    this.isLoading = true;
    void loadFigureNotes(this.view.dataBase).then((notes) => {
      this.notes = notes;
      this.isLoading = false;
    });
  };

  protected override willUpdate(changed: PropertyValues): void {
    const before = changed.get('view') as View | undefined;
    // Hovering must not draw 76 rows anew.
    if (changed.has('view') || changed.has('grouping')) {
      const isSame = before?.result === this.view.result && before.messages === this.view.messages && !changed.has('grouping');
      if (!isSame || this.panels.length === 0) this.panels = chartPanels(this.view, this.text, this.grouping);
    }
    if (this.notes === null) this.load();
  }

  protected override render(): TemplateResult {
    const { catalogue, result, state: app } = this.view;
    const { text } = this;
    const selected = app.selected?.type === 'target' ? app.selected.id : null;
    const isBoth = app.tall;
    return html`<div class="view ${isBoth ? 'both' : ''}" data-form=${this.form}>
      <div class="bar">
        <p class="shown" role="status">${text.shown(result.targets.size, catalogue.targets.length)}</p>
        <div class="choice forms" role="group" aria-label=${text.form}>
          ${FORMS.map((form) => this.renderChoice(text.forms[form], this.form === form, () => (this.form = form)))}
        </div>
        <div class="choice groupings" role="group" aria-label=${text.grouping}>
          ${GROUPINGS.map((grouping) => this.renderChoice(text.groupings[grouping], this.grouping === grouping, () => (this.grouping = grouping)))}
        </div>
        <div class="jumps" role="group" aria-label=${text.jump}>
          ${SECTIONS.map((section) => html`<button class="text-button" @click=${() => this.notesElement?.reveal(section)}>${text[section].title}</button>`)}
        </div>
      </div>
      ${result.targets.size === 0 ? html`<p class="note">${text.none}</p>` : nothing}
      <div class="forms-side">
        ${isBoth || this.form === 'chart' ? this.renderChart(selected) : nothing}
        ${isBoth || this.form === 'table' ? html`<div class="table" tabindex="-1"><target-table .view=${this.view} lang=${this.words.languageTag}></target-table></div>` : nothing}
      </div>
      ${this.renderNotes()}
    </div>`;
  }

  private renderChoice(name: string, isOn: boolean, change: () => void): TemplateResult {
    return html`<button aria-pressed=${isOn} @click=${change}>${name}</button>`;
  }

  private renderChart(selected: string | null): TemplateResult {
    const shapes = Object.entries(this.text.shapes) as [Comparator, string][];
    return html`<div class="chart">
      <ul class="shapes" aria-label=${this.text.shapesTitle}>
        ${shapes.map(([comparator, word]) => html`<li><svg aria-hidden="true" viewBox="-17 -9 34 18">${svg`${markShape(comparator)}`}</svg>${word}</li>`)}
      </ul>
      <target-chart
        .panels=${this.panels}
        .selected=${selected}
        @mark-choose=${({ detail }: CustomEvent<{ id: string }>) => this.view.set(choose('target', detail.id))}
        @mark-cite=${({ detail }: CustomEvent<{ id: string }>) => this.openSentence(detail.id)}
        @mark-point=${({ detail }: CustomEvent<{ id: string | null }>) => this.point(detail.id, selected)}
      ></target-chart>
      ${this.renderReading(this.view.catalogue.target.get(this.pointed ?? selected ?? ''))}
    </div>`;
  }

  /** What was pointed at last stays to be read when the pointer leaves, unless a target is chosen: then that one returns. */
  private point(id: string | null, selected: string | null): void {
    if (id !== null || selected !== null) this.pointed = id;
  }

  private openSentence(id: string): void {
    const target = this.view.catalogue.target.get(id);
    if (target) this.view.set(cite(target.sentence));
  }

  /** The full reading of one mark, with its links. */
  private renderReading(target: Target | undefined): TemplateResult {
    if (!target || !this.view.result.targets.has(target.id)) return html`<p class="reading quiet">${this.text.reading}</p>`;
    const { catalogue } = this.view;
    const measure = catalogue.measure.get(target.article);
    const places = target.places.flatMap((id) => catalogue.place.get(id) ?? []);
    return html`<p class="reading">
      <b>${indicatorOf(this.view, target)} ${figureText(this.view, target)}</b>
      <span>${qualifiersOf(this.view, target).join(' · ')}</span>
      ${measure ? this.link(choose('measure', measure.id), html`${articleLabel(this.view, this.text, measure.id)} ${titleOf(this.view, measure)}`) : nothing}
      ${places.length > 0 ? places.map((place) => this.link(choose('place', place.id), nameOf(this.view, place.properties))) : html`<span>${this.text.districtWide}</span>`}
      ${citation(this.view, this.follow, target.sentence)}
    </p>`;
  }

  private renderNotes(): TemplateResult {
    const { notes, words } = this;
    if (notes === null) return html`<p class="note" role="status">${this.text.loading}</p>`;
    return html`${notes.failures.map(
        (failure) =>
          html`<p class="note" role="alert">${failureText(words, failure)} <button class="text-button" @click=${this.load}>${words.notices.retry}</button></p>`,
      )}<target-notes .view=${this.view} .notes=${notes}></target-notes>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'targets-view': TargetsView;
  }
}
