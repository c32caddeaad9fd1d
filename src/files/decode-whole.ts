/** Bytes that are one text, read whole: JSON and the like. */
import { decodeText } from '../data/sheet-text.ts';
import { Refuse } from './refuse.ts';

/** No engine holds a longer text. */
const MOST_BYTES = 500_000_000;

/** The text without its byte order mark, and the encoding as the encoding standard names it. */
export function decodeWhole(bytes: Uint8Array, label?: string): { text: string; encoding: string } {
  if (bytes.length > MOST_BYTES) throw new Refuse('too-large', '500 MB');
  if (label !== undefined) return { text: new TextDecoder(label).decode(bytes), encoding: label };
  const text = decodeText(bytes.slice().buffer);
  return { text, encoding: 'utf-8' };
}
