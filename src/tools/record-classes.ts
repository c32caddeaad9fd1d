/** The class that each record is coloured by. */
import { cellText, readNumber } from '../data/sheet-cells.ts';
import type { Cell } from '../data/sheet-cells.ts';
import { HIDDEN } from '../layers/own-picture.ts';
import type { LayerColouring } from './own-layer.ts';

/** The class of a cell: the place of its value, the step that its number lies in, or the class of all others. */
function classifier(colouring: Exclude<LayerColouring, { by: 'nothing' }>): (cell: Cell) => number {
  if (colouring.by === 'values') {
    const others = colouring.values.length;
    const known = new Map(colouring.values.map((value, at) => [value, at]));
    return (cell) => known.get(cellText(cell)) ?? others;
  }
  const { limits } = colouring;
  return (cell) => {
    const value = readNumber(cell);
    if (value === null) return limits.length + 1;
    let step = 0;
    while (step < limits.length && value >= (limits[step] ?? Infinity)) step += 1;
    return step;
  };
}

/** A class a record, `HIDDEN` for those whose mask is 0. A limit belongs to the step above it. */
export function classesOf(count: number, colouring: LayerColouring, cells: ArrayLike<Cell> | null, mask: Uint8Array | null): Uint8Array<ArrayBuffer> {
  const classes = new Uint8Array(count);
  if (colouring.by !== 'nothing' && cells !== null) {
    const classOf = classifier(colouring);
    for (let record = 0; record < count; record += 1) classes[record] = Math.min(classOf(cells[record] ?? null), HIDDEN - 1);
  }
  if (mask !== null) for (let record = 0; record < count; record += 1) if (mask[record] === 0) classes[record] = HIDDEN;
  return classes;
}
