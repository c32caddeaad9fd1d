/** The geometry that a hand-edited place asks for, and the place that carries one without. */
import { clipToLand } from './clip-to-land.ts';
import { discRing, roundDegrees } from './disc.ts';
import type { PlaceSource } from './source-rows.ts';
import type { Place } from './schema.ts';

function hasGeometry({ outline, disc, line, lon, lat }: PlaceSource): boolean {
  return Boolean(outline ?? disc ?? line) || (lon !== null && lat !== null);
}

/** By place id, the place on whose badge an anchored item stands: the nearest one around it that has a geometry. */
export function findCarriers(places: readonly PlaceSource[]): Map<string, string> {
  const byId = new Map(places.map((place) => [place.id, place]));
  const carriers = new Map<string, string>();
  for (const place of places.filter(({ precision }) => precision === 'anchor')) {
    const seen = new Set([place.id]);
    let next = byId.get(place.within ?? '');
    while (next && !seen.has(next.id) && !hasGeometry(next)) {
      seen.add(next.id);
      next = byId.get(next.within ?? '');
    }
    if (next && !seen.has(next.id)) carriers.set(place.id, next.id);
  }
  return carriers;
}

/** A point, line or area in degrees with five decimals; null for a place of which only zone or district is known. */
export function placeGeometry(place: PlaceSource): Place['geometry'] {
  const round = (points: readonly (readonly [number, number])[]): [number, number][] => points.map(([lon, lat]) => [roundDegrees(lon), roundDegrees(lat)]);
  if (place.outline) return { type: 'Polygon', coordinates: [place.clip_to_land ? clipToLand(place.outline) : round(place.outline)] };
  if (place.disc) return { type: 'Polygon', coordinates: [discRing(place.disc.lon, place.disc.lat, place.disc.area_km2)] };
  if (place.line) return { type: 'LineString', coordinates: round(place.line) };
  if (place.lon !== null && place.lat !== null) return { type: 'Point', coordinates: [roundDegrees(place.lon), roundDegrees(place.lat)] };
  return null;
}
