import { expect, test } from 'vitest';
import { COMPARATORS } from '../../../geo/vocabulary.ts';
import { readReached } from '../../../src/data/actuals-cells.ts';
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
  const spoken = (value: unknown): string => (typeof value === 'function' ? String(value(7, 9, 5)) : String(value));
  const text = (words: typeof zh): string =>
    leaves({ ...words, faults: { ...words.faults, where: words.faults.where([2], 1, 'x') } })
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
  expect([en.hidden(1, 1), en.targets(1), en.faults.title(1, 0, 1), en.faults.where([2], 0, 'Date'), en.faults.taken(1, 1)]).toEqual([
    '1 figure read, for 1 target, is hidden by the filters.',
    '1 target',
    '1 row not taken, 1 row whose unit is to be checked',
    'Row 2 · Date',
    'The other row is taken.',
  ]);
  expect(en.faults.title(2, 3, 0)).toBe('2 rows not taken, 3 rows without a source');
});

test('large numbers are set in groups of three', () => {
  for (const words of [zh, en]) {
    expect(words.faults.title(90_001, 1200, 0)).toMatch(/90,001 .*1,200 /u);
    expect(words.faults.taken(12_345, 1)).toContain('12,345');
    expect(words.faults.omitted(89_800)).toContain('89,800');
    expect(words.faults.where([2, 3], 1000, 'x')).toMatch(/1,00[02]/u);
    expect(words.hidden(1000, 1000)).toMatch(/1,000.*1,000/u);
    expect(words.summary(1000, 2000, 3000)).toMatch(/1,000/u);
  }
});

test('what a milestone’s row is told to hold is read from it', () => {
  const said = { zh: ['是', '否'], en: ['yes', 'no'] };
  for (const language of ['zh', 'en'] as const) {
    const words = progressWords[language];
    for (const told of [words.milestoneHint, words.steps.join('\n')]) for (const word of said[language]) expect(told).toContain(word);
    expect(said[language].map((word) => readReached(word, []))).toEqual([true, false]);
  }
});
