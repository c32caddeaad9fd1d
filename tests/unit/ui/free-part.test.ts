import { expect, test } from 'vitest';
import { planeScale, toPlane } from '../../../src/layers/projection.ts';
import type { Camera } from '../../../src/state/app-state.ts';
import { inFreePart, ofFreePart } from '../../../src/ui/free-part.ts';

const SIZE = { width: 1440, height: 900 };
const SPACE = { top: 20, right: 100, bottom: 60, left: 500 };
const CAMERA = { lon: 119.9, lat: 35.8, zoom: 11 };

/** Where a position stands on a map of the size with the camera. */
function pixelOf(lon: number, lat: number, camera: Camera): [number, number] {
  const scale = planeScale(camera.zoom);
  const [x, y] = toPlane(lon, lat);
  const [centreX, centreY] = toPlane(camera.lon, camera.lat);
  return [SIZE.width / 2 + (x - centreX) * scale, SIZE.height / 2 + (y - centreY) * scale];
}

test('what a step keeps stands in the middle of the free part when it is shown', () => {
  const [x, y] = pixelOf(CAMERA.lon, CAMERA.lat, inFreePart(CAMERA, SPACE));
  expect(x).toBeCloseTo((SPACE.left + SIZE.width - SPACE.right) / 2, 4);
  expect(y).toBeCloseTo((SPACE.top + SIZE.height - SPACE.bottom) / 2, 4);
});

test('a step is taken of the free part, and stands there again under the same panels', () => {
  const kept = ofFreePart(CAMERA, SPACE);
  const [x, y] = pixelOf(kept.lon, kept.lat, CAMERA);
  expect(x).toBeCloseTo((SPACE.left + SIZE.width - SPACE.right) / 2, 4);
  expect(y).toBeCloseTo((SPACE.top + SIZE.height - SPACE.bottom) / 2, 4);
  const again = inFreePart(kept, SPACE);
  expect([again.lon, again.lat, again.zoom]).toEqual([expect.closeTo(CAMERA.lon, 9), expect.closeTo(CAMERA.lat, 9), CAMERA.zoom]);
});
