/** Whatever the reader hands in is taken, or refused with the reason; a sheet of which nothing can be used is never taken. */
import { describe, expect, test } from 'vitest';
import { cellText } from '../../../src/data/sheet-cells.ts';
import { formatCsv } from '../../../src/data/actuals-csv.ts';
import { readSheet } from '../../../src/data/actuals-file.ts';
import { openFile, openText } from '../../../src/data/actuals-intake.ts';
import { createActualsStore } from '../../../src/data/actuals-store.ts';
import { templateSheet } from '../../../src/data/actuals-template.ts';
import { MOST_REFUSED } from '../../../src/data/actuals-trim.ts';
import { formatXlsx } from '../../../src/data/actuals-xlsx.ts';
import { FERRY, PLAN, WORKSHOPS, filledSheet } from './actuals-sheets.ts';

const HEAD = '目标编号,实际值,日期,来源';
const bytesOf = (...bytes: number[]): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);
const open = (name: string, ...parts: BlobPart[]) => openFile(new File(parts, name), PLAN);

describe('a file that is no table', () => {
  test.each([
    ['png.csv', bytesOf(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d)],
    ['png.xlsx', bytesOf(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d)],
    ['jpeg.csv', bytesOf(0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46)],
    ['pdf.csv', '%PDF-1.7\nwith letters alone'],
    ['letter.xlsx', bytesOf(0x50, 0x4b, 0x03, 0x04), 'word/document.xml'],
  ])('%s is called that', async (name, ...parts) => {
    expect(await open(name, ...parts)).toMatchObject({ ok: false, reason: 'not-a-table' });
  });

  test('a text of two bytes a letter is one, by whatever name', async () => {
    const text = Buffer.from(`${HEAD}\nM01-T1,3,2023-01-01,a`, 'utf16le');
    expect(await open('a.dat', bytesOf(0xff, 0xfe, ...text))).toMatchObject({ ok: true });
    expect(await open('a.csv', await formatXlsx(filledSheet(['M01-T1', 3, '2023-01-01', 'a']), 'a'))).toMatchObject({ ok: true });
  });
});

describe('a sheet without a usable row', () => {
  test.each([
    ['no-rows', HEAD],
    ['no-rows', `${HEAD}\n,,,\n`],
    ['nothing-filled', formatCsv(templateSheet([WORKSHOPS, FERRY], 'zh', String))],
    ['all-refused', `${HEAD}\nM99,3,2023-01-01,a`],
  ])('is refused: %s', async (reason, text) => {
    expect(await openText('a', text, PLAN)).toMatchObject({ ok: false, reason });
  });

  test('comes with its faults', async () => {
    const opened = await openText('a', `${HEAD}\nM99,3,2023-01-01,a`, PLAN);
    expect(opened.ok ? null : opened.read?.faults).toMatchObject([{ row: 2, reason: 'unknown-id' }]);
  });

  test('is taken while the plan is not there to tell', async () => {
    expect(await openText('a', HEAD, { ...PLAN, targets: new Map() })).toMatchObject({ ok: true });
  });
});

describe('of 90,000 rows that are refused', () => {
  const noise = Array.from({ length: 90_000 }, (_, index) => `X${index},${index},2023-01-01,a long enough source to fill what a browser keeps`);
  const rows = [...noise, 'M01-T1,-5,2023-01-01,a', 'M01-T1,7,2024-01-01,a', ',,,', 'M02-T1,是,2023-12-31,a'];

  test('the usable ones, the first refused and the first of each target are kept, with their numbers', async () => {
    const opened = await openText('a', [HEAD, ...rows].join('\n'), PLAN);
    if (!opened.ok) throw new Error(opened.reason);
    const { sheet } = opened.kept;
    const { actuals, faults, refused } = readSheet(sheet, PLAN);
    expect(actuals.map(({ target, row }) => [target, row])).toEqual([
      ['M01-T1', 90_003],
      ['M02-T1', 90_005],
    ]);
    expect(new Set(faults.map(({ row }) => row)).size).toBe(MOST_REFUSED + 1);
    expect(refused.get('M01-T1')).toBe(90_002);
    expect(sheet.trim?.omitted).toBe(90_000 - MOST_REFUSED);
    expect(sheet.rows.map((row) => row.map(cellText).join(',')).slice(-3)).toEqual(rows.slice(-3));
    let kept = '';
    createActualsStore(() => ({ getItem: () => null, setItem: (_, value) => void (kept = value), removeItem: () => undefined })).take(opened.kept);
    expect(kept.length).toBeLessThan(50_000);
  });

  test('nothing is left out where they can be mended by hand', async () => {
    const opened = await openText('a', [HEAD, ...noise.slice(0, MOST_REFUSED), ...rows.slice(-4)].join('\n'), PLAN);
    if (!opened.ok) throw new Error(opened.reason);
    expect(opened.kept.sheet.rows).toHaveLength(MOST_REFUSED + 4);
    expect(opened.kept.sheet.trim).toBeUndefined();
  });
});
