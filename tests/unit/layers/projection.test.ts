import { geoMercator } from 'd3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DISTRICT_BOUNDS } from '../../../src/layers/painter.ts';
import { CORNER, WORLD_SIZE, constrainCamera, fitCamera, fromPlane, planeScale, toPlane } from '../../../src/layers/projection.ts';
import type { Bounds, Padding, Size } from '../../../src/layers/projection.ts';
import type { Camera } from '../../../src/state/app-state.ts';

const anyLon = fc.double({ min: 118.6, max: 121.5, noNaN: true });
const anyLat = fc.double({ min: 34.9, max: 36.9, noNaN: true });

/** Web Mercator from 0 to 1, as MapLibre writes it (src/geo/mercator_coordinate.ts: mercatorXfromLng, mercatorYfromLat). */
const mercatorX = (lng: number): number => (180 + lng) / 360;
const mercatorY = (lat: number): number => (180 - (180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))) / 360;

/** Where MapLibre draws a position: pixels from the canvas's upper left corner, tiles of 512 pixels. */
function onScreen([lon, lat]: readonly [number, number], camera: Camera, size: Size): { x: number; y: number } {
  const world = 512 * 2 ** camera.zoom;
  return {
    x: (mercatorX(lon) - mercatorX(camera.lon)) * world + size.width / 2,
    y: (mercatorY(lat) - mercatorY(camera.lat)) * world + size.height / 2,
  };
}

describe('toPlane', () => {
  test('is MapLibre’s projection at zoom 10, counted from the corner', () => {
    fc.assert(
      fc.property(anyLon, anyLat, (lon, lat) => {
        const [x, y] = toPlane(lon, lat);
        expect(x).toBeCloseTo((mercatorX(lon) - mercatorX(CORNER[0])) * 512 * 2 ** 10, 6);
        expect(y).toBeCloseTo((mercatorY(lat) - mercatorY(CORNER[1])) * 512 * 2 ** 10, 6);
      }),
    );
  });

  test('is d3’s geoMercator', () => {
    const mercator = geoMercator()
      .scale(WORLD_SIZE / (2 * Math.PI))
      .translate([0, 0]);
    const [cornerX = 0, cornerY = 0] = mercator([...CORNER]) ?? [];
    fc.assert(
      fc.property(anyLon, anyLat, (lon, lat) => {
        const [x = 0, y = 0] = mercator([lon, lat]) ?? [];
        expect(toPlane(lon, lat)[0]).toBeCloseTo(x - cornerX, 5);
        expect(toPlane(lon, lat)[1]).toBeCloseTo(y - cornerY, 5);
      }),
    );
  });

  test('has its origin in the corner, x to the east and y to the south', () => {
    expect(toPlane(...CORNER)).toEqual([0, 0]);
    const [x, y] = toPlane(120, 36);
    expect(toPlane(120.1, 36)[0]).toBeGreaterThan(x);
    expect(toPlane(120, 35.9)[1]).toBeGreaterThan(y);
  });

  test('is undone by fromPlane', () => {
    fc.assert(
      fc.property(anyLon, anyLat, (lon, lat) => {
        const [backLon, backLat] = fromPlane(...toPlane(lon, lat));
        expect(backLon).toBeCloseTo(lon, 9);
        expect(backLat).toBeCloseTo(lat, 9);
      }),
    );
  });
});

test('one zoom more doubles the scale, and the plane is drawn as it is at zoom 10', () => {
  expect(planeScale(10)).toBe(1);
  expect(planeScale(11)).toBe(2);
  expect(planeScale(9)).toBe(0.5);
});

describe('fitCamera', () => {
  const anyBounds: fc.Arbitrary<Bounds> = fc
    .tuple(anyLon, anyLat, fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 900 }))
    .map(([west, south, width, height]) => [west, south, west + width / 1000, south + height / 1000]);
  const anySize: fc.Arbitrary<Size> = fc.record({ width: fc.integer({ min: 900, max: 3840 }), height: fc.integer({ min: 700, max: 2160 }) });
  const anyPadding: fc.Arbitrary<Padding> = fc.record({
    top: fc.nat({ max: 200 }),
    right: fc.nat({ max: 420 }),
    bottom: fc.nat({ max: 300 }),
    left: fc.nat({ max: 380 }),
  });

  test('puts the bounds inside the padding', () => {
    fc.assert(
      fc.property(anyBounds, anySize, anyPadding, (bounds, size, padding) => {
        const camera = fitCamera(bounds, size, padding);
        const [upper, lower] = [onScreen([bounds[0], bounds[3]], camera, size), onScreen([bounds[2], bounds[1]], camera, size)];
        expect(upper.x).toBeGreaterThanOrEqual(padding.left - 1e-3);
        expect(upper.y).toBeGreaterThanOrEqual(padding.top - 1e-3);
        expect(lower.x).toBeLessThanOrEqual(size.width - padding.right + 1e-3);
        expect(lower.y).toBeLessThanOrEqual(size.height - padding.bottom + 1e-3);
      }),
    );
  });

  test('fills the free room in one direction and stands in its middle in both', () => {
    fc.assert(
      fc.property(anyBounds, anySize, anyPadding, (bounds, size, padding) => {
        const camera = fitCamera(bounds, size, padding, 22);
        const [upper, lower] = [onScreen([bounds[0], bounds[3]], camera, size), onScreen([bounds[2], bounds[1]], camera, size)];
        const [roomX, roomY] = [size.width - padding.left - padding.right, size.height - padding.top - padding.bottom];
        expect(Math.max((lower.x - upper.x) / roomX, (lower.y - upper.y) / roomY)).toBeCloseTo(1, 6);
        expect((upper.x + lower.x) / 2).toBeCloseTo(padding.left + roomX / 2, 3);
        expect((upper.y + lower.y) / 2).toBeCloseTo(padding.top + roomY / 2, 3);
      }),
    );
  });

  test('goes no closer than asked, also to a single point', () => {
    const camera = fitCamera([120, 36, 120, 36], { width: 1440, height: 848 }, { top: 12, right: 12, bottom: 44, left: 324 }, 13);
    expect(camera.zoom).toBeCloseTo(13, 9);
    expect(onScreen([120, 36], camera, { width: 1440, height: 848 }).x).toBeCloseTo((324 + 1440 - 12) / 2, 3);
  });

  test('gives a camera also where panels leave hardly any room', () => {
    const camera = fitCamera(DISTRICT_BOUNDS, { width: 320, height: 200 }, { top: 120, right: 200, bottom: 120, left: 200 });
    expect(Object.values(camera).every((value) => Number.isFinite(value))).toBe(true);
  });
});

describe('constrainCamera', () => {
  const bounds = [118.3, 34.7, 121.8, 37.1] as const;
  const anySize = fc.record({ width: fc.integer({ min: 200, max: 5120 }), height: fc.integer({ min: 200, max: 2160 }) });
  const anyCamera = fc.record({
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
    lat: fc.double({ min: -80, max: 80, noNaN: true }),
    zoom: fc.double({ min: 0, max: 24, noNaN: true }),
  });

  test('no view shows what lies beyond the bounds, whatever was asked for', () => {
    fc.assert(
      fc.property(anyCamera, anySize, (camera, size) => {
        const { lon, lat, zoom } = constrainCamera(camera, size, bounds, [7.4, 15]);
        const [x, y] = toPlane(lon, lat);
        const [halfWidth, halfHeight] = [size.width / 2 / planeScale(zoom), size.height / 2 / planeScale(zoom)];
        const [left, top] = toPlane(bounds[0], bounds[3]);
        const [right, bottom] = toPlane(bounds[2], bounds[1]);
        expect(x - halfWidth).toBeGreaterThanOrEqual(left - 1e-6);
        expect(x + halfWidth).toBeLessThanOrEqual(right + 1e-6);
        expect(y - halfHeight).toBeGreaterThanOrEqual(top - 1e-6);
        expect(y + halfHeight).toBeLessThanOrEqual(bottom + 1e-6);
        expect(zoom).toBeLessThanOrEqual(15);
      }),
    );
  });

  test('a view within the bounds stays as it is', () => {
    const camera = { lon: 119.9, lat: 35.86, zoom: 11 };
    const kept = constrainCamera(camera, { width: 1440, height: 848 }, bounds, [7.4, 15]);
    for (const key of ['lon', 'lat', 'zoom'] as const) expect(kept[key]).toBeCloseTo(camera[key], 9);
  });
});
