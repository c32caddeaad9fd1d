/** Which pairs of numbers may be a position at all: degrees in either order, or metres of a grid. */
import { isLat, isLon } from '../data/point-columns.ts';

/** Beyond this a figure is no angle. */
const MOST_DEGREES = 180;
const LEAST_METRES = 1000;
/** Eastings with a zone before them come near it, web Mercator stays below half of it. */
const MOST_METRES = 50_000_000;

const isMetres = (value: number): boolean => Math.abs(value) > LEAST_METRES && Math.abs(value) <= MOST_METRES;

/** Degrees of longitude and latitude in either order, or metres in both directions. */
export function isPlausible(x: number, y: number): boolean {
  const a = Math.abs(x);
  const b = Math.abs(y);
  return (a <= MOST_DEGREES && b <= MOST_DEGREES && Math.min(a, b) <= 90) || (isMetres(x) && isMetres(y));
}

/** In metres of a grid of China the northing lies between these; an easting is shorter, or longer by its zone. */
const isNorthing = (metres: number): boolean => metres >= 2_000_000 && metres <= 7_000_000;
const isEasting = (metres: number): boolean => (metres >= 100_000 && metres < 1_000_000) || (metres >= 8_000_000 && metres <= 46_000_000);

/** Which way round two numbers are by their size: 1 where the first is a longitude or easting, -1 where it is the other, 0 where nobody can tell. */
export function orderBySize(first: number, second: number): -1 | 0 | 1 {
  if ((isLon(first) && isLat(second)) || (isEasting(first) && isNorthing(second))) return 1;
  return (isLat(first) && isLon(second)) || (isNorthing(first) && isEasting(second)) ? -1 : 0;
}
