/** Every tour that can be shown: the ready-made ones, drafted in the page's language, the reader's own, and those that the single file brings. */
import type { ReadyTour } from '../../geo/schema.ts';
import { fetchJson, isRows } from '../data/fetch-json.ts';
import { presentWords } from '../i18n/present-words.ts';
import type { Size } from '../layers/projection.ts';
import type { AppState } from '../state/app-state.ts';
import { titleOf } from '../ui/view.ts';
import type { View } from '../ui/view.ts';
import { freeSize } from '../ui/free-part.ts';
import { carriedTours } from './carried-tours.ts';
import { draftTour } from './draft.ts';
import { showStep } from './show-step.ts';
import { tourBook } from './tour-book.ts';
import type { Tour } from './tour.ts';

let ready: readonly ReadyTour[] | null = null;
let loading: Promise<boolean> | null = null;

const isTours = (value: unknown): value is ReadyTour[] => isRows(value, 'title_zh') && value.every((row) => 'steps' in row && Array.isArray(row.steps));

/** Reads the ready-made tours once; false where they could not be read, and the next call tries again. */
export function loadReady(base: string): Promise<boolean> {
  loading ??= fetchJson<ReadyTour[]>(`${base}tours.json`, isTours).then((loaded) => {
    if (loaded.ok) ready = loaded.value;
    else loading = null;
    return loaded.ok;
  });
  return loading;
}

let drafted: { key: readonly unknown[]; tours: readonly Tour[] } = { key: [], tours: [] };

/** The ready-made tours in the page's language, drafted anew when words or data change; empty until they are read. */
export function readyTours(view: View): readonly Tour[] {
  const { catalogue, messages, state } = view;
  const key = [ready, catalogue, messages, state.language];
  if (key.some((part, at) => part !== drafted.key[at])) {
    const words = presentWords[state.language];
    drafted = { key, tours: (ready ?? []).map((row) => draftTour(view, words, { id: row.id, title: titleOf(view, row), states: row.steps })) };
  }
  return drafted.tours;
}

export function findTour(view: View, id: string): Tour | undefined {
  // A page that frames the atlas could ask about the reader's own tours.
  const own = view.state.embedded ? [] : tourBook.own();
  return [...own, ...carriedTours().tours, ...readyTours(view)].find((tour) => tour.id === id);
}

/** The part of the window that the words of a tour leave to the map, also while the reader still looks around. */
export function freeInTour(state: AppState, isStory = state.tour?.isStory ?? false): Size {
  return freeSize({ ...state, tour: { id: '', step: 0, isExploring: false, isStory } });
}

/** Begins a tour; what the page showed comes back when it is left. Out of another tour, what it showed before that one. */
export function startTour(view: View, tour: Tour, step = 0, isStory = false): void {
  const { selected, fan, filters, ring, area, areaLoose, reading, sentence, drawer, tall, desk, camera } = view.state;
  if (!view.state.tour) tourBook.before.state = { selected, fan, filters, ring, area, areaLoose, reading, sentence, drawer, tall, desk, camera };
  tourBook.before.isFresh = true;
  view.set(showStep(view.state, tour, step, freeInTour(view.state, isStory), isStory));
}

/** A tour has come to the screen: one that a link has opened, and not the desk, has nothing to come back to. */
export function tourHasBegun(): void {
  if (!tourBook.before.isFresh) tourBook.before.state = null;
  tourBook.before.isFresh = false;
}

/** The patch that leaves the tour. */
export function leaveTour(): Partial<AppState> {
  const before = tourBook.before.state;
  tourBook.before.state = null;
  return { ...before, tour: null };
}

/** An id that no tour has, in no window: tours made in several windows at a time are kept side by side. */
export const newId = (): string => `own-${Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(36)).join('-')}`;
