/** The points that a table holds: its sound rows, each fault by its row, and whether its axes are the other way round. */
import { readCoordinate, readPair } from './coordinate-text.ts';
import type { Coordinate } from './coordinate-text.ts';
import { canBe, candidatesFor, metresBetween } from './datums.ts';
import { axisOf } from './point-columns.ts';
import type { PointColumns } from './point-columns.ts';
import { cellText, isBlank } from './sheet-cells.ts';
import type { Cell } from './sheet-cells.ts';
import type { Rows } from './sheet-text.ts';

/**
 * A point as the file gives it: `x` is what stands for the longitude, `y` for the latitude, in degrees of a datum yet
 * unknown; or easting and northing in metres.
 */
export type GivenPoint = Readonly<{
  /** The row's number in the file, from 1. */
  row: number;
  name: string;
  x: number;
  y: number;
  note: string;
  /** How far the point may be off because so few decimals are written. */
  roundingM: number;
}>;
export const POINT_FAULTS = [
  'no-position',
  'not-a-coordinate',
  'metres',
  'impossible',
  'far-away',
  'same-axis',
  'repeated',
  'swapped-row',
  'coarse',
  'lost-zeros',
] as const;
export type PointFaultReason = (typeof POINT_FAULTS)[number];
/** `isTaken`: the row counts all the same. */
export type PointFault = Readonly<{ row: number; cell: string; reason: PointFaultReason; isTaken: boolean }>;
export type ReadPoints = Readonly<{
  points: readonly GivenPoint[];
  faults: readonly PointFault[];
  /** Whether most rows have the latitude where the longitude is expected. */
  isSwapped: boolean;
  /** Rows with something in them behind the last point that is read. */
  omitted: number;
}>;
/** Where points are expected, in degrees, and how many are read. */
export type PointLimits = Readonly<{ west: number; south: number; east: number; north: number; most: number }>;

const MOST_NAME_SIGNS = 80;
export const MOST_NOTE_SIGNS = 120;
/** Beyond this many metres the reader is told that decimals are missing. */
const COARSE_M = 100;

/** A cell as one line: no signs that move, hide or reverse others, no sign cut in half. */
export function lineOf(cell: Cell, mostSigns: number): string {
  const text = cellText(cell)
    .replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]+/gu, ' ')
    .trim();
  return [...text].slice(0, mostSigns).join('');
}

type Both = readonly [x: Coordinate, y: Coordinate];

/** The two coordinates in the order of their columns; the letters N and E override the columns. */
export function coordinatesOf(row: readonly Cell[], { lon, lat }: Pick<PointColumns, 'lon' | 'lat'>): Both | null {
  const cells = [row[lon ?? -1] ?? null, row[lat ?? -1] ?? null] as const;
  if (lon === lat) return readPair(cells[0]);
  const [x, y] = cells.map(readCoordinate);
  return x && y ? [x, y] : null;
}

const turned = ([x, y]: Both): Both => [y, x];

/** Whether figures are plane coordinates in metres: no angle is as large. */
const arePlane = ([x, y]: Both): boolean => Math.abs(x.degrees) > 1000 && Math.abs(y.degrees) > 1000;
const fitsPlane = ([x, y]: Both): boolean => candidatesFor([x.degrees, y.degrees]).length > 0;

type Order = 'straight' | 'swapped' | null;
/** Which of the two is the longitude or easting: by letters, or else by their size. Surveyors call the northing X. */
function orderOf(both: Both): Order {
  const [x, y] = both;
  if (arePlane(both)) return fitsPlane(both) ? 'straight' : fitsPlane(turned(both)) ? 'swapped' : null;
  const [first, second] = [x, y].map(({ axis, degrees }) => axis ?? axisOf(degrees));
  if (first === second) return null;
  return first === 'lat' || second === 'lon' ? 'swapped' : 'straight';
}

function flawOf([x, y]: Both, { west, south, east, north }: PointLimits): PointFaultReason | null {
  const [lon, lat] = [x.degrees, y.degrees];
  if (x.axis !== null && x.axis === y.axis) return 'same-axis';
  if (arePlane([x, y])) return fitsPlane([x, y]) ? null : 'metres';
  if (!canBe('wgs84', [lon, lat])) return 'impossible';
  return lon < west || lon > east || lat < south || lat > north ? 'far-away' : null;
}

/** How far a point may be off by its last decimals. */
const roundingM = ([lon, lat]: Both): number =>
  arePlane([lon, lat])
    ? Math.hypot(lon.roundingDegrees, lat.roundingDegrees)
    : metresBetween([lon.degrees, lat.degrees], [lon.degrees + lon.roundingDegrees, lat.degrees + lat.roundingDegrees]);

/** A workbook drops zeros at the end of its numbers: of two numbers the finer tells how fine both were. */
function withZeros([x, y]: Both, cells: readonly Cell[]): Both {
  const finest = Math.min(x.roundingDegrees, y.roundingDegrees);
  const of = (each: Coordinate, cell: Cell | undefined): Coordinate => (typeof cell === 'number' ? { ...each, roundingDegrees: finest } : each);
  return [of(x, cells[0]), of(y, cells[1])];
}

/** Reads the rows under the heads. Never throws, whatever the cells hold. */
export function readPoints(rows: Rows, columns: PointColumns, limits: PointLimits): ReadPoints {
  const filled = rows.map((cells, index) => ({ cells, row: index + 1 })).filter(({ cells, row }) => row > (columns.head ?? -1) + 1 && !cells.every(isBlank));
  const read = filled.map((each) => ({ ...each, both: coordinatesOf(each.cells, columns) }));
  const orders = read.map(({ both }) => (both ? orderOf(both) : null));
  const count = (order: Order): number => orders.filter((each) => each === order).length;
  const isSwapped = count('swapped') > count('straight');
  const points: GivenPoint[] = [];
  const faults: PointFault[] = [];
  const seen = new Set<string>();
  let lastRead = 0;
  read.forEach(({ cells, row, both }, at) => {
    if (points.length === limits.most) return;
    lastRead = at + 1;
    const [first, second] = [cells[columns.lon ?? -1] ?? null, cells[columns.lat ?? -1] ?? null];
    const cell = (columns.lon === columns.lat ? [first] : [first, second]).map((each) => cellText(each).trim()).join(' , ');
    const say = (reason: PointFaultReason, isTaken = false): void => void faults.push({ row, cell: lineOf(cell, MOST_NAME_SIGNS), reason, isTaken });
    if (both === null) return say(isBlank(first) || isBlank(second) ? 'no-position' : 'not-a-coordinate');
    const order = orders[at] ?? null;
    const isTurned = order === null ? isSwapped : order === 'swapped';
    const [lon, lat] = isTurned ? turned(both) : both;
    const flaw = flawOf([lon, lat], limits);
    if (flaw !== null) return say(flaw);
    const name = lineOf(cells[columns.name ?? -1] ?? null, MOST_NAME_SIGNS);
    const key = JSON.stringify([name, lon.degrees, lat.degrees]);
    if (seen.has(key)) return say('repeated');
    seen.add(key);
    if (isTurned !== isSwapped) say('swapped-row', true);
    const whole = withZeros(both, [first, second]);
    const rounding = roundingM(isTurned ? turned(whole) : whole);
    if (rounding > COARSE_M) say('coarse', true);
    else if (roundingM([lon, lat]) > COARSE_M) say('lost-zeros', true);
    points.push({ row, name, x: lon.degrees, y: lat.degrees, note: lineOf(cells[columns.note ?? -1] ?? null, MOST_NOTE_SIGNS), roundingM: rounding });
  });
  return { points, faults, isSwapped, omitted: filled.length - lastRead };
}
