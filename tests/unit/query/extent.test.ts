import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extentOf } from '../../../src/query/extent.ts';
import type { Extent } from '../../../src/query/extent.ts';
import { inventedCatalogue, inventedPlace, servedCatalogue } from '../data/served.ts';
import { moved } from './on-sphere.ts';

const catalogue = servedCatalogue();

function holds(extent: Extent | null, [lon = 0, lat = 0]: readonly number[]): boolean {
  return extent !== null && lon >= extent[0] - 1e-9 && lon <= extent[2] + 1e-9 && lat >= extent[1] - 1e-9 && lat <= extent[3] + 1e-9;
}

const vertices = (id: string): number[][] => {
  const geometry = catalogue.place.get(id)?.geometry;
  if (!geometry) return [];
  if (geometry.type === 'Point') return [geometry.coordinates];
  return geometry.type === 'LineString' ? geometry.coordinates : geometry.coordinates.flat();
};

describe('extentOf', () => {
  test('holds every vertex of every place of the list, and grows with the list', () => {
    fc.assert(
      fc.property(fc.subarray([...catalogue.place.keys()], { minLength: 1 }), (ids) => {
        const extent = extentOf(catalogue, ids);
        for (const point of ids.flatMap(vertices)) expect(holds(extent, point)).toBe(true);
        const less = extentOf(catalogue, ids.slice(1));
        if (less) expect([less.slice(0, 2), less.slice(2)].every((corner) => holds(extent, corner))).toBe(true);
      }),
    );
  });

  test('holds all of the disc in which a point may truly lie', () => {
    const anyBearing = fc.integer({ min: 0, max: 359 }).map((degrees) => (degrees * Math.PI) / 180);
    fc.assert(
      fc.property(fc.constantFrom(200, 1000, 6000), anyBearing, (doubt, bearing) => {
        const place = inventedPlace('somewhere', { type: 'Point', coordinates: [120, 36] }, { precision: 'locality', precision_m: doubt });
        // A hundredth of slack: the code counts a degree of latitude as 111.32 km, the sphere as 111.19.
        expect(holds(extentOf(inventedCatalogue([place]), ['somewhere']), moved([120, 36], (0.99 * doubt) / 1000, bearing))).toBe(true);
      }),
    );
  });

  test('is no wider than it must be: a place of one exact point is that point', () => {
    const place = inventedPlace('somewhere', { type: 'Point', coordinates: [120, 36] });
    expect(extentOf(inventedCatalogue([place]), ['somewhere'])).toEqual([120, 36, 120, 36]);
  });

  test('is nothing where no place of the list has a position', () => {
    expect(extentOf(catalogue, [])).toBeNull();
    expect(extentOf(catalogue, ['unheard-of'])).toBeNull();
    const placeless = catalogue.places.filter(({ geometry }) => geometry === null).map(({ id }) => id);
    expect(extentOf(catalogue, placeless)).toBeNull();
  });
});
