/** What a zip archive holds, by the names of its parts. */
import type { Format } from './layer-file.ts';

const HOLDS: readonly (readonly [Format, RegExp])[] = [
  ['xlsx', /^xl\/workbook/u],
  ['kmz', /\.kml$/iu],
  ['shapefile', /\.(?:shp|dbf|shx)$/iu],
];
/** The sign before each entry of the list of parts, and how many bytes of it stand before its name. */
const ENTRY = [0x50, 0x4b, 0x01, 0x02];
const BEFORE_NAME = 46;

/** The names in the list at the end of an archive, of which `tail` holds the end or all; empty where it is cut short. */
export function partNames(tail: Uint8Array): string[] {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  const names: string[] = [];
  for (let at = tail.indexOf(0x50); at >= 0 && at + BEFORE_NAME <= tail.length; at = tail.indexOf(0x50, at + 1)) {
    if (!ENTRY.every((byte, index) => tail[at + index] === byte)) continue;
    const length = view.getUint16(at + 28, true);
    names.push(new TextDecoder().decode(tail.subarray(at + BEFORE_NAME, at + BEFORE_NAME + length)));
  }
  return names;
}

/** The format of an archive with these parts; null where it is none. */
export const formatOfParts = (names: readonly string[]): Format | null => HOLDS.find(([, part]) => names.some((name) => part.test(name)))?.[0] ?? null;
