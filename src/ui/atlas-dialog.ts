/**
 * Base of the dialogs that are fetched on demand: made with a view, opened once, gone when closed. A dialog gives its
 * heading and its content; the focus returns to where it was by the browser's own doing.
 */
import { css, html } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { AtlasElement } from './atlas-element.ts';
import { icon } from './icons.ts';
import { sharedStyles } from './shared-styles.ts';

export const dialogStyles: CSSResultGroup = [
  sharedStyles,
  css`
    dialog {
      border: 1px solid var(--rule);
      border-radius: 8px;
      background: var(--panel);
      color: var(--ink);
      padding: 0;
      width: min(720px, calc(100 * var(--vw) - 24px));
      max-height: calc(100 * var(--vh) - 24px);
      /* What has the focus stands between the head and the row of acts, which both stay. */
      scroll-padding-block: 60px 64px;
      box-shadow: var(--shadow);
    }
    dialog::backdrop {
      background: rgb(0 0 0 / 0.35);
    }
    .dialog-head {
      position: sticky;
      top: 0;
      z-index: 1;
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 12px;
      padding: 12px 12px 8px 24px;
      background: var(--panel);
    }
    .dialog-head h2 {
      font-size: 20px;
    }
    .dialog-body {
      padding: 4px 24px 24px;
    }
    @media (max-width: 999px) {
      .dialog-head {
        padding-left: 16px;
      }
      .dialog-body {
        padding: 4px 16px 16px;
      }
    }
  `,
];

export abstract class AtlasDialog extends AtlasElement {
  static override styles: CSSResultGroup = dialogStyles;

  override connectedCallback(): void {
    super.connectedCallback();
    // By this the page's keys know that they are not meant.
    this.toggleAttribute('data-dialog', true);
  }

  protected abstract heading(): string;
  protected abstract content(): TemplateResult;

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  protected close(): void {
    this.renderRoot.querySelector('dialog')?.close();
  }

  protected override render(): TemplateResult {
    const { close } = this.words.keys;
    return html`<dialog aria-labelledby="dialog-title" @close=${() => this.remove()}>
      <div class="dialog-head">
        <h2 id="dialog-title">${this.heading()}</h2>
        <button class="icon-button" aria-label=${close} title=${close} @click=${() => this.close()}>${icon('close')}</button>
      </div>
      <div class="dialog-body">${this.content()}</div>
    </dialog>`;
  }
}
