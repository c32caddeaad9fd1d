import { expect, test } from 'vitest';
import { actOf, anyKey } from '../../../src/present/player-keys.ts';

const key = (name: string, with_: Partial<KeyboardEvent> = {}): Parameters<typeof actOf>[0] => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...with_,
});

test.each(['b', ' ', 'Enter', 'PageDown', 'x', '7', 'Escape'])('black ends with %s', (name) => {
  expect(anyKey(key(name))).toBe('black');
});

test.each(['Shift', 'Control', 'Alt', 'Meta', 'F11', 'AudioVolumeUp'])('black does not end with %s', (name) => {
  expect(anyKey(key(name))).toBeNull();
});

test('the browser keeps its own keys in the dark', () => {
  expect(anyKey(key('r', { ctrlKey: true }))).toBeNull();
});

test.each([
  ['PageDown', 'next'],
  ['F5', 'first'],
  ['G', 'seams'],
  ['Q', null],
])('%s means %s', (name, act) => {
  expect(actOf(key(name), true)).toBe(act);
});

test.each(['b', '.', '/', '?', '7', 'N'])('%s means nothing where single keys are off', (name) => {
  expect(actOf(key(name), true)).not.toBeNull();
  expect(actOf(key(name), false)).toBeNull();
});

test.each([' ', 'PageDown', 'ArrowLeft', 'Escape'])('%s, which is no letter or sign, goes on leading through the tour', (name) => {
  expect(actOf(key(name), false)).toEqual(actOf(key(name), true));
});
