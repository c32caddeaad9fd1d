/** Texts of files in the encoding that their bytes tell or their reader names. */
import { encodingOf } from '../data/text-encoding.ts';
import { Refuse } from './refuse.ts';

/** No engine holds a longer text. */
const MOST_BYTES = 500_000_000;
const BROKEN = '\uFFFD';

/** A decoder by a label of the encoding standard. Throws `Refuse` where there is no such encoding. */
export function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    throw new Refuse('not-understood', label);
  }
}

/** The text of bytes without its byte order mark, and its encoding as the encoding standard names it. */
export function decodeWhole(bytes: Uint8Array, label?: string): { text: string; encoding: string; isBroken: boolean } {
  if (bytes.length > MOST_BYTES) throw new Refuse('too-large', '500 MB');
  const encoding = label ?? encodingOf(bytes);
  const decoder = decoderFor(encoding);
  const text = decoder.decode(bytes);
  return { text, encoding: decoder.encoding, isBroken: text.includes(BROKEN) };
}
