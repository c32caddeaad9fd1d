/** Head and rows of the table of records, as a grid that is walked by its active cell. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { cellText } from '../data/sheet-cells.ts';
import type { TableWords } from '../i18n/table-words.ts';
import type { GridCell } from './grid-keys.ts';
import type { OwnLayer, TableOrder } from './own-layer.ts';
import type { TableRow } from './table-rows.ts';

/** More than a column is ever wide; the whole text stands below the table. */
const MOST_SIGNS = 120;

type Acts = Readonly<{ active: GridCell; isPicked: boolean; choose: (cell: GridCell) => void }>;

/** `sortBy` is told the column, -1 for the file's own order. */
export function gridHead(
  words: TableWords,
  { columns }: OwnLayer,
  order: TableOrder | null,
  active: GridCell,
  sortBy: (column: number) => void,
): TemplateResult {
  const isActive = (at: number): string => (active.row < 0 && active.column === at ? 'active' : '');
  return html`<div class="row head" role="row" aria-rowindex="1">
    <div
      class="cell ${isActive(0)}"
      id="head-0"
      role="columnheader"
      aria-colindex="1"
      aria-sort=${order ? 'none' : 'ascending'}
      title=${words.rowHint}
      @click=${() => sortBy(-1)}
    >
      ${words.row}
    </div>
    ${columns.map(({ name, type }, at) => {
      const isSorted = order?.column === at;
      return html`<div
        class="cell ${type === 'number' ? 'number' : ''} ${isActive(at + 1)}"
        id="head-${at + 1}"
        role="columnheader"
        aria-colindex=${at + 2}
        aria-sort=${!isSorted ? 'none' : order.isDescending ? 'descending' : 'ascending'}
        title=${words.sortBy(name)}
        @click=${() => sortBy(at)}
      >
        ${name}<span class="arrow" aria-hidden="true">${isSorted ? (order.isDescending ? '↓' : '↑') : ''}</span>
      </div>`;
    })}
  </div>`;
}

/** `row` is undefined while it is on its way. */
export function gridRow(
  words: TableWords,
  { columns }: OwnLayer,
  index: number,
  row: TableRow | undefined,
  { active, isPicked, choose }: Acts,
): TemplateResult {
  const looks = (at: number): string => (active.row === index && active.column === at ? 'active' : '');
  return html`<div class="row" role="row" aria-rowindex=${index + 2} aria-selected=${isPicked} aria-busy=${row === undefined}>
    <div class="cell ${looks(0)}" id="cell-${index}-0" role="rowheader" aria-colindex="1" @click=${() => choose({ row: index, column: 0 })}>
      ${row ? row.row : html`<span class="visually-hidden">${words.loading}</span>`}
    </div>
    ${columns.map(({ type }, at) => {
      const text = row ? cellText(row.cells[at] ?? null) : '';
      return html`<div
        class="cell ${type === 'number' ? 'number' : ''} ${looks(at + 1)}"
        id="cell-${index}-${at + 1}"
        role="gridcell"
        aria-colindex=${at + 2}
        @click=${() => choose({ row: index, column: at + 1 })}
      >
        ${text.slice(0, MOST_SIGNS)}
      </div>`;
    })}
  </div>`;
}
