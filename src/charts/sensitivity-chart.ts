/**
 * Scores of the compared zones against the share of one criterion's weight: a band a zone, break points and the present
 * share as upright lines. The words beside it and the table below it say the same.
 *
 * Properties: `series`, `breaks` (shares, rising), `share` (the present one), `words`, `criterion` (its name).
 */
import { LitElement, css, html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CompareWords } from '../i18n/compare-words.ts';
import { sensitivityPicture } from './sensitivity-lines.ts';
import type { SensitivitySeries } from './sensitivity-lines.ts';

const HEIGHT = 220;
const NARROWEST = 260;

@customElement('sensitivity-chart')
export class SensitivityChart extends LitElement {
  static override styles = css`
    :host {
      display: block;
      color: var(--ink);
    }
    svg {
      display: block;
      width: 100%;
      height: ${HEIGHT}px;
      overflow: visible;
    }
    text {
      font-size: 11px;
      fill: var(--quiet);
      font-variant-numeric: tabular-nums;
    }
    .grid {
      stroke: var(--rule);
    }
    .band {
      fill: var(--series);
      fill-opacity: 0.12;
    }
    .line {
      fill: none;
      stroke: var(--series);
      stroke-width: 2;
    }
    /* A zone is told by its letter and its stroke; the tone only helps. */
    .A {
      --series: var(--accent);
    }
    .B {
      --series: var(--ink);
      stroke-dasharray: 7 4;
    }
    .C {
      --series: var(--quiet);
      stroke-dasharray: 2 3;
    }
    .D {
      --series: var(--ink);
      stroke-dasharray: 10 3 2 3;
    }
    .band {
      stroke: none;
    }
    .letter {
      font-size: 13px;
      font-weight: 700;
      fill: var(--ink);
    }
    .leader {
      stroke: var(--control);
    }
    .break {
      stroke: var(--ink);
      stroke-dasharray: 3 3;
    }
    .break-text {
      fill: var(--ink);
      font-weight: 700;
    }
    .now {
      stroke: var(--accent);
      stroke-width: 2;
    }
    .now-text {
      fill: var(--accent);
      font-weight: 700;
    }
  `;

  @property({ attribute: false }) series: readonly SensitivitySeries[] = [];
  @property({ attribute: false }) breaks: readonly number[] = [];
  @property({ type: Number }) share = 0;
  @property({ attribute: false }) words!: CompareWords;
  @property() criterion = '';
  @state() private width = 420;

  private readonly observer = new ResizeObserver(([entry]) => {
    this.width = Math.max(NARROWEST, Math.round(entry?.contentRect.width ?? this.width));
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer.disconnect();
  }

  protected override shouldUpdate(): boolean {
    return this.words !== undefined;
  }

  protected override render(): TemplateResult {
    const { chart } = this.words;
    const picture = sensitivityPicture(this.series, this.breaks, this.share, this.width, HEIGHT);
    const { left, right, top, bottom, nowX } = picture;
    return html`<svg viewBox="0 0 ${this.width} ${HEIGHT}" role="img" aria-label=${chart.label(this.criterion)}>
      ${picture.yTicks.map(({ y, text }) => svg`<line class="grid" x1=${left} x2=${right} y1=${y} y2=${y}></line><text x=${left - 6} y=${y + 4} text-anchor="end">${text}</text>`)}
      ${picture.xTicks.map(({ x, text }) => svg`<text x=${x} y=${bottom + 15} text-anchor="middle">${text}</text>`)}
      <text x=${(left + right) / 2} y=${HEIGHT - 4} text-anchor="middle">${chart.x(this.criterion)}</text>
      ${picture.bands.map(({ letter, band, isExact }) => (isExact ? nothing : svg`<path class="band ${letter}" d=${band}></path>`))}
      ${picture.breaks.map(({ x, textX, text }) => svg`<line class="break" x1=${x} x2=${x} y1=${top} y2=${bottom}></line><text class="break-text" x=${textX} y=${top - 5} text-anchor="middle">${text}</text>`)}
      ${picture.bands.map(
        ({ letter, line, end, letterY }) =>
          svg`<path class="line ${letter}" d=${line}></path><line class="leader" x1=${right + 3} x2=${right + 14} y1=${end} y2=${letterY}></line><text class="letter" x=${right + 18} y=${letterY + 4}>${letter}</text>`,
      )}
      <line class="now" x1=${nowX} x2=${nowX} y1=${bottom - 8} y2=${bottom + 4}></line>
      <text class="now-text" x=${nowX + 5} y=${bottom - 3}>${chart.now}</text>
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sensitivity-chart': SensitivityChart;
  }
}
