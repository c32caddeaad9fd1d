/** Undo and redo of what the reader made: conditions, ring, area, comparison, weights, shortlist. Where the reader looks is the browser's Back. */
import { SOUGHT_LISTS, isPresenting } from './app-state.ts';
import type { AppState } from './app-state.ts';
import type { Store } from './store.ts';

const MADE = ['filters', 'ring', 'area', 'areaLoose', 'compared', 'weights', 'seek', 'shortlist'] as const;
type Made = Pick<AppState, (typeof MADE)[number]>;

export const UNDO_STEPS = 100;

export type Undo = Readonly<{
  /** Takes the last change back, or does nothing. */
  undo: () => void;
  /** Makes again what was taken back last, until something else is made. */
  redo: () => void;
  canUndo: () => boolean;
  canRedo: () => boolean;
}>;

const madeOf = (state: AppState): Made => Object.fromEntries(MADE.map((key) => [key, state[key]])) as Made;

/** A slider tells each step of its way: changes of one thing that follow each other faster are one. */
const GESTURE_MS = 1000;

/** What a slider moves between two states, null where anything else changed. */
function slides(next: AppState, previous: AppState): 'ring' | 'weights' | 'seek' | null {
  const [changed, ...others] = MADE.filter((key) => JSON.stringify(next[key]) !== JSON.stringify(previous[key]));
  if (others.length > 0) return null;
  if (changed === 'weights') return changed;
  if (changed === 'ring') return next.ring && previous.ring && next.ring.place === previous.ring.place ? changed : null;
  // A distance moves; to ask for one or no longer is a step of its own.
  const kinds = ({ seek }: AppState): string => JSON.stringify([Object.keys(seek.near), ...SOUGHT_LISTS.map((list) => seek[list])]);
  return changed === 'seek' && kinds(next) === kinds(previous) ? changed : null;
}

/** Remembers the last `UNDO_STEPS` changes of a store; `now` in milliseconds. */
export function keepUndo(store: Store, now: () => number = () => performance.now()): Undo {
  const past: Made[] = [];
  const future: Made[] = [];
  let isStepping = false;
  let gesture: { slides: ReturnType<typeof slides>; at: number } = { slides: null, at: 0 };
  store.subscribe((next, previous) => {
    // Steps of a tour set filters of their own: they are shown, not made.
    const isShown = isPresenting(next) || isPresenting(previous) || next.tour?.id !== previous.tour?.id;
    if (isStepping || isShown || MADE.every((key) => JSON.stringify(next[key]) === JSON.stringify(previous[key]))) return;
    const { slides: before, at } = gesture;
    gesture = { slides: slides(next, previous), at: now() };
    if (gesture.slides !== null && gesture.slides === before && gesture.at - at < GESTURE_MS && future.length === 0) return;
    past.push(madeOf(previous));
    if (past.length > UNDO_STEPS) past.shift();
    future.length = 0;
  });
  const step = (from: Made[], to: Made[]): void => {
    const made = from.pop();
    if (!made) return;
    to.push(madeOf(store.get()));
    gesture = { slides: null, at: 0 };
    isStepping = true;
    try {
      store.set(made);
    } finally {
      isStepping = false;
    }
  };
  return { undo: () => step(past, future), redo: () => step(future, past), canUndo: () => past.length > 0, canRedo: () => future.length > 0 };
}
