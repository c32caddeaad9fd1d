/** The column that a layer is first coloured by. */
import { expect, test } from 'vitest';
import { summarise } from '../../../src/tools/column-summary.ts';
import { keepColumn, keptColumn, suitingColumn } from '../../../src/tools/suiting-column.ts';

const column = (name: string, type: 'text' | 'number' | 'truth') => ({ name, type });
const cells = {
  id: ['a1', 'a2', 'a3', 'a4'],
  area: [1, 1, 2, 2],
  same: ['x', 'x', 'x', 'x'],
  kind: ['厂房', '仓库', '厂房', null],
  open: [true, false, true, true],
};
const layer = (...names: (keyof typeof cells)[]) => ({
  columns: names.map((name) => column(name, name === 'area' ? 'number' : name === 'open' ? 'truth' : 'text')),
  count: 4,
  table: null,
});
const chosen = (...names: (keyof typeof cells)[]): string => names[suitingColumn(layer(...names), (at) => summarise(cells[names[at] ?? 'id'])) ?? -1] ?? '';

test('texts that come again are offered before names, numbers and a text that is always the same', () => {
  expect(chosen('area', 'id', 'same', 'kind')).toBe('kind');
  expect(chosen('area', 'id', 'open')).toBe('open');
  expect(chosen('area', 'id')).toBe('id');
  expect(chosen('area')).toBe('area');
  expect(suitingColumn(layer('id', 'kind'), () => null)).toBeNull();
});

test('the column that was last chosen is kept for each way of colouring', () => {
  const { columns } = layer('area', 'kind');
  const coloured = (by: 'values' | 'steps', at: number) =>
    ({ hue: 0, sizePx: 6, opacity: 1, label: null, colouring: by === 'values' ? { by, column: at, values: [] } : { by, column: at, limits: [] } }) as const;
  keepColumn({ columns, style: coloured('values', 1) });
  keepColumn({ columns, style: coloured('steps', 0) });
  expect([keptColumn({ columns }, 'values'), keptColumn({ columns }, 'steps')]).toEqual([1, 0]);
});
