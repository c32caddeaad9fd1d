/** What the columns of a table are called and hold. */
import { withDecimalPoints } from '../data/decimal-commas.ts';
import { guessColumns } from '../data/point-columns.ts';
import type { PointColumns } from '../data/point-columns.ts';
import { coordinatesOf } from '../data/point-rows.ts';
import { cellText, isBlank } from '../data/sheet-cells.ts';
import type { Cell } from '../data/sheet-cells.ts';
import type { Rows } from '../data/sheet-text.ts';
import type { Column } from './layer-file.ts';
import { orderBySize } from './plausible.ts';

const LETTERS = 26;

/** A column's name where it has no head, as spreadsheets call it: A, B, … Z, AA. */
function letterName(at: number): string {
  const last = String.fromCodePoint(0x41 + (at % LETTERS));
  return at < LETTERS ? last : letterName(Math.floor(at / LETTERS) - 1) + last;
}

/** A name for each column that no other has, from its title or else its letters. */
export function columnNames(titles: readonly string[], width = titles.length): string[] {
  const taken = new Set<string>();
  return Array.from({ length: width }, (_, at) => {
    const wish = (titles[at] ?? '') === '' ? letterName(at) : (titles[at] ?? '');
    let name = wish;
    for (let count = 2; taken.has(name); count += 1) name = `${wish} (${count})`;
    taken.add(name);
    return name;
  });
}

/** A number as programs write it; a leading zero makes a code of it, and so do more figures than a number holds. */
const NUMBER = /^-?(?:0|[1-9]\d{0,14})?(?:\.\d*)?(?:e[+-]?\d{1,3})?$/iu;
const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:[ T]\d{2}:\d{2}:\d{2})?$/u;
const TRUTH = /^(?:true|false)$/iu;

/** The type of a filled text. */
export function typeOfText(text: string): Column['type'] {
  const trimmed = text.trim();
  if (NUMBER.test(trimmed) && /\d/u.test(trimmed) && Number.isFinite(Number(trimmed))) return 'number';
  return TRUTH.test(trimmed) ? 'truth' : DAY.test(trimmed) ? 'date' : 'text';
}

/** A text as a cell of a column of a type. */
export function cellOfText(text: string, type: Column['type']): Cell {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (type === 'number') return Number(trimmed);
  if (type === 'truth') return trimmed.toLowerCase() === 'true';
  return type === 'date' ? { date: trimmed.replace('T', ' ') } : text;
}

const LOOKED_AT_ROWS = 200;
/** No angle is greater. */
const MOST_DEGREES = 1000;

/** The guess, and heads for a table without positions where its first filled row is of different texts alone. */
function guessWithHeads(rows: Rows): PointColumns {
  const guess = guessColumns(rows);
  if (guess.head !== null || (guess.lon !== null && guess.lat !== null)) return guess;
  const first = rows.findIndex((row) => !row.every(isBlank));
  const texts = (rows[first] ?? []).map((cell) => cellText(cell).trim());
  const areHeads = first >= 0 && texts.every((text) => text !== '' && typeOfText(text) === 'text') && new Set(texts).size === texts.length;
  return areHeads && rows.length > first + 1 ? { ...guessColumns(rows.slice(first + 1)), head: first } : guess;
}

/** Which columns hold what. Surveyors of China call the northing X and the easting Y: in metres the size of the values decides, not the heads. */
export function guessTable(rows: Rows): PointColumns {
  const guess = guessWithHeads(rows);
  const { head, lon, lat } = guess;
  if (lon === null || lat === null || lon === lat) return guess;
  const orders = rows.slice((head ?? -1) + 1, LOOKED_AT_ROWS).map((row) => {
    const [first, second] = coordinatesOf(row, { lon, lat }) ?? [];
    return first && second && Math.abs(first.degrees) > MOST_DEGREES ? orderBySize(first.degrees, second.degrees) : 0;
  });
  return orders.reduce<number>((sum, order) => sum + order, 0) < 0 ? { ...guess, lon: lat, lat: lon } : guess;
}

/** How well rows are understood: by the positions in them, then by their width. */
export function tableFit(rows: Rows): number {
  const first = withDecimalPoints(rows.slice(0, LOOKED_AT_ROWS));
  const { head, lon, lat } = guessTable(first);
  const found = lon === null || lat === null ? 0 : first.slice((head ?? -1) + 1).filter((row) => coordinatesOf(row, { lon, lat }) !== null).length;
  return found + Math.max(0, ...first.map((row) => row.length)) / 10_000;
}
