/** Targets of an invented river town, and sheets that its clerks hand in. */
import type { Target } from '../../../geo/schema.ts';
import { COLUMN_HEADS } from '../../../src/data/actuals-columns.ts';
import type { Cell } from '../../../src/data/sheet-cells.ts';
import type { Plan, Sheet } from '../../../src/data/actuals-file.ts';

function inventedTarget(patch: Partial<Target>): Target {
  return {
    id: 'M01-T1',
    article: 'M01',
    sentence: 'M01.1',
    indicator_zh: '造纸作坊',
    indicator_en: 'Paper workshops',
    comparator: '>=',
    value: 100,
    unit_zh: '家',
    unit_en: 'workshops',
    base_unit: '家',
    base_value: 100,
    stated_zh: '100家以上',
    milestone_zh: null,
    milestone_en: null,
    by: '2024',
    frequency: 'once',
    cumulative: false,
    aspirational: false,
    places: [],
    scope: 'district',
    ...patch,
  };
}

export const WORKSHOPS = inventedTarget({});
export const FERRY = inventedTarget({
  id: 'M02-T1',
  indicator_zh: '渡口',
  indicator_en: 'Ferry',
  comparator: 'milestone',
  value: null,
  unit_zh: null,
  unit_en: null,
  milestone_zh: '通航运营',
  milestone_en: 'opening to boats',
  by: '2023',
});
const COVERAGE = inventedTarget({ id: 'M03-T1', indicator_zh: '芦苇覆盖率', comparator: '=', value: 84, unit_zh: '%', unit_en: '%' });
const GROWTH = inventedTarget({ id: 'M04-T1', indicator_zh: '产量增速', value: 8, unit_zh: '%', unit_en: '%', frequency: 'average-per-year' });
const INVENTED: ReadonlyMap<string, Target> = new Map([WORKSHOPS, FERRY, COVERAGE, GROWTH].map((target) => [target.id, target]));
/** As if it were 1 March 2025. */
export const PLAN: Plan = { targets: INVENTED, today: '2025-03-01' };

/** A sheet of the columns that must be there, source and note. */
export function filledSheet(...rows: readonly (readonly Cell[])[]): Sheet {
  const { id, actual, date, source, note } = COLUMN_HEADS.zh;
  return { heads: [id, actual, date, source, note], rows: rows.map((row) => Array.from({ length: 5 }, (_, index) => row[index] ?? null)) };
}
