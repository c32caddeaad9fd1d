/** Undo and redo of what the reader made: conditions, ring, comparison and weights. Where the reader looks is the browser's Back. */
import type { AppState } from './app-state.ts';
import type { Store } from './store.ts';

const MADE = ['filters', 'ring', 'compared', 'weights'] as const;
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

const madeOf = ({ filters, ring, compared, weights }: AppState): Made => ({ filters, ring, compared, weights });

/** Remembers the last `UNDO_STEPS` changes of a store. */
export function keepUndo(store: Store): Undo {
  const past: Made[] = [];
  const future: Made[] = [];
  let isStepping = false;
  store.subscribe((next, previous) => {
    if (isStepping || MADE.every((key) => JSON.stringify(next[key]) === JSON.stringify(previous[key]))) return;
    past.push(madeOf(previous));
    if (past.length > UNDO_STEPS) past.shift();
    future.length = 0;
  });
  const step = (from: Made[], to: Made[]): void => {
    const made = from.pop();
    if (!made) return;
    to.push(madeOf(store.get()));
    isStepping = true;
    try {
      store.set(made);
    } finally {
      isStepping = false;
    }
  };
  return { undo: () => step(past, future), redo: () => step(future, past), canUndo: () => past.length > 0, canRedo: () => future.length > 0 };
}
