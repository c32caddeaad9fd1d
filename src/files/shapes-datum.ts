/** The datum of a file with shapes: a sample of its positions with their names, judged by what the file says of itself and by the ground. */
import { judgeDatum } from '../data/datum-guess.ts';
import type { DatumGround, DatumGuess } from '../data/datum-guess.ts';
import type { NamedPoint } from '../data/datum-evidence.ts';
import { saidByFeatures } from '../data/datum-said.ts';
import { canBe, candidatesFor } from '../data/datums.ts';
import { axisOf } from '../data/point-columns.ts';
import { cellText } from '../data/sheet-cells.ts';
import type { Cell } from '../data/sheet-cells.ts';
import type { Shapes } from './layer-file.ts';

/** As many positions tell a datum as well as all do. */
const MOST_SAMPLED = 1000;

/** Positions evenly through the shapes, one a point or a part of a line or area, with the name of their record. */
export function samplePoints({ coordinates, parts }: Shapes, names: ArrayLike<Cell> | null): NamedPoint[] {
  const middleOf = (at: number): number => (parts ? Math.floor(((parts.start[at] ?? 0) + (parts.start[at + 1] ?? 0)) / 2) : at) * 2;
  const isThere = (at: number): boolean => Number.isFinite(coordinates[middleOf(at)]) && Number.isFinite(coordinates[middleOf(at) + 1]);
  const there = new Uint32Array(parts ? parts.record.length : coordinates.length / 2).map((_, at) => at).filter(isThere);
  const step = Math.max(1, there.length / MOST_SAMPLED);
  return Array.from({ length: Math.min(there.length, MOST_SAMPLED) }, (_, each) => {
    const at = there[Math.floor(each * step)]!;
    const name = cellText(names?.[parts ? (parts.record[at] ?? 0) : at] ?? null).trim();
    return { name, x: coordinates[middleOf(at)]!, y: coordinates[middleOf(at) + 1]! };
  });
}

/** Whether most positions only make sense the other way round: latitude before longitude, northing before easting. */
export function areAxesSwapped(shapes: Shapes): boolean {
  const points = samplePoints(shapes, null);
  const swapped = points.filter(({ x, y }) =>
    canBe('wgs84', [x, y]) || canBe('wgs84', [y, x])
      ? axisOf(x) === 'lat' && axisOf(y) === 'lon'
      : candidatesFor([x, y]).length === 0 && candidatesFor([y, x]).length > 0,
  );
  return swapped.length * 2 > points.length;
}

type ShapesFile = Readonly<{
  /** The file's name, which may name a datum. */
  name: string;
  /** What the file itself says of its coordinates; null where it says nothing. */
  crs: string | null;
  columns: readonly string[];
  /** Easting before northing: see `areAxesSwapped`. */
  shapes: Shapes;
  /** What each record is called; null where no column tells. */
  names: ArrayLike<Cell> | null;
}>;

/** The guess for a file's shapes. Takes some tens of milliseconds, however many there are. */
export const guessShapesDatum = ({ shapes, names, ...said }: ShapesFile, ground: DatumGround): DatumGuess =>
  judgeDatum(saidByFeatures(said), samplePoints(shapes, names), ground);
