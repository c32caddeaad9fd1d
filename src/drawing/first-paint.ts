/**
 * The complete small map that stands in the page before any script has run. It is fluid: a frame of the district's
 * proportions is fitted into the free part of the window by style sheet alone, exactly as the live map's first camera
 * fits it, and every point stands at a percentage of that frame.
 */
import type { FeatureCollection, Geometry, Position } from 'geojson';
import type { Theme } from '../layers/theme.ts';
import { DISTRICT_BOUNDS } from '../layers/painter.ts';
import { atlasLayers } from '../layers/index.ts';
import { planeScale, toPlane } from '../layers/projection.ts';
import { paintScene } from './scene.ts';
import type { Scene, SceneSources, Shape } from './scene.ts';
import { svgDefinitions, svgDisc, svgDot, svgGlyph, svgLabel, svgShape } from './svg-marks.ts';
import type { Placement } from './svg-marks.ts';

/** Zooms that the first camera has on a desktop window and on a phone; symbols and labels are set for each. */
const DESKTOP_ZOOM = 9.75;
const PHONE_ZOOM = 8.55;
/** Nothing farther from the district than this is inlined, in degrees: a 32:9 window shows no more. */
const REACH_DEGREES = 1.15;

const [west, south, east, north] = DISTRICT_BOUNDS;

function near([lon = 0, lat = 0]: Position): boolean {
  return lon > west - REACH_DEGREES && lon < east + REACH_DEGREES && lat > south - REACH_DEGREES / 2 && lat < north + REACH_DEGREES / 2;
}

function firstPosition(geometry: Geometry): Position {
  if (geometry.type === 'Point') return geometry.coordinates;
  if (geometry.type === 'LineString') return geometry.coordinates[0] ?? [];
  return geometry.type === 'Polygon' ? (geometry.coordinates[0]?.[0] ?? []) : [];
}

/** Whether any part of a feature lies near; land is kept whole, because it frames the view. */
function touches(geometry: Geometry): boolean {
  if (geometry.type === 'Polygon') return (geometry.coordinates[0] ?? []).some(near);
  return geometry.type === 'LineString' ? geometry.coordinates.some(near) : near(firstPosition(geometry));
}

function nearby(collection: FeatureCollection): FeatureCollection {
  return { ...collection, features: collection.features.filter((feature) => feature.geometry && touches(feature.geometry)) };
}

/** CSS `var(--name)` of a theme colour, so that light and dark are the style sheet's affair. */
function themeVariables(theme: Theme): (color: string) => string {
  const { parts, labels, glyphs, ...flat } = theme;
  const names = new Map<string, string>();
  // Later names win where two tokens share a colour: on the map it is the part's or the glyph's that is meant.
  for (const [name, color] of Object.entries(flat)) names.set(color, `var(--${name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)})`);
  for (const [part, color] of Object.entries(labels)) names.set(color, `var(--label-${part})`);
  for (const [part, color] of Object.entries(parts)) names.set(color, `var(--part-${part})`);
  for (const [part, color] of Object.entries(glyphs)) names.set(color, `var(--glyph-${part})`);
  return (color) => names.get(color) ?? color;
}

/** Width divided by height of the district's frame in the plane. */
export function frameRatio(): number {
  const [left, top] = toPlane(west, north);
  const [right, bottom] = toPlane(east, south);
  return (right - left) / (bottom - top);
}

/** The inlined map as SVG text. Throws when a layer cannot be evaluated: a build fault. */
export function firstPaint(sources: SceneSources, theme: Theme): string {
  const kept = Object.fromEntries(Object.entries(sources).map(([name, collection]) => [name, nearby(collection)]));
  const layers = atlasLayers(theme);
  const paintAt = (zoom: number): Scene =>
    paintScene({ layers, sources: kept, zoom, globalState: { language: 'zh', hidden: [], badges: {} }, stateOf: () => ({}) });
  const scene = paintAt(DESKTOP_ZOOM);
  const [left, top] = toPlane(west, north);
  const [right, bottom] = toPlane(east, south);
  const [width, height] = [right - left, bottom - top];
  const place: Placement = (x, y) => ({ x: `${(((x - left) / width) * 100).toFixed(2)}%`, y: `${(((y - top) / height) * 100).toFixed(2)}%` });
  const paint = themeVariables(theme);
  // Land is drawn four times (depth, ground, edge, core): its path is written once and referred to.
  const paths = new Map<string, string>();
  const uses = new Map<string, number>();
  for (const { d } of scene.shapes) uses.set(d, (uses.get(d) ?? 0) + 1);
  for (const [d, count] of uses) if (count > 1) paths.set(d, `p${paths.size}`);
  const shape = (each: Shape): string => {
    const name = paths.get(each.d);
    const svg = svgShape(each, paint);
    return name ? svg.replace(`<path d="${each.d}"`, `<use href="#${name}"`) : svg;
  };
  const definitions = [...paths].map(([d, name]) => `<path id="${name}" d="${d}" vector-effect="non-scaling-stroke"/>`).join('');
  const geometry = [
    ...scene.shapes.filter((each) => !each.layer.startsWith('area')).map(shape),
    ...scene.discs.map((disc, index) => svgDisc(disc, paint, `soft${index}`)),
    ...scene.shapes.filter((each) => each.layer.startsWith('area')).map(shape),
  ];
  const marksOf = (each: Scene, name: string): string => {
    const dots = each.dots.map((dot) => svgDot(dot, paint, place));
    const glyphs = each.glyphs.map((glyph) => svgGlyph(glyph, theme, paint, place));
    const labels = each.labels.map((label) => svgLabel(label, theme, paint, place));
    return `<g class="${name}">${[...dots, ...glyphs, ...labels].join('')}</g>`;
  };
  const box = `${left.toFixed(1)} ${top.toFixed(1)} ${width.toFixed(1)} ${height.toFixed(1)}`;
  return [
    `<svg id="first-map" class="first-map" aria-hidden="true" overflow="visible" xmlns="http://www.w3.org/2000/svg">`,
    `<defs>${definitions}${svgDefinitions(theme, paint, 1 / planeScale(DESKTOP_ZOOM))}</defs>`,
    `<svg viewBox="${box}" width="100%" height="100%" preserveAspectRatio="none" overflow="visible">${geometry.join('')}</svg>`,
    marksOf(scene, 'wide'),
    marksOf(paintAt(PHONE_ZOOM), 'narrow'),
    '</svg>',
  ].join('');
}
