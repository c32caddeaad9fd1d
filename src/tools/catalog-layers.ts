/** Layers of tiles as switches: those that the deployment adds, and PMTiles that the reader opened. Property `view`. */
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { catalogWords } from '../i18n/catalog-words.ts';
import { groundWords } from '../i18n/ground-words.ts';
import { MAX_ZOOM } from '../layers/painter.ts';
import { fitCamera } from '../layers/projection.ts';
import { AtlasElement } from '../ui/atlas-element.ts';
import { icon } from '../ui/icons.ts';
import { RedrawOn } from '../ui/redraw-on.ts';
import { sharedStyles } from '../ui/shared-styles.ts';
import { groundStyles } from './ground-styles.ts';
import { hostOf } from './tile-address.ts';
import { isFile, layerName, tileLayers } from './tile-layers.ts';
import type { TileLayerEntry } from './tile-layers.ts';

const FLIGHT_PADDING = { top: 80, right: 80, bottom: 80, left: 440 } as const;

@customElement('catalog-layers')
export class CatalogLayers extends AtlasElement {
  static override styles = [
    sharedStyles,
    groundStyles,
    css`
      section {
        margin-bottom: 20px;
      }
      h3 {
        font-size: 15px;
      }
      li {
        display: flex;
        align-items: flex-start;
        gap: 8px;
        border-bottom: 1px solid var(--rule);
        padding: 6px 0;
      }
      li > label {
        flex: 1;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      li > label > span > span {
        display: block;
      }
      details {
        margin-top: 8px;
      }
      summary {
        cursor: pointer;
      }
      .swatch {
        width: 12px;
        height: 12px;
        flex: none;
        margin-top: 5px;
      }
    `,
  ];

  @state() private said = '';

  constructor() {
    super();
    this.addController(new RedrawOn(this, tileLayers.subscribe));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void tileLayers.load();
  }

  private readonly turn = (entry: TileLayerEntry, isOn: boolean): void => {
    const words = catalogWords[this.view.state.language];
    tileLayers.setOn(entry.id, isOn);
    this.said = isOn ? '' : words.isOff(layerName(entry, this.view.state.language));
  };

  private readonly showAll = ({ bounds }: TileLayerEntry): void => {
    if (bounds) this.view.set({ camera: fitCamera(bounds, { width: innerWidth, height: innerHeight }, FLIGHT_PADDING, MAX_ZOOM - 1) });
  };

  protected override render(): TemplateResult | typeof nothing {
    const { language } = this.view.state;
    const words = catalogWords[language];
    const entries = tileLayers.get();
    const { faults } = tileLayers.catalog();
    const added = entries.filter(({ from }) => !isFile(from));
    const dropped = entries.filter(({ from }) => isFile(from));
    if (entries.length === 0 && faults.length === 0) return nothing;
    return html`${
        added.length > 0 || faults.length > 0
          ? html`<section>
              <h3>${words.title}</h3>
              <p class="small quiet">${words.intro}</p>
              <ul>
                ${added.map((entry) => this.renderEntry(entry))}
              </ul>
              ${
                faults.length > 0
                  ? html`<details>
                      <summary class="small">${words.faults(faults.length)}</summary>
                      <ul class="small">
                        ${faults.map(({ place, reason }) => html`<li>${words.faultAt(place, words.reasons[reason])}</li>`)}
                      </ul>
                    </details>`
                  : nothing
              }
            </section>`
          : nothing
      }
      ${
        dropped.length > 0
          ? html`<section>
              <h3>${words.dropped}</h3>
              <ul>
                ${dropped.map((entry) => this.renderEntry(entry))}
              </ul>
            </section>`
          : nothing
      }
      <p class="visually-hidden" role="status">${this.said}</p>`;
  }

  private renderEntry(entry: TileLayerEntry): TemplateResult {
    const { language } = this.view.state;
    const words = catalogWords[language];
    const ground = groundWords[language];
    const { from, status, fault } = entry;
    const name = layerName(entry, language);
    const host = isFile(from) ? '' : hostOf(from.address, document.baseURI);
    const isElsewhere = host !== '' && host !== location.host;
    return html`<li>
      <label class="check"
        ><input
          type="checkbox"
          role="switch"
          .checked=${status !== 'off'}
          @change=${(event: Event) => this.turn(entry, (event.target as HTMLInputElement).checked)}
        /><span
          >${name}${
            isFile(from)
              ? nothing
              : html`<span class="small quiet">${from.attribution}${from.licence ? html` · ${words.licence(from.licence)}` : nothing}</span>`
          }
          ${isElsewhere ? html`<span class="small">${words.otherHost(host)}</span>` : nothing}
          <span class="small" role="status"
            >${status === 'opening' ? words.opening(name) : nothing}${
              fault ? html`<span class="alert">${ground.faults[fault.reason](ground.host(host), fault.status)}</span>` : nothing
            }</span
          ></span
        ></label
      >
      ${status === 'on' && entry.bounds ? html`<button class="text-button" @click=${() => this.showAll(entry)}>${words.show}</button>` : nothing}
      ${
        isFile(from)
          ? html`<button class="icon-button" aria-label=${words.remove(name)} @click=${() => tileLayers.remove(entry.id)}>${icon('close')}</button>`
          : nothing
      }
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'catalog-layers': CatalogLayers;
  }
}
