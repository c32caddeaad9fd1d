/** What a file is, by its first bytes: never by its ending alone, for endings lie. */
import { markedEncoding } from '../data/text-encoding.ts';

/** What the first bytes tell; packed files and JSON are told further by what is in them. */
export type Sniffed = 'zip' | 'json' | 'sequence' | 'kml' | 'gpx' | 'flatgeobuf' | 'pmtiles' | 'text' | 'old-office' | 'shp' | Foreign;
/** What is not read here, by the name that a reader knows it by; `?` where it has none. */
type Foreign = 'PDF' | 'PNG' | 'JPEG' | 'gzip' | 'RAR' | '7z' | 'GeoPackage / SQLite' | 'HTML' | 'XML' | '?';

/** So much of a file is looked at. */
export const SNIFFED_BYTES = 16_384;

const MARKS: readonly (readonly [kind: Sniffed, ...bytes: number[]])[] = [
  ['zip', 0x50, 0x4b, 0x03, 0x04],
  ['zip', 0x50, 0x4b, 0x05, 0x06],
  ['flatgeobuf', 0x66, 0x67, 0x62],
  ['pmtiles', 0x50, 0x4d, 0x54, 0x69, 0x6c, 0x65, 0x73],
  ['pmtiles', 0x50, 0x4d, 0x01],
  ['pmtiles', 0x50, 0x4d, 0x02],
  ['old-office', 0xd0, 0xcf, 0x11, 0xe0],
  ['shp', 0x00, 0x00, 0x27, 0x0a],
  ['PDF', 0x25, 0x50, 0x44, 0x46],
  ['PNG', 0x89, 0x50, 0x4e, 0x47],
  ['JPEG', 0xff, 0xd8, 0xff],
  ['gzip', 0x1f, 0x8b],
  ['RAR', 0x52, 0x61, 0x72, 0x21],
  ['7z', 0x37, 0x7a, 0xbc, 0xaf],
  ['GeoPackage / SQLite', 0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20],
];

/** What the head of a file, its first `SNIFFED_BYTES`, tells. */
export function sniff(head: Uint8Array): Sniffed {
  const mark = MARKS.find(([, ...bytes]) => bytes.every((byte, at) => head[at] === byte));
  if (mark) return mark[0];
  const encoding = markedEncoding(head)?.encoding ?? 'utf-8';
  if (encoding === 'utf-8' && head.includes(0)) return '?';
  const text = new TextDecoder(encoding).decode(head).trimStart();
  if (text.startsWith('\u001E')) return 'sequence';
  if (/^(?:\{|\[\s*(?:\{|\[|\]|$))/u.test(text)) return 'json';
  if (!text.startsWith('<')) return 'text';
  const root = /<(?:\w+:)?(kml|gpx)[\s>]/u.exec(text)?.[1];
  if (root === 'kml' || root === 'gpx') return root;
  if (/^<(?:!doctype\s+)?html/iu.test(text)) return 'HTML';
  return /^<(?:\?xml|!|\w+[\s>/:])/u.test(text) ? 'XML' : 'text';
}
