/** The bytes of a file, read in parts so that progress can be said and the reading stopped. */
import type { OpenOptions, SourceFile } from './layer-file.ts';
import { unlessCancelled } from './pause.ts';
import { Refuse } from './refuse.ts';

const PART_BYTES = 4_194_304;

/** A part of a file. Throws `Refuse` where it can no longer be read. */
export async function readPart(file: Pick<SourceFile, 'slice'>, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await file
    .slice(from, to)
    .arrayBuffer()
    .catch(() => null);
  if (bytes === null) throw new Refuse('unreadable');
  return new Uint8Array(bytes);
}

export async function readBytes(file: SourceFile, { onProgress, signal }: OpenOptions): Promise<Uint8Array<ArrayBuffer>> {
  const all = new Uint8Array(file.size);
  for (let from = 0; from < file.size; from += PART_BYTES) {
    unlessCancelled(signal);
    const part = await readPart(file, from, Math.min(from + PART_BYTES, file.size));
    // A file that shrank meanwhile.
    if (part.length < Math.min(PART_BYTES, file.size - from)) throw new Refuse('unreadable');
    all.set(part, from);
    onProgress?.({ stage: 'reading', done: from + part.length, total: file.size });
  }
  unlessCancelled(signal);
  return all;
}
