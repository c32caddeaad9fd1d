/** FlatGeobuf: features in the order of the file, each for itself, so that one at fault leaves the others whole. */
import type { Feature, Geometry } from 'geojson';
import { ByteBuffer } from 'flatbuffers';
import { Feature as FlatFeature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js';
import type { Geometry as FlatGeometry } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry.js';
import { parseProperties } from 'flatgeobuf/lib/mjs/generic/feature.js';
import { fromGeometry } from 'flatgeobuf/lib/mjs/geojson/geometry.js';
import { fromByteBuffer } from 'flatgeobuf/lib/mjs/header-meta.js';
import type { HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js';
import { calcTreeSize } from 'flatgeobuf/lib/mjs/packedrtree.js';
import { dropHeights } from './drop-heights.ts';
import { createFaultList } from './fault-list.ts';
import type { FaultList } from './fault-list.ts';
import type { FeaturesRead, RefusedFile } from './layer-file.ts';
import { Refuse, refused } from './refuse.ts';

const MAGIC = [0x66, 0x67, 0x62];
const MAGIC_BYTES = 8;
const VERSION = 3;
/** A feature's length stands in as many bytes before it. */
const LENGTH_BYTES = 4;

/** `EPSG:4490`, or the text that describes it. */
function crsOf({ crs }: HeaderMeta): string | null {
  if (crs === null) return null;
  if (crs.code !== 0) return `${crs.org ?? 'EPSG'}:${crs.code}`;
  return crs.code_string ?? crs.wkt ?? crs.name;
}

/** Whether the parts of a shape are as many as bytes can tell of; the library would go on counting. */
function isBelievable(geometry: FlatGeometry, bytes: number, depth = 0): boolean {
  const parts = geometry.partsLength();
  if (parts > bytes / LENGTH_BYTES || depth > 8) return false;
  for (let at = 0; at < parts; at += 1) {
    const part = geometry.parts(at);
    if (part === null || !isBelievable(part, bytes / Math.max(parts, 1), depth + 1)) return false;
  }
  return true;
}

const plain = (value: unknown): unknown => (value instanceof Uint8Array ? null : value);

/** Head of the file, and where its features begin. Throws `Refuse` where they cannot be found. */
function headOf(buffer: ByteBuffer): { head: HeaderMeta; from: number } {
  const from = MAGIC_BYTES + LENGTH_BYTES + buffer.readUint32(MAGIC_BYTES);
  if (from > buffer.capacity()) throw new Refuse('cut-short');
  buffer.setPosition(MAGIC_BYTES);
  const head = fromByteBuffer(buffer);
  if (head.indexNodeSize === 0) return { head, from };
  // The length of an index follows from the count alone.
  if (head.featuresCount <= 0 || head.featuresCount > buffer.capacity()) throw new Refuse('unreadable');
  return { head, from: from + calcTreeSize(head.featuresCount, head.indexNodeSize) };
}

/** The features of a file whose head is read. */
function featuresOf(buffer: ByteBuffer, { head, from }: ReturnType<typeof headOf>, list: FaultList): Feature<Geometry | null>[] {
  const names = (head.columns ?? []).map(({ name }) => name);
  // By number, as a plain object cannot hold every name.
  const columns = (head.columns ?? []).map((column, at) => ({ ...column, name: String(at) }));
  const features: Feature<Geometry | null>[] = [];
  for (let at = from; at < buffer.capacity();) {
    const row = features.length + 1;
    const length = at + LENGTH_BYTES > buffer.capacity() ? 0 : buffer.readUint32(at);
    if (length === 0 || at + LENGTH_BYTES + length > buffer.capacity()) {
      list.say(row, 'cut-short', '', false);
      break;
    }
    let geometry: Geometry | null = null;
    let properties: Record<string, unknown> = {};
    buffer.setPosition(at);
    const flat = FlatFeature.getSizePrefixedRootAsFeature(buffer);
    try {
      const shape = flat.geometry();
      if (shape !== null) {
        if (!isBelievable(shape, length)) throw new RangeError();
        geometry = fromGeometry(shape, head.geometryType);
        dropHeights(geometry);
      }
    } catch {
      geometry = null;
      list.say(row, 'bad-geometry', '', false);
    }
    try {
      const given = parseProperties(flat, columns);
      properties = Object.fromEntries(names.map((name, column) => [name, plain(given[column] ?? null)]));
    } catch {
      list.say(row, 'broken-record', '', geometry !== null);
    }
    features.push({ type: 'Feature', geometry, properties });
    at += LENGTH_BYTES + length;
  }
  return features;
}

/** Reads a file of FlatGeobuf. Never throws. */
export async function readFlatgeobuf(bytes: Uint8Array): Promise<FeaturesRead | RefusedFile> {
  if (!MAGIC.every((byte, at) => bytes[at] === byte)) return refused('not-understood');
  if (bytes[MAGIC.length] !== VERSION) return refused('not-understood', `FlatGeobuf ${bytes[MAGIC.length] ?? ''}`);
  if (bytes.length < MAGIC_BYTES + LENGTH_BYTES) return refused('cut-short');
  try {
    const list = createFaultList();
    // Coordinates are looked at in place, which asks for an even start.
    const buffer = new ByteBuffer(bytes.byteOffset % 8 === 0 ? bytes : bytes.slice());
    const found = headOf(buffer);
    const features = featuresOf(buffer, found, list);
    const said = found.head.featuresCount;
    if (features.length === 0) return refused(said > 0 ? 'cut-short' : 'no-shapes');
    const isCutShort = list.faults().faults.some(({ reason }) => reason === 'cut-short');
    if (said > 0 && said !== features.length && !isCutShort) list.say(null, 'count-differs', `${features.length} / ${said}`, true);
    return { ok: true, features, rowNumbers: null, encoding: null, crs: crsOf(found.head), ...list.faults() };
  } catch (error) {
    return error instanceof Refuse ? error.refused : refused('unreadable');
  }
}
