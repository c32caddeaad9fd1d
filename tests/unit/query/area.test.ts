import { booleanPointInPolygon, polygon } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Place } from '../../../geo/schema.ts';
import { areaExtent, areaNearness, isInside, lieOf, looseItems } from '../../../src/query/area.ts';
import { doubtKm } from '../../../src/query/distances.ts';
import { reachOf, reachOutlines } from '../../../src/query/reach.ts';
import type { Area } from '../../../src/state/app-state.ts';
import { servedCatalogue } from '../data/served.ts';
import { moved } from './on-sphere.ts';

const catalogue = servedCatalogue();
const located = catalogue.places.filter(({ geometry }) => geometry !== null);

/** Outlines of the district: corners around a middle by rising angles, from small to all of it. */
const anyArea: fc.Arbitrary<Area> = fc
  .record({
    lon: fc.double({ min: 119.4, max: 120.4, noNaN: true }),
    lat: fc.double({ min: 35.5, max: 36.2, noNaN: true }),
    reaches: fc.array(fc.double({ min: 0.5, max: 45, noNaN: true }), { minLength: 3, maxLength: 24 }),
  })
  .map(({ lon, lat, reaches }) => reaches.map((km, at) => moved([lon, lat], km, (360 * at) / reaches.length)));

const shapeOf = (area: Area) => polygon([[...area, area[0] ?? [0, 0]].map(([lon, lat]) => [lon, lat])]);

/** Spots that a place may reach: around each of its positions, and along its edges, at shares of its doubt. */
function spotsOf(place: Place, shares: readonly number[]): [number, number][] {
  const { geometry } = place;
  if (geometry === null) return [];
  const line = geometry.type === 'Point' ? [geometry.coordinates] : geometry.type === 'LineString' ? geometry.coordinates : (geometry.coordinates[0] ?? []);
  const between = line.slice(1).flatMap(([lon, lat], at) => {
    const [beforeLon, beforeLat] = line[at] ?? [lon, lat];
    return [0.25, 0.5, 0.75].map((share) => [beforeLon + share * (lon - beforeLon), beforeLat + share * (lat - beforeLat)]);
  });
  return [...line, ...between].flatMap((position) =>
    shares.flatMap((share) => Array.from({ length: 24 }, (_, turn) => moved(position, share * doubtKm(place), turn * 15))),
  );
}

describe('how a place lies to an area', () => {
  test('surely only where all that it may reach is inside, surely not only where none of it is', () => {
    fc.assert(
      fc.property(anyArea, fc.constantFrom(...located), (area, place) => {
        const how = lieOf(place, area);
        const shape = shapeOf(area);
        const inside = spotsOf(place, [0, 0.5, 0.98]).map((spot) => booleanPointInPolygon(spot, shape));
        if (how === 'surely') expect(inside.every(Boolean), place.id).toBe(true);
        if (how === null) expect(inside.some(Boolean), place.id).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  test('perhaps only where a little more doubt would reach both sides of the edge', () => {
    const points = located.filter(({ geometry }) => geometry?.type === 'Point');
    fc.assert(
      fc.property(anyArea, fc.constantFrom(...points), (area, place) => {
        if (lieOf(place, area) !== 'perhaps') return;
        const shape = shapeOf(area);
        const { coordinates = [] } = place.geometry?.type === 'Point' ? place.geometry : {};
        const rays = Array.from({ length: 720 }, (_, turn) => moved(coordinates as number[], 1.05 * doubtKm(place), turn / 2));
        const corners = area.filter(([lon, lat]) => spotsNear(coordinates as number[], [lon, lat], 1.05 * doubtKm(place)));
        const sides = new Set(rays.map((spot) => booleanPointInPolygon(spot, shape)));
        expect(sides.size === 2 || corners.length > 0, place.id).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  const dongjiakou = catalogue.place.get('djk-zone');
  const outline = dongjiakou?.geometry?.type === 'Polygon' ? (dongjiakou.geometry.coordinates[0] ?? []) : [];
  const lonsOf = outline.map(([lon]) => lon);
  const latsOf = outline.map(([, lat]) => lat);
  const [west, east, south, north] = [Math.min(...lonsOf), Math.max(...lonsOf), Math.min(...latsOf), Math.max(...latsOf)];
  const box = (w: number, s: number, e: number, n: number): Area => [[w, s], [e, s], [e, n], [w, n]]; // prettier-ignore

  test.each([
    ['around it', box(west - 0.05, south - 0.05, east + 0.05, north + 0.05), 'surely'],
    ['through it', box(west - 0.05, south - 0.05, (west + east) / 2, north + 0.05), 'perhaps'],
    ['beside it', box(east + 0.2, south, east + 0.4, north), null],
    ['at its edge, within its doubt', box(west - 0.001, south - 0.001, east + 0.001, north + 0.001), 'perhaps'],
  ] as const)('a zone with an outline, the area %s', (_, area, expected) => {
    expect(dongjiakou && lieOf(dongjiakou, area)).toBe(expected);
  });

  test('a zone that is larger than the area on all sides lies there in part', () => {
    const [lon, lat] = [(west + east) / 2, (south + north) / 2];
    const inner = [0.002, 0.01]
      .map((half) => box(lon - half, lat - half, lon + half, lat + half))
      .find((area) => area.every(([x, y]) => isInside(outline, x, y)));
    expect(dongjiakou && inner && lieOf(dongjiakou, inner)).toBe('perhaps');
  });

  test('turned round, and begun at another corner, an area holds the same', () => {
    fc.assert(
      fc.property(anyArea, fc.nat(), (area, turn) => {
        const cut = turn % area.length;
        const other = [...area.slice(cut), ...area.slice(0, cut)].toReversed();
        expect(areaNearness(catalogue, other, true)).toEqual(areaNearness(catalogue, area, true));
      }),
      { numRuns: 10 },
    );
  });
});

const spotsNear = (from: readonly number[], to: readonly number[], km: number): boolean =>
  Math.hypot(((to[0] ?? 0) - (from[0] ?? 0)) * 90.2, ((to[1] ?? 0) - (from[1] ?? 0)) * 111.2) < km;

describe('items that are known only by a zone', () => {
  const around = areaAround('djk-zone');
  function areaAround(id: string): Area {
    const geometry = catalogue.place.get(id)?.geometry;
    const line = geometry?.type === 'Polygon' ? (geometry.coordinates[0] ?? []) : [];
    const [w, s, e, n] = areaExtent(line);
    return [[w - 0.1, s - 0.1], [e + 0.1, s - 0.1], [e + 0.1, n + 0.1], [w - 0.1, n + 0.1]]; // prettier-ignore
  }

  test('are left out until they are asked for, and then lie as their zone does', () => {
    const [strict, loose] = [areaNearness(catalogue, around, false), areaNearness(catalogue, around, true)];
    const carried = (catalogue.anchoredIn.get('djk-zone') ?? []).map(({ id }) => id);
    expect(carried.length).toBeGreaterThan(0);
    for (const id of carried) {
      expect(strict.has(id), id).toBe(false);
      expect(loose.get(id), id).toBe('surely');
    }
    expect([...strict].every(([id, how]) => loose.get(id) === how)).toBe(true);
  });

  test('are listed by what they would add', () => {
    const [strict, loose] = [areaNearness(catalogue, around, false), areaNearness(catalogue, around, true)];
    expect(looseItems(catalogue, around).map(({ id }) => id)).toEqual([...loose.keys()].filter((id) => !strict.has(id)));
  });

  test('what is known by the district alone lies in no area, not even in one around all', () => {
    const all: Area = [[118, 34], [122, 34], [122, 38], [118, 38]]; // prettier-ignore
    const near = areaNearness(catalogue, all, true);
    for (const { id, geometry, properties } of catalogue.places) expect(near.has(id), id).toBe(geometry !== null || properties.carrier !== null);
    expect([...near.values()].every((how) => how === 'surely')).toBe(true);
  });
});

test('a ring and an area are drawn and asked together', () => {
  const area: Area = [[119.9, 35.8], [120.1, 35.8], [120, 36]]; // prettier-ignore
  const both = { ring: { place: 'qingdaoxi', km: 10 }, area, areaLoose: false };
  expect(reachOutlines(catalogue, both).map(({ length }) => length > 2)).toEqual([true, true]);
  const { ring, area: within } = reachOf(catalogue, both);
  expect([ring?.size, within?.size].every((size) => size !== undefined)).toBe(true);
  expect(reachOf(catalogue, { ...both, ring: null, area: null })).toEqual({ ring: null, area: null });
});
