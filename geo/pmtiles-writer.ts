/**
 * Writes PMTiles, version 3 (github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md): one file of tiles from which a
 * browser reads what it shows by ranges of bytes. Tiles come packed by gzip; equal ones are kept once.
 */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { zxyToTileId } from 'pmtiles';

export type WrittenTile = Readonly<{ z: number; x: number; y: number; packed: Uint8Array }>;
export type ArchiveHead = Readonly<{
  metadata: Readonly<Record<string, unknown>>;
  minZoom: number;
  maxZoom: number;
  /** West, south, east, north in degrees. */
  bounds: readonly [number, number, number, number];
  centre: Readonly<{ lon: number; lat: number; zoom: number }>;
}>;

type Entry = { id: number; offset: number; length: number; run: number };

const HEADER_BYTES = 127;
/** Header and root directory together come with the first request of 16 kB. */
const MOST_ROOT_BYTES = 16_384 - HEADER_BYTES;
const FIRST_LEAF_ENTRIES = 4096;
const GZIP = 2;
const MVT = 1;

function varints(numbers: readonly number[]): Buffer {
  const bytes: number[] = [];
  for (const number of numbers) {
    let left = number;
    while (left > 127) {
      bytes.push((left % 128) + 128);
      left = Math.floor(left / 128);
    }
    bytes.push(left);
  }
  return Buffer.from(bytes);
}

/** A directory as the format has it: ids as steps, then runs, lengths, and offsets (0 where a tile follows the one before). */
function directory(entries: readonly Entry[]): Buffer {
  const follows = ({ offset }: Entry, at: number): boolean => {
    const before = entries[at - 1];
    return before !== undefined && offset === before.offset + before.length;
  };
  const columns = [
    entries.map(({ id }, at) => id - (entries[at - 1]?.id ?? 0)),
    entries.map(({ run }) => run),
    entries.map(({ length }) => length),
    entries.map((entry, at) => (follows(entry, at) ? 0 : entry.offset + 1)),
  ];
  return gzipSync(varints([entries.length, ...columns.flat()]));
}

/** A root that fits into the first request, with leaves behind it where one directory would not. */
function directories(entries: readonly Entry[]): { root: Buffer; leaves: Buffer } {
  const whole = directory(entries);
  if (whole.length <= MOST_ROOT_BYTES) return { root: whole, leaves: Buffer.alloc(0) };
  for (let size = FIRST_LEAF_ENTRIES; ; size *= 2) {
    const leaves: Buffer[] = [];
    const roots: Entry[] = [];
    let offset = 0;
    for (let from = 0; from < entries.length; from += size) {
      const leaf = directory(entries.slice(from, from + size));
      // A run of none marks a leaf.
      roots.push({ id: entries[from]?.id ?? 0, offset, length: leaf.length, run: 0 });
      leaves.push(leaf);
      offset += leaf.length;
    }
    const root = directory(roots);
    if (root.length <= MOST_ROOT_BYTES) return { root, leaves: Buffer.concat(leaves) };
  }
}

/** The archive in parts, to be written one after the other. Tiles may come in any order. */
export function pmtilesParts(tiles: readonly WrittenTile[], { metadata, minZoom, maxZoom, bounds, centre }: ArchiveHead): Uint8Array[] {
  const sorted = tiles.map((tile) => ({ id: zxyToTileId(tile.z, tile.x, tile.y), packed: tile.packed })).toSorted((a, b) => a.id - b.id);
  const entries: Entry[] = [];
  const kept = new Map<string, { offset: number; length: number }>();
  const contents: Uint8Array[] = [];
  let end = 0;
  for (const { id, packed } of sorted) {
    const sum = createHash('sha256').update(packed).digest('base64');
    let place = kept.get(sum);
    if (!place) {
      place = { offset: end, length: packed.length };
      kept.set(sum, place);
      contents.push(packed);
      end += packed.length;
    }
    const before = entries.at(-1);
    if (before && before.offset === place.offset && before.id + before.run === id) before.run += 1;
    else entries.push({ id, ...place, run: 1 });
  }
  const { root, leaves } = directories(entries);
  const described = gzipSync(JSON.stringify(metadata));
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('PMTiles', 'latin1');
  header.writeUInt8(3, 7);
  const lengths = [root.length, described.length, leaves.length, end];
  let offset = HEADER_BYTES;
  lengths.forEach((length, at) => {
    header.writeBigUInt64LE(BigInt(offset), 8 + at * 16);
    header.writeBigUInt64LE(BigInt(length), 16 + at * 16);
    offset += length;
  });
  [sorted.length, entries.length, contents.length].forEach((count, at) => header.writeBigUInt64LE(BigInt(count), 72 + at * 8));
  header.set([1, GZIP, GZIP, MVT, minZoom, maxZoom], 96);
  bounds.forEach((degrees, at) => header.writeInt32LE(Math.round(degrees * 1e7), 102 + at * 4));
  header.writeUInt8(centre.zoom, 118);
  header.writeInt32LE(Math.round(centre.lon * 1e7), 119);
  header.writeInt32LE(Math.round(centre.lat * 1e7), 123);
  return [header, root, described, leaves, ...contents];
}
