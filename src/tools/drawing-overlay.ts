/**
 * The reader's drawings over either map, with their figures; what is being drawn, and the bar that leads through it.
 * Properties: `view`, `project` (longitude and latitude → screen pixels; a new function with each move of the map).
 */
import { html, nothing, svg } from 'lit';
import type { PropertyValues, SVGTemplateResult, TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { drawWords } from '../i18n/draw-words.ts';
import { AtlasElement } from '../ui/atlas-element.ts';
import { spaceAround } from '../ui/free-part.ts';
import { PEEK_HEIGHT, PHONE_WIDTH } from '../ui/panel-space.ts';
import { RedrawOn } from '../ui/redraw-on.ts';
import { sharedStyles } from '../ui/shared-styles.ts';
import { isDialogOpen, isTypedInto } from '../ui/shortcuts.ts';
import { windowSize } from '../ui/window-size.ts';
import { areaUnit } from './area-unit.ts';
import './drawing-cross.ts';
import type { DrawingCross } from './drawing-cross.ts';
import type { Drawing } from './drawing.ts';
import { drawingOverlayStyles } from './drawing-overlay-styles.ts';
import { session } from './drawing-session.ts';
import { guideTemplate, labelOf, segmentLabels, shapeTemplate } from './drawing-shapes.ts';
import { drawings } from './drawings-store.ts';
import { drawingName, figuresOf, lengthText, mainFigure } from './figures.ts';
import { LINE_HEIGHT, placeLabels, textWidth } from './label-layout.ts';
import type { LabelWish } from './label-layout.ts';
import { measureOf, segmentsM } from './measure.ts';
import type { Project } from './snapping.ts';

/** Height of the stamp that stands above the strip of views. */
const ABOVE_STAMP = 64;

@customElement('drawing-overlay')
export class DrawingOverlay extends AtlasElement {
  static override styles = [sharedStyles, drawingOverlayStyles];

  @property({ attribute: false }) project: Project | null = null;
  @state() private told = '';
  @query('drawing-cross') private cross!: DrawingCross | null;
  @query('.bar') private bar!: HTMLElement | null;
  private known = drawings.get();

  constructor() {
    super();
    this.addController(new RedrawOn(this, drawings.subscribe, session.subscribe, areaUnit.subscribe));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.onKey, { capture: true });
    session.hasCrossFocus = () => this.shadowRoot?.activeElement === this.cross && this.cross !== null;
    session.focusCross = () => void this.updateComplete.then(() => this.cross?.focus());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.onKey, { capture: true });
    session.focusCross = null;
    session.hasCrossFocus = () => false;
    session.stop();
  }

  private readonly cancel = (): void => {
    this.told = session.board?.isDrawing ? drawWords[this.view.state.language].gone : '';
    session.escape();
  };

  /** What is being drawn hears its keys before the page does. */
  private readonly onKey = (event: KeyboardEvent): void => {
    if (session.mode === null || isDialogOpen() || event.isComposing) return;
    const [target] = event.composedPath();
    const isBare = !isTypedInto(event) && !(target instanceof HTMLButtonElement) && target !== this.cross;
    // Enter is that of the link, head or box which has the focus.
    const isOnControl = target instanceof Element && target.matches('a, button, summary, input, [role], [tabindex]') && !target.closest('#map');
    if (event.key === 'Escape') this.cancel();
    else if (isBare && this.view.state.singleKeys && event.key.toLowerCase() === 'f' && !event.ctrlKey && !event.metaKey && !event.altKey)
      session.board?.finish();
    else if (isBare && !event.composedPath().includes(this.cross as EventTarget) && event.key === 'Backspace') session.board?.takeBack();
    else if (isBare && !isOnControl && !event.composedPath().includes(this.cross as EventTarget) && event.key === 'Enter') session.board?.finish();
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  protected override willUpdate(_changed: PropertyValues): void {
    session.follow(this.view);
    const list = drawings.get();
    const added = list.length > this.known.length ? list.at(-1) : undefined;
    this.known = list;
    if (!added || session.mode === 'edit') return;
    const { language } = this.view.state;
    const words = drawWords[language];
    this.told = words.done(figuresOf(added, words, language).map(({ name, value }) => `${name} ${value}`).join('; ')); // prettier-ignore
  }

  protected override render(): TemplateResult {
    return html`${this.project ? this.renderShapes(this.project) : nothing}
      ${session.mode === null ? nothing : html`${this.renderBar()}<drawing-cross .view=${this.view} .project=${this.project}></drawing-cross>`}
      <p class="visually-hidden" role="status">${this.told}</p>`;
  }

  private renderShapes(project: Project): TemplateResult | typeof nothing {
    const { language } = this.view.state;
    const words = drawWords[language];
    const { board } = session;
    const list = drawings.get();
    const { current = null, moving = new Map<string, Drawing['geometry']>(), guides = [], selected = null } = board ?? {};
    if (list.length === 0 && !current && guides.length === 0) return nothing;
    const unit = areaUnit.get();
    const shown = list.map((drawing) => ({ ...drawing, geometry: moving.get(drawing.id) ?? drawing.geometry }));
    const wishes: LabelWish[] = [];
    const segments: LabelWish[] = [];
    if (current) {
      const { geometry } = current;
      // Halves that turn opposite ways would cancel each other out.
      const figure = current.isCrossing ? words.crossing : mainFigure(measureOf(current), unit, words, language);
      wishes.push(labelOf(geometry, [figure], project));
      const ring =
        geometry.type === 'LineString' ? geometry.coordinates : geometry.type === 'Polygon' && current.kind === 'area' ? (geometry.coordinates[0] ?? []) : [];
      segments.push(...segmentLabels(ring, segmentsM(ring).map((metres) => lengthText(metres, language)), project)); // prettier-ignore
    }
    for (const drawing of shown.toReversed()) {
      if (!drawing.isLabelled && drawing.id !== selected) continue;
      const lines = [...(drawing.label === '' ? [] : [drawing.label]), mainFigure(measureOf(drawing), unit, words, language)];
      wishes.push(labelOf(drawing.geometry, lines, project));
    }
    const all = [...wishes, ...segments];
    const labels = placeLabels(all).map((spot, index) => (spot ? labelTemplate(all[index]?.lines ?? [], spot.x, spot.y, index >= wishes.length) : nothing));
    return html`<svg class="shapes" aria-hidden="true">
      ${shown.map(({ id, geometry }) => shapeTemplate(geometry, id === selected ? 'chosen' : '', project))}
      ${current ? shapeTemplate(current.geometry, 'current', project) : nothing} ${guides.map((guide) => guideTemplate(guide, project))} ${labels}
    </svg>`;
  }

  /** A button that there is nothing left to do for hands the focus on to the last, which there always is. */
  private readonly press =
    (act: () => void) =>
    ({ currentTarget }: Event): void => {
      act();
      // The board takes what is finished after its own work; by the next frame the bar is drawn anew.
      requestAnimationFrame(() => {
        if ((currentTarget as HTMLButtonElement).disabled) this.bar?.querySelector<HTMLElement>('button:last-child')?.focus();
      });
    };

  private renderBar(): TemplateResult {
    const { language } = this.view.state;
    const words = drawWords[language];
    const { mode, board, said } = session;
    if (mode === null) return html``;
    const { current = null, corners = [], isDrawing = false, selected = null } = board ?? {};
    const edited = drawings.get().find(({ id }) => id === selected);
    const figure = current ?? edited;
    const hint = board
      ? current?.isCrossing
        ? words.crossing
        : figure
          ? mainFigure(measureOf(figure), areaUnit.get(), words, language)
          : words.hints[mode]
      : words.loading;
    return html`<div class="bar" role="group" aria-label=${words.modes[mode]}>
      ${said ? html`<p class="trouble" role="alert">${words.said[said]}</p>` : html`<p class=${figure ? 'figure' : ''}>${edited ? `${drawingName(edited, drawings.get(), words)} · ` : ''}${hint}</p>`}
      ${
        mode === 'edit' || mode === 'point'
          ? nothing
          : html`<button class="first" ?disabled=${!isDrawing || mode === 'circle'} @click=${this.press(() => board?.finish())}>${words.finish}</button>
              <button ?disabled=${corners.length === 0} @click=${this.press(() => board?.takeBack())}>${words.takeBack}</button>`
      }
      <button @click=${this.cancel}>${isDrawing ? words.cancel : words.stop}</button>
    </div>`;
  }

  protected override updated(): void {
    if (!this.bar) return;
    const { left, right, bottom } = spaceAround(this.view.state);
    const { width } = windowSize();
    // Set through the object model: the content policy allows no style attributes.
    this.bar.style.left = `${left + (width - left - right) / 2}px`;
    const isPhone = width < PHONE_WIDTH;
    this.bar.style.bottom = `${(isPhone ? PEEK_HEIGHT : bottom) + ABOVE_STAMP}px`;
    this.bar.style.maxWidth = `${width - left - right - (isPhone ? 0 : 2 * 56)}px`;
  }
}

function labelTemplate(lines: readonly string[], x: number, y: number, isSegment: boolean): SVGTemplateResult {
  const top = y - ((lines.length - 1) * LINE_HEIGHT) / 2 + 4;
  const width = Math.max(...lines.map(textWidth)) + 10;
  const ground = svg`<rect x=${(x - width / 2).toFixed(1)} y=${(top - 14).toFixed(1)} width=${width.toFixed(1)} height=${lines.length * LINE_HEIGHT + 3} rx="4"></rect>`;
  return svg`<g class=${isSegment ? 'segment' : 'label'}>${isSegment ? nothing : ground}${lines.map((line, index) => svg`<text x=${x.toFixed(1)} y=${(top + index * LINE_HEIGHT).toFixed(1)}>${line}</text>`)}</g>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'drawing-overlay': DrawingOverlay;
  }
}
