/** Turns the atlas layers into shapes in the plane and marks in screen pixels: the second painter's picture, not yet SVG. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection, Position } from 'geojson';
import { BADGE_PREFIX } from '../layers/place-names.ts';
import { GLYPH_PREFIX } from '../layers/sites.ts';
import type { SourceName } from '../layers/layer.ts';
import { evaluateLayer, hexColor, textSections } from './evaluate.ts';
import type { Evaluated, FeatureState, GlobalState, LayerEvaluator } from './evaluate.ts';
import { layOutLabel } from './label-text.ts';
import type { LabelBlock } from './label-text.ts';
import { ANCHORS, placeLabel } from './place-labels.ts';
import type { Anchor, Box } from './place-labels.ts';
import { planePath } from './plane-path.ts';
import { planeScale, toPlane } from '../layers/projection.ts';

export type SceneSources = Readonly<Partial<Record<SourceName, FeatureCollection>>>;
export type SceneInput = Readonly<{
  layers: readonly LayerSpecification[];
  sources: SceneSources;
  zoom: number;
  globalState: GlobalState;
  stateOf: (id: string) => FeatureState;
  /** What a sheet shows, in screen pixels from the plane's origin: names stand whole within it. Without one they stand wherever they fall. */
  frame?: Box;
}>;

/** A path in the plane; widths and dashes are in screen pixels. */
export type Shape = Readonly<{
  layer: string;
  id: string | null;
  d: string;
  fill: string | null;
  pattern: string | null;
  fillOpacity: number;
  stroke: string | null;
  strokeWidth: number;
  strokeOpacity: number;
  dash: readonly number[] | null;
}>;
/** A soft disc in the plane: its radius grows with the map. */
export type Disc = Readonly<{ layer: string; id: string; x: number; y: number; radius: number; color: string; opacity: number }>;
/** A circle of a fixed size on the screen, with its glyph. */
export type Dot = Readonly<{
  layer: string;
  id: string;
  x: number;
  y: number;
  radius: number;
  fill: string;
  stroke: string;
  strokeWidth: number;
  opacity: number;
}>;
export type Glyph = Readonly<{ layer: string; id: string; x: number; y: number; kind: string; part: string; size: number; opacity: number }>;
/** A label: `dx`, `dy` lead from the point to the block's upper left corner. */
export type Label = Readonly<{
  layer: string;
  id: string;
  x: number;
  y: number;
  dx: number;
  dy: number;
  align: 'start' | 'middle' | 'end';
  block: LabelBlock;
  size: number;
  color: string;
  halo: string;
  haloWidth: number;
  opacity: number;
  bold: boolean;
  spacing: number;
}>;
export type Scene = Readonly<{
  background: string;
  shapes: readonly Shape[];
  discs: readonly Disc[];
  dots: readonly Dot[];
  glyphs: readonly Glyph[];
  labels: readonly Label[];
}>;

const isAnchor = (value: unknown): value is Anchor => ANCHORS.some((anchor) => anchor === value);
const numberOr = (value: unknown, fallback: number): number => (typeof value === 'number' ? value : fallback);

/** Name of a picture that an expression gave, null for anything else. */
function pictureName(value: Evaluated): string | null {
  return value !== null && typeof value === 'object' && 'name' in value ? value.name : null;
}

function featuresOf(layer: LayerSpecification, input: SceneInput, evaluator: LayerEvaluator): Feature[] {
  const source = 'source' in layer ? input.sources[layer.source as SourceName] : undefined;
  return (source?.features ?? []).filter((feature) => feature.geometry !== null && evaluator.matches(feature));
}

/** The point that a label or symbol stands at: a point itself, or the middle of an outline's bounds. */
export function labelPoint(feature: Feature): Position | null {
  const { geometry } = feature;
  if (geometry?.type === 'Point') return geometry.coordinates;
  if (geometry?.type !== 'Polygon') return null;
  const ring = geometry.coordinates[0] ?? [];
  const middle = (values: number[]): number => (Math.min(...values) + Math.max(...values)) / 2;
  return [middle(ring.map(([lon = 0]) => lon)), middle(ring.map(([, lat = 0]) => lat))];
}

/** Paints every layer at a zoom, without what has no opacity. Labels are placed at that zoom and hold until the next painting. */
export function paintScene(input: SceneInput): Scene {
  const scale = planeScale(input.zoom);
  const shapes: Shape[] = [];
  const discs: Disc[] = [];
  const dots: Dot[] = [];
  const glyphs: Glyph[] = [];
  const labels: Label[] = [];
  const symbolLayers: [LayerSpecification, LayerEvaluator][] = [];
  let background = '#ffffff';
  for (const layer of input.layers) {
    const evaluator = evaluateLayer(layer, input.zoom, input.globalState);
    if (layer.type === 'background') background = hexColor(layer.paint?.['background-color'] as string);
    if (('minzoom' in layer && input.zoom < (layer.minzoom ?? 0)) || layer.type === 'background') continue;
    if (layer.type === 'symbol') {
      symbolLayers.push([layer, evaluator]);
      continue;
    }
    for (const feature of featuresOf(layer, input, evaluator)) {
      const id = typeof feature.id === 'string' ? feature.id : null;
      const get = (property: string) => evaluator.value(property, feature, id ? input.stateOf(id) : {});
      if (layer.type === 'circle') {
        const [lon = 0, lat = 0] = labelPoint(feature) ?? [];
        const [x, y] = toPlane(lon, lat);
        const color = hexColor(get('circle-color'));
        const opacity = numberOr(get('circle-opacity'), 1);
        if (opacity === 0) continue;
        const radius = numberOr(get('circle-radius'), 5);
        if (numberOr(get('circle-blur'), 0) > 0) discs.push({ layer: layer.id, id: id ?? '', x, y, radius: radius / scale, color, opacity });
        else
          dots.push({
            layer: layer.id,
            id: id ?? '',
            x,
            y,
            radius,
            fill: color,
            stroke: hexColor(get('circle-stroke-color')),
            strokeWidth: numberOr(get('circle-stroke-width'), 0),
            opacity,
          });
        continue;
      }
      const d = planePath(feature);
      if (!d) continue;
      const isFill = layer.type === 'fill';
      const opacity = numberOr(get(isFill ? 'fill-opacity' : 'line-opacity'), 1);
      if (opacity === 0) continue;
      const pattern = isFill ? get('fill-pattern') : null;
      const dash = get('line-dasharray');
      const strokeWidth = isFill ? 0 : numberOr(get('line-width'), 1);
      const blur = isFill ? 0 : numberOr(get('line-blur'), 0);
      // SVG has no blurred stroke that keeps its width: a wide faint one below a narrower one comes close.
      const widths = blur > 0 ? [strokeWidth, strokeWidth - blur] : [strokeWidth];
      for (const width of widths)
        shapes.push({
          layer: layer.id,
          id,
          d,
          fill: isFill && !pattern ? hexColor(get('fill-color')) : null,
          pattern: pictureName(pattern),
          fillOpacity: isFill ? opacity : 0,
          stroke: isFill ? null : hexColor(get('line-color')),
          strokeWidth: width,
          strokeOpacity: isFill ? 0 : opacity / widths.length,
          dash: Array.isArray(dash) ? dash.map((each) => Number(each) * strokeWidth) : null,
        });
    }
  }
  const symbols = dots.map((dot): SymbolBox => {
    return { id: dot.id, ...boxAround(dot.x * scale, dot.y * scale, dot.radius) };
  });
  const owned = new Map<string, Box>([
    ...areaBoxes(input, scale),
    // A disc fades: what can be seen of it is about half as wide.
    ...discs.map(({ id, x, y, radius }) => [id, boxAround(x * scale, y * scale, (radius * scale) / 2)] as const),
    ...symbols.map((symbol) => [symbol.id, symbol] as const),
  ]);
  const taken: Box[] = [];
  for (const [layer, evaluator] of symbolLayers.toReversed()) placeSymbols(layer, evaluator, input, { scale, symbols, owned, taken, glyphs, labels });
  return { background, shapes, discs, dots, glyphs, labels };
}

const boxAround = (x: number, y: number, radius: number): Box => ({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius });

/** Bounds of the places that are known as areas, in screen pixels. */
function areaBoxes({ sources }: SceneInput, scale: number): [string, Box][] {
  return (sources.places?.features ?? []).flatMap(({ id, geometry }): [string, Box][] => {
    if (typeof id !== 'string' || geometry?.type !== 'Polygon') return [];
    const points = (geometry.coordinates[0] ?? []).map(([lon = 0, lat = 0]) => toPlane(lon, lat));
    const [xs, ys] = [points.map(([x]) => x * scale), points.map(([, y]) => y * scale)];
    return [[id, { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }]];
  });
}

/** Room that may lie between a place and its name on paper, in ems of the name. */
const FURTHER = [0, 0.4, 0.8, 1.2, 1.8];

const isWithin = (frame: Box, x: number, y: number): boolean => x >= frame.left && x <= frame.right && y >= frame.top && y <= frame.bottom;

type SymbolBox = Box & Readonly<{ id: string }>;
type SymbolTarget = { scale: number; symbols: readonly SymbolBox[]; owned: ReadonlyMap<string, Box>; taken: Box[]; glyphs: Glyph[]; labels: Label[] };

function placeSymbols(layer: LayerSpecification, evaluator: LayerEvaluator, input: SceneInput, target: SymbolTarget): void {
  const { scale, symbols, owned, taken, glyphs, labels } = target;
  const stateOf = (feature: Feature) => input.stateOf(String(feature.id ?? ''));
  const sortKey = (feature: Feature): number => numberOr(evaluator.value('symbol-sort-key', feature, {}), 0);
  for (const feature of featuresOf(layer, input, evaluator).toSorted((a, b) => sortKey(a) - sortKey(b))) {
    const point = labelPoint(feature);
    if (!point) continue;
    const [x, y] = toPlane(point[0] ?? 0, point[1] ?? 0);
    if (input.frame && !isWithin(input.frame, x * scale, y * scale)) continue;
    const id = String(feature.id ?? '');
    const get = (property: string) => evaluator.value(property, feature, stateOf(feature));
    const icon = pictureName(get('icon-image'));
    if (icon !== null) {
      const [, kind = '', part = ''] = /^glyph-([a-z]+)-([a-z]+)$/u.exec(icon) ?? [];
      const opacity = numberOr(get('icon-opacity'), 1);
      if (icon.startsWith(GLYPH_PREFIX) && opacity > 0) {
        glyphs.push({ layer: layer.id, id, x, y, kind, part, size: 16 * numberOr(get('icon-size'), 1), opacity });
      }
      continue;
    }
    const size = numberOr(get('text-size'), 16);
    const spacing = numberOr(get('text-letter-spacing'), 0);
    const block = layOutLabel(textSections(get('text-field')), size, numberOr(get('text-max-width'), 10), spacing);
    const variable = get('text-variable-anchor');
    const anchors = Array.isArray(variable) ? variable.filter(isAnchor) : (['center'] as const);
    const offset = numberOr(get('text-radial-offset'), 0) * size;
    const own = owned.get(id) ?? { left: x * scale, right: x * scale, top: y * scale, bottom: y * scale };
    const further = anchors.length > 1 ? FURTHER.map((ems) => ems * size) : [];
    const placed = placeLabel(
      { x: x * scale, y: y * scale, block, anchors, offset, padding: numberOr(get('text-padding'), 2), mayOverlap: get('text-allow-overlap') === true },
      taken,
      // A name stands beside its own symbol, also where a choice makes that larger than the room between them.
      symbols.filter((symbol) => symbol.id !== id),
      input.frame ? { frame: input.frame, own, further } : null,
    );
    if (!placed) continue;
    const opacity = numberOr(get('text-opacity'), 1);
    if (opacity === 0) continue;
    taken.push(placed.box);
    const font = get('text-font');
    labels.push({
      layer: layer.id,
      id,
      x,
      y,
      dx: placed.left - x * scale,
      dy: placed.top - y * scale,
      align: placed.align,
      block,
      size,
      spacing,
      opacity,
      color: hexColor(get('text-color')),
      halo: hexColor(get('text-halo-color')),
      haloWidth: numberOr(get('text-halo-width'), 0),
      bold: Array.isArray(font) && String(font[0]).includes('Bold'),
    });
  }
}

/** Part and count of a badge picture's name, null when it is none. */
export function readBadge(name: string): { part: string; count: string } | null {
  const [, part = '', count = ''] = new RegExp(`^${BADGE_PREFIX}([a-z]+)-(\\d+)$`, 'u').exec(name) ?? [];
  return part ? { part, count } : null;
}
