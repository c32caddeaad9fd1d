/** What may stand under the plan's own marks besides the atlas's base map: tiles of another hand, in web Mercator. Pure data. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { stateOpacity } from './layer.ts';
import type { Theme } from './theme.ts';

/** A layer of vector tiles as the style specification has it; the painter puts in the source. */
export type TileLayer = LayerSpecification & { 'source-layer': string };

export type TileSet = Readonly<{
  /** Another content has another id. */
  id: string;
  kind: 'raster' | 'vector';
  /** Zoom levels that there are tiles of, in the tiles' own count. */
  minZoom: number;
  maxZoom: number;
  /** Side of a raster tile in the page's pixels; vector tiles have 512. */
  sizePx: 256 | 512;
  /** West, south, east, north in degrees, where tiles may be; null for everywhere. */
  bounds: readonly [number, number, number, number] | null;
  /** A tile's bytes, unpacked for vector tiles; null where there is nothing. Rejects where it cannot be had. */
  tile: (z: number, x: number, y: number, signal: AbortSignal) => Promise<ArrayBuffer | null>;
  /** Layers of vector tiles from bottom to top; none of raster tiles. */
  layers: (theme: Theme) => readonly TileLayer[];
}>;

/** What of the atlas's own base map gives way: nothing, its land and ways, or its names as well. */
export type Gives = 'nothing' | 'ground' | 'ground-and-names';

/** `grounds` stand below all, `overlays` over the atlas's base map and under what the plan says; each from bottom to top. */
export type Underlay = Readonly<{ gives: Gives; backdrop: 'sea' | 'land'; grounds: readonly TileSet[]; overlays: readonly TileSet[] }>;

export const ATLAS_GROUND: Underlay = { gives: 'nothing', backdrop: 'sea', grounds: [], overlays: [] };

/** Land, shore and ways of the atlas's own base map. The district's edge is the plan's and stays. */
const GROUND_LAYERS: ReadonlySet<string> = new Set(['depth', 'land', 'shore', 'roads', 'metro', 'railways']);
const NAME_LAYERS: ReadonlySet<string> = new Set(['town-names', 'city-names', 'reservoir-names', 'water-names']);
/** The lowest layer of what the plan says; overlays stand right below it. */
export const LOWEST_OF_PLAN = 'locality';
/** Of a picture below, names stand out by a halo of so many pixels. */
const HALO_OVER_PICTURE_PX = 2.2;

/** The atlas's layers as they stand over an underlay. */
export function layersOver({ gives, backdrop, grounds }: Underlay, layers: readonly LayerSpecification[], theme: Theme): LayerSpecification[] {
  if (gives === 'nothing') return [...layers];
  const isPicture = grounds.some(({ kind }) => kind === 'raster');
  return layers
    .filter(({ id }) => !GROUND_LAYERS.has(id) && !(gives === 'ground-and-names' && NAME_LAYERS.has(id)))
    .flatMap((layer): LayerSpecification[] => {
      if (layer.type === 'background') return [{ ...layer, paint: { 'background-color': theme[backdrop] } }];
      return isPicture ? overPicture(layer, theme) : [layer];
    });
}

/** Names, edges of areas and the district's edge stand out from a picture of any colours. */
function overPicture(layer: LayerSpecification, theme: Theme): LayerSpecification[] {
  if (layer.type === 'symbol' && layer.layout?.['text-field'] !== undefined)
    return [{ ...layer, paint: { ...layer.paint, 'text-halo-color': theme.halo, 'text-halo-width': HALO_OVER_PICTURE_PX } }];
  if (layer.type !== 'line') return [layer];
  if (layer.id === 'district-edge') return [{ ...layer, paint: { ...layer.paint, 'line-color': theme.quiet } }];
  if (layer.id === 'district-core') return [{ ...layer, paint: { ...layer.paint, 'line-color': theme.halo } }];
  if (!layer.id.startsWith('area-edge')) return [layer];
  return [{ ...layer, id: `${layer.id}-casing`, paint: { 'line-color': theme.halo, 'line-width': 5, 'line-opacity': stateOpacity(0.8, 0.3) } }, layer];
}

/** A ground of pictures lets the backdrop through by so much, so that the plan reads first; names on it stand in full. */
export const PICTURE_OPACITY = 0.8;
/** How pictures of tiles recede in the dark: shares of their brightness and of their colour. */
export const DARK_PICTURE = { brightness: 0.6, colour: 0.7 } as const;
/** Whether a theme is one of the dark. */
export const isDarkTheme = ({ land }: Theme): boolean => Number.parseInt(land.slice(1, 3), 16) < 128;
