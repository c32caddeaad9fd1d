/**
 * A layer in the list: what it is, what of it is shown, and the parts in which it is looked into, one open at a time.
 *
 * Properties `view`, `layer`, `layers`, `onRemove` (told the layer that is to go).
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { exportWords } from '../i18n/export-words.ts';
import { icon } from '../ui/icons.ts';
import { PHONE_WIDTH } from '../ui/panel-space.ts';
import { RedrawOn } from '../ui/redraw-on.ts';
import { sharedStyles } from '../ui/shared-styles.ts';
import { openDataExport } from './export/open-data-export.ts';
import { LAYER_PARTS, filesDesk } from './files-desk.ts';
import type { LayerPartName } from './files-desk.ts';
import { layerCardStyles } from './layer-card-styles.ts';
import { goToBounds, shownBounds } from './layer-camera.ts';
import './layer-faults.ts';
import './layer-filter.ts';
import { LayerPart } from './layer-part.ts';
import './layer-reading.ts';
import './layer-style.ts';
import { layerSymbol } from './layer-symbol.ts';
import './zone-counts.ts';
import type { OwnLayer } from './own-layer.ts';

@customElement('layer-card')
export class LayerCard extends LayerPart {
  static override styles = [sharedStyles, layerCardStyles];

  @property({ attribute: false }) onRemove: (layer: OwnLayer) => void = () => undefined;
  @state() private isNaming = false;
  /** The button that is to have the focus after the next drawing. */
  private wanted: string | null = null;

  constructor() {
    super();
    this.addController(new RedrawOn(this, (changed) => filesDesk.subscribe(changed)));
  }

  protected override updated(): void {
    if (this.wanted === null) return;
    const target = this.renderRoot.querySelector<HTMLElement>(`${this.wanted}:enabled`) ?? this.renderRoot.querySelector<HTMLElement>('[data-move]:enabled');
    this.wanted = null;
    target?.focus();
    if (target instanceof HTMLInputElement) target.select();
  }

  private readonly startNaming = (): void => {
    this.isNaming = true;
    this.wanted = '.name-field';
  };

  private endNaming(name: string | null): void {
    if (!this.isNaming) return;
    this.isNaming = false;
    this.wanted = '.name';
    const given = name?.trim() ?? '';
    if (given !== '') this.acts.change(this.layer.id, { name: given });
  }

  private readonly nameKey = (event: KeyboardEvent): void => {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    // The button that comes back has the focus before the key is let go: it must not be pressed by it.
    event.preventDefault();
    event.stopPropagation();
    this.endNaming(event.key === 'Enter' ? (event.target as HTMLInputElement).value : null);
  };

  private move(step: 1 | -1): void {
    const { layers } = this.layers.get();
    const at = layers.findIndex(({ id }) => id === this.layer.id);
    this.acts.move(this.layer.id, at + step);
    this.wanted = `[data-move="${step}"]`;
    this.requestUpdate();
  }

  private readonly openTable = (): void => {
    filesDesk.set({ table: this.layer.id });
    // A phone has room for one of them: the sheet would stand over the table.
    this.view.set({ drawer: 'table', ...(innerWidth < PHONE_WIDTH && { workbench: null }) });
  };

  private toggle(part: LayerPartName, isOpen: boolean): void {
    filesDesk.set({ open: isOpen ? null : { layer: this.layer.id, part } });
  }

  private get openPart(): LayerPartName | null {
    const { open } = filesDesk.get();
    return open?.layer === this.layer.id && this.partsShown.includes(open.part) ? open.part : null;
  }

  private get partsShown(): readonly LayerPartName[] {
    return LAYER_PARTS.filter((part) => part !== 'faults' || this.layer.faultCount > 0);
  }

  protected override render(): TemplateResult {
    const { layer } = this;
    const { layer: words } = this.say;
    return html`<section class="card ${layer.isShown ? '' : 'is-hidden'}" aria-label=${words.of(layer.name)}>
      ${this.renderHead()}
      <p class="counts">${this.countTexts().join(' · ')}</p>
      ${layer.bounds && !shownBounds(layer.bounds) ? html`<p class="alert">${words.allOutside}</p>` : nothing}
      ${layer.bounds && !layer.datum.isByReader && layer.datum.guess.datum === null ? html`<p class="alert">${words.undecided}</p>` : nothing}
      ${layer.faultCount > 0 ? this.partButton('faults', 'text-button faults', this.say.faults.button(layer.faultCount)) : nothing} ${this.renderTools()}
      ${this.renderOpen()}
    </section>`;
  }

  private countTexts(): string[] {
    const { kinds, shownCount, count, outside, format } = this.layer;
    const { layer: words, formatNames } = this.say;
    return [
      words.counts(shownCount, count),
      ...(kinds.points > 0 ? [words.points(kinds.points)] : []),
      ...(kinds.lines > 0 ? [words.lines(kinds.lines)] : []),
      ...(kinds.areas > 0 ? [words.areas(kinds.areas)] : []),
      ...(kinds.none > 0 ? [words.none(kinds.none)] : []),
      ...(outside > 0 ? [words.outside(outside)] : []),
      formatNames[format],
    ];
  }

  private renderHead(): TemplateResult {
    const { layer } = this;
    const { layer: words } = this.say;
    const { layers } = this.layers.get();
    const at = layers.findIndex(({ id }) => id === layer.id);
    const show = words.show(layer.name);
    return html`<div class="head">
      ${layerSymbol(layer)}
      ${
        this.isNaming
          ? html`<input
              class="name-field"
              aria-label=${words.name}
              maxlength="80"
              .value=${layer.name}
              @keydown=${this.nameKey}
              @blur=${(event: FocusEvent) => this.endNaming((event.target as HTMLInputElement).value)}
            />`
          : html`<h3>
              <button class="name" aria-label=${words.rename(layer.name)} title=${words.rename(layer.name)} @click=${this.startNaming}>${layer.name}</button>
            </h3>`
      }
      <button
        class="icon-button eye"
        aria-label=${show}
        title=${show}
        aria-pressed=${layer.isShown}
        @click=${() => this.acts.change(layer.id, { isShown: !layer.isShown })}
      >
        ${icon(layer.isShown ? 'eye' : 'hidden')}
      </button>
      <button
        class="icon-button"
        data-move="1"
        aria-label=${words.up(layer.name)}
        title=${words.up(layer.name)}
        ?disabled=${at === layers.length - 1}
        @click=${() => this.move(1)}
      >
        ${icon('up')}
      </button>
      <button
        class="icon-button"
        data-move="-1"
        aria-label=${words.down(layer.name)}
        title=${words.down(layer.name)}
        ?disabled=${at === 0}
        @click=${() => this.move(-1)}
      >
        ${icon('down')}
      </button>
      <button class="icon-button" aria-label=${words.remove(layer.name)} title=${words.remove(layer.name)} @click=${() => this.onRemove(layer)}>
        ${icon('close')}
      </button>
    </div>`;
  }

  private renderTools(): TemplateResult {
    const { layer } = this;
    const { layer: words } = this.say;
    const out = exportWords[this.view.state.language];
    const label = (part: Exclude<LayerPartName, 'faults'>): string =>
      part === 'filter' && layer.tests.length > 0 ? words.partCount(words.parts.filter, layer.tests.length) : words.parts[part];
    return html`<div class="tools">
      <div class="acts">
        <button
          class="tool"
          ?disabled=${!layer.bounds || !shownBounds(layer.bounds)}
          aria-label=${words.zoomOf(layer.name)}
          @click=${() => goToBounds(this.view, layer.bounds)}
        >
          ${words.zoom}
        </button>
        <button class="tool" aria-label=${words.tableOf(layer.name)} @click=${this.openTable}>${words.table}</button>
        <button
          class="tool"
          ?disabled=${layer.shownCount === 0}
          aria-label=${`${out.button}${out.colon}${layer.name}`}
          @click=${() => void openDataExport(this.view, { layer: layer.id })}
        >
          ${out.button}
        </button>
      </div>
      <div class="parts">${LAYER_PARTS.map((part) => (part === 'faults' ? nothing : this.partButton(part, 'tool part', label(part))))}</div>
    </div>`;
  }

  private partButton(part: LayerPartName, looks: string, label: string): TemplateResult {
    const isOpen = this.openPart === part;
    return html`<button class=${looks} aria-expanded=${isOpen} aria-controls="part" @click=${() => this.toggle(part, isOpen)}>${label}</button>`;
  }

  private renderOpen(): TemplateResult {
    const { view, layer, layers, openPart } = this;
    const content = {
      style: () => html`<layer-style .view=${view} .layer=${layer} .layers=${layers}></layer-style>`,
      filter: () => html`<layer-filter .view=${view} .layer=${layer} .layers=${layers}></layer-filter>`,
      zones: () => html`<zone-counts .view=${view} .layer=${layer} .layers=${layers}></zone-counts>`,
      reading: () => html`<layer-reading .view=${view} .layer=${layer} .layers=${layers}></layer-reading>`,
      faults: () => html`<layer-faults .view=${view} .layer=${layer} .layers=${layers}></layer-faults>`,
    };
    return html`<div id="part" class="part-content" ?hidden=${openPart === null}>${openPart ? content[openPart]() : nothing}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'layer-card': LayerCard;
  }
}
