/**
 * What a reader's actuals say of the targets: the share that is reached, the schedule at that date, and a state by a
 * rule that the page states in words (`progressWords.rule`).
 *
 * The plan gives no starting values, so a share counts from zero. The schedule is linear from 1 January 2022 to the last
 * day of the target's year; a figure of each year, and a ceiling, are due in full at any date. What is due in full is
 * green only once it is reached, however little is wanting.
 */
import type { Target } from '../../geo/schema.ts';
import { PLAN_START } from '../data/actuals-bounds.ts';
import type { Actual } from '../data/actuals-file.ts';
import type { Limits } from '../data/actuals-limits.ts';

const MS_PER_DAY = 86_400_000;
/** `about`: from this share on it counts as reached. */
const ABOUT_SHARE = 95;

export const STATES = ['green', 'yellow', 'red', 'unjudged', 'blank'] as const;
/** `unjudged` has a figure and no schedule to hold it against, `blank` no figure at all. */
export type ProgressState = (typeof STATES)[number];
export type Reason = 'schedule' | 'ceiling' | 'yearly' | 'milestone' | 'not-due' | 'no-year' | 'no-plan-figure';

/** Shares, schedule and lag in points of the planned value, i.e. percent. */
export type Verdict = Readonly<{
  share: number | null;
  schedule: number | null;
  /** Points behind schedule; below zero it is ahead. */
  behind: number | null;
  isReached: boolean;
  /** Its due date has come, and it is not reached. */
  isMissed: boolean;
  state: Exclude<ProgressState, 'blank'>;
  reason: Reason;
}>;

/** Sums of decimal fractions miss by a hair; a limit that is met exactly is met. */
const exact = (points: number): number => Math.round(points * 1e9) / 1e9;
const dayNumber = (date: string): number => Date.parse(date) / MS_PER_DAY;

/** The points that are due at a date: 0 up to the plan's first day, 100 from the last day of the year. */
export function scheduleAt(date: string, year: string): number {
  const [from, to] = [dayNumber(PLAN_START), dayNumber(dueDay(year))];
  return Math.min(100, Math.max(0, (100 * (dayNumber(date) - from)) / (to - from)));
}

/** The last day of a target's year. */
const dueDay = (year: string): string => `${year}-12-31`;

/** What a lag is called. */
export function stateOf(behind: number, limits: Limits): 'green' | 'yellow' | 'red' {
  if (behind <= limits.green) return 'green';
  return behind <= limits.yellow ? 'yellow' : 'red';
}

/** What is due and not reached is not green, though the lag may be next to nothing. */
const stateWhenDue = (isReached: boolean, behind: number, limits: Limits): 'green' | 'yellow' | 'red' => {
  const state = stateOf(behind, limits);
  if (isReached) return 'green';
  return state === 'green' ? 'yellow' : state;
};

function milestoneVerdict(target: Target, { isReached, date }: Actual): Verdict {
  const reached = isReached === true;
  const share = reached ? 100 : 0;
  if (target.by === null) return { share, schedule: null, behind: null, isReached: reached, isMissed: false, state: 'unjudged', reason: 'no-year' };
  const isOver = date >= dueDay(target.by);
  const schedule = isOver ? 100 : 0;
  // It is there or not: before its year ends nothing is late, and once it is there nothing is behind.
  if (reached) return { share, schedule, behind: schedule - share, isReached: true, isMissed: false, state: 'green', reason: 'milestone' };
  return {
    share,
    schedule,
    behind: schedule,
    isReached: false,
    isMissed: isOver,
    state: isOver ? 'red' : 'unjudged',
    reason: isOver ? 'milestone' : 'not-due',
  };
}

function isFigureReached(target: Target, value: number, share: number): boolean {
  switch (target.comparator) {
    case '>':
      return value > (target.value ?? 0);
    case '~':
      return share >= ABOUT_SHARE;
    case '<=':
      return value <= (target.value ?? 0);
    default:
      return value >= (target.value ?? 0);
  }
}

/** One actual held against its target. */
export function verdictOf(target: Target, actual: Actual, limits: Limits): Verdict {
  if (target.comparator === 'milestone' || target.value === null) return milestoneVerdict(target, actual);
  const { value } = actual;
  const unjudged = { schedule: null, behind: null, isMissed: false, state: 'unjudged' } as const;
  if (value === null || target.value <= 0) return { ...unjudged, share: null, isReached: false, reason: 'no-plan-figure' };
  const share = exact((100 * value) / target.value);
  const isReached = isFigureReached(target, value, share);
  if (target.by === null) return { ...unjudged, share, isReached, reason: 'no-year' };
  const isOver = actual.date >= dueDay(target.by);
  if (target.comparator === '<=') {
    const behind = Math.max(0, exact(share - 100));
    return { share, schedule: 100, behind, isReached, isMissed: isOver && !isReached, state: stateWhenDue(isReached, behind, limits), reason: 'ceiling' };
  }
  const isYearly = target.frequency !== 'once';
  const isDue = isYearly || isOver;
  const schedule = isDue ? 100 : exact(scheduleAt(actual.date, target.by));
  const behind = exact(schedule - share);
  const state = isDue ? stateWhenDue(isReached, behind, limits) : stateOf(behind, limits);
  return { share, schedule, behind, isReached, isMissed: isDue && !isReached, state, reason: isYearly ? 'yearly' : 'schedule' };
}

export type Dated = Readonly<{ actual: Actual; verdict: Verdict }>;
/** A target with its newest actual and the one that it is compared with. */
export type Progress = Readonly<{
  target: Target;
  latest: Dated | null;
  earlier: Dated | null;
  /** All of its actuals, oldest first. */ all: readonly Actual[];
}>;
/** Newest actuals as of a day, compared with those as of an earlier one; null is the newest, and the one before it. */
export type Dates = Readonly<{ until: string | null; since: string | null }>;

/** Each target with what the reader says of it. */
export function progressOf(targets: readonly Target[], actuals: readonly Actual[], limits: Limits, { until, since }: Dates): Progress[] {
  const byTarget = new Map<string, Actual[]>();
  for (const actual of actuals) byTarget.set(actual.target, [...(byTarget.get(actual.target) ?? []), actual]);
  return targets.map((target) => {
    const all = (byTarget.get(target.id) ?? []).toSorted((a, b) => (a.date < b.date ? -1 : 1));
    const judged = (index: number): Dated | null => {
      const actual = all[index];
      return actual ? { actual, verdict: verdictOf(target, actual, limits) } : null;
    };
    const latest = until === null ? all.length - 1 : all.findLastIndex(({ date }) => date <= until);
    const before =
      since === null
        ? latest - 1
        : Math.min(
            latest - 1,
            all.findLastIndex(({ date }) => date <= since),
          );
    return { target, latest: judged(latest), earlier: judged(before), all };
  });
}

export const progressState = ({ latest }: Progress): ProgressState => latest?.verdict.state ?? 'blank';
