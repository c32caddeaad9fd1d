/**
 * Names beside the records of the reader's own layers, from the column that each is labelled by, over either map. Not for
 * screen readers, which have the table. Properties: `view`, `project` (longitude and latitude → screen pixels; a new function
 * with each move of the map).
 */
import { css, html, nothing, svg } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { RecordLabel } from '../layers/own-picture.ts';
import type { Bounds } from '../layers/projection.ts';
import { AtlasElement } from '../ui/atlas-element.ts';
import { windowSize } from '../ui/window-size.ts';
import { placeLabels, spotsBeside } from './label-layout.ts';
import { ownLayers } from './own-layers.ts';
import type { Project } from './snapping.ts';

/** More names than this in one window could not be read. */
const MOST = 200;
const MOST_SIGNS = 24;
/** Names are asked for when the map has stood so long; while it moves those that are known move with it. */
const STILL_MS = 150;

const cut = (text: string): string => {
  const signs = Array.from(text);
  return signs.length > MOST_SIGNS ? `${signs.slice(0, MOST_SIGNS - 1).join('')}…` : text;
};

@customElement('layer-names')
export class LayerNames extends AtlasElement {
  static override styles = css`
    :host,
    svg {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      overflow: hidden;
      pointer-events: none;
    }
    text {
      font-size: 12px;
      text-anchor: middle;
      fill: var(--ink);
      stroke: var(--panel);
      stroke-width: 3px;
      stroke-linejoin: round;
      paint-order: stroke;
    }
  `;

  @property({ attribute: false }) project: Project | null = null;
  @state() private labels: readonly RecordLabel[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked: unknown = null;
  private forget: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.forget = ownLayers.subscribe(() => this.askSoon());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.forget();
    clearTimeout(this.timer);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('project')) this.askSoon();
  }

  private askSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.ask(), STILL_MS);
  }

  private get bounds(): Bounds | null {
    const painter = this.view.painter();
    if (!painter) return null;
    const { width, height } = windowSize();
    const [first, last] = [painter.unproject(0, 0), painter.unproject(width, height)];
    return [first.lon, last.lat, last.lon, first.lat];
  }

  private async ask(): Promise<void> {
    const { bounds } = this;
    const named = ownLayers.pictures().filter(({ isShown, labels }) => isShown && labels !== null);
    if (!bounds || (named.length === 0 && this.labels.length === 0)) return;
    const asked = {};
    this.asked = asked;
    const found = await Promise.all(named.map(async ({ labels }) => (await labels?.(bounds, MOST)) ?? []));
    if (this.asked === asked) this.labels = found.flat();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { project, labels } = this;
    if (!project || labels.length === 0) return nothing;
    const wishes = labels.map(({ lon, lat, text }) => {
      const lines = [cut(text)];
      return { lines, spots: spotsBeside(project(lon, lat), lines) };
    });
    const spots = placeLabels(wishes);
    return html`<svg aria-hidden="true">
      ${spots.map((spot, at) => (spot ? svg`<text x=${spot.x.toFixed(1)} y=${(spot.y + 4).toFixed(1)}>${wishes[at]?.lines[0]}</text>` : nothing))}
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'layer-names': LayerNames;
  }
}
