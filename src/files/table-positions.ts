/**
 * The positions of a table's records: plain figures at once, cells that are written otherwise with care, and at the end
 * which way round the columns are, for the file and for each row.
 */
import { coordinatesOf } from '../data/point-rows.ts';
import { cellText, isBlank } from '../data/sheet-cells.ts';
import type { Cell } from '../data/sheet-cells.ts';
import type { FaultList } from './fault-list.ts';
import { growing } from './growing.ts';
import type { FaultReason, Shapes } from './layer-file.ts';
import { isPlausible, orderBySize } from './plausible.ts';

/** What said which way round a record's two figures are: 0 their size alone, else letters such as N and E. */
const BY_LETTERS = { straight: 1, swapped: 2 } as const;

export type TablePositions = Readonly<{
  /** The next record's two figures, in the order of their columns. `row` is where the record stands in its file. */
  figures: (row: number, first: number, second: number) => void;
  /** The next record's cells: two columns, or one that holds both. */
  cells: (row: number, cells: readonly Cell[]) => void;
  /** The next record has no position, and none is looked for. */
  none: () => void;
  /** Puts all in order: x the longitude or easting. */
  done: (rowNumber: (record: number) => number) => Readonly<{ shapes: Shapes; isSwapped: boolean }>;
}>;

const shown = (first: number, second: number): string => `${first} , ${second}`;

export function createTablePositions(faults: FaultList): TablePositions {
  const found = growing(Float64Array, 4096);
  const letters = growing(Uint8Array, 2048);
  let [straight, swapped] = [0, 0];

  const take = (first: number, second: number, by: 0 | 1 | 2): void => {
    if (found.length + 2 > found.all.length) found.room(2);
    found.all[found.length] = first;
    found.all[found.length + 1] = second;
    found.length += 2;
    letters.push(by);
    const order = by === 0 ? orderBySize(first, second) : by === BY_LETTERS.straight ? 1 : -1;
    if (order === 1) straight += 1;
    else if (order === -1) swapped += 1;
  };
  const none = (): void => take(Number.NaN, Number.NaN, 0);
  const figures = (row: number, first: number, second: number, by: 0 | 1 | 2 = 0): void => {
    const flaw: FaultReason | null = first === 0 && second === 0 ? 'zero' : isPlausible(first, second) ? null : 'impossible';
    if (flaw === null) return take(first, second, by);
    faults.say(row, flaw, shown(first, second), true);
    none();
  };

  return {
    figures: (row, first, second) => figures(row, first, second),
    none,
    cells(row, cells) {
      const both = coordinatesOf(cells, { lon: 0, lat: cells.length - 1 });
      const text = cells.map((cell) => cellText(cell).trim()).join(' , ');
      const flaw =
        both === null
          ? cells.some(isBlank)
            ? 'no-position'
            : 'not-a-coordinate'
          : both[0].axis !== null && both[0].axis === both[1].axis
            ? 'same-axis'
            : null;
      if (flaw !== null) {
        faults.say(row, flaw, text, true);
        return none();
      }
      const [first, second] = both ?? [];
      if (!first || !second) return;
      const by = first.axis === 'lat' || second.axis === 'lon' ? BY_LETTERS.swapped : first.axis === 'lon' || second.axis === 'lat' ? BY_LETTERS.straight : 0;
      figures(row, first.degrees, second.degrees, by);
    },
    done(rowNumber) {
      const isSwapped = swapped > straight;
      const coordinates = found.done();
      for (let record = 0; record < letters.length; record += 1) {
        const first = coordinates[2 * record] ?? 0;
        const second = coordinates[2 * record + 1] ?? 0;
        const by = letters.all[record] ?? 0;
        const order = by === 0 ? orderBySize(first, second) : by === BY_LETTERS.straight ? 1 : -1;
        const isTurned = order === 0 ? isSwapped : order === -1;
        const x = isTurned ? second : first;
        const y = isTurned ? first : second;
        // Degrees whose size says nothing have been taken in the order of the others, where one of them may be no latitude.
        const isImpossible = Math.abs(y) > 90 && Math.abs(y) <= 180 && Math.abs(x) <= 180;
        if (isImpossible) faults.say(rowNumber(record), 'impossible', shown(first, second), true);
        else if (order !== 0 && isTurned !== isSwapped) faults.say(rowNumber(record), 'swapped-row', shown(first, second), true);
        coordinates[2 * record] = isImpossible ? Number.NaN : x;
        coordinates[2 * record + 1] = isImpossible ? Number.NaN : y;
      }
      return { shapes: { coordinates, parts: null }, isSwapped };
    },
  };
}
