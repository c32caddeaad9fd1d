/** Which targets fall due when: one column a year of the plan, one without a year, and what runs through the years. */
import { scaleLinear } from 'd3';
import type { Target } from '../../geo/schema.ts';
import { YEARS } from '../../geo/vocabulary.ts';

type Year = (typeof YEARS)[number];

/**
 * A column of targets due by its year, null for those without one. `shown` and `total` count every target of that
 * year, also those that run every year and stand in the band; `length` is the share of the fullest column, 0 to 1.
 */
export type TimeColumn = Readonly<{ year: Year | null; milestones: readonly Target[]; due: readonly Target[]; shown: number; total: number; length: number }>;

/** A target that holds every year, from the plan's first to its own year; the last where none is given. */
export type RunningTarget = Readonly<{ target: Target; from: Year; to: Year }>;

export type TimeColumns = Readonly<{ columns: readonly TimeColumn[]; running: readonly RunningTarget[] }>;

const isRunning = ({ frequency }: Target): boolean => frequency !== 'once';
const isMilestone = ({ comparator }: Target): boolean => comparator === 'milestone';

/** Sorts the targets that are shown into columns; each stands once, in a column or in the band. */
export function timeColumns(targets: readonly Target[], shown: ReadonlySet<string>): TimeColumns {
  const years = [...YEARS, null];
  const ofYear = (year: Year | null): Target[] => targets.filter(({ by }) => by === year);
  const length = scaleLinear([0, Math.max(1, ...years.map((year) => ofYear(year).length))], [0, 1]);
  const columns = years.map((year): TimeColumn => {
    const own = ofYear(year);
    const left = own.filter(({ id }) => shown.has(id));
    const listed = left.filter((target) => !isRunning(target));
    return {
      year,
      milestones: listed.filter(isMilestone),
      due: listed.filter((target) => !isMilestone(target)),
      shown: left.length,
      total: own.length,
      length: length(left.length),
    };
  });
  const running = targets
    .filter((target) => shown.has(target.id) && isRunning(target))
    .map((target) => ({ target, from: YEARS[0], to: target.by ?? YEARS.at(-1) ?? YEARS[0] }));
  return { columns, running };
}
