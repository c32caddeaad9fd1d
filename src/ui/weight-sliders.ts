/** A slider a criterion: how much each weighs, and its share of all. Properties: `view`, `compareWords`. Event: `weigh` (detail: the criterion). */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CompareWords } from '../i18n/compare-words.ts';
import { MAX_WEIGHT } from '../state/app-state.ts';
import type { Criterion } from '../state/app-state.ts';
import { AtlasElement } from './atlas-element.ts';
import { weightRows } from './score-rows.ts';
import { sharedStyles } from './shared-styles.ts';
import { weightSlidersStyles } from './weight-sliders-styles.ts';

@customElement('weight-sliders')
export class WeightSliders extends AtlasElement {
  static override styles = [sharedStyles, weightSlidersStyles];

  @property({ attribute: false }) compareWords!: CompareWords;

  /** Puts the focus on the first weight. */
  override focus(): void {
    this.renderRoot.querySelector('input')?.focus({ preventScroll: true });
  }

  private tell(criterion: Criterion): void {
    this.dispatchEvent(new CustomEvent('weigh', { detail: criterion }));
  }

  private weigh(criterion: Criterion, weight: number): void {
    const { [criterion]: _replaced, ...others } = this.view.state.weights;
    this.tell(criterion);
    this.view.set({ weights: weight === 1 ? others : { ...others, [criterion]: weight } });
  }

  protected override render(): TemplateResult {
    const { weights } = this.view.state;
    const { weights: words } = this.compareWords;
    return html`<section aria-label=${words.title}>
      <h3 class="heading">
        ${words.title}${
          Object.keys(weights).length > 0 ? html` <button class="text-button" @click=${() => this.view.set({ weights: {} })}>${words.reset}</button>` : nothing
        }
      </h3>
      <p class="say">${words.intro}</p>
      ${weightRows(this.compareWords, weights).map(
        ({ criterion, name, weight, percent }) =>
          html`<label class="weight"
            ><span>${name}</span>
            <input
              type="range"
              min="0"
              max=${MAX_WEIGHT}
              step="1"
              aria-label=${name}
              aria-valuetext=${words.value(weight, percent)}
              .value=${String(weight)}
              @focus=${() => this.tell(criterion)}
              @input=${(event: Event) => this.weigh(criterion, Number((event.target as HTMLInputElement).value))}
            />
            <b>${weight}</b><span class="share">${words.share(percent)}</span></label
          >`,
      )}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'weight-sliders': WeightSliders;
  }
}
