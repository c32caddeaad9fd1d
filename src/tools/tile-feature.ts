/** What stands at a clicked point of a layer of tiles, as text beside the point. Properties `view`, `project`. */
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { catalogWords } from '../i18n/catalog-words.ts';
import { AtlasElement } from '../ui/atlas-element.ts';
import { icon } from '../ui/icons.ts';
import { RedrawOn } from '../ui/redraw-on.ts';
import { sharedStyles } from '../ui/shared-styles.ts';
import { featureCardStyles, placeCard } from './feature-card.ts';
import { layerName, tileLayers } from './tile-layers.ts';
import { tilePick } from './tile-pick.ts';
import type { TilePick } from './tile-pick.ts';

@customElement('tile-feature')
export class TileFeature extends AtlasElement {
  static override styles = [sharedStyles, featureCardStyles];

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

  protected override updated(_changed: PropertyValues): void {
    const on = this.of && this.project?.(this.of.lon, this.of.lat);
    if (on) placeCard(this, this.renderRoot, on);
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
