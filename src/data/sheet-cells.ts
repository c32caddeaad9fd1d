/** Cells of a reader's table: what they hold, and how a number is read from them. */

/** A day `YYYY-MM-DD`, with ` HH:MM:SS` behind it where a sheet gave a time of day. */
export type DateCell = Readonly<{ date: string }>;
/** As the sheet holds it; a text is never empty, an empty cell is null. */
export type Cell = string | number | boolean | DateCell | null;

/** A cell as the text that a CSV file holds. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.date;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return String(cell);
}

/** Whether a cell holds nothing that can be seen. */
export const isBlank = (cell: Cell): boolean => cellText(cell).trim() === '';

/** Full-width signs as narrow ones, without space around and in capitals or small letters alike. */
export const plainText = (cell: Cell): string => cellText(cell).normalize('NFKC').trim().toLowerCase();

const PLAIN_NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/u;
const GROUPED_NUMBER = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;

/**
 * The number in a cell, null where there is none. Thousands may be set apart by commas, the target's own unit may
 * stand behind the figure; `12,5` is refused, for it may be twelve and a half.
 */
export function readNumber(cell: Cell, units: readonly (string | null)[] = []): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  if (typeof cell !== 'string') return null;
  let text = plainText(cell).replace(/−/gu, '-');
  const unit = units.map((each) => plainText(each)).find((each) => each !== '' && text.endsWith(each));
  if (unit !== undefined) text = text.slice(0, -unit.length).trim();
  if (GROUPED_NUMBER.test(text)) text = text.replace(/,/gu, '');
  if (!PLAIN_NUMBER.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}
