import { describe, expect, test } from 'vitest';
import { earlyPoints, isWorthwhile } from '../../../src/tools/early-points.ts';

const bytesOf = (value: unknown, space = 0): Uint8Array => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value, null, space));
const feature = (coordinates: unknown, properties: object = {}, type = 'Point'): object => ({ type: 'Feature', properties, geometry: { type, coordinates } });
const collection = (...features: object[]): object => ({ type: 'FeatureCollection', features });

describe('points before a file is read', () => {
  test.each([0, 2])('are those of its geometries, in their order, with %i spaces', (space) => {
    const file = collection(feature([120.5, 35.25]), feature([-0.125, -36, 12]));
    expect(earlyPoints(bytesOf(file, space))).toEqual(Float64Array.of(120.5, 35.25, -0.125, -36));
  });

  test('are not what texts and other lists hold', () => {
    const file = collection(feature([120, 36], { note: '"coordinates":[1,2] \\', tags: [3, 4], at: ['coordinates', [5, 6]][1] }));
    expect(earlyPoints(bytesOf(file))).toEqual(Float64Array.of(120, 36));
  });

  test('are none where there are lines, areas, metres or nothing', () => {
    expect(
      earlyPoints(
        bytesOf(
          collection(
            feature(
              [
                [120, 36],
                [121, 36],
              ],
              {},
              'LineString',
            ),
          ),
        ),
      ),
    ).toBeNull();
    expect(earlyPoints(bytesOf(collection(feature([40_500_000, 3_970_000]))))).toBeNull();
    expect(earlyPoints(bytesOf(collection()))).toBeNull();
    expect(earlyPoints(bytesOf('{"coordinates":["a","b"]}'))).toBeNull();
  });

  test.each(['{"coordinates":[120', '{"coordinates":[120,36', '{"coor', '"\\', '[[[[', ''])(
    'of a file cut short at %j are looked for without end nowhere',
    (text) => {
      expect(() => earlyPoints(bytesOf(text))).not.toThrow();
    },
  );

  test('are looked for in large files of JSON alone', () => {
    expect(isWorthwhile({ size: 2e6, name: 'a.geojson' })).toBe(true);
    expect(isWorthwhile({ size: 2e6, name: 'a.csv' })).toBe(false);
    expect(isWorthwhile({ size: 2e3, name: 'a.json' })).toBe(false);
  });
});
