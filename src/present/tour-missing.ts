/**
 * Stands where a tour should: reads the ready-made ones, and says so where the asked one cannot be had. Property `view`.
 * Event `tours-read`: they are there now.
 */
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { presentWords } from '../i18n/present-words.ts';
import { AtlasElement } from '../ui/atlas-element.ts';
import { sharedStyles } from '../ui/shared-styles.ts';
import { leaveTour, loadReady } from './tour-shelf.ts';

@customElement('tour-missing')
export class TourMissing extends AtlasElement {
  static override styles = [
    sharedStyles,
    css`
      .chip {
        margin-top: 12px;
      }
      section {
        position: absolute;
        top: 30%;
        left: 50%;
        translate: -50% 0;
        padding: 20px 24px;
        width: max-content;
        max-width: min(40em, calc(100 * var(--vw) - 24px));
        background: var(--panel);
        border-radius: 8px;
        box-shadow: var(--shadow);
        pointer-events: auto;
      }
    `,
  ];

  @state() private shelf: 'loading' | 'ready' | 'failed' = 'loading';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  private readonly load = async (): Promise<void> => {
    this.shelf = 'loading';
    await this.updateComplete;
    this.shelf = (await loadReady(this.view.dataBase)) ? 'ready' : 'failed';
    if (this.shelf === 'ready') this.dispatchEvent(new CustomEvent('tours-read'));
  };

  protected override render(): TemplateResult {
    const { tour, language, embedded } = this.view.state;
    const words = presentWords[language].player;
    if (this.shelf === 'loading' || !tour) return html``;
    return html`<section role="alert">
      <p>${this.shelf === 'failed' ? words.failed : words.missing(tour.id)}</p>
      ${this.shelf === 'failed' ? html`<button class="chip" @click=${this.load}>${words.retry}</button>` : nothing}
      ${embedded ? nothing : html`<button class="chip" @click=${() => this.view.set(leaveTour())}>${words.exit}</button>`}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tour-missing': TourMissing;
  }
}
