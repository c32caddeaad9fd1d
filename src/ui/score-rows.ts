/** Weights and scores of compared zones as texts: the same in the drawer and on a slide. */
import type { CompareWords } from '../i18n/compare-words.ts';
import type { Bounds } from '../query/compare.ts';
import { normaliseAll, quantitiesOf, ranksOf, scoresOf, sharesOf, weightOf } from '../query/weighing.ts';
import type { ZoneFacts } from '../query/zone-facts.ts';
import { CRITERIA } from '../state/app-state.ts';
import type { Criterion, Weights } from '../state/app-state.ts';

/** What a zone is called in scores and in the chart. */
export const LETTERS = ['A', 'B', 'C', 'D'] as const;

/** A score as text, an interval wherever its ends differ as they are written. */
export function scoreText({ low, high }: Bounds): string {
  const [from, to] = [low.toFixed(2), high.toFixed(2)];
  return from === to ? from : `${from}–${to}`;
}

export type WeightRow = Readonly<{ criterion: Criterion; name: string; weight: number; percent: number }>;

/** To one decimal: eight equal weights are 12.5 % each, and whole percents would not add up. */
export function weightRows(words: CompareWords, weights: Weights): WeightRow[] {
  const shares = sharesOf(weights);
  return CRITERIA.map((criterion) => {
    const percent = Math.round((shares?.[criterion] ?? 0) * 1000) / 10;
    return { criterion, name: words.criteria[criterion], weight: weightOf(weights, criterion), percent };
  });
}

export type ScoreRow = Readonly<{ zone: number; letter: string; bounds: Bounds; score: string; rank: string }>;

/** The middle of the higher score first; none while all weights are 0. */
export function scoreRows({ weights: words }: CompareWords, weights: Weights, zones: readonly ZoneFacts[]): ScoreRow[] {
  const shares = sharesOf(weights);
  if (shares === null) return [];
  const scores = scoresOf(normaliseAll(quantitiesOf(zones)), shares);
  const ranks = ranksOf(scores);
  return scores
    .map((bounds, zone) => {
      const { best, worst } = ranks[zone] ?? { best: 1, worst: 1 };
      const rank = best === worst ? words.rank(best) : words.perhapsRank(best, worst);
      return { zone, letter: LETTERS[zone] ?? '', bounds, score: scoreText(bounds), rank };
    })
    .toSorted((a, b) => b.bounds.low + b.bounds.high - a.bounds.low - a.bounds.high);
}
