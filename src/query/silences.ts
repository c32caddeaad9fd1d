/**
 * What an investor asks and the plan does not say. Each silence names the sentences in which the plan comes nearest to it, for the
 * whole district or, with `place`, for one zone alone. A test holds every silence against the plan's own text.
 */
import { SILENCE_ROWS } from '#silences';
import type { Place } from '../../geo/schema.ts';
import type { Catalogue } from '../data/catalogue.ts';
import { zonesOf } from './zones.ts';

/** A sentence that comes near; `place` is the zone that it is about, null for the whole district. */
type Near = Readonly<{ sentence: string; place: string | null }>;

export type Silence = Readonly<{ id: string; near: readonly Near[] }>;

/** The silences for a place: what is said of another zone alone is not said of it. */
export function silencesOf(catalogue: Catalogue, place: Place): Silence[] {
  const zones = zonesOf(catalogue, place);
  return SILENCE_ROWS.map(({ id, near }) => ({ id, near: near.filter((each) => each.place === null || zones.includes(each.place)) }));
}
