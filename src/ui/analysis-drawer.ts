/**
 * The drawer below the map: one chart or table at a time, fetched when it is first asked for.
 *
 * Property `view`. Closed it is a strip of buttons, one a view.
 */
import { css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { DRAWERS } from '../state/app-state.ts';
import type { Drawer } from '../state/app-state.ts';
import { AtlasElement } from './atlas-element.ts';
import { helpButton } from './help-button.ts';
import { icon } from './icons.ts';
import { focusPanel } from './panel-focus.ts';
import { sharedStyles } from './shared-styles.ts';
import { SLOW_MS, tryAgain } from './try-again.ts';
import type { View } from './view.ts';

/** Each view is an element named after it, e.g. `targets-view`, with the property `view`. */
const LOADERS: Readonly<Partial<Record<Drawer, () => Promise<unknown>>>> = {
  chain: () => import('./chain-view.ts'),
  compare: () => import('./compare-view.ts'),
  fit: () => import('./fit-view.ts'),
  links: () => import('./links-view.ts'),
  matrix: () => import('./matrix-view.ts'),
  progress: () => import('./progress-view.ts'),
  // Fetched with the workbench.
  table: () => customElements.whenDefined('table-view'),
  targets: () => import('./targets-view.ts'),
  time: () => import('./time-view.ts'),
};
/** The views that there are, in their order. */
export const DRAWER_VIEWS: readonly Drawer[] = DRAWERS.filter((drawer) => LOADERS[drawer] !== undefined);

@customElement('analysis-drawer')
export class AnalysisDrawer extends AtlasElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
        flex: 1;
      }
      .head {
        display: flex;
        align-items: center;
        gap: 2px;
        flex: none;
        padding: 0 4px 0 8px;
        border-bottom: 1px solid var(--rule);
      }
      .names {
        display: flex;
        flex: 1;
        min-width: 0;
        overflow-x: auto;
        scrollbar-width: none;
      }
      .names button {
        flex: none;
        padding: 10px 12px 9px;
        white-space: nowrap;
        color: var(--quiet);
        border-bottom: 2px solid transparent;
        margin-bottom: -1px;
        font-size: 13px;
      }
      .names button:hover {
        color: var(--ink);
      }
      .names button[aria-selected='true'] {
        color: var(--ink);
        font-weight: 700;
        border-color: var(--accent);
      }
      .content {
        flex: 1;
        min-height: 0;
        overflow: auto;
        overscroll-behavior: contain;
        display: flex;
        flex-direction: column;
      }
      .content:focus-visible {
        outline-offset: -2px;
      }
      .content > * {
        flex: 1 0 auto;
      }
      .state {
        padding: 16px;
        color: var(--quiet);
      }
      @media (pointer: coarse) {
        .names button {
          min-height: 44px;
        }
      }
    `,
  ];

  @state() private ready: ReadonlySet<Drawer> = new Set();
  @state() private failed: ReadonlySet<Drawer> = new Set();
  @state() private slow: ReadonlySet<Drawer> = new Set();
  private readonly asked = new Set<Drawer>();
  private readonly tried = new Set<Drawer>();

  private load(drawer: Drawer): void {
    if (this.asked.has(drawer)) return;
    this.asked.add(drawer);
    const wait = setTimeout(() => (this.slow = new Set([...this.slow, drawer])), SLOW_MS);
    LOADERS[drawer]?.()
      .then(
        () => (this.ready = new Set([...this.ready, drawer])),
        () => (this.failed = new Set([...this.failed, drawer])),
      )
      .finally(() => clearTimeout(wait));
  }

  private readonly retry = (): void => {
    const { drawer } = this.view.state;
    if (drawer === null) return;
    tryAgain(this.tried.has(drawer), () => {
      this.failed = new Set([...this.failed].filter((each) => each !== drawer));
      this.asked.delete(drawer);
      this.load(drawer);
    });
    this.tried.add(drawer);
  };

  private readonly move = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const { drawer } = this.view.state;
    if (step === 0 || drawer === null) return;
    event.preventDefault();
    this.view.set({ drawer: DRAWER_VIEWS[(DRAWER_VIEWS.indexOf(drawer) + step + DRAWER_VIEWS.length) % DRAWER_VIEWS.length] ?? drawer });
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[aria-selected="true"]')?.focus());
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
  }

  /** On a narrow window the names scroll: the chosen one stays in sight. */
  private readonly showTab = (): void => {
    const names = this.renderRoot.querySelector<HTMLElement>('.names');
    const tab = names?.querySelector<HTMLElement>('[aria-selected="true"]');
    if (names && tab) names.scrollLeft = tab.offsetLeft - names.offsetLeft - (names.clientWidth - tab.offsetWidth) / 2;
  };

  private readonly resized = new ResizeObserver(this.showTab);

  private wanted: 'field' | 'weigh' | null = null;

  /** Takes the focus into the view, to its own field where it has one or to its weights, as soon as it is there. */
  takeFocus(to: 'compare' | 'weigh' | null = null): void {
    this.wanted = to === 'weigh' ? to : (this.wanted ?? 'field');
    this.requestUpdate();
  }

  protected override updated(changed: PropertyValues): void {
    const { drawer } = this.view.state;
    const before = (changed.get('view') as View | undefined)?.state;
    if (before?.drawer !== drawer) {
      this.showTab();
      this.renderRoot.querySelector('.content')?.scrollTo(0, 0);
    }
    const { wanted } = this;
    if (wanted === null || drawer === null || !this.ready.has(drawer)) return;
    this.wanted = null;
    const view = this.renderRoot.querySelector<AtlasElement & { focusField?: () => void; focusWeights?: () => void }>(`${drawer}-view`);
    void view?.updateComplete.then(() => {
      if (wanted === 'weigh' && view.focusWeights) view.focusWeights();
      else if (view.focusField) view.focusField();
      else focusPanel(this.renderRoot.querySelector<HTMLElement>('.content'));
    });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { drawer, tall } = this.view.state;
    if (drawer === null) return nothing;
    this.load(drawer);
    const { drawer: words } = this.words;
    const size = tall ? words.half : words.tall;
    return html`<h2 class="visually-hidden">${words.names[drawer]}</h2>
      <div class="head">
        <div class="names" role="tablist" aria-label=${words.title} @keydown=${this.move}>
          ${DRAWER_VIEWS.map(
            (each) =>
              html`<button
                role="tab"
                id=${`drawer-${each}`}
                aria-selected=${each === drawer}
                aria-controls="drawer-content"
                tabindex=${each === drawer ? 0 : -1}
                @click=${() => this.view.set({ drawer: each })}
              >
                ${words.names[each]}
              </button>`,
          )}
        </div>
        ${helpButton(this.view, 'charts')}
        <button class="icon-button" aria-label=${size} title=${size} aria-pressed=${tall} @click=${() => this.view.set({ tall: !tall })}>
          ${icon(tall ? 'shrink' : 'grow')}
        </button>
        <button class="icon-button" aria-label=${words.close} title=${words.close} @click=${() => this.view.set({ drawer: null })}>${icon('close')}</button>
      </div>
      <div class="content" id="drawer-content" role="tabpanel" aria-labelledby=${`drawer-${drawer}`} tabindex="0">${this.renderContent(drawer)}</div>`;
  }

  private renderContent(drawer: Drawer): TemplateResult {
    const { drawer: words, notices } = this.words;
    if (this.failed.has(drawer))
      return html`<p class="state" role="alert">${words.failed} <button class="text-button" @click=${this.retry}>${notices.retry}</button></p>`;
    if (!this.ready.has(drawer)) return html`<p class="state" role="status">${this.slow.has(drawer) ? notices.slow : words.loading}</p>`;
    const tag = unsafeStatic(`${drawer}-view`);
    return staticHtml`<${tag} .view=${this.view}></${tag}>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'analysis-drawer': AnalysisDrawer;
  }
}
