/** What stands around a map on paper: the frame with its degrees, the north arrow, the scale bar, the code of the address. */
import { fromPlane, planeScale, toPlane } from '../layers/projection.ts';
import type { Theme } from '../layers/theme.ts';
import type { Camera } from '../state/app-state.ts';
import { codePath } from './qr-code.ts';
import { MILLIMETRE, POINT } from './sheet-page.ts';
import type { Box } from './sheet-page.ts';
import type { PaperScale } from './sheet-scale.ts';
import { textAt, widthOf } from './sheet-text.ts';

/** Distances of the marks at the frame, in minutes of arc. */
const STEPS = [1, 2, 5, 10, 15, 30, 60];
/** Least room from one mark to the next. */
const LEAST_ROOM = 24 * MILLIMETRE;
/** Labels keep so far from the corners. */
const CORNER = 8 * MILLIMETRE;

const minutes = (value: number): string => `${Math.floor(value / 60 + 1e-9)}°${String(Math.round(value % 60) % 60).padStart(2, '0')}′`;

type Mark = Readonly<{ at: number; text: string }>;

/** Multiples of a round number of minutes between two ends; `at` says where they stand. */
function marksBetween(from: number, to: number, length: number, at: (degrees: number) => number): Mark[] {
  const step = STEPS.find((each) => (each / 60 / (to - from)) * length >= LEAST_ROOM) ?? 120;
  const first = Math.ceil((from * 60) / step);
  const count = Math.max(0, Math.floor((to * 60) / step) - first + 1);
  return Array.from({ length: count }, (_, index) => {
    const value = (first + index) * step;
    return { at: at(value / 60), text: minutes(value) };
  }).filter((mark) => mark.at > CORNER && mark.at < length - CORNER);
}

/** The frame: a neat line, a finer one outside the band of degrees, marks at round minutes. */
export function mapFrame({ x, y, width, height }: Box, camera: Camera, mapPixel: number, { ink, quiet }: Theme, band: number): string {
  const scale = planeScale(camera.zoom) * mapPixel;
  const [centreX, centreY] = toPlane(camera.lon, camera.lat);
  const [west, north] = fromPlane(centreX - width / 2 / scale, centreY - height / 2 / scale);
  const [east, south] = fromPlane(centreX + width / 2 / scale, centreY + height / 2 / scale);
  const across = marksBetween(west, east, width, (lon) => (toPlane(lon, 0)[0] - centreX) * scale + width / 2);
  const down = marksBetween(south, north, height, (lat) => (toPlane(0, lat)[1] - centreY) * scale + height / 2);
  const tick = 1.3 * MILLIMETRE;
  const style = { size: 7 * POINT, fill: quiet, anchor: 'middle' } as const;
  const ticks = [
    ...across.map(({ at }) => `M${(x + at).toFixed(1)} ${y}v${-tick}M${(x + at).toFixed(1)} ${y + height}v${tick}`),
    ...down.map(({ at }) => `M${x} ${(y + at).toFixed(1)}h${-tick}M${x + width} ${(y + at).toFixed(1)}h${tick}`),
  ].join('');
  /** From the outer line to the middle of the room beside the ticks, and half a figure's height. */
  const middle = (band - tick) / 2;
  const half = style.size * 0.36;
  const words = [
    ...across.map(({ at, text }) => textAt(text, x + at, y - band + middle + half, style) + textAt(text, x + at, y + height + band - middle + half, style)),
    ...down.flatMap(({ at, text }) =>
      [x - band + middle + half, x + width + band - middle + half].map(
        (left) => `<g transform="translate(${left.toFixed(1)} ${(y + at).toFixed(1)}) rotate(-90)">${textAt(text, 0, 0, style)}</g>`,
      ),
    ),
  ].join('');
  const outer = `<rect x="${x - band}" y="${y - band}" width="${width + 2 * band}" height="${height + 2 * band}" fill="none" stroke="${ink}" stroke-width="1.1"/>`;
  return `<path d="${ticks}" stroke="${ink}" stroke-width=".6"/>${words}<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="none" stroke="${ink}" stroke-width=".6"/>${outer}`;
}

/** An arrow of a height, its tip up; its foot stands at the position. */
export function northArrow(x: number, y: number, height: number, word: string, { ink, panel }: Theme): string {
  const letter = 8 * POINT;
  const top = y - height + letter;
  const half = height * 0.17;
  const right = `<path d="M${x} ${top}L${x + half} ${y}L${x} ${y - height * 0.14}Z" fill="${ink}" stroke="${ink}" stroke-width=".6" stroke-linejoin="round"/>`;
  const left = `<path d="M${x} ${top}L${x - half} ${y}L${x} ${y - height * 0.14}Z" fill="${panel}" stroke="${ink}" stroke-width=".6" stroke-linejoin="round"/>`;
  return `${left}${right}${textAt(word, x, top - 2, { size: letter, fill: ink, isBold: true, anchor: 'middle' })}`;
}

/** Lengths in the unit that suits the whole bar. */
function lengthWords(metres: number, whole: number): string {
  return String(whole >= 1000 ? Math.round(metres / 10) / 100 : Math.round(metres));
}

/** A bar of parts in turn dark and light, lengths above its ends; `y` is its lower edge. */
export function scaleBar({ partMetres, parts, partPixels }: PaperScale, x: number, y: number, { ink, panel }: Theme): string {
  const size = 7 * POINT;
  const height = 1.1 * MILLIMETRE;
  const whole = partMetres * parts;
  const unit = whole >= 1000 ? 'km' : 'm';
  const cells = Array.from({ length: parts }, (_, index) => {
    const fill = index % 2 === 0 ? ink : panel;
    return `<rect x="${(x + index * partPixels).toFixed(2)}" y="${(y - height).toFixed(2)}" width="${partPixels.toFixed(2)}" height="${height.toFixed(2)}" fill="${fill}" stroke="${ink}" stroke-width=".6"/>`;
  });
  const style = { size, fill: ink, anchor: 'middle' } as const;
  const words = [0, parts / 2, parts].map((count) => {
    const text = lengthWords(partMetres * count, whole);
    const right =
      count === parts
        ? textAt(unit, x + count * partPixels + widthOf(text, style) / 2 + size * 0.3, y - height - size * 0.45, { ...style, anchor: 'start' })
        : '';
    return textAt(text, x + count * partPixels, y - height - size * 0.45, style) + right;
  });
  return `<g class="scale-bar" data-metres="${whole}">${cells.join('')}</g>${words.join('')}`;
}

/** An address as a QR code in a square. */
export function codeSquare(link: string, x: number, y: number, width: number, ink: string): string {
  const { path, side } = codePath(link);
  return `<g class="code" transform="translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${(width / side).toFixed(4)})"><path d="${path}" fill="${ink}" shape-rendering="crispEdges"/></g>`;
}
