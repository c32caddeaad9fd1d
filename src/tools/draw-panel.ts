/** Drawing, measuring, and choosing by an area. Property `view`. */
import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { drawWords } from '../i18n/draw-words.ts';
import { AtlasElement } from '../ui/atlas-element.ts';
import { RedrawOn } from '../ui/redraw-on.ts';
import { sharedStyles } from '../ui/shared-styles.ts';
import { choose, nameOf } from '../ui/view.ts';
import { areaUnit } from './area-unit.ts';
import { chooseSection } from './choose-section.ts';
import './drawing-entry.ts';
import './drawing-overlay.ts';
import './drawing-row.ts';
import { drawPanelStyles } from './draw-panel-styles.ts';
import { session } from './drawing-session.ts';
import type { SessionMode } from './drawing-session.ts';
import { drawings } from './drawings-store.ts';
import { openDataExport } from './export/open-data-export.ts';
import { AREA_UNITS } from './measure.ts';

const TOOLS = ['point', 'line', 'area', 'circle', 'edit'] as const;
const SIGNS: Readonly<Record<(typeof TOOLS)[number], string>> = {
  point: 'M11 19s-5.500-5.200-5.500-9.300a5.500 5.500 0 0 1 11 0C16.500 13.800 11 19 11 19zM11 8.200a1.600 1.600 0 1 0 0 3.200 1.600 1.600 0 0 0 0-3.200',
  line: 'M4 17 9 7l5 6 4-9',
  area: 'M4 8l7-4 7 5-3 9H6z',
  circle: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM11 11h7',
  edit: 'M5 17l1-4 8-8 3 3-8 8zM12.500 6.500l3 3',
};

@customElement('draw-panel')
export class DrawPanel extends AtlasElement {
  static override styles = [sharedStyles, drawPanelStyles];

  constructor() {
    super();
    this.addController(new RedrawOn(this, session.subscribe, drawings.subscribe, areaUnit.subscribe));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    session.focusPanel = (mode) => this.renderRoot.querySelector<HTMLElement>(`[data-mode="${mode}"]`)?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    session.focusPanel = null;
    session.stop();
  }

  /** Begins a mode, or ends it and keeps what can be finished; a button that was pressed by a key hands the focus to the cross. */
  private start(mode: SessionMode, event?: Event): void {
    if (session.mode === mode) return session.board?.canFinish ? session.board.finish() : session.stop();
    const isByKey = event instanceof MouseEvent && event.detail === 0;
    void session.start(mode).then(() => isByKey && mode !== 'edit' && session.mode === mode && session.focusCross?.());
    if (!isByKey) this.dispatchEvent(new CustomEvent('lower-sheet', { bubbles: true, composed: true }));
  }

  protected override render(): TemplateResult {
    const { language } = this.view.state;
    const words = drawWords[language];
    session.follow(this.view);
    const { mode, said } = session;
    const list = drawings.get();
    const placeLink = (id: string, name: string): TemplateResult => this.link(choose('place', id), name, 'row-link');
    return html`${chooseSection(this.view, words, () => this.start('choose'), placeLink)}
      <h3 class="heading">${words.toolsTitle}</h3>
      <div class="modes" role="group" aria-label=${words.toolsTitle}>
        ${TOOLS.map(
          (tool) =>
            html`<button
              data-mode=${tool}
              aria-pressed=${mode === tool}
              ?disabled=${tool === 'edit' && list.length === 0}
              @click=${(event: Event) => this.start(tool, event)}
            >
              <svg viewBox="0 0 22 22" aria-hidden="true">${svg`<path d=${SIGNS[tool]}></path>`}</svg>${words.modes[tool]}
            </button>`,
        )}
      </div>
      ${said && mode === null ? html`<p class="trouble" role="alert">${words.said[said]}</p>` : nothing} ${mode === null ? nothing : this.renderMode(mode)}
      ${this.renderList()} ${this.renderPlaceBuffer()}
      <details>
        <summary>${words.noteTitle}</summary>
        <p class="note">${words.note}</p>
      </details>`;
  }

  private renderMode(mode: SessionMode): TemplateResult {
    const words = drawWords[this.view.state.language];
    return html`<p class="note">${words.hints[mode]}</p>
      ${
        mode === 'edit'
          ? nothing
          : html`<p class="note">${words.keysHint} <button class="text-button" @click=${() => session.focusCross?.()}>${words.keysStart}</button></p>
              <details>
                <summary>${words.entry.title}</summary>
                <drawing-entry .view=${this.view}></drawing-entry>
              </details>`
      }`;
  }

  private renderList(): TemplateResult {
    const words = drawWords[this.view.state.language];
    const all = drawings.get();
    const keeping = drawings.keeping();
    return html`<h3 class="heading">${words.list.title} <span class="count">${all.length}</span></h3>
      ${keeping === 'refused' || keeping === 'foreign' ? html`<p class="trouble" role="status">${words.keeping[keeping]}</p>` : nothing}
      ${all.length === 0 ? html`<p class="note">${words.list.none}</p>` : this.renderUnits()}
      <ul class="drawings">
        ${repeat(
          all.toReversed(),
          ({ id }) => id,
          (drawing) => html`<li><drawing-row .view=${this.view} .drawing=${drawing}></drawing-row></li>`,
        )}
      </ul>
      <p class="note">
        ${words.list.private}
        ${all.length > 0 ? html`<button class="text-button" @click=${() => void openDataExport(this.view, 'drawings')}>${this.words.menu.outputs.data}</button>` : nothing}
        ${all.length > 1 ? html`<button class="text-button" @click=${() => drawings.removeAll()}>${words.list.removeAll}</button>` : nothing}
      </p>`;
  }

  private renderUnits(): TemplateResult {
    const { units } = drawWords[this.view.state.language];
    return html`<fieldset class="units">
      <legend>${units.title}</legend>
      ${AREA_UNITS.map(
        (unit) => html`<label><input type="radio" name="unit" .checked=${areaUnit.get() === unit} @change=${() => areaUnit.set(unit)} />${units[unit]}</label>`,
      )}
    </fieldset>`;
  }

  /** A buffer around the chosen place, where it stands on the map. */
  private renderPlaceBuffer(): TemplateResult | typeof nothing {
    const { state, catalogue } = this.view;
    const place = state.selected?.type === 'place' ? catalogue.place.get(state.selected.id) : undefined;
    if (!place?.geometry) return nothing;
    const { buffer } = drawWords[state.language];
    const name = nameOf(this.view, place.properties);
    return html`<h3 class="heading">${buffer.title}: ${buffer.ofPlace(name)}</h3>
      <buffer-form .view=${this.view} .geometry=${place.geometry} .name=${name} .doubtM=${place.properties.precision_m}></buffer-form>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'draw-panel': DrawPanel;
  }
}
