/** Features as records: what they say in columns of their own type, their shapes in flat arrays, what is wrong with them by number. */
import type { Feature, Geometry } from 'geojson';
import type { Cell } from '../data/sheet-cells.ts';
import { createFaultList } from './fault-list.ts';
import type { FaultList } from './fault-list.ts';
import { MOST_CELL_SIGNS, MOST_COLUMNS, MOST_RECORDS } from './file-limits.ts';
import { growing } from './growing.ts';
import { createTableBuilder } from './held-table.ts';
import type { FeaturesRead, Format, OpenedRecords, OpenOptions, Shapes, Table } from './layer-file.ts';
import { createPause } from './pause.ts';
import { orderBySize } from './plausible.ts';
import { Refuse } from './refuse.ts';
import { createShapeBuilder } from './shape-builder.ts';

type Given = Readonly<{ id?: unknown; properties?: unknown; geometry?: unknown }>;

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?: \d{2}:\d{2}:\d{2})?$/u;

/** A value of a property as a cell: what is nested stands as JSON. Null where it cannot be said. */
function cellOf(value: unknown): Cell | undefined {
  if (typeof value === 'string') return (value.length === 10 || value.length === 19) && DAY.test(value) ? { date: value } : value;
  if (value === null || value === undefined || typeof value === 'boolean') return value ?? null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  try {
    return JSON.stringify(value) ?? null;
  } catch {
    // Nested deeper than it can be written.
    return undefined;
  }
}

export type RecordBuilder = Readonly<{
  /** Takes a feature as the next record; `row` is where it stands in its file, from 1. */
  add: (feature: Given, row: number) => void;
  done: () => Readonly<{ table: Table; shapes: Shapes }>;
}>;

/** On its own, so that what it returns holds on to nothing else. */
const rowNumbers =
  (numbers: Uint32Array | null) =>
  (record: number): number =>
    numbers?.[record] ?? record + 1;

export function createRecordBuilder(faults: FaultList): RecordBuilder {
  const [table, shapes] = [createTableBuilder(), createShapeBuilder()];
  const ids = new Set<string | number>();
  const rows = growing(Uint32Array);
  let isCounted = true;
  let idColumn: number | null = null;
  let columns = 0;

  const addCell = (record: number, row: number, name: string, value: unknown): void => {
    const column = table.column(name);
    columns = Math.max(columns, column + 1);
    if (columns > MOST_COLUMNS) throw new Refuse('too-large', `${MOST_COLUMNS} columns`);
    const cell = cellOf(value);
    if (cell === undefined) return faults.say(row, 'too-deep', name, true);
    const isLong = typeof cell === 'string' && cell.length > MOST_CELL_SIGNS;
    if (isLong) faults.say(row, 'long-cell', cell, true);
    table.add(record, column, isLong ? cell.slice(0, MOST_CELL_SIGNS) : cell);
  };

  return {
    add({ id, properties, geometry }, row) {
      const record = rows.length;
      if (record === MOST_RECORDS) throw new Refuse('too-large', `${MOST_RECORDS} records`);
      rows.push(row);
      if (row !== record + 1) isCounted = false;
      if (typeof id === 'string' || typeof id === 'number') {
        if (ids.has(id)) faults.say(row, 'repeated-id', String(id), true);
        ids.add(id);
        idColumn ??= table.column('id');
        // A property of that name says it for itself.
        if (!(typeof properties === 'object' && properties !== null && Object.hasOwn(properties, 'id'))) table.add(record, idColumn, id);
      }
      if (typeof properties === 'object' && properties !== null) for (const [name, value] of Object.entries(properties)) addCell(record, row, name, value);
      const bad = shapes.add(geometry);
      if (bad) faults.say(row, bad.reason, bad.found, true);
    },
    done: () => ({ table: table.done(rows.length, rowNumbers(isCounted ? null : rows.done())), shapes: shapes.done() }),
  };
}

/** Nearly all positions whose size tells must be the other way round before a file is taken to give the latitude first. */
const LEAST_SWAPPED_SHARE = 0.9;

/** The shapes with longitude or easting first, where the file gives all of them the other way round; else the same. */
function exchanged(shapes: Shapes): Shapes {
  const { coordinates, parts } = shapes;
  let straight = 0;
  let swapped = 0;
  for (let at = 0; at < coordinates.length; at += 2) {
    const order = orderBySize(coordinates[at] ?? 0, coordinates[at + 1] ?? 0);
    if (order === 1) straight += 1;
    else if (order === -1) swapped += 1;
  }
  if (swapped === 0 || swapped < (straight + swapped) * LEAST_SWAPPED_SHARE) return shapes;
  return { coordinates: coordinates.map((_, at) => coordinates[at % 2 === 0 ? at + 1 : at - 1] ?? Number.NaN), parts };
}

/** The records of what a format with features gave. Gives way to other work now and then. */
export async function recordsOf(format: Format, read: FeaturesRead, { onProgress, signal }: OpenOptions): Promise<OpenedRecords> {
  const faults = createFaultList(read.faults, read.faultCount);
  const builder = createRecordBuilder(faults);
  const pause = createPause(signal);
  const total = read.features.length;
  for (let at = 0; at < total; at += 1) {
    builder.add(read.features[at] as Feature<Geometry | null>, read.rowNumbers?.[at] ?? at + 1);
    const wait = pause();
    if (!wait) continue;
    onProgress?.({ stage: 'parsing', done: at, total });
    await wait;
  }
  const { encoding, crs } = read;
  const built = builder.done();
  const shapes = exchanged(built.shapes);
  if (shapes !== built.shapes) faults.say(null, 'axes-exchanged', '', true);
  return { ok: true, kind: 'records', format, encoding, crs, table: built.table, shapes, ...faults.faults(), part: read.part ?? null, columns: null };
}
