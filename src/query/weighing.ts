/** Scores of compared zones from weighted criteria, as intervals wherever a distance is one. No DOM. */
import { REFERENCES } from '../../geo/vocabulary.ts';
import type { ReferenceKind } from '../../geo/vocabulary.ts';
import { CRITERIA } from '../state/app-state.ts';
import type { Criterion, Weights } from '../state/app-state.ts';
import type { Bounds } from './compare.ts';
import type { ZoneFacts } from './zone-facts.ts';

/** By criterion, one a zone in the zones' order. */
export type ByCriterion<Value> = Readonly<Record<Criterion, readonly Value[]>>;

/** What rounding leaves of an equality in sums of eight products; scores run from 0 to 1. */
export const TOLERANCE = 1e-9;

const isDistance = (criterion: Criterion): criterion is ReferenceKind => (REFERENCES as readonly string[]).includes(criterion);

/** What each criterion measures of each zone: a count, or kilometres; null where it is not known. */
export function quantitiesOf(zones: readonly ZoneFacts[]): ByCriterion<Bounds | null> {
  const quantity = (zone: ZoneFacts, criterion: Criterion): Bounds | null => {
    if (isDistance(criterion)) {
      const interval = zone.nearest[criterion]?.interval;
      return interval ? { low: interval.fromKm, high: interval.toKm } : null;
    }
    const count = criterion === 'agencies' ? zone.leads.ids.length + zone.serves.ids.length : zone[criterion].ids.length;
    return { low: count, high: count };
  };
  return Object.fromEntries(CRITERIA.map((criterion) => [criterion, zones.map((zone) => quantity(zone, criterion))])) as Record<Criterion, (Bounds | null)[]>;
}

/**
 * One criterion from 0 for the worst to 1 for the best: (x − min) / (max − min) with min the least that any zone may
 * have and max the most; turned round for distances. Where that is one number for all it tells nothing apart and adds 0.
 * What is not known may be anything on the scale of the known, 0 to 1.
 */
export function normalise(values: readonly (Bounds | null)[], isLessBetter: boolean): Bounds[] {
  const known = values.flatMap((value) => value ?? []);
  const min = Math.min(...known.map(({ low }) => low));
  const max = Math.max(...known.map(({ high }) => high));
  const share = (value: number): number => (max > min ? (isLessBetter ? max - value : value - min) / (max - min) : 0);
  return values.map((value) => {
    if (value === null) return { low: 0, high: max > min ? 1 : 0 };
    return isLessBetter ? { low: share(value.high), high: share(value.low) } : { low: share(value.low), high: share(value.high) };
  });
}

export function normaliseAll(quantities: ByCriterion<Bounds | null>): ByCriterion<Bounds> {
  return Object.fromEntries(CRITERIA.map((criterion) => [criterion, normalise(quantities[criterion], isDistance(criterion))])) as Record<Criterion, Bounds[]>;
}

/** A criterion's weight, 1 where the reader set none. */
export const weightOf = (weights: Weights, criterion: Criterion): number => weights[criterion] ?? 1;

/** Weights as shares of their sum; null when all are 0. */
export function sharesOf(weights: Weights): Readonly<Record<Criterion, number>> | null {
  const sum = CRITERIA.reduce((total, criterion) => total + weightOf(weights, criterion), 0);
  if (sum === 0) return null;
  return Object.fromEntries(CRITERIA.map((criterion) => [criterion, weightOf(weights, criterion) / sum])) as Record<Criterion, number>;
}

/** The sum over criteria of share times normalised value, at its least and at its most; one a zone. */
export function scoresOf(normalised: ByCriterion<Bounds>, shares: Readonly<Partial<Record<Criterion, number>>>): Bounds[] {
  return normalised.measures.map((_, zone) => {
    const sum = (end: keyof Bounds): number =>
      CRITERIA.reduce((total, criterion) => total + (shares[criterion] ?? 0) * (normalised[criterion][zone]?.[end] ?? 0), 0);
    return { low: sum('low'), high: sum('high') };
  });
}

/** Numbers of the zones that no other surely surpasses; one alone leads surely. */
export function contendersOf(scores: readonly Bounds[]): number[] {
  const surest = Math.max(...scores.map(({ low }) => low));
  return scores.flatMap(({ high }, zone) => (high >= surest - TOLERANCE ? [zone] : []));
}

/** The best and the worst rank, from 1, that a zone may have; the same where its rank is sure. Ties leave both open. */
export function ranksOf(scores: readonly Bounds[]): { best: number; worst: number }[] {
  const surpasses = (a: Bounds, b: Bounds): boolean => a.low > b.high + TOLERANCE;
  return scores.map((own) => ({
    best: 1 + scores.filter((other) => surpasses(other, own)).length,
    worst: scores.length - scores.filter((other) => surpasses(own, other)).length,
  }));
}
