/**
 * Draws without a pointer: a cross over the map that the arrow keys move, with its position told. Shown while it has the focus.
 * Property `view`. The keys are those of `keysHint`; Escape is the overlay's.
 */
import type { Position } from 'geojson';
import { css, html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { drawWords } from '../i18n/draw-words.ts';
import { AtlasElement } from '../ui/atlas-element.ts';
import { inFreePart, spaceAround } from '../ui/free-part.ts';
import { barHeight } from '../ui/panel-space.ts';
import { sharedStyles } from '../ui/shared-styles.ts';
import { windowSize } from '../ui/window-size.ts';
import { session } from './drawing-session.ts';
import { lengthText, positionText } from './figures.ts';
import { distanceM } from './measure.ts';
import type { Project } from './snapping.ts';

const STEP_PX = 8;
const LARGE_STEP_PX = 64;
/** Nearer to the edge of the free part the map goes along. */
const EDGE_PX = 24;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

@customElement('drawing-cross')
export class DrawingCross extends AtlasElement {
  static override styles = [
    sharedStyles,
    css`
      .cross {
        position: absolute;
        left: -22px;
        top: -22px;
        width: 44px;
        height: 44px;
        border-radius: 22px;
        opacity: 0;
      }
      .cross:focus {
        opacity: 1;
      }
      svg {
        width: 44px;
        height: 44px;
      }
      path {
        fill: none;
        stroke: var(--ink);
        stroke-width: 2;
      }
      .under {
        stroke: var(--panel);
        stroke-width: 6;
      }
    `,
  ];

  /** Longitude and latitude to screen pixels, a new function with each move. */
  @property({ attribute: false }) project: Project | null = null;
  @state() private position: Position | null = null;
  @state() private told = '';
  @query('.cross') private cross!: HTMLElement;

  override focus(): void {
    this.cross.focus();
  }

  private get frame(): { left: number; right: number; top: number; bottom: number } {
    const { state: app } = this.view;
    const { width, height } = windowSize();
    const space = spaceAround(app);
    return {
      left: space.left + EDGE_PX,
      right: width - space.right - EDGE_PX,
      top: space.top + EDGE_PX,
      bottom: height - barHeight(app) - space.bottom - EDGE_PX,
    };
  }

  /** Where the cross stands on the screen; in the middle of the free part where it was not, or is out of sight. */
  private spot(): { x: number; y: number } {
    const { left, right, top, bottom } = this.frame;
    const [lon = 0, lat = 0] = this.position ?? [];
    const spot = this.position && this.project?.(lon, lat);
    const isSeen = spot && spot.x >= left && spot.x <= right && spot.y >= top && spot.y <= bottom;
    return isSeen ? spot : { x: (left + right) / 2, y: (top + bottom) / 2 };
  }

  private move(x: number, y: number): void {
    const painter = this.view.painter();
    if (!painter) return;
    const { lon, lat } = painter.unproject(x, y);
    this.position = [lon, lat];
    session.board?.hover(lon, lat);
    const { left, right, top, bottom } = this.frame;
    if (x < left || x > right || y < top || y > bottom) painter.go(inFreePart({ ...painter.camera(), lon, lat }, spaceAround(this.view.state)), true);
    this.tell();
  }

  private tell(): void {
    const { language } = this.view.state;
    const last = session.board?.corners.at(-1);
    const from = last && this.position ? lengthText(distanceM(last, this.position), language) : '';
    this.told = this.position ? drawWords[language].crossAt(positionText(this.position), from) : '';
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { language } = this.view.state;
    const words = drawWords[language];
    const arrow = ARROWS[event.key];
    const { board } = session;
    const { x, y } = this.spot();
    const step = event.shiftKey ? LARGE_STEP_PX : STEP_PX;
    if (arrow) this.move(x + arrow[0] * step, y + arrow[1] * step);
    else if ((event.key === 'Enter' || event.key === ' ') && this.position) {
      session.set(this.position, false);
      const count = session.board?.corners.length ?? 0;
      this.told = count > 0 ? words.placed(count, positionText(this.position)) : '';
    } else if (event.key === 'Backspace') {
      board?.takeBack();
      this.tell();
    } else if (event.key.toLowerCase() === 'f') board?.finish();
    else if (event.key === '+' || event.key === '=') this.view.painter()?.zoomBy(1, true);
    else if (event.key === '-') this.view.painter()?.zoomBy(-1, true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  protected override render(): TemplateResult {
    const words = drawWords[this.view.state.language];
    const start = (): void => {
      const { x, y } = this.spot();
      this.move(x, y);
    };
    return html`<div
        class="cross"
        role="application"
        tabindex="0"
        aria-label=${words.cross}
        aria-describedby="keys"
        data-quiet
        @keydown=${this.onKey}
        @focus=${start}
      >
        <svg viewBox="0 0 44 44" aria-hidden="true">
          <path class="under" d="M22 4v14M22 26v14M4 22h14M26 22h14"></path>
          <path d="M22 4v14M22 26v14M4 22h14M26 22h14"></path>
        </svg>
      </div>
      <p id="keys" class="visually-hidden">${words.keysHint}</p>
      <p class="visually-hidden" role="status">${this.told}</p>`;
  }

  protected override updated(_changed: PropertyValues): void {
    const { x, y } = this.spot();
    // Set through the object model: the content policy allows no style attributes.
    this.cross.style.translate = `${x}px ${y}px`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'drawing-cross': DrawingCross;
  }
}
