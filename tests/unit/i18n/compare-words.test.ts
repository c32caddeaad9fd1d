import { expect, test } from 'vitest';
import { compareToggleWords } from '../../../src/i18n/compare-toggle-words.ts';
import { compareWords } from '../../../src/i18n/compare-words.ts';
import { CRITERIA } from '../../../src/state/app-state.ts';

type Leaf = readonly [path: string, value: unknown];

function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, each]) => leaves(each, path ? `${path}.${key}` : key));
}

/** What a word says; letters are lists, all else plain. */
function spoken([path, value]: Leaf): string {
  if (typeof value !== 'function') return String(value);
  return path.endsWith('perhaps') ? String(value(['A', 'B', 'C'])) : String(value(7, 9, 5));
}

test.each([
  ['view', compareWords],
  ['button', compareToggleWords],
])('words of the %s are whole in both languages', (_name, { zh, en }) => {
  const form = ([path, value]: Leaf): string => `${path}: ${typeof value}${typeof value === 'function' ? `(${value.length})` : ''}`;
  expect(leaves(en).map(form)).toEqual(leaves(zh).map(form));
  for (const leaf of leaves(en)) expect(spoken(leaf), leaf[0]).not.toMatch(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef!]|undefined|\[object/u);
  for (const leaf of leaves(zh)) expect(spoken(leaf), leaf[0]).not.toMatch(/[!！]|\p{Script=Han}[,;?]|undefined|\[object/u);
});

test('one is said in the singular', () => {
  expect(compareWords.en.picker.holds(1)).toBe('holds 1 item');
  expect(compareWords.en.rowsShown(1, 1)).toBe('1 of 1 row');
});

test('every criterion has a name', () => {
  for (const words of [compareWords.zh, compareWords.en]) for (const criterion of CRITERIA) expect(words.criteria[criterion], criterion).toBeTruthy();
});
