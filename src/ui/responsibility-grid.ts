/**
 * The matrix itself: a table that is a grid of keys and pointer alike.
 *
 * Properties: `view`; `rows` and `groups`, sorted; `sort` of the rows. Events: `grid-point` (what is under the pointer
 * or has focus), `grid-choose` (what was clicked or entered), `grid-sort`.
 */
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { matrixWords } from '../i18n/matrix-words.ts';
import type { MatrixWords } from '../i18n/matrix-words.ts';
import { isCellChosen } from '../query/narrowing.ts';
import { roleOf } from '../query/responsibility.ts';
import type { Cell, ColumnGroup, Count, MatrixColumn, MatrixRow } from '../query/responsibility.ts';
import { AtlasElement } from './atlas-element.ts';
import { partName } from './facet-names.ts';
import { articleNumber } from './item-rows.ts';
import { gridStyles } from './responsibility-grid-styles.ts';
import { sharedStyles } from './shared-styles.ts';
import { sortHead } from './sortable.ts';
import type { Sort } from './sortable.ts';
import { choose, nameOf, titleOf } from './view.ts';

export type RowKey = 'agency' | 'level' | 'leads' | 'serves' | 'all';
/** Ids of an agency and a measure; one of them null on a head. */
export type Spot = Readonly<{ agency: string | null; measure: string | null }>;
export type Choice = Spot & Readonly<{ isAdding: boolean }>;

@customElement('responsibility-grid')
export class ResponsibilityGrid extends AtlasElement {
  static override styles = [sharedStyles, gridStyles];

  @property({ attribute: false }) rows: readonly MatrixRow[] = [];
  @property({ attribute: false }) groups: readonly ColumnGroup[] = [];
  @property({ attribute: false }) sort: Sort<RowKey> = { key: 'agency', isDescending: false };

  /** The cell that Tab leads to. */
  private active: Spot = { agency: null, measure: null };
  private hadFocus = false;
  private hovered: Element | null = null;

  private get gridWords(): MatrixWords {
    return matrixWords[this.view.state.language];
  }

  private get columns(): readonly MatrixColumn[] {
    return this.groups.flatMap(({ columns }) => columns);
  }

  /** What is chosen on the map changes nothing here, and there are three thousand cells. */
  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    const before = changed.get('view');
    const isSame = before?.messages === this.view?.messages && before?.state.filters === this.view?.state.filters;
    return super.shouldUpdate(changed) && !(before && isSame && changed.size === 1);
  }

  protected override willUpdate(): void {
    const focused = this.renderRoot instanceof ShadowRoot ? this.renderRoot.activeElement : null;
    this.hadFocus = focused?.matches('[tabindex]:is(th, td)') ?? false;
  }

  /** Rows and columns may have come and gone: the one place that Tab leads to, and the focus with it, follow their agency and measure. */
  protected override updated(): void {
    const cell = this.cellAt(this.active) ?? this.renderRoot.querySelector<HTMLElement>('tbody th') ?? this.renderRoot.querySelector<HTMLElement>('th.number');
    this.makeActive(cell);
    if (this.hadFocus) cell?.focus();
  }

  private spotOf(cell: Element | null): Spot | null {
    if (!(cell instanceof HTMLTableCellElement)) return null;
    const row = cell.closest('tr');
    const agency = row?.dataset['agency'] ?? null;
    const measure = cell.matches('.number') || agency !== null ? (this.columns[cell.cellIndex - 2]?.measure.id ?? null) : null;
    return (agency === null && measure === null) || (measure === null && !cell.matches('.name')) ? null : { agency, measure };
  }

  private cellAt({ agency, measure }: Spot): HTMLElement | null {
    if (agency === null && measure === null) return null;
    const row = agency === null ? 'tr.numbers' : `tr[data-agency="${CSS.escape(agency)}"]`;
    const at = measure === null ? 0 : this.columns.findIndex((column) => column.measure.id === measure) + 2;
    return at === 1 ? null : (this.renderRoot.querySelector<HTMLTableRowElement>(row)?.cells[at] ?? null);
  }

  private makeActive(cell: HTMLElement | null): void {
    for (const former of this.renderRoot.querySelectorAll<HTMLElement>('[tabindex]:is(th, td)')) if (former !== cell) former.removeAttribute('tabindex');
    if (cell) cell.tabIndex = 0;
    this.active = this.spotOf(cell) ?? this.active;
  }

  private tell(name: 'grid-point' | 'grid-choose', detail: Spot | Choice): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  /** Marks row and column by attributes: nothing is rendered again while the pointer moves. */
  private readonly point = (event: Event): void => {
    const cell = (event.target as Element).closest<HTMLElement>('th, td');
    const spot = this.spotOf(cell);
    if (!spot || !cell) return;
    for (const former of this.renderRoot.querySelectorAll('[data-on]')) former.removeAttribute('data-on');
    cell.closest('tr')?.toggleAttribute('data-on', spot.agency !== null);
    this.cellAt({ agency: null, measure: spot.measure ?? '' })?.toggleAttribute('data-on', true);
    const band = this.renderRoot.querySelector<HTMLElement>('.band');
    if (band) {
      band.hidden = spot.measure === null;
      band.style.transform = `translateX(${cell.offsetLeft}px)`;
      band.style.width = `${cell.offsetWidth}px`;
    }
    this.tell('grid-point', spot);
  };

  /** Only a pointer that moves: under one that rests rows scroll by while the keyboard walks. */
  private readonly hover = (event: PointerEvent): void => {
    const cell = (event.target as Element).closest('th, td');
    if (cell === this.hovered) return;
    this.hovered = cell;
    this.point(event);
  };

  private readonly focusIn = (event: FocusEvent): void => {
    const cell = (event.target as Element).closest<HTMLElement>('th, td');
    if (!cell || !this.spotOf(cell)) return;
    this.makeActive(cell);
    this.hovered = null;
    this.point(event);
  };

  private readonly press = (event: MouseEvent): void => {
    const target = event.target as Element;
    const cell = target.closest<HTMLElement>('th, td');
    const spot = this.spotOf(cell);
    if (!spot || !cell || target.closest('a')) return;
    this.makeActive(cell);
    cell.focus({ preventScroll: true });
    this.tell('grid-choose', { ...spot, isAdding: event.ctrlKey || event.metaKey });
  };

  private readonly move = (event: KeyboardEvent): void => {
    const cell = (event.target as Element).closest<HTMLElement>('th, td');
    const spot = this.spotOf(cell);
    if (!spot || event.target !== cell) return;
    const agencies = [null, ...this.rows.map(({ agency }) => agency.id)];
    const measures = [null, ...this.columns.map(({ measure }) => measure.id)];
    let [row, column] = [agencies.indexOf(spot.agency), measures.indexOf(spot.measure)];
    const isFar = event.ctrlKey || event.metaKey;
    if (event.key === 'ArrowUp') row -= 1;
    else if (event.key === 'ArrowDown') row += 1;
    else if (event.key === 'ArrowLeft') column -= 1;
    else if (event.key === 'ArrowRight') column += 1;
    else if (event.key === 'PageUp') row -= 10;
    else if (event.key === 'PageDown') row += 10;
    else if (event.key === 'Home') [row, column] = [isFar ? 0 : row, row === 0 || isFar ? 1 : 0];
    else if (event.key === 'End') [row, column] = [isFar ? agencies.length - 1 : row, measures.length - 1];
    else if (event.key === 'Enter' || event.key === ' ') this.tell('grid-choose', { ...spot, isAdding: isFar });
    else return;
    event.preventDefault();
    row = Math.min(Math.max(row, 0), agencies.length - 1);
    column = Math.min(Math.max(column, 0), measures.length - 1);
    // The corner heads nothing.
    if (row === 0 && column === 0) return;
    const next = this.cellAt({ agency: agencies[row] ?? null, measure: measures[column] ?? null });
    this.makeActive(next);
    next?.focus();
  };

  protected override render(): TemplateResult {
    const words = this.gridWords;
    const head = (label: string, key: RowKey, classes: string): TemplateResult =>
      sortHead(label, key, this.sort, (sort) => this.dispatchEvent(new CustomEvent('grid-sort', { detail: sort })), classes);
    return html`<div class="scroll ${this.view.state.language}" @pointermove=${this.hover} @focusin=${this.focusIn} @click=${this.press} @keydown=${this.move}>
      <table role="grid" aria-label=${words.label}>
        <thead>
          <tr class="parts">
            <td class="corner name"></td>
            <td class="level"></td>
            ${this.groups.map(({ part, columns }) => html`<th scope="colgroup" class="part-${part} first" colspan=${columns.length} title=${partName(this.view, part)}>${partName(this.view, part)}</th>`)}
            <th scope="colgroup" class="first" colspan="3">${words.totals}</th>
          </tr>
          <tr class="numbers">
            ${head(words.agency, 'agency', 'corner name')}${head(words.level, 'level', 'level')}
            ${this.groups.map(({ columns }) => columns.map((column, at) => this.renderNumber(column, at === 0)))}
            ${head(words.leads, 'leads', 'total first')}${head(words.serves, 'serves', 'total')}${head(words.all, 'all', 'total')}
          </tr>
        </thead>
        <tbody>
          ${repeat(
            this.rows,
            ({ agency }) => agency.id,
            (row) => this.renderRow(row),
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" class="name">${words.agencies}</th>
            <td class="level"></td>
            ${this.groups.map(({ columns }) => columns.map(({ agencies, passes }, at) => html`<td class="${at === 0 ? 'first' : ''} ${passes ? '' : 'out'}">${agencies.shown}</td>`))}
            <td class="first" colspan="3"></td>
          </tr>
        </tfoot>
      </table>
      <div class="band" hidden></div>
    </div>`;
  }

  private renderNumber({ measure, passes, agencies }: MatrixColumn, isFirst: boolean): TemplateResult {
    const isChosen = this.view.state.filters.measure?.includes(measure.id) ?? false;
    const name = `${articleNumber(this.view, measure.id)} ${titleOf(this.view, measure)}`;
    return html`<th
      scope="col"
      class="number part-${measure.part} ${isFirst ? 'first' : ''} ${passes ? '' : 'out'}"
      aria-selected=${isChosen}
      aria-label="${name}, ${this.gridWords.agencyCount(agencies.shown, agencies.total)}"
    >
      ${Number(measure.id.slice(1))}
    </th>`;
  }

  private renderRow(row: MatrixRow): TemplateResult {
    const { agency } = row;
    const words = this.gridWords;
    const isChosen = this.view.state.filters.agency?.includes(agency.id) ?? false;
    const name = nameOf(this.view, agency);
    const open = choose('agency', agency.id);
    const follow = (event: MouseEvent): void => {
      event.preventDefault();
      this.view.set(open);
    };
    return html`<tr data-agency=${agency.id} class=${row.passes ? '' : 'out'}>
      <th scope="row" class="name" aria-selected=${isChosen} title=${name}>
        <span>${name}</span><a href=${this.view.href(open)} tabindex="-1" aria-hidden="true" title=${words.open(name)} @click=${follow}>→</a>
      </th>
      <td class="level" title=${words.levels[agency.level]}>${words.levels[agency.level]}</td>
      ${this.groups.map(({ columns }) => columns.map(({ measure }, at) => this.renderCell(row, measure.id, measure.part, at === 0)))}
      ${[row.leads, row.serves, row.all].map((count, at) => this.renderCount(count, at === 0))}
    </tr>`;
  }

  private renderCell(row: MatrixRow, measure: string, part: string, isFirst: boolean): TemplateResult {
    const cell: Cell | undefined = row.cells.get(measure);
    if (!cell) return isFirst ? html`<td class="first"></td>` : html`<td></td>`;
    const isChosen = isCellChosen(this.view.state.filters, { agency: row.agency.id, measure, role: roleOf(cell.duty) });
    return html`<td class="part-${part} ${isFirst ? 'first' : ''}" aria-selected=${isChosen} aria-label=${this.gridWords.duties[cell.duty]}>
      <i class="${cell.duty} ${cell.strength}"></i>
    </td>`;
  }

  private renderCount({ shown, total }: Count, isFirst: boolean): TemplateResult {
    return html`<td class="total ${isFirst ? 'first' : ''}">${shown}${shown === total ? nothing : html`<small> / ${total}</small>`}</td>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'responsibility-grid': ResponsibilityGrid;
  }
}
