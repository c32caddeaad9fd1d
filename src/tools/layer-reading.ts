/** What was guessed of a file, and can be said otherwise: encoding, sheet, columns, datum. Properties as `LayerPart`. */
import { css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { POINT_ROLES } from '../data/point-columns.ts';
import type { PointColumns } from '../data/point-columns.ts';
import { cellText } from '../data/sheet-cells.ts';
import type { Datum } from '../data/datums.ts';
import { shortCell } from '../ui/fault-lines.ts';
import { sharedStyles } from '../ui/shared-styles.ts';
import './datum-choice.ts';
import { partStyles } from './layer-card-styles.ts';
import { LayerPart } from './layer-part.ts';

/** Those in which tables and shapefiles from here are written. */
const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'shift_jis', 'windows-1252'];

/** Why metres stand nowhere. */
const UNPLACED: ReadonlySet<string> = new Set(['foreign', 'other-zone', 'no-zone']);

@customElement('layer-reading')
export class LayerReading extends LayerPart {
  static override styles = [
    sharedStyles,
    partStyles,
    css`
      .roles {
        display: grid;
        gap: 8px;
      }
    `,
  ];

  /** The cells of the first record: by them a reader knows a column. */
  @state() private first: readonly string[] = [];

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('layer') || this.layer.table === null || this.layer.count === 0) return;
    this.layers.page(this.layer.id, 0, 1, null).then(
      ({ rows: [row] }) => (this.first = row ? row.cells.map(cellText) : this.first),
      // A layer that was removed meanwhile has no rows.
      () => undefined,
    );
  }

  protected override render(): TemplateResult {
    const { layer } = this;
    const { reading: words } = this.say;
    return html`${this.renderEncoding()} ${this.renderPart()} ${this.renderColumns()} ${this.renderDatum()}
    ${layer.bounds || layer.table || layer.encoding ? nothing : html`<p class="quiet">${words.format}：${this.say.formatNames[layer.format]}</p>`}`;
  }

  /** Also where nothing could be placed: then it says why. */
  private renderDatum(): TemplateResult | typeof nothing {
    const { bounds, datum, id } = this.layer;
    if (bounds === null && !UNPLACED.has(datum.guess.reason)) return nothing;
    // By how much datums differ hardly changes within a layer.
    const at = bounds === null ? null : ([(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2] as const);
    const choose = ({ detail }: CustomEvent<Datum>): void => this.acts.set('setDatum', id, detail, datum.chosen);
    return html`<datum-choice .view=${this.view} .datum=${datum} .at=${at} @choose=${choose}></datum-choice>`;
  }

  private renderEncoding(): TemplateResult | typeof nothing {
    const { id, encoding } = this.layer;
    const { reading: words } = this.say;
    if (encoding === null) return nothing;
    const known = ENCODINGS.includes(encoding.toLowerCase()) ? ENCODINGS : [encoding.toLowerCase(), ...ENCODINGS];
    return html`<div>
      <label class="field"
        ><span>${words.encoding}</span
        ><select @change=${(event: Event) => this.acts.set('setEncoding', id, (event.target as HTMLSelectElement).value, encoding)}>
          ${known.map((each) => html`<option value=${each} .selected=${each === encoding.toLowerCase()}>${each.toUpperCase()}</option>`)}
        </select></label
      >
      <p class="quiet small">${words.encodingHint}</p>
    </div>`;
  }

  private renderPart(): TemplateResult | typeof nothing {
    const { id, format, part } = this.layer;
    const { reading: words } = this.say;
    if (part === null || part.all.length < 2) return nothing;
    return html`<label class="field"
      ><span>${format === 'xlsx' ? words.sheet : words.part}</span
      ><select @change=${(event: Event) => this.acts.set('setPart', id, (event.target as HTMLSelectElement).value, part.name)}>
        ${part.all.map((name) => html`<option value=${name} .selected=${name === part.name}>${name}</option>`)}
      </select></label
    >`;
  }

  private renderColumns(): TemplateResult | typeof nothing {
    const { id, table } = this.layer;
    const { reading: words } = this.say;
    if (table === null) return nothing;
    const { columns, titles, isSwapped } = table;
    const change = (role: keyof PointColumns, event: Event): void => {
      const { value } = event.target as HTMLSelectElement;
      this.acts.set('setColumns', id, { ...columns, [role]: value === '' ? null : Number(value) }, columns);
    };
    return html`<fieldset>
      <legend>${words.columns}</legend>
      <div class="roles">
        ${POINT_ROLES.map(
          (role) =>
            html`<label class="field"
              ><span>${words.roles[role]}</span
              ><select @change=${(event: Event) => change(role, event)}>
                <option value="" .selected=${columns[role] === null}>${words.none}</option>
                ${titles.map(
                  (title, at) =>
                    html`<option value=${at} .selected=${columns[role] === at}>
                      ${words.column(title === '' ? this.say.unnamedColumn(at + 1) : title, shortCell(this.first[at] ?? ''))}
                    </option>`,
                )}
              </select></label
            >`,
        )}
      </div>
      ${isSwapped ? html`<p class="small">${words.swapped}</p>` : nothing}
      <p class="quiet small">${words.together}</p>
    </fieldset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'layer-reading': LayerReading;
  }
}
