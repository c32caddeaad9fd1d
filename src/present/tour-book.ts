/**
 * The reader's own tours, kept in this browser, with undo; and what the page showed before a tour began. Several windows may
 * change them: each change is of one tour and is made to what is stored at that moment.
 */
import type { AppState } from '../state/app-state.ts';
import { changeKept, changedIds, readKept, writeKept } from './kept-tours.ts';
import type { KeptTour, TourChange } from './kept-tours.ts';
import type { Tour } from './tour.ts';

const KEY = 'atlas-tours';
const UNDO_STEPS = 100;
/** A new tour stands behind all others. */
const LAST = Number.POSITIVE_INFINITY;
/** Letters typed into one field faster after one another are one step of undo. */
const TYPING_MS = 1000;

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem'>;
export type TourBook = Readonly<{
  own: () => readonly Tour[];
  /** Whether the browser keeps them; false when it is full or forbids it. */
  isKept: () => boolean;
  /** Adds a tour or takes the place of the one of its id; `field` names the field that is typed into. */
  save: (tour: Tour, field?: string) => void;
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

type Step = { readonly id: string; readonly at: number; readonly before: Tour | null; after: Tour | null };

/** Keeps a text that cannot be read, or not wholly, under a key of its own. */
function putAside(store: Storage, text: string): void {
  let number = 1;
  const key = (): string => `${KEY}-unread-${number}`;
  for (let found = store.getItem(key()); found !== null; found = store.getItem(key())) {
    if (found === text) return;
    number += 1;
  }
  store.setItem(key(), text);
}

/** `storage` is asked for each time, for asking alone may be denied; `now` in milliseconds. */
export function createTourBook(storage: () => Storage, now: () => number = () => performance.now()): TourBook {
  let kept: readonly KeptTour[] = [];
  let own: readonly Tour[] = [];
  /** The stored text that `kept` was last made of or written as. */
  let known: string | null = null;
  let isKept = true;
  let typing: { step: Step; field: string; at: number } | null = null;
  let past: Step[] = [];
  let future: Step[] = [];
  /** Changes of this window that are not stored yet. */
  const unsaved = new Map<string, TourChange>();
  /** Texts to be put aside before they are overwritten. */
  const aside = new Set<string>();
  const listeners = new Set<() => void>();
  const hold = (next: readonly KeptTour[]): void => {
    kept = next;
    own = kept.flatMap(({ tour }) => tour ?? []);
  };
  /** Takes up what other windows have stored: their changes are not undone here. */
  const look = (): void => {
    let text: string | null;
    try {
      text = storage().getItem(KEY);
    } catch {
      return;
    }
    // Where a hand has emptied the storage, this window still has the tours.
    if (text === null || text === known) return;
    known = text;
    const found = readKept(text);
    if (!found) aside.add(text);
    const next = [...unsaved.values()].reduce(changeKept, found ?? kept);
    const foreign = changedIds(kept, next);
    past = past.filter(({ id }) => !foreign.has(id));
    future = future.filter(({ id }) => !foreign.has(id));
    hold(next);
  };
  const write = (): void => {
    try {
      const store = storage();
      const text = writeKept(kept);
      aside.forEach((each) => putAside(store, each));
      store.setItem(KEY, text);
      known = text;
      unsaved.clear();
      aside.clear();
      isKept = true;
    } catch {
      isKept = false;
    }
  };
  const tell = (): void => listeners.forEach((changed) => changed());
  const make = (change: TourChange): void => {
    const replaced = kept.find(({ tour }) => tour?.id === change.id);
    if (replaced && !replaced.isWhole) aside.add(String(replaced.stored));
    unsaved.set(change.id, change);
    hold(changeKept(kept, change));
    write();
    tell();
  };
  const change = (id: string, after: Tour | null, field: string | null = null): void => {
    look();
    const found = own.findIndex((each) => each.id === id);
    const isTypedOn = field !== null && typing?.field === field && typing.step.id === id && typing.step === past.at(-1) && now() - typing.at < TYPING_MS;
    if (isTypedOn && typing) typing.step.after = after;
    else past.push({ id, at: found < 0 ? LAST : found, before: own[found] ?? null, after });
    if (past.length > UNDO_STEPS) past.shift();
    const step = past.at(-1);
    typing = field !== null && step ? { step, field, at: now() } : null;
    future = [];
    make({ id, tour: after, at: LAST });
  };
  const step = (isBack: boolean): void => {
    look();
    const taken = (isBack ? past : future).pop();
    typing = null;
    if (!taken) return tell();
    (isBack ? future : past).push(taken);
    make({ id: taken.id, tour: isBack ? taken.before : taken.after, at: taken.at });
  };
  look();
  return {
    own: () => own,
    isKept: () => isKept,
    save: (tour, field) => change(tour.id, tour, field),
    remove: (id) => change(id, null),
    undo: () => step(true),
    redo: () => step(false),
    canUndo: () => past.length > 0,
    canRedo: () => future.length > 0,
    refresh: () => {
      look();
      // Another window may have made room.
      if (unsaved.size > 0) write();
      tell();
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
