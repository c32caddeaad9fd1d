/** What a file itself says of its datum: in its heads, above and below its table, in its columns, its title, or in a text of its own. */
import { datumOfCrs } from './crs-text.ts';
import { datumsNamed, speaksOfCoordinates, speaksOfDatum } from './datum-words.ts';
import type { NamedDatum } from './datum-words.ts';
import type { PointColumns } from './point-columns.ts';
import { cellText, isBlank } from './sheet-cells.ts';
import type { Cell } from './sheet-cells.ts';
import type { Rows, SheetRead } from './sheet-text.ts';

/** The text that names a datum, empty where none does, and all that is named. */
export type Said = Readonly<{ word: string; datums: readonly NamedDatum[] }>;

const MOST_WORD_SIGNS = 40;
const shortened = (text: string): string => [...text.trim()].slice(0, MOST_WORD_SIGNS).join('');

/**
 * The cells below the heads that tell the file's datum: those of a column that speaks of coordinates, those of one that
 * names a datum in most rows, and a line of its own below the table. What one site is called or noted with tells nothing.
 */
function tellingCells(rows: Rows, { head, name }: PointColumns): Cell[] {
  const heads = head === null ? [] : (rows[head] ?? []);
  const body = rows.slice(head === null ? 0 : head + 1).filter((row) => !row.every(isBlank));
  const lines = body.filter((row) => row.filter((cell) => !isBlank(cell)).length === 1);
  const width = body.reduce((most, row) => Math.max(most, row.length), 0);
  const inColumns = Array.from({ length: width }, (_, column) => {
    const telling = body.map((row) => row[column] ?? null).filter(speaksOfDatum);
    const isOften = column !== name && telling.length * 2 > body.length && (telling.length > 1 || telling.every(speaksOfCoordinates));
    return isOften || speaksOfCoordinates(heads[column] ?? null) ? telling : [];
  });
  return [...inColumns.flat(), ...lines.flat().filter((cell) => speaksOfDatum(cell) && speaksOfCoordinates(cell))];
}

export type SaidTable = Readonly<{ name: string; sheet?: SheetRead | undefined; rows: Rows; columns: PointColumns }>;

/** Where the columns, the rows above them, what tells in the rows or a title names a datum; what the columns that are read name comes first. */
export function saidByTable({ name, sheet, rows, columns }: SaidTable): Said {
  const heads = columns.head === null ? [] : (rows[columns.head] ?? []);
  const own = [...new Set([columns.lon, columns.lat])].map((at): Cell => heads[at ?? -1] ?? null).filter((cell) => datumsNamed(cell).length > 0);
  const above = rows.slice(0, (columns.head ?? -1) + 1).flat();
  const others = [...above.filter(speaksOfDatum), ...tellingCells(rows, columns), ...[sheet?.name ?? '', name].filter(speaksOfDatum)];
  const cells = own.length > 0 ? own : others;
  return { word: shortened(cellText(cells[0] ?? null)), datums: [...new Set(cells.flatMap(datumsNamed))] };
}

/** The name within a well-known text, or the text itself. */
const titleOf = (crs: string): string => /^[^"]*["]([^"]+)["]/u.exec(crs)?.[1] ?? crs;

/** A file with features says it by its own `crs`, and else by its title and the names of its columns. */
export function saidByFeatures({ name, crs, columns }: Readonly<{ name: string; crs: string | null; columns: readonly string[] }>): Said {
  const told = crs === null ? null : datumOfCrs(crs);
  if (crs !== null && told !== null) return { word: shortened(titleOf(crs)), datums: [told] };
  const texts = [...columns, name].filter(speaksOfDatum);
  return { word: shortened(texts[0] ?? ''), datums: [...new Set(texts.flatMap(datumsNamed))] };
}
