import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { INITIAL_STATE } from '../../../src/state/app-state.ts';
import type { AppState } from '../../../src/state/app-state.ts';
import { createStore } from '../../../src/state/store.ts';
import { anyState } from './states.ts';

describe('set', () => {
  test('tells each listener once, with the state after and before', () => {
    const store = createStore(INITIAL_STATE);
    const listeners = [vi.fn(), vi.fn()];
    for (const listener of listeners) store.subscribe(listener);
    store.set({ tab: 'places', selected: { type: 'place', id: 'sgep' } });
    const next = { ...INITIAL_STATE, tab: 'places', selected: { type: 'place', id: 'sgep' } };
    for (const listener of listeners) expect(listener.mock.calls).toEqual([[next, INITIAL_STATE]]);
    expect(store.get()).toEqual(next);
  });

  test('keeps what the patch does not name', () => {
    const store = createStore({ ...INITIAL_STATE, tab: 'targets', reading: true });
    store.set({ reading: false });
    expect(store.get()).toEqual({ ...INITIAL_STATE, tab: 'targets', reading: false });
  });

  test('does nothing when every value is equal, also when the objects are others', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const store = createStore(state);
        const listener = vi.fn();
        store.subscribe(listener);
        store.set({});
        store.set(structuredClone(state));
        expect(listener).not.toHaveBeenCalled();
        expect(store.get()).toBe(state);
      }),
    );
  });

  test('notices any value that differs', () => {
    fc.assert(
      fc.property(anyState, anyState, (first, second) => {
        fc.pre(JSON.stringify(first) !== JSON.stringify(second));
        const store = createStore(first);
        const listener = vi.fn();
        store.subscribe(listener);
        store.set(second);
        expect(listener).toHaveBeenCalledExactlyOnceWith(second, first);
      }),
    );
  });

  test('never changes a state that was handed out', () => {
    const first: AppState = Object.freeze({ ...INITIAL_STATE, filters: Object.freeze({ part: Object.freeze(['ecology']) }) });
    const store = createStore(first);
    store.set({ filters: { part: ['reform'] } });
    expect(first.filters.part).toEqual(['ecology']);
  });

  test('a listener that sets in its turn leaves every listener with the last state', () => {
    const store = createStore(INITIAL_STATE);
    const seen: AppState[] = [];
    store.subscribe((next) => {
      if (next.selected && next.fan) store.set({ fan: false });
    });
    store.subscribe((next) => seen.push(next));
    store.set({ selected: { type: 'place', id: 'sgep' }, fan: true });
    expect(seen.at(-1)).toBe(store.get());
    expect(store.get().fan).toBe(false);
  });
});

test('after unsubscribing a listener hears nothing, and the others still do', () => {
  const store = createStore(INITIAL_STATE);
  const [gone, stays] = [vi.fn(), vi.fn()];
  const leave = store.subscribe(gone);
  store.subscribe(stays);
  store.set({ tab: 'places' });
  leave();
  leave();
  store.set({ tab: 'measures' });
  expect(gone).toHaveBeenCalledTimes(1);
  expect(stays).toHaveBeenCalledTimes(2);
});
