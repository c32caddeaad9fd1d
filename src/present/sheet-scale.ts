/** The scale of a map on paper: as a number, and as a bar of a round length. */
import { metresPerPixel } from '../ui/scale-bar.ts';
import { MILLIMETRE } from './sheet-page.ts';

/** `denominator` is N of 1 : N at the map's centre, to two digits; the bar has `parts` equal parts of `partMetres`. */
export type PaperScale = Readonly<{ denominator: number; partMetres: number; parts: number; partPixels: number }>;

const PARTS = 4;
/** Lengths of a part that make round bars, in powers of ten. */
const ROUND = [2, 1, 0.5, 0.25];

/** Web Mercator's scale at a latitude, where `mapPixel` is the length of a pixel of the map on paper in CSS pixels; the bar is at most so long. */
export function paperScale(zoom: number, lat: number, mapPixel: number, longest: number): PaperScale {
  const metres = metresPerPixel(zoom, lat) / mapPixel;
  const ratio = metres * MILLIMETRE * 1000;
  const digits = 10 ** (Math.floor(Math.log10(ratio)) - 1);
  const most = metres * longest;
  const power = 10 ** Math.floor(Math.log10(most));
  const part = ROUND.find((each) => each * PARTS * power <= most) ?? 0.25;
  return { denominator: Math.round(ratio / digits) * digits, partMetres: part * power, parts: PARTS, partPixels: (part * power) / metres };
}
