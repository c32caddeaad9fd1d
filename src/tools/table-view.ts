/**
 * The records of the reader's own layers as a table, in the drawer: any number of rows, of which only those in sight are drawn.
 *
 * Properties `view`, and `layers` for another store than the page's.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { tableWords } from '../i18n/table-words.ts';
import type { TableWords } from '../i18n/table-words.ts';
import { AtlasElement } from '../ui/atlas-element.ts';
import { filledViewStyles } from '../ui/drawer-view-styles.ts';
import { RedrawOn } from '../ui/redraw-on.ts';
import { sharedStyles } from '../ui/shared-styles.ts';
import { openEntrance } from '../ui/entrances.ts';
import { filesDesk, tableLayer } from './files-desk.ts';
import { cellAfter } from './grid-keys.ts';
import type { GridCell } from './grid-keys.ts';
import { goToBounds } from './layer-camera.ts';
import type { OwnLayer, OwnLayers, TableOrder } from './own-layer.ts';
import { ownLayers } from './own-layers.ts';
import { barHeight, scrollTo, scrolled } from './scaled-scroll.ts';
import type { Extents, Scroll } from './scaled-scroll.ts';
import { cellBar } from './table-cell-bar.ts';
import { columnWidths } from './table-columns.ts';
import { gridHead, gridRow } from './table-grid.ts';
import { noLayers, noRows, tableTools } from './table-tools.ts';
import { createTableRows } from './table-rows.ts';
import type { TableRow, TableRows } from './table-rows.ts';
import { tableViewStyles } from './table-view-styles.ts';

/** Rows that are drawn beyond those in sight, so that a scroll begins with something there. */
const SPARE_ROWS = 6;
const NUMBER_WIDTH_PX = 84;

@customElement('table-view')
export class TableView extends AtlasElement {
  static override styles = [sharedStyles, filledViewStyles, tableViewStyles];

  @property({ attribute: false }) layers: OwnLayers = ownLayers;

  @state() private order: TableOrder | null = null;
  @state() private active: GridCell = { row: 0, column: 0 };
  @state() private said = '';
  @query('.grid') private grid!: HTMLElement | null;

  private rows: TableRows | null = null;
  private rowsKey = '';
  private widths: Readonly<{ key: string; px: readonly number[] }> | null = null;
  private place: Scroll = { bar: 0, top: 0 };
  private windowPx = 300;
  private pickedKey = '';
  private shown: OwnLayer | null = null;

  private readonly resized = new ResizeObserver(() => this.requestUpdate());

  constructor() {
    super();
    this.addController(
      new RedrawOn(
        this,
        (changed) => this.layers.subscribe(changed),
        (changed) => filesDesk.subscribe(changed),
      ),
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
  }

  /** Where the reader goes on when the drawer opens. */
  focusField(): void {
    (this.grid ?? this.renderRoot.querySelector('button'))?.focus();
  }

  private get rowPx(): number {
    return matchMedia('(pointer: coarse)').matches ? 44 : 30;
  }

  private extents(layer: OwnLayer): Extents {
    return { rows: layer.shownCount * this.rowPx, window: this.windowPx };
  }

  protected override willUpdate(): void {
    const { layers, picked } = this.layers.get();
    const layer = tableLayer(layers);
    if (layer?.id !== this.shown?.id) [this.order, this.active, this.place] = [null, { row: 0, column: 0 }, { bar: 0, top: 0 }];
    this.shown = layer;
    if (!layer) return;
    const { order } = this;
    const key = JSON.stringify([layer.id, layer.tests, layer.count, layer.shownCount, layer.encoding, layer.part?.name, layer.table?.columns, order]);
    if (key !== this.rowsKey) {
      this.rowsKey = key;
      this.rows = createTableRows(this.layers, layer.id, order, () => this.requestUpdate());
      this.place = scrollTo(this.extents(layer), this.place.top);
      this.active = { ...this.active, row: Math.min(this.active.row, Math.max(0, layer.shownCount - 1)) };
      this.pickedKey = '';
    }
    const pickedKey = JSON.stringify(picked);
    if (pickedKey !== this.pickedKey) void this.follow(picked, pickedKey);
  }

  /** A record that was picked on the map is scrolled to, in the table of its layer. */
  private async follow(picked: ReturnType<OwnLayers['get']>['picked'], key: string): Promise<void> {
    this.pickedKey = key;
    if (!picked) return;
    if (picked.layer !== this.shown?.id) return filesDesk.set({ table: picked.layer });
    const row = await this.layers.rank(picked.layer, picked.record, this.order);
    if (row === null || this.pickedKey !== key || this.rows?.at(this.active.row)?.record === picked.record) return;
    this.active = { ...this.active, row };
    this.requestUpdate();
    // What stands below the rows takes its room first.
    await this.updateComplete;
    await new Promise((done) => requestAnimationFrame(done));
    this.reveal(this.active.row);
  }

  /** Brings a row into sight, as little as needed. */
  private reveal(row: number): void {
    const layer = this.shown;
    if (!layer || row < 0) return;
    const { rowPx } = this;
    const top = Math.min(row * rowPx, Math.max(this.place.top, (row + 1) * rowPx - this.windowPx));
    if (top === this.place.top) return;
    this.place = scrollTo(this.extents(layer), top);
    this.requestUpdate();
  }

  protected override updated(): void {
    const { grid, shown: layer } = this;
    if (!grid || !layer) return;
    const { rowPx } = this;
    const columns = [NUMBER_WIDTH_PX, ...(this.widths?.px ?? [])].map((px) => `${px}px`).join(' ');
    // Set through the object model: the content policy allows no style attributes.
    grid.style.setProperty('--columns', columns);
    grid.style.setProperty('--row', `${rowPx}px`);
    const windowPx = Math.max(rowPx, grid.clientHeight - rowPx);
    if (windowPx !== this.windowPx) {
      this.windowPx = windowPx;
      this.place = scrollTo(this.extents(layer), this.place.top);
      this.requestUpdate();
    }
    const extents = this.extents(layer);
    grid.querySelector<HTMLElement>('.space')?.style.setProperty('height', `${barHeight(extents)}px`);
    grid.querySelector<HTMLElement>('.rows')?.style.setProperty('transform', `translateY(${this.firstRow * rowPx - this.place.top + this.place.bar}px)`);
    if (Math.round(grid.scrollTop) !== this.place.bar) grid.scrollTop = this.place.bar;
  }

  private get firstRow(): number {
    return Math.max(0, Math.floor(this.place.top / this.rowPx) - SPARE_ROWS);
  }

  private readonly onScroll = (): void => {
    if (!this.grid || !this.shown) return;
    const next = scrolled(this.extents(this.shown), this.place, Math.round(this.grid.scrollTop));
    if (next.top === this.place.top && next.bar === this.place.bar) return;
    this.place = next;
    this.requestUpdate();
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    const layer = this.shown;
    if (!layer || event.altKey || event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (this.active.row < 0) this.sortBy(this.active.column - 1);
      else void this.choose(this.active);
      return;
    }
    const size = { rows: layer.shownCount, columns: layer.columns.length + 1, page: Math.max(1, Math.floor(this.windowPx / this.rowPx) - 1) };
    const next = cellAfter(event, this.active, size);
    if (!next) return;
    event.preventDefault();
    this.active = next;
    this.reveal(next.row);
    void this.updateComplete.then(() => this.revealColumn(next.column));
  };

  private revealColumn(column: number): void {
    const { grid } = this;
    const head = grid?.querySelector<HTMLElement>(`#head-${column}`);
    if (!grid || !head || column === 0) return;
    const [left, right] = [head.offsetLeft - NUMBER_WIDTH_PX, head.offsetLeft + head.offsetWidth - grid.clientWidth];
    grid.scrollLeft = Math.min(left, Math.max(right, grid.scrollLeft));
  }

  /** Up, then down, then as in the file again; column -1 is the file's own order. */
  private sortBy(column: number): void {
    const { order } = this;
    if (column < 0) this.order = null;
    else if (order?.column !== column) this.order = { column, isDescending: false };
    else this.order = order.isDescending ? null : { column, isDescending: true };
  }

  /** Marks a row, and takes the map to it. */
  private async choose(cell: GridCell): Promise<void> {
    this.active = cell;
    const [layer, row] = [this.shown, this.rows?.at(cell.row)];
    if (!layer || !row) return;
    this.said = '';
    const picked = { layer: layer.id, record: row.record };
    this.pickedKey = JSON.stringify(picked);
    this.layers.pick(picked);
    const words = tableWords[this.view.state.language];
    const extent = await this.layers.extent(layer.id, row.record);
    if (extent === null) this.said = words.noPosition;
    else if (!goToBounds(this.view, extent, true)) this.said = words.outside;
  }

  private readonly say = (text: string): void => {
    this.said = text;
  };

  protected override render(): TemplateResult {
    const words = tableWords[this.view.state.language];
    const { shown: layer, rows } = this;
    if (!layer || !rows) return noLayers(words, () => this.view.set({ ...openEntrance('work'), tall: false }));
    const active = rows.at(this.active.row);
    return html`${tableTools(words, layer, this.layers.get().layers, {
      hasFailed: rows.hasFailed(),
      retry: rows.retry,
      openFilter: this.openFilter,
      resort: this.order && (() => this.sortBy(-1)),
    })}
    ${layer.shownCount === 0 ? noRows(words, layer, this.openFilter) : this.renderGrid(words, layer, rows)}
    ${active && layer.shownCount > 0 ? cellBar(words, this.view, layer, active, this.active.column, this.said, this.say) : nothing}`;
  }

  private readonly openFilter = (): void => {
    if (!this.shown) return;
    filesDesk.set({ open: { layer: this.shown.id, part: 'filter' } });
    this.view.set({ ...openEntrance('work'), tall: false });
  };

  private renderGrid(words: TableWords, layer: OwnLayer, rows: TableRows): TemplateResult {
    const first = this.firstRow;
    const last = Math.min(layer.shownCount, Math.ceil((this.place.top + this.windowPx) / this.rowPx) + SPARE_ROWS);
    rows.want(first, last);
    const drawn = Array.from({ length: Math.max(0, last - first) }, (_, at) => ({ index: first + at, row: rows.at(first + at) }));
    this.measure(
      layer,
      drawn.flatMap(({ row }) => row ?? []),
    );
    const { picked } = this.layers.get();
    const { active } = this;
    const isDrawn = active.row < 0 || (active.row >= first && active.row < last);
    return html`<div
      class="grid"
      role="grid"
      tabindex="0"
      aria-label=${words.table(layer.name)}
      aria-rowcount=${layer.shownCount + 1}
      aria-colcount=${layer.columns.length + 1}
      aria-activedescendant=${isDrawn ? (active.row < 0 ? `head-${active.column}` : `cell-${active.row}-${active.column}`) : nothing}
      @scroll=${this.onScroll}
      @keydown=${this.onKey}
    >
      ${gridHead(words, layer, this.order, active, (column) => this.sortBy(column))}
      <div class="space" role="rowgroup">
        <div class="rows" role="presentation">
          ${drawn.map(({ index, row }) =>
            gridRow(words, layer, index, row, {
              active,
              isPicked: row !== undefined && picked?.layer === layer.id && picked.record === row.record,
              choose: (cell) => void this.choose(cell),
            }),
          )}
        </div>
      </div>
    </div>`;
  }

  /** Columns are as wide as the first rows ask for, and stay so while one scrolls. */
  private measure(layer: OwnLayer, rows: readonly TableRow[]): void {
    const key = JSON.stringify([layer.id, layer.columns, rows.length > 0]);
    if (this.widths?.key === key) return;
    if (rows.length > 0 || this.widths === null || !this.widths.key.startsWith(JSON.stringify([layer.id]).slice(0, -1)))
      this.widths = { key, px: columnWidths(layer.columns, rows) };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'table-view': TableView;
  }
}
