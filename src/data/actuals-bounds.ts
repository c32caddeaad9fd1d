/** What a reader's date and figure may be: days of the plan up to today, and figures that can be true of their target. */
import { SETTING } from '#setting';
import type { Target } from '../../geo/schema.ts';

/** No actual is older than the plan. */
export const PLAN_START = `${SETTING.years.first}-01-01`;

/** A day as people at this machine call it, `YYYY-MM-DD`. */
export function dayOf(date: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Why a day cannot be one of an actual, null where it can. After the plan's end it may be, up to today. */
export function dayFault(day: string, today: string): 'before-plan' | 'in-future' | null {
  if (day < PLAN_START) return 'before-plan';
  return day > today ? 'in-future' : null;
}

const PER_CENT = '%';
/** The plan names what grows by these words, or gives it as a yearly average. */
const GROWTH = /增速|增幅|增长率/u;
const isGrowth = ({ indicator_zh: indicator, frequency }: Target): boolean => frequency === 'average-per-year' || GROWTH.test(indicator);

/** Why a figure cannot be true of its target, null where it can: a growth may be a decline, an amount or a share is never below zero. */
export function figureFault(target: Target, value: number): 'negative' | 'beyond-share' | 'beyond-decline' | null {
  if (isGrowth(target)) return target.unit_zh === PER_CENT && value < -100 ? 'beyond-decline' : null;
  if (value < 0 && (target.value ?? 0) > 0) return 'negative';
  return target.unit_zh === PER_CENT && value > 100 ? 'beyond-share' : null;
}

const MOST_TIMES = 10;
const LEAST_TIMES = 0.01;

/** Whether a figure is so far from the planned one that its unit is probably another. Zero is zero in any unit. */
export function isUnitDoubtful(target: Target, value: number): boolean {
  if (target.value === null || target.value <= 0 || value === 0) return false;
  const times = Math.abs(value) / target.value;
  // A spreadsheet shows 84% and holds 0.84.
  const isFraction = target.unit_zh === PER_CENT && !isGrowth(target) && value <= 1 && target.value >= MOST_TIMES;
  return isFraction || times > MOST_TIMES || times < LEAST_TIMES;
}
