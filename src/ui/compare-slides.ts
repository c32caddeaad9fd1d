/** The button that saves the comparison as slides, and says when that fails. Properties `view`, `compareWords`, `isOnlyDiffering`. */
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CompareWords } from '../i18n/compare-words.ts';
import { AtlasElement } from './atlas-element.ts';
import { sharedStyles } from './shared-styles.ts';
import { SlowWait } from './slow-wait.ts';

@customElement('compare-slides')
export class CompareSlides extends AtlasElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 12px;
      }
      button:disabled {
        opacity: 0.6;
      }
    `,
  ];

  @property({ attribute: false }) compareWords!: CompareWords;
  /** Whether the table shows only rows that differ: the slides show what it shows. */
  @property({ attribute: false }) isOnlyDiffering = false;
  private readonly wait = new SlowWait(this);
  @state() private status: 'idle' | 'drawing' | 'failed' = 'idle';

  private readonly save = async (): Promise<void> => {
    this.status = 'drawing';
    this.wait.begin();
    try {
      await this.view.saveComparison(this.isOnlyDiffering);
      this.status = 'idle';
    } catch {
      // A file that could not be fetched, or no canvas: the reader is told and may try again.
      this.status = 'failed';
    }
    this.wait.end();
  };

  protected override render(): TemplateResult {
    const { slides: words } = this.compareWords;
    const isDrawing = this.status === 'drawing';
    return html`<button class="text-button" ?disabled=${isDrawing} @click=${this.save}>${isDrawing ? words.drawing : words.save}</button>
      <span role="status">${this.status === 'failed' ? words.failed : this.wait.isSlow ? this.view.messages.notices.slow : nothing}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'compare-slides': CompareSlides;
  }
}
