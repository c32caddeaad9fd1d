/**
 * Weights of the criteria, the scores that follow from them, and how much of a weight it takes to change the lead.
 *
 * Properties: `view`, `compareWords`, `zones` (two or more).
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CompareWords } from '../i18n/compare-words.ts';
import { sensitivityOf } from '../query/sensitivity.ts';
import type { Sensitivity } from '../query/sensitivity.ts';
import { normaliseAll, quantitiesOf, sharesOf } from '../query/weighing.ts';
import type { ZoneFacts } from '../query/zone-facts.ts';
import { CRITERIA } from '../state/app-state.ts';
import type { Criterion, Weights } from '../state/app-state.ts';
import { AtlasElement } from './atlas-element.ts';
import { compareWeightsStyles } from './compare-weights-styles.ts';
import { LETTERS, scoreRows } from './score-rows.ts';
import { renderChart } from './sensitivity-figure.ts';
import { sensitivityLine } from './sensitivity-line.ts';
import type { NamedZone } from './sensitivity-line.ts';
import { sharedStyles } from './shared-styles.ts';
import { tableStyles } from './table-styles.ts';
import { nameOf } from './view.ts';
import './weight-sliders.ts';

/** Width of a score that is one number, in hundredths of the scale. */
const THINNEST_BAR = 0.8;

@customElement('compare-weights')
export class CompareWeights extends AtlasElement {
  static override styles = [sharedStyles, tableStyles, compareWeightsStyles];

  @property({ attribute: false }) compareWords!: CompareWords;
  @property({ attribute: false }) zones: readonly ZoneFacts[] = [];
  /** The criterion whose chart is shown; null until the reader chooses one. */
  @state() private focused: Criterion | null = null;

  /** Puts the focus on the first weight. */
  override focus(): void {
    this.renderRoot.querySelector('weight-sliders')?.focus();
  }

  protected override render(): TemplateResult {
    const { weights } = this.view.state;
    const normalised = normaliseAll(quantitiesOf(this.zones));
    const answers = CRITERIA.map((criterion) => sensitivityOf(normalised, weights, criterion));
    const { weights: words } = this.compareWords;
    return html`<weight-sliders
        .view=${this.view}
        .compareWords=${this.compareWords}
        @weigh=${({ detail: criterion }: CustomEvent<Criterion>) => (this.focused = criterion)}
      ></weight-sliders>
      ${sharesOf(weights) === null ? html`<p role="status">${words.allZero}</p>` : html`${this.renderScores(weights)}${this.renderSensitivity(answers)}`}`;
  }

  private renderScores(weights: Weights): TemplateResult {
    const { weights: words } = this.compareWords;
    return html`<section aria-label=${words.allZones}>
      <h3 class="heading">${words.allZones}</h3>
      <ol role="list">
        ${scoreRows(this.compareWords, weights, this.zones).map(
          ({ zone, letter, bounds, score, rank }) =>
            html`<li class="score">
              <span class="letter">${letter}</span>
              <span>${this.named[zone]?.name} <span class="rank">${rank}</span></span>
              <span class="value">${score}</span>
              <svg class="track" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect class="scale" width="100" height="8"></rect>
                <rect class="own" x=${bounds.low * 100} width=${Math.max(THINNEST_BAR, (bounds.high - bounds.low) * 100)} height="8"></rect>
              </svg>
            </li>`,
        )}
      </ol>
      <details>
        <summary>${words.formulaTitle}</summary>
        ${words.formula}
      </details>
    </section>`;
  }

  private get named(): NamedZone[] {
    return this.zones.map(({ place }, zone) => ({ letter: LETTERS[zone] ?? '', name: nameOf(this.view, place.properties) }));
  }

  private renderSensitivity(answers: readonly (Sensitivity | null)[]): TemplateResult {
    const { sensitivity: words } = this.compareWords;
    // Where the reader has chosen none, the first that can change the lead says most.
    const telling = answers.find((answer) => answer !== null && answer.below.length + answer.above.length > 0);
    const shown = this.focused ?? telling?.criterion ?? CRITERIA[0];
    const answer = answers[CRITERIA.indexOf(shown)] ?? null;
    return html`<section class="lines-section" aria-label=${words.title}>
      <h3 class="heading">${words.title}</h3>
      <p class="say">${words.intro}</p>
      ${answer ? renderChart(this.compareWords, answer, this.named) : nothing}
      <ul class="lines">
        ${CRITERIA.map(
          (criterion, at) =>
            html`<li>
              <button aria-pressed=${criterion === shown} @click=${() => (this.focused = criterion)}>
                ${sensitivityLine(this.compareWords, criterion, answers[at] ?? null, this.named)}
              </button>
            </li>`,
        )}
      </ul>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'compare-weights': CompareWeights;
  }
}
