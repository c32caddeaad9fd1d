/** The button that saves a tour as slides, and says how far it is. Properties `view`, `tour`. */
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { presentWords } from '../i18n/present-words.ts';
import { AtlasElement } from '../ui/atlas-element.ts';
import { sharedStyles } from '../ui/shared-styles.ts';
import type { Tour } from './tour.ts';

@customElement('slides-button')
export class SlidesButton extends AtlasElement {
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
  /** Pictures that are drawn; null while nothing is saved. */
  @state() private drawn: number | null = null;
  @state() private hasFailed = false;

  private readonly save = async (): Promise<void> => {
    this.drawn = 0;
    this.hasFailed = false;
    try {
      const { saveSlides } = await import('./slides-file.ts');
      await saveSlides(this.view, this.tour, (done) => (this.drawn = done));
    } catch {
      // A file that could not be fetched, or no canvas: the reader is told and may try again.
      this.hasFailed = true;
    }
    this.drawn = null;
  };

  protected override render(): TemplateResult {
    const { desk: words } = presentWords[this.view.state.language];
    const { drawn, tour } = this;
    const name = `${words.saveSlides}: ${tour.title || words.untitled}`;
    return html`<button class="text-button" aria-label=${name} ?disabled=${drawn !== null} @click=${this.save}>
        ${drawn === null ? words.saveSlides : words.drawing(Math.min(drawn + 1, tour.steps.length), tour.steps.length)}
      </button>
      <div role="status">${this.hasFailed ? html`<p>${words.slidesFailed}</p>` : nothing}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'slides-button': SlidesButton;
  }
}
