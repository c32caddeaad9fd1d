/** A tile of vectors as a picture: the same layers as on the live map, evaluated by the style specification's own engine. */
import { VectorTile } from '@mapbox/vector-tile';
import type { VectorTileFeature } from '@mapbox/vector-tile';
import type { Feature } from 'geojson';
import { PbfReader } from 'pbf';
import type { TileLayer } from '../layers/underlay.ts';
import { evaluateLayer, hexColor } from './evaluate.ts';
import type { LayerEvaluator } from './evaluate.ts';

const GEOMETRIES = ['Point', 'Point', 'LineString', 'Polygon'] as const;
const NO_STATE = { language: 'zh', hidden: [], badges: {} } as const;

/** As much of a feature as expressions ask for. */
const asFeature = ({ type, properties, id }: VectorTileFeature): Feature =>
  ({ type: 'Feature', id, properties, geometry: { type: GEOMETRIES[type], coordinates: [] } }) as unknown as Feature;

type Pen = Readonly<{ context: OffscreenCanvasRenderingContext2D; scale: number; widths: number }>;

function trace({ context, scale }: Pen, drawn: VectorTileFeature): void {
  context.beginPath();
  for (const ring of drawn.loadGeometry())
    ring.forEach(({ x, y }, at) => (at === 0 ? context.moveTo(x * scale, y * scale) : context.lineTo(x * scale, y * scale)));
}

function drawFeature(pen: Pen, layer: TileLayer, evaluator: LayerEvaluator, drawn: VectorTileFeature, feature: Feature): void {
  const { context, scale, widths } = pen;
  const value = (name: string, fallback: number): number => {
    const found = evaluator.value(name, feature, {});
    return typeof found === 'number' ? found : fallback;
  };
  const colour = (name: string): string => hexColor(evaluator.value(name, feature, {}));
  switch (layer.type) {
    case 'fill':
      trace(pen, drawn);
      context.globalAlpha = value('fill-opacity', 1);
      context.fillStyle = colour('fill-color');
      return context.fill('evenodd');
    case 'line':
      trace(pen, drawn);
      context.globalAlpha = value('line-opacity', 1);
      context.strokeStyle = colour('line-color');
      context.lineWidth = value('line-width', 1) * widths;
      context.lineJoin = 'round';
      return context.stroke();
    case 'circle':
      context.globalAlpha = value('circle-opacity', 1);
      context.fillStyle = colour('circle-color');
      context.strokeStyle = colour('circle-stroke-color');
      context.lineWidth = value('circle-stroke-width', 0) * widths || 1;
      for (const { x, y } of drawn.loadGeometry().flat()) {
        context.beginPath();
        context.arc(x * scale, y * scale, value('circle-radius', 5) * widths, 0, 2 * Math.PI);
        context.fill();
        if (value('circle-stroke-width', 0) > 0) context.stroke();
      }
  }
}

/** Around a tile's square there is room for dots that stand on its edge: a share of its side. */
export const TILE_MARGIN = 1 / 32;

/** Draws a tile's bytes as a square picture of `sizePx` with its margin around; layers of other types than fill, line and circle are left out. */
export function drawVectorTile(bytes: ArrayBuffer, layers: readonly TileLayer[], zoom: number, sizePx: number): OffscreenCanvas {
  const marginPx = sizePx * TILE_MARGIN;
  const canvas = new OffscreenCanvas(sizePx + 2 * marginPx, sizePx + 2 * marginPx);
  const context = canvas.getContext('2d');
  context?.translate(marginPx, marginPx);
  const tile = new VectorTile(new PbfReader(bytes));
  for (const layer of context ? layers : []) {
    const source = tile.layers[layer['source-layer']];
    if (!source || !context) continue;
    context.save();
    // Areas and lines go on in the next tile; a dot stands in one alone.
    if (layer.type !== 'circle') {
      context.beginPath();
      context.rect(0, 0, sizePx, sizePx);
      context.clip();
    }
    const evaluator = evaluateLayer(layer, zoom, NO_STATE);
    const pen = { context, scale: sizePx / source.extent, widths: sizePx / 512 };
    for (let at = 0; at < source.length; at += 1) {
      const drawn = source.feature(at);
      const feature = asFeature(drawn);
      if (evaluator.matches(feature)) drawFeature(pen, layer, evaluator, drawn, feature);
    }
    context.restore();
  }
  return canvas;
}
