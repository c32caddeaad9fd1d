/**
 * The page as a frame in another page: a strip that names the view, buttons of the map, a card of what is chosen, the legend on
 * demand. Properties `view`, `camera`, `yielded` (the gesture last left to the page around), `onZoom`, `onHome`.
 */
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { embedWords } from '../i18n/embed-words.ts';
import { presentWords } from '../i18n/present-words.ts';
import { INITIAL_STATE, isPresenting } from '../state/app-state.ts';
import type { Camera } from '../state/app-state.ts';
import { createHash } from '../state/url.ts';
import { AtlasElement } from '../ui/atlas-element.ts';
import { icon } from '../ui/icons.ts';
import type { IconName } from '../ui/icons.ts';
import '../ui/legend-panel.ts';
import { sharedStyles } from '../ui/shared-styles.ts';
import type { View } from '../ui/view.ts';
import { draftStep } from './draft.ts';
import { declaredOrigin, openLink } from './embed-address.ts';
import { openBridge } from './embed-bridge.ts';
import { embedStyles } from './embed-styles.ts';
import type { TourStep } from './tour.ts';

/** How long the page says what it left to the page around. */
const HINT_MS = 1600;

@customElement('embed-page')
export class EmbedPage extends AtlasElement {
  static override styles = [sharedStyles, embedStyles];

  @property({ attribute: false }) camera: Camera | null = null;
  @property({ attribute: false }) yielded: { gesture: 'wheel' | 'touch' } | null = null;
  @property({ attribute: false }) onZoom: (steps: number) => void = () => undefined;
  @property({ attribute: false }) onHome: () => void = () => undefined;
  @state() private isLegendOpen = false;
  @state() private isHinting = false;
  /** Whether the reader has moved the map away from where the view stands by itself. */
  @state() private isMoved = false;
  private fading: ReturnType<typeof setTimeout> | undefined;
  private readonly bridge = openBridge(declaredOrigin(location.search));
  private readonly map = document.querySelector('#map');

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.onKey);
    for (const event of ['pointerdown', 'wheel', 'keydown']) this.map?.addEventListener(event, this.onMapTouched, { passive: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.onKey);
    for (const event of ['pointerdown', 'wheel', 'keydown']) this.map?.removeEventListener(event, this.onMapTouched);
    clearTimeout(this.fading);
    this.bridge.close();
  }

  private readonly onMapTouched = (event: Event): void => {
    const isLeftToHost = event instanceof WheelEvent && !event.ctrlKey && !event.metaKey;
    if (!isLeftToHost) this.isMoved = true;
  };

  private readonly onKey = ({ key }: KeyboardEvent): void => {
    if (key !== 'Escape' || isPresenting(this.view.state)) return;
    if (this.isLegendOpen) this.closeLegend();
    else this.unselect();
  };

  private readonly unselect = (): void => this.view.set({ selected: null, fan: false });

  private closeLegend(): void {
    this.isLegendOpen = false;
    this.renderRoot.querySelector<HTMLElement>('.legend-button')?.focus();
  }

  private async toggleFullscreen(): Promise<void> {
    try {
      if (document.fullscreenElement) await document.exitFullscreen();
      else await document.documentElement.requestFullscreen();
    } catch {
      // The page around may forbid it.
    }
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = changed.get('view') as View | undefined;
    if (before && JSON.stringify(before.state.selected) !== JSON.stringify(this.view.state.selected)) this.isMoved = false;
    if (!changed.has('yielded') || !this.yielded) return;
    this.isHinting = true;
    clearTimeout(this.fading);
    this.fading = setTimeout(() => (this.isHinting = false), HINT_MS);
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('view')) this.bridge.tell(this.view);
  }

  protected override render(): TemplateResult {
    const { state: app } = this.view;
    // A story has a strip of its own.
    if (isPresenting(app))
      return app.tour?.isStory
        ? html``
        : html`<div class="corner">${openLink(this.view)}</div>
            ${this.renderHint()}`;
    return html`${this.renderStrip()} ${this.renderZoom()} ${app.selected ? this.renderCard() : nothing} ${this.isLegendOpen ? this.renderLegend() : nothing}
    ${this.renderHint()}`;
  }

  /** What a step of a tour would say of the view's choice or filters. */
  private describe(part: 'selected' | 'filters'): TourStep {
    const { view } = this;
    return draftStep(view, presentWords[view.state.language], createHash({ ...INITIAL_STATE, [part]: view.state[part] }));
  }

  private get openHere(): TemplateResult {
    return openLink(this.view, this.isMoved && !this.view.state.tour ? this.camera : null);
  }

  private renderStrip(): TemplateResult {
    const { view } = this;
    const words = embedWords[view.state.language];
    const isFiltered = Object.keys(view.state.filters).length > 0;
    const title = isFiltered ? this.describe('filters').title : view.messages.title;
    return html`<header class="strip">
      <h1>${title}</h1>
      ${isFiltered ? html`<span class="quiet counts">${words.counts(view.result.shown.size)}</span>` : nothing}
      <button
        class="icon-button legend-button"
        aria-label=${words.legend}
        title=${words.legend}
        aria-expanded=${this.isLegendOpen}
        @click=${() => (this.isLegendOpen = !this.isLegendOpen)}
      >
        ${icon('legend')}
      </button>
      ${document.fullscreenEnabled ? this.button(words.fullscreen, 'expand', () => void this.toggleFullscreen()) : nothing} ${this.openHere}
    </header>`;
  }

  private button(label: string, name: IconName, act: () => void): TemplateResult {
    return html`<button class="icon-button" aria-label=${label} title=${label} @click=${act}>${icon(name)}</button>`;
  }

  private renderZoom(): TemplateResult {
    const { map } = this.words;
    const zoom = (steps: number): void => {
      this.isMoved = true;
      this.onZoom(steps);
    };
    const goHome = (): void => {
      this.isMoved = !!this.view.state.selected;
      this.onHome();
    };
    return html`<nav class="zoom" aria-label=${embedWords[this.view.state.language].zoom}>
      ${this.button(map.zoomIn, 'plus', () => zoom(1))} ${this.button(map.zoomOut, 'minus', () => zoom(-1))} ${this.button(map.home, 'home', goHome)}
    </nav>`;
  }

  private renderCard(): TemplateResult {
    const { view } = this;
    const { selected } = view.state;
    const words = embedWords[view.state.language];
    const { title, caption } = this.describe('selected');
    const place = selected?.type === 'place' ? view.catalogue.place.get(selected.id)?.properties : undefined;
    const kind = place ? view.messages.kindOne[place.kind] : selected && view.messages.tabs[this.tabOf(selected.type)];
    return html`<section class="card" aria-label=${title}>
      <div class="card-head">
        <p class="quiet small">${kind}${place ? html` · ${view.messages.precisions[place.precision]}` : nothing}</p>
        ${this.button(words.close, 'close', this.unselect)}
      </div>
      <div class="card-body" tabindex="0">
        <h2>${title}</h2>
        ${caption.split('\n').map((line) => html`<p>${line}</p>`)}
      </div>
    </section>`;
  }

  private tabOf(type: NonNullable<View['state']['selected']>['type']): 'places' | 'measures' | 'targets' | 'agencies' {
    return type === 'agency' ? 'agencies' : `${type}s`;
  }

  private renderLegend(): TemplateResult {
    const words = embedWords[this.view.state.language];
    return html`<aside class="legend" aria-label=${words.legend}>
      <div class="card-head">
        <h2>${words.legend}</h2>
        ${this.button(words.close, 'close', () => this.closeLegend())}
      </div>
      <div class="legend-body" tabindex="0"><legend-panel .view=${this.view}></legend-panel></div>
    </aside>`;
  }

  private renderHint(): TemplateResult {
    const words = embedWords[this.view.state.language];
    const key = navigator.userAgent.includes('Mac') ? '⌘' : 'Ctrl';
    const hint = this.yielded?.gesture === 'touch' ? words.touch : words.wheel(key);
    return html`<p class="hint ${this.isHinting ? 'shown' : ''}" aria-hidden=${!this.isHinting}>${hint}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'embed-page': EmbedPage;
  }
}
