/** How a day or a milestone's word is read from a cell. */
import type { Cell } from './sheet-cells.ts';
import { plainText } from './sheet-cells.ts';

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
