import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scaleBar } from '../../../src/ui/scale-bar.ts';

/** Ground metres of a pixel, from the Earth's equator (WGS 84) in 512-pixel tiles. */
const metresPerPixel = (zoom: number, lat: number): number => (2 * Math.PI * 6_378_137 * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** zoom);
const metresOf = (label: string): number => Number.parseFloat(label) * (label.endsWith(' km') ? 1000 : 1);
const anyZoom = fc.integer({ min: 0, max: 2200 }).map((each) => each / 100);
const anyLat = fc.integer({ min: -80, max: 80 });

test('the bar is as long as its label says', () => {
  fc.assert(
    fc.property(anyZoom, anyLat, (zoom, lat) => {
      const { label, widthPixels } = scaleBar(zoom, lat);
      expect(Math.abs(widthPixels - metresOf(label) / metresPerPixel(zoom, lat))).toBeLessThanOrEqual(0.51);
    }),
  );
});

test('the label is 1, 2 or 5 with noughts, in metres below a kilometre', () => {
  fc.assert(
    fc.property(anyZoom, anyLat, (zoom, lat) => {
      const { label } = scaleBar(zoom, lat);
      expect(metresOf(label).toPrecision(3)).toMatch(/^[125]\.?0|^0\.0*[125]0/u);
      expect(label).toMatch(metresOf(label) < 1000 ? /^[\d.]+ m$/u : /^\d+ km$/u);
    }),
  );
});

test('it fits 100 pixels, and the next round length would not', () => {
  fc.assert(
    fc.property(anyZoom, anyLat, (zoom, lat) => {
      const { widthPixels } = scaleBar(zoom, lat);
      expect(widthPixels).toBeLessThanOrEqual(100);
      expect(widthPixels).toBeGreaterThanOrEqual(40);
    }),
  );
});

test('over the district at zoom 10 it is 5 km', () => {
  expect(scaleBar(10, 35.9)).toEqual({ label: '5 km', widthPixels: 81 });
});
