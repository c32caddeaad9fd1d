/** The scale bar's round length for a zoom and a latitude. */

const EQUATOR_METRES = 40_075_016.686;
const MAX_PIXELS = 100;

/** Ground that a CSS pixel covers at a latitude. */
export const metresPerPixel = (zoom: number, lat: number): number => (EQUATOR_METRES * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** zoom);

/** Longest of 1, 2 or 5 × 10ⁿ metres that fits 100 pixels, with 512-pixel tiles. */
export function scaleBar(zoom: number, lat: number): { label: string; widthPixels: number } {
  const perPixel = metresPerPixel(zoom, lat);
  const most = perPixel * MAX_PIXELS;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = ([5, 2, 1].find((each) => each * power <= most) ?? 1) * power;
  return { label: metres >= 1000 ? `${metres / 1000} km` : `${metres} m`, widthPixels: Math.round(metres / perPixel) };
}
