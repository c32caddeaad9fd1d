import { describe, expect, test } from 'vitest';
import { readDay, readReached } from '../../../src/data/actuals-cells.ts';
import { readNumber } from '../../../src/data/sheet-cells.ts';
import type { Cell } from '../../../src/data/sheet-cells.ts';

test.each<[Cell, number | null]>([
  [12.5, 12.5],
  ['12.5', 12.5],
  [' １２．５ ', 12.5],
  ['1,234', 1234],
  ['1，234.5', 1234.5],
  ['-3', -3],
  ['−3', -3],
  ['1e3', 1000],
  ['12家', 12],
  ['12 Workshops', 12],
  ['12,5', null],
  ['1,23,456', null],
  ['约12', null],
  ['12亿元', null],
  ['=1+1', null],
  ['', null],
  [null, null],
  [true, null],
  [Number.POSITIVE_INFINITY, null],
  ['1e999', null],
  [{ date: '2023-01-01' }, null],
])('the number in %j is %j', (cell, expected) => {
  expect(readNumber(cell, ['家', 'workshops', null])).toBe(expected);
});

test.each<[Cell, string | null]>([
  ['2023-12-31', '2023-12-31'],
  ['2023-1-5', '2023-01-05'],
  ['2023/1/5', '2023-01-05'],
  ['2023.1.5', '2023-01-05'],
  ['2023年1月5日', '2023-01-05'],
  ['２０２３－０１－０５', '2023-01-05'],
  ['20230105', '2023-01-05'],
  [20230105, '2023-01-05'],
  [{ date: '2023-01-05' }, '2023-01-05'],
  [{ date: '2023-01-05 08:30:00' }, '2023-01-05'],
  ['2024-02-29', '2024-02-29'],
  ['2023-02-29', null],
  ['2023-13-01', null],
  ['31/12/2023', null],
  ['2023-12', null],
  ['0099-01-01', null],
  [45000, null],
  ['去年', null],
  [null, null],
])('the day in %j is %j', (cell, expected) => {
  expect(readDay(cell)).toBe(expected);
});

describe('a milestone', () => {
  const names = ['通车运营', 'opening to passengers'];
  test.each<[Cell, boolean | null]>([
    ['done', true],
    ['YES', true],
    [true, true],
    ['是', true],
    ['已完成', true],
    ['已通车', true],
    ['通车运营', true],
    ['opening', true],
    ['no', false],
    [false, false],
    ['否', false],
    ['未通车', false],
    ['尚未开工', false],
    ['not yet', false],
    ['已开工', null],
    ['计划通车', null],
    ['推迟通车', null],
    ['to', null],
    ['车', null],
    [100, null],
    ['', null],
  ])('says by %j: %j', (cell, expected) => {
    expect(readReached(cell, names)).toBe(expected);
  });
});
