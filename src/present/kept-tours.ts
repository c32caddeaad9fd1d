/** Tours of one's own as a browser stores them: what this version cannot read stays as it was found. */
import { readTour, writeTour } from './tour.ts';
import type { Tour } from './tour.ts';

/** What is stored for one tour, and what of it this version reads; `isWhole` is false where a step could not be read. */
export type KeptTour = Readonly<{ stored: unknown; tour: Tour | null; isWhole: boolean }>;
/** A tour in its new form, null where it is removed; `at` is its place among the tours where it is not there yet. */
export type TourChange = Readonly<{ id: string; tour: Tour | null; at: number }>;

function readOne(stored: unknown): KeptTour {
  const { tour, faults } = typeof stored === 'string' ? readTour(stored) : { tour: null, faults: [] };
  return { stored, tour, isWhole: faults.every(({ reason }) => reason === 'bad-state') };
}

/** The tours of a stored text; null where it is no list. */
export function readKept(text: string): readonly KeptTour[] | null {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.map(readOne) : null;
  } catch {
    return null;
  }
}

export const writeKept = (kept: readonly KeptTour[]): string => JSON.stringify(kept.map(({ stored }) => stored));

export function changeKept(kept: readonly KeptTour[], { id, tour, at }: TourChange): readonly KeptTour[] {
  if (!tour) return kept.filter((each) => each.tour?.id !== id);
  const changed: KeptTour = { stored: writeTour(tour), tour, isWhole: true };
  if (kept.some((each) => each.tour?.id === id)) return kept.map((each) => (each.tour?.id === id ? changed : each));
  const behind = kept.filter((each) => each.tour)[at];
  return behind ? kept.toSpliced(kept.indexOf(behind), 0, changed) : [...kept, changed];
}

/** Ids of the tours that stand in one list otherwise than in the other. */
export function changedIds(before: readonly KeptTour[], after: readonly KeptTour[]): ReadonlySet<string> {
  const formsOf = (kept: readonly KeptTour[]): Map<string, unknown> => new Map(kept.flatMap(({ tour, stored }) => (tour ? [[tour.id, stored] as const] : [])));
  const [old, now] = [formsOf(before), formsOf(after)];
  return new Set([...old.keys(), ...now.keys()].filter((id) => old.get(id) !== now.get(id)));
}
