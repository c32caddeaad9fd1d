/** The check before a talk, as a list: what is right, what is doubtful, what to do. Property `view`. A key pressed here is named. */
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { roomWords } from '../i18n/room-words.ts';
import { AtlasElement } from '../ui/atlas-element.ts';
import { sharedStyles } from '../ui/shared-styles.ts';
import { actOf } from './player-keys.ts';
import { checkRoom, readRoom } from './preflight.ts';
import type { Check } from './preflight.ts';

const SIGNS = { good: '✓', doubtful: '!', bad: '×' } as const;

@customElement('preflight-list')
export class PreflightList extends AtlasElement {
  static override styles = [
    sharedStyles,
    css`
      li {
        display: grid;
        grid-template-columns: 24px 1fr;
        gap: 2px 6px;
        padding: 4px 0;
        font-size: 13px;
      }
      .sign {
        font-weight: 700;
        text-align: center;
      }
      .remedy {
        grid-column: 2;
        color: var(--quiet);
      }
      .keys {
        margin-top: 8px;
      }
    `,
  ];

  @state() private checks: readonly Check[] = [];
  /** The last key that was pressed in the field for it. */
  @state() private key: { name: string; isKnown: boolean } | null = null;

  private readonly look = (): void => {
    const isLive = document.querySelector('#map .live-map canvas') !== null;
    this.checks = checkRoom(readRoom(isLive), this.view.catalogue);
    void this.updateComplete.then(() => this.scrollIntoView({ block: 'nearest' }));
  };

  private readonly tryKey = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    this.key = { name: event.key === ' ' ? 'Space' : event.key, isKnown: actOf(event, this.view.state.singleKeys) !== null };
  };

  protected override render(): TemplateResult {
    const { preflight: words } = roomWords[this.view.state.language];
    const open = this.checks.filter(({ state: each }) => each !== 'good').length;
    return html`<button class="chip" @click=${this.look}>${words.look}</button>
      <div role="status">
        ${this.checks.length > 0 ? html`<p>${open === 0 ? words.allGood : words.open(open)}</p>` : nothing}
        <ul>
          ${this.checks.map(
            ({ id, state: verdict, detail }) =>
              html`<li class=${verdict}>
                <span class="sign" aria-label=${words.states[verdict]}>${SIGNS[verdict]}</span>
                <span>${words.names[id]} ${detail}</span>
                ${verdict === 'good' ? nothing : html`<span class="remedy">${words.remedies[id]}</span>`}
              </li>`,
          )}
        </ul>
      </div>
      ${
        this.checks.length > 0
          ? html`<label class="keys">${words.keys} <input readonly @keydown=${this.tryKey} .value=${this.key?.name ?? ''} /></label>
              <p role="status" class="remedy">${this.key ? (this.key.isKnown ? words.keyKnown(this.key.name) : words.keyUnknown(this.key.name)) : nothing}</p>`
          : nothing
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'preflight-list': PreflightList;
  }
}
