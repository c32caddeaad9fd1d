/**
 * Makes a buffer: a new area of all that lies within a distance. Properties `view`, `geometry`, `name` (of what it is made
 * around), `doubtM` (how well its position is known, null where the reader drew it).
 */
import type { Geometry } from 'geojson';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { waited } from '../data/waits.ts';
import { drawWords } from '../i18n/draw-words.ts';
import { AtlasElement } from '../ui/atlas-element.ts';
import { sharedStyles } from '../ui/shared-styles.ts';
import { drawPanelStyles } from './draw-panel-styles.ts';
import { drawings } from './drawings-store.ts';
import { lengthText, plainLength } from './figures.ts';

const MOST_M = 100_000;
const FIRST_M = 1000;

@customElement('buffer-form')
export class BufferForm extends AtlasElement {
  static override styles = [sharedStyles, drawPanelStyles];

  @property({ attribute: false }) geometry!: Geometry;
  @property({ attribute: false }) name = '';
  @property({ attribute: false }) doubtM: number | null = null;
  @state() private text = String(FIRST_M);
  @state() private fault: 'fault' | 'failed' | 'library' | 'full' | null = null;

  private readonly make = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { language } = this.view.state;
    const metres = Number(this.text);
    if (this.text.trim() === '' || !(metres > 0 && metres <= MOST_M)) return void (this.fault = 'fault');
    try {
      const { bufferOf } = await waited(import('./buffer.ts'));
      const geometry = bufferOf(this.geometry, metres);
      const label = drawWords[language].buffer.named(this.name, plainLength(metres, language));
      this.fault = geometry === null ? 'failed' : drawings.add({ kind: 'area', geometry, radiusM: null, label }) ? null : 'full';
    } catch {
      this.fault = 'library';
    }
  };

  protected override render(): TemplateResult {
    const { language } = this.view.state;
    const words = drawWords[language];
    const { buffer, said } = words;
    const { fault } = this;
    const sentence = fault === null ? null : fault === 'fault' || fault === 'failed' ? buffer[fault] : said[fault];
    return html`<form class="row" @submit=${this.make} novalidate>
        <label class="field"
          >${buffer.distance}<input
            inputmode="decimal"
            aria-invalid=${fault === 'fault'}
            aria-describedby="fault"
            .value=${this.text}
            @input=${(event: InputEvent) => (this.text = (event.target as HTMLInputElement).value)}
        /></label>
        <button class="chip">${buffer.make}</button>
      </form>
      <p id="fault" class="trouble" role="status">${sentence ?? nothing}</p>
      ${this.doubtM === null ? nothing : html`<p class="note">${buffer.doubt(lengthText(this.doubtM, language))}</p>`}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'buffer-form': BufferForm;
  }
}
