import { distance } from '@turf/turf';
import fc from 'fast-check';
import type { FeatureCollection, Position } from 'geojson';
import { expect, test } from 'vitest';
import { SHORE_DOUBT_M, coastDistance, shoreDistanceKm, shoreOf } from '../../../src/query/coast.ts';
import { inventedCatalogue, inventedPlace, servedCatalogue, servedSources } from '../data/served.ts';

/** A square of land between 119 and 121 E, 35 and 37 N; its west and north edges are where the map's window cuts it. */
const land = (rings: Position[][]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: rings.map((ring) => ({ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } })),
});
const COAST: Position[] = [
  [119, 37],
  [119, 35],
  [120, 35.5],
  [120.5, 36.5],
  [121, 37],
  [119, 37],
];
const shore = shoreOf(land([COAST]));

test('edges where the window cuts the land are no shore', () => {
  expect(shore.edges.length / 4).toBe(3);
  expect([...shore.edges].slice(0, 4)).toEqual([119, 35, 120, 35.5]);
});

test('the plane agrees with the great circle to points all along the nearest edges within 1 % up to 60 km', () => {
  const along = Array.from({ length: shore.edges.length / 4 }, (_, edge) =>
    Array.from({ length: 2001 }, (_unused, step): Position => {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = shore.edges.slice(edge * 4, edge * 4 + 4);
      return [x1 + ((x2 - x1) * step) / 2000, y1 + ((y2 - y1) * step) / 2000];
    }),
  ).flat();
  fc.assert(
    fc.property(fc.double({ min: 119.3, max: 120.6, noNaN: true }), fc.double({ min: 35.2, max: 36.4, noNaN: true }), (lon, lat) => {
      const exact = Math.min(...along.map((point) => distance([lon, lat], point)));
      fc.pre(exact <= 60);
      // Points stand at most 63 m apart along an edge.
      expect(Math.abs(shoreDistanceKm(shore, [lon, lat]) - exact)).toBeLessThan(exact * 0.01 + 0.07);
    }),
    { numRuns: 60 },
  );
});

test('an interval holds the distance of every part of a place, widened by both doubts', () => {
  const ring: [number, number][] = [
    [119.4, 35.9],
    [119.8, 35.9],
    [119.8, 36.3],
    [119.4, 36.3],
    [119.4, 35.9],
  ];
  const zone = inventedPlace('zone', { type: 'Polygon', coordinates: [ring] }, { kind: 'zone', precision: 'approximate', precision_m: 500 });
  const interval = coastDistance(inventedCatalogue([zone]), shore, zone);
  const inner = Array.from({ length: 41 }, (_, x) => Array.from({ length: 41 }, (_unused, y): Position => [119.4 + x * 0.01, 35.9 + y * 0.01])).flat();
  const distances = inner.map((point) => shoreDistanceKm(shore, point));
  const doubtKm = (500 + SHORE_DOUBT_M) / 1000;
  expect(interval?.fromKm).toBeLessThanOrEqual(Math.min(...distances) - doubtKm);
  expect(interval?.toKm).toBeGreaterThanOrEqual(Math.max(...distances) + doubtKm);
  // Whole kilometres and the grid cost no more than two at either end.
  expect(interval?.fromKm).toBeGreaterThan(Math.min(...distances) - doubtKm - 2);
  expect(interval?.toKm).toBeLessThan(Math.max(...distances) + doubtKm + 2);
});

test('what has no position is measured through the place that carries it, or not at all', () => {
  const zone = inventedPlace('zone', { type: 'Point', coordinates: [119.7, 36] }, { precision_m: 2000 });
  const carried = inventedPlace('carried', null, { carrier: 'zone' });
  const nowhere = inventedPlace('nowhere', null);
  const catalogue = inventedCatalogue([zone, carried, nowhere]);
  expect(coastDistance(catalogue, shore, carried)).toEqual(coastDistance(catalogue, shore, zone));
  expect(coastDistance(catalogue, shore, nowhere)).toBeNull();
});

test('beyond the window no shore is known: near its edge a place may be nearer to the sea, outside it there is no answer', () => {
  const at = (lon: number, lat: number): ReturnType<typeof coastDistance> => {
    const place = inventedPlace(`p${lon}-${lat}`, { type: 'Point', coordinates: [lon, lat] }, { precision_m: 0 });
    return coastDistance(inventedCatalogue([place]), shore, place);
  };
  // 18 km from the window's edge, some 80 km from the shore that is drawn.
  expect(at(119.2, 36)?.fromKm).toBe(17);
  expect(at(119.2, 36)?.toKm).toBeGreaterThan(70);
  for (const [lon, lat] of [
    [118.9, 36],
    [121.1, 36],
    [120, 34.9],
    [120, 37.1],
  ] as const)
    expect(at(lon, lat)).toBeNull();
});

test('on the served shore ports touch the sea and inland towns do not', () => {
  const served = servedCatalogue();
  const ground = servedSources()['ground'];
  if (!ground) throw new Error('no ground');
  const real = shoreOf(ground);
  const of = (id: string): ReturnType<typeof coastDistance> => {
    const place = served.place.get(id);
    if (!place) throw new Error(id);
    return coastDistance(served, real, place);
  };
  expect(of('qianwan-port')?.fromKm).toBe(0);
  expect(of('tieshan')?.fromKm).toBeGreaterThan(5);
  expect(of('import-demo')).toBeNull();
});
