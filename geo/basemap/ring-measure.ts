/** Lengths, areas and crossings of rings. Plane arithmetic is enough: the window is 330 km wide and the shore is known to about 80 m. */
import type { Ring } from './window.ts';
import { SETTING } from '../setting.ts';

type Point = Ring[number];

const [, SOUTH, , NORTH] = SETTING.boxes.first;
const LATITUDE = (Math.round((SOUTH + NORTH) * 5) / 10) * (Math.PI / 180);
/** Metres per degree in the middle of the district on WGS-84 (standard series in latitude, rounded to ten). */
const toTen = (metres: number): number => Math.round(metres / 10) * 10;
const METRES_EAST = toTen(111_412.84 * Math.cos(LATITUDE) - 93.5 * Math.cos(3 * LATITUDE));
const METRES_NORTH = toTen(111_132.92 - 559.82 * Math.cos(2 * LATITUDE));

/** Vector from one position to another in metres, east and north. */
function metresBetween(from: Point, to: Point): Point {
  return [(to[0] - from[0]) * METRES_EAST, (to[1] - from[1]) * METRES_NORTH];
}

export function lengthM(from: Point, to: Point): number {
  return Math.hypot(...metresBetween(from, to));
}

/** Distance in metres of a point from a segment (not from its endless line). */
export function distanceToSegmentM(point: Point, start: Point, end: Point): number {
  const [dx, dy] = metresBetween(start, end);
  const [px, py] = metresBetween(start, point);
  const squared = dx * dx + dy * dy;
  const share = squared === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / squared));
  return Math.hypot(px - share * dx, py - share * dy);
}

/** Interior angle at a vertex, 0 (doubles back) to 180 degrees (straight on). */
export function angleDegrees(before: Point, vertex: Point, after: Point): number {
  const [ax, ay] = metresBetween(vertex, before);
  const [bx, by] = metresBetween(vertex, after);
  const cosine = (ax * bx + ay * by) / (Math.hypot(ax, ay) * Math.hypot(bx, by) || 1);
  return (Math.acos(Math.min(1, Math.max(-1, cosine))) * 180) / Math.PI;
}

/** Signed area in km² by the shoelace formula; positive when the open ring runs counter-clockwise. */
export function signedAreaKm2(ring: Ring): number {
  const origin = ring[0] ?? [0, 0];
  const doubled = ring.reduce((sum, point, index) => {
    const [x1, y1] = metresBetween(origin, point);
    const [x2, y2] = metresBetween(origin, ring[(index + 1) % ring.length] ?? point);
    return sum + x1 * y2 - x2 * y1;
  }, 0);
  return doubled / 2e6;
}

/** Positions where an open ring crosses itself; a drawable ring has none. Compares every pair of segments whose boxes meet. */
export function selfCrossings(ring: Ring): Point[] {
  const found: Point[] = [];
  const at = (index: number): Point => ring[index % ring.length] ?? [0, 0];
  const side = (a: Point, b: Point, c: Point) => Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
  for (let i = 0; i < ring.length; i += 1) {
    const [a, b] = [at(i), at(i + 1)];
    for (let j = i + 2; j < ring.length; j += 1) {
      if (i === 0 && j === ring.length - 1) continue; // neighbours across the closing point
      const [c, d] = [at(j), at(j + 1)];
      if (Math.max(a[0], b[0]) < Math.min(c[0], d[0]) || Math.max(c[0], d[0]) < Math.min(a[0], b[0])) continue;
      if (side(a, b, c) * side(a, b, d) <= 0 && side(c, d, a) * side(c, d, b) <= 0) found.push(c);
    }
  }
  return found;
}
