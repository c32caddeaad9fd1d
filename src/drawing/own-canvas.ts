/** The reader's own layers on the light map: a canvas between its ground and its places that follows the same camera. */
import { PART } from '../files/layer-file.ts';
import { classColours } from '../layers/own-colours.ts';
import { HIDDEN } from '../layers/own-picture.ts';
import type { LayerPicture, PlaneParts, PlanePoints } from '../layers/own-picture.ts';
import { toPlane } from '../layers/projection.ts';
import type { Theme } from '../layers/theme.ts';
import { makeStamp, putStamp } from './point-stamps.ts';
import type { Rgb } from './point-stamps.ts';

/** Screen position of the plane's origin, and pixels of the screen to one of the plane. */
export type PlaneView = Readonly<{ x: number; y: number; scale: number }>;
export type OwnCanvas = Readonly<{
  draw: (pictures: readonly LayerPicture[], theme: Theme) => void;
  paint: () => void;
}>;

const LEAST_RINGED_PX = 5;
const AREA_OPACITY = 0.3;
const MARK_PX = 6;
/** Vertices nearer to the one before are left out. */
const LEAST_STEP_PX = 0.7;

type Shapes = { points: PlanePoints | null; parts: PlaneParts | null; version: number };

const rgbOf = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;

export function createOwnCanvas(canvas: HTMLCanvasElement, view: () => PlaneView): OwnCanvas {
  const context = canvas.getContext('2d');
  const sheet = document.createElement('canvas');
  const sheetContext = sheet.getContext('2d', { willReadFrequently: true });
  let pictures: readonly LayerPicture[] = [];
  let theme: Theme | null = null;
  const shapes = new Map<string, Shapes>();

  async function load(picture: LayerPicture): Promise<void> {
    const { id, shapesVersion: version } = picture;
    if (shapes.get(id)?.version === version) return;
    const own: Shapes = { points: shapes.get(id)?.points ?? null, parts: shapes.get(id)?.parts ?? null, version };
    shapes.set(id, own);
    const [points, parts] = await Promise.all([picture.hasPoints ? picture.points() : null, picture.hasParts ? picture.parts() : null]);
    if (shapes.get(id) !== own) return;
    [own.points, own.parts] = [points, parts];
    paint();
  }

  /** Lines and areas of a layer, class by class. */
  function paintParts({ style, classes }: LayerPicture, parts: PlaneParts, colours: readonly string[], { x: left, y: top, scale }: PlaneView): void {
    if (!context) return;
    const { positions, record, kind, start } = parts;
    const paths = colours.map(() => ({ area: new Path2D(), line: new Path2D() }));
    const leastStep = LEAST_STEP_PX ** 2;
    for (let part = 0; part < record.length; part += 1) {
      const group = classes[record[part] ?? 0] ?? HIDDEN;
      if (group === HIDDEN || kind[part] === PART.point) continue;
      const [from, to] = [start[part] ?? 0, start[part + 1] ?? 0];
      const path = paths[Math.min(group, paths.length - 1)]?.[kind[part] === PART.line ? 'line' : 'area'];
      let [lastX, lastY] = [NaN, NaN];
      for (let at = from; at < to; at += 1) {
        const [x, y] = [left + (positions[2 * at] ?? 0) * scale, top + (positions[2 * at + 1] ?? 0) * scale];
        if (at === from) path?.moveTo(x, y);
        else if (at + 1 < to && (x - lastX) ** 2 + (y - lastY) ** 2 < leastStep) continue;
        else path?.lineTo(x, y);
        [lastX, lastY] = [x, y];
      }
      if (kind[part] !== PART.line) path?.closePath();
    }
    const ratio = devicePixelRatio;
    context.lineJoin = 'round';
    context.lineCap = 'round';
    paths.forEach(({ area, line }, group) => {
      context.fillStyle = context.strokeStyle = colours[group] ?? '';
      context.globalAlpha = AREA_OPACITY * style.opacity;
      context.fill(area, 'evenodd');
      context.globalAlpha = style.opacity;
      context.lineWidth = Math.min(Math.max(1, style.sizePx / 4), 1.5) * ratio;
      context.stroke(area);
      context.lineWidth = Math.max(1, style.sizePx / 4) * ratio;
      context.stroke(line);
    });
    context.globalAlpha = 1;
  }

  function paintPoints(
    { style, classes }: LayerPicture,
    { positions, records }: PlanePoints,
    colours: readonly string[],
    { x: left, y: top, scale }: PlaneView,
  ): void {
    if (!context || !sheetContext || !theme) return;
    const { width, height } = sheet;
    const pixels = sheetContext.createImageData(width, height);
    const ratio = devicePixelRatio;
    const stamp = makeStamp((style.sizePx / 2) * ratio, style.sizePx >= LEAST_RINGED_PX ? ratio : 0);
    const hues = colours.map(rgbOf);
    const halo = rgbOf(theme.halo);
    for (let at = 0; at < positions.length / 2; at += 1) {
      const group = classes[records ? (records[at] ?? 0) : at] ?? HIDDEN;
      const x = Math.round(left + (positions[2 * at] ?? 0) * scale);
      const y = Math.round(top + (positions[2 * at + 1] ?? 0) * scale);
      if (group === HIDDEN || x < -stamp.side || y < -stamp.side || x > width + stamp.side || y > height + stamp.side) continue;
      putStamp(pixels, stamp, x, y, hues[group] ?? hues.at(-1) ?? halo, halo);
    }
    sheetContext.putImageData(pixels, 0, 0);
    context.globalAlpha = style.opacity;
    context.drawImage(sheet, 0, 0);
    context.globalAlpha = 1;
  }

  function paintMark([lon, lat]: readonly [number, number], sizePx: number, { x: left, y: top, scale }: PlaneView): void {
    if (!context || !theme) return;
    const [x, y] = toPlane(lon, lat);
    context.beginPath();
    context.arc(left + x * scale, top + y * scale, (sizePx / 2 + MARK_PX) * devicePixelRatio, 0, 2 * Math.PI);
    for (const [colour, width] of [
      [theme.halo, 4.5],
      [theme.accent, 2.5],
    ] as const) {
      context.strokeStyle = colour;
      context.lineWidth = width * devicePixelRatio;
      context.stroke();
    }
  }

  function paint(): void {
    if (!context || !theme) return;
    const ratio = devicePixelRatio;
    const { clientWidth, clientHeight } = canvas;
    const [width, height] = [Math.round(clientWidth * ratio), Math.round(clientHeight * ratio)];
    for (const each of [canvas, sheet]) if (each.width !== width || each.height !== height) Object.assign(each, { width, height });
    context.clearRect(0, 0, width, height);
    if (width === 0 || height === 0) return;
    const at = view();
    const inPixels = { x: at.x * ratio, y: at.y * ratio, scale: at.scale * ratio };
    const shown = pictures.filter(({ isShown }) => isShown);
    for (const picture of shown) {
      const parts = shapes.get(picture.id)?.parts;
      if (parts) paintParts(picture, parts, classColours(theme, picture.style), inPixels);
    }
    for (const picture of shown) {
      const points = shapes.get(picture.id)?.points;
      if (points) paintPoints(picture, points, classColours(theme, picture.style), inPixels);
    }
    for (const { marked, style } of shown) if (marked) paintMark(marked, style.sizePx, inPixels);
  }

  return {
    draw(next, nextTheme) {
      if (next === pictures && nextTheme === theme) return;
      [pictures, theme] = [next, nextTheme];
      for (const id of shapes.keys()) if (!next.some((picture) => picture.id === id)) shapes.delete(id);
      for (const picture of next) void load(picture);
      paint();
    },
    paint,
  };
}
