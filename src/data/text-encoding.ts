/** The encoding of a text, told by its bytes: marks first, then UTF-8 where it holds, else GB18030. */

/** A text of mostly sound UTF-8 with so few broken signs among the others is UTF-8 that was damaged. */
const MOST_BROKEN_SHARE = 0.02;

const LOOKED_AT_BYTES = 4096;

const isPlainSign = (byte: number): boolean => (byte >= 0x20 && byte < 0x7f) || byte === 0x09 || byte === 0x0a || byte === 0x0d;

/** The order of two bytes a letter in a text without a mark: one of both bytes of its plain signs and figures is zero, always the same. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const looked = bytes.subarray(0, LOOKED_AT_BYTES);
  const zeros = [...looked.keys()].filter((at) => looked[at] === 0);
  const side = (zeros[0] ?? 0) % 2;
  const isWide = zeros.length > 0 && zeros.length * 20 >= looked.length && bytes.length % 2 === 0;
  if (!isWide || !zeros.every((at) => at % 2 === side && isPlainSign(looked[side === 1 ? at - 1 : at + 1] ?? 0))) return null;
  return side === 1 ? 'utf-16le' : 'utf-16be';
}

/** The encoding that a mark or its pattern of zeros shows, with the length of the mark; null where neither does. */
export function markedEncoding(head: Uint8Array): { encoding: string; markBytes: number } | null {
  const [first, second, third] = head;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', markBytes: 3 };
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', markBytes: 2 };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', markBytes: 2 };
  const wide = wideOrder(head);
  return wide === null ? null : { encoding: wide, markBytes: 0 };
}

/** How many bytes follow the first of a sign of several, and what the one after it may be, so that no sign is written in two ways. */
function tailOf(first: number): readonly [length: number, least: number, most: number] | null {
  if (first >= 0xc2 && first <= 0xdf) return [1, 0x80, 0xbf];
  if (first >= 0xe0 && first <= 0xef) return [2, first === 0xe0 ? 0xa0 : 0x80, first === 0xed ? 0x9f : 0xbf];
  return first >= 0xf0 && first <= 0xf4 ? [3, first === 0xf0 ? 0x90 : 0x80, first === 0xf4 ? 0x8f : 0xbf] : null;
}
const TAILS = Array.from({ length: 256 }, (_, first) => tailOf(first));

/** Whether bytes that end at the end of a sign are UTF-8, by the table of the Unicode standard (3-7). Makes no text of them. */
export function isUtf8(bytes: Uint8Array): boolean {
  const { length } = bytes;
  for (let at = 0; at < length; at += 1) {
    const first = bytes[at] ?? 0;
    if (first < 0x80) continue;
    const tail = TAILS[first];
    const second = bytes[at + 1] ?? 0;
    if (!tail || second < tail[1] || second > tail[2]) return false;
    for (let more = 2; more <= tail[0]; more += 1) if (((bytes[at + more] ?? 0) & 0xc0) !== 0x80) return false;
    at += tail[0];
  }
  return true;
}

/** What bytes that are not sound UTF-8 are: damaged UTF-8, or else GB18030. */
export function encodingOfUnsound(bytes: Uint8Array): 'utf-8' | 'gb18030' {
  const text = new TextDecoder('utf-8').decode(bytes);
  let [broken, sound] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === 0xfffd) broken += 1;
    else if (sign >= 0x80) sound += 1;
  }
  return broken <= sound * MOST_BROKEN_SHARE ? 'utf-8' : 'gb18030';
}

/** The encoding of a whole text. */
export const encodingOf = (bytes: Uint8Array): string => markedEncoding(bytes)?.encoding ?? (isUtf8(bytes) ? 'utf-8' : encodingOfUnsound(bytes));
