/** Where a bar of progress has its ends and marks, in percent of its width. */
import type { Comparator } from '../../geo/vocabulary.ts';

/** The width in points of the planned value: room is left beyond the plan, so that what exceeds it can be seen. */
const WIDTH_POINTS = 125;

export type BarInput = Readonly<{
  comparator: Comparator;
  /** Percent of the planned value. */
  share: number | null;
  schedule: number | null;
  earlier: number | null;
}>;
/** Which side of the plan's mark is asked for: `both` is about, `none` the figure itself. */
export type Side = 'right' | 'left' | 'both' | 'none';
export type BarMarks = Readonly<{
  plan: number;
  bar: number | null;
  /** The value lies beyond the width. */
  isBeyond: boolean;
  schedule: number | null;
  /** From the earlier value to the newer one. */
  change: readonly [from: number, to: number] | null;
  side: Side;
}>;

const SIDES: Readonly<Record<Comparator, Side>> = { '>=': 'right', '>': 'right', '=': 'none', '~': 'both', '<=': 'left', milestone: 'none' };

/** Points of the planned value as percent of the width, held within it. */
const at = (points: number): number => (100 * Math.min(WIDTH_POINTS, Math.max(0, points))) / WIDTH_POINTS;

/** The marks of one bar. What is due in full is the plan's own mark; a ceiling and a milestone have no schedule to mark. */
export function barMarks({ comparator, share, schedule, earlier }: BarInput): BarMarks {
  const isEven = comparator === '<=' || comparator === 'milestone';
  return {
    plan: at(100),
    bar: share === null ? null : at(share),
    isBeyond: share !== null && share > WIDTH_POINTS,
    schedule: schedule === null || schedule >= 100 || isEven ? null : at(schedule),
    change: share === null || earlier === null || at(earlier) === at(share) ? null : [at(earlier), at(share)],
    side: SIDES[comparator],
  };
}
