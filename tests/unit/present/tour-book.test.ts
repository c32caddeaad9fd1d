import { describe, expect, test } from 'vitest';
import { createTourBook } from '../../../src/present/tour-book.ts';
import type { Tour } from '../../../src/present/tour.ts';

const tour = (id: string, title = id): Tour => ({
  id,
  title,
  unit: '',
  language: 'zh',
  dataVersion: '1.1.0',
  steps: [{ kind: 'step', title: 'a', caption: '', notes: '', state: '', frame: null }],
});

/** A browser's storage in memory, which may be full. */
function storage(isFull = false): { getItem: (key: string) => string | null; setItem: (key: string, value: string) => void } {
  const values = new Map<string, string>();
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => {
      if (isFull) throw new DOMException('full', 'QuotaExceededError');
      values.set(key, value);
    },
  };
}
/** A clock on which a minute passes between any two looks. */
const unhurried = (): (() => number) => {
  let now = 0;
  return () => (now += 60_000);
};

describe('the book of tours', () => {
  test('holds a tour over a reload, and the last form of each', () => {
    const kept = storage();
    const book = createTourBook(() => kept);
    book.save(tour('one'));
    book.save(tour('two'));
    book.save(tour('one', 'renamed'));
    expect(createTourBook(() => kept).own()).toEqual([tour('one', 'renamed'), tour('two')]);
  });

  test('takes each change back and makes it again', () => {
    const book = createTourBook(() => storage(), unhurried());
    book.save(tour('one'));
    book.save(tour('one', 'renamed'));
    book.remove('one');
    book.undo();
    expect(book.own()).toEqual([tour('one', 'renamed')]);
    book.undo();
    expect(book.own()).toEqual([tour('one')]);
    book.redo();
    expect(book.own()).toEqual([tour('one', 'renamed')]);
    book.save(tour('two'));
    expect(book.canRedo()).toBe(false);
  });

  test('takes the letters of a word as one change, but never two tours', () => {
    const book = createTourBook(
      () => storage(),
      () => 0,
    );
    book.save(tour('one'));
    for (const title of ['b', 'ba', 'bay']) book.save(tour('one', title));
    book.save(tour('two'));
    book.undo();
    expect(book.own()).toEqual([tour('one', 'bay')]);
    book.undo();
    expect(book.own()).toEqual([]);
  });

  test('says when the browser does not keep it, and goes on', () => {
    const book = createTourBook(() => storage(true));
    book.save(tour('one'));
    expect(book.isKept()).toBe(false);
    expect(book.own()).toEqual([tour('one')]);
    const denied = createTourBook(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    denied.save(tour('one'));
    expect([denied.isKept(), denied.own().length]).toEqual([false, 1]);
  });

  test.each(['{', '7', '[null, 3, "{}"]', '["not json"]'])('passes over what is foreign: %s', (foreign) => {
    const kept = storage();
    kept.setItem('atlas-tours', foreign);
    expect(createTourBook(() => kept).own()).toEqual([]);
  });
});
