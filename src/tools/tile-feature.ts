/** What stands at a clicked point of a layer of tiles, as text beside the point. Properties `view`, `project`. */
import { css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { catalogWords } from '../i18n/catalog-words.ts';
import { AtlasElement } from '../ui/atlas-element.ts';
import { icon } from '../ui/icons.ts';
import { RedrawOn } from '../ui/redraw-on.ts';
import { sharedStyles } from '../ui/shared-styles.ts';
import { layerName, tileLayers } from './tile-layers.ts';
import { tilePick } from './tile-pick.ts';
import type { TilePick } from './tile-pick.ts';

@customElement('tile-feature')
export class TileFeature extends AtlasElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        position: absolute;
        inset: 0;
        pointer-events: none;
      }
      .point {
        position: absolute;
        width: 14px;
        height: 14px;
        margin: -7px 0 0 -7px;
        border: 2px solid var(--accent);
        border-radius: 50%;
        box-shadow: 0 0 0 2px var(--panel);
      }
      .card {
        position: absolute;
        pointer-events: auto;
        width: min(300px, calc(100% - 24px));
        max-height: 280px;
        overflow: auto;
        overscroll-behavior: contain;
        background: var(--panel);
        border-radius: 8px;
        box-shadow: var(--shadow);
        padding: 8px 8px 12px 14px;
      }
      .head {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      h2 {
        flex: 1;
        min-width: 0;
        font-size: 14px;
        overflow-wrap: anywhere;
      }
      dl {
        display: grid;
        grid-template-columns: minmax(60px, auto) 1fr;
        gap: 2px 12px;
        padding-right: 6px;
      }
      dt {
        color: var(--quiet);
        font-size: 12px;
        overflow-wrap: anywhere;
        padding-top: 1px;
      }
      dd {
        overflow-wrap: anywhere;
        font-size: 13px;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @property({ attribute: false }) project: ((lon: number, lat: number) => Readonly<{ x: number; y: number }>) | null = null;
  @state() private at = 0;
  private of: TilePick | null = null;

  constructor() {
    super();
    this.addController(new RedrawOn(this, tilePick.subscribe));
  }

  private readonly close = (): void => tilePick.close();

  protected override willUpdate(): void {
    if (this.of === tilePick.get()) return;
    this.of = tilePick.get();
    this.at = 0;
  }

  /** The card stands beside its point, on the side where there is room. */
  protected override updated(_changed: PropertyValues): void {
    const card = this.renderRoot.querySelector<HTMLElement>('.card');
    const point = this.renderRoot.querySelector<HTMLElement>('.point');
    const on = this.of && this.project?.(this.of.lon, this.of.lat);
    if (!on || !card || !point) return;
    const { x, y } = on;
    const { clientWidth: width, clientHeight: height } = this;
    const within = (value: number, most: number): number => Math.max(12, Math.min(value, most));
    point.style.setProperty('left', `${x}px`);
    point.style.setProperty('top', `${y}px`);
    const left = x + 16 + card.offsetWidth > width ? x - 16 - card.offsetWidth : x + 16;
    card.style.setProperty('left', `${within(left, width - card.offsetWidth - 12)}px`);
    card.style.setProperty('top', `${within(y - 24, height - card.offsetHeight - 12)}px`);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { language } = this.view.state;
    const words = catalogWords[language].feature;
    const found = this.of?.found ?? [];
    const feature = found[this.at];
    if (!feature) return nothing;
    const entry = tileLayers.get().find(({ id }) => id === feature.entry);
    const rows = Object.entries(feature.properties);
    const more = found.length - 1;
    return html`<div class="point"></div>
      <section class="card" aria-label=${words.title}>
        <div class="head">
          <h2>${entry ? layerName(entry, language) : feature.layer}</h2>
          <button class="icon-button" aria-label=${words.close} @click=${this.close}>${icon('close')}</button>
        </div>
        <div role="status">
          ${
            rows.length === 0
              ? html`<p class="quiet">${words.none}</p>`
              : html`<dl>
                  ${rows.map(
                    ([name, value]) =>
                      html`<dt>${name}</dt>
                        <dd>${value === '' ? words.nothing : String(value)}</dd>`,
                  )}
                </dl>`
          }
        </div>
        ${
          more > 0
            ? html`<p class="small quiet">
                ${words.more(more)} <button class="text-button" @click=${() => (this.at = (this.at + 1) % found.length)}>${words.next}</button>
              </p>`
            : nothing
        }
      </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tile-feature': TileFeature;
  }
}
