/** What a zone card shows besides the plan's facts: answers to the investor's conditions, the zone's links in industrial chains, own sites. */
import type { Chain, Place } from '../../geo/schema.ts';
import { loadChains } from '../data/chains.ts';
import { locateWords } from '../i18n/locate-words.ts';
import type { DistanceInterval } from '../query/distances.ts';
import type { Verdict } from '../query/fit.ts';
import { answerSentence, conditionName } from '../ui/fit-sentences.ts';
import { fitting, reachTo, readShore } from '../ui/fit-store.ts';
import type { View } from '../ui/view.ts';
import { cardChains } from './card-chains.ts';
import type { CardChains } from './card-chains.ts';

/** One condition and its answer, in the page's language. */
export type CardAnswer = Readonly<{ condition: string; verdict: Verdict; reason: string }>;
export type CardExtras = Readonly<{
  /** All conditions taken together; null while there are none. */
  verdict: Verdict | null;
  answers: readonly CardAnswer[];
  coast: DistanceInterval | null;
  chains: CardChains;
}>;

let chains: readonly Chain[] = [];

/** Reads what cards are made of besides the plan's rows: the shore and the chains. What cannot be read is left out. */
export async function readExtras(dataBase: string): Promise<void> {
  const [loaded] = await Promise.all([loadChains(dataBase), readShore(dataBase)]);
  if (loaded.ok) chains = loaded.value;
}

/** The extras of a place as the page stands. */
export function extrasOf(view: View, place: Place): CardExtras {
  const { catalogue, state } = view;
  const words = locateWords[state.language];
  const { fits, conditions } = fitting(catalogue, state);
  const fit = conditions.length > 0 ? fits.find((each) => each.place === place) : undefined;
  const coast = reachTo(view, { place }, 'coast');
  return {
    verdict: fit?.verdict ?? null,
    answers: (fit?.answers ?? []).map((answer) => ({
      condition: conditionName(view, words, answer.condition),
      verdict: answer.verdict,
      reason: answerSentence(view, words, answer),
    })),
    coast: coast === 'no-shore' ? null : (coast?.interval ?? null),
    chains: cardChains(view, chains, place),
  };
}

/** An own site as it is listed and exported: private, never in a link. */
export type ListedSite = Readonly<{
  id: string;
  name: string;
  note: string;
  /** Coordinates as the file gave them, and in which datum they were read. */
  given: string;
  datum: string;
  /** WGS-84; null where they could not be read. */
  position: readonly [lon: number, lat: number] | null;
  doubtM: number | null;
  /** What was measured from it, as label and figure; a distance as an interval too, null where it is unknown. */
  lines: readonly Readonly<{ id: string; label: string; text: string; interval?: DistanceInterval | null }>[];
}>;
