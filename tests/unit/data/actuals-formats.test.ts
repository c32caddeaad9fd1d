/** What is exported is read back the same, whatever the reader wrote; through the real libraries. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/data/sheet-cells.ts';
import { cellText } from '../../../src/data/sheet-cells.ts';
import { COLUMN_HEADS, COLUMNS } from '../../../src/data/actuals-columns.ts';
import { formatCsv, parseCsv } from '../../../src/data/actuals-csv.ts';
import { sheetOf } from '../../../src/data/actuals-file.ts';
import type { Sheet } from '../../../src/data/actuals-file.ts';
import { decodeText } from '../../../src/data/sheet-text.ts';
import { formatXlsx, parseXlsx } from '../../../src/data/actuals-xlsx.ts';

const HOSTILE = [
  '=1+1',
  '+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '"',
  '""',
  ',',
  ';',
  '\t',
  '\n',
  '\r\n',
  '\r',
  "'",
  ' x ',
  '_x0041_',
  '_x000D_',
  '<a>&amp;',
  '012',
  '1e5',
  'TRUE',
  '\u0007',
  '\uFFFF',
  '🛶',
  'valueOf',
  '__proto__',
  '2023-02-30',
  '未',
];
const heads = COLUMNS.map((column) => COLUMN_HEADS.zh[column]);
const text = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.array(fc.constantFrom(...HOSTILE), { maxLength: 4 }).map((each) => each.join('')),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const day = fc.date({ min: new Date('1900-03-01'), max: new Date('2199-12-31'), noInvalidDate: true }).map((date) => date.toISOString());
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 4, arbitrary: text },
  fc.constant(null),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((each) => (each === 0 ? 0 : each)),
  fc.boolean(),
  day.map((date) => ({ date: date.slice(0, 10) })),
  day.map((date) => ({ date: `${date.slice(0, 10)} 08:${date.slice(14, 19)}` })),
);
/** With two columns of the reader's own, one of them without a head. */
const sheet = fc
  .tuple(text, fc.array(fc.array(cell, { minLength: heads.length + 2, maxLength: heads.length + 2 }), { maxLength: 6 }))
  .map(([head, rows]) => sheetOf([[...heads, head, ''], ...rows]))
  .filter((each) => each !== null);
const asText = ({ heads: names, rows }: Sheet): string[][] => [names, ...rows].map((row) => row.map(cellText));

const encode = (each: string): ArrayBuffer => new TextEncoder().encode(each).buffer;

describe('CSV', () => {
  test('gives back every cell’s text', async () => {
    await fc.assert(
      fc.asyncProperty(sheet, async (taken) => {
        const again = await parseCsv(decodeText(encode(formatCsv(taken))));
        expect(again && asText(again)).toEqual(asText(taken));
      }),
    );
  });

  test('starts with the mark of UTF-8', () => {
    expect(formatCsv({ heads: ['编号'], rows: [['甲']] })).toBe('\uFEFF"编号"\r\n"甲"\r\n');
  });

  test.each(['=1+1', '+1-1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '-', "'=1", "''@x"])(
    'has %j behind an apostrophe, and reads it back without',
    async (written) => {
      const csv = formatCsv({ heads: ['目标编号', written], rows: [['x', written]] });
      expect(csv.split(`"'${written}"`)).toHaveLength(3);
      expect(await parseCsv(csv)).toEqual({ heads: ['目标编号', written], rows: [['x', written]] });
    },
  );

  test.each(['-3', '+1.5', "'quoted'", "'s", 'a=b', '12', ''])('leaves %j as it is: nothing is computed of it', (written) => {
    expect(formatCsv({ heads: ['编号'], rows: [[written]] })).toContain(`\r\n"${written}"\r\n`);
  });

  test.each([
    ['commas', '目标编号,实际值,日期\nM01-T1,"1,5",2023-01-01\n'],
    ['semicolons', '目标编号;实际值;日期\r\nM01-T1;1,5;2023-01-01\r\n'],
    ['tabs, as pasted from a spreadsheet', '目标编号\t实际值\t日期\rM01-T1\t1,5\t2023-01-01'],
  ])('is read with %s', async (_name, csv) => {
    expect(await parseCsv(csv)).toEqual({ heads: ['目标编号', '实际值', '日期'], rows: [['M01-T1', '1,5', '2023-01-01']] });
  });

  test('is read from UTF-8 with and without its mark, from UTF-16 and from GBK', () => {
    const word = '目标,青岛';
    expect(decodeText(encode(word))).toBe(word);
    expect(decodeText(encode(`\uFEFF${word}`))).toBe(word);
    expect(decodeText(new Uint8Array([0xff, 0xfe, ...Buffer.from(word, 'utf16le')]).buffer)).toBe(word);
    const gbk = [0xc4, 0xbf, 0xb1, 0xea, 0x2c, 0xc7, 0xe0, 0xb5, 0xba];
    expect(decodeText(new Uint8Array(gbk).buffer)).toBe(word);
    // Four bytes: only GB18030 has them.
    expect(decodeText(new Uint8Array([...gbk, 0x81, 0x39, 0xee, 0x39]).buffer)).toBe(`${word}㐀`);
  });

  test('of nothing is nothing', async () => {
    expect(await parseCsv('')).toBeNull();
    expect(await parseCsv('\uFEFF\r\n\r\n')).toBeNull();
  });
});

describe('XLSX', () => {
  const bytes = async (taken: Sheet): Promise<ArrayBuffer> => (await formatXlsx(taken, '实际')).arrayBuffer();

  test('gives back every cell, and what is a number or a day stays one', async () => {
    const typed = (taken: Sheet): Sheet => ({ heads: taken.heads.map((head) => (head === null ? null : cellText(head))), rows: taken.rows });
    await fc.assert(
      fc.asyncProperty(sheet, async (taken) => {
        const again = await parseXlsx(await bytes(taken));
        // A text `12` in a column of figures comes back as the number: the same text, and what was meant.
        expect(again && asText(again)).toEqual(asText(taken));
        const own = (each: Sheet): unknown => each.rows.map((row) => row.slice(heads.length));
        expect(again && own(again)).toEqual(own(typed(taken)));
      }),
      { numRuns: 60 },
    );
  });

  test('makes numbers and days of what a CSV file held as texts, where nothing is lost', async () => {
    const again = await parseXlsx(
      await bytes({
        heads: ['实际值', '日期', '备注'],
        rows: [
          ['12.5', '2023-12-31', '12.5'],
          ['012', '2023-2-1', '=1+1'],
          [7, { date: '2023-12-31' }, true],
        ],
      }),
    );
    expect(again?.rows).toEqual([
      [12.5, { date: '2023-12-31' }, '12.5'],
      ['012', '2023-2-1', '=1+1'],
      [7, { date: '2023-12-31' }, true],
    ]);
  });

  test.each(['=1+1', "'=1", '@x', "'-3"])('holds %j as a text, and what went through CSV and a spreadsheet is the same', async (written) => {
    const through = async (word: string): Promise<Cell | undefined> => (await parseXlsx(await bytes({ heads: ['备注'], rows: [[word]] })))?.rows[0]?.[0];
    expect(await through(written)).toBe(written);
    // A workbook that a spreadsheet made of our CSV: the apostrophe is in the cell.
    const { default: writeSheet } = await import('write-excel-file/universal');
    const made = await writeSheet([[{ value: '备注' }], [{ value: `'${written}` }]]).toBlob();
    expect((await parseXlsx(await made.arrayBuffer()))?.rows).toEqual([[written]]);
  });

  test('that is none is refused', async () => {
    await expect(parseXlsx(encode('PK, but no workbook'))).rejects.toThrow(/./u);
  });
});
