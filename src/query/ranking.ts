/**
 * Zones ranked by weighted criteria: their scores as intervals (see weighing.ts), listed by the middles, with what each
 * score is made of and where the first place changes hands. No DOM.
 */
import { CRITERIA } from '../state/app-state.ts';
import type { Criterion, Weights } from '../state/app-state.ts';
import type { Bounds } from './compare.ts';
import { sensitivityOf } from './sensitivity.ts';
import type { Sensitivity } from './sensitivity.ts';
import { TOLERANCE, contendersOf, normaliseAll, quantitiesOf, ranksOf, scoresOf, sharesOf } from './weighing.ts';
import type { ByCriterion } from './weighing.ts';
import type { ZoneFacts } from './zone-facts.ts';

/** What one criterion adds: its share of all weights times the zone's value on the scale of the ranked. */
export type ScorePart = Readonly<{ criterion: Criterion; share: number; value: Bounds; adds: Bounds }>;
export type RankedZone = Readonly<{
  facts: ZoneFacts;
  score: Bounds;
  middle: number;
  /** Best and worst rank, from 1, that the zone may have. */
  best: number;
  worst: number;
  parts: readonly ScorePart[];
}>;
/** The answers number the ranked zones as they stand in `rows`; null where no other weight is above 0. */
export type Flip = Readonly<{ criterion: Criterion; answer: Sensitivity | null }>;
export type Ranking = Readonly<{
  /** The middle of the higher score first; equal ones in the order in which they came. */
  rows: readonly RankedZone[];
  /** Zones that no other surely surpasses, as they are numbered in `rows`. */
  contenders: readonly number[];
  flips: readonly Flip[];
}>;

const middleOf = ({ low, high }: Bounds): number => (low + high) / 2;
const collapse = (bounds: Bounds): Bounds => ({ low: middleOf(bounds), high: middleOf(bounds) });
const byCriterion = <Value>(valuesOf: (criterion: Criterion) => readonly Value[]): ByCriterion<Value> =>
  Object.fromEntries(CRITERIA.map((criterion) => [criterion, valuesOf(criterion)])) as Record<Criterion, readonly Value[]>;

/** Null while all weights are 0 or nothing is to be ranked. */
export function rankZones(zones: readonly ZoneFacts[], weights: Weights): Ranking | null {
  const shares = sharesOf(weights);
  if (shares === null || zones.length === 0) return null;
  const unsorted = normaliseAll(quantitiesOf(zones));
  const middles = scoresOf(unsorted, shares).map(middleOf);
  const order = zones
    .map((_, zone) => zone)
    .toSorted((a, b) => {
      const lead = (middles[b] ?? 0) - (middles[a] ?? 0);
      return Math.abs(lead) > TOLERANCE ? lead : a - b;
    });
  const normalised = byCriterion((criterion) => order.map((zone) => unsorted[criterion][zone] as Bounds));
  const scores = scoresOf(normalised, shares);
  const ranks = ranksOf(scores);
  const collapsed = byCriterion((criterion) => normalised[criterion].map(collapse));
  return {
    rows: scores.map((score, at) => ({
      facts: zones[order[at] as number] as ZoneFacts,
      score,
      middle: middleOf(score),
      ...(ranks[at] as { best: number; worst: number }),
      parts: CRITERIA.map((criterion) => {
        const value = normalised[criterion][at] as Bounds;
        return { criterion, share: shares[criterion], value, adds: { low: shares[criterion] * value.low, high: shares[criterion] * value.high } };
      }),
    })),
    contenders: contendersOf(scores),
    flips: CRITERIA.map((criterion) => ({ criterion, answer: sensitivityOf(collapsed, weights, criterion) })),
  };
}
