/** One label point for each place that stands on the map: inside its outline, so that both painters set the name at one spot. */
import { booleanPointInPolygon, centerOfMass, pointOnFeature } from '@turf/turf';
import { roundDegrees } from './disc.ts';
import type { Place, PlaceLabel } from './schema.ts';

/** Where a place's name stands, in degrees: a point itself, the middle of a line's course, a point within an outline. */
export function labelPoint({ geometry }: Pick<Place, 'geometry'>): [number, number] | null {
  if (geometry === null) return null;
  if (geometry.type === 'Point') return geometry.coordinates;
  if (geometry.type === 'LineString') return geometry.coordinates[Math.floor(geometry.coordinates.length / 2)] ?? null;
  const middle = centerOfMass(geometry);
  const [lon = 0, lat = 0] = (booleanPointInPolygon(middle, geometry) ? middle : pointOnFeature(geometry)).geometry.coordinates;
  return [roundDegrees(lon), roundDegrees(lat)];
}

/** Label points of all places with a geometry, in the order of the places. */
export function placeLabels(places: readonly Place[]): PlaceLabel[] {
  return places.flatMap((place): PlaceLabel[] => {
    const point = labelPoint(place);
    if (point === null || place.geometry === null) return [];
    const { id, name_zh, name_en, kind, precision, main_part, anchored } = place.properties;
    return [
      {
        type: 'Feature',
        id,
        properties: { id, name_zh, name_en, kind, precision, main_part, anchored, shape: place.geometry.type },
        geometry: { type: 'Point', coordinates: point },
      },
    ];
  });
}
