/** The reader's own tours, kept in this browser, with undo; and what the page showed before a tour began. */
import type { AppState } from '../state/app-state.ts';
import { readTour, writeTour } from './tour.ts';
import type { Tour } from './tour.ts';

const KEY = 'atlas-tours';
const UNDO_STEPS = 100;
/** Changes of one tour that follow each other faster are one step of undo: letters of a word. */
const TYPING_MS = 1000;

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem'>;
export type TourBook = Readonly<{
  own: () => readonly Tour[];
  /** Whether the browser keeps them; false when it is full or forbids it. */
  isKept: () => boolean;
  /** Adds a tour or takes the place of the one of its id. */
  save: (tour: Tour) => void;
  remove: (id: string) => void;
  undo: () => void;
  redo: () => void;
  canUndo: () => boolean;
  canRedo: () => boolean;
  /** Reads anew what another window has kept. */
  refresh: () => void;
  subscribe: (changed: () => void) => () => void;
  /** What the page shows again when the tour is left. */
  before: { state: Partial<AppState> | null; isFresh: boolean };
}>;

function restore(storage: () => Storage): readonly Tour[] {
  try {
    const kept: unknown = JSON.parse(storage().getItem(KEY) ?? '[]');
    if (!Array.isArray(kept)) return [];
    return kept.flatMap((each: unknown) => (typeof each === 'string' ? (readTour(each).tour ?? []) : []));
  } catch {
    return [];
  }
}

/** `storage` is asked for each time, for asking alone may be denied; `now` in milliseconds. */
export function createTourBook(storage: () => Storage, now: () => number = () => performance.now()): TourBook {
  let own = restore(storage);
  let isKept = true;
  let typing: { id: string; at: number } | null = null;
  const past: (readonly Tour[])[] = [];
  const future: (readonly Tour[])[] = [];
  const listeners = new Set<() => void>();
  const put = (next: readonly Tour[]): void => {
    own = next;
    try {
      storage().setItem(KEY, JSON.stringify(own.map(writeTour)));
      isKept = true;
    } catch {
      isKept = false;
    }
    listeners.forEach((changed) => changed());
  };
  const change = (next: readonly Tour[], id: string): void => {
    const isSameGesture = typing?.id === id && now() - typing.at < TYPING_MS;
    typing = { id, at: now() };
    if (!isSameGesture) past.push(own);
    if (past.length > UNDO_STEPS) past.shift();
    future.length = 0;
    put(next);
  };
  const step = (from: (readonly Tour[])[], to: (readonly Tour[])[]): void => {
    const tours = from.pop();
    if (!tours) return;
    to.push(own);
    typing = null;
    put(tours);
  };
  return {
    own: () => own,
    isKept: () => isKept,
    save: (tour) => change(own.some(({ id }) => id === tour.id) ? own.map((each) => (each.id === tour.id ? tour : each)) : [...own, tour], tour.id),
    remove: (id) => {
      typing = null;
      change(
        own.filter((each) => each.id !== id),
        '',
      );
      typing = null;
    },
    undo: () => step(past, future),
    redo: () => step(future, past),
    canUndo: () => past.length > 0,
    canRedo: () => future.length > 0,
    refresh: () => {
      own = restore(storage);
      listeners.forEach((changed) => changed());
    },
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    before: { state: null, isFresh: false },
  };
}

export const tourBook = createTourBook(() => localStorage);
if (typeof addEventListener === 'function') addEventListener('storage', ({ key }: StorageEvent) => key === KEY && tourBook.refresh());
