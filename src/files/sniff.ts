/** What a file is, by its first bytes: never by its ending alone, for endings lie. */
import { wideOrder } from '../data/sheet-text.ts';

/** What the first bytes tell; packed files and JSON are told further by what is in them. */
export type Sniffed = 'zip' | 'json' | 'sequence' | 'kml' | 'gpx' | 'flatgeobuf' | 'pmtiles' | 'text' | 'old-office' | 'other';

/** So much of a file is looked at. */
export const SNIFFED_BYTES = 16_384;

const MARKS: readonly (readonly [kind: Sniffed, ...bytes: number[]])[] = [
  ['zip', 0x50, 0x4b, 0x03, 0x04],
  ['zip', 0x50, 0x4b, 0x05, 0x06],
  ['flatgeobuf', 0x66, 0x67, 0x62],
  ['pmtiles', 0x50, 0x4d, 0x54, 0x69, 0x6c, 0x65, 0x73],
  ['old-office', 0xd0, 0xcf, 0x11, 0xe0],
  ['other', 0x25, 0x50, 0x44, 0x46],
  ['other', 0x89, 0x50, 0x4e, 0x47],
  ['other', 0xff, 0xd8, 0xff],
  ['other', 0x1f, 0x8b],
];

/** Bytes as letters, as far as they are plain: enough to tell marks and the names of elements. */
function letters(head: Uint8Array): string {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(head);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(head);
  return new TextDecoder(wideOrder(head) ?? 'utf-8').decode(head);
}

/** What the head of a file, its first `SNIFFED_BYTES`, tells. */
export function sniff(head: Uint8Array): Sniffed {
  const mark = MARKS.find(([, ...bytes]) => bytes.every((byte, at) => head[at] === byte));
  if (mark) return mark[0];
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff) || wideOrder(head) !== null;
  if (!isWide && head.includes(0)) return 'other';
  const text = letters(head).trimStart();
  if (text.startsWith('\u001E')) return 'sequence';
  if (/^(?:\{|\[\s*(?:\{|\[|\]|$))/u.test(text)) return 'json';
  if (!text.startsWith('<')) return 'text';
  const root = /<(?:\w+:)?(kml|gpx)[\s>]/u.exec(text)?.[1];
  return root === 'kml' || root === 'gpx' ? root : /^<(?:\?xml|!|\w+[\s>/])/u.test(text) ? 'other' : 'text';
}
