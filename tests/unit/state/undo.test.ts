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

describe('acts outside the state', () => {
  /** A list of words that acts add to. */
  const words = (): { list: string[]; say: (word: string) => { undo: () => void; redo: () => void } } => {
    const list: string[] = [];
    return {
      list,
      say(word) {
        list.push(word);
        return { undo: () => list.pop(), redo: () => list.push(word) };
      },
    };
  };

  test('are undone and made again in the order of all acts', () => {
    const store = createStore(INITIAL_STATE);
    const { undo, redo, did, canUndo, canRedo } = keepUndo(store, unhurried());
    const { list, say } = words();
    did(say('first'));
    store.set({ filters: { kind: ['zone'] } });
    did(say('second'));
    undo();
    expect([list, store.get().filters]).toEqual([['first'], { kind: ['zone'] }]);
    undo();
    expect([list, store.get().filters]).toEqual([['first'], {}]);
    undo();
    expect([list, canUndo()]).toEqual([[], false]);
    redo();
    redo();
    redo();
    expect([list, store.get().filters, canRedo()]).toEqual([['first', 'second'], { kind: ['zone'] }, false]);
  });

  test('forget what was taken back, and are forgotten by what the state makes', () => {
    const store = createStore(INITIAL_STATE);
    const { undo, did, canRedo } = keepUndo(store, unhurried());
    const { say } = words();
    store.set({ filters: { kind: ['zone'] } });
    undo();
    did(say('word'));
    expect(canRedo()).toBe(false);
    undo();
    store.set({ filters: { kind: ['zone'] } });
    expect(canRedo()).toBe(false);
  });

  test('part a slider that moves before and after into two steps, and tell the page', () => {
    let told = 0;
    const store = createStore(INITIAL_STATE);
    const { undo, did } = keepUndo(
      store,
      () => 0,
      () => (told += 1),
    );
    store.set({ weights: { port: 2 } });
    did({ undo: () => undefined, redo: () => undefined });
    store.set({ weights: { port: 3 } });
    undo();
    expect(store.get().weights).toEqual({ port: 2 });
    undo();
    expect(told).toBe(2);
    undo();
    expect(store.get().weights).toEqual({});
  });

  test('wait while something is being made: its own steps go first', () => {
    const store = createStore(INITIAL_STATE);
    const { undo, redo, making, canUndo, canRedo } = keepUndo(store, unhurried());
    store.set({ filters: { kind: ['zone'] } });
    let corners = 2;
    making({ undo: () => (corners -= 1), redo: () => (corners += 1), canUndo: () => corners > 0, canRedo: () => corners < 2 });
    undo();
    undo();
    expect([corners, store.get().filters]).toEqual([0, { kind: ['zone'] }]);
    expect(canRedo()).toBe(true);
    redo();
    expect(corners).toBe(1);
    making(null);
    expect(canUndo()).toBe(true);
    undo();
    expect(store.get().filters).toEqual({});
    expect(corners).toBe(1);
  });
});
