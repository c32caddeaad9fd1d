/** Files of the corpus, damaged by a seed: the same seed makes the same file. */
import { unzipSync } from 'fflate';
import { archive } from '../../fixtures/corpus/archive.ts';
import type { CorpusFile } from '../../fixtures/corpus/corpus-file.ts';
import { joined } from '../../fixtures/corpus/corpus-file.ts';

export type Mutant = Readonly<{ name: string; bytes: Uint8Array }>;
/** A whole number below `limit`, and the next one with each call. */
type Dice = (limit: number) => number;

const IS_ARCHIVE = /\.(?:zip|kmz|xlsx)$/u;
/** Bytes that counts, lengths and marks are broken by. */
const EDGES = [0, 1, 0x22, 0x2c, 0x3c, 0x7f, 0x80, 0xfe, 0xff];

/** Mulberry32. */
function diceOf(seed: number): Dice {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

const WAYS: readonly ((bytes: Uint8Array, dice: Dice, other: Uint8Array) => Uint8Array)[] = [
  // Some bytes flipped.
  (bytes, dice) => {
    const changed = bytes.slice();
    for (let left = 1 + dice(8); left > 0; left -= 1) {
      const at = dice(changed.length);
      changed[at] = (changed[at] ?? 0) ^ (1 << dice(8));
    }
    return changed;
  },
  // Four bytes made as large or as small as can be, which counts and lengths are.
  (bytes, dice) => {
    const at = dice(bytes.length);
    return joined(bytes.subarray(0, at), new Uint8Array(4).fill(EDGES[dice(EDGES.length)] ?? 0), bytes.subarray(at + 4));
  },
  (bytes, dice) => bytes.slice(0, dice(bytes.length + 1)),
  (bytes, dice) => bytes.slice(dice(bytes.length + 1)),
  // A part twice.
  (bytes, dice) => {
    const [from, to] = [dice(bytes.length), dice(bytes.length)].toSorted((a, b) => a - b) as [number, number];
    return joined(bytes.subarray(0, to), bytes.subarray(from));
  },
  // A part left out.
  (bytes, dice) => {
    const [from, to] = [dice(bytes.length), dice(bytes.length)].toSorted((a, b) => a - b) as [number, number];
    return joined(bytes.subarray(0, from), bytes.subarray(to));
  },
  // The beginning of one file and the end of another.
  (bytes, dice, other) => joined(bytes.subarray(0, dice(bytes.length)), other.subarray(dice(other.length + 1))),
  // Signs put in.
  (bytes, dice) => {
    const at = dice(bytes.length);
    return joined(
      bytes.subarray(0, at),
      Uint8Array.from({ length: 1 + dice(6) }, () => EDGES[dice(EDGES.length)] ?? 0),
      bytes.subarray(at),
    );
  },
];

/** A part of an archive damaged and packed again, so that the damage gets past the archive. */
function within(bytes: Uint8Array, damage: (part: Uint8Array) => Uint8Array, dice: Dice): Uint8Array {
  const parts = unzipSync(bytes);
  const name = Object.keys(parts)[dice(Object.keys(parts).length)] ?? '';
  return archive({ ...parts, [name]: damage(parts[name] ?? new Uint8Array()) }, 0);
}

/** One damaged file of the corpus. */
export function mutantOf(seed: number, corpus: readonly CorpusFile[]): Mutant {
  const dice = diceOf(seed);
  const file = corpus[dice(corpus.length)] as CorpusFile;
  const other = corpus[dice(corpus.length)] as CorpusFile;
  const way = WAYS[dice(WAYS.length)] as (typeof WAYS)[number];
  const damage = (bytes: Uint8Array): Uint8Array => (bytes.length === 0 ? other.bytes : way(bytes, dice, other.bytes));
  const isWithin = IS_ARCHIVE.test(file.name) && !('refused' in file.expected) && dice(4) > 0;
  return { name: file.name, bytes: isWithin ? within(file.bytes, damage, dice) : damage(file.bytes) };
}
