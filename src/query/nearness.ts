/** Which places lie surely or perhaps within a ring around a place: an interval that straddles the ring decides nothing. */
import type { Catalogue } from '../data/catalogue.ts';
import type { Ring } from '../state/app-state.ts';
import { distanceInterval } from './distances.ts';
import type { Nearness } from './facets.ts';

/** A ring stands around what is drawn as one point: its doubt widens the interval, its extent would not be one distance. */
export function canHaveRing(catalogue: Catalogue, id: string): boolean {
  return catalogue.place.get(id)?.geometry?.type === 'Point';
}

/**
 * Sorts all places by a ring; those left out of the answer lie surely beyond it, or nothing is known of where they lie.
 * Items without a position of their own are measured through the place that carries them.
 */
export function nearnessOf(catalogue: Catalogue, ring: Ring): Nearness {
  const centre = catalogue.place.get(ring.place);
  const nearness = new Map<string, 'surely' | 'perhaps'>();
  if (!centre) return nearness;
  const known = new Map<string, 'surely' | 'perhaps' | 'no'>();
  for (const place of catalogue.places) {
    const measured = catalogue.place.get(place.properties.carrier ?? place.id) ?? place;
    let how = known.get(measured.id);
    if (how === undefined) {
      const interval = distanceInterval(measured, centre);
      how = measured.id === centre.id ? 'surely' : interval === null || interval.fromKm > ring.km ? 'no' : interval.toKm <= ring.km ? 'surely' : 'perhaps';
      known.set(measured.id, how);
    }
    if (how !== 'no') nearness.set(place.id, how);
  }
  return nearness;
}
