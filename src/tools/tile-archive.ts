/** PMTiles, by address or as a file of the reader's: what is in it, and its tiles. */
import { Compression, FileSource, PMTiles, TileType } from 'pmtiles';
import type { Header, RangeResponse, Source } from 'pmtiles';
import { MAX_BOUNDS } from '../layers/painter.ts';
import type { Bounds } from '../layers/projection.ts';
import type { TileSet } from '../layers/underlay.ts';
import { TileFault } from './tile-fault.ts';
import { FIRST_LIMIT_MS, LIMIT_MS, fetchBytes } from './tile-fetch.ts';
import { readVectorLayers, textOf } from './vector-layers.ts';
import type { VectorLayer } from './vector-layers.ts';

export type TileArchive = Readonly<{
  set: Omit<TileSet, 'id' | 'layers'>;
  name: string;
  attribution: string;
  layers: readonly VectorLayer[];
}>;

const MAGIC = 'PMTiles';
const PICTURES: ReadonlySet<TileType> = new Set([TileType.Png, TileType.Jpeg, TileType.Webp, TileType.Avif]);

/** Ranges of a file at another host, by the worker. The first must come soon. */
class HostSource implements Source {
  private readonly address: string;
  private isFirst = true;

  constructor(address: string) {
    this.address = address;
  }

  getKey(): string {
    return this.address;
  }

  async getBytes(offset: number, length: number, signal?: AbortSignal): Promise<RangeResponse> {
    const limitMs = this.isFirst ? FIRST_LIMIT_MS : LIMIT_MS;
    const { bytes, etag } = await fetchBytes(this.address, { limitMs, range: [offset, offset + length - 1], ...(signal && { signal }) });
    this.isFirst = false;
    return { data: bytes, ...(etag && { etag }) };
  }
}

const isApart = ([west, south, east, north]: Bounds, [left, bottom, right, top]: Bounds): boolean =>
  east < left || west > right || north < bottom || south > top;

const beginsAsArchive = async ({ source }: PMTiles): Promise<boolean> =>
  source.getBytes(0, MAGIC.length).then(
    ({ data }) => new TextDecoder('latin1').decode(data.slice(0, MAGIC.length)) === MAGIC,
    () => false,
  );

async function readHead(archive: PMTiles): Promise<{ header: Header; metadata: Record<string, unknown> }> {
  try {
    const header = await archive.getHeader();
    return { header, metadata: (await archive.getMetadata()) as Record<string, unknown> };
  } catch (error) {
    if (error instanceof TileFault) throw error;
    throw new TileFault((await beginsAsArchive(archive)) ? 'cut' : 'not-tiles');
  }
}

/** Opens an archive; rejects with a `TileFault` where it is none, holds no tiles that can be drawn, or nothing of this region. */
export async function openArchive(from: string | File): Promise<TileArchive> {
  const archive = new PMTiles(typeof from === 'string' ? new HostSource(from) : new FileSource(from));
  const { header, metadata } = await readHead(archive);
  if (typeof from !== 'string' && from.size < header.tileDataOffset + (header.tileDataLength ?? 0)) throw new TileFault('cut');
  const isPicture = PICTURES.has(header.tileType);
  const canUnpack = header.tileCompression !== Compression.Brotli && header.tileCompression !== Compression.Zstd;
  if (!canUnpack || (!isPicture && header.tileType !== TileType.Mvt)) throw new TileFault('unknown-tiles');
  const bounds = [header.minLon, header.minLat, header.maxLon, header.maxLat] as const;
  const hasBounds = bounds.some((each) => each !== 0);
  if (hasBounds && isApart(bounds, MAX_BOUNDS)) throw new TileFault('elsewhere');
  return {
    set: {
      kind: isPicture ? 'raster' : 'vector',
      minZoom: header.minZoom,
      maxZoom: header.maxZoom,
      sizePx: 512,
      bounds: hasBounds ? bounds : null,
      tile: async (z, x, y, signal) => (await archive.getZxy(z, x, y, signal))?.data ?? null,
    },
    name: textOf(metadata['name']),
    attribution: textOf(metadata['attribution']),
    layers: readVectorLayers(metadata),
  };
}
