import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Position } from 'geojson';
import type { Place } from '../../../geo/schema.ts';
import { positionOf } from '../../../src/data/own-sites.ts';
import type { OwnSite } from '../../../src/data/own-sites.ts';
import { distanceInterval, nearestPart } from '../../../src/query/distances.ts';
import { siteFacts } from '../../../src/query/site-facts.ts';
import { inventedCatalogue, inventedPlace, servedCatalogue } from '../data/served.ts';
import { moved, sphereKm } from './on-sphere.ts';

const catalogue = servedCatalogue();
const siteAt = (x: number, y: number, datum: OwnSite['datum'] = 'wgs84'): OwnSite => ({
  id: 'own-1',
  file: 'file-1',
  row: 2,
  name: '甲',
  note: '',
  starred: false,
  ...positionOf({ x, y, roundingM: 0 }, datum),
});
const SQUARE = {
  type: 'Polygon',
  coordinates: [
    [
      [119.9, 35.9],
      [120, 35.9],
      [120, 36],
      [119.9, 36],
      [119.9, 35.9],
    ],
  ],
} satisfies Place['geometry'];
const zone = (precision: number) => inventedPlace('square', SQUARE, { kind: 'zone', precision_m: precision });
const town = inventedCatalogue([zone(500), inventedPlace('afar', { type: 'Point', coordinates: [119.3, 35.5] }, { kind: 'zone', precision_m: 2000 })]);

describe('the nearest zone', () => {
  test('is the one that the site surely lies in', () => {
    const { nearestZone, zones } = siteFacts(town, siteAt(119.95, 35.95));
    expect(nearestZone).toMatchObject({ interval: { fromKm: 0, toKm: 0 }, candidates: [{ zone: { id: 'square' }, within: 'surely' }] });
    expect(zones.map(({ zone: { id }, within }) => [id, within])).toEqual([
      ['square', 'surely'],
      ['afar', 'not'],
    ]);
  });

  test('may be around a site near its edge, or one whose datum nobody knows', () => {
    expect(siteFacts(town, siteAt(119.997, 35.95)).zones[0]).toMatchObject({ within: 'perhaps', interval: { fromKm: 0, toKm: 1 } });
    expect(siteFacts(town, siteAt(120.003, 35.95)).zones[0]).toMatchObject({ within: 'perhaps', interval: { fromKm: 0, toKm: 1 } });
    expect(siteFacts(town, siteAt(120.01, 35.95)).zones[0]?.within).toBe('not');
    expect(siteFacts(town, siteAt(119.985, 35.95)).zones[0]?.within).toBe('surely');
    expect(siteFacts(town, siteAt(119.985, 35.95, null)).zones[0]?.within).toBe('perhaps');
  });

  test('is undecided where intervals overlap, and each candidate is named', () => {
    const { nearestZone } = siteFacts(catalogue, siteAt(120.1, 36));
    expect((nearestZone?.candidates.length ?? 0) > 1).toBe(true);
    for (const { interval } of nearestZone?.candidates ?? []) expect(interval.fromKm).toBeLessThanOrEqual(nearestZone?.interval.toKm ?? 0);
  });

  test('without any zone is not known', () => {
    expect(siteFacts(inventedCatalogue([]), siteAt(120, 36))).toMatchObject({ nearestZone: null, zones: [], nearest: { port: null } });
  });
});

test('distances to references are those of a place at the same spot with the same doubt', () => {
  const site = siteAt(119.9, 35.9, null);
  const place = inventedPlace('there', { type: 'Point', coordinates: [site.lon, site.lat] }, { precision_m: site.doubtM });
  const { nearest } = siteFacts(catalogue, site);
  const ports = catalogue.places.filter(({ properties }) => properties.reference === 'port').flatMap((port) => distanceInterval(place, port) ?? []);
  expect(nearest.port?.interval).toEqual({ fromKm: Math.min(...ports.map(({ fromKm }) => fromKm)), toKm: Math.min(...ports.map(({ toKm }) => toKm)) });
  expect(Object.values(nearest).every((each) => each !== null && each.candidates.length > 0)).toBe(true);
});

test('a datum that nobody knows widens every distance', () => {
  const [known, unknown] = [siteFacts(catalogue, siteAt(119.9, 35.9)), siteFacts(catalogue, siteAt(119.9, 35.9, null))];
  for (const kind of ['port', 'station', 'airport', 'interchange'] as const) {
    const [narrow, wide] = [known.nearest[kind]?.interval, unknown.nearest[kind]?.interval];
    expect(wide?.fromKm).toBeLessThanOrEqual(narrow?.fromKm ?? -1);
    expect((wide?.toKm ?? 0) - (wide?.fromKm ?? 0)).toBeGreaterThan((narrow?.toKm ?? 0) - (narrow?.fromKm ?? 0));
  }
});

/** The least great-circle distance to a square's edges, by many points along them. */
function edgeKm(point: Position): number {
  const ring = SQUARE.coordinates[0] ?? [];
  const along = ring.slice(1).flatMap((end, at) => {
    const start = ring[at] ?? end;
    return Array.from({ length: 400 }, (_, step) => [0, 1].map((axis) => (start[axis] ?? 0) + (((end[axis] ?? 0) - (start[axis] ?? 0)) * step) / 400));
  });
  return Math.min(...along.map((each) => sphereKm(each, point)));
}

test('the distance to the nearest part holds the true one, wherever within their doubts both truly are', () => {
  const isInside = ([lon = 0, lat = 0]: Position): boolean => lon > 119.9 && lon < 120 && lat > 35.9 && lat < 36;
  const share = fc.integer({ min: 0, max: 1000 }).map((each) => each / 1000);
  fc.assert(
    fc.property(fc.double({ min: 119.6, max: 120.3, noNaN: true }), fc.double({ min: 35.7, max: 36.2, noNaN: true }), share, share, (lon, lat, off, turn) => {
      const part = nearestPart(zone(300), { geometry: { type: 'Point', coordinates: [lon, lat] }, properties: { precision_m: 700 } });
      const truth = moved([lon, lat], off * 0.7, turn * 2 * Math.PI);
      const km = isInside(truth) ? 0 : edgeKm(truth);
      expect(part?.interval.fromKm).toBeLessThanOrEqual(km);
      expect(part?.interval.toKm).toBeGreaterThanOrEqual(km - 0.02);
      if (part?.within === 'surely') expect(isInside(truth)).toBe(true);
      if (part?.within === 'not') expect(isInside(truth)).toBe(false);
    }),
    { numRuns: 300 },
  );
});
