/** The ground that was chosen last on a machine: read back as it was kept, and passed over where it is broken. */
import { expect, test } from 'vitest';
import { keepGround, keepKey, readGround, readKeptKey } from '../../../src/data/ground-kept.ts';

function storageOf(first: Record<string, string> = {}) {
  const held = new Map(Object.entries(first));
  return {
    held,
    storage: () => ({
      getItem: (key: string) => held.get(key) ?? null,
      setItem: (key: string, value: string) => void held.set(key, value),
      removeItem: (key: string) => void held.delete(key),
    }),
  };
}
const denied = (): never => {
  throw new DOMException('denied', 'SecurityError');
};
const GROUND = { kind: 'tianditu', set: 'img', hasLabels: false } as const;

test('a choice and a key come back as they were kept, and go when they are forgotten', () => {
  const { storage, held } = storageOf();
  expect([keepGround(storage, GROUND), keepKey(storage, 'abcdefgh')]).toEqual([true, true]);
  expect([readGround(storage), readKeptKey(storage)]).toEqual([GROUND, 'abcdefgh']);
  keepGround(storage, null);
  keepKey(storage, '');
  expect([...held.keys()]).toEqual([]);
});

test.each(['', '{', 'null', '{"kind":"file"}', '{"kind":"tianditu","set":"sat","hasLabels":true}', '{"kind":"address","address":1,"attribution":""}', '[]'])(
  'what is kept as %s is no choice',
  (text) => {
    expect(readGround(storageOf({ 'atlas-ground': text }).storage)).toBeNull();
  },
);

test('a browser that keeps nothing is told apart from one that does', () => {
  expect([keepGround(denied, GROUND), keepKey(denied, 'abcdefgh'), readGround(denied), readKeptKey(denied)]).toEqual([false, false, null, '']);
});
