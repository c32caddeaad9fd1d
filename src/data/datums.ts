/**
 * The ways in which a file may mean its coordinates, and how each becomes WGS-84. CGCS2000 differs from WGS-84 by
 * centimetres and counts as it. A further candidate (a projected one, say) is one more entry of `DATUMS` and `FORWARD`.
 */
import gcoord from 'gcoord';

export const DATUMS = ['wgs84', 'gcj02', 'bd09'] as const;
export type Datum = (typeof DATUMS)[number];
/** Longitude and latitude in degrees. */
export type LonLat = readonly [lon: number, lat: number];

const FORWARD: Readonly<Record<Datum, (position: LonLat) => LonLat>> = {
  wgs84: (position) => position,
  gcj02: ([lon, lat]) => gcoord.transform([lon, lat], gcoord.WGS84, gcoord.GCJ02),
  bd09: ([lon, lat]) => gcoord.transform([lon, lat], gcoord.WGS84, gcoord.BD09),
};

/** A WGS-84 position as a datum gives it. */
export const fromWgs84 = (datum: Datum, position: LonLat): LonLat => FORWARD[datum](position);

/** About a hundredth of a millimetre. */
const CLOSE_DEGREES = 1e-10;
const MOST_ROUNDS = 30;

/**
 * What a datum gives, as WGS-84. The library's own way back from BD-09 is an approximation; stepping back by what is
 * missed comes as near as one likes, because the shift hardly changes from one place to the next.
 */
export function toWgs84(datum: Datum, given: LonLat): LonLat {
  let [lon, lat] = given;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const [x, y] = fromWgs84(datum, [lon, lat]);
    const [missedLon, missedLat] = [given[0] - x, given[1] - y];
    lon += missedLon;
    lat += missedLat;
    if (Math.abs(missedLon) < CLOSE_DEGREES && Math.abs(missedLat) < CLOSE_DEGREES) break;
  }
  return [lon, lat];
}

const METRES_PER_DEGREE = 111_195;

/** Metres between two positions that lie near each other, within a thousandth of the distance. */
export function metresBetween(a: LonLat, b: LonLat): number {
  const east = (b[0] - a[0]) * Math.cos((((a[1] + b[1]) / 2) * Math.PI) / 180);
  return Math.hypot(east, b[1] - a[1]) * METRES_PER_DEGREE;
}

/** How far, in metres, the position moves that each pair of datums makes of what is given; each pair once. */
export function shiftsM(given: LonLat): { between: readonly [Datum, Datum]; metres: number }[] {
  return DATUMS.flatMap((a, at) =>
    DATUMS.slice(at + 1).map((b) => ({ between: [a, b] as const, metres: metresBetween(toWgs84(a, given), toWgs84(b, given)) })),
  );
}

/** The largest shift between any two datums, in metres: the doubt of a position whose datum nobody knows. */
export const largestShiftM = (given: LonLat): number => Math.max(...shiftsM(given).map(({ metres }) => metres));
