/** The order of records in a table. */
import { cellText } from '../data/sheet-cells.ts';
import type { Cell } from '../data/sheet-cells.ts';

/** More different texts than this are put in the order of their characters: words of a language take a second for each hundred thousand. */
const MOST_COLLATED = 50_000;

/** A number a record that is ordered as its cell: numbers by size, then texts; blanks are NaN. */
function ranks(cells: ArrayLike<Cell>, records: ArrayLike<number>): Float64Array {
  const rank = new Float64Array(records.length);
  const texts = new Map<string, number>();
  for (let at = 0; at < records.length; at += 1) {
    const cell = cells[records[at] ?? 0] ?? null;
    if (typeof cell !== 'number' && cell !== null && cell !== '') texts.set(cellText(cell), 0);
  }
  const collator = new Intl.Collator('zh', { numeric: true });
  const sorted = texts.size > MOST_COLLATED ? [...texts.keys()].toSorted() : [...texts.keys()].toSorted(collator.compare);
  sorted.forEach((text, at) => texts.set(text, at));
  for (let at = 0; at < records.length; at += 1) {
    const cell = cells[records[at] ?? 0] ?? null;
    // Texts stand after every number that a cell may hold.
    rank[at] = typeof cell === 'number' ? cell : cell === null || cell === '' ? NaN : Number.MAX_VALUE * (0.5 + (texts.get(cellText(cell)) ?? 0) / 2 ** 40);
  }
  return rank;
}

/** The records by their cells of one column; equals keep their order, blanks stand last either way. */
export function inOrder(cells: ArrayLike<Cell>, records: Uint32Array, isDescending: boolean): Uint32Array {
  const rank = ranks(cells, records);
  const sign = isDescending ? -1 : 1;
  const places = Uint32Array.from(records, (_, at) => at).toSorted((a, b) => {
    const [x = NaN, y = NaN] = [rank[a], rank[b]];
    if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || a - b;
    return sign * (x < y ? -1 : x > y ? 1 : 0) || a - b;
  });
  return places.map((at) => records[at] ?? 0);
}
