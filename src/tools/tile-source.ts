/** One tile by its address, and pictures by a template. */
import type { TileSet } from '../layers/underlay.ts';
import { tileAddress } from './tile-address.ts';
import type { TemplateOptions } from './tile-address.ts';
import { TileFault, isPicture } from './tile-fault.ts';
import { fetchBytes } from './tile-fetch.ts';
import type { FetchOptions } from './tile-fetch.ts';

const GZIP = 0x1f8b;

/** Some servers send packed vector tiles without saying so. */
async function unpacked(bytes: ArrayBuffer): Promise<ArrayBuffer> {
  const head = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (((head[0] ?? 0) << 8) + (head[1] ?? 0) !== GZIP) return bytes;
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}

/** Fetches a tile; null where the server says that there is none (204, or an empty answer). Rejects with a `TileFault`. */
export async function fetchTile(address: string, isVector: boolean, options: FetchOptions): Promise<ArrayBuffer | null> {
  const { bytes } = await fetchBytes(address, options);
  if (bytes.byteLength === 0) return null;
  if (isVector) return unpacked(bytes);
  if (!isPicture(bytes)) throw new TileFault('not-image');
  return bytes;
}

export type PictureTemplate = TemplateOptions & Readonly<{ template: string; minZoom: number; maxZoom: number }>;

/** Pictures of 256 pixels by a template. */
export const picturesBy = ({ template, minZoom, maxZoom, ...options }: PictureTemplate): Omit<TileSet, 'id' | 'layers'> => ({
  kind: 'raster',
  minZoom,
  maxZoom,
  sizePx: 256,
  bounds: null,
  tile: (z, x, y, signal) => fetchTile(tileAddress(template, z, x, y, options), false, { signal }),
});
