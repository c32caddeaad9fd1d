/** The menu behind the three lines: link, motion, the plan's text, data, keyboard. */
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { addressOf, embedded } from '../data/embedded.ts';
import { NEXT_THEME } from '../state/app-state.ts';
import type { AppState } from '../state/app-state.ts';
import { DRAWER_VIEWS } from './analysis-drawer.ts';
import { AtlasElement } from './atlas-element.ts';
import { ENTRANCES, currentEntrance, openEntrance } from './entrances.ts';
import { askHelp } from './help-button.ts';
import { icon } from './icons.ts';
import { PHONE_WIDTH } from './panel-space.ts';
import { sharedStyles } from './shared-styles.ts';
import { singleKeysSwitch } from './single-keys-switch.ts';
import type { Shortcut } from './shortcuts.ts';
import { OUTPUT_KINDS } from './view.ts';
import type { OutputKind } from './view.ts';

/** A plan that was never proven has no such page. */
declare const __HAS_QUALITY_PAGE__: boolean;

@customElement('more-menu')
export class MoreMenu extends AtlasElement {
  static override styles = [
    sharedStyles,
    css`
      [popover] {
        position: fixed;
        inset: 56px 12px auto auto;
        width: min(320px, calc(100 * var(--vw) - 24px));
        margin: 0;
        padding: 8px;
        border: 1px solid var(--rule);
        border-radius: 8px;
        background: var(--panel);
        color: var(--ink);
        max-height: calc(100 * var(--vh) - 68px);
        overflow: auto;
        overscroll-behavior: contain;
        box-shadow: var(--shadow);
      }
      .item {
        display: block;
        width: 100%;
        padding: 9px 12px;
        border-radius: 6px;
      }
      .item:disabled {
        color: var(--quiet);
        opacity: 0.6;
      }
      .item:hover:not(:disabled) {
        background: color-mix(in srgb, var(--accent) 9%, transparent);
      }
      .item .small {
        display: block;
        color: var(--quiet);
      }
      label.item {
        cursor: pointer;
        display: flex;
        justify-content: space-between;
        gap: 12px;
      }
      @media (min-width: 1101px) {
        .narrow {
          display: none;
        }
      }
      hr {
        border: 0;
        border-top: 1px solid var(--rule);
        margin: 6px 0;
      }
      dialog {
        border: 1px solid var(--rule);
        border-radius: 8px;
        background: var(--panel);
        color: var(--ink);
        padding: 20px 24px;
        width: min(440px, calc(100 * var(--vw) - 32px));
        box-shadow: var(--shadow);
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 0.35);
      }
      dialog h2 {
        font-size: 20px;
        margin-bottom: 12px;
      }
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 8px 20px;
      }
      dt {
        font-variant-numeric: tabular-nums;
        font-weight: 700;
      }
      .end {
        margin-top: 16px;
        text-align: right;
      }
    `,
  ];

  @state() private copied: 'no' | 'yes' | 'failed' = 'no';
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('input[type="file"]') private file!: HTMLInputElement;

  /** Whether a key is not the page's: all while the page of keys is open, and Escape, which closes the menu by itself. */
  keepsKey(shortcut: Shortcut): boolean {
    return this.dialog.open || (shortcut === 'close' && this.renderRoot.querySelector('[popover]:popover-open') !== null);
  }

  /** Opens the page of keys. */
  showKeys(): void {
    this.dialog.showModal();
  }

  /** Copies the link to the view. */
  async copy(): Promise<void> {
    this.copied = (await this.view.copyLink()) ? 'yes' : 'failed';
  }

  private act(patch: Partial<AppState>): void {
    this.view.set(patch);
    this.close();
  }

  private take(kind: OutputKind): void {
    this.close();
    // The focus comes back to where it was before a dialog: the row of the menu is gone by then.
    this.renderRoot.querySelector<HTMLElement>('[popovertarget]')?.focus();
    this.view.output(kind);
  }

  private readonly help = (): void => {
    this.close();
    this.renderRoot.querySelector<HTMLElement>('[popovertarget]')?.focus();
    askHelp(this);
  };

  private close(): void {
    this.renderRoot.querySelector<HTMLElement>('[popover]')?.hidePopover();
  }

  private readonly takeFile = (): void => {
    const file = this.file.files?.[0];
    if (file) {
      this.view.openPlanText(file);
      // What came of it is said where the sentences stand.
      this.view.set({ reading: true });
    }
    this.file.value = '';
    this.close();
  };

  private readonly forgetCopy = (): void => {
    this.copied = 'no';
  };

  private renderUndo(): TemplateResult {
    const { undo: words } = this.words;
    const { undo } = this.view;
    return html`<button class="item" ?disabled=${!undo.canUndo()} @click=${undo.undo}>${words.undo}</button>
      <button class="item" ?disabled=${!undo.canRedo()} @click=${undo.redo}>${words.redo}</button>`;
  }

  protected override render(): TemplateResult {
    const { menu, keys, views, theme, drawer: charts } = this.words;
    const { state: app, set } = this.view;
    const dictionary = addressOf(`${this.view.dataBase}dictionary.html`);
    const isSingleFile = embedded.size > 0;
    return html`<button class="icon-button" popovertarget="menu" aria-label=${menu.label} title=${menu.label}>${icon('menu')}</button>
      <div id="menu" popover @toggle=${this.forgetCopy}>
        ${ENTRANCES.map((each) =>
          each === currentEntrance(app)
            ? nothing
            : html`<button class="item narrow" @click=${() => this.act({ ...openEntrance(each), selected: null })}>${views[each]}</button>`,
        )}
        ${innerWidth < PHONE_WIDTH ? this.renderUndo() : nothing}
        ${innerWidth < PHONE_WIDTH ? DRAWER_VIEWS.map((drawer) => html`<button class="item" @click=${() => this.act({ drawer })}>${charts.names[drawer]}</button>`) : nothing}
        <button class="item narrow" @click=${() => this.act({ theme: NEXT_THEME[app.theme] })}>${theme.label}: ${theme[app.theme]}</button>
        <button class="item" @click=${() => void this.copy()}>
          ${menu.copyLink}
          <span class="small" role="status">${this.copied === 'yes' ? menu.copied : this.copied === 'failed' ? menu.copyFailed : nothing}</span>
        </button>
        ${OUTPUT_KINDS.map((kind) => html`<button class="item" @click=${() => this.take(kind)}>${menu.outputs[kind]}</button>`)}
        <label class="item"
          >${menu.calm}<input type="checkbox" .checked=${app.calm} @change=${(event: Event) => set({ calm: (event.target as HTMLInputElement).checked })}
        /></label>
        ${singleKeysSwitch(this.view)}
        <hr />
        <button class="item" @click=${() => this.file.click()}>${menu.openText}<span class="small">${menu.openTextHint}</span></button>
        ${this.view.planText.size > 0 ? html`<button class="item" @click=${() => this.view.forgetPlanText()}>${menu.forgetText}</button>` : nothing}
        <input type="file" accept=".txt,.md,text/plain" hidden aria-label=${menu.openText} @change=${this.takeFile} />
        <hr />
        <a class="item" href=${dictionary} target=${isSingleFile ? '_blank' : nothing}>${menu.dictionary}</a>
        ${isSingleFile ? nothing : html`<a class="item" href=${`${dictionary}#files`}>${menu.data}</a>`}
        ${__HAS_QUALITY_PAGE__ ? html`<a class="item" href=${addressOf('quality.html')} target=${isSingleFile ? '_blank' : nothing}>${menu.quality}</a>` : nothing}
        <button class="item" @click=${this.help}>${menu.help}</button>
        <button class="item" @click=${() => this.showKeys()}>${menu.keys}</button>
      </div>
      <dialog aria-labelledby="keys-title">
        <h2 id="keys-title">${keys.title}</h2>
        <dl>
          ${keys.rows.map(
            ([key, meaning]) =>
              html`<dt>${key}</dt>
                <dd>${meaning}</dd>`,
          )}
        </dl>
        ${singleKeysSwitch(this.view)}
        <form method="dialog" class="end"><button class="chip">${keys.close}</button></form>
      </dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'more-menu': MoreMenu;
  }
}
