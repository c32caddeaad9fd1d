/** Reads a text file that somebody names on the command line; every way it can fail is a reason in words. */
import { readFileSync, statSync } from 'node:fs';

export type TextRead = { ok: true; text: string } | { ok: false; reason: string };

/** UTF-8 text of a file, a byte order mark dropped. */
export function readText(path: string): TextRead {
  let bytes: Buffer;
  try {
    if (statSync(path).isDirectory()) return { ok: false, reason: 'it is a folder, not a file' };
    bytes = readFileSync(path);
  } catch {
    return { ok: false, reason: 'there is no such file, or it may not be read' };
  }
  if (bytes.length === 0) return { ok: false, reason: 'the file is empty' };
  if (bytes.includes(0)) return { ok: false, reason: 'it is not a text file (it holds zero bytes); save the text as UTF-8' };
  const text = decode(bytes);
  if (text !== null) return text.trim() ? { ok: true, text } : { ok: false, reason: 'the file holds white space only' };
  // A Chinese character has three bytes in UTF-8: without one or two at the end the rest is in order.
  const cutShort = decode(bytes.subarray(0, -1)) !== null || decode(bytes.subarray(0, -2)) !== null;
  return { ok: false, reason: cutShort ? 'the file breaks off within a character: it is cut short' : 'it is not UTF-8 text; save it as UTF-8' };
}

/** Null for bytes that are no UTF-8: a broken byte is a reason, not a replacement character that no sentence would match. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
