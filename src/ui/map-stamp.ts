/** Lower left of the map, always: scale bar, sources, data version and the review stamp. */
import { DISTRICT_MIDDLE } from '../data/district.ts';
import { css, html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { AtlasElement } from './atlas-element.ts';
import { mapCredits } from './map-credits.ts';
import { RedrawOn } from './redraw-on.ts';
import { scaleBar } from './scale-bar.ts';
import { sharedStyles } from './shared-styles.ts';

@customElement('map-stamp')
export class MapStamp extends AtlasElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 2px 14px;
        font-size: 12px;
        line-height: 1.4;
        color: var(--quiet);
        background: color-mix(in srgb, var(--panel) 88%, transparent);
        border-radius: 6px;
        padding: 4px 10px;
      }
      .scale {
        color: var(--ink);
        font-variant-numeric: tabular-nums;
      }
      .bar {
        height: 5px;
        border: 1.5px solid var(--ink);
        border-top: 0;
      }
      .stamp {
        color: var(--ink);
      }
      @media (max-width: 999px) {
        :host {
          gap: 0 10px;
          font-size: 11px;
          padding: 2px 8px;
        }
      }
    `,
  ];

  /** Zoom and latitude of the map's centre. */
  @property({ attribute: false }) zoom = 10;
  @property({ attribute: false }) lat = DISTRICT_MIDDLE[1];

  constructor() {
    super();
    this.addController(new RedrawOn(this, mapCredits.subscribe));
  }

  protected override render(): TemplateResult {
    const { map } = this.words;
    const bar = scaleBar(this.zoom, this.lat);
    return html`<div class="scale" part="scale" role="img" aria-label=${map.scale(bar.label)}>
        <div class="bar"></div>
        ${bar.label}
      </div>
      <span class="stamp">${map.stamp}</span>
      ${mapCredits.get().map((credit) => html`<span>${credit}</span>`)}
      <span>${map.sources}</span>
      <span>${map.data(this.view.dataVersion)}</span>`;
  }

  protected override updated(_changed: PropertyValues): void {
    const bar = this.renderRoot.querySelector<HTMLElement>('.bar');
    if (bar) bar.style.width = `${scaleBar(this.zoom, this.lat).widthPixels}px`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'map-stamp': MapStamp;
  }
}
