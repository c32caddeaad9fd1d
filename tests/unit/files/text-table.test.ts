/** Tables of text in every encoding and form, read from their bytes and asked for by row. */
import { describe, expect, test } from 'vitest';
import { cellsOf, faultsOf, fileOf, openedRecords, pointsOf, refusalOf } from './opened.ts';

const HEADS = ['名称', '经度', '纬度', '备注'];
const ROWS = [
  ['北地块', '119.95', '35.90', '好'],
  ['南地块', '119.85', '35.80', ''],
];
const table = (delimiter = ',', end = '\n', rows = [HEADS, ...ROWS]): string => rows.map((row) => row.join(delimiter)).join(end) + end;
const POINTS = [
  [119.95, 35.9],
  [119.85, 35.8],
];

/** GB18030 of the signs that tests write: Node encodes UTF-8 alone. */
const GB: Readonly<Record<string, readonly number[]>> = {
  名: [0xc3, 0xfb],
  称: [0xb3, 0xc6],
  经: [0xbe, 0xad],
  纬: [0xce, 0xb3],
  度: [0xb6, 0xc8],
  备: [0xb1, 0xb8],
  注: [0xd7, 0xa2],
  北: [0xb1, 0xb1],
  南: [0xc4, 0xcf],
  地: [0xb5, 0xd8],
  块: [0xbf, 0xe9],
  好: [0xba, 0xc3],
  联: [0xc1, 0xaa],
  通: [0xcd, 0xa8],
};
const gb18030 = (text: string): Uint8Array => new Uint8Array([...text].flatMap((sign) => GB[sign] ?? [sign.codePointAt(0) ?? 0]));
function utf16(text: string, isBig: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), !isBig);
  return new Uint8Array(view.buffer);
}

describe('encodings', () => {
  test.each([
    ['utf-8', new TextEncoder().encode(table())],
    ['utf-8', new TextEncoder().encode(`\uFEFF${table()}`)],
    ['utf-16le', utf16(`\uFEFF${table('\t')}`, false)],
    ['utf-16be', utf16(`\uFEFF${table()}`, true)],
    ['utf-16le', utf16(table(), false)],
    ['gb18030', gb18030(table())],
    ['gb18030', gb18030(table('|'))],
  ])('%s', async (encoding, bytes) => {
    const opened = await openedRecords(bytes);
    expect([opened.encoding, opened.faultCount, opened.columns?.titles]).toEqual([encoding, 0, HEADS]);
    expect(pointsOf(opened)).toEqual(POINTS);
    expect(await cellsOf(opened)).toEqual([
      ['北地块', 119.95, 35.9, '好'],
      ['南地块', 119.85, 35.8, null],
    ]);
  });

  const plain = Array.from({ length: 6000 }, (_, at) => `p${at} 0123456789,119.9,35.9\n`).join('');
  test('GB18030 whose first sign beyond ASCII comes late', async () => {
    const opened = await openedRecords([`name,lon,lat\n${plain}`, gb18030('北地块,119.95,35.9\n')]);
    expect([opened.encoding, opened.table.count]).toEqual(['gb18030', 6001]);
    expect(await opened.table.read([6000])).toEqual([['北地块', 119.95, 35.9]]);
  });

  test('UTF-8 with a damaged sign late in it stays UTF-8, and the row is named', async () => {
    const opened = await openedRecords([table(), '中间的地块与更多的字,119.9,35.9,\n'.repeat(4000), new Uint8Array([0xe5, 0x2c]), '119.9,35.9\n']);
    expect([opened.encoding, faultsOf(opened)]).toEqual(['utf-8', [[4004, 'broken-sign']]]);
  });

  test('the reader may say another encoding', async () => {
    const bytes = gb18030('name,lon,lat\n联通,119.9,35.9\n');
    expect(await (await openedRecords(bytes, { encoding: 'gbk' })).table.read([0])).toEqual([['联通', 119.9, 35.9]]);
    expect(await refusalOf(bytes, { encoding: 'klingon' })).toMatchObject({ reason: 'not-understood', detail: 'klingon' });
  });
});

describe('forms', () => {
  test.each([',', ';', '\t', '|', '，'])('set apart by “%s”, whatever ends the lines', async (delimiter) => {
    for (const end of ['\n', '\r\n', '\r']) {
      const opened = await openedRecords(table(delimiter, end));
      expect([opened.format, pointsOf(opened)]).toEqual([delimiter === '\t' ? 'tsv' : 'csv', POINTS]);
      expect((await cellsOf(opened))[0]).toEqual(['北地块', 119.95, 35.9, '好']);
    }
  });

  test('quotes with line breaks, delimiters and quotes in them; blank rows; rows keep their numbers', async () => {
    const opened = await openedRecords('名称,经度,纬度\r\n"甲,\r\n乙 ""丙""",119.9,35.9\r\n\r\n,,\r\n"丁","119.8" ,35.8');
    expect(await cellsOf(opened)).toEqual([
      ['甲,\r\n乙 "丙"', 119.9, 35.9],
      ['丁', 119.8, 35.8],
    ]);
    expect([opened.table.rowNumber(0), opened.table.rowNumber(1), opened.faultCount]).toEqual([2, 5, 0]);
  });

  test('a quote without a partner is a sign like any other, and said', async () => {
    const opened = await openedRecords('名称,经度,纬度\n"甲,119.9,35.9\n乙,119.8,35.8\n');
    expect(faultsOf(opened)).toEqual([[2, 'open-quote']]);
    expect(await cellsOf(opened)).toEqual([
      ['"甲', 119.9, 35.9],
      ['乙', 119.8, 35.8],
    ]);
  });

  test('a row wider than the others is said, and what it holds more is in a column of its own', async () => {
    const opened = await openedRecords(`${table()}东地块,119.9,35.9,一,二\n西地块\n`);
    expect(faultsOf(opened)).toEqual([
      [4, 'uneven'],
      [5, 'no-position'],
    ]);
    expect(opened.table.columns.at(-1)).toEqual({ name: 'E', type: 'text' });
    expect((await cellsOf(opened)).slice(2)).toEqual([
      ['东地块', 119.9, 35.9, '一', '二'],
      ['西地块', null, null, null, null],
    ]);
  });

  test('columns are of the type that all their filled cells have', async () => {
    const opened = await openedRecords(
      'lon,lat,code,day,is,n,m\n119.9,35.9,007,2023-05-01,true,1e3,1\n119.9,35.9,12,2023-05-02,FALSE,-.5,x\n119.9,35.9,,,,,\n',
    );
    expect(opened.table.columns.map(({ type }) => type)).toEqual(['number', 'number', 'text', 'date', 'truth', 'number', 'text']);
    expect(await cellsOf(opened)).toEqual([
      [119.9, 35.9, '007', { date: '2023-05-01' }, true, 1000, '1'],
      [119.9, 35.9, '12', { date: '2023-05-02' }, false, -0.5, 'x'],
      [119.9, 35.9, null, null, null, null, null],
    ]);
    expect([...((await opened.table.column(0)) as Float64Array)]).toEqual([119.9, 119.9, 119.9]);
    expect(await opened.table.column(5)).toEqual([1000, -0.5, null]);
    expect(await opened.table.column(2)).toEqual(['007', '12', null]);
  });

  test('heads missing, heads twice, heads left empty', async () => {
    expect((await openedRecords('甲,119.9,35.9\n乙,119.8,35.8')).table.columns.map(({ name }) => name)).toEqual(['A', 'B', 'C']);
    expect((await openedRecords('名称,名称,经度,纬度,\n甲,乙,119.9,35.9,1')).table.columns.map(({ name }) => name)).toEqual([
      '名称',
      '名称 (2)',
      '经度',
      '纬度',
      'E',
    ]);
  });

  test('the reader may say which columns hold positions', async () => {
    const columns = { head: 0, name: 0, lon: 3, lat: 4, note: null };
    const opened = await openedRecords('名称,经度,纬度,u,v\n甲,119.9,35.9,120.1,36.1\n', { columns });
    expect([pointsOf(opened), opened.columns?.columns]).toEqual([[[120.1, 36.1]], columns]);
  });

  test('a table without positions is one all the same', async () => {
    const opened = await openedRecords('功能区,产值\n甲,1\n乙,2\n');
    expect(opened.table.columns.map(({ name }) => name)).toEqual(['功能区', '产值']);
    expect([faultsOf(opened), pointsOf(opened), opened.shapes.parts]).toEqual([[[null, 'no-columns']], [null, null], null]);
  });
});

describe('positions', () => {
  test.each([
    ['degrees, minutes and seconds', '甲,119°57′00″,35°54′00″', [119.95, 35.9]],
    ['letters that say the axis', '甲,N35.9,E119.95', [119.95, 35.9]],
    ['a decimal comma in quotes', '甲,"119,95","35,9"', [119.95, 35.9]],
    ['metres, easting first', '甲,500123.25,3985432.5', [500123.25, 3985432.5]],
    ['metres with a zone, northing first', '甲,3985432.5,40500123.25', [40500123.25, 3985432.5]],
  ])('%s', async (_, line, expected) => {
    const opened = await openedRecords(`名称,经度,纬度\n${line}\n${line}\n`);
    expect([opened.faultCount, pointsOf(opened)]).toEqual([0, [expected, expected]]);
  });

  test.each([
    ['X is the northing', 'X坐标,Y坐标', { lon: 1, lat: 0 }],
    ['X is the easting', 'Y坐标,X坐标', { lon: 1, lat: 0 }],
  ])('of metres the size decides, not the heads: %s', async (_, heads, columns) => {
    const opened = await openedRecords(`${heads}\n3985432.5,500123.25\n3985532.5,500223.25\n`);
    expect(opened.columns).toMatchObject({ columns, isSwapped: false });
    expect([pointsOf(opened)[0], opened.faultCount]).toEqual([[500123.25, 3985432.5], 0]);
    const said = await openedRecords(`${heads}\n3985432.5,500123.25\n`, { columns: { head: 0, lon: 0, lat: 1, name: null, note: null } });
    expect([said.columns?.isSwapped, pointsOf(said)]).toEqual([true, [[500123.25, 3985432.5]]]);
  });

  test.each(['119.95,35.9', '(119.95, 35.9)', 'POINT(119.95 35.9)', '35.9,119.95'])('both in one cell: %s', async (cell) => {
    const opened = await openedRecords(`名称,坐标\n甲,"${cell}"\n乙,"${cell}"\n`);
    expect([opened.faultCount, pointsOf(opened)]).toEqual([
      0,
      [
        [119.95, 35.9],
        [119.95, 35.9],
      ],
    ]);
  });

  test('axes the other way round: for the file, and for a row', async () => {
    const swapped = await openedRecords('经度,纬度\n35.9,119.9\n35.8,119.8\n119.7,35.7\n10,20\n');
    expect([swapped.columns?.isSwapped, pointsOf(swapped)]).toEqual([
      true,
      [
        [119.9, 35.9],
        [119.8, 35.8],
        [119.7, 35.7],
        [20, 10],
      ],
    ]);
    expect(faultsOf(swapped)).toEqual([[4, 'swapped-row']]);
  });

  test.each([
    ['119.9,', 'no-position'],
    ['119.9,unknown', 'not-a-coordinate'],
    ['119.9,3590', 'impossible'],
    ['60,120', 'impossible'],
    ['0,0', 'zero'],
    ['N35.9,N36', 'same-axis'],
  ])('%s: said by row, and the row stays', async (cells, reason) => {
    const opened = await openedRecords(`名称,经度,纬度\n甲,119.9,35.9\n乙,${cells}\n丙,119.8,35.8\n`);
    expect([faultsOf(opened), pointsOf(opened)]).toEqual([[[3, reason]], [[119.9, 35.9], null, [119.8, 35.8]]]);
  });
});

describe('in any size', () => {
  test('rows are found again wherever they stand, also when parts of the file end within them', async () => {
    const lines = Array.from({ length: 40_000 }, (_, at) =>
      at % 7 === 3 ? '' : `"地块 ${at}\n${'长'.repeat(at % 40)}",${(119 + (at % 1000) / 1000).toFixed(4)},35.9`,
    );
    const opened = await openedRecords(`名称,lon,lat\n${lines.join('\n')}\n`);
    const filled = lines.flatMap((line, at) => (line === '' ? [] : [at]));
    expect([opened.table.count, opened.faultCount]).toEqual([filled.length, 0]);
    const asked = [0, 1, 255, 256, 20_000, filled.length - 1, 7777];
    expect((await opened.table.read(asked)).map(([name]) => name)).toEqual(
      asked.map((record) => `地块 ${filled[record]}\n${'长'.repeat((filled[record] ?? 0) % 40)}`),
    );
    expect(asked.map(opened.table.rowNumber)).toEqual(asked.map((record) => (filled[record] ?? 0) + 2));
    const names = await opened.table.column(0);
    expect([names.length, names[20_000]]).toEqual([filled.length, `地块 ${filled[20_000]}\n${'长'.repeat((filled[20_000] ?? 0) % 40)}`]);
  });

  test('it can be stopped', async () => {
    const stop = new AbortController();
    const file = fileOf(`名称,lon,lat\n${'甲,119.9,35.9\n'.repeat(400_000)}`);
    const told: number[] = [];
    const onProgress = ({ done }: Readonly<{ done: number }>): void => {
      told.push(done);
      stop.abort();
    };
    const opened = refusalOf(file, { signal: stop.signal, onProgress });
    expect(await opened).toMatchObject({ reason: 'cancelled' });
    expect(told.length).toBeLessThan(4);
  });

  test('hundreds of columns, and a cell of a megabyte', async () => {
    const heads = Array.from({ length: 10_000 }, (_, at) => `c${at}`).join(',');
    const opened = await openedRecords(`lon,lat,${heads}\n119.9,35.9${',1'.repeat(10_000)}\n119.9,35.9,${'x'.repeat(1_000_000)}\n`);
    expect([opened.table.columns.length, faultsOf(opened)]).toEqual([10_002, [[3, 'long-cell']]]);
    expect((await opened.table.read([1]))[0]?.[2]).toBe('x'.repeat(100_000));
  });

  test.each([
    ['nothing but heads', '名称,经度,纬度\n', 'empty'],
    ['blank lines', '\n\n  \n', 'empty'],
    ['prose', 'Not a table.\nNot at all.\n', 'not-understood'],
  ])('refused: %s', async (_, text, reason) => {
    expect(await refusalOf(text)).toMatchObject({ reason });
  });
});
