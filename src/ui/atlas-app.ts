/** The page around the map: top bar, left and right panel, notices, stamp, zoom buttons. On a phone one sheet with three heights. */
import { DISTRICT_MIDDLE } from '../data/district.ts';
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { TABS, isPresenting } from '../state/app-state.ts';
import type { AppState, Camera, Tab } from '../state/app-state.ts';
import './analysis-drawer.ts';
import { DRAWER_VIEWS } from './analysis-drawer.ts';
import type { AnalysisDrawer } from './analysis-drawer.ts';
import { AtlasElement } from './atlas-element.ts';
import './detail-panel.ts';
import type { DetailPanel } from './detail-panel.ts';
import './directory-list.ts';
import './fan-out.ts';
import './filter-bar.ts';
import type { FanCentre, FanFrame } from './fan-layout.ts';
import type { Link } from './item-rows.ts';
import { HelpDesk } from './help-desk.ts';
import './legend-panel.ts';
import { mapControls } from './map-controls.ts';
import { mapOverlays } from './map-overlays.ts';
import './map-stamp.ts';
import type { MoreMenu } from './more-menu.ts';
import './notice-list.ts';
import { BAR_HEIGHT, ENTRANCE_STATES, PHONE_WIDTH, drawerHeight, hasEntrance, panelSpace } from './panel-space.ts';
import { PanelFocus, isMapFocused } from './panel-focus.ts';
import { entrancePanel } from './entrance-panel.ts';
import './reading-view.ts';
import type { ReadingView } from './reading-view.ts';
import './ring-overlay.ts';
import type { RingOverlay } from './ring-overlay.ts';
import type { SearchBox } from './search-box.ts';
import type { ShareButton } from './share-button.ts';
import { sharedStyles } from './shared-styles.ts';
import { frameStyles } from './frame-styles.ts';
import { shellDrawerStyles } from './shell-drawer-styles.ts';
import { shellLowStyles } from './shell-low-styles.ts';
import { shellNarrowStyles } from './shell-narrow-styles.ts';
import { shellStyles } from './shell-styles.ts';
import { isDialogOpen, patchOf, shortcutOf } from './shortcuts.ts';
import { topBar } from './top-bar.ts';
import type { View } from './view.ts';
import { windowSize } from './window-size.ts';

export type SheetHeight = 'peek' | 'half' | 'full';

const isChosenAnew = ({ selected }: AppState, before: AppState): boolean => selected !== null && JSON.stringify(selected) !== JSON.stringify(before.selected);

export class AtlasApp extends AtlasElement {
  static override styles = [sharedStyles, shellStyles, shellDrawerStyles, shellNarrowStyles, shellLowStyles, frameStyles];

  @property({ attribute: false }) camera: Camera = { lon: DISTRICT_MIDDLE[0], lat: DISTRICT_MIDDLE[1], zoom: 10 };
  @property({ attribute: false }) fanCentre: FanCentre | null = null;
  /** The ring and the area that filter, in screen pixels. */
  @property({ attribute: false }) reach: RingOverlay['outlines'] = [];
  /** Longitude and latitude to screen pixels, a new function with each move; null while there is no map. */
  @property({ attribute: false }) project: ((lon: number, lat: number) => Readonly<{ x: number; y: number }>) | null = null;
  @property({ attribute: false }) isMapBusy = true;
  /** The gesture that a frame last left to the page around it. */
  @property({ attribute: false }) yielded: { gesture: 'wheel' | 'touch' } | null = null;
  @property({ attribute: false }) onZoom: (steps: number) => void = () => undefined;
  @property({ attribute: false }) onHome: () => void = () => undefined;
  @state() private sheet: SheetHeight = 'peek';
  @query('search-box') private searchBox!: SearchBox;
  @query('more-menu') private menu!: MoreMenu;
  @query('share-button') private shareButton!: ShareButton | null;
  @query('analysis-drawer') private drawer!: AnalysisDrawer | null;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.onKey);
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (!this.view) return;
    const { state: app, catalogue, set } = this.view;
    // A presentation has keys of its own, and a frame none but its map's.
    if (isPresenting(app) || app.embedded || isDialogOpen()) return;
    const shortcut = shortcutOf(event, app.singleKeys);
    if (shortcut === null || this.menu.keepsKey(shortcut)) return;
    event.preventDefault();
    if (shortcut === 'undo' || shortcut === 'redo') this.view.undo[shortcut]();
    else if (shortcut === 'search') this.searchBox.focus();
    else if (shortcut === 'help') this.help.toggle();
    else if (shortcut === 'link') void (this.shareButton ?? this.menu).copy();
    else {
      const patch = patchOf(shortcut, catalogue, app);
      if (patch) set(patch);
      if (shortcut === 'compare' || shortcut === 'weigh') void this.updateComplete.then(() => this.drawer?.takeFocus(shortcut));
      if (shortcut === 'locate') this.renderRoot.querySelector<HTMLElement>('locate-panel')?.focus();
    }
  };

  protected override willUpdate(changed: PropertyValues): void {
    const { selected, reading, sentence } = this.view.state;
    const entered = hasEntrance(this.view.state);
    const before = (changed.get('view') as View | undefined)?.state;
    if (!before || reading !== before.reading || sentence !== before.sentence) this.isReadingInFront = reading;
    if (before && isChosenAnew(this.view.state, before)) this.isReadingInFront = false;
    if (before && !before.selected && selected) this.focusPath.panelOpens('detail');
    if (before && !before.reading && reading) this.focusPath.panelOpens('reading');
    if (before && !before.drawer && this.view.state.drawer) this.focusPath.panelOpens('drawer');
    for (const entrance of ENTRANCE_STATES) if (before && !before[entrance] && this.view.state[entrance]) this.focusPath.panelOpens(entrance);
    const key = JSON.stringify([selected, reading, sentence, entered]);
    if (key !== this.shownKey && (selected || reading || entered)) this.sheet = 'half';
    if (key !== this.shownKey && !selected && !reading && !entered) this.sheet = 'peek';
    this.shownKey = key;
  }

  private shownKey = '';
  /** A sheet has room for one of the two panels: the one that was opened last. */
  private isReadingInFront = false;

  /** Focus follows what opens and returns with what closes, but a link that is opened leaves it where it is. */
  protected override updated(changed: PropertyValues): void {
    // Set through the object model: the content policy allows no style attributes.
    this.renderRoot.querySelector<HTMLElement>('.over-map')?.style.setProperty('--drawer', `${drawerHeight(windowSize().height, this.view.state)}px`);
    const { selected, reading, tab, drawer, embedded } = this.view.state;
    // What a narrow window has room for: the styles know it by this.
    this.dataset['room'] = innerWidth >= PHONE_WIDTH || embedded || isPresenting(this.view.state) ? '' : drawer ? 'drawer' : this.sheet;
    const before = (changed.get('view') as View | undefined)?.state;
    if (!before) return;
    if (tab !== before.tab) this.renderRoot.querySelector('.tab-panel')?.scrollTo(0, 0);
    const opened = reading && !before.reading ? 'reading-view' : isChosenAnew(this.view.state, before) ? 'detail-panel' : null;
    const panel = opened && this.renderRoot.querySelector<DetailPanel | ReadingView>(opened);
    if (panel && !isMapFocused()) void panel.updateComplete.then(() => panel.focus());
    if (drawer && !before.drawer) this.drawer?.takeFocus();
    const fallback = this.renderRoot.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
    const closed = ENTRANCE_STATES.find((entrance) => before[entrance] && !this.view.state[entrance]);
    if (ENTRANCE_STATES.some((entrance) => !before[entrance] && this.view.state[entrance])) this.focusPath.panelOpened(this.renderRoot.querySelector('aside'));
    if (before.reading && !reading) this.focusPath.panelClosed('reading', fallback);
    else if (before.selected && !selected) this.focusPath.panelClosed('detail', fallback);
    else if (closed) this.focusPath.panelClosed(closed, fallback);
    else if (before.drawer && !drawer)
      this.focusPath.panelClosed('drawer', this.renderRoot.querySelector<HTMLElement>(`.strip [data-view="${before.drawer}"]`) ?? fallback);
  }

  private readonly focusPath = new PanelFocus<'detail' | 'reading' | 'drawer' | (typeof ENTRANCE_STATES)[number]>();

  private readonly help = new HelpDesk(this, () => this.menu.showKeys());

  private readonly follow: Link = (...parts) => this.link(...parts);

  private get frame(): FanFrame {
    const { width, height } = windowSize();
    const space = panelSpace(width, height, this.view.state);
    return { left: space.left, top: space.top + 20, right: width - space.right, bottom: height - BAR_HEIGHT - space.bottom };
  }

  protected override render(): TemplateResult {
    const { state: app } = this.view;
    // The player stays the same element while the reader looks around: it holds the full screen and the presenter's window.
    return html`${app.embedded || isPresenting(app) ? this.renderPresentation() : this.renderPage()}
    ${app.tour && !app.tour.isStory ? html`<tour-player .view=${this.view} @ask-search=${this.askSearch}></tour-player>` : nothing}
    ${app.tour?.isStory ? html`<tour-story .view=${this.view}></tour-story>` : nothing}
    ${
      app.embedded
        ? html`<embed-page .view=${this.view} .camera=${this.camera} .yielded=${this.yielded} .onZoom=${this.onZoom} .onHome=${this.onHome}></embed-page>`
        : nothing
    }`;
  }

  private renderPage(): TemplateResult {
    const { state: app } = this.view;
    const isPhone = innerWidth < PHONE_WIDTH;
    return html`${topBar(this.view, this.follow, isPhone)}
      <div class="over-map ${app.drawer ? 'has-drawer' : ''} ${app.drawer && app.tall ? 'has-tall-drawer' : ''}">
        <ring-overlay .outlines=${this.reach}></ring-overlay>
        ${mapOverlays(this.view, this.project)}
        <fan-out .view=${this.view} .centre=${isPhone ? null : this.fanCentre} .frame=${this.frame}></fan-out>
        <notice-list .view=${this.view}></notice-list>
        ${this.help.render()} ${mapControls(this.view, this)} ${isPhone ? this.renderSheet() : this.renderPanels()}
        <div class="foot ${isPhone ? '' : `${app.reading || hasEntrance(app) ? 'beside-reading' : ''} ${app.selected ? 'beside-detail' : ''}`}">
          ${app.drawer ? nothing : isPhone ? html`<filter-bar compact .view=${this.view}></filter-bar>` : this.renderStrip()}
          <map-stamp role="contentinfo" .view=${this.view} .zoom=${this.camera.zoom} .lat=${this.camera.lat}></map-stamp>
        </div>
        ${app.drawer ? this.renderDrawer() : nothing}
      </div>`;
  }

  /** The map alone with its stamp; beside it stands what the tour says, or the frame's strip. A room is told of nothing but what somebody must do, and why no tour is there. */
  private renderPresentation(): TemplateResult {
    const { state: app, notices } = this.view;
    const looks = !isPresenting(app) ? 'embedded' : app.tour?.isStory ? 'story' : app.embedded ? 'framed' : '';
    const view = isPresenting(app) ? { ...this.view, notices: notices.filter(({ id, retry }) => retry !== null || id === 'tours') } : this.view;
    return html`<div class="over-map presenting ${looks}">
      <ring-overlay .outlines=${this.reach}></ring-overlay>
      <notice-list .view=${view}></notice-list>
      <div class="foot">
        <map-stamp role="contentinfo" .view=${this.view} .zoom=${this.camera.zoom} .lat=${this.camera.lat}></map-stamp>
      </div>
    </div>`;
  }

  private readonly askSearch = (): void => {
    void this.updateComplete.then(() => this.searchBox.focus());
  };

  private renderPanels(): TemplateResult {
    const { state: app } = this.view;
    const { legend, detail } = this.words;
    const entrance = entrancePanel(this.view);
    return html`${
      entrance
        ? html`<aside class="panel reading" tabindex="-1" aria-label=${entrance.title}>
            ${app.reading ? html`<filter-bar .view=${this.view}></filter-bar>` : nothing}${entrance.content}
          </aside>`
        : html`<aside class="panel left" aria-label=${legend.title}>${this.renderTabs()}</aside>`
    }
    ${app.selected ? html`<aside class="panel right" aria-label=${detail.region}><detail-panel .view=${this.view}></detail-panel></aside>` : nothing}`;
  }

  private renderDrawer(): TemplateResult {
    return html`<aside class="drawer ${this.view.state.selected ? 'beside-detail' : ''}" aria-label=${this.words.drawer.title}>
      <analysis-drawer .view=${this.view}></analysis-drawer>
    </aside>`;
  }

  /** The closed drawer: a button for each of its views. */
  private renderStrip(): TemplateResult {
    const { drawer } = this.words;
    return html`<nav class="strip" aria-label=${drawer.title}>
      ${DRAWER_VIEWS.map((each) => html`<button data-view=${each} @click=${() => this.view.set({ drawer: each })}>${drawer.names[each]}</button>`)}
    </nav>`;
  }

  private renderSheet(): TemplateResult {
    const { state: app } = this.view;
    const order: Record<SheetHeight, SheetHeight> = { peek: 'half', half: 'full', full: 'peek' };
    const isReading = app.reading && (this.isReadingInFront || !app.selected);
    const { title, content } = (app.selected && !isReading
      ? { title: this.words.detail.region, content: html`<detail-panel .view=${this.view}></detail-panel>` }
      : entrancePanel(this.view)) ?? { title: this.words.legend.title, content: this.renderTabs() };
    return html`<aside class="sheet ${this.sheet}" tabindex="-1" aria-label=${title} @lower-sheet=${() => (this.sheet = 'peek')}>
      <button
        class="grip ${app.selected && !isReading ? 'within' : ''}"
        aria-label=${title}
        aria-expanded=${this.sheet !== 'peek'}
        @click=${() => (this.sheet = order[this.sheet])}
      >
        <span></span>
      </button>
      ${content}
    </aside>`;
  }

  private renderTabs(): TemplateResult {
    const { state: app, set } = this.view;
    const { tabs } = this.words;
    const move = (event: KeyboardEvent): void => {
      const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
      if (step === 0) return;
      event.preventDefault();
      const next = TABS[(TABS.indexOf(app.tab) + step + TABS.length) % TABS.length] as Tab;
      set({ tab: next });
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus());
    };
    const openTab = (tab: Tab): void => {
      set({ tab });
      if (this.sheet === 'peek') this.sheet = 'half';
    };
    return html`<h2 class="visually-hidden">${this.words.legend.title}</h2>
      <div class="tabs" role="tablist" @keydown=${move}>
        ${TABS.map(
          (tab) =>
            html`<button
              role="tab"
              id=${`tab-${tab}`}
              aria-selected=${app.tab === tab}
              aria-controls="tab-panel"
              tabindex=${app.tab === tab ? 0 : -1}
              @click=${() => openTab(tab)}
            >
              ${tabs[tab]}
            </button>`,
        )}
      </div>
      <filter-bar .view=${this.view}></filter-bar>
      <div class="tab-panel" id="tab-panel" role="tabpanel" aria-labelledby=${`tab-${app.tab}`} tabindex="0">
        ${app.tab === 'legend' ? html`<legend-panel .view=${this.view}></legend-panel>` : html`<directory-list .view=${this.view}></directory-list>`}
      </div>`;
  }
}

/** Called once the map in the page has been painted: until then the page's own head stands in the element's place. */
export const registerApp = (): void => customElements.define('atlas-app', AtlasApp);

declare global {
  interface HTMLElementTagNameMap {
    'atlas-app': AtlasApp;
  }
}
