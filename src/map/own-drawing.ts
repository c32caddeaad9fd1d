/** The reader's own layers on the live map: lines and areas as vector tiles that their workers cut, points as one WebGL layer above them. */
import { addProtocol } from 'maplibre-gl';
import type { ExpressionSpecification, LayerSpecification, Map as MapLibreMap, VectorTileSource } from 'maplibre-gl';
import { atlasLayers } from '../layers/index.ts';
import { classColours } from '../layers/own-colours.ts';
import type { LayerPicture } from '../layers/own-picture.ts';
import { MAX_ZOOM } from '../layers/painter.ts';
import { LIGHT } from '../layers/theme.ts';
import type { Theme } from '../layers/theme.ts';
import { createOwnPoints } from './own-points.ts';

const PROTOCOL = 'own';
const POINTS = 'own-points';
/** The layer of the style that own layers lie under: the lowest of the plan's places. */
const ABOVE = 'locality';
/** Areas are seen through, so that what they cover can be read. */
const AREA_OPACITY = 0.3;

export type OwnDrawing = Readonly<{ draw: (pictures: readonly LayerPicture[], theme: Theme) => void }>;

/** The colour of each feature's class. */
function byClass(colours: readonly string[]): ExpressionSpecification {
  const pairs = colours.flatMap((colour, at) => [at, colour]);
  return ['match', ['get', 'c'], ...pairs, colours.at(-1) ?? ''] as unknown as ExpressionSpecification;
}

const sourceOf = (picture: LayerPicture): string => `own-${picture.id}`;

function shapeLayers(picture: LayerPicture, theme: Theme): LayerSpecification[] {
  const { opacity, sizePx } = picture.style;
  const colour = byClass(classColours(theme, picture.style));
  const common = { source: sourceOf(picture), 'source-layer': 'own' } as const;
  const visibility = picture.isShown ? 'visible' : 'none';
  const isArea: ExpressionSpecification = ['==', ['geometry-type'], 'Polygon'];
  const width = Math.max(1, sizePx / 4);
  return [
    {
      ...common,
      id: `${sourceOf(picture)}-area`,
      type: 'fill',
      filter: isArea,
      layout: { visibility },
      paint: { 'fill-color': colour, 'fill-opacity': AREA_OPACITY * opacity, 'fill-antialias': false },
    },
    {
      ...common,
      id: `${sourceOf(picture)}-line`,
      type: 'line',
      layout: { visibility, 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': colour, 'line-opacity': opacity, 'line-width': ['case', isArea, Math.min(width, 1.5), width] },
    },
  ];
}

/** Tiles are asked for by layer and version: a new version is another address. */
const addressOf = ({ id, shapesVersion, classesVersion }: LayerPicture): string => `${PROTOCOL}://${id}/${shapesVersion}.${classesVersion}/{z}/{x}/{y}`;

export function createOwnDrawing(map: MapLibreMap): OwnDrawing {
  const points = createOwnPoints(POINTS);
  let pictures: readonly LayerPicture[] = [];
  let knownTheme: Theme = LIGHT;
  const addresses = new Map<string, string>();

  addProtocol(PROTOCOL, async ({ url }) => {
    const [id = '', , z, x, y] = url.slice(`${PROTOCOL}://`.length).split('/');
    const tile = await pictures.find((picture) => picture.id === id)?.tile(Number(z), Number(x), Number(y));
    return { data: tile?.buffer ?? new ArrayBuffer(0) };
  });

  function remove(source: string): void {
    for (const { id } of map.getStyle().layers.filter((layer) => 'source' in layer && layer.source === source)) map.removeLayer(id);
    if (map.getSource(source)) map.removeSource(source);
    addresses.delete(source);
  }

  function drawShapes(picture: LayerPicture, theme: Theme): void {
    const source = sourceOf(picture);
    const address = addressOf(picture);
    const before = map.getSource<VectorTileSource>(source);
    if (!before) map.addSource(source, { type: 'vector', tiles: [address], maxzoom: MAX_ZOOM });
    else if (addresses.get(source) !== address) before.setTiles([address]);
    addresses.set(source, address);
    for (const layer of shapeLayers(picture, theme)) {
      if (!map.getLayer(layer.id)) map.addLayer(layer, POINTS);
      else {
        map.moveLayer(layer.id, POINTS);
        for (const [name, value] of Object.entries(layer.paint ?? {})) map.setPaintProperty(layer.id, name as 'fill-color', value);
        map.setLayoutProperty(layer.id, 'visibility', layer.layout?.visibility);
      }
    }
  }

  function drawAll(theme: Theme): void {
    if (!map.getLayer(POINTS)) map.addLayer(points, map.getLayer(ABOVE) ? ABOVE : atlasLayers(theme).at(-1)?.id);
    const shaped = pictures.filter(({ hasParts }) => hasParts);
    for (const source of addresses.keys()) if (!shaped.some((picture) => sourceOf(picture) === source)) remove(source);
    for (const picture of shaped) drawShapes(picture, theme);
    points.show(pictures, theme);
  }

  // A style that is set anew, as with another theme or ground, has neither our sources nor our layers.
  map.on('styledata', () => {
    const isWhole = map.getLayer(POINTS) && [...addresses.keys()].every((source) => map.getSource(source));
    if (!isWhole && map.getLayer(ABOVE)) drawAll(knownTheme);
  });

  return {
    draw(next, theme) {
      if (next === pictures && theme === knownTheme && map.getLayer(POINTS)) return;
      [pictures, knownTheme] = [next, theme];
      drawAll(theme);
    },
  };
}
