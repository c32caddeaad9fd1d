import { describe, expect, test } from 'vitest';
import { addOrRemove, chooseCell, chooseHead, isCellChosen, narrowTo } from '../../../src/query/narrowing.ts';

const CELL = { agency: 'boats', measure: 'M01', role: 'lead' } as const;
const ONE_CELL = { agency: ['boats'], measure: ['M01'], role: ['lead'] };

test('a value stands alone, and a second time all do', () => {
  expect(narrowTo({ part: ['ecology'], zone: ['a', 'b'] }, 'zone', 'a')).toEqual({ part: ['ecology'], zone: ['a'] });
  expect(narrowTo({ part: ['ecology'], zone: ['a'] }, 'zone', 'a')).toEqual({ part: ['ecology'] });
});

test('one value more, one value less', () => {
  expect(addOrRemove({}, 'agency', 'boats')).toEqual({ agency: ['boats'] });
  expect(addOrRemove({ agency: ['boats'] }, 'agency', 'paper')).toEqual({ agency: ['boats', 'paper'] });
  expect(addOrRemove({ agency: ['boats', 'paper'] }, 'agency', 'boats')).toEqual({ agency: ['paper'] });
});

describe('a cell', () => {
  test('sets its agency, measure and role, and leaves the rest', () => {
    expect(chooseCell({ part: ['ecology'], agency: ['paper', 'boats'] }, CELL)).toEqual({ part: ['ecology'], ...ONE_CELL });
  });

  test('a second time takes all three away', () => {
    expect(isCellChosen(ONE_CELL, CELL)).toBe(true);
    expect(chooseCell({ part: ['ecology'], ...ONE_CELL }, CELL)).toEqual({ part: ['ecology'] });
  });

  test('is not chosen while more than it is', () => {
    expect(isCellChosen({ ...ONE_CELL, agency: ['boats', 'paper'] }, CELL)).toBe(false);
    expect(isCellChosen({ ...ONE_CELL, role: [] }, CELL)).toBe(false);
  });
});

describe('a head', () => {
  test('narrows to itself, and back', () => {
    expect(chooseHead({}, 'agency', 'boats')).toEqual({ agency: ['boats'] });
    expect(chooseHead({ agency: ['boats'] }, 'agency', 'boats')).toEqual({});
  });

  test('widens from a single cell to its row or column', () => {
    expect(chooseHead({ part: ['ecology'], ...ONE_CELL }, 'agency', 'boats')).toEqual({ part: ['ecology'], agency: ['boats'] });
    expect(chooseHead(ONE_CELL, 'measure', 'M01')).toEqual({ measure: ['M01'] });
  });

  test('leaves a role that was chosen without a cell', () => {
    expect(chooseHead({ role: ['lead'], agency: ['paper'] }, 'agency', 'boats')).toEqual({ role: ['lead'], agency: ['boats'] });
  });
});
