/** Files of own sites as people have them, from their bytes to their positions. */
import { describe, expect, test } from 'vitest';
import { pointsOf } from '../../../src/data/own-sites.ts';
import type { NewFile } from '../../../src/data/own-sites.ts';
import { PastedTable } from '../../../src/locate/handed-files.ts';
import { readSites } from '../../../src/locate/read-sites.ts';
import type { ReadFile } from '../../../src/locate/read-sites.ts';
import { GROUND } from '../data/datum-files.ts';
import { workbook } from '../data/workbook.ts';

const ground = async (): Promise<typeof GROUND> => GROUND;
const read = (content: BlobPart, name = '地块.csv'): Promise<ReadFile> => readSites(new File([content], name), ground);
async function fileOf(content: BlobPart, name?: string): Promise<NewFile> {
  const done = await read(content, name);
  if (!done.ok) throw new Error(done.reason);
  return done.file;
}
const points = async (content: BlobPart): Promise<unknown> => pointsOf(await fileOf(content)).points.map(({ name, x, y, note }) => [name, x, y, note]);

const SITES = [
  ['甲', 119.95123, 35.90123, ''],
  ['乙', 119.85123, 35.80123, '近港'],
];

describe('a text', () => {
  test('with several kinds of line ends gives every row, and line breaks within quotes stay in their cell', async () => {
    expect(await points('名称,经度,纬度,备注\r\n甲,119.95123,35.90123,\n乙,119.85123,35.80123,近港\r\n')).toEqual(SITES);
    expect(await points('名称,经度,纬度,备注\n甲,119.95123,35.90123,\r乙,119.85123,35.80123,近港\r')).toEqual(SITES);
    expect(await points('备注,名称,经度,纬度\r\n"近\r\n""港"",\n边",甲,119.95123,35.90123\n5" 管,乙,119.85123,35.80123\r\n宽",丙,119.75123,35.80123')).toEqual([
      ['甲', 119.95123, 35.90123, '近 "港", 边'],
      ['乙', 119.85123, 35.80123, '5" 管'],
      ['丙', 119.75123, 35.80123, '宽"'],
    ]);
  });

  test.each(['|', '，'])('is parted by %s', async (sign) => {
    expect(await points('名称,经度,纬度,备注\n甲,119.95123,35.90123,\n乙,119.85123,35.80123,近港'.replaceAll(',', sign))).toEqual(SITES);
  });

  test('with decimal commas is read where all numbers have them, and two figures in one cell stay two', async () => {
    expect(await points('名称;经度;纬度;备注\n甲;119,95123;35,90123;\n乙;119,85123;35,80123;近港')).toEqual(SITES);
    expect(await points('甲;119,95;35,86\n乙;119,85;35,8')).toEqual([
      ['甲', 119.95, 35.86, ''],
      ['乙', 119.85, 35.8, ''],
    ]);
    expect(await points('名称;坐标\n甲;119,35\n乙;120,36')).toEqual([
      ['甲', 119, 35, ''],
      ['乙', 120, 36, ''],
    ]);
  });

  test.each([
    ['utf-16le', false],
    ['utf-16be', true],
  ])('of two bytes a letter without a mark is read: %s', async (_, isBig) => {
    const bytes = Buffer.from('名称,经度,纬度,备注\n甲,119.95123,35.90123,\n乙,119.85123,35.80123,近港', 'utf16le');
    expect(await points(new Uint8Array(isBig ? bytes.swap16() : bytes))).toEqual(SITES);
  });

  test('that is pasted and holds no position is refused; of a file the reader may still say what it holds', async () => {
    const prose = '今天，天气很好, 出门\n去看了地块, 很满意';
    expect(await readSites(new PastedTable([prose], '粘贴的表格.csv'), ground)).toEqual({ ok: false, reason: 'no-positions' });
    expect(await readSites(new PastedTable(['甲,119.95123,35.90123'], '粘贴的表格.csv'), ground)).toMatchObject({ ok: true, isPasted: true });
    expect(await read(prose)).toMatchObject({ ok: true, isPasted: false });
  });
});

describe('rows and columns beyond what is mostly held', () => {
  test('faulty rows take no site’s room', async () => {
    const bad = Array.from({ length: 1200 }, (_, at) => `坏${at},,`);
    const good = Array.from({ length: 510 }, (_, at) => `甲${at},119.${500 + at}1,35.90123`);
    const file = await fileOf(['名称,经度,纬度', '零,119.41234,35.91234', ...bad, ...good].join('\n'));
    const { points: found, omitted } = pointsOf(file);
    expect([found.length, omitted + file.cut]).toEqual([500, 11]);
  });

  test('columns far to the right are found', async () => {
    const line = (...last: string[]): string => [...Array.from({ length: 60 }, () => 'x'.repeat(3)), ...last].join(',');
    expect(
      await points([line('名称', '经度', '纬度', '备注'), line('甲', '119.95123', '35.90123', ''), line('乙', '119.85123', '35.80123', '近港')].join('\n')),
    ).toEqual(SITES);
  });
});

describe('a workbook', () => {
  const table = [['名称', '经度', '纬度', '备注'], ...SITES];
  test('gives its first visible sheet with positions, and says which it was', async () => {
    const other = { name: '说明', rows: [['填表说明'], ['请填写']] };
    const far = [...table.slice(0, 1), ['远', 119.7, 35.8, '']];
    const file = await fileOf(workbook(other, { name: '旧表', isHidden: true, rows: far }, { name: '候选', rows: table }, { name: '再', rows: far }));
    expect(file.sheet).toEqual({ name: '候选', others: 3 });
    expect(pointsOf(file).points.map(({ name }) => name)).toEqual(['甲', '乙']);
    expect((await fileOf(workbook(other, { name: '空', rows: [] }))).sheet).toEqual({ name: '说明', others: 1 });
  });

  test('under a password is told from an old one', async () => {
    const old = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(64)];
    expect(await read(new Uint8Array(old), 'a.xls')).toEqual({ ok: false, reason: 'old-excel' });
    expect(await read(new Uint8Array([...old, ...Buffer.from('EncryptedPackage', 'utf16le')]), 'a.xlsx')).toEqual({ ok: false, reason: 'protected' });
  });

  test('loses zeros at the end of its numbers, a text does not: there the coarser figure counts', async () => {
    const rows = [
      ['名称', '经度', '纬度'],
      ['甲', 120, 35.912345],
    ];
    const inBook = pointsOf(await fileOf(workbook({ name: 'a', rows })));
    expect(inBook.points[0]?.roundingM).toBeLessThan(1);
    expect(inBook.faults).toMatchObject([{ row: 2, reason: 'lost-zeros', isTaken: true }]);
    const inText = pointsOf(await fileOf('名称,经度,纬度\n甲,120,35.912345'));
    expect(inText.points[0]?.roundingM).toBeGreaterThan(40_000);
    expect(inText.faults).toMatchObject([{ row: 2, reason: 'coarse', isTaken: true }]);
  });
});
