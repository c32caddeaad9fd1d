/** Which places can be compared, and the list of those that are. */
import type { Place } from '../../geo/schema.ts';
import type { Catalogue } from '../data/catalogue.ts';
import { MAX_COMPARED } from '../state/app-state.ts';

/** Zones and towns, and whatever else has something of the plan within it. */
export function isComparable(catalogue: Catalogue, { id, properties }: Place): boolean {
  return properties.kind === 'zone' || properties.kind === 'town' || catalogue.inside.has(id) || catalogue.anchoredIn.has(id);
}

/** All that can be compared: zones, then towns, then the rest; within each those first that hold most. */
export function comparablePlaces(catalogue: Catalogue): Place[] {
  const rank = ({ properties }: Place): number => (properties.kind === 'zone' ? 0 : properties.kind === 'town' ? 1 : 2);
  const holds = ({ id }: Place): number => catalogue.inside.get(id)?.length ?? 0;
  return catalogue.places.filter((place) => isComparable(catalogue, place)).toSorted((a, b) => rank(a) - rank(b) || holds(b) - holds(a));
}

/** The compared places that the data have, and the ids that they do not have; while no place has come nothing is unknown. */
export function knownCompared(catalogue: Catalogue, compared: readonly string[]): { places: Place[]; unknown: string[] } {
  return {
    places: compared.flatMap((id) => catalogue.place.get(id) ?? []),
    unknown: catalogue.places.length === 0 ? [] : compared.filter((id) => !catalogue.place.has(id)),
  };
}

/** The list with a place added at its end, or taken out where it was in. Ids that the data do not have make room; a full list stays as it is. */
export function toggleCompared(catalogue: Catalogue, compared: readonly string[], id: string): readonly string[] {
  if (compared.includes(id)) return compared.filter((each) => each !== id);
  const known = compared.filter((each) => catalogue.place.has(each));
  return known.length < MAX_COMPARED ? [...known, id] : compared;
}

/** The list with a place moved by one among those the data have; at either end it stays. */
export function moveCompared(catalogue: Catalogue, compared: readonly string[], id: string, step: -1 | 1): readonly string[] {
  const known = compared.filter((each) => catalogue.place.has(each));
  const at = known.indexOf(id);
  const other = known[at + step];
  if (at < 0 || other === undefined) return compared;
  return known.map((each) => (each === id ? other : each === other ? id : each));
}
