/** Straight-line distances as intervals that say how well both ends are known. */
import { booleanPointInPolygon, distance, earthRadius, pointToLineDistance } from '@turf/turf';
import type { Position } from 'geojson';
import type { Place, ReferenceKind } from '../../geo/schema.ts';
import type { Catalogue } from '../data/catalogue.ts';

/** Kilometres, whole numbers, `fromKm` rounded down and `toKm` up: the true distance lies between. */
export type DistanceInterval = Readonly<{ fromKm: number; toKm: number }>;
export type ReferenceDistance = Readonly<{ reference: Place; kind: ReferenceKind; interval: DistanceInterval; throughZone: Place | null }>;

/** Anything with a position and its doubt, whether of the plan or of the reader. */
export type Located = Readonly<{ geometry: Place['geometry']; properties: Readonly<{ precision_m: number | null; area_km2?: number | null }> }>;

const UNITS = { units: 'kilometers' } as const;
const EARTH_RADIUS_KM = earthRadius / 1000;

/** Vertices that bound a geometry; a straight edge's far end is always at a vertex. */
function vertices(place: Located): Position[] {
  const { geometry } = place;
  if (geometry === null) return [];
  if (geometry.type === 'Point') return [geometry.coordinates];
  return geometry.type === 'LineString' ? geometry.coordinates : (geometry.coordinates[0] ?? []);
}

/**
 * How far, in kilometres, an edge that is straight in degrees (as GeoJSON means it) strays at most from the great circle
 * between its ends, along which distances are measured. From the geodesic equation on a sphere, φ″ = −sin φ cos φ λ′² and
 * λ″ = 2 tan φ φ′λ′: for an edge of length L the sag is at most L² tan φ / (8R) · 2/√3, rounded up to 0.15 L² tan φ / R.
 */
function edgeSagKm(place: Located): number {
  const positions = vertices(place);
  const sags = positions.slice(1).map((end, index) => {
    const start = positions[index] ?? end;
    const lat = Math.max(Math.abs(start[1] ?? 0), Math.abs(end[1] ?? 0));
    return (0.15 * distance(start, end, UNITS) ** 2 * Math.tan((lat * Math.PI) / 180)) / EARTH_RADIUS_KM;
  });
  return Math.max(0, ...sags);
}

function nearestKm(place: Located, point: Position): number {
  const { geometry } = place;
  if (geometry?.type === 'Polygon') {
    if (booleanPointInPolygon(point, geometry)) return 0;
    return pointToLineDistance(point, { type: 'LineString', coordinates: geometry.coordinates[0] ?? [] }, UNITS);
  }
  if (geometry?.type === 'LineString') return pointToLineDistance(point, geometry, UNITS);
  return Math.min(...vertices(place).map((vertex) => distance(vertex, point, UNITS)));
}

/** An outline twice as long as wide (an ellipse) reaches √2 times as far from its middle as the circle of its area. */
const STRETCH = Math.SQRT2;

/** How far, in kilometres, a place may reach beyond what is drawn of it: its doubt, but no less than its area needs where it is drawn as a point. */
export function doubtKm({ geometry, properties }: Located): number {
  const { precision_m: precisionM, area_km2: areaKm2 } = properties;
  const reachKm = geometry?.type === 'Point' && areaKm2 ? STRETCH * Math.sqrt(areaKm2 / Math.PI) : 0;
  return Math.max((precisionM ?? 0) / 1000, reachKm);
}

/** How far, in kilometres, an area's true outline may lie from its edges as they are drawn in the plane. */
export const outlineDoubtKm = (place: Located): number => doubtKm(place) + edgeSagKm(place);

/**
 * Distance from a place to a reference point: nearest to farthest part of the place, widened by what is not
 * known of either end. Null when the place has no geometry.
 */
export function distanceInterval(place: Located, reference: Located): DistanceInterval | null {
  if (place.geometry === null || reference.geometry?.type !== 'Point') return null;
  const point = reference.geometry.coordinates;
  const doubt = doubtKm(place) + doubtKm(reference);
  const farthest = Math.max(...vertices(place).map((vertex) => distance(vertex, point, UNITS)));
  return { fromKm: Math.max(0, Math.floor(nearestKm(place, point) - edgeSagKm(place) - doubt)), toKm: Math.ceil(farthest + doubt) };
}

/** Where a point lies to a place: the distance to the place's nearest part, and whether it lies within. */
export type PartDistance = Readonly<{ interval: DistanceInterval; within: 'surely' | 'perhaps' | 'not' }>;

/**
 * Distance from a point to the nearest part of a place, widened by what is not known of either. Surely within lies only
 * what is farther from the outline than all doubt; a place drawn as a point has no outline. Null without a position.
 */
export function nearestPart(place: Located, point: Located): PartDistance | null {
  if (place.geometry === null || point.geometry?.type !== 'Point') return null;
  const { coordinates } = point.geometry;
  const doubt = doubtKm(place) + doubtKm(point) + edgeSagKm(place);
  const km = nearestKm(place, coordinates);
  const interval = { fromKm: Math.max(0, Math.floor(km - doubt)), toKm: Math.ceil(km + doubt) };
  if (km > doubt) return { interval, within: 'not' };
  const outline = place.geometry.type === 'Polygon' && km === 0 ? (place.geometry.coordinates[0] ?? []) : null;
  const isDeep = outline !== null && pointToLineDistance(coordinates, { type: 'LineString', coordinates: outline }, UNITS) > doubt;
  return isDeep ? { interval: { fromKm: 0, toKm: 0 }, within: 'surely' } : { interval, within: 'perhaps' };
}

/** Positions do not change while the page is open: each place is measured once. */
const measuredOf = new WeakMap<Catalogue, Map<string, readonly ReferenceDistance[]>>();

/** Distances to every reference place, nearest first; an item without a position is measured through the place that carries it. */
export function referenceDistances(catalogue: Catalogue, place: Place): readonly ReferenceDistance[] {
  const known = measuredOf.get(catalogue) ?? new Map<string, readonly ReferenceDistance[]>();
  measuredOf.set(catalogue, known);
  const distances = known.get(place.id) ?? measureAll(catalogue, place);
  known.set(place.id, distances);
  return distances;
}

function measureAll(catalogue: Catalogue, place: Place): ReferenceDistance[] {
  const zone = place.properties.carrier === null ? null : (catalogue.place.get(place.properties.carrier) ?? null);
  const measured = zone ?? place;
  return distancesFrom(catalogue, measured)
    .filter(({ reference }) => reference.id !== measured.id)
    .map((each) => ({ ...each, throughZone: zone }));
}

/** Distances from anything with a position to every reference place, nearest first. */
export function distancesFrom(catalogue: Catalogue, measured: Located): Omit<ReferenceDistance, 'throughZone'>[] {
  return catalogue.places
    .flatMap((reference) => {
      const kind = reference.properties.reference;
      const interval = kind && distanceInterval(measured, reference);
      return kind && interval ? [{ reference, kind, interval }] : [];
    })
    .toSorted((a, b) => a.interval.fromKm + a.interval.toKm - b.interval.fromKm - b.interval.toKm);
}
