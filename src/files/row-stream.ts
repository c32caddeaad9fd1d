/** The rows of a UTF-8 text table one after another, read from its file in parts. */
import type { SourceFile } from './layer-file.ts';
import { createPause } from './pause.ts';
import { readPart } from './read-bytes.ts';
import { createRowScanner } from './row-scan.ts';
import type { ScannedRow } from './row-scan.ts';

const PART_BYTES = 2_097_152;

type Stream = Readonly<{
  file: Pick<SourceFile, 'slice' | 'size'>;
  /** Where a row begins in the file. */
  from: number;
  delimiter: string;
  signal?: AbortSignal | undefined;
  /** Told after each part: the whole rows of it, and how far the reading has come. */
  onPart?: (rows: Uint8Array, to: number) => void;
}>;

const joined = (first: Uint8Array, second: Uint8Array): Uint8Array => {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
};

/** Calls for each row, with the place in the file where it begins; the row is the scanner's own and holds until the next. */
export async function streamRows({ file, from, delimiter, signal, onPart }: Stream, onRow: (row: ScannedRow, at: number) => void): Promise<void> {
  const { row, take, next } = createRowScanner(delimiter);
  const pause = createPause(signal);
  const part = (at: number): Promise<Uint8Array> => {
    const coming = readPart(file, at, Math.min(at + PART_BYTES, file.size));
    // It is asked for ahead, and may fail when nobody waits for it any more.
    coming.catch(() => undefined);
    return coming;
  };
  let rest: Uint8Array = new Uint8Array();
  let [begin, read, coming] = [from, from, from < file.size ? part(from) : null];
  while (coming) {
    const bytes = await coming;
    read = Math.min(read + PART_BYTES, file.size);
    const isLast = read === file.size;
    coming = isLast ? null : part(read);
    take(rest.length === 0 ? bytes : joined(rest, bytes));
    while (next(isLast)) onRow(row, begin + row.from);
    onPart?.(row.bytes.subarray(0, row.from), read);
    rest = row.bytes.subarray(row.from);
    begin += row.from;
    await pause();
  }
}
