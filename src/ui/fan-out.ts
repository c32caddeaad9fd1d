/** The items of the chosen place that have no position of their own, fanned out beside it as hollow symbols. */
import { css, html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { AtlasElement } from './atlas-element.ts';
import { layOutFan } from './fan-layout.ts';
import type { FanCentre, FanFrame } from './fan-layout.ts';
import { kindSymbol } from './map-symbol.ts';
import { sharedStyles } from './shared-styles.ts';
import { choose, nameOf } from './view.ts';

const COLUMN_WIDTH = 200;

@customElement('fan-out')
export class FanOut extends AtlasElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        position: absolute;
        inset: 0;
        pointer-events: none;
      }
      svg.leaders {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
      }
      path {
        fill: none;
        stroke: var(--quiet);
        stroke-width: 1;
      }
      a {
        position: absolute;
        left: 0;
        top: 0;
        display: flex;
        align-items: center;
        gap: 6px;
        width: ${COLUMN_WIDTH}px;
        height: 30px;
        margin-top: -15px;
        pointer-events: auto;
        font-size: 12.5px;
        line-height: 1.15;
      }
      a.left {
        flex-direction: row-reverse;
        text-align: right;
        margin-left: ${-COLUMN_WIDTH + 12}px;
      }
      a.right {
        margin-left: -12px;
      }
      a .symbol {
        flex: none;
      }
      a span {
        background: color-mix(in srgb, var(--panel) 88%, transparent);
        border-radius: 4px;
        padding: 2px 5px;
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
        overflow: hidden;
      }
      a:hover span {
        color: var(--accent);
      }
      .caption {
        position: absolute;
        left: 0;
        top: 0;
        transform: translate(-50%, -100%);
        background: var(--panel);
        border: 1px solid var(--rule);
        border-radius: 6px;
        padding: 2px 10px;
        font-size: 12px;
        color: var(--quiet);
        white-space: nowrap;
      }
    `,
  ];

  /** Where the place stands on the screen, null while the map is not ready. */
  @property({ attribute: false }) centre: FanCentre | null = null;
  @property({ attribute: false }) frame: FanFrame = { left: 0, top: 0, right: 0, bottom: 0 };

  protected override render(): TemplateResult | typeof nothing {
    const { state, catalogue, result } = this.view;
    const id = state.fan && state.selected?.type === 'place' ? state.selected.id : null;
    const items = id === null ? [] : (catalogue.anchoredIn.get(id) ?? []).filter((item) => result.shown.has(item.id));
    const { centre } = this;
    if (items.length === 0 || !centre) return nothing;
    const slots = layOutFan(items.length, centre, this.frame, COLUMN_WIDTH);
    return html`<svg class="leaders" aria-hidden="true">${slots.map((slot) => svg`<path d=${slot.leader}></path>`)}</svg>
      <nav aria-labelledby="caption">
        <p class="caption" id="caption">${this.words.detail.unplaced(items.length)}</p>
        ${items.map((item, index) => {
          const slot = slots[index];
          return slot ? html`${this.place(item.id, slot)}` : nothing;
        })}
      </nav>`;
  }

  private place(id: string, slot: { x: number; y: number; side: string }): TemplateResult | typeof nothing {
    const item = this.view.catalogue.place.get(id);
    if (!item) return nothing;
    const { properties } = item;
    return this.link(
      choose('place', id),
      html`${kindSymbol(properties.kind, properties.main_part, true)}<span>${nameOf(this.view, properties)}</span>`,
      slot.side,
      `${nameOf(this.view, properties)}, ${this.words.detail.unknownPosition}`,
    );
  }

  protected override updated(): void {
    const { centre } = this;
    const links = [...this.renderRoot.querySelectorAll('a')];
    if (!centre || links.length === 0) return;
    const slots = layOutFan(links.length, centre, this.frame, COLUMN_WIDTH);
    // Set through the object model: the content policy allows no style attributes.
    links.forEach((link, index) => {
      const slot = slots[index];
      if (slot) link.style.translate = `${slot.x}px ${slot.y}px`;
    });
    const caption = this.renderRoot.querySelector<HTMLElement>('.caption');
    const top = Math.min(...slots.map((slot) => slot.y));
    if (caption) caption.style.translate = `${centre.x}px ${Math.max(this.frame.top + 12, top - 24)}px`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fan-out': FanOut;
  }
}
