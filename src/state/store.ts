/** Holds the state: `get`, `set(patch)`, `subscribe`. Elements read it and set it; nothing else connects them. */
import type { AppState } from './app-state.ts';

export type Listener = (next: AppState, previous: AppState) => void;
export type Store = {
  get(): AppState;
  /** Merges a patch; does nothing when no value changes. */
  set(patch: Partial<AppState>): void;
  /** Calls back after each change until the returned function is called. */
  subscribe(listener: Listener): () => void;
};

export function createStore(initial: AppState): Store {
  let state = initial;
  const listeners = new Set<Listener>();
  const changes: (readonly [AppState, AppState])[] = [];
  return {
    get: () => state,
    set(patch) {
      const next = { ...state, ...patch };
      const changed = (Object.keys(patch) as (keyof AppState)[]).some((key) => JSON.stringify(next[key]) !== JSON.stringify(state[key]));
      if (!changed) return;
      const previous = state;
      state = next;
      changes.push([next, previous]);
      // A listener may set in turn: its change waits until all have heard of this one.
      if (changes.length > 1) return;
      while (changes[0]) {
        for (const listener of listeners) listener(...changes[0]);
        changes.shift();
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
