/** What the writers of all formats share: the datum, what the file says of itself, how far they are, and whether to stop. */
import type { Datum } from '../../data/datums.ts';
import type { ExportWords } from '../../i18n/export-words.ts';
import type { About } from './about-export.ts';
import { inDatum } from './coordinates.ts';
import type { ExportRow, ExportTable } from './export-table.ts';

/** Thrown by a turn when the reader has stopped the writing. */
export class Stopped extends Error {}

/** Thrown where a table gives other than the rows that were counted. */
export class Changed extends Error {}

export type Writing = Readonly<{
  words: ExportWords;
  tables: readonly ExportTable[];
  about: About;
  datum: Datum;
  /** Says that so many rows more are written, and lets the page go on; rejects with `Stopped`. */
  turn: (rows: number) => Promise<void>;
  /** Counted while writing: cells that could not hold their text, and rows whose position the datum cannot express. */
  lost: { cut: number; unplaced: number };
}>;

/** Rows between two turns: some milliseconds' work. */
const MOST_AT_ONCE = 200;

/** The rows of a table in small blocks, a turn after each; rejects with `Changed` where they are not as many as were counted. */
export async function* rowsOf(writing: Writing, table: ExportTable): AsyncIterable<readonly ExportRow[]> {
  let given = 0;
  for await (const block of table.blocks()) {
    given += block.length;
    for (let from = 0; from < block.length; from += MOST_AT_ONCE) {
      const rows = block.slice(from, from + MOST_AT_ONCE);
      writing.lost.unplaced += rows.filter(({ geometry }) => geometry !== null && inDatum(writing.datum, geometry) === null).length;
      yield rows;
      await writing.turn(rows.length);
    }
  }
  if (given !== table.count) throw new Changed();
}
