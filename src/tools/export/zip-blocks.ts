/** A zip that is written block by block in the page itself: a large file needs neither to be held whole nor a worker. */
import type { Zip } from 'fflate';

export type ZipEntry = Readonly<{ name: string; blocks: AsyncIterable<string> | Iterable<string> }>;

/** Rejects with whatever an entry rejects with. */
export async function zipOf(entries: readonly ZipEntry[], type: string): Promise<Blob> {
  const { Zip: Packer, ZipDeflate, strToU8 } = await import('fflate');
  const parts: Blob[] = [];
  let failed: Error | null = null;
  const zip: Zip = new Packer((error, chunk) => {
    if (error) failed = error;
    // A copy: the library may go on writing into what it hands out.
    else parts.push(new Blob([chunk.slice()]));
  });
  for (const { name, blocks } of entries) {
    const file = new ZipDeflate(name, { level: 6 });
    zip.add(file);
    for await (const block of blocks) if (block !== '') file.push(strToU8(block));
    file.push(new Uint8Array(), true);
    if (failed) throw failed;
  }
  zip.end();
  if (failed) throw failed;
  return new Blob(parts, { type });
}
