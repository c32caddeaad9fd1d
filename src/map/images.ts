/** Pictures that the style names: hatches, glyphs and badges, drawn when the map first asks for them. */
import { GLYPHS, GLYPH_SIZE } from '../layers/glyphs.ts';
import { HATCH_PREFIX } from '../layers/areas.ts';
import { BADGE_PREFIX } from '../layers/place-names.ts';
import { GLYPH_PREFIX } from '../layers/sites.ts';
import type { Theme } from '../layers/theme.ts';
import type { Kind, Part } from '../../geo/schema.ts';

/** Pictures are drawn at twice their size, so that they stay sharp on dense screens. */
export const PICTURE_RATIO = 2;

function canvasOf(width: number, height: number): [HTMLCanvasElement, CanvasRenderingContext2D] | null {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * PICTURE_RATIO);
  canvas.height = Math.ceil(height * PICTURE_RATIO);
  const context = canvas.getContext('2d');
  context?.scale(PICTURE_RATIO, PICTURE_RATIO);
  return context && [canvas, context];
}

function drawHatch(context: CanvasRenderingContext2D, color: string): void {
  context.strokeStyle = color;
  context.lineWidth = 1.2;
  context.beginPath();
  for (const [x, y] of [
    [0, 8],
    [-2, 2],
    [6, 10],
  ] as const) {
    context.moveTo(x, y);
    context.lineTo(x === 0 ? 8 : x + 4, y === 8 ? 0 : y - 4);
  }
  context.stroke();
}

function drawBadge(context: CanvasRenderingContext2D, width: number, height: number, theme: Theme, part: Part, count: string): void {
  context.fillStyle = theme.parts[part] ?? theme.quiet;
  context.beginPath();
  context.roundRect(0, 0, width, height, height / 2);
  context.fill();
  context.fillStyle = theme.glyphs[part] ?? theme.halo;
  context.font = '700 11px "Atlas Sans Bold", sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(count, width / 2, height / 2 + 0.5);
}

/** Draws the picture of a name that the style uses; null for a name it does not know. */
export function drawPicture(name: string, theme: Theme): ImageData | null {
  if (name.startsWith(HATCH_PREFIX)) {
    const made = canvasOf(8, 8);
    if (!made) return null;
    drawHatch(made[1], theme.parts[name.slice(HATCH_PREFIX.length)] ?? theme.quiet);
    return made[1].getImageData(0, 0, made[0].width, made[0].height);
  }
  const [, part = '', count = ''] = new RegExp(`^${BADGE_PREFIX}([a-z]+)-(\\d+)$`, 'u').exec(name) ?? [];
  if (count) {
    const [width, height] = [count.length > 1 ? 22 : 16, 16];
    const made = canvasOf(width, height);
    if (!made) return null;
    drawBadge(made[1], width, height, theme, part, count);
    return made[1].getImageData(0, 0, made[0].width, made[0].height);
  }
  const [, kind = '', glyphPart = ''] = new RegExp(`^${GLYPH_PREFIX}([a-z]+)-([a-z]+)$`, 'u').exec(name) ?? [];
  const path = GLYPHS[kind as Kind];
  const made = path ? canvasOf(GLYPH_SIZE, GLYPH_SIZE) : null;
  if (!made || !path) return null;
  made[1].fillStyle = theme.glyphs[glyphPart] ?? theme.halo;
  const shape = new Path2D(path);
  // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas, not an array
  made[1].fill(shape, 'evenodd');
  return made[1].getImageData(0, 0, made[0].width, made[0].height);
}
