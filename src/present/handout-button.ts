/** The button that prints a tour as a handout, and says how far it is. Properties `view`, `tour`. */
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { presentWords } from '../i18n/present-words.ts';
import { sheetWords } from '../i18n/sheet-words.ts';
import { AtlasElement } from '../ui/atlas-element.ts';
import { sharedStyles } from '../ui/shared-styles.ts';
import { handoutLength } from './handout-plan.ts';
import type { Tour } from './tour.ts';

@customElement('handout-button')
export class HandoutButton extends AtlasElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: inline-block;
      }
      button:disabled {
        opacity: 0.6;
      }
      p {
        margin: 0;
        font-size: 12px;
      }
    `,
  ];

  @property({ attribute: false }) tour!: Tour;
  /** Pages that are set; null while none are. */
  @state() private set: number | null = null;
  @state() private hasFailed = false;

  private readonly print = async (): Promise<void> => {
    this.set = 0;
    this.hasFailed = false;
    try {
      const { printHandout } = await import('./print-handout.ts');
      await printHandout(this.view, this.tour, (pages) => (this.set = pages));
    } catch {
      // A file that could not be fetched: the reader is told and may try again.
      this.hasFailed = true;
    }
    this.set = null;
  };

  protected override render(): TemplateResult {
    const { language } = this.view.state;
    const { handout: words } = sheetWords[language];
    const { set, tour } = this;
    const total = handoutLength(tour);
    return html`<button
        class="text-button"
        aria-label="${words.save}: ${tour.title || presentWords[language].desk.untitled}"
        ?disabled=${set !== null}
        @click=${this.print}
      >
        ${set === null ? words.save : words.drawing(Math.min(set + 1, total), total)}
      </button>
      <div role="status">${this.hasFailed ? html`<p>${words.failed}</p>` : nothing}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'handout-button': HandoutButton;
  }
}
