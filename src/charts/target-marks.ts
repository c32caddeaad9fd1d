/** Where each target's mark stands: panels of marks by unit or by part, each on the scale of its unit. Arithmetic alone. */
import { extent, scaleLinear, scaleLog } from 'd3';
import type { Part, Target } from '../../geo/schema.ts';
import { YEARS } from '../../geo/vocabulary.ts';

export const GROUPINGS = ['unit', 'part'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Keys of the units that are none: milestones stand on years, and a unit that one target alone has needs no scale. */
export const MILESTONES = 'milestones';
export const SINGLES = 'singles';
/** The base unit of percentages, which are parts of a whole and so never on a logarithmic scale. */
const SHARE = '比例';
/** A unit whose greatest value is so many times its least has a logarithmic scale. */
const LOG_FROM = 20;
const MOST_TICKS = 5;

/** A tick's value in base units (a year for milestones), and where it stands from 0 (left) to 1. */
export type Tick = Readonly<{ value: number; at: number }>;
export type Axis = Readonly<{ kind: 'linear' | 'log' | 'years' | 'none'; ticks: readonly Tick[] }>;
/** `at` runs from 0 (left) to 1 along the axis. */
export type Mark = Readonly<{ target: Target; at: number }>;
/** Marks on one scale, greatest first; milestones by year. `unit` is a base unit, `MILESTONES` or `SINGLES`. */
export type Run = Readonly<{ unit: string; axis: Axis; marks: readonly Mark[] }>;
/** `key` is the unit or the part. */
export type Panel = Readonly<{ key: string; runs: readonly Run[] }>;

type Scaled = Readonly<{ axis: Axis; at: (target: Target) => number }>;

const isMilestone = (target: Target): boolean => target.comparator === 'milestone' || target.base_value === null || target.base_unit === null;
const valueOf = (target: Target): number => (isMilestone(target) ? Number(target.by) : (target.base_value ?? 0));

function groupBy<Key>(targets: readonly Target[], keyOf: (target: Target) => Key): Map<Key, Target[]> {
  const groups = new Map<Key, Target[]>();
  for (const target of targets) groups.set(keyOf(target), [...(groups.get(keyOf(target)) ?? []), target]);
  return groups;
}

/** At most `MOST_TICKS` of evenly spaced values, the first among them. */
const thin = (values: readonly number[]): number[] => values.filter((_, index) => index % Math.ceil(values.length / MOST_TICKS) === 0);

function scaleOf(unit: string, targets: readonly Target[]): Scaled {
  const ticksAt = (values: readonly number[], at: (value: number) => number): Tick[] => values.map((value) => ({ value, at: at(value) }));
  if (unit === SINGLES) return { axis: { kind: 'none', ticks: [] }, at: () => 0.5 };
  if (unit === MILESTONES) {
    const scale = scaleLinear([Number(YEARS[0]), Number(YEARS.at(-1))], [0, 1]);
    return { axis: { kind: 'years', ticks: ticksAt(YEARS.map(Number), scale) }, at: (target) => scale(valueOf(target)) };
  }
  const [least, most] = extent(targets, valueOf) as [number, number];
  if (unit !== SHARE && least > 0 && most / least >= LOG_FROM) {
    const scale = scaleLog([least, most], [0, 1]).nice();
    const [from = 1, to = 10] = scale.domain();
    const powers = Array.from({ length: Math.round(Math.log10(to / from)) + 1 }, (_, index) => Number((from * 10 ** index).toPrecision(1)));
    return { axis: { kind: 'log', ticks: ticksAt(thin(powers), scale) }, at: (target) => scale(valueOf(target)) };
  }
  const scale = scaleLinear([0, most], [0, 1]).nice(MOST_TICKS - 1);
  return { axis: { kind: 'linear', ticks: ticksAt(scale.ticks(MOST_TICKS - 1), scale) }, at: (target) => scale(valueOf(target)) };
}

/** The unit under which each target stands, by id: its base unit, or one of the two keys above. */
function unitsOf(targets: readonly Target[]): Map<string, string> {
  const sizes = groupBy(targets, (target) => target.base_unit);
  const unitOf = (target: Target): string =>
    isMilestone(target) ? MILESTONES : (sizes.get(target.base_unit)?.length ?? 0) > 1 ? (target.base_unit ?? '') : SINGLES;
  return new Map(targets.map((target) => [target.id, unitOf(target)]));
}

/**
 * Panels of the targets that are shown. Scales are those of all targets, so that a filter takes marks away and moves
 * none. By unit the fullest panel comes first, milestones and single units last; by part they come in `parts`' order.
 */
export function panelsOf(
  grouping: Grouping,
  targets: readonly Target[],
  shown: ReadonlySet<string>,
  partOf: (target: Target) => Part,
  parts: readonly Part[],
): Panel[] {
  const units = unitsOf(targets);
  const unitOf = (target: Target): string => units.get(target.id) ?? SINGLES;
  const all = groupBy(targets, unitOf);
  const rank = (unit: string): number => (unit === SINGLES ? -2 : unit === MILESTONES ? -1 : (all.get(unit)?.length ?? 0));
  const order = [...all.keys()].toSorted((a, b) => rank(b) - rank(a));
  const scales = new Map(order.map((unit) => [unit, scaleOf(unit, all.get(unit) ?? [])] as const));
  const kept = targets.filter(({ id }) => shown.has(id));
  const runsOf = (own: readonly Target[]): Run[] => {
    const groups = groupBy(own, unitOf);
    return order.flatMap((unit) => {
      const scale = scales.get(unit);
      const group = groups.get(unit);
      if (!scale || !group) return [];
      const direction = unit === MILESTONES ? 1 : -1;
      const sorted = unit === SINGLES ? group : group.toSorted((a, b) => direction * (valueOf(a) - valueOf(b)));
      return [{ unit, axis: scale.axis, marks: sorted.map((target) => ({ target, at: scale.at(target) })) }];
    });
  };
  if (grouping === 'unit') return runsOf(kept).map((run) => ({ key: run.unit, runs: [run] }));
  const byPart = groupBy(kept, partOf);
  return parts.flatMap((part) => (byPart.has(part) ? [{ key: part, runs: runsOf(byPart.get(part) ?? []) }] : []));
}
