/** What a table of points is read as: its columns, its sound rows, and each fault by row and reason. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { candidatesFor, isInRegion, isProjected } from '../../../src/data/datums.ts';
import { SITE_LIMITS } from '../../../src/data/own-sites.ts';
import { columnTitles, guessColumns } from '../../../src/data/point-columns.ts';
import { MOST_NOTE_SIGNS, lineOf, readPoints } from '../../../src/data/point-rows.ts';
import type { ReadPoints } from '../../../src/data/point-rows.ts';
import type { Cell } from '../../../src/data/sheet-cells.ts';
import { parseText } from '../../../src/data/sheet-text.ts';
import type { Rows } from '../../../src/data/sheet-text.ts';

const read = (rows: Rows): ReadPoints => readPoints(rows, guessColumns(rows), SITE_LIMITS);
const table = (...lines: string[]): Rows => lines.map((line) => line.split('|'));

describe('columns are told by their heads', () => {
  test.each([
    ['名称|经度|纬度|备注', { head: 0, name: 0, lon: 1, lat: 2, note: 3 }],
    ['Latitude|Longitude|Name', { head: 0, name: 2, lon: 1, lat: 0, note: null }],
    ['地块|百度经度（°）|百度纬度（°）|说明', { head: 0, name: 0, lon: 1, lat: 2, note: 3 }],
    ['site|lng|lat|remark', { head: 0, name: 0, lon: 1, lat: 2, note: 3 }],
    ['地块名称|x|y', { head: 0, name: 0, lon: 1, lat: 2, note: null }],
    ['编号|X坐标|Y坐标|Notes', { head: 0, name: 0, lon: 1, lat: 2, note: 3 }],
    ['plot_name|wgs84_lng|wgs84_lat', { head: 0, name: 0, lon: 1, lat: 2, note: null }],
    ['项目名称|东经|北纬', { head: 0, name: 0, lon: 1, lat: 2, note: null }],
  ])('%s', (heads, columns) => {
    const isLatFirst = columns.lat < columns.lon;
    const cells = heads.split('|').map((_, at) => (at === columns.lon ? '119.9512' : at === columns.lat ? '35.9015' : `甲${isLatFirst}`));
    expect(guessColumns([heads.split('|'), cells])).toEqual(columns);
  });

  test.each([['名称|坐标'], ['地块|经纬度'], ['name|lnglat'], ['site|Location']])('both axes in one: %s', (heads) => {
    const rows = table(heads, '甲|119.9512,35.9015', '乙|119.8,35.8');
    expect(guessColumns(rows)).toEqual({ head: 0, name: 0, lon: 1, lat: 1, note: null });
    expect(read(rows).points).toMatchObject([
      { name: '甲', x: 119.9512, y: 35.9015 },
      { name: '乙', x: 119.8, y: 35.8 },
    ]);
  });

  test('a head below a title is found, and rows keep their numbers in the file', () => {
    const rows = table('候选地块一览表', '', '序号|地块|经度|纬度', '1|北地块|119.95|35.90', '2|南地块|119.85|35.80');
    expect(guessColumns(rows)).toEqual({ head: 2, name: 1, lon: 2, lat: 3, note: null });
    expect(read(rows).points.map(({ row, name }) => [row, name])).toEqual([
      [4, '北地块'],
      [5, '南地块'],
    ]);
  });

  test('of several datums WGS-84 is read, and both axes in the same', () => {
    const rows = table('名称|百度经度|百度纬度|GPS纬度|GPS经度', '甲|119.96|35.91|35.90|119.95');
    expect(guessColumns(rows)).toMatchObject({ lon: 4, lat: 3 });
  });
});

describe('without heads columns are told by their values', () => {
  test.each([
    ['two columns', '甲|119.95123|35.90123|好', { head: null, name: 0, lon: 1, lat: 2, note: null }],
    ['latitude first', '35.90123|119.95123|甲', { head: null, name: 2, lon: 1, lat: 0, note: null }],
    ['one column', '甲|35.90123,119.95123', { head: null, name: 0, lon: 1, lat: 1, note: null }],
  ])('%s', (_, line, columns) => {
    const rows = table(line, line.replace('甲', '乙').replace('119.95', '119.96'));
    expect(guessColumns(rows)).toEqual(columns);
    expect(read(rows).points.map(({ name }) => name)).toEqual(['甲', '乙']);
  });

  test('heads that say nothing are not taken for a row', () => {
    const rows = table('甲列|乙列|丙列', '一号|119.95|35.90', '二号|119.96|35.91');
    expect(guessColumns(rows)).toEqual({ head: 0, name: 0, lon: 1, lat: 2, note: null });
    expect(columnTitles(rows, 0)).toEqual(['甲列', '乙列', '丙列']);
  });

  test('a table without positions has none', () => {
    expect(guessColumns(table('名称|面积', '甲|12', '乙|9'))).toMatchObject({ lon: null });
    expect(guessColumns([])).toEqual({ head: null, name: null, lon: null, lat: null, note: null });
  });
});

describe('rows', () => {
  const one = (x: Cell, y: Cell): ReadPoints =>
    read([
      ['名称', '经度', '纬度'],
      ['甲', 119.9, 35.9],
      ['乙', 119.95, 35.91],
      ['丙', x, y],
    ]);

  test.each([
    ['no-position', '', '35.9'],
    ['not-a-coordinate', '东边', '35.9'],
    ['metres', 39_765_321.5, 3_975_210.2],
    ['impossible', 219.9, 35.9],
    ['far-away', 116.4, 39.9],
    ['same-axis', '35.9N', '36N'],
    ['repeated', 119.95, 35.91],
  ])('%s is named with its row, the good ones are kept', (reason, x, y) => {
    const { points, faults } =
      reason === 'repeated'
        ? read([
            ['名称', '经度', '纬度'],
            ['甲', 119.9, 35.9],
            ['乙', 119.95, 35.91],
            ['乙', x, y],
          ])
        : one(x, y);
    expect(points.length).toBe(2);
    expect(faults.filter(({ isTaken }) => !isTaken)).toMatchObject([{ row: 4, reason }]);
  });

  test('metres of 120° E are read with or without the zone’s number, northing first or last', () => {
    const lines = ['甲|3975210.25|40495321.5', '乙|3975310.25|40495421.5', '丙|40495521.5|3975410.25', '丁|3975510|495621', '戊|35.9|119.9'];
    const { points, faults, isSwapped } = read(table('点号|X|Y', ...lines));
    expect(isSwapped).toBe(true);
    expect(points.map(({ x, y }) => [x, y])).toEqual([
      [40_495_321.5, 3_975_210.25],
      [40_495_421.5, 3_975_310.25],
      [40_495_521.5, 3_975_410.25],
      [495_621, 3_975_510],
      [119.9, 35.9],
    ]);
    expect(faults.filter(({ reason }) => reason === 'swapped-row')).toMatchObject([{ row: 4, isTaken: true }]);
    expect(points.map(({ roundingM }) => roundingM)[3]).toBeCloseTo(Math.SQRT1_2, 9);
  });

  test('columns of metres are found by their values; degrees beside them come first', () => {
    const unnamed = table('甲列|乙列|丙列', '一号|495321.5|3975210.25', '二号|495421.5|3975310.25');
    expect(guessColumns(unnamed)).toMatchObject({ lon: 1, lat: 2 });
    const areas = table('编号|面积|甲列|乙列', 'a|450000|495321.5|3975210.25', 'b|460000|495421.5|3975310.25');
    expect(guessColumns(areas)).toMatchObject({ lon: 2, lat: 3 });
    const both = table('名称|X|Y|经度|纬度', '甲|3975210|495321|119.95|35.90');
    expect(guessColumns(both)).toMatchObject({ lon: 3, lat: 4 });
  });

  test('few decimals widen the doubt and are said', () => {
    const { points, faults } = read([
      ['名称', '经度', '纬度'],
      ['甲', 119.9, 35.9],
      ['乙', 119.95123, 35.9123],
    ]);
    expect(points.map(({ roundingM }) => Math.round(roundingM / 1000))).toEqual([7, 0]);
    expect(faults).toMatchObject([{ row: 2, reason: 'coarse', isTaken: true }]);
  });

  test('axes the other way round are noticed, for the file and for one row', () => {
    const swapped = read(table('名称|经度|纬度', '甲|35.9001|119.9001', '乙|35.9101|119.9501', '丙|119.8001|35.8001'));
    expect(swapped.isSwapped).toBe(true);
    expect(swapped.points.map(({ x, y }) => [x, y])).toEqual([
      [119.9001, 35.9001],
      [119.9501, 35.9101],
      [119.8001, 35.8001],
    ]);
    expect(swapped.faults).toMatchObject([{ row: 4, reason: 'swapped-row', isTaken: true }]);
    expect(one(119.8, 35.8).isSwapped).toBe(false);
  });

  test('no more than the limit are read, and the rest counted', () => {
    const rows = [['名称', '经度', '纬度'], ...Array.from({ length: 600 }, (_, at) => [`地块${at}`, 119.5 + at / 1000, 35.9])];
    const { points, omitted } = read(rows);
    expect([points.length, omitted]).toEqual([500, 100]);
  });

  test('names and notes are one line of text whatever they hold', () => {
    const hostile = '<img src=x onerror=alert(1)>\u202e\u0000=1+1';
    const { points } = read([
      ['名称', '经度', '纬度', '备注'],
      [hostile, 119.9, 35.9, 'a\nb'.repeat(200)],
    ]);
    expect(points[0]?.name).toBe('<img src=x onerror=alert(1)> =1+1');
    expect(points[0]?.note.length).toBe(MOST_NOTE_SIGNS);
    expect(points[0]?.note).not.toMatch(/\n/u);
    expect(lineOf('\u{20000}'.repeat(5), 3)).toBe('\u{20000}'.repeat(3));
  });
});

test('the way a text is parted is the one by which the most points are read', async () => {
  for (const text of ['名称,经度,纬度\n甲,119.95,35.9', '名称;坐标\n甲;119.95,35.9', '名称\t经度\t纬度\n甲，东\t119.95\t35.9']) {
    expect(read(await parseText(text, (rows) => read(rows).points.length)).points).toMatchObject([{ x: 119.95, y: 35.9 }]);
  }
});

test('2,000 files that were tampered with never throw, and all that is read lies within the limits', () => {
  const anyCell: fc.Arbitrary<Cell> = fc.oneof(
    fc.constantFrom<Cell>(null, '名称', '经度', '纬度', '坐标', '百度经度', 119.95, 35.9, '119°53′24″E', '119.95,35.9', '=HYPERLINK("http://x")', true, {
      date: '2022-01-01',
    }),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.double(),
  );
  fc.assert(
    fc.property(fc.array(fc.array(anyCell, { maxLength: 6 }), { maxLength: 8 }), (rows) => {
      const { points } = read(rows);
      expect(points.every(({ x, y }) => isInRegion([x, y]) || candidatesFor([x, y]).some(isProjected))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
