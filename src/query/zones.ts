/** Which zones and towns a place stands in. */
import type { Place } from '../../geo/schema.ts';
import type { Catalogue } from '../data/catalogue.ts';

/** The place itself, all that it lies within, and all on whose badge it stands; never empty. */
export function zonesOf(catalogue: Catalogue, place: Place): readonly string[] {
  const zones = new Set([place.id]);
  for (const id of zones) {
    const { within, carrier } = catalogue.place.get(id)?.properties ?? { within: null, carrier: null };
    if (within !== null) zones.add(within);
    if (carrier !== null) zones.add(carrier);
  }
  return [...zones];
}
