/** Arithmetic on figures that belong together: parts of a sum, years of a rate, the same figure in two texts. */
import type { Disagreement, Sum, Target } from '../../geo/schema.ts';
import { YEARS } from '../../geo/vocabulary.ts';

/** A part of a stacked bar, from 0 (left) to 1; `value` in the sum's unit. */
export type Segment = Readonly<{ target: Target; value: number; from: number; to: number }>;

/** The parts of a sum side by side in the plan's order; the last ends at 1. */
export function stackOf(sum: Sum, target: (id: string) => Target | undefined): Segment[] {
  let before = 0;
  return sum.parts.flatMap((id) => {
    const own = target(id);
    if (!own || own.value === null) return [];
    const from = before / sum.total;
    before += own.value;
    return [{ target: own, value: own.value, from, to: before / sum.total }];
  });
}

/** What a rate asks of each year: `of` in percent of the year before, or of the year's own stock; `index` of the year before the first = 100. */
export type YearlyChange = Readonly<{ target: Target; kind: 'average' | 'each'; percent: number; years: readonly { year: string; index: number | null }[] }>;

/**
 * Targets that the plan sets as a rate, years of the plan up to their own. An average of three years is followed as
 * if every year had it; a share of each year's stock does not compound and has no index.
 */
export function yearlyChanges(targets: readonly Target[]): YearlyChange[] {
  return targets.flatMap((target): YearlyChange[] => {
    if (target.frequency === 'once' || target.base_unit !== '比例' || target.base_value === null) return [];
    const rate = target.base_value;
    const kind = target.frequency === 'average-per-year' ? 'average' : 'each';
    const years = YEARS.filter((year) => target.by === null || year <= target.by);
    return [
      {
        target,
        kind,
        percent: Number((rate * 100).toPrecision(12)),
        years: years.map((year, index) => ({ year, index: kind === 'average' ? 100 * (1 + rate) ** (index + 1) : null })),
      },
    ];
  });
}

/** How another text's figure stands to the plan's: the plan has none, or the unit, the value or the comparison differs. */
export type Difference = 'absent' | 'unit' | 'value' | 'comparator';

export function differenceOf(row: Disagreement, target: Target | undefined): Difference {
  if (!target) return 'absent';
  if (row.unit_zh !== target.unit_zh) return 'unit';
  return row.value === target.value ? 'comparator' : 'value';
}
