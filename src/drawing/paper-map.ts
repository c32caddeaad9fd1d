/** The map for paper: cut at its frame, names whole within it, every width in proportion, nothing that a file must be drawn from as pixels. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { atlasLayers } from '../layers/index.ts';
import { fromPlane, planeScale, toPlane } from '../layers/projection.ts';
import type { Bounds, Size } from '../layers/projection.ts';
import type { Theme } from '../layers/theme.ts';
import { featureState } from '../query/emphasis.ts';
import type { Camera } from '../state/app-state.ts';
import { reachPath } from './map-picture.ts';
import type { MapPicture } from './map-picture.ts';
import { paintScene } from './scene.ts';
import type { Scene, SceneSources, Shape } from './scene.ts';
import { isArea, planeOrigin, planeTransforms } from './svg-scene.ts';
import { svgDisc, svgDot, svgGlyph, svgLabel, svgShape } from './svg-marks.ts';

export type PaperMap = Readonly<{ svg: string; scene: Scene; bounds: Bounds }>;

/** Names keep so far from the frame: their width is an estimate. */
const FRAME_ROOM = 7;
/** Distance of the lines of a hatch along the horizontal, and their width, in pixels. */
const HATCH = { step: 8, width: 1.2 } as const;

/** Names that the map on the screen keeps for a closer view; on paper there is none. */
const WITHHELD: ReadonlySet<string> = new Set(['site-name', 'line-name', 'reference-name']);
/** Of these, what has its place only where all others leave room. */
const LEAST = 'reference-name';

/** The layers of paper: whatever stands as a symbol has its name wherever there is room. */
function paperLayers(theme: Theme, zoom: number): LayerSpecification[] {
  const layers = atlasLayers(theme);
  const isWithheld = (layer: LayerSpecification): boolean => WITHHELD.has(layer.id) && 'minzoom' in layer && (layer.minzoom ?? 0) > zoom;
  const least = layers.filter((layer) => layer.id === LEAST && isWithheld(layer));
  // Names are placed from the last layer to the first.
  return [...least, ...layers.filter((layer) => !least.includes(layer))].map((layer) => (isWithheld(layer) ? { ...layer, minzoom: 0 } : layer));
}

const same = (color: string): string => color;

/** West, south, east and north of what a camera shows, in degrees. */
function boundsOf(camera: Camera, { width, height }: Size): Bounds {
  const scale = planeScale(camera.zoom);
  const [x, y] = toPlane(camera.lon, camera.lat);
  const [west, north] = fromPlane(x - width / 2 / scale, y - height / 2 / scale);
  const [east, south] = fromPlane(x + width / 2 / scale, y + height / 2 / scale);
  return [west, south, east, north];
}

/** Least and greatest coordinates of a path in the plane. */
function extentOfPath(d: string): { left: number; top: number; right: number; bottom: number } {
  const numbers = (d.match(/-?\d+(?:\.\d+)?/gu) ?? []).map(Number);
  const axis = (parity: number): number[] => numbers.filter((_, index) => index % 2 === parity);
  return { left: Math.min(...axis(0)), right: Math.max(...axis(0)), top: Math.min(...axis(1)), bottom: Math.max(...axis(1)) };
}

/** A hatch as lines of its own: patterns become pixels in a PDF. */
function hatch(shape: Shape, color: string, pixel: number, clipId: string): string {
  const { left, top, right, bottom } = extentOfPath(shape.d);
  const height = bottom - top;
  const step = HATCH.step * pixel;
  const lines: string[] = [];
  for (let x = left; x < right + height; x += step) lines.push(`M${x.toFixed(2)} ${top}L${(x - height).toFixed(2)} ${bottom}`);
  const width = (HATCH.width * pixel).toPrecision(3);
  return `<clipPath id="${clipId}"><path d="${shape.d}"/></clipPath><path d="${lines.join('')}" clip-path="url(#${clipId})" stroke="${color}" stroke-width="${width}" stroke-opacity="${shape.fillOpacity}"/>`;
}

/** The map of a size in pixels, from its upper left corner. `ids` stands before each name within it, so that several maps share a page. */
export function paperMap(sources: SceneSources, { picture, camera, size, outlines }: Omit<MapPicture, 'fontCss'>, ids: string): PaperMap {
  const { theme, language, emphasis } = picture;
  const origin = planeOrigin(camera, size);
  const frame = {
    left: -origin.x + FRAME_ROOM,
    top: -origin.y + FRAME_ROOM,
    right: size.width - origin.x - FRAME_ROOM,
    bottom: size.height - origin.y - FRAME_ROOM,
  };
  const scene = paintScene({
    layers: paperLayers(theme, camera.zoom),
    sources,
    zoom: camera.zoom,
    globalState: { language, hidden: [...emphasis.off], badges: emphasis.badges },
    stateOf: (id) => featureState(emphasis, id),
    frame,
  });
  const pixel = 1 / origin.scale;
  const place = (x: number, y: number): { x: string; y: string } => ({ x: (x * origin.scale).toFixed(1), y: (y * origin.scale).toFixed(1) });
  const part = (pattern: string): string => theme.parts[pattern.replace(/^hatch-/u, '')] ?? theme.quiet;
  const draw = (shape: Shape, index: number): string =>
    shape.pattern ? hatch(shape, part(shape.pattern), pixel, `${ids}hatch-${index}`) : svgShape(shape, same, pixel);
  const plane = [
    ...scene.shapes.filter(({ layer }) => !isArea(layer)).map(draw),
    ...scene.discs.map((disc, index) => svgDisc(disc, same, `${ids}soft-${index}`)),
    ...scene.shapes.filter(({ layer }) => isArea(layer)).map(draw),
  ];
  const marks = [
    ...scene.dots.map((dot) => svgDot(dot, same, place)),
    ...scene.glyphs.map((glyph) => svgGlyph(glyph, theme, same, place)),
    ...scene.labels.map((label) => svgLabel(label, theme, same, place, 'apart')),
  ];
  const at = planeTransforms(origin);
  const box = `width="${size.width}" height="${size.height}"`;
  const svg = [
    `<clipPath id="${ids}frame"><rect ${box}/></clipPath><g clip-path="url(#${ids}frame)"><rect ${box} fill="${scene.background}"/>`,
    `<g transform="${at.plane}">${plane.join('')}</g>${reachPath(outlines, theme, origin)}<g transform="${at.marks}">${marks.join('')}</g></g>`,
  ].join('');
  return { svg, scene, bounds: boundsOf(camera, size) };
}
