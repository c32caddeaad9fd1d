/** The head of an archive of tiles: what is in it, where and how near. The tiles themselves are read by the map. */
import { Compression, PMTiles, SharedPromiseCache, TileType } from 'pmtiles';
import type { Source } from 'pmtiles';
import type { OpenedTiles, RefusedFile, SourceFile } from './layer-file.ts';
import { refused } from './refuse.ts';

export type PmtilesLayer = Readonly<{ id: string; fields: readonly string[]; zooms: Readonly<{ least: number; most: number }> | null }>;
export type PmtilesHead = Readonly<{
  ok: true;
  type: 'vector' | 'raster';
  format: 'mvt' | 'png' | 'jpeg' | 'webp' | 'avif';
  zooms: Readonly<{ least: number; most: number }>;
  /** West, south, east, north in degrees of WGS-84. */
  bounds: readonly [number, number, number, number];
  /** Longitude, latitude and zoom to begin with. */
  centre: readonly [number, number, number];
  /** As the archive's own words say, empty where they say nothing; plain texts, never to be taken for HTML. */
  name: string;
  attribution: string;
  layers: readonly PmtilesLayer[];
}>;

const FORMATS: Readonly<Partial<Record<TileType, PmtilesHead['format']>>> = {
  [TileType.Mvt]: 'mvt',
  [TileType.Png]: 'png',
  [TileType.Jpeg]: 'jpeg',
  [TileType.Webp]: 'webp',
  [TileType.Avif]: 'avif',
};
const VERSION = 3;
const VERSION_AT = 7;
const HEAD_BYTES = 127;
const MOST_ZOOM = 30;
/** What directories and words of an archive may take once unpacked. */
const MOST_BYTES = 20_000_000;
const MOST_LAYERS = 500;
const MAGIC = 'PMTiles';

/** A file of this machine as a source of tiles. */
export const blobSource = (file: Pick<File, 'name' | 'slice'>): Source => ({
  getKey: () => file.name,
  getBytes: async (offset, length) => ({ data: await file.slice(offset, offset + length).arrayBuffer() }),
});

/** Unpacks no more than there is room for. */
async function decompress(packed: ArrayBuffer, compression: Compression): Promise<ArrayBuffer> {
  if (compression === Compression.None || compression === Compression.Unknown) return packed;
  if (compression !== Compression.Gzip) throw new TypeError();
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value);
    length += next.value.length;
    if (length > MOST_BYTES) {
      await reader.cancel();
      throw new RangeError();
    }
  }
  return new Blob(chunks).arrayBuffer();
}

const isTree = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function layersOf(metadata: unknown): PmtilesLayer[] {
  const listed = isTree(metadata) ? metadata['vector_layers'] : null;
  if (!Array.isArray(listed)) return [];
  return listed.slice(0, MOST_LAYERS).flatMap((layer: unknown): PmtilesLayer[] => {
    if (!isTree(layer) || typeof layer['id'] !== 'string') return [];
    const [least, most] = [layer['minzoom'], layer['maxzoom']];
    const zooms = typeof least === 'number' && typeof most === 'number' ? { least, most } : null;
    return [{ id: layer['id'], fields: isTree(layer['fields']) ? Object.keys(layer['fields']) : [], zooms }];
  });
}

/** The version of an archive, null where it is none. */
function versionOf(head: Uint8Array): number | null {
  if (head[0] !== 0x50 || head[1] !== 0x4d) return null;
  if (new TextDecoder('latin1').decode(head.subarray(0, MAGIC.length)) === MAGIC) return head[VERSION_AT] ?? 0;
  // The first two versions had a short mark and their number behind it.
  return head[2] === 1 || head[2] === 2 ? head[2] : null;
}

/** Reads the head of an archive. Never throws. `unreadable` where the source itself fails. */
export async function readPmtilesHead(source: Source): Promise<PmtilesHead | RefusedFile> {
  let head: Uint8Array;
  try {
    head = new Uint8Array((await source.getBytes(0, HEAD_BYTES)).data);
  } catch {
    return refused('unreadable');
  }
  const version = versionOf(head);
  if (head.length === 0) return refused('empty');
  if (version === null) return refused('not-understood');
  if (version !== VERSION) return refused('not-understood', `PMTiles ${version}`);
  if (head.length < HEAD_BYTES) return refused('cut-short');
  try {
    const archive = new PMTiles(source, new SharedPromiseCache(8, false, decompress), decompress);
    const { tileType, minZoom, maxZoom, minLon, minLat, maxLon, maxLat, centerLon, centerLat, centerZoom, jsonMetadataLength } = await archive.getHeader();
    const format = FORMATS[tileType];
    if (format === undefined) return refused('not-understood', TileType[tileType] ?? `${tileType}`);
    if (minZoom > maxZoom || maxZoom > MOST_ZOOM || minLon > maxLon || minLat > maxLat) return refused('unreadable');
    const metadata: unknown = jsonMetadataLength > 0 && jsonMetadataLength < MOST_BYTES ? await archive.getMetadata() : null;
    const said = isTree(metadata) ? metadata : {};
    return {
      ok: true,
      type: format === 'mvt' ? 'vector' : 'raster',
      format,
      zooms: { least: minZoom, most: maxZoom },
      bounds: [minLon, minLat, maxLon, maxLat],
      centre: [centerLon, centerLat, centerZoom],
      name: textOf(said['name']),
      attribution: textOf(said['attribution']),
      layers: layersOf(metadata),
    };
  } catch {
    return refused('cut-short');
  }
}

/** A dropped archive of tiles, as `openFile` gives it. Never throws. */
export async function openPmtiles(file: SourceFile): Promise<OpenedTiles | RefusedFile> {
  const head = await readPmtilesHead(blobSource(file));
  if (!head.ok) return head;
  const { type, zooms, bounds, layers, attribution } = head;
  const content = type === 'vector' ? 'vector' : 'picture';
  return {
    ok: true,
    kind: 'tiles',
    format: 'pmtiles',
    content,
    minZoom: zooms.least,
    maxZoom: zooms.most,
    bounds,
    layers: layers.map(({ id }) => id),
    attribution,
  };
}
