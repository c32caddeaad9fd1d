/** TileJSON: a small file that says where tiles are and what is in them. */
import type { Bounds } from '../layers/projection.ts';
import { tileAddress } from './tile-address.ts';
import type { TileArchive } from './tile-archive.ts';
import { TileFault } from './tile-fault.ts';
import { FIRST_LIMIT_MS, fetchBytes } from './tile-fetch.ts';
import { fetchTile } from './tile-source.ts';
import { readVectorLayers, textOf } from './vector-layers.ts';

export type TileJson = Readonly<{
  templates: readonly string[];
  isTms: boolean;
  isVector: boolean;
  minZoom: number;
  maxZoom: number;
  bounds: Bounds | null;
  name: string;
  attribution: string;
}>;

const VECTOR = /\.(?:mvt|pbf)(?:\?|$)/iu;
const zoomOf = (value: unknown, fallback: number): number => (typeof value === 'number' && value >= 0 && value <= 24 ? Math.floor(value) : fallback);

/** Reads a TileJSON that stood at `base`; null where it is none. */
export function readTileJson(value: unknown, base: string): TileJson | null {
  if (typeof value !== 'object' || value === null) return null;
  const { tiles, scheme, bounds, minzoom, maxzoom, name, attribution, format } = value as Record<string, unknown>;
  if (!Array.isArray(tiles)) return null;
  const templates = tiles.flatMap((each: unknown) =>
    typeof each === 'string' && URL.canParse(each, base) ? [new URL(each, base).href.replaceAll('%7B', '{').replaceAll('%7D', '}')] : [],
  );
  if (templates.length === 0) return null;
  const isBounds = Array.isArray(bounds) && bounds.length === 4 && bounds.every((each) => typeof each === 'number');
  return {
    templates,
    isTms: scheme === 'tms',
    isVector: readVectorLayers(value).length > 0 || format === 'pbf' || format === 'mvt' || VECTOR.test(templates[0] ?? ''),
    minZoom: zoomOf(minzoom, 0),
    maxZoom: zoomOf(maxzoom, 22),
    bounds: isBounds ? (bounds as unknown as Bounds) : null,
    name: textOf(name),
    attribution: textOf(attribution),
  };
}

/** Opens a TileJSON as an archive is opened; rejects with a `TileFault`. */
export async function openTileJson(address: string): Promise<TileArchive> {
  const { bytes } = await fetchBytes(address, { limitMs: FIRST_LIMIT_MS });
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new TileFault('not-tiles');
  }
  const found = readTileJson(value, new URL(address, document.baseURI).href);
  if (!found) throw new TileFault('not-tiles');
  const { templates, isTms, isVector, minZoom, maxZoom, bounds, name, attribution } = found;
  return {
    set: {
      kind: isVector ? 'vector' : 'raster',
      minZoom,
      maxZoom,
      sizePx: isVector ? 512 : 256,
      bounds,
      tile: (z, x, y, signal) => fetchTile(tileAddress(templates[(x + y) % templates.length] ?? '', z, x, y, { isTms, subdomains: '' }), isVector, { signal }),
    },
    name,
    attribution,
    layers: readVectorLayers(value),
  };
}
