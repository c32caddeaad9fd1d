/** The datum of an opened file: some of its positions with their names, judged by what the file says of itself and by the ground. */
import { judgeDatum } from '../data/datum-guess.ts';
import type { DatumGround, DatumGuess } from '../data/datum-guess.ts';
import type { NamedPoint } from '../data/datum-evidence.ts';
import { saidByFeatures, saidByTable } from '../data/datum-said.ts';
import { nameColumn } from '../data/point-columns.ts';
import { cellText } from '../data/sheet-cells.ts';
import type { OpenedRecords, Shapes } from './layer-file.ts';

/** As many positions tell a datum as well as all do; neighbours together, as they are read together. */
const MOST_SAMPLED = 500;
const RUN = 25;

type Sampled = Readonly<{ record: number; x: number; y: number }>;

/** Positions evenly through the shapes, one a point or a part of a line or area. */
export function samplePositions({ coordinates, parts }: Shapes): Sampled[] {
  const middleOf = (at: number): number => (parts ? Math.floor(((parts.start[at] ?? 0) + (parts.start[at + 1] ?? 0)) / 2) : at) * 2;
  const isThere = (at: number): boolean => Number.isFinite(coordinates[middleOf(at)]) && Number.isFinite(coordinates[middleOf(at) + 1]);
  const there = new Uint32Array(parts ? parts.record.length : coordinates.length / 2).map((_, at) => at).filter(isThere);
  const count = Math.min(there.length, MOST_SAMPLED);
  const step = (RUN * there.length) / Math.max(1, count);
  return Array.from({ length: count }, (_, each) => {
    const at = there[Math.floor(Math.floor(each / RUN) * step) + (each % RUN)] ?? there.at(-1)!;
    return { record: parts ? (parts.record[at] ?? 0) : at, x: coordinates[middleOf(at)]!, y: coordinates[middleOf(at) + 1]! };
  });
}

type Opened = Pick<OpenedRecords, 'table' | 'shapes' | 'columns' | 'part' | 'crs'>;

/** The guess for an opened file of a name. Reads some hundred of its records; rejects where the file can no longer be read. */
export async function guessOpenedDatum(name: string, { table, shapes, columns, part, crs }: Opened, ground: DatumGround): Promise<DatumGuess> {
  const sampled = samplePositions(shapes);
  const rows = await table.read(sampled.map(({ record }) => record));
  const heads = columns?.titles ?? table.columns.map((column) => column.name);
  const named = columns?.columns.name ?? nameColumn(heads);
  const points = sampled.map(({ x, y }, at): NamedPoint => ({ name: named === null ? '' : cellText(rows[at]?.[named] ?? null).trim(), x, y }));
  const said = columns
    ? saidByTable({
        name,
        sheet: part ? { name: part.name, others: part.all.length - 1 } : undefined,
        rows: [heads, ...rows],
        columns: { ...columns.columns, head: 0 },
      })
    : saidByFeatures({ name, crs, columns: heads });
  return judgeDatum(said, points, ground);
}
