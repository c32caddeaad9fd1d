/** What went wrong, each in a sentence with its remedy; the rest of the page goes on. */
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { AtlasElement } from './atlas-element.ts';
import { sharedStyles } from './shared-styles.ts';

@customElement('notice-list')
export class NoticeList extends AtlasElement {
  static override styles = [
    sharedStyles,
    css`
      li {
        display: flex;
        gap: 16px;
        align-items: center;
        background: var(--panel);
        border: 1px solid var(--rule);
        border-left: 4px solid var(--part-industry);
        border-radius: 8px;
        box-shadow: var(--shadow);
        padding: 8px 14px;
        margin-top: 8px;
        pointer-events: auto;
      }
      p {
        flex: 1;
      }
      .actions {
        display: flex;
        gap: 14px;
        flex: none;
      }
    `,
  ];

  protected override render(): TemplateResult {
    const { notices } = this.words;
    return html`<div role="status">
      <ul aria-label=${notices.title}>
        ${this.view.notices.map(
          (notice) =>
            html`<li>
              <p>${notice.text}</p>
              <span class="actions">
                ${notice.retry ? html`<button class="text-button" @click=${notice.retry}>${notice.retryLabel ?? notices.retry}</button>` : nothing}
                <button class="text-button" @click=${() => this.view.dismiss(notice.id)}>${notices.dismiss}</button>
              </span>
            </li>`,
        )}
      </ul>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'notice-list': NoticeList;
  }
}
