/** What a ranking says in words: who is first, how surely, and at which share of a weight that changes. */
import { compareWords } from '../i18n/compare-words.ts';
import type { LocateWords } from '../i18n/locate-words.ts';
import type { Flip, RankedZone, Ranking } from '../query/ranking.ts';
import type { LeadChange } from '../query/sensitivity.ts';
import { shareText } from './sensitivity-line.ts';
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

/** One line a criterion: its present share, and at which shares another zone comes first. */
export function flipLines(view: View, words: LocateWords, ranking: Ranking): string[] {
  const { criteria } = compareWords[view.state.language];
  const { fit } = words;
  return ranking.flips.map(({ criterion, answer }: Flip): string => {
    const name = criteria[criterion];
    if (answer === null) return fit.alone(name);
    const change =
      (say: typeof fit.flipDown) =>
      ({ at, contenders }: LeadChange): string =>
        say(shareText(at), namesAt(view, words, ranking, contenders));
    const changes = [...answer.below.map(change(fit.flipDown)), ...answer.above.map(change(fit.flipUp))];
    return changes.length === 0 ? fit.noFlip(name) : `${fit.flipNow(name, shareText(answer.share))}${changes.join(fit.next)}${fit.end}`;
  });
}
