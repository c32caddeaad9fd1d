/** The sheet that a reader fills in: one row a target, what the plan says, then empty columns. */
import type { Comparator } from '../../geo/vocabulary.ts';
import type { Target } from '../../geo/schema.ts';
import type { Cell } from './sheet-cells.ts';
import { COLUMNS, COLUMN_HEADS } from './actuals-columns.ts';
import type { Column } from './actuals-columns.ts';
import type { Sheet } from './actuals-file.ts';

/** `requirement` names a comparator in the page's language, a milestone's with what to fill in. A milestone's planned value is its name. */
export function templateSheet(targets: readonly Target[], language: 'zh' | 'en', requirement: (comparator: Comparator) => string): Sheet {
  const isEnglish = language === 'en';
  const cells = (target: Target): Partial<Record<Column, Cell>> => ({
    id: target.id,
    indicator_zh: target.indicator_zh,
    indicator_en: target.indicator_en,
    comparator: requirement(target.comparator),
    planned: target.value ?? (isEnglish ? target.milestone_en : target.milestone_zh),
    unit: isEnglish ? target.unit_en : target.unit_zh,
    year: target.by === null ? null : Number(target.by),
  });
  return {
    heads: COLUMNS.map((column) => COLUMN_HEADS[language][column]),
    rows: targets.map((target) => {
      const own = cells(target);
      return COLUMNS.map((column) => own[column] ?? null);
    }),
  };
}
