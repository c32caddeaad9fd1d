/** Degrees with a decimal comma, as spreadsheets of some countries write them: `119,95` in one column and `35,86` in another. */
import { axisOf } from './point-columns.ts';
import { cellText, isBlank } from './sheet-cells.ts';
import type { Cell } from './sheet-cells.ts';
import type { Rows } from './sheet-text.ts';

const NUMBER = /^\s*[+-]?\d+(?:[.,]\d+)?\s*$/u;
const WITH_COMMA = /^\s*[+-]?\d+,\d+\s*$/u;

/** A text that is a number with a decimal comma, with a point; any other as it is. */
export const pointText = (text: string): string => (WITH_COMMA.test(text) ? text.replace(',', '.') : text);

const withPoint = (cell: Cell): Cell => (typeof cell === 'string' ? pointText(cell) : cell);

/** The axis of a column all of whose numbers have a decimal comma, null of any other. */
function commaAxis(rows: Rows, column: number): 'lon' | 'lat' | null {
  const numbers = rows.map((row) => row[column] ?? null).filter((cell) => !isBlank(cell) && NUMBER.test(cellText(cell)));
  if (numbers.length === 0 || !numbers.every((cell) => WITH_COMMA.test(cellText(cell)))) return null;
  const axes = new Set(numbers.map((cell) => axisOf(withPoint(cell))));
  const [axis = null] = axes;
  return axes.size === 1 ? axis : null;
}

/** By column, whether its numbers have a decimal comma: only where one such column holds longitudes and another latitudes. */
export function decimalCommas(rows: Rows): readonly boolean[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const axes = Array.from({ length: width }, (_, column) => commaAxis(rows, column));
  return axes.includes('lon') && axes.includes('lat') ? axes.map((axis) => axis !== null) : [];
}

/** The rows with decimal points, where one column holds longitudes and another latitudes with commas. */
export function withDecimalPoints(rows: Rows): Rows {
  const commas = decimalCommas(rows);
  return commas.length === 0 ? rows : rows.map((row) => row.map((cell, column) => (commas[column] ? withPoint(cell) : cell)));
}
