/** Sets corners by figures: a position, or length and bearing from the last corner, or a circle's radius. Property `view`. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { drawWords } from '../i18n/draw-words.ts';
import { AtlasElement } from '../ui/atlas-element.ts';
import { RedrawOn } from '../ui/redraw-on.ts';
import { sharedStyles } from '../ui/shared-styles.ts';
import { drawPanelStyles } from './draw-panel-styles.ts';
import { session } from './drawing-session.ts';
import { positionText } from './figures.ts';
import { reachedFrom } from './measure.ts';
import { readFigure, readPosition } from './read-position.ts';

const MOST_M = 300_000;
/** Due east, where the earth's curve changes no radius. */
const EAST = 90;
type Fault = 'positionFault' | 'beyond' | 'stepFault' | 'radiusFault' | 'noBefore' | 'noCentre';

@customElement('drawing-entry')
export class DrawingEntry extends AtlasElement {
  static override styles = [sharedStyles, drawPanelStyles];

  @state() private fault: Fault | null = null;
  @state() private told = '';

  constructor() {
    super();
    this.addController(new RedrawOn(this, session.subscribe));
  }

  private field(name: string): string {
    return this.renderRoot.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value ?? '';
  }

  private set(position: readonly number[]): void {
    const words = drawWords[this.view.state.language];
    this.fault = null;
    session.set([...position], true);
    const count = session.board?.corners.length ?? 0;
    this.told = count > 0 ? words.placed(count, positionText([...position])) : '';
    const [lon = 0, lat = 0] = position;
    const painter = this.view.painter();
    if (painter && !this.isInSight(lon, lat)) painter.go({ ...painter.camera(), lon, lat }, true);
  }

  private isInSight(lon: number, lat: number): boolean {
    const { x, y } = this.view.painter()?.project(lon, lat) ?? { x: 0, y: 0 };
    return x >= 0 && y >= 0 && x <= innerWidth && y <= innerHeight;
  }

  private readonly place = (event: Event): void => {
    event.preventDefault();
    const position = readPosition(this.field('position'));
    if (position === null || position === 'beyond') {
      this.fault = position ?? 'positionFault';
      return;
    }
    this.set(position);
    // The next is typed into an empty field, however the reader comes to it.
    (event.target as HTMLFormElement).reset();
  };

  private readonly step = (event: Event): void => {
    event.preventDefault();
    const before = session.board?.corners.at(-1);
    const isCircle = session.mode === 'circle';
    const [metres, bearing] = [readFigure(this.field('length'), 0.01, MOST_M), isCircle ? EAST : readFigure(this.field('bearing'), 0, 360)];
    if (!before) this.fault = isCircle ? 'noCentre' : 'noBefore';
    else if (metres === null || bearing === null) this.fault = isCircle ? 'radiusFault' : 'stepFault';
    else this.set(reachedFrom(before, metres, bearing));
  };

  protected override render(): TemplateResult {
    const { entry } = drawWords[this.view.state.language];
    const { fault } = this;
    const isCircle = session.mode === 'circle';
    return html`<form class="row" @submit=${this.place} novalidate>
        <label class="field"
          >${entry.position}<input
            name="position"
            placeholder=${entry.sample}
            aria-invalid=${fault === 'positionFault' || fault === 'beyond'}
            aria-describedby="fault"
        /></label>
        <button class="chip">${entry.place}</button>
      </form>
      ${
        session.mode === 'point'
          ? nothing
          : html`<form class="row" @submit=${this.step} novalidate>
              <label class="field"
                >${isCircle ? entry.radius : entry.length}<input
                  name="length"
                  inputmode="decimal"
                  aria-invalid=${fault === 'stepFault' || fault === 'radiusFault'}
                  aria-describedby="fault"
              /></label>
              ${isCircle ? nothing : html`<label class="field">${entry.bearing}<input name="bearing" inputmode="decimal" aria-invalid=${fault === 'stepFault'} aria-describedby="fault" /></label>`}
              <button class="chip">${isCircle ? entry.circle : entry.go}</button>
            </form>`
      }
      <p id="fault" class="trouble" role="alert">${fault ? entry[fault] : nothing}</p>
      <p class="visually-hidden" role="status">${this.told}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'drawing-entry': DrawingEntry;
  }
}
