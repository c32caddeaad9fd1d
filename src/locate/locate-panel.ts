/** The entrance for investors: what they look for and which zones meet it, their shortlist, their own sites. Property `view`. */
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { locateWords } from '../i18n/locate-words.ts';
import { siteWords } from '../i18n/site-words.ts';
import { VERDICTS } from '../query/fit.ts';
import { LOCATE_TABS } from '../state/app-state.ts';
import type { LocateTab } from '../state/app-state.ts';
import { AtlasElement } from '../ui/atlas-element.ts';
import { entranceHead } from '../ui/entrance-head.ts';
import { entranceStyles } from '../ui/entrance-styles.ts';
import { fitting, onShore, readShore } from '../ui/fit-store.ts';
import { icon } from '../ui/icons.ts';
import { openedWith } from '../ui/opened-address.ts';
import { ownSites } from '../ui/own-sites-store.ts';
import { RedrawOn } from '../ui/redraw-on.ts';
import { sharedStyles } from '../ui/shared-styles.ts';
import { isDialogOpen, isSaveKey } from '../ui/shortcuts.ts';
import { verdictSign } from '../ui/verdict-sign.ts';
import { verdictStyles } from '../ui/verdict-styles.ts';
import type { View } from '../ui/view.ts';
import './fit-list.ts';
import type { FitList } from './fit-list.ts';
import { HandedFiles } from './handed-files.ts';
import { listedSites } from './listed-sites.ts';
import { locateStyles } from './locate-styles.ts';
import './own-sites.ts';
import type { OwnSites } from './own-sites.ts';
import './seek-form.ts';
import type { SeekForm } from './seek-form.ts';
import './shortlist-panel.ts';
import type { ShortlistPanel } from './shortlist-panel.ts';

@customElement('locate-panel')
export class LocatePanel extends AtlasElement {
  static override styles = [sharedStyles, verdictStyles, entranceStyles, locateStyles];

  /** Whether the address that the page was opened with opens the panel. */
  private static isByAddress = /[#&]locate=/u.test(openedWith);

  @query('fit-list') private list!: FitList | null;
  @query('own-sites') private sites!: OwnSites | null;
  @query('shortlist-panel') private shortlist!: ShortlistPanel | null;
  @query('seek-form') private form!: SeekForm | null;
  @query('[role="tab"][aria-selected="true"]') private tab!: HTMLElement | null;

  /** What waits for its tab to be drawn. */
  private handed: File[] = [];
  private isSaveWanted = false;

  constructor() {
    super();
    this.addController(new RedrawOn(this, onShore, ownSites.subscribe));
    this.addController(
      new HandedFiles(
        (file) => this.takeFile(file),
        () => siteWords[this.view.state.language].pasted,
      ),
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.onKey);
  }

  protected override firstUpdated(): void {
    void readShore(this.view.dataBase);
    // Who came by a click or key goes on in the field; an address that was opened takes nobody anywhere, nor does a phone raise its keys.
    if (!LocatePanel.isByAddress && matchMedia('(pointer: fine)').matches) this.focus();
    LocatePanel.isByAddress = false;
  }

  /** What an investor saves is the shortlist. */
  private readonly onKey = (event: KeyboardEvent): void => {
    const { shortlist } = this.view.state;
    if (!isSaveKey(event) || isDialogOpen() || shortlist.length === 0) return;
    event.preventDefault();
    // A note that is being typed is kept when its field is left.
    const field = event.composedPath()[0];
    if (field instanceof HTMLElement) field.blur();
    this.view.set({ locate: 'list' });
    this.isSaveWanted = true;
    this.requestUpdate();
  };

  /** Shows the reader's own sites and hands them a file. */
  private takeFile(file: File): void {
    this.handed.push(file);
    this.view.set({ locate: 'sites' });
    this.requestUpdate();
  }

  /** What was typed said all: one goes on with what meets it. */
  private readonly goToFirst = (): void => {
    void this.updateComplete.then(() => this.list?.focusFirst());
  };

  /** Where one goes on: the field of the industry, or the tab where another part is open. */
  override focus(): void {
    if (this.form) this.form.focus();
    else this.tab?.focus();
  }

  protected override updated(changed: PropertyValues): void {
    const before = (changed.get('view') as View | undefined)?.state;
    if (before && before.locate !== this.view.state.locate) this.renderRoot.querySelector('.content')?.scrollTo(0, 0);
    if (this.sites) for (const file of this.handed.splice(0)) void this.sites.take(file);
    if (this.isSaveWanted && this.shortlist) {
      this.isSaveWanted = false;
      void this.shortlist.save();
    }
  }

  protected override render(): TemplateResult {
    const { locate, language, shortlist } = this.view.state;
    const words = locateWords[language];
    const open = locate ?? 'find';
    const counts: Readonly<Record<LocateTab, number>> = { find: 0, list: shortlist.length, sites: ownSites.get().sites.length };
    const counted = (tab: LocateTab): string => (counts[tab] > 0 ? ` ${counts[tab]}` : '');
    const head = entranceHead({
      name: 'locate',
      title: words.title,
      view: this.view,
      close: words.close,
      tabs: LOCATE_TABS,
      open,
      label: (tab) => `${words.tabs[tab]}${counted(tab)}`,
      onOpen: (tab) => this.view.set({ locate: tab }),
      onClose: () => this.view.set({ locate: null }),
      follow: () => void this.updateComplete.then(() => this.tab?.focus()),
    });
    return html`${head}
      <div class="content" id="locate-content" role="tabpanel" aria-labelledby=${`locate-${open}`}>${this.renderTab(open)}</div>`;
  }

  /** On a phone the list lies below the conditions: how many fit is said above them. */
  private renderJump(): TemplateResult | typeof nothing {
    const { catalogue, state } = this.view;
    const words = locateWords[state.language];
    const { fits, conditions } = fitting(catalogue, state);
    if (conditions.length === 0) return nothing;
    return html`<button class="jump" @click=${() => this.list?.scrollIntoView({ block: 'start' })}>
      ${VERDICTS.map((verdict) => html`${verdictSign(verdict)}<b>${fits.filter((fit) => fit.verdict === verdict).length}</b> ${words.verdicts[verdict]}`)}
      ${icon('down')}
    </button>`;
  }

  private renderTab(open: LocateTab): TemplateResult {
    switch (open) {
      case 'find':
        return html`${this.renderJump()}<seek-form .view=${this.view} @sought=${this.goToFirst}></seek-form><fit-list .view=${this.view}></fit-list>`;
      case 'list':
        return html`<shortlist-panel .view=${this.view} .sites=${listedSites(this.view)}></shortlist-panel>`;
      case 'sites':
        return html`<own-sites .view=${this.view}></own-sites>`;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'locate-panel': LocatePanel;
  }
}
