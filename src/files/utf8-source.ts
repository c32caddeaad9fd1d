/** A text file as UTF-8, whatever it is written in: its own bytes where they are that, else a copy outside the program's own memory. */
import { encodingOfUnsound, isUtf8, markedEncoding } from '../data/text-encoding.ts';
import type { OpenOptions, SourceFile } from './layer-file.ts';
import { createPause } from './pause.ts';
import { readPart } from './read-bytes.ts';
import { decoderFor } from './decode-text.ts';

const PART_BYTES = 4_194_304;
/** So much tells an encoding where its signs come at the start; later ones tell for themselves. */
const LOOKED_AT_BYTES = 65_536;

export type Utf8Source = Readonly<{ file: Pick<SourceFile, 'slice' | 'size'>; encoding: string; markBytes: number }>;

/** A copy in UTF-8. */
export async function transcoded(file: SourceFile, label: string, { onProgress, signal }: OpenOptions): Promise<Utf8Source> {
  const decoder = decoderFor(label);
  const [encoder, pause] = [new TextEncoder(), createPause(signal)];
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let from = 0; from < file.size; from += PART_BYTES) {
    const to = Math.min(from + PART_BYTES, file.size);
    parts.push(encoder.encode(decoder.decode(await readPart(file, from, to), { stream: true })));
    onProgress?.({ stage: 'reading', done: to, total: file.size });
    await pause();
  }
  parts.push(encoder.encode(decoder.decode()));
  return { file: new Blob(parts), encoding: decoder.encoding, markBytes: 0 };
}

/** Up to the last line end: there no sign is cut in half. */
const wholeLines = (bytes: Uint8Array, isWhole: boolean): Uint8Array => (isWhole ? bytes : bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1));

/** Looks at the beginning alone: a file without a sign beyond ASCII there may yet turn out to be something else. */
export async function utf8Source(file: SourceFile, options: OpenOptions): Promise<Utf8Source> {
  const head = await readPart(file, 0, LOOKED_AT_BYTES);
  const marked = markedEncoding(head);
  const lines = wholeLines(head, head.length === file.size);
  const told = options.encoding ?? marked?.encoding ?? (isUtf8(lines) ? 'utf-8' : encodingOfUnsound(lines));
  const { encoding } = decoderFor(told);
  return encoding === 'utf-8' ? { file, encoding, markBytes: marked?.markBytes === 3 ? 3 : 0 } : transcoded(file, encoding, options);
}
