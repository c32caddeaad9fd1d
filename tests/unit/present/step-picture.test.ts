import { expect, test } from 'vitest';
import { fromPlane, planeScale, toPlane } from '../../../src/layers/projection.ts';
import { PICTURE_SIZE } from '../../../src/present/slide-layout.ts';
import { stepPicture } from '../../../src/present/step-picture.ts';
import { extentOf } from '../../../src/query/extent.ts';
import { servedCatalogue } from '../data/served.ts';

const catalogue = servedCatalogue();
const at = (state: string, frame: { width: number; height: number } | null = null) => stepPicture(catalogue, { state, frame }, PICTURE_SIZE);

/** West and east end of the picture, in degrees. */
function edges({ lon, lat, zoom }: ReturnType<typeof at>['camera']): [number, number] {
  const [x, y] = toPlane(lon, lat);
  const half = PICTURE_SIZE.width / 2 / planeScale(zoom);
  return [fromPlane(x - half, y)[0], fromPlane(x + half, y)[0]];
}

test('shows what is chosen whole, and marks it', () => {
  const { camera, emphasis, outlines } = at('sel=place/djk-zone');
  const extent = extentOf(catalogue, ['djk-zone']);
  const [west, east] = edges(camera);
  expect(west).toBeLessThan(extent?.[0] ?? 0);
  expect(east).toBeGreaterThan(extent?.[2] ?? 0);
  expect(emphasis.selected.has('djk-zone')).toBe(true);
  expect(outlines).toEqual([]);
});

test('hides what the step’s filters do not let through, and shows the rest whole', () => {
  const { camera, emphasis } = at('part=opening');
  expect(emphasis.off.size).toBeGreaterThan(5);
  const [west, , east] =
    extentOf(
      catalogue,
      catalogue.places.filter(({ properties }) => properties.part.includes('opening')).map(({ id }) => id),
    ) ?? [];
  expect(edges(camera)[0]).toBeLessThan(west ?? 0);
  expect(edges(camera)[1]).toBeGreaterThan(east ?? 0);
});

test('keeps the step’s own camera, closer or farther by the size of the frame that it was set on', () => {
  const state = 'at=119.90000/35.80000/11.00';
  expect(at(state, { ...PICTURE_SIZE }).camera).toEqual({ lon: 119.9, lat: 35.8, zoom: 11 });
  expect(at(state, { width: PICTURE_SIZE.width * 2, height: PICTURE_SIZE.height * 2 }).camera.zoom).toBeCloseTo(10);
});

test('draws the ring of a step around its place', () => {
  const { camera, outlines } = at('ring=qingdaoxi/10');
  const [outline = []] = outlines;
  expect(outline.length).toBeGreaterThan(50);
  const longitudes = outline.map(([lon = 0]) => lon);
  expect(edges(camera)[0]).toBeLessThan(Math.min(...longitudes));
  expect(edges(camera)[1]).toBeGreaterThan(Math.max(...longitudes));
});
