/**
 * Which places lie in an area that the reader has drawn: surely, perhaps or in part, or not. A place is known to within its
 * doubt, so that near the area's edge nothing is decided.
 */
import { earthRadius } from '@turf/turf';
import type { Position } from 'geojson';
import type { Place } from '../../geo/schema.ts';
import type { Catalogue } from '../data/catalogue.ts';
import type { Area } from '../state/app-state.ts';
import { doubtKm } from './distances.ts';
import type { Located } from './distances.ts';
import type { Extent } from './extent.ts';
import type { Nearness } from './facets.ts';

type Flat = readonly (readonly [x: number, y: number])[];

const RADIUS_KM = earthRadius / 1000;
const RADIAN = Math.PI / 180;
/** What the sphere and the plane below may be wrong by, as a share of a distance: 0.4 % and less than 0.2 % for 15 km. */
const SLACK = 1.01;

/** Positions of a place; the last of a polygon's outline is its first. */
function positionsOf({ geometry }: Located): Position[] {
  if (geometry === null) return [];
  if (geometry.type === 'Point') return [geometry.coordinates];
  return geometry.type === 'LineString' ? geometry.coordinates : (geometry.coordinates[0] ?? []);
}

/** Kilometres east and north of a middle; edges that are straight in degrees stay straight. */
function flatten(positions: readonly Position[] | Area, [middleLon, middleLat]: readonly [number, number]): Flat {
  const shrink = Math.cos(middleLat * RADIAN);
  return positions.map(([lon = 0, lat = 0]) => [(lon - middleLon) * RADIAN * RADIUS_KM * shrink, (lat - middleLat) * RADIAN * RADIUS_KM]);
}

/** Whether a position lies inside an outline; each crossing of its edges changes sides. */
export function isInside(area: Area | Flat, x: number, y: number): boolean {
  let inside = false;
  let [beforeX, beforeY] = area.at(-1) ?? [0, 0];
  for (const [atX, atY] of area) {
    if (atY > y !== beforeY > y && x < ((beforeX - atX) * (y - atY)) / (beforeY - atY) + atX) inside = !inside;
    [beforeX, beforeY] = [atX, atY];
  }
  return inside;
}

function toEdge([x, y]: Flat[number], [aX, aY]: Flat[number], [bX, bY]: Flat[number]): number {
  const [edgeX, edgeY] = [bX - aX, bY - aY];
  const along = ((x - aX) * edgeX + (y - aY) * edgeY) / (edgeX * edgeX + edgeY * edgeY || 1);
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(x - aX - share * edgeX, y - aY - share * edgeY);
}

/** Least distance from any of the points to any of the edges. */
const leastTo = (points: Flat, edges: readonly (readonly [Flat[number], Flat[number]])[]): number =>
  Math.min(...points.map((point) => Math.min(...edges.map(([a, b]) => toEdge(point, a, b)))));

const side = ([x, y]: Flat[number], [aX, aY]: Flat[number], [bX, bY]: Flat[number]): number => Math.sign((bX - aX) * (y - aY) - (bY - aY) * (x - aX));

const edgesOf = (line: Flat): (readonly [Flat[number], Flat[number]])[] => line.slice(1).map((end, index) => [line[index] ?? end, end]);

/** How a place lies to an area; null surely outside, or nothing is known of where it lies. */
export function lieOf(place: Located, area: Area): 'surely' | 'perhaps' | null {
  const positions = positionsOf(place);
  const [first] = positions;
  const [corner] = area;
  if (!first || !corner) return null;
  const middle = [0, 1].map((axis) => {
    const values = positions.map((position) => position[axis] ?? 0);
    return (Math.min(...values) + Math.max(...values)) / 2;
  }) as [number, number];
  const line = flatten(positions, middle);
  const outline = flatten([...area, corner], middle);
  const [own, around] = [edgesOf(line), edgesOf(outline)];
  const crosses = own.some(([a, b]) => around.some(([c, d]) => side(a, c, d) !== side(b, c, d) && side(c, a, b) !== side(d, a, b)));
  const doubt = doubtKm(place) * SLACK;
  const gap = crosses ? 0 : Math.min(leastTo(line, around), own.length > 0 ? leastTo(outline, own) : Number.POSITIVE_INFINITY);
  if (gap <= doubt) return 'perhaps';
  const [x, y] = line[0] ?? [0, 0];
  if (isInside(outline, x, y)) return 'surely';
  // An area within a zone: the zone reaches beyond it on all sides.
  return place.geometry?.type === 'Polygon' && isInside(line, ...(outline[0] ?? [0, 0])) ? 'perhaps' : null;
}

/** Items without a position of their own whose zone lies in the area, surely or perhaps, in the plan's order. */
export function looseItems(catalogue: Catalogue, area: Area): readonly Place[] {
  const near = areaNearness(catalogue, area, true);
  return catalogue.places.filter(({ id, geometry }) => geometry === null && near.has(id));
}

/**
 * Sorts all places by an area; those left out lie surely outside, or nothing is known of where they lie. Items that are
 * known only by the zone that carries them are left out too unless `areaLoose`: then they lie as their zone does.
 */
export function areaNearness(catalogue: Catalogue, area: Area, areaLoose: boolean): Nearness {
  const lies = new Map(catalogue.places.map((place) => [place.id, lieOf(place, area)] as const));
  const found = catalogue.places.flatMap(({ id, geometry, properties: { carrier } }): [string, 'surely' | 'perhaps'][] => {
    const how = geometry === null && areaLoose && carrier !== null ? lies.get(carrier) : lies.get(id);
    return how ? [[id, how]] : [];
  });
  return new Map(found);
}

/** West, south, east and north of an area, in degrees. */
export function areaExtent(area: Area): Extent {
  const [lons, lats] = [area.map(([lon]) => lon), area.map(([, lat]) => lat)];
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
