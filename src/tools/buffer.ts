/** All that lies within a distance of a shape, as an outline; in a file of its own because few ask for it. */
import { buffer } from '@turf/turf';
import type { Geometry, Polygon } from 'geojson';

/** Null where nothing is left, or it falls apart into several outlines. Distances in metres, on the sphere. */
export function bufferOf(geometry: Geometry, metres: number): Polygon | null {
  const widened = buffer({ type: 'Feature', properties: {}, geometry }, metres, { units: 'meters', steps: 16 });
  return widened?.geometry.type === 'Polygon' ? widened.geometry : null;
}
