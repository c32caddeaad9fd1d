/**
 * Points of a GeoJSON file before it is read: one pass over its bytes finds their coordinates, so that they stand on the map
 * while texts and numbers are still being sorted into columns. What is read afterwards takes their place.
 */

const [QUOTE, BACKSLASH, OPEN, CLOSE, COMMA, BRACE] = [34, 92, 91, 93, 44, 123];
const NAME = new TextEncoder().encode('coordinates');
const SPACES = new Set([9, 10, 13, 32, 58]);
/** Smaller files are read as quickly as this looks at them. */
const LEAST_BYTES = 1_000_000;
const MOST_BYTES = 400_000_000;

export const isWorthwhile = ({ size, name }: Readonly<{ size: number; name: string }>): boolean =>
  size >= LEAST_BYTES && size <= MOST_BYTES && /json$/iu.test(name);

/** Where the text that begins behind a quote ends. */
function endOfText(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at;
}

function isName(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from !== NAME.length) return false;
  for (let at = 0; at < NAME.length; at += 1) if (bytes[from + at] !== NAME[at]) return false;
  return true;
}

/** A number in plain decimals, and where it ends; NaN where it is written otherwise. */
function readNumber(bytes: Uint8Array, from: number, found: { end: number }): number {
  let at = from;
  while (SPACES.has(bytes[at] ?? 0)) at += 1;
  const isNegative = bytes[at] === 45;
  if (isNegative) at += 1;
  const begin = at;
  let [value, scale, isFraction] = [0, 1, false];
  for (; ; at += 1) {
    const sign = bytes[at] ?? 0;
    if (sign >= 48 && sign <= 57) {
      value = value * 10 + sign - 48;
      if (isFraction) scale *= 10;
    } else if (sign === 46 && !isFraction) isFraction = true;
    else break;
  }
  found.end = at;
  // More digits than a number holds are read in full later: this is for the eye.
  return at === begin ? NaN : (isNegative ? -value : value) / scale;
}

/** Longitudes and latitudes by turns, as they stand; null where the file is no collection of points alone. */
export function earlyPoints(bytes: Uint8Array): Float64Array | null {
  let all = new Float64Array(1 << 16);
  let length = 0;
  let isNext = false;
  const found = { end: 0 };
  for (let at = 0; at < bytes.length; at += 1) {
    const sign = bytes[at];
    if (sign === QUOTE) {
      const end = endOfText(bytes, at + 1);
      isNext = isName(bytes, at + 1, end);
      at = end;
    } else if (isNext && sign === OPEN) {
      const lon = readNumber(bytes, at + 1, found);
      if (bytes[found.end] !== COMMA) return null;
      const lat = readNumber(bytes, found.end + 1, found);
      if (Number.isNaN(lon) || Number.isNaN(lat) || Math.abs(lon) > 180 || Math.abs(lat) > 90) return null;
      while (found.end < bytes.length && bytes[found.end] !== CLOSE && bytes[found.end] !== BRACE) found.end += 1;
      if (length === all.length) {
        const wider = new Float64Array(2 * all.length);
        wider.set(all);
        all = wider;
      }
      all[length] = lon;
      all[length + 1] = lat;
      length += 2;
      at = found.end;
      isNext = false;
    }
  }
  return length === 0 ? null : all.slice(0, length);
}
