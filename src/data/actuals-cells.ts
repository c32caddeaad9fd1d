/** Cells of a reader's sheet: what they hold, and how a number, a date or a milestone's word is read from them. */

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

const DAY_FORMS = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ t]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?z?)?$/u,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/u,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/u,
  /^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日$/u,
  /^(\d{4})(\d{2})(\d{2})$/u,
];

/** The day in a cell as `YYYY-MM-DD`, null where there is none or the calendar has no such day. The year always comes first. */
export function readDay(cell: Cell): string | null {
  const text = plainText(cell);
  for (const form of DAY_FORMS) {
    const [, year, month, day] = form.exec(text) ?? [];
    if (year === undefined || month === undefined || day === undefined) continue;
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
    const isReal = Number(year) >= 1900 && date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
    return isReal ? date.toISOString().slice(0, 10) : null;
  }
  return null;
}

const REACHED = new Set([
  'done',
  'yes',
  'y',
  'true',
  'reached',
  'completed',
  'complete',
  'finished',
  '是',
  '已',
  '完成',
  '已完成',
  '达成',
  '已达成',
  '实现',
  '已实现',
  '达到',
  '已达到',
]);
const NOT_REACHED = new Set(['no', 'n', 'false', 'open', 'pending', '否', '未', '没有']);
/** Shorter pieces of a milestone's name could be anything. */
const SHORTEST_EVENT = { han: 2, latin: 5 } as const;

/**
 * Whether a milestone is reached, by a word in a cell: a plain yes or no in either language, or the milestone's own name
 * (`已开工`, `opened`). Null where the word says neither: 已开工 says nothing of an opening.
 */
export function readReached(cell: Cell, names: readonly (string | null)[]): boolean | null {
  const word = plainText(cell);
  if (REACHED.has(word)) return true;
  if (NOT_REACHED.has(word) || /^(?:尚?未|not\b)/u.test(word)) return false;
  const event = word.replace(/^已(?:经|实现)?|^实现/u, '');
  const least = /\p{Script=Han}/u.test(event) ? SHORTEST_EVENT.han : SHORTEST_EVENT.latin;
  // Only the name itself or a piece of it: 计划开工 holds 开工 and says the contrary.
  const isNamed = event.length >= least && names.some((name) => plainText(name).includes(event));
  return isNamed ? true : null;
}
