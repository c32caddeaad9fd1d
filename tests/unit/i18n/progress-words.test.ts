import { expect, test } from 'vitest';
import { COMPARATORS } from '../../../geo/vocabulary.ts';
import { COLUMNS } from '../../../src/data/actuals-columns.ts';
import { progressWords } from '../../../src/i18n/progress-words.ts';
import { STATES } from '../../../src/query/progress.ts';

const { zh, en } = progressWords;
type Leaf = readonly [path: string, value: unknown];
const leaves = (value: unknown, path = ''): Leaf[] =>
  typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, each]) => leaves(each, `${path}.${key}`)) : [[path, value]];

test('both languages have the same words, functions with as many arguments', () => {
  const form = ([path, value]: Leaf): string => `${path} ${typeof value === 'function' ? value.length : typeof value}`;
  expect(leaves(en).map(form)).toEqual(leaves(zh).map(form));
});

test('English has no Chinese in it, Chinese no exclamation', () => {
  const spoken = (value: unknown): string => (typeof value === 'function' ? String(value('7', '9')) : String(value));
  const text = (words: typeof zh): string =>
    leaves({ ...words, faults: { ...words.faults, where: words.faults.where([2], 'x') } })
      .map(([, value]) => spoken(value))
      .join('\n');
  expect(text(en)).not.toMatch(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u);
  expect(text(zh) + text(en)).not.toMatch(/[!！]/u);
});

test('every column, state and comparator has a name, and English says one in the singular', () => {
  for (const words of [zh, en]) {
    expect(Object.keys(words.columns)).toEqual([...COLUMNS]);
    expect(Object.keys(words.states)).toEqual([...STATES]);
    expect(Object.keys(words.comparators).toSorted()).toEqual([...COMPARATORS].toSorted());
  }
  expect([en.unfilled(1), en.targets(1), en.faults.title(1, 0), en.faults.where([2], 'Date')]).toEqual([
    '1 row not filled in yet',
    '1 target',
    '1 row not taken',
    'Row 2 · Date',
  ]);
  expect(en.faults.title(2, 3)).toBe('2 rows not taken, 3 rows without a source');
});
