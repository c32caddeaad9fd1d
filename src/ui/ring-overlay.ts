/** The ring and the area that filter, drawn over either map. Property `outlines`: their lines in screen pixels. */
import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';

@customElement('ring-overlay')
export class RingOverlay extends LitElement {
  static override styles = css`
    :host {
      position: absolute;
      inset: 0;
      pointer-events: none;
    }
    svg {
      width: 100%;
      height: 100%;
    }
    path {
      fill: none;
      stroke: var(--accent);
      stroke-width: 2;
      stroke-dasharray: 2 5;
      stroke-linecap: round;
    }
    .ground {
      stroke: var(--panel);
      stroke-width: 5;
      stroke-dasharray: none;
      opacity: 0.6;
    }
  `;

  @property({ attribute: false }) outlines: readonly (readonly Readonly<{ x: number; y: number }>[])[] = [];

  protected override render(): TemplateResult | typeof nothing {
    if (this.outlines.length === 0) return nothing;
    const d = this.outlines.map((line) => `M${line.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`).join('');
    return html`<svg aria-hidden="true">
      <path class="ground" d=${d}></path>
      <path d=${d}></path>
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ring-overlay': RingOverlay;
  }
}
