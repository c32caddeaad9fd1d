/** Words of the table of records. */
import { grouped, plural } from './numbers.ts';

const zh = {
  empty: '还没有数据。在工作台打开一个文件，它的每一条记录会列在这里。',
  emptyNoRows: '这个图层没有记录。',
  noneShown: '没有一条记录满足筛选条件。',
  open: '打开文件',
  filter: '筛选',
  layer: '图层',
  table: (name: string) => `“${name}”的数据表`,
  row: '行',
  rowHint: '文件里的行号或序号',
  counts: (shown: number, all: number) => (shown === all ? `${grouped(all)} 条` : `${grouped(shown)} / ${grouped(all)} 条`),
  keys: '方向键移动，回车在图上看这一条，在表头按回车排序。',
  loading: '正在读取',
  failed: '这些行没能读取。请重试。',
  retry: '重试',
  cellOf: (column: string, row: number) => `第 ${grouped(row)} 行 · ${column}`,
  blank: '（空）',
  copyCell: '复制单元格',
  copyRow: '复制这一行',
  copied: '已复制。',
  notCopied: '浏览器不允许复制。',
  noPosition: '这一条没有位置，图上看不到。',
  outside: '这一条在本图范围之外。',
  sortBy: (column: string) => `按“${column}”排序`,
  fileOrder: '恢复文件里的顺序',
};

const en: typeof zh = {
  empty: 'There are no data yet. Open a file in the workbench: each of its records is listed here.',
  emptyNoRows: 'This layer has no records.',
  noneShown: 'No record meets the conditions of the filter.',
  open: 'Open a file',
  filter: 'Filter',
  layer: 'Layer',
  table: (name) => `Table of “${name}”`,
  row: 'Row',
  rowHint: 'Number of the row or feature in the file',
  counts: (shown, all) => (shown === all ? plural(all, 'record', 'records') : `${grouped(shown)} / ${plural(all, 'record', 'records')}`),
  keys: 'Arrows move, Enter shows the record on the map, Enter in the head sorts.',
  loading: 'Reading',
  failed: 'These rows could not be read. Try again.',
  retry: 'Try again',
  cellOf: (column, row) => `Row ${grouped(row)} · ${column}`,
  blank: '(blank)',
  copyCell: 'Copy cell',
  copyRow: 'Copy row',
  copied: 'Copied.',
  notCopied: 'The browser does not allow copying.',
  noPosition: 'This record has no position: the map cannot show it.',
  outside: 'This record lies outside this map.',
  sortBy: (column) => `Sort by “${column}”`,
  fileOrder: 'Back to the order of the file',
};

export const tableWords = { zh, en };
export type TableWords = typeof zh;
