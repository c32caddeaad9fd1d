/** Rows that are held in memory, such as a workbook's, as records with positions. */
import { withDecimalPoints } from '../data/decimal-commas.ts';
import { columnTitles } from '../data/point-columns.ts';
import { isBlank } from '../data/sheet-cells.ts';
import type { Rows } from '../data/sheet-text.ts';
import { createFaultList } from './fault-list.ts';
import { growing } from './growing.ts';
import { createTableBuilder } from './held-table.ts';
import type { Format, OpenedRecords, OpenOptions, PartRead } from './layer-file.ts';
import { createPause } from './pause.ts';
import { columnNames, guessTable } from './table-columns.ts';
import { createTablePositions } from './table-positions.ts';

type About = Readonly<{ format: Format; encoding: string | null; part: PartRead | null }>;

/** The records below the heads; blank rows are none. */
export async function recordsOfRows(given: Rows, { format, encoding, part }: About, { columns: said, signal }: OpenOptions): Promise<OpenedRecords> {
  const rows = withDecimalPoints(given);
  const columns = said ?? guessTable(rows);
  const titles = columnTitles(rows, columns.head);
  const [faults, table, numbers] = [createFaultList(), createTableBuilder(), growing(Uint32Array)];
  const positions = createTablePositions(faults);
  const { lon, lat } = columns;
  const hasPositions = lon !== null && lat !== null;
  if (!hasPositions) faults.say(null, 'no-columns', '', true);
  for (const name of columnNames(titles)) table.column(name);
  const pause = createPause(signal);
  for (const [at, row] of rows.entries()) {
    if (at <= (columns.head ?? -1) || row.every(isBlank)) continue;
    const record = numbers.length;
    numbers.push(at + 1);
    row.forEach((cell, column) => table.add(record, column, isBlank(cell) ? null : cell));
    const cells = [row[lon ?? -1] ?? null, row[lat ?? -1] ?? null];
    if (hasPositions) positions.cells(at + 1, lon === lat ? cells.slice(0, 1) : cells);
    else positions.none();
    await pause();
  }
  const rowNumber = (all: Uint32Array) => (record: number) => all[record] ?? 0;
  const held = table.done(numbers.length, rowNumber(numbers.done()));
  const { shapes, isSwapped } = positions.done(held.rowNumber);
  return { ok: true, kind: 'records', format, encoding, crs: null, table: held, shapes, ...faults.faults(), part, columns: { columns, titles, isSwapped } };
}
