/** Below the table: the whole text of the active cell, and what can be done with its row. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { cellText } from '../data/sheet-cells.ts';
import { filesWords } from '../i18n/files-words.ts';
import type { TableWords } from '../i18n/table-words.ts';
import type { View } from '../ui/view.ts';
import { columnName } from './column-names.ts';
import type { OwnLayer } from './own-layer.ts';
import type { TableRow } from './table-rows.ts';

/** A text of a book's length is read elsewhere. */
const MOST_SIGNS = 20_000;

const oneLine = (text: string): string => text.replace(/[\t\r\n]+/gu, ' ');

/** `column` counts the row numbers as the first; `said` is what came of the last act, told by `say`. */
export function cellBar(
  words: TableWords,
  { state }: View,
  layer: OwnLayer,
  row: TableRow,
  column: number,
  said: string,
  say: (text: string) => void,
): TemplateResult {
  const text = column === 0 ? String(row.row) : cellText(row.cells[column - 1] ?? null);
  const name = column === 0 ? words.row : columnName(filesWords[state.language], layer, column - 1);
  const copy = (copied: string) => (): void =>
    void navigator.clipboard.writeText(copied).then(
      () => say(words.copied),
      () => say(words.notCopied),
    );
  return html`<div class="whole">
    <span class="quiet">${words.cellOf(name, row.row)}</span>
    <span class="value" tabindex="0">${text === '' ? html`<span class="quiet">${words.blank}</span>` : text.slice(0, MOST_SIGNS)}</span>
    <span class="quiet" role="status">${said}</span>
    <button class="text-button" @click=${copy(text)}>${words.copyCell}</button>
    <button class="text-button" @click=${copy(row.cells.map((cell) => oneLine(cellText(cell))).join('\t'))}>${words.copyRow}</button>
  </div>`;
}
