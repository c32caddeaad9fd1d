/** Records of a layer by zone: a list with bars, what is surely there and what perhaps. Properties as `LayerPart`. */
import { css, html, nothing, svg } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { formatCsv } from '../data/actuals-csv.ts';
import { saveFile } from '../ui/save-file.ts';
import { sharedStyles } from '../ui/shared-styles.ts';
import { choose, nameOf } from '../ui/view.ts';
import { columnOptions } from './column-names.ts';
import { partStyles } from './layer-card-styles.ts';
import { LayerPart } from './layer-part.ts';
import { zonesNowhere } from './layer-zones.ts';
import type { ZoneCounts as Counts, ZoneJoin } from './own-layer.ts';

const ROWS_AT_ONCE = 12;
/** Length of the longest bar, in units of its drawing. */
const FULL = 100;

@customElement('zone-counts')
export class ZoneCounts extends LayerPart {
  static override styles = [
    sharedStyles,
    partStyles,
    css`
      fieldset label {
        display: flex;
        align-items: center;
        gap: 8px;
        font-size: 13px;
      }
      .zone {
        display: grid;
        grid-template-columns: minmax(0, 1fr) max-content;
        gap: 0 8px;
        width: 100%;
        padding: 4px 6px;
        border-radius: 6px;
        font-size: 13px;
      }
      .zone:hover,
      .zone[aria-pressed='true'] {
        background: color-mix(in srgb, var(--accent) 9%, transparent);
      }
      .zone svg {
        grid-column: 1 / -1;
        display: block;
        width: 100%;
        height: 6px;
      }
      .zone .number {
        font-size: 12px;
        color: var(--quiet);
        font-variant-numeric: tabular-nums;
      }
      .pattern {
        position: absolute;
        width: 0;
        height: 0;
      }
      ul {
        margin: 0 -6px;
      }
    `,
  ];

  @state() private join: ZoneJoin = { by: 'position' };
  @state() private counted: Readonly<{ key: string; counts: Counts | 'failed' | null }> | null = null;
  @state() private shown = ROWS_AT_ONCE;

  protected override willUpdate(_changed: PropertyValues): void {
    this.count();
  }

  /** Counts anew whenever join, filter or what the file is taken for has changed. */
  private count(isAgain = false): void {
    const { layer, join } = this;
    const key = JSON.stringify([layer.id, join, layer.tests, layer.datum.chosen, layer.table?.columns, layer.count]);
    if (this.counted?.key === key && !isAgain) return;
    // What stood there stays until the new counts are in.
    this.counted = { key, counts: this.counted?.counts ?? null };
    const take = (counts: Counts | 'failed'): void => {
      if (this.counted?.key === key) this.counted = { key, counts };
    };
    this.layers.joinZones(layer.id, join).then(take, () => take('failed'));
  }

  private zoneName(id: string): string {
    const place = this.view.catalogue.place.get(id);
    return place ? nameOf(this.view, place.properties) : id;
  }

  private readonly save = (): void => {
    const { zones: words } = this.say;
    const counts = this.counted?.counts;
    if (!counts || counts === 'failed') return;
    const [elsewhere = '', mismatched = '', blank = ''] = words.rest;
    const rows = [
      ...counts.zones.map(({ id, surely, perhaps }) => [this.zoneName(id), surely, perhaps]),
      [this.join.by === 'name' ? mismatched : elsewhere, counts.elsewhere, null],
      ...(this.join.by === 'name' ? [[blank, counts.unnamed, null]] : []),
    ];
    saveFile(new Blob([formatCsv({ heads: words.heads, rows })], { type: 'text/csv;charset=utf-8' }), `${words.fileName(this.layer.name)}.csv`);
  };

  protected override render(): TemplateResult {
    const { zones: words } = this.say;
    const { layer, join } = this;
    const named = join.by === 'name' ? join.column : (layer.columns.findIndex(({ type }) => type === 'text') + layer.columns.length) % layer.columns.length;
    const by = (next: ZoneJoin): void => {
      this.join = next;
      this.shown = ROWS_AT_ONCE;
    };
    return html`<fieldset>
        <legend>${words.by}</legend>
        <label><input type="radio" name="by" .checked=${join.by === 'position'} @change=${() => by({ by: 'position' })} />${words.position}</label>
        ${
          layer.columns.length > 0
            ? html`<label
                ><input type="radio" name="by" .checked=${join.by === 'name'} @change=${() => by({ by: 'name', column: named })} />${words.name}</label
              >`
            : nothing
        }
        ${
          join.by === 'name'
            ? html`<select
                aria-label=${words.column}
                @change=${(event: Event) => by({ by: 'name', column: Number((event.target as HTMLSelectElement).value) })}
              >
                ${columnOptions(this.say, layer, join.column)}
              </select>`
            : nothing
        }
      </fieldset>
      ${this.renderCounts()}`;
  }

  private renderCounts(): TemplateResult {
    const { zones: words } = this.say;
    const counts = this.counted?.counts ?? null;
    if (counts === null) return html`<p class="quiet" role="status">${words.counting}</p>`;
    if (counts === 'failed')
      return html`<p role="alert">${words.failed} <button class="text-button" @click=${() => this.count(true)}>${words.retry}</button></p>`;
    const zones = counts.zones.filter(({ surely, perhaps }) => surely + perhaps > 0).toSorted((a, b) => b.surely - a.surely || b.perhaps - a.perhaps);
    const most = Math.max(1, ...zones.map(({ surely, perhaps }) => surely + perhaps));
    const rest = zones.length - this.shown;
    const nowhere = zonesNowhere(this.view.catalogue);
    const { guess, isByReader } = this.layer.datum;
    const isUnsettled = guess.datum === null && !isByReader;
    return html`${
        zones.length === 0
          ? html`<p>${words.none}</p>`
          : html`<svg class="pattern" aria-hidden="true">
                ${svg`<pattern id="perhaps" width="1.5" height="6" patternUnits="userSpaceOnUse"><rect width=".75" height="6" fill="var(--accent)"></rect></pattern>`}
              </svg>
              <ul aria-label=${words.list}>
                ${zones.slice(0, this.shown).map((zone) => this.renderZone(zone, most))}
              </ul>
              ${rest > 0 ? html`<p><button class="chip" @click=${() => (this.shown += ROWS_AT_ONCE)}>${words.more(Math.min(rest, ROWS_AT_ONCE))}</button></p>` : nothing}
              ${zones.some(({ perhaps }) => perhaps > 0) ? html`<p class="quiet small">${words.legend}</p>` : nothing}`
      }
      <p class="quiet small">
        ${this.join.by === 'name' ? words.mismatched(counts.elsewhere) : words.elsewhere(counts.elsewhere)}${this.join.by === 'name' && counts.unnamed > 0 ? html` · ${words.blank(counts.unnamed)}` : nothing}
        ${this.join.by === 'position' && nowhere > 0 ? html`<br />${words.nowhere(nowhere)}` : nothing}
        ${this.join.by === 'position' && isUnsettled ? html`<br />${words.doubt}` : nothing}
        ${this.layer.tests.length > 0 ? html`<br />${words.shown}` : nothing}
      </p>
      ${zones.length > 0 ? html`<p><button class="chip" @click=${this.save}>${words.save}</button></p>` : nothing}`;
  }

  private renderZone({ id, surely, perhaps }: Counts['zones'][number], most: number): TemplateResult {
    const { zones: words } = this.say;
    const { selected } = this.view.state;
    const name = this.zoneName(id);
    const count = words.count(surely, perhaps);
    const [sure, may] = [(surely / most) * FULL, (perhaps / most) * FULL];
    return html`<li>
      <button
        class="zone"
        aria-label=${words.choose(name, count)}
        aria-pressed=${selected?.type === 'place' && selected.id === id}
        @click=${() => this.view.set(choose('place', id))}
      >
        <span class="text" title=${name}>${name}</span><span class="number">${count}</span>
        <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
          ${svg`<rect width="100" height="6" rx="1" fill="var(--rule)"></rect><rect width=${sure} height="6" fill="var(--accent)"></rect><rect x=${sure} width=${may} height="6" fill="url(#perhaps)"></rect>`}
        </svg>
      </button>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'zone-counts': ZoneCounts;
  }
}
