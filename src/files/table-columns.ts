/** What the columns of a table are called and hold. */
import { columnTitles } from '../data/point-columns.ts';
import type { Cell } from '../data/sheet-cells.ts';
import type { Rows } from '../data/sheet-text.ts';
import type { Column } from './layer-file.ts';

const LETTERS = 26;

/** A column's name where it has no head, as spreadsheets call it: A, B, … Z, AA. */
function letterName(at: number): string {
  const last = String.fromCodePoint(0x41 + (at % LETTERS));
  return at < LETTERS ? last : letterName(Math.floor(at / LETTERS) - 1) + last;
}

/** Titles, and a name for each column that no other has. */
export function columnNames(rows: Rows, head: number | null): { titles: readonly string[]; names: readonly string[] } {
  const titles = columnTitles(rows, head);
  const taken = new Set<string>();
  const names = titles.map((title, at) => {
    const wish = title === '' ? letterName(at) : title;
    let name = wish;
    for (let count = 2; taken.has(name); count += 1) name = `${wish} (${count})`;
    taken.add(name);
    return name;
  });
  return { titles, names };
}

/** A number as programs write it; a leading zero makes a code of it, and so do more figures than a number holds. */
const NUMBER = /^[+-]?(?:0|[1-9]\d{0,14})?(?:\.\d*)?(?:e[+-]?\d{1,3})?$/iu;
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
