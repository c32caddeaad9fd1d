/**
 * The reader's own files: handed in, read with progress, refused with a remedy, listed as layers. Nothing of them leaves the
 * machine, stands in an address or outlives the page.
 *
 * Properties `view`, and `layers` for another store than the page's.
 */
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { filesWords } from '../i18n/files-words.ts';
import type { FilesWords } from '../i18n/files-words.ts';
import { AtlasElement } from '../ui/atlas-element.ts';
import { mainChipStyles } from '../ui/main-act-styles.ts';
import { sharedStyles } from '../ui/shared-styles.ts';
import { emptyFiles } from './files-empty.ts';
import { filesDesk } from './files-desk.ts';
import { filesPanelStyles } from './files-panel-styles.ts';
import { readingRow, refusedRow } from './files-readings.ts';
import { refusalText } from './file-sentences.ts';
import { layerActs } from './layer-acts.ts';
import './layer-card.ts';
import type { OwnLayer, OwnLayers } from './own-layer.ts';
import { ownLayers } from './own-layers.ts';
import { ACCEPTED, handOver } from './take-handed.ts';

/** Several files are told by their number: read aloud one by one they would take too long. */
function openedText(words: FilesWords, opened: readonly Readonly<{ name: string; count: number }>[]): string {
  const [first] = opened;
  if (first && opened.length === 1) return words.opened(first.name, first.count);
  return words.openedMany(
    opened.length,
    opened.reduce((sum, { count }) => sum + count, 0),
  );
}

@customElement('files-panel')
export class FilesPanel extends AtlasElement {
  static override styles = [sharedStyles, mainChipStyles, filesPanelStyles];

  @property({ attribute: false }) layers: OwnLayers = ownLayers;

  /** What was opened since files were last handed in, kept as facts: it is said in the page's language. */
  @state() private opened: readonly Readonly<{ name: string; count: number }>[] = [];
  @state() private removed: Readonly<{ id: string; name: string }> | null = null;

  private wasReading = false;
  private known: ReadonlySet<string> = new Set();
  private forget: readonly (() => void)[] = [];
  /** The act whose button is to have the focus after the next drawing. */
  private wanted: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.known = new Set(this.layers.get().layers.map(({ id }) => id));
    this.forget = [this.layers.subscribe(this.follow), filesDesk.subscribe(() => this.requestUpdate())];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const forget of this.forget) forget();
  }

  /** Says what has been opened; the store takes the map there. */
  private readonly follow = (): void => {
    const { layers, readings } = this.layers.get();
    const added = layers.filter(({ id }) => !this.known.has(id));
    this.known = new Set(layers.map(({ id }) => id));
    if (!this.wasReading && (readings.length > 0 || added.length > 0)) this.opened = [];
    this.wasReading = readings.length > 0;
    if (this.removed && added.some(({ id }) => id === this.removed?.id)) this.removed = null;
    else if (added.length > 0) this.opened = [...this.opened, ...added];
    this.requestUpdate();
  };

  protected override updated(_changed: PropertyValues): void {
    if (this.wanted === null) return;
    const wanted = this.renderRoot.querySelector<HTMLElement>(this.wanted) ?? this.renderRoot.querySelector<HTMLElement>('[data-choose]');
    this.wanted = null;
    wanted?.focus();
  }

  private readonly choose = (): void => this.renderRoot.querySelector<HTMLInputElement>('input[type=file]')?.click();

  private readonly picked = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    void handOver([...(input.files ?? [])], this.layers);
    // The same file, mended, may be chosen again.
    input.value = '';
  };

  private readonly trySample = (): void => {
    const words = filesWords[this.view.state.language];
    this.layers.open([new File([words.sample.map((row) => `${row.join(',')}\n`).join('')], words.sampleName, { type: 'text/csv' })]);
  };

  private readonly removeLayer = ({ id, name }: OwnLayer): void => {
    layerActs(this.layers, this.view.undo).remove(id);
    this.opened = [];
    this.removed = { id, name };
    this.wanted = '[data-undo]';
  };

  private readonly undo = (): void => {
    if (this.removed) layerActs(this.layers, this.view.undo).putBack(this.removed.id);
    this.wanted = '[data-choose]';
    this.removed = null;
  };

  protected override render(): TemplateResult {
    const words = filesWords[this.view.state.language];
    const { layers, readings, refused } = this.layers.get();
    const isEmpty = layers.length === 0 && readings.length === 0;
    const { skipped } = filesDesk.get();
    return html`<div class="page">
      <div role="status">
        ${this.opened.length === 0 ? nothing : html`<p class="visually-hidden">${openedText(words, this.opened)}</p>`}
        ${
          this.removed
            ? html`<p class="said">${words.removed(this.removed.name)} <button class="text-button" data-undo @click=${this.undo}>${words.undo}</button></p>`
            : nothing
        }
        ${skipped > 0 ? html`<p class="said">${words.skipped(skipped)}</p>` : nothing}
      </div>
      <div role="alert">${refused.map((each) => refusedRow(words, each, refusalText(this.view.state.language, each), this.layers.forgetRefused))}</div>
      <input type="file" hidden multiple accept=${ACCEPTED} aria-label=${words.choose} @change=${this.picked} />
      ${isEmpty ? emptyFiles(words, { choose: this.choose, trySample: this.trySample }) : this.renderList(words)}
    </div>`;
  }

  private renderList(words: FilesWords): TemplateResult {
    const { layers, readings } = this.layers.get();
    return html`<div class="line">
        <button class="chip main-chip" data-choose @click=${this.choose}>${words.add}</button>
        <span class="private">${words.private}</span>
      </div>
      <p class="quiet small">${words.session}</p>
      ${
        readings.length > 0
          ? html`<ul class="readings">
              ${repeat(
                readings,
                ({ id }) => id,
                (each) => readingRow(words, each, this.layers.cancel),
              )}
            </ul>`
          : nothing
      }
      ${
        layers.length > 0
          ? html`<ul class="layers" aria-label=${words.list}>
              ${repeat(
                layers.toReversed(),
                ({ id }) => id,
                (each) => html`<li><layer-card .view=${this.view} .layer=${each} .layers=${this.layers} .onRemove=${this.removeLayer}></layer-card></li>`,
              )}
            </ul>`
          : nothing
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'files-panel': FilesPanel;
  }
}
