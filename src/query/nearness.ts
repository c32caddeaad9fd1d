/** Which places lie surely or perhaps within a ring around a place: an interval that straddles the ring decides nothing. */
import { bbox, circle } from '@turf/turf';
import type { Position } from 'geojson';
import type { Catalogue } from '../data/catalogue.ts';
import type { Ring } from '../state/app-state.ts';
import { distanceInterval } from './distances.ts';
import type { DistanceInterval } from './distances.ts';
import type { Extent } from './extent.ts';
import type { Nearness } from './facets.ts';

/** A ring stands around what is drawn as one point: its doubt widens the interval, its extent would not be one distance. */
export function canHaveRing(catalogue: Catalogue, id: string): boolean {
  return catalogue.place.get(id)?.geometry?.type === 'Point';
}

/** Intervals from the centre that was asked for last: a wider or narrower ring needs no new measuring. */
let measured: { catalogue: Catalogue; centre: string; intervals: ReadonlyMap<string, DistanceInterval | null> } | null = null;

function intervalsFrom(catalogue: Catalogue, centre: string): ReadonlyMap<string, DistanceInterval | null> {
  if (measured?.catalogue === catalogue && measured.centre === centre) return measured.intervals;
  const at = catalogue.place.get(centre);
  const intervals = new Map(at ? catalogue.places.map((place) => [place.id, distanceInterval(place, at)] as const) : []);
  measured = { catalogue, centre, intervals };
  return intervals;
}

/** The ring's line as longitudes and latitudes, closed; empty when its centre is not known as a point. */
export function ringOutline(catalogue: Catalogue, { place, km }: Ring): Position[] {
  const geometry = catalogue.place.get(place)?.geometry;
  if (geometry?.type !== 'Point') return [];
  return circle(geometry.coordinates, km, { units: 'kilometers', steps: 72 }).geometry.coordinates[0] ?? [];
}

/** West, south, east and north of the ring, in degrees; null when its centre is not known as a point. */
export function ringExtent(catalogue: Catalogue, ring: Ring): Extent | null {
  const outline = ringOutline(catalogue, ring);
  if (outline.length === 0) return null;
  const [west, south, east, north] = bbox({ type: 'LineString', coordinates: outline });
  return [west, south, east, north];
}

/**
 * Sorts all places by a ring; those left out of the answer lie surely beyond it, or nothing is known of where they lie.
 * Items without a position of their own are measured through the place that carries them.
 */
export function nearnessOf(catalogue: Catalogue, ring: Ring): Nearness {
  const nearness = new Map<string, 'surely' | 'perhaps'>();
  if (!canHaveRing(catalogue, ring.place)) return nearness;
  const intervals = intervalsFrom(catalogue, ring.place);
  for (const place of catalogue.places) {
    const stand = place.properties.carrier ?? place.id;
    const interval = intervals.get(stand) ?? null;
    if (stand === ring.place) nearness.set(place.id, 'surely');
    else if (interval && interval.fromKm <= ring.km) nearness.set(place.id, interval.toKm <= ring.km ? 'surely' : 'perhaps');
  }
  return nearness;
}
