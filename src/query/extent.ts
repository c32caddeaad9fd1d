/** The extent of places on the ground, with the doubt of points counted in. */
import type { Catalogue } from '../data/catalogue.ts';

export type Extent = readonly [west: number, south: number, east: number, north: number];

/** Shortest length of a degree of latitude on the sphere that distances are measured on, and a little less. */
const METRES_PER_DEGREE = 111_000;

/** Bounds of all places of the list that have a geometry; null when none has. Degrees. */
export function extentOf(catalogue: Catalogue, ids: Iterable<string>): Extent | null {
  let extent: [number, number, number, number] | null = null;
  for (const id of ids) {
    const place = catalogue.place.get(id);
    if (!place?.geometry) continue;
    const { type, coordinates } = place.geometry;
    const points = type === 'Point' ? [coordinates] : type === 'LineString' ? coordinates : (coordinates[0] ?? []);
    const doubt = type === 'Point' ? (place.properties.precision_m ?? 0) / METRES_PER_DEGREE : 0;
    for (const [lon, lat] of points) {
      // A degree of longitude is shorter by the cosine of the latitude, taken at the disc's northern edge.
      const doubtLon = doubt / Math.cos(((lat + doubt) * Math.PI) / 180);
      extent ??= [lon, lat, lon, lat];
      extent = [Math.min(extent[0], lon - doubtLon), Math.min(extent[1], lat - doubt), Math.max(extent[2], lon + doubtLon), Math.max(extent[3], lat + doubt)];
    }
  }
  return extent;
}
