/** A column at a glance. */
import { cellText, readNumber } from '../data/sheet-cells.ts';
import type { Cell } from '../data/sheet-cells.ts';
import type { ColumnSummary } from './own-layer.ts';

const MOST_FREQUENT = 100;
const PER_CENTS = 100;

/** `quantiles` are the least number, those that each further hundredth of the numbers does not exceed, and the greatest. */
export function summarise(cells: ArrayLike<Cell>): ColumnSummary {
  const counts = new Map<string, number>();
  const numbers = new Float64Array(cells.length);
  let [blanks, numberCount] = [0, 0];
  for (let record = 0; record < cells.length; record += 1) {
    const cell = cells[record] ?? null;
    const text = cellText(cell);
    if (text === '') {
      blanks += 1;
      continue;
    }
    counts.set(text, (counts.get(text) ?? 0) + 1);
    const value = readNumber(cell);
    if (value !== null) numbers[numberCount++] = value;
  }
  const sorted = numbers.subarray(0, numberCount).toSorted();
  const at = (share: number): number => sorted[Math.round(share * (numberCount - 1))] ?? 0;
  const frequent = [...counts].map(([value, count]) => ({ value, count })).toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return {
    blanks,
    distinct: counts.size,
    frequent: frequent.slice(0, MOST_FREQUENT),
    numbers:
      numberCount === 0 ? null : { least: at(0), most: at(1), quantiles: Array.from({ length: PER_CENTS + 1 }, (_, percent) => at(percent / PER_CENTS)) },
  };
}
