/** Where a sign for a place stands on the map: at its point, or in the middle of its outline. */
import { centroid } from '@turf/turf';
import type { Position } from 'geojson';
import type { Place } from '../../geo/schema.ts';

const known = new WeakMap<Place, Position>();

/** Longitude and latitude; null where the place has no position. */
export function signPosition(place: Place): Position | null {
  if (place.geometry === null) return null;
  const position = known.get(place) ?? (place.geometry.type === 'Point' ? place.geometry.coordinates : centroid(place.geometry).geometry.coordinates);
  known.set(place, position);
  return position;
}
