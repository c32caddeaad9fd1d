/**
 * The comparison as a table: a column a zone, a row a quantity. A number opens the items of its whole row.
 *
 * Properties: `view`, `compareWords`, `zones`, `sites`: the reader's own, in columns after the zones. Event: `removed`, before a zone is taken out.
 */
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CompareWords } from '../i18n/compare-words.ts';
import { moveCompared } from '../query/comparable.ts';
import { GROUPS, compareRows } from '../query/compare.ts';
import type { CompareRow, RowGroup } from '../query/compare.ts';
import type { SiteFacts } from '../query/site-facts.ts';
import type { ZoneFacts } from '../query/zone-facts.ts';
import { AtlasElement } from './atlas-element.ts';
import { compareCell, isCountFiltered, rowName } from './compare-cells.ts';
import { nearestZoneRow, siteCell, siteHead } from './compare-sites.ts';
import './compare-slides.ts';
import { compareTableStyles } from './compare-table-styles.ts';
import { detailStyles } from './detail-styles.ts';
import { icon } from './icons.ts';
import type { Link } from './item-rows.ts';
import { focusPanel } from './panel-focus.ts';
import { LETTERS } from './score-rows.ts';
import { sharedStyles } from './shared-styles.ts';
import { tableStyles } from './table-styles.ts';
import { verdictStyles } from './verdict-styles.ts';
import { choose, nameOf } from './view.ts';

@customElement('compare-table')
export class CompareTable extends AtlasElement {
  static override styles = [sharedStyles, detailStyles, tableStyles, compareTableStyles, verdictStyles];

  @property({ attribute: false }) compareWords!: CompareWords;
  @property({ attribute: false }) zones: readonly ZoneFacts[] = [];
  @property({ attribute: false }) sites: readonly SiteFacts[] = [];
  @state() private open: ReadonlySet<string> = new Set(['targets']);
  @state() private isOnlyDiffering = false;
  private moved: Readonly<{ id: string; step: -1 | 1 }> | null = null;

  private readonly follow: Link = (...parts) => this.link(...parts);

  override focus(): void {
    focusPanel(this.renderRoot.querySelector('table'));
  }

  /** The focus goes with a zone that was moved; at the end of the row to the button that leads back. */
  protected override updated(changed: PropertyValues): void {
    if (this.moved === null || !changed.has('zones')) return;
    const { id, step } = this.moved;
    const button = (direction: number): HTMLButtonElement | null => this.renderRoot.querySelector(`[data-move="${direction} ${id}"]:enabled`);
    (button(step) ?? button(-step))?.focus();
    this.moved = null;
  }

  private toggle(row: string): void {
    this.open = this.open.has(row) ? new Set([...this.open].filter((each) => each !== row)) : new Set([...this.open, row]);
  }

  private move(id: string, step: -1 | 1): void {
    const { catalogue, state: page, set } = this.view;
    set({ compared: moveCompared(catalogue, page.compared, id, step) });
    this.moved = { id, step };
  }

  private takeOut(id: string): void {
    this.dispatchEvent(new CustomEvent('removed'));
    this.view.set({ compared: this.view.state.compared.filter((each) => each !== id) });
  }

  private get isFiltered(): boolean {
    return isCountFiltered(this.view.state);
  }

  protected override render(): TemplateResult {
    const { compareWords: words, zones } = this;
    const all = compareRows(this.view.catalogue, zones);
    const rows = this.isOnlyDiffering && zones.length > 1 ? all.filter(({ differs }) => differs) : all;
    return html`${zones.length > 1 ? this.renderTools(rows.length, all.length) : nothing}
      <p class="note">${words.scope}${this.isFiltered ? html` ${words.filtered}` : nothing}</p>
      <div class="scroll" role="group" aria-label=${words.table}>
        <table tabindex="-1" class=${zones.length + this.sites.length > 2 ? 'wide' : ''}>
          <caption class="visually-hidden">
            ${words.table}
          </caption>
          <thead>
            <tr>
              <th class="corner" scope="col"><span class="visually-hidden">${words.quantity}</span></th>
              ${zones.map((zone, at) => this.renderHead(zone, at))} ${this.sites.map((site) => siteHead(this.view, site))}
            </tr>
          </thead>
          ${GROUPS.map((group) => this.renderGroup(group, rows))}
        </table>
      </div>`;
  }

  private renderTools(shown: number, total: number): TemplateResult {
    const { compareWords: words } = this;
    const change = (event: Event): void => {
      this.isOnlyDiffering = (event.target as HTMLInputElement).checked;
    };
    return html`<div class="tools">
      <label><input type="checkbox" role="switch" .checked=${this.isOnlyDiffering} @change=${change} />${words.onlyDiffering}</label>
      <span role="status">${words.rowsShown(shown, total)}${this.isOnlyDiffering ? html` ${shown > 0 ? words.overlapping : words.noDiffering}` : nothing}</span>
      <compare-slides .view=${this.view} .compareWords=${words} .isOnlyDiffering=${this.isOnlyDiffering}></compare-slides>
    </div>`;
  }

  private renderHead({ place }: ZoneFacts, at: number): TemplateResult {
    const { compareWords: words, zones, view } = this;
    const name = nameOf(view, place.properties);
    const move = (label: string, step: -1 | 1, isEnd: boolean): TemplateResult =>
      html`<button
        class="icon-button"
        data-move=${`${step} ${place.id}`}
        aria-label=${label}
        title=${label}
        ?disabled=${isEnd}
        @click=${() => this.move(place.id, step)}
      >
        ${icon(step < 0 ? 'back' : 'forward')}
      </button>`;
    return html`<th scope="col">
      ${zones.length > 1 ? html`<span class="letter">${LETTERS[at]}</span>` : nothing}${this.link(choose('place', place.id), name)}
      <div class="moves">
        ${zones.length > 1 ? [move(words.moveLeft(name), -1, at === 0), move(words.moveRight(name), 1, at === zones.length - 1)] : nothing}
        <button class="icon-button" aria-label=${words.remove(name)} title=${words.remove(name)} @click=${() => this.takeOut(place.id)}>
          ${icon('close')}
        </button>
      </div>
    </th>`;
  }

  private renderGroup(group: RowGroup, rows: readonly CompareRow[]): TemplateResult | typeof nothing {
    const own = rows.filter((row) => row.group === group);
    if (own.length === 0) return nothing;
    const context = { view: this.view, words: this.compareWords, link: this.follow };
    return html`<tbody>
      <tr>
        <th scope="rowgroup" colspan=${this.zones.length + this.sites.length + 1}><span class="group">${this.compareWords.groups[group]}</span></th>
      </tr>
      ${own.map(
        (row) =>
          html`<tr>
            <th scope="row">${rowName(context, row.quantity)}</th>
            ${this.zones.map((zone, at) =>
              compareCell(context, row, at, zone, { isFiltered: this.isFiltered, isOpen: this.open.has(row.id), toggle: () => this.toggle(row.id) }),
            )}
            ${this.sites.map((site) => siteCell(this.view, site, row.quantity))}
          </tr>`,
      )}
      ${group === 'ground' ? nearestZoneRow(this.view, this.zones.length, this.sites) : nothing}
    </tbody>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'compare-table': CompareTable;
  }
}
