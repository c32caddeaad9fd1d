import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/data/actuals-limits.ts';
import { createActualsStore } from '../../../src/data/actuals-store.ts';
import type { Kept } from '../../../src/data/actuals-store.ts';
import { filledSheet } from './actuals-sheets.ts';
import { memory, refuse } from './storages.ts';

const FIRST: Kept = { name: 'a.csv', sheet: filledSheet(['M01-T1', 1, { date: '2023-01-01' }, null, true]) };
const SECOND: Kept = { name: 'b.csv', sheet: filledSheet(['M01-T1', 2, '2023-01-01', 'x']) };

test('what is taken is there again in the next visit, with the limits', () => {
  const storage = memory();
  const store = createActualsStore(() => storage);
  store.take(FIRST);
  store.setLimits({ green: 5, yellow: 20 });
  expect(store.get().keeping).toBe('kept');
  expect(createActualsStore(() => storage).get()).toEqual({ kept: FIRST, limits: { green: 5, yellow: 20 }, keeping: 'kept', older: null, undone: null });
});

test('what was removed or replaced comes back, once', () => {
  const storage = memory();
  const store = createActualsStore(() => storage);
  store.take(FIRST);
  expect(store.get().undone).toBeNull();
  store.take(SECOND);
  store.undo();
  expect(store.get().kept).toEqual(FIRST);
  store.take(null);
  expect(storage.items.size).toBe(0);
  store.undo();
  expect(store.get()).toMatchObject({ kept: FIRST, undone: null, keeping: 'kept' });
  store.undo();
  expect(store.get().kept).toEqual(FIRST);
});

test('limits that are none are not taken', () => {
  const store = createActualsStore(() => memory());
  store.setLimits({ green: 40, yellow: 30 });
  expect(store.get().limits).toEqual(DEFAULT_LIMITS);
});

describe('storage', () => {
  test('that is denied leaves the sheet for this visit, and says so', () => {
    const store = createActualsStore(refuse);
    expect(store.get()).toMatchObject({ kept: null, keeping: 'none' });
    store.take(FIRST);
    expect(store.get()).toMatchObject({ kept: FIRST, keeping: 'refused' });
  });

  /** Has room for so many signs, like a browser. */
  const small = (room: number) => {
    const storage = memory();
    return { ...storage, setItem: (key: string, value: string) => (value.length > room ? refuse() : storage.setItem(key, value)) };
  };
  const LARGE: Kept = { name: 'large.csv', sheet: filledSheet(['M01-T1', 3, '2023-01-01', 'x'.repeat(1000)]) };

  test('that is full keeps the sheet before, says so, and has it in the next visit', () => {
    const storage = small(900);
    const store = createActualsStore(() => storage);
    store.take(FIRST);
    store.take(LARGE);
    expect(store.get()).toMatchObject({ kept: LARGE, keeping: 'refused', older: FIRST.name });
    expect(createActualsStore(() => storage).get()).toMatchObject({ kept: FIRST, keeping: 'kept' });
    store.take(SECOND);
    expect(store.get()).toMatchObject({ keeping: 'kept', older: null });
    expect(createActualsStore(() => storage).get().kept).toEqual(SECOND);
  });

  test('that kept another sheet gives it back when the one it refused is removed', () => {
    const storage = small(900);
    const store = createActualsStore(() => storage);
    store.take(FIRST);
    store.take(LARGE);
    store.take(null);
    expect(store.get()).toMatchObject({ kept: FIRST, keeping: 'kept', older: null });
    store.take(null);
    expect(store.get()).toMatchObject({ kept: null, keeping: 'none' });
    expect(storage.items.size).toBe(0);
  });

  test('holds a shortened sheet with the numbers of its rows', () => {
    const storage = memory();
    const shortened: Kept = { name: 'c.csv', sheet: { ...FIRST.sheet, trim: { numbers: [7], omitted: 5 } } };
    createActualsStore(() => storage).take(shortened);
    expect(createActualsStore(() => storage).get().kept).toEqual(shortened);
  });

  test.each([
    'no JSON',
    'null',
    '{"version":0}',
    '{"version":2,"name":"a","heads":["id"],"rows":[],"limits":{"green":10,"yellow":30}}',
    '{"version":1,"name":"a","heads":["id"],"rows":[[1,2]],"limits":{"green":10,"yellow":30}}',
    '{"version":1,"name":"a","heads":["id"],"rows":[],"limits":{"green":30,"yellow":10}}',
    '{"version":1,"name":"a","heads":["id"],"rows":[[1]],"trim":{"numbers":[2,3],"omitted":1},"limits":{"green":10,"yellow":30}}',
    '{"version":1,"name":"a","heads":[],"rows":[],"limits":{"green":10,"yellow":30}}',
    '{"version":1,"name":"a","heads":[{"html":"x"}],"rows":[],"limits":{"green":10,"yellow":30}}',
  ])('that holds %s is passed over', (text) => {
    expect(createActualsStore(() => memory({ 'atlas-actuals': text })).get()).toMatchObject({ kept: null, keeping: 'foreign' });
  });
});

test('subscribers hear of each change until they leave', () => {
  const store = createActualsStore(() => memory());
  let heard = 0;
  const leave = store.subscribe(() => (heard += 1));
  store.take(FIRST);
  leave();
  store.take(null);
  expect(heard).toBe(1);
});
