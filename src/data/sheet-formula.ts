/**
 * Texts that a spreadsheet would compute when it opens a CSV file. They are written with an apostrophe before them, and it
 * is taken away again when they are read: what was exported is read back as it was.
 */
import type { Cell } from './sheet-cells.ts';

/** What starts a formula, full-width signs as well; apostrophes before it are counted in, so that one more can be told from them. */
const RISKY = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u;
const GUARDED = /^'+[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u;
/** `-3` is computed to what it is. */
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/u;

/** A text as it can stand in a CSV file. */
export const guardText = (text: string): string => (RISKY.test(text) && !NUMBER.test(text) ? `'${text}` : text);

/** A text as it can stand in a workbook, where a text is never computed: only what would be read as guarded needs a guard. */
export const guardApostrophe = (text: string): string => (GUARDED.test(text) ? `'${text}` : text);

/** A cell as it was before it was guarded. */
export const unguard = <T extends Cell>(cell: T): T | string => (typeof cell === 'string' && GUARDED.test(cell) ? cell.slice(1) : cell);
