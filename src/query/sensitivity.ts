/**
 * How the lead among compared zones depends on one criterion's weight. With the share t of that weight, the others keeping
 * their proportions, a score is t · n + (1 − t) · r: n the criterion's normalised value, r the score of all others. Both
 * ends of every score are straight lines in t, so the lead can change only where two of them cross.
 */
import { CRITERIA } from '../state/app-state.ts';
import type { Criterion, Weights } from '../state/app-state.ts';
import type { Bounds } from './compare.ts';
import { TOLERANCE, contendersOf, scoresOf, sharesOf, weightOf } from './weighing.ts';
import type { ByCriterion } from './weighing.ts';

/** From the share `at` on, away from the present one, these zones contend for the lead. */
export type LeadChange = Readonly<{ at: number; contenders: readonly number[] }>;

export type Sensitivity = Readonly<{
  criterion: Criterion;
  /** The present share of the weight, 0 to 1. */
  share: number;
  /** Numbers of the zones that contend for the lead now; one alone leads surely. */
  contenders: readonly number[];
  /** What changes as the share falls, nearest change first, and as it rises. */
  below: readonly LeadChange[];
  above: readonly LeadChange[];
  /** Scores of the zones where the criterion weighs nothing and where it alone weighs. */
  without: readonly Bounds[];
  alone: readonly Bounds[];
}>;

const at = (share: number, from: number, to: number): number => from + share * (to - from);
const isSame = (a: readonly number[], b: readonly number[]): boolean => a.length === b.length && a.every((each, index) => each === b[index]);

/** Scores at a share of the criterion's weight. */
export function scoresAt({ without, alone }: Pick<Sensitivity, 'without' | 'alone'>, share: number): Bounds[] {
  return without.map(({ low, high }, zone) => ({ low: at(share, low, alone[zone]?.low ?? low), high: at(share, high, alone[zone]?.high ?? high) }));
}

/** Shares strictly between 0 and 1 at which the most of one zone's score meets the least of another's, rising. */
function crossings(lines: Pick<Sensitivity, 'without' | 'alone'>): number[] {
  const found = lines.without.flatMap((own, zone) =>
    lines.without.flatMap((other, index) => {
      if (index === zone) return [];
      const start = own.high - other.low;
      const end = (lines.alone[zone]?.high ?? 0) - (lines.alone[index]?.low ?? 0);
      const share = start / (start - end);
      return start !== end && share > TOLERANCE && share < 1 - TOLERANCE ? [share] : [];
    }),
  );
  return found.toSorted((a, b) => a - b).filter((share, index, all) => index === 0 || share - (all[index - 1] ?? 0) > TOLERANCE);
}

/** Null when no weight but perhaps this one is above 0: then it decides alone, whatever it is. */
export function sensitivityOf(normalised: ByCriterion<Bounds>, weights: Weights, criterion: Criterion): Sensitivity | null {
  const others: Weights = { ...Object.fromEntries(CRITERIA.map((each) => [each, weightOf(weights, each)])), [criterion]: 0 };
  const otherShares = sharesOf(others);
  const shares = sharesOf(weights);
  if (otherShares === null || shares === null) return null;
  const lines = { without: scoresOf(normalised, otherShares), alone: normalised[criterion] };
  const share = shares[criterion];
  const edges = [0, ...crossings(lines), 1];
  const spans = edges.slice(1).map((to, index) => {
    const from = edges[index] ?? 0;
    return { from, to, contenders: contendersOf(scoresAt(lines, (from + to) / 2)) };
  });
  const contenders = contendersOf(scoresAt(lines, share));
  /** Spans on one side, nearest first, as changes against what stood before. */
  const changes = (side: readonly LeadChange[]): LeadChange[] =>
    side.filter((change, index) => !isSame(change.contenders, side[index - 1]?.contenders ?? contenders));
  return {
    criterion,
    share,
    contenders,
    below: changes(
      spans
        .filter(({ from }) => from < share - TOLERANCE)
        .toReversed()
        .map((span) => ({ at: Math.min(span.to, share), contenders: span.contenders })),
    ),
    above: changes(spans.filter(({ to }) => to > share + TOLERANCE).map((span) => ({ at: Math.max(span.from, share), contenders: span.contenders }))),
    ...lines,
  };
}
