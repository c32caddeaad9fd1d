/** Column heads that sort a table: the same in every view. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';

export type Sort<Key extends string> = Readonly<{ key: Key; isDescending: boolean }>;

/** The order after a click on a column's head: the same column turns round, another starts upwards. */
function nextSort<Key extends string>(sort: Sort<Key>, key: Key): Sort<Key> {
  return { key, isDescending: sort.key === key && !sort.isDescending };
}

/** A copy of the rows by one value of each; numbers by size, texts as the language sorts them, null last in either direction. */
export function sortRows<Row, Key extends string>(
  rows: readonly Row[],
  valueOf: (row: Row, key: Key) => number | string | null,
  { key, isDescending }: Sort<Key>,
  languageTag: string,
): Row[] {
  const compare = new Intl.Collator(languageTag, { numeric: true }).compare;
  return rows.toSorted((a, b) => {
    const [left, right] = [valueOf(a, key), valueOf(b, key)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    const order = typeof left === 'number' && typeof right === 'number' ? left - right : compare(String(left), String(right));
    return isDescending ? -order : order;
  });
}

/** The head of a column: a button within a cell that says its order. */
export function sortHead<Key extends string>(label: unknown, key: Key, sort: Sort<Key>, change: (sort: Sort<Key>) => void, classes = ''): TemplateResult {
  const isSorted = sort.key === key;
  const order = !isSorted ? 'none' : sort.isDescending ? 'descending' : 'ascending';
  return html`<th scope="col" class=${classes} aria-sort=${order}>
    <button class="sort" @click=${() => change(nextSort(sort, key))}>
      ${label}<span class="arrow" aria-hidden="true">${isSorted ? (sort.isDescending ? '↓' : '↑') : ''}</span>
    </button>
  </th>`;
}
