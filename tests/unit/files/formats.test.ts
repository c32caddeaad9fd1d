/** What the readers of KML, GPX, shapefiles, FlatGeobuf and heads of PMTiles make of single records. */
import { describe, expect, test } from 'vitest';
import type { FeaturesRead, RefusedFile } from '../../../src/files/layer-file.ts';
import { dbfEncoding } from '../../../src/files/dbf-encoding.ts';
import { readFlatgeobuf } from '../../../src/files/read-flatgeobuf.ts';
import { readGpx } from '../../../src/files/read-gpx.ts';
import { readKml } from '../../../src/files/read-kml.ts';
import { readKmz } from '../../../src/files/read-kmz.ts';
import { blobSource, readPmtilesHead } from '../../../src/files/read-pmtiles.ts';
import { readShapefile } from '../../../src/files/read-shapefile.ts';
import { xmlRecords } from '../../../src/files/xml-records.ts';
import { CORPUS } from '../../fixtures/corpus/all-files.ts';
import { gbk, utf8, utf16 } from '../../fixtures/corpus/corpus-file.ts';
import { PARCELS } from '../../fixtures/corpus/ground.ts';

const bytesOf = (name: string): Uint8Array => CORPUS.find((file) => file.name === name)?.bytes ?? new Uint8Array();
function read(given: FeaturesRead | RefusedFile): FeaturesRead {
  if (!given.ok) throw new Error(`${given.reason} ${given.detail}`);
  return given;
}
const kml = async (content: string): Promise<FeaturesRead> => read(await readKml(utf8(`<kml xmlns="http://www.opengis.net/kml/2.2">${content}</kml>`), ''));
const point = '<Point><coordinates>119.9,35.85,3</coordinates></Point>';

describe('KML', () => {
  test('folders, extended data, heights left out, styles left out', async () => {
    const { features, faults } = read(await readKml(bytesOf('folders.kml'), ''));
    expect(features[0]).toEqual({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [119.9, 35.85] },
      properties: { Folder: '甲区', name: '地块 A-01', 面积: 2.5, 用途: '工业' },
    });
    expect(features[6]?.properties).toEqual({ Folder: '乙区 / 一期', name: '地块 A-01' });
    expect(features[6]?.geometry).toMatchObject({
      type: 'Polygon',
      coordinates: [
        [
          [119.898, 35.848],
          [119.902, 35.848],
          [119.902, 35.852],
          [119.898, 35.852],
          [119.898, 35.848],
        ],
      ],
    });
    expect(faults).toEqual([]);
  });

  test('a blank behind a comma is put right, times become two columns, a description stays the text that it is', async () => {
    const { features } = read(await readKml(bytesOf('kinds.kml'), ''));
    expect(features[0]?.geometry).toEqual({
      type: 'LineString',
      coordinates: [
        [119.9, 35.85],
        [119.91, 35.86],
        [119.92, 35.87],
      ],
    });
    expect(features[2]?.properties).toEqual({ name: '迹', begin: '2024-05-01T08:00:00Z', end: '2024-05-01T08:05:00Z' });
    expect(features[3]?.properties).toEqual({ name: '无', description: '<table><tr><td>面积</td><td>2.5</td></tr></table>' });
  });

  test('a column is one of numbers only where all of it is, and codes stay texts', async () => {
    const data = (a: string, b: string, c: string): string =>
      `<Placemark><name>${a}</name><ExtendedData><Data name="a"><value>${a}</value></Data><Data name="b"><value>${b}</value></Data><Data name="c"><value>${c}</value></Data></ExtendedData>${point}</Placemark>`;
    const { features } = await kml(data('1', '007', '-2.5') + data('2', '8', '3') + data('3', '9', 'x'));
    expect(features.map(({ properties }) => properties)).toEqual([
      { name: '1', a: 1, b: '007', c: '-2.5' },
      { name: '2', a: 2, b: '8', c: '3' },
      { name: '3', a: 3, b: '9', c: 'x' },
    ]);
  });

  test('what a document declares of its own entities is neither followed nor grown', async () => {
    const { features } = read(await readKml(bytesOf('entity-bomb.kml'), ''));
    expect(features.map(({ properties }) => properties?.['name'] as string)).toEqual(['&e;', '&out;']);
  });

  test('a fault carries the line of its record', async () => {
    const { faults } = read(await readKml(bytesOf('broken-placemark.kml'), ''));
    const line = new TextDecoder().decode(bytesOf('broken-placemark.kml')).split('<Placemark>').slice(0, 5).join('').split('\n').length;
    expect(faults[0]?.cell).toMatch(new RegExp(`^L${line} `, 'u'));
  });

  test('the reader may say the encoding, a mark or the first line says it, or the bytes do', async () => {
    const text = `<kml><Placemark><name>港口</name>${point}</Placemark></kml>`;
    const nameIn = async (bytes: Uint8Array, asked?: string): Promise<unknown> => read(await readKml(bytes, '', asked)).features[0]?.properties?.['name'];
    expect(await nameIn(utf8(text))).toBe('港口');
    expect(await nameIn(gbk(text))).toBe('港口');
    expect(await nameIn(utf16(text))).toBe('港口');
    expect(await nameIn(utf8(text), 'gb18030')).not.toBe('港口');
  });

  test('records are found past comments and CDATA, and one that never ends takes no other with it', () => {
    const text = '<a><!-- <P>no</P> --><![CDATA[<P>no</P>]]><P>1</P><P>2<P>3</P><P/></a>';
    expect([...xmlRecords(text, ['P'])].map((record) => [record.text, record.isClosed])).toEqual([
      ['<P>1</P>', true],
      ['<P>2', false],
      ['<P>3</P>', true],
      ['<P/>', true],
    ]);
  });

  test.each([
    ['placemarks that never end', '<Placemark>'.repeat(5000)],
    ['folders that never end', `<kml>${'<Folder>'.repeat(50_000)}`],
    ['elements within each other', `<kml><Placemark>${'<a>'.repeat(20_000)}</Placemark></kml>`],
    ['comments that never end', '<!--'.repeat(100_000)],
  ])('%s come to an end', async (_, text) => {
    const result = await readKml(utf8(text), '');
    expect(result.ok ? result.faultCount : result.reason).toBeTruthy();
  });
});

test('KMZ: the other documents are named', async () => {
  const { faults, features } = read(await readKmz(bytesOf('two-documents.kmz'), ''));
  expect(faults).toEqual([{ row: null, reason: 'other-layers', cell: 'a.kml', isTaken: false }]);
  expect(features.length).toBe(PARCELS.length);
});

test('a zip of several shapefiles gives the layer that is asked for, or the first', async () => {
  const kindOf = async (part?: string): Promise<unknown> => {
    const layer = read(await readShapefile(bytesOf('two-layers-shp.zip'), '', undefined, part));
    expect(layer.part).toEqual({ name: part ?? 'a.shp', all: ['a.shp', 'b.shp'] });
    return layer.features[0]?.geometry?.type;
  };
  expect([await kindOf(), await kindOf('a.shp'), await kindOf('b.shp')]).toEqual(['Point', 'Point', 'Polygon']);
});

test('KMZ: the document that is asked for is read', async () => {
  const { features, part } = read(await readKmz(bytesOf('two-documents.kmz'), '', undefined, 'a.kml'));
  expect(part).toEqual({ name: 'a.kml', all: ['a.kml', 'doc.kml'] });
  expect(features.length).not.toBe(PARCELS.length);
});

test('GPX: waypoints, routes and tracks in their order, segments as one shape', async () => {
  const { features } = read(await readGpx(bytesOf('track.gpx'), ''));
  expect(features.map(({ geometry }) => geometry?.type)).toEqual(['Point', 'Point', 'Point', 'Point', 'Point', 'LineString', 'MultiLineString']);
  expect(features[0]).toEqual({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [119.95117, 35.90154] },
    properties: { gpx: 'wpt', name: '青岛西站' },
  });
  expect(features[6]?.properties).toEqual({ gpx: 'trk', name: '轨迹', begin: '2024-05-01T08:00:00Z', end: '2024-05-01T08:04:00Z' });
});

describe('shapefile', () => {
  test.each(['gbk-with-cpg-shp.zip', 'gbk-cpg-936-shp.zip', 'gbk-by-table-shp.zip', 'gbk-unsaid-shp.zip', 'wrong-cpg-shp.zip', 'utf8-shp.zip'])(
    '%s: texts, numbers and days',
    async (name) => {
      const { features } = read(await readShapefile(bytesOf(name), ''));
      expect(features[0]?.properties).toEqual({ 名称: '地块 A-01', 面积: 2.5, 用途: '工业', 日期: '2024-01-01' });
    },
  );

  test('coordinates stay as the file has them, in metres too', async () => {
    const { features } = read(await readShapefile(bytesOf('gk-cgcs2000-shp.zip'), ''));
    // As GDAL gives it from EPSG:4490 to EPSG:4549.
    expect(features[0]?.geometry).toEqual({ type: 'Point', coordinates: [490966.586, 3968903.646] });
  });

  test('rings become areas with their holes, heights are left out', async () => {
    const { features } = read(await readShapefile(bytesOf('holes-shp.zip'), ''));
    const [shape] = features.map(({ geometry }) => geometry);
    expect(shape?.type === 'MultiPolygon' && shape.coordinates.map((polygon) => polygon.length)).toEqual([2, 1]);
    const lines = read(await readShapefile(bytesOf('kinds-shp.zip'), '')).features;
    expect(lines[0]?.geometry).toMatchObject({ type: 'MultiLineString' });
    expect(lines[2]?.geometry).toMatchObject({
      type: 'LineString',
      coordinates: [
        [119.9, 35.85],
        [119.91, 35.85],
        [119.92, 35.85],
        [119.93, 35.85],
      ],
    });
  });

  test('a deleted row is left out and the others keep their numbers', async () => {
    const { features, rowNumbers } = read(await readShapefile(bytesOf('deleted-row-shp.zip'), ''));
    expect(rowNumbers && [...(rowNumbers as number[])]).toEqual([1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(features[3]?.properties?.['名称']).toBe('地块 A-05');
  });

  test.each([
    ['what the reader says', 'big5', 'UTF-8', 0x4d, 'big5'],
    ['a .cpg by name', undefined, 'UTF-8\r\n', 0x4d, 'utf-8'],
    ['a .cpg by number', undefined, '936', 0, 'gb18030'],
    ['a .cpg of the West', undefined, 'ISO 88591', 0, 'windows-1252'],
    ['the table itself', undefined, null, 0x78, 'big5'],
    ['a .cpg that nobody knows', undefined, 'klingon', 0x4d, 'gb18030'],
  ] as const)('encoding by %s', (_, asked, cpg, page, label) => {
    expect(dbfEncoding(asked, cpg, page, []).label).toBe(label);
  });

  test('a letter that the end of a field cuts in two is no reason to doubt the encoding', () => {
    expect(dbfEncoding(undefined, null, 0, [utf8('地块').subarray(0, 5)]).label).toBe('utf-8');
    expect(dbfEncoding(undefined, null, 0, [gbk('地块').subarray(0, 3)]).label).toBe('gb18030');
  });
});

test('FlatGeobuf: columns of every record, also those that it leaves out, and a start at an odd byte', async () => {
  const { features, crs } = read(await readFlatgeobuf(bytesOf('parcels-indexed.fgb')));
  expect(features[0]).toEqual({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [119.9, 35.85] },
    properties: { 名称: '地块 A-01', 面积: 2.5, 已建: true },
  });
  expect(crs).toBe('EPSG:4490');
  const odd = new Uint8Array(bytesOf('parcels.fgb').length + 3);
  odd.set(bytesOf('parcels.fgb'), 3);
  expect(read(await readFlatgeobuf(odd.subarray(3))).features).toEqual(features);
});

describe('PMTiles', () => {
  const head = async (name: string): ReturnType<typeof readPmtilesHead> =>
    readPmtilesHead(blobSource(new File([bytesOf(name) as Uint8Array<ArrayBuffer>], name)));

  test('what is in it, where, how near, and what its layers know', async () => {
    expect(await head('parcels.pmtiles')).toEqual({
      ok: true,
      type: 'vector',
      format: 'mvt',
      zooms: { least: 9, most: 9 },
      bounds: [119.8, 35.8, 120.1, 36],
      centre: [119.95, 35.9, 9],
      name: '测试',
      attribution: '',
      layers: [{ id: 'parcels', fields: ['名称', '面积'], zooms: { least: 9, most: 9 } }],
    });
    expect(await head('pictures.pmtiles')).toMatchObject({ type: 'raster', format: 'png', layers: [], attribution: '<b onclick=alert(1)>x</b>' });
  });

  test('a source that fails is unreadable', async () => {
    const source = { getKey: () => 'x', getBytes: () => Promise.reject(new Error('offline')) };
    expect(await readPmtilesHead(source)).toEqual({ ok: false, reason: 'unreadable', detail: '' });
  });
});
