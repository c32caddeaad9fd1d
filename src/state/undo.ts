/** Undo and redo of what the reader made: drawings, conditions, ring, area, comparison, weights, shortlist. Where the reader looks is the browser's Back. */
import { SOUGHT_LISTS, isPresenting } from './app-state.ts';
import type { AppState } from './app-state.ts';
import type { Store } from './store.ts';

const MADE = ['filters', 'ring', 'area', 'areaLoose', 'compared', 'weights', 'seek', 'shortlist'] as const;
type Made = Pick<AppState, (typeof MADE)[number]>;

export const UNDO_STEPS = 100;

type Steps = Readonly<{ undo: () => void; redo: () => void; canUndo: () => boolean; canRedo: () => boolean }>;
/** An act that was made outside the state, such as a drawing. */
export type Act = Readonly<{ undo: () => void; redo: () => void }>;

export type Undo = Readonly<{
  /** Takes the last change back, or does nothing. */
  undo: () => void;
  /** Makes again what was taken back last, until something else is made. */
  redo: () => void;
  canUndo: () => boolean;
  canRedo: () => boolean;
  /** Whether the last change of what is kept here was a step back or again, null where it was made anew. */
  lastStep: () => 'undo' | 'redo' | null;
  /** Takes in an act made outside the state, so that all are undone in the order of their making. */
  did: (act: Act) => void;
  /** Steps of what is being made, such as the corners of an area: they are undone first. Null when it is done. */
  making: (steps: Steps | null) => void;
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

/** Remembers the last `UNDO_STEPS` changes of a store; `now` in milliseconds, `changed` is called where no change of the state tells of it. */
export function keepUndo(store: Store, now: () => number = () => performance.now(), changed: () => void = () => undefined): Undo {
  const past: (Made | Act)[] = [];
  const future: (Made | Act)[] = [];
  let steps: Steps | null = null;
  const push = (entry: Made | Act): void => {
    past.push(entry);
    if (past.length > UNDO_STEPS) past.shift();
    future.length = 0;
    lastStep = null;
  };
  let isStepping = false;
  let lastStep: 'undo' | 'redo' | null = null;
  let gesture: { slides: ReturnType<typeof slides>; at: number } = { slides: null, at: 0 };
  store.subscribe((next, previous) => {
    // Steps of a tour set filters of their own: they are shown, not made.
    const isShown = isPresenting(next) || isPresenting(previous) || next.tour?.id !== previous.tour?.id;
    if (isStepping || isShown || MADE.every((key) => JSON.stringify(next[key]) === JSON.stringify(previous[key]))) return;
    const { slides: before, at } = gesture;
    gesture = { slides: slides(next, previous), at: now() };
    if (gesture.slides !== null && gesture.slides === before && gesture.at - at < GESTURE_MS && future.length === 0) return;
    push(madeOf(previous));
  });
  const step = (way: 'undo' | 'redo', from: (Made | Act)[], to: (Made | Act)[]): void => {
    if (steps?.[way === 'undo' ? 'canUndo' : 'canRedo']()) return steps[way]();
    const made = from.pop();
    if (!made) return;
    gesture = { slides: null, at: 0 };
    lastStep = way;
    if ('undo' in made) {
      to.push(made);
      made[way]();
      return changed();
    }
    to.push(madeOf(store.get()));
    isStepping = true;
    try {
      store.set(made);
    } finally {
      isStepping = false;
    }
  };
  return {
    undo: () => step('undo', past, future),
    redo: () => step('redo', future, past),
    canUndo: () => past.length > 0 || steps?.canUndo() === true,
    canRedo: () => future.length > 0 || steps?.canRedo() === true,
    lastStep: () => lastStep,
    did(act) {
      gesture = { slides: null, at: 0 };
      push(act);
      changed();
    },
    making(next) {
      steps = next;
      changed();
    },
  };
}
