/** Tiles of another hand in the live map: a style with them under the plan, and the protocol by which the map asks for them. */
import { addProtocol } from 'maplibre-gl';
import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { Theme } from '../layers/theme.ts';
import { DARK_PICTURE, PICTURE_OPACITY, LOWEST_OF_PLAN, isDarkTheme, layersOver } from '../layers/underlay.ts';
import type { TileSet, Underlay } from '../layers/underlay.ts';

const PROTOCOL = 'atlas-tiles';
const sets = new Map<string, TileSet>();

/** The map asks for a tile by an address of ours, so that the page itself reaches no other host. */
function answerTiles(): void {
  addProtocol(PROTOCOL, async ({ url }, { signal }) => {
    const [, id = '', z, x, y] = /^[^:]+:\/\/([^/]+)\/(\d+)\/(\d+)\/(\d+)$/u.exec(url) ?? [];
    const set = sets.get(decodeURIComponent(id));
    const data = (await set?.tile(Number(z), Number(x), Number(y), signal)) ?? null;
    // Where a picture is missing the map goes on showing the coarser one.
    if (data === null && set?.kind === 'raster') throw new Error('no tile here');
    return { data: data ?? new ArrayBuffer(0) };
  });
}

function sourceOf({ id, kind, minZoom, maxZoom, sizePx, bounds }: TileSet): SourceSpecification {
  const tiles = [`${PROTOCOL}://${encodeURIComponent(id)}/{z}/{x}/{y}`];
  const common = { tiles, minzoom: minZoom, maxzoom: maxZoom, ...(bounds && { bounds: [...bounds] as [number, number, number, number] }) };
  return kind === 'raster' ? { type: 'raster', tileSize: sizePx, ...common } : { type: 'vector', ...common };
}

function layersOf(set: TileSet, theme: Theme, isLowest: boolean): LayerSpecification[] {
  if (set.kind === 'vector') return set.layers(theme).map((layer) => ({ ...layer, id: `${set.id}/${layer.id}`, source: set.id }) as LayerSpecification);
  const dim = { 'raster-brightness-max': DARK_PICTURE.brightness, 'raster-saturation': DARK_PICTURE.colour - 1 };
  return [
    {
      id: set.id,
      type: 'raster',
      source: set.id,
      paint: { 'raster-fade-duration': 0, 'raster-opacity': isLowest ? PICTURE_OPACITY : 1, ...(isDarkTheme(theme) && dim) },
    },
  ];
}

/** The style with the underlay in it; the style itself is left as it is. */
export function styleOver(style: StyleSpecification, underlay: Underlay, theme: Theme): StyleSpecification {
  const shown = [...underlay.grounds, ...underlay.overlays];
  if (sets.size === 0 && shown.length > 0) answerTiles();
  for (const set of shown) sets.set(set.id, set);
  const layers = layersOver(underlay, style.layers, theme);
  const at = layers.findIndex(({ id }) => id === LOWEST_OF_PLAN);
  // The sea is the page's own ground behind the clear canvas; another backdrop is painted.
  const isPainted = underlay.gives !== 'nothing' && underlay.backdrop !== 'sea';
  const backdrop: LayerSpecification[] = isPainted ? [{ id: 'backdrop', type: 'background', paint: { 'background-color': theme[underlay.backdrop] } }] : [];
  const overlays = underlay.overlays.flatMap((set) => layersOf(set, theme, false));
  return {
    ...style,
    sources: { ...style.sources, ...Object.fromEntries(shown.map((set) => [set.id, sourceOf(set)])) },
    layers: [
      ...backdrop,
      ...underlay.grounds.flatMap((set, rank) => layersOf(set, theme, rank === 0)),
      ...layers.slice(0, at),
      ...overlays,
      ...layers.slice(at),
    ],
  };
}
