/** Copies the link to the view as it is, and says so. Property `view`. */
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { AtlasElement } from './atlas-element.ts';
import { icon } from './icons.ts';
import { sharedStyles } from './shared-styles.ts';

@customElement('share-button')
export class ShareButton extends AtlasElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        position: relative;
      }
      .said {
        position: absolute;
        top: 44px;
        right: 0;
        padding: 4px 12px;
        border: 1px solid var(--rule);
        border-radius: 6px;
        background: var(--panel);
        box-shadow: var(--shadow);
        font-size: 13px;
        white-space: nowrap;
      }
      .said:empty {
        display: none;
      }
    `,
  ];

  @state() private copied: 'no' | 'yes' | 'failed' = 'no';

  /** Copies and says what came of it. */
  async copy(): Promise<void> {
    this.copied = (await this.view.copyLink()) ? 'yes' : 'failed';
  }

  private readonly forget = (): void => {
    this.copied = 'no';
  };

  protected override render(): TemplateResult {
    const { menu } = this.words;
    return html`<button
        class="icon-button"
        aria-label=${menu.copyLink}
        title=${menu.copyLink}
        @click=${() => void this.copy()}
        @blur=${this.forget}
        @pointerleave=${this.forget}
      >
        ${icon('link')}
      </button>
      <span class="said" role="status">${this.copied === 'yes' ? menu.copied : this.copied === 'failed' ? menu.copyFailed : nothing}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'share-button': ShareButton;
  }
}
