import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Place } from '../../../geo/schema.ts';
import { distanceInterval, referenceDistances } from '../../../src/query/distances.ts';
import { inventedCatalogue, inventedPlace, servedCatalogue } from '../data/served.ts';
import { moved, sphereKm } from './on-sphere.ts';

const catalogue = servedCatalogue();
const references = catalogue.places.filter(({ properties }) => properties.reference);

const anyLon = fc.double({ min: 119.3, max: 120.6, noNaN: true });
const anyLat = fc.double({ min: 35.4, max: 36.4, noNaN: true });
const anyPosition = fc.tuple(anyLon, anyLat);
const anyDoubt = fc.constantFrom(1, 50, 200, 800, 2000, 6000);
// From whole numbers, because arbitrary doubles from zero up crowd at zero.
const anyShare = fc.integer({ min: 0, max: 1000 }).map((each) => each / 1000);
/** Where in a disc of a doubt the truth lies: a share of the radius and a bearing. */
const anyStray = fc.tuple(
  anyShare,
  anyShare.map((each) => each * 2 * Math.PI),
);

const port = (coordinates: [number, number], doubt: number): Place =>
  inventedPlace('port', { type: 'Point', coordinates }, { kind: 'reference', reference: 'port', precision_m: doubt });
const stray = (position: readonly [number, number], doubtM: number, [share, bearing]: readonly [number, number]): [number, number] =>
  moved([...position], (share * doubtM) / 1000, bearing);

function expectWithin(km: number, interval: ReturnType<typeof distanceInterval>): void {
  expect(interval).not.toBeNull();
  expect(interval?.fromKm).toBeLessThanOrEqual(km + 1e-9);
  expect(interval?.toKm).toBeGreaterThanOrEqual(km - 1e-9);
}

describe('the interval holds the true distance, wherever within the doubt both ends truly are', () => {
  test('from a point', () => {
    fc.assert(
      fc.property(anyPosition, anyDoubt, anyStray, anyPosition, anyDoubt, anyStray, (at, doubt, off, portAt, portDoubt, portOff) => {
        const place = inventedPlace('place', { type: 'Point', coordinates: at }, { precision_m: doubt });
        expectWithin(sphereKm(stray(at, doubt, off), stray(portAt, portDoubt, portOff)), distanceInterval(place, port(portAt, portDoubt)));
      }),
      { numRuns: 1000 },
    );
  });

  test('from anywhere along a line', () => {
    fc.assert(
      fc.property(
        fc.array(anyPosition, { minLength: 2, maxLength: 6 }),
        anyDoubt,
        anyStray,
        fc.nat(),
        anyShare,
        anyPosition,
        (line, doubt, off, at, share, portAt) => {
          const start = line[at % (line.length - 1)] ?? [120, 36];
          const end = line[(at % (line.length - 1)) + 1] ?? [120, 36];
          const along: [number, number] = [start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])];
          const place = inventedPlace('line', { type: 'LineString', coordinates: line }, { precision_m: doubt });
          expectWithin(sphereKm(stray(along, doubt, off), portAt), distanceInterval(place, port(portAt, 1)));
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('from anywhere in an outline', () => {
    fc.assert(
      fc.property(fc.tuple(anyPosition, anyPosition, anyPosition), anyDoubt, anyStray, anyShare, anyShare, anyPosition, (corners, doubt, off, u, v, portAt) => {
        const [a, b, c] = corners;
        const [s, t] = u + v > 1 ? [1 - u, 1 - v] : [u, v];
        const inside: [number, number] = [a[0] + s * (b[0] - a[0]) + t * (c[0] - a[0]), a[1] + s * (b[1] - a[1]) + t * (c[1] - a[1])];
        const place = inventedPlace('area', { type: 'Polygon', coordinates: [[a, b, c, a]] }, { precision: 'approximate', precision_m: doubt });
        expectWithin(sphereKm(stray(inside, doubt, off), portAt), distanceInterval(place, port(portAt, 1)));
      }),
      { numRuns: 1000 },
    );
  });
});

test('a reference inside an outline is at zero kilometres', () => {
  const square: [number, number][] = [
    [119.8, 35.8],
    [120.2, 35.8],
    [120.2, 36.1],
    [119.8, 36.1],
    [119.8, 35.8],
  ];
  const area = inventedPlace('area', { type: 'Polygon', coordinates: [square] }, { precision: 'outline', precision_m: 1 });
  fc.assert(
    fc.property(fc.double({ min: 119.801, max: 120.199, noNaN: true }), fc.double({ min: 35.801, max: 36.099, noNaN: true }), (lon, lat) => {
      expect(distanceInterval(area, port([lon, lat], 1))?.fromKm).toBe(0);
    }),
  );
});

test('what is known only approximately never gets a single number', () => {
  const measured = catalogue.places.filter(({ geometry, properties }) => geometry !== null && (properties.precision_m ?? 0) > 0);
  expect(measured.length).toBeGreaterThan(30);
  for (const place of measured) {
    for (const { reference, interval } of referenceDistances(catalogue, place)) {
      expect(interval.toKm, `${place.id} to ${reference.id}`).toBeGreaterThan(interval.fromKm);
    }
  }
});

test('every interval is in whole kilometres from zero up', () => {
  for (const place of catalogue.places) {
    for (const { interval } of referenceDistances(catalogue, place)) {
      expect(Number.isInteger(interval.fromKm) && Number.isInteger(interval.toKm)).toBe(true);
      expect(interval.fromKm).toBeGreaterThanOrEqual(0);
    }
  }
});

describe('referenceDistances', () => {
  const zone = inventedPlace('zone', { type: 'Point', coordinates: [120, 36] }, { precision: 'locality', precision_m: 3000 });
  const near = { ...port([120.05, 36], 1), id: 'near' };
  const far = { ...port([120.4, 36], 1), id: 'far' };

  test('go from near to far and leave the place itself out', () => {
    const known = inventedCatalogue([far, zone, near]);
    expect(referenceDistances(known, zone).map(({ reference }) => reference.id)).toEqual(['near', 'far']);
    expect(referenceDistances(known, near).map(({ reference }) => reference.id)).toEqual(['far']);
  });

  test('an anchored item is measured through the zone it is known by, which is named', () => {
    const item = inventedPlace('item', null, { precision: 'anchor', within: 'zone', carrier: 'zone' });
    const known = inventedCatalogue([zone, item, near, far]);
    const own = referenceDistances(known, zone);
    expect(referenceDistances(known, item)).toEqual(own.map((row) => ({ ...row, throughZone: zone })));
    for (const row of own) expect(row.throughZone).toBeNull();
  });

  test('an anchored item whose zone has no position either is measured through the place on whose badge it stands', () => {
    const quarter = inventedPlace('quarter', null, { precision: 'anchor', within: 'zone', carrier: 'zone' });
    const item = inventedPlace('item', null, { precision: 'anchor', within: 'quarter', carrier: 'zone' });
    const rows = referenceDistances(inventedCatalogue([zone, quarter, item, near]), item);
    expect(rows.map(({ throughZone }) => throughZone?.id)).toEqual(['zone']);
  });

  test('every item in the data that stands on a badge has distances to every reference but its own carrier', () => {
    for (const place of catalogue.places.filter(({ properties }) => properties.carrier !== null)) {
      const own = references.filter(({ id }) => id !== place.properties.carrier && id !== place.id);
      expect(referenceDistances(catalogue, place).length, place.id).toBe(own.length);
    }
  });

  test('a place known only to be in the district has none', () => {
    const districtWide = catalogue.places.filter(({ properties }) => properties.precision === 'district');
    expect(districtWide.length).toBeGreaterThan(0);
    for (const place of districtWide) expect(referenceDistances(catalogue, place)).toEqual([]);
  });
});
