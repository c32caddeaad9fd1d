/** Base of the buttons that make a file or paper of a tour, say how far they are, and that it has failed. Properties `view`, `tour`. */
import { css, html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { presentWords } from '../i18n/present-words.ts';
import { AtlasElement } from '../ui/atlas-element.ts';
import { sharedStyles } from '../ui/shared-styles.ts';
import { SlowWait } from '../ui/slow-wait.ts';
import type { Tour } from './tour.ts';

/** `drawing` says which part is being made, of how many. */
type OutputWords = Readonly<{ save: string; drawing: (part: number, total: number) => string; failed: string }>;

export abstract class TourOutput extends AtlasElement {
  static override styles: CSSResultGroup = [
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
  /** Parts that are made; null while nothing is. */
  @state() private made: number | null = null;
  @state() private hasFailed = false;
  /** Ends with the first part: until then what makes it is being fetched. */
  private readonly wait = new SlowWait(this);

  protected abstract own(): OutputWords;
  /** Parts in all. */
  protected abstract total(): number;
  /** Makes it; `made` is told how many parts are. Rejects where a file could not be fetched or drawn. */
  protected abstract make(made: (parts: number) => void): Promise<void>;

  private readonly save = async (): Promise<void> => {
    this.made = 0;
    this.hasFailed = false;
    this.wait.begin();
    try {
      await this.make((parts) => {
        this.made = parts;
        this.wait.end();
      });
    } catch {
      // The reader is told and may try again.
      this.hasFailed = true;
    }
    this.wait.end();
    this.made = null;
  };

  protected override render(): TemplateResult {
    const words = this.own();
    const { made, tour } = this;
    const name = `${words.save}: ${tour.title || presentWords[this.view.state.language].desk.untitled}`;
    const total = this.total();
    return html`<button class="text-button" aria-label=${name} ?disabled=${made !== null} @click=${this.save}>
        ${made === null ? words.save : words.drawing(Math.min(made + 1, total), total)}
      </button>
      <div role="status">
        ${this.hasFailed || this.wait.isSlow ? html`<p>${this.wait.isSlow ? this.view.messages.notices.slow : words.failed}</p>` : nothing}
      </div>`;
  }
}
