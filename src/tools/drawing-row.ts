/** One drawing of the list: its name and main figure; opened, all figures and what can be done with it. Properties `view`, `drawing`. */
import type { Position } from 'geojson';
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { drawWords } from '../i18n/draw-words.ts';
import { fitCamera } from '../layers/projection.ts';
import { AtlasElement } from '../ui/atlas-element.ts';
import { spaceAround } from '../ui/free-part.ts';
import { barHeight } from '../ui/panel-space.ts';
import { RedrawOn } from '../ui/redraw-on.ts';
import { sharedStyles } from '../ui/shared-styles.ts';
import { windowSize } from '../ui/window-size.ts';
import { areaOf } from './area-of.ts';
import { areaUnit } from './area-unit.ts';
import './buffer-form.ts';
import { drawPanelStyles } from './draw-panel-styles.ts';
import { MOST_LABEL } from './drawing-kept.ts';
import type { Drawing } from './drawing.ts';
import { filterByShape, session } from './drawing-session.ts';
import { drawings } from './drawings-store.ts';
import { drawingName, figuresOf, mainFigure, positionText } from './figures.ts';
import { circleAround, circleCentre, drawingExtent, measureOf } from './measure.ts';
import { readFigure, readPosition } from './read-position.ts';

/** Room around a drawing that the map goes to. */
const AROUND = 60;
const CLOSEST = 14;
const MOST_LISTED = 40;
const MOST_RADIUS_M = 300_000;

@customElement('drawing-row')
export class DrawingRow extends AtlasElement {
  static override styles = [
    sharedStyles,
    drawPanelStyles,
    css`
      .top {
        display: flex;
        align-items: start;
        gap: 8px;
      }
      .top > button {
        padding: 8px 0 4px;
      }
      dl {
        margin-top: 10px;
      }
      details {
        flex: 1;
        min-width: 0;
      }
      summary b {
        overflow-wrap: anywhere;
      }
      .inside {
        padding: 0 0 12px 16px;
      }
      .chips {
        margin-top: 8px;
      }
      ol {
        display: grid;
        gap: 4px;
      }
      ol li {
        display: flex;
        align-items: center;
        gap: 6px;
        font-size: 12px;
      }
      ol li input {
        flex: 1;
      }
    `,
  ];

  @property({ attribute: false }) drawing!: Drawing;
  @state() private copied: 'copied' | 'copyFailed' | null = null;
  @state() private isOpen = false;

  constructor() {
    super();
    // Numbers of those without a name follow the list.
    this.addController(new RedrawOn(this, areaUnit.subscribe, drawings.subscribe));
  }

  private get name(): string {
    return drawingName(this.drawing, drawings.get(), drawWords[this.view.state.language]);
  }

  private readonly zoom = (): void => {
    const { state: app } = this.view;
    const { width, height } = windowSize();
    const space = spaceAround(app);
    const padding = { top: space.top + AROUND, right: space.right + AROUND, bottom: space.bottom + AROUND, left: space.left + AROUND };
    // Straight to the map: a camera in the address would tell where the drawing lies.
    this.view.painter()?.go(fitCamera(drawingExtent(this.drawing), { width, height: height - barHeight(app) }, padding, CLOSEST), app.calm);
  };

  private readonly copy = async (): Promise<void> => {
    const { language } = this.view.state;
    const figures = figuresOf(this.drawing, drawWords[language], language);
    try {
      await navigator.clipboard.writeText([this.name, ...figures.map(({ name, value }) => `${name}\t${value}`)].join('\n'));
      this.copied = 'copied';
    } catch {
      this.copied = 'copyFailed';
    }
  };

  protected override render(): TemplateResult {
    const { language } = this.view.state;
    const words = drawWords[language];
    const { list } = words;
    const toggle = (event: Event): void => void (this.isOpen = (event.target as HTMLDetailsElement).open);
    return html`<div class="top">
      <details @toggle=${toggle}>
        <summary>
          <b>${this.name}</b> <span class="quiet" aria-hidden="true">·</span>
          <span class="quiet">${mainFigure(measureOf(this.drawing), areaUnit.get(), words, language)}</span>
        </summary>
        ${this.isOpen ? this.renderInside() : nothing}
      </details>
      <button class="text-button" aria-label=${list.zoom(this.name)} title=${list.zoom(this.name)} @click=${this.zoom}>
        <svg viewBox="0 0 20 20" width="18" height="18" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" aria-hidden="true">
          <path d="M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4M10 8v4M8 10h4"></path>
        </svg>
      </button>
    </div>`;
  }

  private renderInside(): TemplateResult {
    const { language, area } = this.view.state;
    const words = drawWords[language];
    const { list } = words;
    const { id, kind, geometry, label, isLabelled, radiusM } = this.drawing;
    const own = areaOf(this.drawing);
    const isFilter = own !== null && JSON.stringify(own.area) === JSON.stringify(area);
    const isOutline = geometry.type === 'Polygon';
    const filter = (): void => (isFilter ? this.view.set({ area: null, areaLoose: false }) : void filterByShape(this.view, geometry));
    return html`<div class="inside">
      <div class="row">
        <label class="field"
          >${list.name}<input
            maxlength=${MOST_LABEL}
            .value=${label}
            placeholder=${this.name}
            @change=${(event: Event) => drawings.change(id, { label: (event.target as HTMLInputElement).value })}
        /></label>
        ${kind === 'circle' ? html`<label class="field">${list.radius}<input inputmode="decimal" .value=${String(Number((radiusM ?? 0).toFixed(1)))} @change=${this.resize} /></label>` : nothing}
      </div>
      <dl class="figures row-figures">
        ${figuresOf(this.drawing, words, language).map(
          ({ name, value }) =>
            html`<dt>${name}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>
      <div class="chips">
        ${isOutline ? html`<button class="chip" aria-pressed=${isFilter} ?disabled=${own === null} @click=${filter}>${isFilter ? list.filterOff : list.filter}</button>` : nothing}
        <button class="chip" @click=${() => this.edit()}>${list.edit}</button>
        <button class="chip" aria-pressed=${isLabelled} @click=${() => drawings.change(id, { isLabelled: !isLabelled })}>${list.label}</button>
        <button class="chip" @click=${this.copy}>${this.copied ? list[this.copied] : list.copy}</button>
        <button class="chip" @click=${() => drawings.remove(id)}>${list.remove}</button>
      </div>
      ${isOutline && own === null ? html`<p class="note">${list.holes}</p>` : nothing} ${kind === 'circle' ? nothing : this.renderCorners()}
      <details>
        <summary>${words.buffer.title}</summary>
        <buffer-form .view=${this.view} .geometry=${geometry} .name=${this.name}></buffer-form>
      </details>
    </div>`;
  }

  private edit(): void {
    void session.start('edit', this.drawing.id);
    this.zoom();
    this.dispatchEvent(new CustomEvent('lower-sheet', { bubbles: true, composed: true }));
  }

  private readonly resize = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    const radiusM = readFigure(field.value, 0.1, MOST_RADIUS_M);
    const { id, geometry } = this.drawing;
    if (radiusM !== null && geometry.type === 'Polygon') drawings.change(id, { radiusM, geometry: circleAround(circleCentre(geometry), radiusM) });
    else field.value = String(this.drawing.radiusM);
  };

  /** The corners as fields: the way to move and delete them without a pointer. */
  private renderCorners(): TemplateResult | typeof nothing {
    const { list } = drawWords[this.view.state.language];
    const { geometry } = this.drawing;
    if (geometry.type === 'Polygon' && geometry.coordinates.length > 1) return nothing;
    const corners = cornersOf(geometry);
    const least = geometry.type === 'Point' ? 1 : geometry.type === 'LineString' ? 2 : 3;
    const field = (position: Position, at: number): TemplateResult =>
      html`<li>
        <input
          aria-label=${list.cornerAt(at + 1)}
          .value=${positionText(position)}
          @change=${(event: Event) => this.move(event.target as HTMLInputElement, at)}
        />
        ${
          corners.length > least
            ? html`<button
                class="text-button"
                aria-label=${list.removeCorner(at + 1)}
                title=${list.removeCorner(at + 1)}
                @click=${() => this.setCorners(corners.toSpliced(at, 1))}
              >
                ×
              </button>`
            : nothing
        }
      </li>`;
    return html`<details>
      <summary>${list.corners(corners.length)}</summary>
      <ol>
        ${corners.slice(0, MOST_LISTED).map(field)}
      </ol>
      ${corners.length > MOST_LISTED ? html`<p class="note">${list.moreCorners(corners.length - MOST_LISTED)}</p>` : nothing}
    </details>`;
  }

  private move(field: HTMLInputElement, at: number): void {
    const corners = cornersOf(this.drawing.geometry);
    const before = corners[at] ?? [0, 0];
    const position = readPosition(field.value);
    const isFault = position === null || position === 'beyond';
    field.ariaInvalid = String(isFault);
    if (!isFault && field.value !== positionText(before)) this.setCorners(corners.toSpliced(at, 1, position));
  }

  private setCorners(corners: readonly Position[]): void {
    const { id, geometry } = this.drawing;
    const [first = [0, 0]] = corners;
    if (geometry.type === 'Point') drawings.change(id, { geometry: { type: 'Point', coordinates: first } });
    else if (geometry.type === 'LineString') drawings.change(id, { geometry: { type: 'LineString', coordinates: [...corners] } });
    else drawings.change(id, { geometry: { type: 'Polygon', coordinates: [[...corners, first]] } });
  }
}

const cornersOf = (geometry: Drawing['geometry']): Position[] =>
  geometry.type === 'Point' ? [geometry.coordinates] : geometry.type === 'LineString' ? geometry.coordinates : (geometry.coordinates[0] ?? []).slice(0, -1);

declare global {
  interface HTMLElementTagNameMap {
    'drawing-row': DrawingRow;
  }
}
