/** The faults of a file as they are found: the first of them in full, all of them counted. */
import { lineOf } from '../data/point-rows.ts';
import type { FaultReason, FileFault } from './layer-file.ts';

const MOST_HELD = 200;
const MOST_CELL_SIGNS = 80;
/** Long enough for any 80 signs; what is cut here need not be searched for signs that hide. */
const MOST_CELL_UNITS = 1000;

export type FaultList = Readonly<{
  say: (row: number | null, reason: FaultReason, cell: string, isTaken: boolean) => void;
  faults: () => Readonly<{ faults: readonly FileFault[]; faultCount: number }>;
}>;

/** `found` are the faults that a reader already has, the first of `foundCount`. */
export function createFaultList(found: readonly FileFault[] = [], foundCount = found.length): FaultList {
  const held = found.slice(0, MOST_HELD);
  let count = foundCount;
  return {
    say(row, reason, cell, isTaken) {
      count += 1;
      if (held.length < MOST_HELD) held.push({ row, reason, cell: lineOf(cell.slice(0, MOST_CELL_UNITS), MOST_CELL_SIGNS), isTaken });
    },
    faults: () => ({ faults: held, faultCount: count }),
  };
}
