/** What a ranking says in words: who is first, how surely, and at which share of a weight that changes. */
import { compareWords } from '../i18n/compare-words.ts';
import type { LocateWords } from '../i18n/locate-words.ts';
import type { Flip, RankedZone, Ranking } from '../query/ranking.ts';
import type { LeadChange } from '../query/sensitivity.ts';
import { weightOf } from '../query/weighing.ts';
import { zonesOf } from '../query/zones.ts';
import { CRITERIA, MAX_WEIGHT } from '../state/app-state.ts';
import type { Criterion } from '../state/app-state.ts';
import { nameOf } from './view.ts';
import type { View } from './view.ts';

/** More names than these are counted. */
const MOST_NAMED = 4;

const nameAt = (view: View, { rows }: Ranking, at: number): string => {
  const row = rows[at];
  return row ? nameOf(view, row.facts.place.properties) : '';
};

function namesAt(view: View, words: LocateWords, ranking: Ranking, zones: readonly number[]): string {
  const names = zones.slice(0, MOST_NAMED).map((at) => nameAt(view, ranking, at));
  const more = zones.length > MOST_NAMED ? `${view.state.language === 'en' ? ' ' : ''}${words.more(zones.length - MOST_NAMED)}` : '';
  return `${names.join(words.list)}${more}`;
}

/** A zone's rank, an interval wherever scores overlap. */
export function rankText({ state }: View, { best, worst }: RankedZone): string {
  const { rank, perhapsRank } = compareWords[state.language].weights;
  return best === worst ? rank(best) : perhapsRank(best, worst);
}

/** Who is first by the middle of the scores, and who else may be. */
export function leadLine(view: View, words: LocateWords, ranking: Ranking): string {
  const first = nameAt(view, ranking, 0);
  const others = ranking.contenders.filter((at) => at !== 0);
  if (others.length === 0) return words.fit.sureFirst(first);
  return [words.fit.first(first), words.fit.contenders(namesAt(view, words, ranking, others))].join(view.state.language === 'en' ? ' ' : '');
}

/** A share of all weights as the sliders say it. */
const percentText = (share: number): string => `${(share * 100).toFixed(1)}%`;

/** The most that a criterion's slider can make of its share while the others stay. */
function mostShare(view: View, criterion: Criterion): number {
  const { weights } = view.state;
  const others = CRITERIA.reduce((sum, each) => sum + (each === criterion ? 0 : weightOf(weights, each)), 0);
  return MAX_WEIGHT / (MAX_WEIGHT + others);
}

/** Which ranked zones hold others that are ranked too: their counts are not apart. */
export function containLines(view: View, words: LocateWords, { rows }: Ranking): string[] {
  const places = rows.map(({ facts }) => facts.place);
  return places.flatMap((place) => {
    const inner = places
      .filter((other) => other !== place && zonesOf(view.catalogue, other).includes(place.id))
      .map(({ properties }) => nameOf(view, properties));
    return inner.length > 0 ? [words.fit.contains(nameOf(view, place.properties), inner.join(words.list))] : [];
  });
}

/** One line a criterion: its present share, and at which shares another zone comes first. */
export function flipLines(view: View, words: LocateWords, ranking: Ranking): string[] {
  const { criteria } = compareWords[view.state.language];
  const { fit } = words;
  return ranking.flips.map(({ criterion, answer }: Flip): string => {
    const name = criteria[criterion];
    if (answer === null) return fit.alone(name);
    const most = mostShare(view, criterion);
    const change =
      (say: typeof fit.flipDown) =>
      ({ at, contenders }: LeadChange): string =>
        `${say(percentText(at), namesAt(view, words, ranking, contenders))}${at > most ? fit.beyond(percentText(most)) : ''}`;
    const changes = [...answer.below.map(change(fit.flipDown)), ...answer.above.map(change(fit.flipUp))];
    return changes.length === 0 ? fit.noFlip(name) : `${fit.flipNow(name, percentText(answer.share))}${changes.join(fit.next)}${fit.end}`;
  });
}
