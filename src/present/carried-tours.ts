/** Tours that the single file brings along: read like tours from a file, each under an id that its content makes. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { readCarried } from '../data/carried.ts';
import { ownFile } from '../data/embedded.ts';
import { readTour } from './tour.ts';
import type { Tour, TourFault } from './tour.ts';

export type CarriedTours = Readonly<{
  tours: readonly Tour[];
  /** Nothing of what the file brings could be read. */
  isDamaged: boolean;
  /** What of single tours was left out. */
  faults: readonly Readonly<{ title: string; faults: readonly TourFault[] }>[];
}>;

/**
 * The tour under an id of its content: it names the same tour in every file that carries it and no other, so that it
 * cannot be taken for a tour of the browser's own or of another file.
 */
export function asCarried(tour: Tour): Tour {
  const { title, unit, language, dataVersion, steps } = tour;
  const rows = steps.map(({ kind, title: name, caption, notes, state, frame }) => [kind, name, caption, notes, state, frame?.width, frame?.height]);
  const mark = bytesToHex(sha256(utf8ToBytes(JSON.stringify([title, unit, language, dataVersion, rows])))).slice(0, 12);
  return { ...tour, id: `in-file-${mark}` };
}

/** Each tour once. */
export const onceEach = (tours: readonly Tour[]): Tour[] => [...new Map(tours.map((tour) => [tour.id, tour])).values()];

/** Reads the block of the file; `text` is its content. */
export function readCarriedTours(text: string): CarriedTours {
  const { carried, isDamaged } = readCarried(text);
  const read = carried.tours.map((each) => readTour(JSON.stringify(each)));
  const faults = read.map(({ tour, faults: found }, index) => ({ title: tour?.title || String(index + 1), faults: found }));
  return {
    tours: onceEach(read.flatMap(({ tour }) => (tour ? [asCarried(tour)] : []))),
    isDamaged,
    faults: faults.filter((each) => each.faults.length > 0),
  };
}

let read: { text: string; carried: CarriedTours } | null = null;

/** What this page's own file brings; nothing on a server. */
export function carriedTours(): CarriedTours {
  if (read?.text !== ownFile.carried) read = { text: ownFile.carried, carried: readCarriedTours(ownFile.carried) };
  return read.carried;
}
