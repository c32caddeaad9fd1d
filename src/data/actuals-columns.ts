/** Columns of the sheet that a reader fills in, and how they are found whatever their order and language. */
import type { Cell } from './sheet-cells.ts';
import { plainText } from './sheet-cells.ts';

/** In the template's order: what the plan says, then what the reader fills in. */
export const COLUMNS = ['id', 'indicator_zh', 'indicator_en', 'comparator', 'planned', 'unit', 'year', 'actual', 'date', 'source', 'note'] as const;
export type Column = (typeof COLUMNS)[number];

/** Empty in the template: the reader's. */
export const FILLED_COLUMNS = ['actual', 'date', 'source', 'note'] as const satisfies readonly Column[];
/** Without these no row can be read. */
const NEEDED_COLUMNS = ['id', 'actual', 'date'] as const satisfies readonly Column[];

type Heads = Readonly<Record<Column, string>>;
export const COLUMN_HEADS: Readonly<Record<'zh' | 'en', Heads>> = {
  zh: {
    id: '目标编号',
    indicator_zh: '指标',
    indicator_en: '指标（英文）',
    comparator: '要求',
    planned: '规划值',
    unit: '单位',
    year: '年份',
    actual: '实际值',
    date: '日期',
    source: '来源',
    note: '备注',
  },
  en: {
    id: 'Target id',
    indicator_zh: 'Indicator (Chinese)',
    indicator_en: 'Indicator',
    comparator: 'Requirement',
    planned: 'Planned value',
    unit: 'Unit',
    year: 'Year',
    actual: 'Actual value',
    date: 'Date',
    source: 'Source',
    note: 'Note',
  },
};
/** Other names that people give these columns. */
const OTHER_HEADS: Readonly<Partial<Record<Column, readonly string[]>>> = {
  id: ['id', 'target', '编号', '目标'],
  planned: ['planned', 'plan', '目标值', '计划值'],
  actual: ['actual', 'value', '实际', '完成值', '实际完成'],
  date: ['as of', '统计日期', '日期（YYYY-MM-DD）', 'date (YYYY-MM-DD)'],
  source: ['数据来源', '出处'],
  note: ['notes', 'remark', 'remarks', '说明'],
  comparator: ['comparator'],
};

const bare = (head: Cell): string => plainText(head).replace(/\s+/gu, ' ');

const NAMES: ReadonlyMap<string, Column> = new Map(
  COLUMNS.flatMap((column) => [COLUMN_HEADS.zh[column], COLUMN_HEADS.en[column], ...(OTHER_HEADS[column] ?? [])].map((head) => [bare(head), column] as const)),
);

/** Where each column stands, by its head; of two with one name the first counts, the other is kept as a column of the reader's own. */
export type FoundColumns = ReadonlyMap<Column, number>;

export function findColumns(heads: readonly Cell[]): FoundColumns {
  const found = new Map<Column, number>();
  heads.forEach((head, index) => {
    const column = NAMES.get(bare(head));
    if (column !== undefined && !found.has(column)) found.set(column, index);
  });
  return found;
}

/** The columns without which nothing can be read, as far as they are missing. */
export const missingColumns = (found: FoundColumns): Column[] => NEEDED_COLUMNS.filter((column) => !found.has(column));
