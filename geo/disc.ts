/** Area-true disc: the honest shape of "so many square kilometres at about this place". */
import { circle } from '@turf/turf';

const SIDES = 64;

/** A closed ring of 64 sides whose area is `areaKm2` (spherical), around a centre in degrees. */
export function discRing(lon: number, lat: number, areaKm2: number): [number, number][] {
  // A regular polygon of n sides and circumradius R covers n/2 · R² · sin(2π/n): solved for R.
  const radiusKm = Math.sqrt(areaKm2 / ((SIDES / 2) * Math.sin((2 * Math.PI) / SIDES)));
  const ring = circle([lon, lat], radiusKm, { steps: SIDES, units: 'kilometers' }).geometry.coordinates[0] ?? [];
  return ring.map(([x = 0, y = 0]) => [roundDegrees(x), roundDegrees(y)]);
}

/** Degrees to five decimals, about one metre: finer would claim more than any source here gives. */
export function roundDegrees(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}
