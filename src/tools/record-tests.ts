/** Which records pass a layer's tests. */
import { cellText, plainText, readNumber } from '../data/sheet-cells.ts';
import type { Cell } from '../data/sheet-cells.ts';
import type { AttributeTest } from './own-layer.ts';

/** One column of all records, by its number. */
export type ColumnOf = (column: number) => Promise<ArrayLike<Cell>>;

const isFilled = (cell: Cell): boolean => cell !== null && cell !== '';

function tester(test: AttributeTest): (cell: Cell) => boolean {
  switch (test.is) {
    case 'among': {
      const values = new Set(test.values);
      return (cell) => values.has(cellText(cell));
    }
    case 'between':
      return (cell) => {
        const value = readNumber(cell);
        return value !== null && value >= test.least && value <= test.most;
      };
    case 'containing': {
      const text = plainText(test.text);
      return (cell) => plainText(cell).includes(text);
    }
    case 'blank':
      return (cell) => !isFilled(cell);
    case 'filled':
      return isFilled;
  }
}

/** 1 for each record that passes all tests, null where there are none. */
export async function passing(count: number, tests: readonly AttributeTest[], columnOf: ColumnOf): Promise<Uint8Array | null> {
  if (tests.length === 0) return null;
  const mask = new Uint8Array(count).fill(1);
  for (const test of tests) {
    const cells = await columnOf(test.column);
    const passes = tester(test);
    for (let record = 0; record < count; record += 1) if (mask[record] === 1 && !passes(cells[record] ?? null)) mask[record] = 0;
  }
  return mask;
}
