/**
 * View of the drawer: who answers for what. Agencies by measures and safeguards, with a line that names what is pointed at.
 *
 * Property `view`. A click filters the page by an agency, a measure, or both with the role.
 */
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { LEVELS } from '../../geo/vocabulary.ts';
import { matrixWords } from '../i18n/matrix-words.ts';
import type { MatrixWords } from '../i18n/matrix-words.ts';
import { addOrRemove, chooseCell, chooseHead } from '../query/narrowing.ts';
import { groupColumns, readResponsibility, roleOf } from '../query/responsibility.ts';
import type { ColumnGroup, ColumnOrder, MatrixRow, Responsibility } from '../query/responsibility.ts';
import { AtlasElement } from './atlas-element.ts';
import { articleNumber } from './item-rows.ts';
import { filledViewStyles } from './drawer-view-styles.ts';
import { matrixStyles } from './matrix-styles.ts';
import './responsibility-grid.ts';
import type { Choice, RowKey, Spot } from './responsibility-grid.ts';
import { sharedStyles } from './shared-styles.ts';
import { sortRows } from './sortable.ts';
import type { Sort } from './sortable.ts';
import { choose, nameOf, titleOf } from './view.ts';

const DUTIES = ['stated', 'first-named', 'serve'] as const;
const ORDERS = ['number', 'agencies'] as const;

@customElement('matrix-view')
export class MatrixView extends AtlasElement {
  static override styles = [sharedStyles, filledViewStyles, matrixStyles];

  @state() private text = '';
  @state() private isOnlyPassing = false;
  @state() private sort: Sort<RowKey> = { key: 'all', isDescending: true };
  @state() private order: ColumnOrder = 'number';
  @state() private spot: Spot | null = null;

  private matrix: Responsibility = { rows: [], columns: [] };
  private rows: readonly MatrixRow[] = [];
  private groups: readonly ColumnGroup[] = [];

  private get own(): MatrixWords {
    return matrixWords[this.view.state.language];
  }

  /** Read and sorted only when something of it changed: the grid draws itself anew for new rows alone. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('view');
    const isRead = !this.matrix.columns.length || (before && (before.result !== this.view.result || before.catalogue !== this.view.catalogue));
    if (isRead) this.matrix = readResponsibility(this.view.catalogue, this.view.result, this.view.state.filters);
    const isListed = (['text', 'isOnlyPassing', 'sort', 'order'] as const).some((key) => (changed as Map<PropertyKey, unknown>).has(key));
    if (!isRead && !isListed && before?.messages === this.view.messages) return;
    if (!isRead && !isListed && !before) return;
    const wanted = this.text.normalize('NFKC').trim().toLowerCase();
    const isWanted = ({ agency, passes }: MatrixRow): boolean =>
      (passes || !this.isOnlyPassing) &&
      [agency.name_zh, agency.name_en, ...agency.aliases].some((name) => name.normalize('NFKC').toLowerCase().includes(wanted));
    this.rows = sortRows(this.matrix.rows.filter(isWanted), (row, key) => this.sortValue(row, key), this.sort, this.words.languageTag);
    this.groups = groupColumns(
      this.matrix.columns.filter(({ passes }) => passes || !this.isOnlyPassing),
      this.order,
    );
  }

  private readonly sortValue = (row: MatrixRow, key: RowKey): string | number => {
    if (key === 'agency') return nameOf(this.view, row.agency);
    if (key === 'level') return LEVELS.indexOf(row.agency.level);
    return row[key].shown;
  };

  private readonly choose = ({ detail: { agency, measure, isAdding } }: CustomEvent<Choice>): void => {
    const { filters } = this.view.state;
    if (agency !== null && measure !== null) {
      const cell = this.matrix.rows.find((row) => row.agency.id === agency)?.cells.get(measure);
      if (cell) this.view.set({ filters: chooseCell(filters, { agency, measure, role: roleOf(cell.duty) }) });
      return;
    }
    const [facet, value] = agency !== null ? (['agency', agency] as const) : (['measure', measure ?? ''] as const);
    this.view.set({ filters: isAdding ? addOrRemove(filters, facet, value) : chooseHead(filters, facet, value) });
  };

  protected override render(): TemplateResult {
    const { own } = this;
    const passing = (each: readonly { passes: boolean }[]): number => each.filter(({ passes }) => passes).length;
    const { rows, columns } = this.matrix;
    const isEmpty = this.rows.length === 0 || this.groups.length === 0;
    return html`<div class="tools">
        <input
          type="search"
          .value=${this.text}
          placeholder=${own.find}
          aria-label=${own.find}
          @input=${(event: InputEvent) => (this.text = (event.target as HTMLInputElement).value)}
        />
        <label class="switch"
          ><input
            type="checkbox"
            .checked=${this.isOnlyPassing}
            @change=${(event: Event) => (this.isOnlyPassing = (event.target as HTMLInputElement).checked)}
          />${own.onlyPassing}</label
        >
        <label class="order"
          >${own.order}
          <select @change=${(event: Event) => (this.order = ORDERS[(event.target as HTMLSelectElement).selectedIndex] ?? 'number')}>
            ${ORDERS.map((order) => html`<option ?selected=${order === this.order}>${own.orders[order]}</option>`)}
          </select></label
        >
        <p class="state" role="status">${own.shown(passing(rows), rows.length, passing(columns), columns.length)}</p>
        <ul class="key">
          ${DUTIES.map((duty) => html`<li><i class=${duty}></i>${own.duties[duty]}</li>`)}
          ${this.isBesideShown() ? html`<li><i class="serve beside"></i>${own.beside}</li>` : nothing}
        </ul>
      </div>
      <p class="line">${this.renderLine()}</p>
      ${
        isEmpty
          ? html`<p class="none">${own.none}</p>`
          : html`<responsibility-grid
              .view=${this.view}
              .rows=${this.rows}
              .groups=${this.groups}
              .sort=${this.sort}
              @grid-point=${(event: CustomEvent<Spot>) => (this.spot = event.detail)}
              @grid-choose=${this.choose}
              @grid-sort=${(event: CustomEvent<Sort<RowKey>>) => (this.sort = event.detail)}
            ></responsibility-grid>`
      }`;
  }

  private isBesideShown(): boolean {
    return this.matrix.rows.some(({ cells }) => [...cells.values()].some(({ strength }) => strength === 'beside'));
  }

  /** Names what is pointed at, each name a link to its panel; keeps the last one, so that the pointer can reach it. */
  private renderLine(): TemplateResult {
    const { own, spot } = this;
    const row = this.matrix.rows.find(({ agency }) => agency.id === spot?.agency);
    const column = this.matrix.columns.find(({ measure }) => measure.id === spot?.measure);
    if (!row && !column) return html`<span class="quiet">${own.start} <span class="hint">${own.hint}</span></span>`;
    const agency = row && this.link(choose('agency', row.agency.id), nameOf(this.view, row.agency), 'name');
    const measure =
      column &&
      this.link(
        choose('measure', column.measure.id),
        html`<b>${articleNumber(this.view, column.measure.id)}</b> ${titleOf(this.view, column.measure)}`,
        `name part-${column.measure.part}`,
      );
    if (row && column) {
      const cell = row.cells.get(column.measure.id);
      return html`${agency}<span class="quiet">×</span>${measure}<span class=${cell ? 'duty' : 'duty quiet'}
          >${cell ? html`<i class="${cell.duty} part-${column.measure.part}"></i>${own.dutyLong[cell.duty]}` : own.noDuty}</span
        >`;
    }
    if (row) return html`${agency}<span class="quiet">${this.words.levels[row.agency.level]} · ${own.roles(row.leads.total, row.serves.total)}</span>`;
    return html`${measure}<span class="quiet">${column && own.agencyCount(column.agencies.shown, column.agencies.total)}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'matrix-view': MatrixView;
  }
}
