/**
 * What an archive holds, and its parts unpacked: listed first, so that nothing is unpacked that would fill the memory. The
 * directory's own figures are held against each other, as an archive may lie.
 */
import { unzipSync } from 'fflate';
import { Refuse } from './refuse.ts';

export type ZipEntry = Readonly<{
  /** As the archive spells it, read as UTF-8 or GB18030 where it says nothing. */
  name: string;
  /** As the library knows it. */
  key: string;
  packedBytes: number;
  bytes: number;
}>;

/** What one part may take in memory once unpacked. */
const MOST_BYTES = 500_000_000;
/** No packing makes a text longer than this. */
const MOST_GROWTH_BYTES = 1024;
const MOST_ENTRIES = 10_000;
/** Folders that systems add, and files that begin with a dot. */
const OF_THE_SYSTEM = /(?:^|\/)(?:__MACOSX\/|\.)/u;

const isLatin = (text: string): boolean => /^[\0-\u{FF}]*$/u.test(text) && /[\u{80}-\u{FF}]/u.test(text);

/** Archives made in China name their parts in GBK without saying so; the library takes each byte for a letter then. */
function spelt(key: string): string {
  if (!isLatin(key)) return key;
  const bytes = Uint8Array.from(key, (letter) => letter.codePointAt(0) ?? 0);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** All files of an archive in its own order, folders and what systems add left out. Null where its directory cannot be read; throws `Refuse` where it is too long. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  try {
    unzipSync(bytes, {
      filter({ name: key, size: packedBytes, originalSize }) {
        if (entries.length > MOST_ENTRIES) throw new Refuse('too-large', `${MOST_ENTRIES}`);
        const name = spelt(key).replaceAll('\\', '/');
        if (!name.endsWith('/') && !OF_THE_SYSTEM.test(name)) entries.push({ name, key, packedBytes, bytes: originalSize });
        return false;
      },
    });
  } catch (error) {
    if (error instanceof Refuse) throw error;
    return null;
  }
  return entries;
}

/** Unpacks one file of an archive. Throws `Refuse` where it is too large, packed in a way that cannot be read, or damaged. */
export function unpacked(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.bytes > MOST_BYTES) throw new Refuse('too-large', `${MOST_BYTES / 1_000_000} MB`);
  // A part that claims to be shorter than what it is packed in would take long to unpack, for nothing.
  if (entry.packedBytes > entry.bytes + MOST_GROWTH_BYTES) throw new Refuse('unreadable', entry.name);
  let found: Uint8Array | undefined;
  try {
    let isTaken = false;
    const parts = unzipSync(bytes, {
      filter({ name, originalSize }) {
        const isIt = !isTaken && name === entry.key && originalSize === entry.bytes;
        isTaken ||= isIt;
        return isIt;
      },
    });
    found = Object.hasOwn(parts, entry.key) ? parts[entry.key] : undefined;
  } catch {
    throw new Refuse('unreadable', entry.name);
  }
  if (found === undefined) throw new Refuse('unreadable', entry.name);
  if (found.length < entry.bytes) throw new Refuse('cut-short', entry.name);
  return found;
}
