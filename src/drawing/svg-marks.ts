/** Scene to SVG text. Positions in the plane go through `place`, so that one painter serves a fixed and a fluid frame. */
import { xmlText } from '../data/xml-text.ts';
import { GLYPHS, GLYPH_SIZE } from '../layers/glyphs.ts';
import type { Theme } from '../layers/theme.ts';
import type { Kind } from '../../geo/schema.ts';
import { BADGE_EM, LINE_HEIGHT } from './label-text.ts';
import { readBadge } from './scene.ts';
import type { Disc, Dot, Glyph, Label, Shape } from './scene.ts';

export type Paint = (color: string) => string;
export type Placement = (x: number, y: number) => { x: string; y: string };

/** The text as XML holds it. */
export const escapeXml = (text: string): string =>
  xmlText(text).replace(/[&<>"]/gu, (each) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[each] ?? each);
const round = (value: number): number => Math.round(value * 100) / 100;
const attribute = (name: string, value: number | string, standard: number | string): string =>
  value === standard ? '' : ` ${name}="${typeof value === 'number' ? round(value) : value}"`;

/** Definitions that shapes refer to: one hatch a part, drawn in the part's hue. */
export function svgDefinitions(theme: Theme, paint: Paint, hatchScale: number): string {
  return Object.entries(theme.parts)
    .map(([part, color]) => {
      const line = `<path d="M0 8 8 0M-2 2 2-2M6 10 10 6" stroke="${paint(color)}" stroke-width="1.2"/>`;
      return `<pattern id="hatch-${part}" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="scale(${round(hatchScale)})">${line}</pattern>`;
    })
    .join('');
}

/**
 * A shape as a path whose stroke keeps its width on the screen; or, given the length of a pixel in the plane, has that width
 * on the ground, so that it grows and shrinks with the picture.
 */
export function svgShape(shape: Shape, paint: Paint, pixel: number | null = null): string {
  const length = (pixels: number): number => (pixel === null ? round(pixels) : Number((pixels * pixel).toPrecision(4)));
  const keepsWidth = pixel === null ? ' vector-effect="non-scaling-stroke"' : '';
  const fill = shape.pattern ? `url(#${shape.pattern})` : shape.fill ? paint(shape.fill) : 'none';
  const stroke = shape.stroke
    ? ` stroke="${paint(shape.stroke)}"${attribute('stroke-width', String(length(shape.strokeWidth)), '1')}${attribute('stroke-opacity', shape.strokeOpacity, 1)}${shape.dash ? ` stroke-dasharray="${shape.dash.map(length).join(' ')}"` : ''}${keepsWidth} stroke-linejoin="round"`
    : '';
  return `<path d="${shape.d}" fill="${fill}"${shape.fill || shape.pattern ? attribute('fill-opacity', shape.fillOpacity, 1) : ''}${stroke}/>`;
}

/** A locality as a disc that fades to nothing at its radius. */
export function svgDisc(disc: Disc, paint: Paint, gradientId: string): string {
  const stops = `<stop stop-color="${paint(disc.color)}" stop-opacity="${round(disc.opacity)}"/><stop offset="1" stop-color="${paint(disc.color)}" stop-opacity="0"/>`;
  return `<radialGradient id="${gradientId}">${stops}</radialGradient><circle cx="${round(disc.x)}" cy="${round(disc.y)}" r="${round(disc.radius)}" fill="url(#${gradientId})"/>`;
}

export function svgDot(dot: Dot, paint: Paint, place: Placement): string {
  const at = place(dot.x, dot.y);
  return `<circle cx="${at.x}" cy="${at.y}" r="${round(dot.radius)}" fill="${paint(dot.fill)}" stroke="${paint(dot.stroke)}" stroke-width="${dot.strokeWidth}"${attribute('opacity', dot.opacity, 1)}/>`;
}

export function svgGlyph(glyph: Glyph, theme: Theme, paint: Paint, place: Placement): string {
  const at = place(glyph.x, glyph.y);
  const factor = glyph.size / GLYPH_SIZE;
  const path = GLYPHS[glyph.kind as Kind] ?? '';
  const ink = theme.glyphs[glyph.part] ?? theme.halo;
  return `<svg x="${at.x}" y="${at.y}" overflow="visible"${attribute('opacity', glyph.opacity, 1)}><path d="${path}" fill="${paint(ink)}" fill-rule="evenodd" transform="translate(${round(-glyph.size / 2)} ${round(-glyph.size / 2)}) scale(${round(factor)})"/></svg>`;
}

/** A badge's pill with its count, its left edge at `x`. */
function svgBadge(name: string, x: number, baseline: number, size: number, theme: Theme, paint: Paint): string {
  const badge = readBadge(name);
  if (!badge) return '';
  const width = (badge.count.length > 1 ? 1.5 : 1.15) * size;
  const height = 1.15 * size;
  const pill = `<rect x="${round(x)}" y="${round(baseline - size * 0.95)}" width="${round(width)}" height="${round(height)}" rx="${round(height / 2)}" fill="${paint(theme.parts[badge.part] ?? theme.quiet)}"/>`;
  return `${pill}<text x="${round(x + width / 2)}" y="${round(baseline - size * 0.1)}" font-size="${round(size * 0.78)}" font-weight="700" text-anchor="middle" fill="${paint(theme.glyphs[badge.part] ?? theme.halo)}">${badge.count}</text>`;
}

/** How a halo stands under its text: some programs that open SVG files know no order of painting, there it is a text of its own. */
export type Halo = 'beneath' | 'apart';

/**
 * A label: halo below, text above, badges as small filled pills. Each text is anchored at the side that must be exact
 * (towards its point, or towards its badge), because the width of a line is only estimated.
 */
export function svgLabel(label: Label, theme: Theme, paint: Paint, place: Placement, haloIs: Halo = 'beneath'): string {
  const at = place(label.x, label.y);
  const { block, size } = label;
  let top = label.dy;
  const lines = block.lines.map((line) => {
    const lineHeight = Math.max(line.scale, 0.8) * size * LINE_HEIGHT;
    const baseline = top + lineHeight * 0.8;
    top += lineHeight;
    const badge = line.runs.find((run) => run.badge !== null);
    const slack = block.width - line.width;
    const left = label.dx + (label.align === 'middle' ? slack / 2 : label.align === 'end' ? slack : 0);
    const textEnd = left + line.width - (badge ? BADGE_EM * size : 0);
    const anchor = badge ? 'end' : label.align;
    const x = badge || anchor === 'end' ? textEnd : anchor === 'middle' ? left + line.width / 2 : left;
    const fontSize = size * line.scale;
    const text = escapeXml(
      line.runs
        .map((run) => run.text)
        .join('')
        .trim(),
    );
    const halo = label.haloWidth > 0 ? ` stroke="${paint(label.halo)}" stroke-width="${round(label.haloWidth * 2)}" stroke-linejoin="round"` : '';
    const style = `${label.bold ? ' font-weight="700"' : ''}${label.spacing ? ` letter-spacing="${round(label.spacing * fontSize)}"` : ''}${attribute('text-anchor', anchor, 'start')}`;
    const pill = badge?.badge ? svgBadge(badge.badge, textEnd + 0.25 * size, baseline, size, theme, paint) : '';
    const open = `<text x="${round(x)}" y="${round(baseline)}" font-size="${round(fontSize)}"${style}`;
    if (haloIs === 'apart')
      return `${halo && `${open} fill="none"${halo} aria-hidden="true">${text}</text>`}${open} fill="${paint(label.color)}">${text}</text>${pill}`;
    return `${open} fill="${paint(label.color)}"${halo && `${halo} paint-order="stroke"`}>${text}</text>${pill}`;
  });
  return `<svg x="${at.x}" y="${at.y}" overflow="visible"${attribute('opacity', label.opacity, 1)}>${lines.join('')}</svg>`;
}
