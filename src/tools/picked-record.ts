/** What the file says of the record that was picked on the map, beside it, while the table is not open. Properties `view`, `project`. */
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { cellText, isBlank } from '../data/sheet-cells.ts';
import { catalogWords } from '../i18n/catalog-words.ts';
import { filesWords } from '../i18n/files-words.ts';
import { AtlasElement } from '../ui/atlas-element.ts';
import { icon } from '../ui/icons.ts';
import { sharedStyles } from '../ui/shared-styles.ts';
import { featureCardStyles, placeCard } from './feature-card.ts';
import type { TablePage } from './own-layer.ts';
import { ownLayers } from './own-layers.ts';
import type { Project } from './snapping.ts';

type Row = TablePage['rows'][number];

@customElement('picked-record')
export class PickedRecord extends AtlasElement {
  static override styles = [sharedStyles, featureCardStyles];

  @property({ attribute: false }) project: Project | null = null;
  @state() private row: Row | null = null;
  private asked: unknown = null;
  private forget: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.forget = ownLayers.subscribe(() => void this.follow());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.forget();
  }

  private async follow(): Promise<void> {
    const { picked } = ownLayers.get();
    if (picked === this.asked) return;
    this.asked = picked;
    const rank = picked && (await ownLayers.rank(picked.layer, picked.record, null));
    const page = picked && rank !== null ? await ownLayers.page(picked.layer, rank, rank + 1, null) : null;
    if (this.asked === picked) this.row = page?.rows[0] ?? null;
  }

  /** Where the record is marked on the map. */
  private get at(): Readonly<{ x: number; y: number }> | null {
    const { picked } = ownLayers.get();
    const marked = ownLayers.pictures().find(({ id }) => id === picked?.layer)?.marked;
    return marked ? (this.project?.(...marked) ?? null) : null;
  }

  protected override updated(_changed: PropertyValues): void {
    const { at } = this;
    if (at) placeCard(this, this.renderRoot, at);
  }

  private readonly close = (): void => ownLayers.pick(null);

  protected override render(): TemplateResult | typeof nothing {
    const { row } = this;
    const { picked, layers } = ownLayers.get();
    const { language, drawer } = this.view.state;
    const layer = layers.find(({ id }) => id === picked?.layer);
    // The table shows the row itself.
    if (!row || !layer || drawer === 'table' || !this.at) return nothing;
    const words = catalogWords[language].feature;
    return html`<section class="card" aria-label=${words.title}>
      <div class="head">
        <h2>${layer.name}</h2>
        <button class="icon-button" aria-label=${words.close} @click=${this.close}>${icon('close')}</button>
      </div>
      <dl role="status">
        ${layer.columns.map(({ name }, column) => {
          const cell = row.cells[column] ?? null;
          return isBlank(cell)
            ? nothing
            : html`<dt>${name}</dt>
                <dd>${cellText(cell)}</dd>`;
        })}
      </dl>
      <p><button class="text-button" @click=${() => this.view.set({ drawer: 'table' })}>${filesWords[language].layer.table}</button></p>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'picked-record': PickedRecord;
  }
}
