import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { INITIAL_STATE } from '../../../src/state/app-state.ts';
import type { AppState } from '../../../src/state/app-state.ts';
import { createStore } from '../../../src/state/store.ts';
import { UNDO_STEPS, keepUndo } from '../../../src/state/undo.ts';
import { anyState } from './states.ts';

const made = ({ filters, ring, area, areaLoose, compared, weights }: AppState): unknown => ({ filters, ring, area, areaLoose, compared, weights });

/** A clock on which a minute passes between any two changes. */
const unhurried = (): (() => number) => {
  let now = 0;
  return () => (now += 60_000);
};

describe('undo', () => {
  test('leads back through all that was made, and redo forward again, whatever else was done', () => {
    fc.assert(
      fc.property(
        fc.array(
          anyState.map((state) => ({ ...state, tour: null })),
          { maxLength: 12 },
        ),
        (states) => {
          const store = createStore(INITIAL_STATE);
          const { undo, redo, canUndo, canRedo } = keepUndo(store, unhurried());
          const seen = [made(store.get())];
          for (const state of states) {
            store.set(state);
            if (JSON.stringify(made(state)) !== JSON.stringify(seen.at(-1))) seen.push(made(state));
          }
          for (const before of seen.slice(0, -1).toReversed()) {
            expect(canUndo()).toBe(true);
            undo();
            expect(made(store.get())).toEqual(before);
          }
          expect(canUndo()).toBe(false);
          for (const after of seen.slice(1)) {
            redo();
            expect(made(store.get())).toEqual(after);
          }
          expect(canRedo()).toBe(false);
        },
      ),
    );
  });

  test('leaves alone what was chosen and where the reader looks', () => {
    const store = createStore(INITIAL_STATE);
    const { undo } = keepUndo(store);
    store.set({ filters: { kind: ['zone'] } });
    store.set({ selected: { type: 'place', id: 'sgep' }, drawer: 'targets' });
    undo();
    expect(store.get()).toEqual({ ...INITIAL_STATE, selected: { type: 'place', id: 'sgep' }, drawer: 'targets' });
  });

  test('forgets what was taken back once something new is made', () => {
    const store = createStore(INITIAL_STATE);
    const { undo, redo, canRedo } = keepUndo(store);
    store.set({ compared: ['sgep'] });
    undo();
    store.set({ compared: ['djk-zone'] });
    expect(canRedo()).toBe(false);
    redo();
    expect(store.get().compared).toEqual(['djk-zone']);
  });

  test('does nothing where there is nothing to take back', () => {
    const store = createStore(INITIAL_STATE);
    const { undo, redo } = keepUndo(store);
    undo();
    redo();
    expect(store.get()).toBe(INITIAL_STATE);
  });

  test(`holds ${UNDO_STEPS} steps`, () => {
    const store = createStore(INITIAL_STATE);
    const { undo, canUndo } = keepUndo(store);
    for (let step = 1; step <= UNDO_STEPS + 5; step += 1) store.set({ compared: [`zone-${step}`] });
    for (let step = 0; step < UNDO_STEPS; step += 1) undo();
    expect(store.get().compared).toEqual(['zone-5']);
    expect(canUndo()).toBe(false);
  });

  test.each([
    ['a ring', (step: number) => ({ ring: { place: 'djk-port', km: step } })],
    ['a weight', (step: number) => ({ weights: { port: step } })],
  ])('takes the way of %s as one step, and a later move as another', (_, at) => {
    let now = 0;
    const store = createStore({ ...INITIAL_STATE, ...at(1) });
    const { undo, redo, canUndo } = keepUndo(store, () => now);
    for (let step = 2; step <= 9; step += 1) {
      now += 100;
      store.set(at(step));
    }
    now += 5000;
    store.set(at(5));
    undo();
    expect(store.get()).toEqual({ ...INITIAL_STATE, ...at(9) });
    undo();
    expect(store.get()).toEqual({ ...INITIAL_STATE, ...at(1) });
    expect(canUndo()).toBe(false);
    redo();
    expect(store.get()).toEqual({ ...INITIAL_STATE, ...at(9) });
  });

  test('does not hold what the steps of a tour show', () => {
    const store = createStore(INITIAL_STATE);
    const { undo, canUndo } = keepUndo(store, () => 0);
    store.set({ filters: { kind: ['zone'] } });
    store.set({ filters: { part: ['ecology'] }, tour: { id: 'walk', step: 0, isExploring: false, isStory: false } });
    store.set({ filters: { part: ['reform'] }, tour: { id: 'walk', step: 1, isExploring: false, isStory: false } });
    store.set({ filters: { kind: ['zone'] }, tour: null });
    undo();
    expect(store.get().filters).toEqual({});
    expect(canUndo()).toBe(false);
  });

  test('a quick second filter is a step of its own', () => {
    const store = createStore(INITIAL_STATE);
    const { undo } = keepUndo(store, () => 0);
    store.set({ filters: { kind: ['zone'] } });
    store.set({ filters: { kind: ['bay'] } });
    undo();
    expect(store.get().filters).toEqual({ kind: ['zone'] });
  });
});
