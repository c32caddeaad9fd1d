/** The shapes of a shapefile, record by record, so that one at fault leaves the others whole. */
import type { Geometry } from 'geojson';
import { parseShp } from 'shpjs';
import { dropHeights } from './drop-heights.ts';

/** A record's shape; null where it has none. `isBroken` where what stands there is no shape of its kind. */
export type ShpRecord = Readonly<{ geometry: Geometry | null; isBroken: boolean }>;
/** `kind` is the code of a kind that cannot be read, else null. */
export type ShpRead = Readonly<{ records: readonly ShpRecord[]; isCutShort: boolean; kind: number | null }>;

const HEAD_BYTES = 100;
const RECORD_HEAD_BYTES = 8;
const KIND_AT = 32;
/** Points, lines, areas and groups of points, flat, with heights and with measures. */
const KINDS = new Set([1, 3, 5, 8, 11, 13, 15, 18, 21, 23, 25, 28]);
const MAGIC = 9994;

/** The shapes of a .shp; null where it is none. Coordinates as they stand. */
export function readShp(bytes: Uint8Array): ShpRead | null {
  if (bytes.length < HEAD_BYTES) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getInt32(0) !== MAGIC) return null;
  const headKind = view.getInt32(KIND_AT, true);
  if (headKind !== 0 && !KINDS.has(headKind)) return { records: [], isCutShort: false, kind: headKind };
  const records: ShpRecord[] = [];
  // The library reads whole files: each record is put behind the head, in a room that grows to the longest.
  let room = new Uint8Array(4096);
  const shapeOf = (from: number, to: number): ShpRecord => {
    const length = HEAD_BYTES + to - from;
    if (room.length < length) room = new Uint8Array(length * 2);
    room.set(bytes.subarray(0, HEAD_BYTES));
    room.set(bytes.subarray(from, to), HEAD_BYTES);
    const one = new DataView(room.buffer, 0, length);
    const kind = view.getInt32(from + RECORD_HEAD_BYTES, true);
    if (kind === 0) return { geometry: null, isBroken: false };
    if (!KINDS.has(kind)) return { geometry: null, isBroken: true };
    one.setInt32(KIND_AT, kind, true);
    try {
      const geometry = parseShp(one)[0] ?? null;
      if (geometry === null) return { geometry: null, isBroken: false };
      delete geometry.bbox;
      dropHeights(geometry);
      return { geometry, isBroken: false };
    } catch {
      return { geometry: null, isBroken: true };
    }
  };
  const said = view.getInt32(24) * 2;
  let at = HEAD_BYTES;
  while (at + RECORD_HEAD_BYTES <= bytes.length) {
    const length = view.getInt32(at + 4) * 2;
    const to = at + RECORD_HEAD_BYTES + length;
    if (length < 0 || to > bytes.length) return { records, isCutShort: true, kind: null };
    records.push(length < 4 ? { geometry: null, isBroken: false } : shapeOf(at, to));
    at = to;
  }
  return { records, isCutShort: said > bytes.length, kind: null };
}
