/**
 * The answers on the map: a sign at each zone and town that has a position, told apart by shape. Hidden from screen
 * readers, which have the list.
 *
 * Properties: `view`, `project` (longitude and latitude → screen pixels; a new function with each move of the map).
 */
import { css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Fit } from '../query/fit.ts';
import { AtlasElement } from '../ui/atlas-element.ts';
import { fitting, onShore } from '../ui/fit-store.ts';
import { sharedStyles } from '../ui/shared-styles.ts';
import { verdictSign } from '../ui/verdict-sign.ts';
import { verdictStyles } from '../ui/verdict-styles.ts';
import { signPosition } from './sign-position.ts';

export type Project = (lon: number, lat: number) => Readonly<{ x: number; y: number }>;

@customElement('verdict-overlay')
export class VerdictOverlay extends AtlasElement {
  static override styles = [
    sharedStyles,
    verdictStyles,
    css`
      :host {
        position: absolute;
        inset: 0;
        overflow: hidden;
        pointer-events: none;
      }
      .verdict {
        position: absolute;
        left: -11px;
        top: -34px;
        width: 22px;
        height: 22px;
        filter: drop-shadow(0 0 1.5px var(--panel)) drop-shadow(0 0 1.5px var(--panel));
      }
      .verdict.not {
        left: -7px;
        top: -27px;
        width: 14px;
        height: 14px;
      }
    `,
  ];

  @property({ attribute: false }) project: Project | null = null;
  private forget: (() => void) | null = null;
  private placed: readonly Fit[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.forget = onShore(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.forget?.();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { catalogue, state } = this.view;
    const { fits, conditions } = fitting(catalogue, state);
    this.placed = conditions.length === 0 ? [] : fits.filter(({ place }) => signPosition(place) !== null);
    return html`${this.placed.map(({ verdict }) => verdictSign(verdict))}`;
  }

  protected override updated(_changed: PropertyValues): void {
    const { project } = this;
    const signs = [...this.renderRoot.querySelectorAll<SVGElement>('.verdict')];
    // Set through the object model: the content policy allows no style attributes.
    this.placed.forEach(({ place }, at) => {
      const [lon = 0, lat = 0] = signPosition(place) ?? [0, 0];
      const sign = signs[at];
      const point = project?.(lon, lat);
      if (!sign) return;
      sign.style.display = point ? '' : 'none';
      if (point) sign.style.translate = `${point.x}px ${point.y}px`;
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'verdict-overlay': VerdictOverlay;
  }
}
