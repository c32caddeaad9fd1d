/** The entrance for investors: what they look for and which zones meet it, their shortlist, their own sites. Property `view`. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { locateWords } from '../i18n/locate-words.ts';
import { LOCATE_TABS } from '../state/app-state.ts';
import type { LocateTab } from '../state/app-state.ts';
import { AtlasElement } from '../ui/atlas-element.ts';
import { icon } from '../ui/icons.ts';
import { sharedStyles } from '../ui/shared-styles.ts';
import './fit-list.ts';
import { locateStyles } from './locate-styles.ts';
import './seek-form.ts';
import type { SeekForm } from './seek-form.ts';
import './shortlist-panel.ts';

@customElement('locate-panel')
export class LocatePanel extends AtlasElement {
  static override styles = [sharedStyles, locateStyles];

  @query('seek-form') private form!: SeekForm | null;
  @query('[role="tab"][aria-selected="true"]') private tab!: HTMLElement | null;

  /** Where one goes on: the field of the industry, or the tab where another part is open. */
  override focus(): void {
    if (this.form) this.form.focus();
    else this.tab?.focus();
  }

  private readonly move = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const { locate } = this.view.state;
    if (step === 0 || locate === null) return;
    event.preventDefault();
    this.view.set({ locate: LOCATE_TABS[(LOCATE_TABS.indexOf(locate) + step + LOCATE_TABS.length) % LOCATE_TABS.length] ?? locate });
    void this.updateComplete.then(() => this.tab?.focus());
  };

  protected override render(): TemplateResult {
    const { locate, language, shortlist } = this.view.state;
    const words = locateWords[language];
    const open = locate ?? 'find';
    const counted = (tab: LocateTab): string => (tab === 'list' && shortlist.length > 0 ? ` ${shortlist.length}` : '');
    return html`<div class="head">
        <h2>${words.title}</h2>
        <div class="tabs" role="tablist" aria-label=${words.title} @keydown=${this.move}>
          ${LOCATE_TABS.map(
            (tab) =>
              html`<button
                role="tab"
                id=${`locate-${tab}`}
                aria-selected=${tab === open}
                aria-controls="locate-content"
                tabindex=${tab === open ? 0 : -1}
                @click=${() => this.view.set({ locate: tab })}
              >
                ${words.tabs[tab]}${counted(tab)}
              </button>`,
          )}
        </div>
        <button class="icon-button" aria-label=${words.close} title=${words.close} @click=${() => this.view.set({ locate: null })}>${icon('close')}</button>
      </div>
      <div class="content" id="locate-content" role="tabpanel" aria-labelledby=${`locate-${open}`}>${this.renderTab(open)}</div>`;
  }

  private renderTab(open: LocateTab): TemplateResult {
    if (open === 'list') return html`<shortlist-panel .view=${this.view}></shortlist-panel>`;
    return html`<seek-form .view=${this.view}></seek-form><fit-list .view=${this.view}></fit-list>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'locate-panel': LocatePanel;
  }
}
