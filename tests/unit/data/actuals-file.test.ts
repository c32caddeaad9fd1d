import { describe, expect, test } from 'vitest';
import { COLUMN_HEADS, COLUMNS, findColumns, missingColumns } from '../../../src/data/actuals-columns.ts';
import { readSheet, sheetOf } from '../../../src/data/actuals-file.ts';
import type { Cell } from '../../../src/data/sheet-cells.ts';
import { templateSheet } from '../../../src/data/actuals-template.ts';
import { FERRY, PLAN, WORKSHOPS, filledSheet } from './actuals-sheets.ts';

describe('columns', () => {
  test.each(['zh', 'en'] as const)('are found by their heads in %s, in any order', (language) => {
    const heads = COLUMNS.toReversed().map((column) => COLUMN_HEADS[language][column]);
    const found = findColumns(['mine', ...heads]);
    expect(COLUMNS.map((column) => found.get(column))).toEqual(COLUMNS.map((_, index) => COLUMNS.length - index));
  });

  test('are found in full-width letters, other case and with spaces', () => {
    expect([...findColumns([' ＴＡＲＧＥＴ   id ', 'ACTUAL VALUE', '日期 ']).keys()]).toEqual(['id', 'actual', 'date']);
  });

  test('the first of two counts', () => {
    expect(findColumns(['日期', 'Date']).get('date')).toBe(0);
  });

  test('that are missing are named', () => {
    expect(missingColumns(findColumns(['日期', '来源']))).toEqual(['id', 'actual']);
    expect(missingColumns(findColumns(filledSheet().heads))).toEqual([]);
  });
});

describe('rows', () => {
  test('are taken with figure, day, source and note', () => {
    const { actuals, faults } = readSheet(filledSheet(['m01-t1', '1,000', '2023/6/30', ' 年报 ', '初步']), PLAN);
    expect(faults).toEqual([]);
    expect(actuals).toEqual([{ target: 'M01-T1', row: 2, value: 1000, isReached: null, date: '2023-06-30', source: '年报', note: '初步' }]);
  });

  test('of a milestone take a word, or the day on which it was reached', () => {
    const sheet = filledSheet(['M02-T1', '未通航', '2022-12-31', 'a'], ['M02-T1', '已通航', '2023-12-31', 'a'], ['M02-T1', '2024-03-01', null, 'a']);
    const { actuals, faults } = readSheet(sheet, PLAN);
    expect(faults).toEqual([]);
    expect(actuals.map(({ isReached, date, value }) => [isReached, date, value])).toEqual([
      [false, '2022-12-31', null],
      [true, '2023-12-31', null],
      [true, '2024-03-01', null],
    ]);
  });

  const ROWS: [readonly Cell[], column: string, reason: string, isTaken: boolean][] = [
    [[null, 12, '2023-06-30', 'a'], 'id', 'no-id', false],
    [['M99-T1', 12, '2023-06-30', 'a'], 'id', 'unknown-id', false],
    [['M01-T1', null, '2023-06-30', 'a'], 'actual', 'no-actual', false],
    [['M01-T1', '约12', '2023-06-30', 'a'], 'actual', 'not-a-number', false],
    [['M02-T1', '12', '2023-06-30', 'a'], 'actual', 'not-a-milestone-word', false],
    [['M02-T1', '是', '年底', 'a'], 'date', 'bad-date', false],
    [['M02-T1', '是', null, 'a'], 'date', 'no-date', false],
    [['M01-T1', 12, null, 'a'], 'date', 'no-date', false],
    [['M01-T1', 12, '2023-02-30', 'a'], 'date', 'bad-date', false],
    [['M01-T1', 12, '2021-12-31', 'a'], 'date', 'before-plan', false],
    [['M01-T1', 12, '2025-03-02', 'a'], 'date', 'in-future', false],
    [['M02-T1', '2021-12-31', null, 'a'], 'actual', 'before-plan', false],
    [['M02-T1', '2025-03-02', null, 'a'], 'actual', 'in-future', false],
    [['M01-T1', -1, '2023-06-30', 'a'], 'actual', 'negative', false],
    [['M03-T1', -0.1, '2023-06-30', 'a'], 'actual', 'negative', false],
    [['M03-T1', '100.1%', '2023-06-30', 'a'], 'actual', 'beyond-share', false],
    [['M04-T1', -101, '2023-06-30', 'a'], 'actual', 'beyond-decline', false],
    [['M01-T1', 1001, '2023-06-30', 'a'], 'actual', 'check-unit', true],
    [['M01-T1', 0.99, '2023-06-30', 'a'], 'actual', 'check-unit', true],
    [['M03-T1', 0.84, '2023-06-30', 'a'], 'actual', 'check-unit', true],
    [['M01-T1', 12, '2023-06-30', ' '], 'source', 'no-source', true],
  ];
  test.each(ROWS)('the fault of %j is named by row and column, the rest is taken', (row, column, reason, isTaken) => {
    const sheet = filledSheet(['M01-T1', 10, '2022-06-30', 'a'], row, ['M01-T1', 20, '2024-06-30', 'a']);
    const { actuals, faults } = readSheet(sheet, PLAN);
    expect(faults).toMatchObject([{ row: 3, column, reason, isTaken }]);
    expect(actuals.map((actual) => actual.row)).toEqual(isTaken ? [2, 3, 4] : [2, 4]);
  });

  test.each<readonly Cell[]>([
    ['M01-T1', 0, '2022-01-01', 'a'],
    ['M01-T1', 1, '2025-03-01', 'a'],
    ['M01-T1', 1000, '2023-06-30', 'a'],
    ['M03-T1', 100, '2023-06-30', 'a'],
    ['M04-T1', -3, '2023-06-30', 'a'],
    ['M04-T1', 0.8, '2023-06-30', 'a'],
    ['M04-T1', 79, '2023-06-30', 'a'],
  ])('%s %s at %s has no fault: from the first day of the plan to today, and within reason', (...row) => {
    expect(readSheet(filledSheet(row), PLAN)).toMatchObject({ faults: [], actuals: [{ target: row[0], value: row[1] }] });
  });

  test('of several faults are named with all of them', () => {
    const { actuals, faults, refused } = readSheet(filledSheet(['M01-T1', '约12', '2021-06-30', null], ['M99', null, '年底', 'a']), PLAN);
    expect(actuals).toEqual([]);
    expect(faults.map(({ row, column, reason, isTaken }) => [row, column, reason, isTaken])).toEqual([
      [2, 'actual', 'not-a-number', false],
      [2, 'date', 'before-plan', false],
      [2, 'source', 'no-source', false],
      [3, 'id', 'unknown-id', false],
      [3, 'actual', 'no-actual', false],
      [3, 'date', 'bad-date', false],
    ]);
    expect(refused).toEqual(new Map([['M01-T1', 2]]));
  });

  test('of the same target and day count once', () => {
    const { actuals, faults } = readSheet(filledSheet(['M01-T1', 10, '2022-06-30', 'a'], ['M01-T1', 11, '2022/6/30', 'b']), PLAN);
    expect(actuals.map(({ value }) => value)).toEqual([10]);
    expect(faults).toEqual([{ row: 3, column: 'date', reason: 'repeated', isTaken: false, cell: '2022/6/30' }]);
  });

  test('in another unit than the plan’s are not taken', () => {
    const sheet = {
      heads: ['id', 'unit', 'actual', 'date', 'source'],
      rows: [
        ['M01-T1', '万家', 1, '2022-06-30', 'a'],
        ['M01-T1', 'Workshops', 1, '2022-07-30', 'a'],
      ],
    };
    const { actuals, faults } = readSheet(sheet, PLAN);
    expect(faults).toMatchObject([{ row: 2, column: 'unit', reason: 'other-unit', cell: '万家' }]);
    expect(actuals).toHaveLength(1);
  });

  test('of the template are no faults, and an empty row counts for its number', () => {
    const template = templateSheet([WORKSHOPS, FERRY], 'zh', String);
    expect(readSheet(template, PLAN)).toEqual({ actuals: [], faults: [], unfilled: 2, refused: new Map() });
    const { faults, unfilled } = readSheet(filledSheet([], ['M99', 1, '2022-06-30', 'a']), PLAN);
    expect([faults[0]?.row, unfilled]).toEqual([3, 0]);
  });
});

test('the template holds what the plan says, in either language', () => {
  const chinese = templateSheet([WORKSHOPS, FERRY], 'zh', () => '不低于');
  expect(chinese.rows[0]).toEqual(['M01-T1', '造纸作坊', 'Paper workshops', '不低于', 100, '家', 2024, null, null, null, null]);
  expect(templateSheet([FERRY], 'en', () => 'milestone').rows[0]?.slice(3, 7)).toEqual(['milestone', 'opening to boats', null, 2023]);
  expect(findColumns(chinese.heads).size).toBe(COLUMNS.length);
});

test('a sheet is as wide as its widest row and ends with the last that holds something', () => {
  expect(sheetOf([['a'], ['', 'b', ''], [''], ['c'], ['', ''], []])).toEqual({
    heads: ['a', null],
    rows: [
      [null, 'b'],
      [null, null],
      ['c', null],
    ],
  });
  expect(sheetOf([[''], []])).toBeNull();
});
