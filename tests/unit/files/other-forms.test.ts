/** Features by lines and sequences, topologies, workbooks; and what a file is told by. */
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { workbook } from '../data/workbook.ts';
import { cellsOf, faultsOf, fileOf, openedRecords, pointsOf, refusalOf } from './opened.ts';

const line = (name: string, lon = 119.9): string =>
  JSON.stringify({ type: 'Feature', properties: { name }, geometry: { type: 'Point', coordinates: [lon, 35.9] } });

describe('one feature a line', () => {
  test.each([
    ['lines', [line('甲'), line('乙')].join('\n')],
    ['lines with blank ones and another line end', `${line('甲')}\r\n\r\n${line('乙')}\r\n`],
    ['a sequence', `\u001E${line('甲')}\n\u001E${line('乙')}\n`],
    ['a sequence of values over several lines', `\u001E${line('甲').replaceAll(',', ',\n')}\n\u001E${line('乙')}`],
  ])('%s', async (_, text) => {
    const opened = await openedRecords(text);
    expect([opened.format, opened.encoding, opened.faultCount]).toEqual(['ndjson', 'utf-8', 0]);
    expect(await cellsOf(opened)).toEqual([['甲'], ['乙']]);
  });

  test.each([
    ['the first', [line('甲').slice(0, 40), line('乙'), line('丙')], 1],
    ['one within', [line('甲'), '{"type":"Feature"', line('丙')], 2],
    ['the last', [line('甲'), line('乙'), line('丙').slice(0, -1)], 3],
  ])('a faulty line is named, the others are kept: %s', async (_, lines, row) => {
    const opened = await openedRecords(lines.join('\n'));
    expect([faultsOf(opened), opened.table.count]).toEqual([[[row, 'not-json']], 2]);
    expect(opened.table.rowNumber(1)).toBe(row === 3 ? 2 : 3);
  });

  test('in a sequence the line where it begins', async () => {
    const opened = await openedRecords(`\u001E${line('甲').replaceAll(',', ',\n')}\n\u001E{"a"\n\u001E7\n`);
    const lines = line('甲').split(',').length;
    expect(faultsOf(opened)).toEqual([
      [lines + 1, 'not-json'],
      [lines + 2, 'not-a-feature'],
    ]);
  });

  test('over several parts of a file, each sign whole', async () => {
    const count = 30_000;
    const opened = await openedRecords(Array.from({ length: count }, (_, at) => line(`地块 ${at} ${'长'.repeat(at % 30)}`)).join('\n'));
    const names = await opened.table.column(0);
    expect([opened.table.count, opened.faultCount]).toEqual([count, 0]);
    expect([25_000, 29_999].map((at) => names[at])).toEqual([25_000, 29_999].map((at) => `地块 ${at} ${'长'.repeat(at % 30)}`));
  });

  test('lines of something else are refused with the first', async () => {
    expect(await refusalOf('{"a":1}\n{"a":2}\n')).toEqual({ ok: false, reason: 'not-understood', detail: '1' });
  });

  test('a collection written over lines is no list of lines', async () => {
    const text = `{\n"type": "FeatureCollection",\n"features": [\n${line('甲')},\n${line('乙')}\n]\n}`;
    expect((await openedRecords(text)).format).toBe('geojson');
    expect(await refusalOf(text.slice(0, -8))).toMatchObject({ reason: 'cut-short', detail: '5' });
  });
});

describe('topologies', () => {
  const topology = {
    type: 'Topology',
    transform: { scale: [0.001, 0.001], translate: [119, 35] },
    arcs: [
      [
        [0, 0],
        [900, 0],
        [0, 900],
      ],
      [
        [900, 900],
        [-900, -900],
      ],
    ],
    objects: {
      areas: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[0, 1]], properties: { name: '甲' } }] },
      point: { type: 'Point', coordinates: [900, 900], id: 'p' },
    },
  };
  test('all objects, each known by its name', async () => {
    const opened = await openedRecords(JSON.stringify(topology));
    expect([opened.format, opened.faultCount]).toEqual(['topojson', 0]);
    expect(opened.table.columns.map(({ name }) => name)).toEqual(['object', 'name', 'id']);
    expect(await cellsOf(opened)).toEqual([
      ['areas', '甲', null],
      ['point', null, 'p'],
    ]);
    expect([...opened.shapes.coordinates].map((each) => Number(each.toFixed(3)))).toEqual([119, 35, 119.9, 35, 119.9, 35.9, 119, 35, 119.9, 35.9]);
  });

  test('without a transform the arcs are positions themselves', async () => {
    const { transform: _, ...plain } = topology;
    const arcs = [
      [
        [119, 35],
        [120, 35],
        [120, 36],
        [119, 35],
      ],
    ];
    const opened = await openedRecords(JSON.stringify({ ...plain, arcs, objects: { a: { type: 'Polygon', arcs: [[0]] } } }));
    expect([opened.faultCount, [...opened.shapes.coordinates]]).toEqual([0, [119, 35, 120, 35, 120, 36, 119, 35]]);
  });

  test('an arc that there is not is said, the others are kept', async () => {
    const opened = await openedRecords(JSON.stringify({ ...topology, arcs: topology.arcs.slice(0, 1) }));
    expect([faultsOf(opened), opened.table.count]).toEqual([[[1, 'bad-geometry']], 2]);
  });

  test('without objects it is refused', async () => {
    expect(await refusalOf('{"type":"Topology"}')).toMatchObject({ reason: 'not-understood', detail: 'Topology' });
  });
});

describe('workbooks', () => {
  test('the sheet with positions is read, and which one it was is said', async () => {
    const rows = [
      ['候选地块', ''],
      ['名称', '经度', '纬度', '面积'],
      ['甲', 119.95, 35.9, 12],
      ['乙', 'E119.8', 'N35.8', 7.5],
      ['丙', 119.9, '', 1],
    ];
    const opened = await openedRecords(new Uint8Array(workbook({ name: '说明', rows: [['本表']] }, { name: '地块', rows })));
    expect(opened).toMatchObject({ format: 'xlsx', encoding: null, part: { name: '地块', all: ['说明', '地块'] }, columns: { isSwapped: false } });
    expect(pointsOf(opened)).toEqual([[119.95, 35.9], [119.8, 35.8], null]);
    expect([faultsOf(opened), opened.table.rowNumber(0)]).toEqual([[[5, 'no-position']], 3]);
    expect(opened.table.columns).toEqual([
      { name: '名称', type: 'text' },
      { name: '经度', type: 'text' },
      { name: '纬度', type: 'text' },
      { name: '面积', type: 'number' },
    ]);
    expect((await cellsOf(opened))[1]).toEqual(['乙', 'E119.8', 'N35.8', 7.5]);
  });

  test('the sheet that is asked for is read, one that is not there passed over', async () => {
    const rows = (name: string): (string | number)[][] => [
      ['名称', '经度', '纬度'],
      [name, 119.95, 35.9],
    ];
    const bytes = new Uint8Array(workbook({ name: '甲表', rows: rows('甲') }, { name: '乙表', rows: rows('乙') }));
    const cells = async (part: string): Promise<unknown> => (await cellsOf(await openedRecords(bytes, { part })))[0]?.[0];
    expect([await cells('乙表'), await cells('甲表'), await cells('丙表')]).toEqual(['乙', '甲', '甲']);
  });

  test('one without rows is empty, a broken one unreadable', async () => {
    expect(await refusalOf(new Uint8Array(workbook({ name: 'a', rows: [] })))).toMatchObject({ reason: 'empty' });
    expect(await refusalOf(zipSync({ 'xl/workbook.xml': new TextEncoder().encode('<x>') }))).toMatchObject({ reason: 'unreadable' });
  });
});

describe('what a file is told by', () => {
  const bytes = (...given: number[]): Uint8Array => new Uint8Array(given);
  test.each([
    ['%PDF-1.7', 'PDF'],
    [bytes(0x89, 0x50, 0x4e, 0x47, 0x0d), 'PNG'],
    [bytes(0x1f, 0x8b, 8, 0), 'gzip'],
    ['SQLite format 3\0', 'GeoPackage / SQLite'],
    ['<!DOCTYPE html><html></html>', 'HTML'],
    ['<?xml version="1.0"?><svg/>', 'XML'],
    [bytes(1, 0, 2, 0xff, 0), ''],
    [bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'xls'],
  ])('what is not read here is named: %s', async (content, detail) => {
    expect(await refusalOf(content, {}, 'points.csv')).toEqual({ ok: false, reason: 'not-understood', detail });
  });

  test('an archive cut short, and one of something else', async () => {
    const archive = zipSync({ 'a.txt': new Uint8Array(500) });
    expect(await refusalOf(archive.slice(0, 60))).toMatchObject({ reason: 'cut-short' });
    expect(await refusalOf(archive)).toMatchObject({ reason: 'not-understood' });
  });

  test('a file that cannot be read, and one that is too large', async () => {
    const file = fileOf('名称,经度,纬度\n甲,119.9,35.9');
    const gone = {
      name: 'x',
      size: 30,
      slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }),
      arrayBuffer: () => Promise.reject(new Error('gone')),
    };
    expect(await refusalOf(gone as unknown as File)).toMatchObject({ reason: 'unreadable' });
    const huge = { name: 'x', size: 3e9, slice: file.slice.bind(file), arrayBuffer: () => file.arrayBuffer() };
    expect(await refusalOf(huge as unknown as File)).toMatchObject({ reason: 'too-large', detail: '2 GB' });
  });
});
