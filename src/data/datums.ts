/**
 * The ways in which a file may mean its coordinates, and how each becomes WGS-84: three in degrees, three in metres.
 * CGCS2000 differs from WGS-84 by centimetres and counts as it. Positions are read as easting before northing.
 */
import gcoord from 'gcoord';
import { PROJECTED_DATUMS, canBeProjected, project, unproject } from './projections.ts';
import type { ProjectedDatum } from './projections.ts';

/** In degrees: they differ by some hundred metres, which figures alone do not tell. */
export const ANGULAR_DATUMS = ['wgs84', 'gcj02', 'bd09'] as const;
export type AngularDatum = (typeof ANGULAR_DATUMS)[number];
export const DATUMS = [...ANGULAR_DATUMS, ...PROJECTED_DATUMS] as const;
export type Datum = (typeof DATUMS)[number];
/** Longitude and latitude in degrees, or easting and northing in metres. */
export type LonLat = readonly [lon: number, lat: number];

export const isProjected = (datum: Datum): datum is ProjectedDatum => (PROJECTED_DATUMS as readonly string[]).includes(datum);

/** Whether figures can be those of a datum, wherever on the globe. */
export const canBe = (datum: Datum, [x, y]: LonLat): boolean => (isProjected(datum) ? canBeProjected(datum, [x, y]) : Math.abs(x) <= 180 && Math.abs(y) <= 90);

const CRS = { gcj02: gcoord.GCJ02, bd09: gcoord.BD09 } as const;
const isShifted = (datum: Datum): datum is keyof typeof CRS => datum in CRS;

const NOWHERE: LonLat = [Number.NaN, Number.NaN];

/** A WGS-84 position as a datum gives it; NaN where it is none. */
export function fromWgs84(datum: Datum, position: LonLat): LonLat {
  if (!Number.isFinite(position[0]) || !Number.isFinite(position[1])) return NOWHERE;
  if (isProjected(datum)) return project(datum, position);
  return isShifted(datum) ? gcoord.transform([...position], gcoord.WGS84, CRS[datum]) : position;
}

/** Below a hundredth of a metre: one more step back leaves less than a tenth of a millimetre. */
const CLOSE_DEGREES = 1e-7;
const MOST_ROUNDS = 30;
const BLOCK = 4096;

/**
 * Positions in degrees that a shifted datum gives, as WGS-84, in their place. The library's own way back from BD-09 is
 * an approximation; stepping back by what is missed comes as near as one likes, because the shift hardly changes from
 * one place to the next: each step leaves less than a hundredth. A block begins with the shift that the last one ended with.
 */
function stepBack(datum: keyof typeof CRS, positions: Float64Array): void {
  let [shiftX, shiftY] = [0, 0];
  for (let from = 0; from < positions.length; from += BLOCK * 2) {
    const given = positions.slice(from, from + BLOCK * 2);
    const found = positions.subarray(from, from + BLOCK * 2);
    for (let at = 0; at < found.length; at += 2) {
      found[at]! -= shiftX;
      found[at + 1]! -= shiftY;
    }
    for (let round = 0, most = Infinity; round < MOST_ROUNDS && most > CLOSE_DEGREES; round += 1) {
      const coordinates = Array.from({ length: found.length / 2 }, (_, at): [number, number] => [found[at * 2]!, found[at * 2 + 1]!]);
      gcoord.transform({ type: 'MultiPoint', coordinates }, gcoord.WGS84, CRS[datum]);
      most = 0;
      for (const [at, [x = 0, y = 0]] of coordinates.entries()) {
        const [missedX, missedY] = [given[at * 2]! - x, given[at * 2 + 1]! - y];
        found[at * 2]! += missedX;
        found[at * 2 + 1]! += missedY;
        // What is no position is missed by NaN, which is larger than nothing.
        most = Math.max(most, Math.abs(missedX) || 0, Math.abs(missedY) || 0);
      }
    }
    const last = found.length - 2;
    [shiftX, shiftY] = [given[last]! - found[last]! || 0, given[last + 1]! - found[last + 1]! || 0];
  }
}

/**
 * What a datum gives, x and y by turns, as WGS-84; NaN where the figures cannot be the datum's. A new array, but for
 * WGS-84 the same where all of it stays.
 */
export function toWgs84Positions(datum: Datum, given: Float64Array): Float64Array {
  const isOff = (at: number): boolean => !canBe(datum, [given[at]!, given[at + 1]!]);
  if (datum === 'wgs84' && !given.some((value, at) => at % 2 === 0 && !Number.isNaN(value) && isOff(at))) return given;
  const positions = given.slice();
  for (let at = 0; at < positions.length; at += 2) {
    if (!isOff(at) && !isProjected(datum)) continue;
    const [x, y] = isProjected(datum) ? unproject(datum, [given[at]!, given[at + 1]!]) : NOWHERE;
    positions[at] = x;
    positions[at + 1] = y;
  }
  if (isShifted(datum)) stepBack(datum, positions);
  return positions;
}

/** What a datum gives as WGS-84; NaN where the figures cannot be the datum's. */
export function toWgs84(datum: Datum, given: LonLat): LonLat {
  const [lon = Number.NaN, lat = Number.NaN] = toWgs84Positions(datum, Float64Array.from(given));
  return [lon, lat];
}

const METRES_PER_DEGREE = 111_195;

/** Metres between two positions that lie near each other, within a thousandth of the distance. */
export function metresBetween(a: LonLat, b: LonLat): number {
  const east = (b[0] - a[0]) * Math.cos((((a[1] + b[1]) / 2) * Math.PI) / 180);
  return Math.hypot(east, b[1] - a[1]) * METRES_PER_DEGREE;
}

/** Metres between two positions as files give them, both in degrees or both in metres; far where one is the one, one the other. */
export const metresApart = (a: LonLat, b: LonLat): number =>
  canBe('wgs84', a) && canBe('wgs84', b) ? metresBetween(a, b) : Math.hypot(b[0] - a[0], b[1] - a[1]);

/** Some hundred kilometres around the district, in degrees: what a file for this atlas is about. */
export const REGION = { west: 118, south: 34.5, east: 122, north: 37.5 } as const;

export const isInRegion = ([lon, lat]: LonLat): boolean => lon >= REGION.west && lon <= REGION.east && lat >= REGION.south && lat <= REGION.north;

/** The candidates that figures leave: all in degrees, or in metres those that put them into the region. */
export function candidatesFor(given: LonLat): readonly Datum[] {
  if (canBe('wgs84', given)) return ANGULAR_DATUMS;
  return PROJECTED_DATUMS.filter((datum) => isInRegion(toWgs84(datum, given)));
}

/** How far, in metres, the position moves that each pair of candidates makes of what is given; each pair once. */
export function shiftsM(given: LonLat): { between: readonly [Datum, Datum]; metres: number }[] {
  const left = candidatesFor(given);
  return left.flatMap((a, at) => left.slice(at + 1).map((b) => ({ between: [a, b] as const, metres: metresBetween(toWgs84(a, given), toWgs84(b, given)) })));
}

/** The largest shift between any two candidates, in metres: the doubt of a position whose datum nobody knows. */
export const largestShiftM = (given: LonLat): number => Math.max(0, ...shiftsM(given).map(({ metres }) => metres));
