/** What `npm run inspect` prints of a file. */
import { describe, expect, test } from 'vitest';
import { inspection } from '../../../geo/inspect.ts';
import { openFile } from '../../../src/files/open-file.ts';
import { fileOf } from './opened.ts';

const GROUND = { places: [], land: [], lines: [] };
const inspect = async (text: string, name: string, encoding?: string): Promise<object> =>
  inspection(name, await openFile(fileOf(text, name), { encoding }), () => GROUND);

describe('inspect', () => {
  test('a table: columns, counts, bounds, guesses, and each fault with its sentence', async () => {
    const said = await inspect('名称,经度,纬度\n甲,35.9,119.9\n乙,35.8,119.8\n丙,,\n', 'a.csv');
    expect(said).toMatchObject({
      file: 'a.csv',
      format: 'csv',
      encoding: 'utf-8',
      columns: [
        { name: '名称', type: 'text' },
        { name: '经度', type: 'number' },
        { name: '纬度', type: 'number' },
      ],
      counts: { records: 3, points: 2, lines: 0, areas: 0, without_shape: 1 },
      bounds: [119.8, 35.8, 119.9, 35.9],
      column_guess: { head: 0, name: 0, lon: 1, lat: 2 },
      is_swapped: true,
      datum_guess: { scores: expect.any(Array) },
      fault_count: 1,
    });
    expect(said).toHaveProperty('faults.0', { row: 4, reason: 'no-position', cell: ',', is_taken: true, sentence: expect.stringMatching(/missing/u) });
  });

  test('shapes of every kind are counted, a file that gives the latitude first is said', async () => {
    const ring = [
      [35, 119],
      [36, 119],
      [36, 120],
      [35, 119],
    ];
    const features = [ring, ring[0]].map((coordinates, at) => ({
      type: 'Feature',
      properties: {},
      geometry: at === 0 ? { type: 'Polygon', coordinates: [coordinates] } : { type: 'Point', coordinates },
    }));
    expect(await inspect(JSON.stringify({ type: 'FeatureCollection', features }), 'a.json')).toMatchObject({
      counts: { records: 2, points: 1, lines: 0, areas: 1, without_shape: 0 },
      bounds: [119, 35, 120, 36],
      is_swapped: true,
    });
  });

  test('a refusal with its sentence, an encoding that there is not among them', async () => {
    expect(await inspect('', 'a.csv')).toEqual({ file: 'a.csv', refusal: { reason: 'empty', detail: '', sentence: expect.stringMatching(/empty/u) } });
    expect(await inspect('a,b\n1,2\n', 'a.csv', 'klingon')).toMatchObject({ refusal: { detail: 'klingon' } });
  });
});
