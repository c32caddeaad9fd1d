/**
 * What an investor asks and the plan does not say. Each silence names the sentences in which the plan comes nearest to it, for the
 * whole district or, with `place`, for one zone alone. A test holds every silence against the plan's own text.
 */
import type { Place } from '../../geo/schema.ts';
import type { Catalogue } from '../data/catalogue.ts';
import { zonesOf } from './zones.ts';

export const SILENCES = ['landPrice', 'plots', 'rent', 'utilities', 'quotas', 'approval', 'support', 'contacts'] as const;
export type SilenceId = (typeof SILENCES)[number];

/** A sentence that comes near; `place` is the zone that it is about, null for the whole district. */
export type Near = Readonly<{ sentence: string; place: string | null }>;
const general = (...sentences: string[]): Near[] => sentences.map((sentence) => ({ sentence, place: null }));
const only = (place: string, ...sentences: string[]): Near[] => sentences.map((sentence) => ({ sentence, place }));

export const NEAREST_SAID: Readonly<Record<SilenceId, readonly Near[]>> = {
  landPrice: general('M30.2'),
  plots: [...only('sino-japan', 'M16.4'), ...general('M30.4', 'M30.5', 'M30.8', 'M39.2', 'S2.4')],
  rent: general('M11.2', 'M52.3'),
  utilities: general('M43.1', 'M43.2', 'M43.3', 'M43.5', 'M43.6'),
  quotas: general('M36.1', 'M38.5', 'S2.4'),
  approval: general('M14.2', 'M23.5', 'M26.3', 'M27.4'),
  support: [...only('ftz-qingdao', 'M14.8', 'S2.2'), ...general('M01.4', 'M02.1', 'M03.2', 'M06.8', 'S2.1', 'S2.3')],
  contacts: [],
};

export type Silence = Readonly<{ id: SilenceId; near: readonly Near[] }>;

/** The silences for a place: what is said of another zone alone is not said of it. */
export function silencesOf(catalogue: Catalogue, place: Place): Silence[] {
  const zones = zonesOf(catalogue, place);
  return SILENCES.map((id) => ({ id, near: NEAREST_SAID[id].filter((near) => near.place === null || zones.includes(near.place)) }));
}
