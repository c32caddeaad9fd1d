import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceInterval } from '../../../src/query/distances.ts';
import { canHaveRing, nearnessOf } from '../../../src/query/nearness.ts';
import { servedCatalogue } from '../data/served.ts';

const catalogue = servedCatalogue();
const centres = catalogue.places.filter(({ id }) => canHaveRing(catalogue, id));
const anyRing = fc.record({ place: fc.constantFrom(...centres.map(({ id }) => id)), km: fc.integer({ min: 1, max: 50 }) });

describe('nearnessOf', () => {
  test('decides only where the whole interval lies on one side of the ring', () => {
    fc.assert(
      fc.property(anyRing, (ring) => {
        const nearness = nearnessOf(catalogue, ring);
        const centre = catalogue.place.get(ring.place);
        if (!centre) throw new Error(ring.place);
        for (const place of catalogue.places) {
          const carrier = place.properties.carrier;
          const measured = carrier === null ? place : catalogue.place.get(carrier);
          if (!measured || measured.id === centre.id) continue;
          const interval = distanceInterval(measured, centre);
          const expected = interval === null || interval.fromKm > ring.km ? undefined : interval.toKm <= ring.km ? 'surely' : 'perhaps';
          expect(nearness.get(place.id), `${place.id} from ${ring.place} within ${ring.km}`).toBe(expected);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('a wider ring never loses a place, and never doubts one that was sure', () => {
    fc.assert(
      fc.property(anyRing, fc.integer({ min: 1, max: 20 }), (ring, more) => {
        const [narrow, wide] = [nearnessOf(catalogue, ring), nearnessOf(catalogue, { ...ring, km: ring.km + more })];
        for (const [id, how] of narrow) {
          expect(wide.has(id), id).toBe(true);
          if (how === 'surely') expect(wide.get(id), id).toBe('surely');
        }
      }),
      { numRuns: 30 },
    );
  });

  test('has all three answers around the airport at 40 km, none of them from a place whose position is unknown', () => {
    const nearness = nearnessOf(catalogue, { place: 'tao-airport', km: 40 });
    const states = new Set(catalogue.places.map(({ id }) => nearness.get(id) ?? 'no'));
    expect([...states].toSorted()).toEqual(['no', 'perhaps', 'surely']);
    for (const { id, properties } of catalogue.places) if (properties.precision === 'district') expect(nearness.has(id), id).toBe(false);
  });

  test('a place that the data do not have is near to nothing', () => {
    expect(nearnessOf(catalogue, { place: 'unheard-of', km: 50 }).size).toBe(0);
  });
});

test('only what is drawn as a point has a ring', () => {
  expect(canHaveRing(catalogue, 'tao-airport')).toBe(true);
  expect(canHaveRing(catalogue, 'sgep')).toBe(catalogue.place.get('sgep')?.geometry?.type === 'Point');
  expect(catalogue.places.filter(({ geometry }) => geometry === null).every(({ id }) => !canHaveRing(catalogue, id))).toBe(true);
});
