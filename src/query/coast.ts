/** Distances to the sea as intervals, measured to the shore that the map draws. */
import { bbox, booleanPointInPolygon } from '@turf/turf';
import type { FeatureCollection, Polygon, Position } from 'geojson';
import type { Place } from '../../geo/schema.ts';
import type { Catalogue } from '../data/catalogue.ts';
import { doubtKm } from './distances.ts';
import type { DistanceInterval, Located } from './distances.ts';

/**
 * Straight edges of the shore, four numbers each: longitude and latitude of both ends; and the map's window, west, south,
 * east and north in degrees, beyond which no shore is known.
 */
export type Shore = Readonly<{ edges: Float64Array; window: readonly [west: number, south: number, east: number, north: number] }>;

/** Nine tenths of a newer shore's points lie within this of ours: see geo/basemap/README.md. */
export const SHORE_DOUBT_M = 250;
const EARTH_RADIUS_KM = 6371.0088;
const KM_PER_DEGREE = (EARTH_RADIUS_KM * Math.PI) / 180;
/** Between samples of a zone's ground; the farthest ground is at most half a diagonal beyond a sample. */
const GRID_KM = 0.5;

/** The land's edges but those where the map's window cuts it. */
export function shoreOf(land: FeatureCollection): Shore {
  const polygons = land.features.flatMap(({ geometry }) => (geometry.type === 'Polygon' ? [geometry] : []));
  const [west, south, east, north] = bbox({ type: 'GeometryCollection', geometries: polygons });
  const isCut = ([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position): boolean =>
    (x1 === x2 && (x1 === west || x1 === east)) || (y1 === y2 && (y1 === south || y1 === north));
  const edges = polygons.flatMap(({ coordinates }) =>
    coordinates.flatMap((ring) => ring.slice(1).flatMap((end, index) => (isCut(ring[index] ?? end, end) ? [] : [[ring[index] ?? end, end] as const]))),
  );
  return {
    edges: Float64Array.from(edges.flatMap(([start, end]) => [start[0] ?? 0, start[1] ?? 0, end[0] ?? 0, end[1] ?? 0])),
    window: [west, south, east, north],
  };
}

/**
 * Kilometres from a position to the nearest edge of the shore, on a plane that touches the sphere at that position
 * (equirectangular, standard parallel at the position): at 60 km within 1 % of the great circle at these latitudes.
 */
export function shoreDistanceKm({ edges }: Shore, [lon = 0, lat = 0]: Position): number {
  const perLon = KM_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  let least = Infinity;
  for (let at = 0; at < edges.length; at += 4) {
    const x1 = ((edges[at] as number) - lon) * perLon;
    const y1 = ((edges[at + 1] as number) - lat) * KM_PER_DEGREE;
    const dx = ((edges[at + 2] as number) - lon) * perLon - x1;
    const dy = ((edges[at + 3] as number) - lat) * KM_PER_DEGREE - y1;
    const squared = dx * dx + dy * dy;
    const along = squared === 0 ? 0 : Math.max(0, Math.min(1, -(x1 * dx + y1 * dy) / squared));
    least = Math.min(least, Math.hypot(x1 + along * dx, y1 + along * dy));
  }
  return least;
}

/** Kilometres from a position to the nearest edge of the window, negative outside it. */
function windowDistanceKm({ window: [west, south, east, north] }: Shore, [lon = 0, lat = 0]: Position): number {
  const perLon = KM_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  return Math.min(Math.min(lon - west, east - lon) * perLon, Math.min(lat - south, north - lat) * KM_PER_DEGREE);
}

/** Positions all over a polygon, none of its ground farther than half a diagonal of the grid from one of them. */
function samples(polygon: Polygon): Position[] {
  const [west, south, east, north] = bbox(polygon);
  const stepLat = GRID_KM / KM_PER_DEGREE;
  const stepLon = stepLat / Math.cos((Math.max(Math.abs(south), Math.abs(north)) * Math.PI) / 180);
  const found: Position[] = [...(polygon.coordinates[0] ?? [])];
  for (let lat = south; lat <= north + stepLat; lat += stepLat) {
    for (let lon = west; lon <= east + stepLon; lon += stepLon) if (booleanPointInPolygon([lon, lat], polygon)) found.push([lon, lat]);
  }
  return found;
}

/**
 * Distance from a place to the sea: nearest to farthest part of the place, widened by what is not known of its position
 * and of the shore; whole kilometres, rounded down and up. No farther at least than the window's edge, for a shore may lie
 * right beyond it. Null when the place has no geometry or lies outside the window.
 */
export function coastInterval(shore: Shore, { geometry, properties }: Located): DistanceInterval | null {
  if (geometry === null) return null;
  const positions = geometry.type === 'Point' ? [geometry.coordinates] : geometry.type === 'LineString' ? geometry.coordinates : samples(geometry);
  const distances = positions.map((position) => shoreDistanceKm(shore, position));
  const edgeKm = Math.min(...positions.map((position) => windowDistanceKm(shore, position)));
  if (edgeKm < 0) return null;
  const doubt = doubtKm({ geometry, properties }) + SHORE_DOUBT_M / 1000;
  const betweenKm = geometry.type === 'Polygon' ? GRID_KM * Math.SQRT1_2 : 0;
  return {
    fromKm: Math.max(0, Math.floor(Math.min(edgeKm, ...distances) - betweenKm - doubt)),
    toKm: Math.ceil(Math.max(...distances) + betweenKm + doubt),
  };
}

/** Positions do not change while the page is open: each is measured once. */
const measured = new WeakMap<Shore, Map<string, DistanceInterval | null>>();

/** How far a place is from the sea; an item without a position is measured through the place that carries it. */
export function coastDistance(catalogue: Catalogue, shore: Shore, place: Place): DistanceInterval | null {
  const { carrier } = place.properties;
  const stand = (carrier === null ? null : catalogue.place.get(carrier)) ?? place;
  const known = measured.get(shore) ?? new Map<string, DistanceInterval | null>();
  measured.set(shore, known);
  const interval = known.get(stand.id) ?? coastInterval(shore, stand);
  known.set(stand.id, interval);
  return interval;
}
