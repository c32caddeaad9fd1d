/** Which zones records lie in or are named after. */
import { cellText } from '../data/sheet-cells.ts';
import type { Cell } from '../data/sheet-cells.ts';
import { fold } from '../query/search-text.ts';
import type { JoinCounts, JoinZone } from './layer-asks.ts';
import { boundsOf } from './record-shapes.ts';
import type { RecordShapes } from './record-shapes.ts';

const METRES_PER_DEGREE = 111_195;
const EMPTY = new Map<string, string>();

type Ring = Readonly<{ xs: Float64Array; ys: Float64Array }>;
/** A zone in metres from its own middle. */
type Outline = Readonly<{ doubtM: number; middle: readonly [number, number]; squeeze: number; reach: readonly [number, number]; rings: readonly Ring[] }>;

function outlineOf({ rings, doubtM }: JoinZone): Outline {
  const flat = Float64Array.from(rings.flatMap((ring) => ring.flatMap(([lon = 0, lat = 0]) => [lon, lat])));
  const [west, south, east, north] = boundsOf(flat, 0, flat.length / 2) ?? [0, 0, 0, 0];
  const middle = [(west + east) / 2, (south + north) / 2] as const;
  const squeeze = Math.cos((middle[1] * Math.PI) / 180);
  const toX = (lon: number): number => (lon - middle[0]) * squeeze * METRES_PER_DEGREE;
  const toY = (lat: number): number => (lat - middle[1]) * METRES_PER_DEGREE;
  return {
    doubtM,
    middle,
    squeeze,
    reach: [toX(east), toY(north)],
    rings: rings.map((ring) => ({ xs: Float64Array.from(ring, ([lon = 0]) => toX(lon)), ys: Float64Array.from(ring, ([, lat = 0]) => toY(lat)) })),
  };
}

/** How a position lies to a zone: within its drawn outline or not, and how far from it in metres. */
function lieTo(rings: readonly Ring[], x: number, y: number): { isIn: boolean; awayM: number } {
  let isIn = false;
  let least = Infinity;
  for (const { xs, ys } of rings) {
    for (let at = 0; at + 1 < xs.length; at += 1) {
      const [ax = 0, ay = 0, bx = 0, by = 0] = [xs[at], ys[at], xs[at + 1], ys[at + 1]];
      const [dx, dy] = [bx - ax, by - ay];
      if (ay > y !== by > y && ax + (dx * (y - ay)) / dy > x) isIn = !isIn;
      const length = dx * dx + dy * dy;
      const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
      const square = (ax + along * dx - x) ** 2 + (ay + along * dy - y) ** 2;
      if (square < least) least = square;
    }
  }
  return { isIn, awayM: Math.sqrt(least) };
}

/**
 * Counts by position. Surely in a zone lies what is wholly farther inside than its outline may be off; perhaps what
 * comes nearer to the outline than that. A line or area counts by the circle around its bounds.
 */
export function joinByPosition({ shapes, span }: RecordShapes, records: Uint32Array, zones: readonly JoinZone[]): JoinCounts {
  const outlines = zones.map(outlineOf);
  const [surely, perhaps] = [zones.map(() => 0), zones.map(() => 0)];
  let [elsewhere, unnamed] = [0, 0];
  for (const record of records) {
    const box = boundsOf(shapes.coordinates, ...span(record));
    if (!box) {
      unnamed += 1;
      continue;
    }
    const [lon, lat] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
    const ownM = (Math.hypot((box[2] - box[0]) * Math.cos((lat * Math.PI) / 180), box[3] - box[1]) / 2) * METRES_PER_DEGREE;
    let isAnywhere = false;
    outlines.forEach(({ doubtM, middle, squeeze, reach, rings }, zone) => {
      const [x, y] = [(lon - middle[0]) * squeeze * METRES_PER_DEGREE, (lat - middle[1]) * METRES_PER_DEGREE];
      const doubt = doubtM + ownM;
      if (Math.abs(x) > reach[0] + doubt || Math.abs(y) > reach[1] + doubt) return;
      const { isIn, awayM } = lieTo(rings, x, y);
      if (awayM > doubt && !isIn) return;
      isAnywhere = true;
      const counts = isIn && awayM > doubt ? surely : perhaps;
      counts[zone] = (counts[zone] ?? 0) + 1;
    });
    if (!isAnywhere) elsewhere += 1;
  }
  return { surely, perhaps, elsewhere, unnamed };
}

/** Counts by the cells of a column that name a zone, written as the search forgives it. */
export function joinByName(cells: ArrayLike<Cell>, records: Uint32Array, zones: readonly JoinZone[]): JoinCounts {
  const zoneOf = new Map(zones.flatMap(({ names }, zone) => names.map((name) => [fold(name, EMPTY), zone] as const)));
  const surely = zones.map(() => 0);
  let [elsewhere, unnamed] = [0, 0];
  const known = new Map<string, number | null>();
  for (const record of records) {
    const text = cellText(cells[record] ?? null);
    const zone = known.has(text) ? known.get(text) : (zoneOf.get(fold(text, EMPTY)) ?? null);
    known.set(text, zone ?? null);
    if (text.trim() === '') unnamed += 1;
    else if (zone === null || zone === undefined) elsewhere += 1;
    else surely[zone] = (surely[zone] ?? 0) + 1;
  }
  return { surely, perhaps: zones.map(() => 0), elsewhere, unnamed };
}
