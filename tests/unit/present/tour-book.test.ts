import { describe, expect, test } from 'vitest';
import { createTourBook } from '../../../src/present/tour-book.ts';
import { newId } from '../../../src/present/tour-shelf.ts';
import { writeTour } from '../../../src/present/tour.ts';
import type { Tour } from '../../../src/present/tour.ts';
import { parseHash } from '../../../src/state/url.ts';

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
    for (const title of ['b', 'ba', 'bay']) book.save(tour('one', title), 'title');
    book.save(tour('two'));
    book.undo();
    expect(book.own()).toEqual([tour('one', 'bay')]);
    book.undo();
    expect(book.own()).toEqual([tour('one')]);
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

  test('takes quick changes of different kinds back one by one', () => {
    const book = createTourBook(
      () => storage(),
      () => 0,
    );
    book.save(tour('one'));
    book.save(tour('one', 'typed'), 'title');
    book.save({ ...tour('one', 'typed'), unit: 'u' }, 'unit');
    book.save({ ...tour('one', 'moved'), unit: 'u' });
    book.save({ ...tour('one', 'moved again'), unit: 'u' });
    const seen = [0, 1, 2, 3].map(() => {
      book.undo();
      return [book.own()[0]?.title, book.own()[0]?.unit];
    });
    expect(seen).toEqual([
      ['moved', 'u'],
      ['typed', 'u'],
      ['typed', ''],
      ['one', ''],
    ]);
  });

  test('brings a removed tour back to its place', () => {
    const book = createTourBook(() => storage(), unhurried());
    for (const id of ['one', 'two', 'three']) book.save(tour(id));
    book.remove('two');
    book.undo();
    expect(book.own().map(({ id }) => id)).toEqual(['one', 'two', 'three']);
  });
});

describe('the book of tours in two windows', () => {
  test('keeps what the other has made, though it was not yet heard of, and never undoes it', () => {
    const kept = storage();
    const [here, there] = [createTourBook(() => kept, unhurried()), createTourBook(() => kept, unhurried())];
    here.save(tour('one'));
    there.save(tour('two'));
    here.save(tour('one', 'renamed'));
    expect(here.own()).toEqual([tour('one', 'renamed'), tour('two')]);
    here.undo();
    here.undo();
    here.undo();
    expect(here.own()).toEqual([tour('two')]);
    there.refresh();
    expect(there.own()).toEqual([tour('two')]);
    here.redo();
    expect(createTourBook(() => kept).own()).toEqual([tour('two'), tour('one')]);
  });

  test('lets the change of the other stand where both changed the same tour', () => {
    const kept = storage();
    const here = createTourBook(() => kept, unhurried());
    here.save(tour('one'));
    here.save(tour('one', 'mine'));
    createTourBook(() => kept).save(tour('one', 'theirs'));
    here.refresh();
    expect(here.canUndo()).toBe(false);
    here.undo();
    expect(createTourBook(() => kept).own()).toEqual([tour('one', 'theirs')]);
  });

  test('holds what could not be stored beside what the other stores, and stores it when there is room', () => {
    const kept = storage();
    let isFull = true;
    const narrow = {
      getItem: kept.getItem,
      setItem(key: string, value: string) {
        if (isFull) throw new DOMException('full', 'QuotaExceededError');
        kept.setItem(key, value);
      },
    };
    const here = createTourBook(() => narrow);
    here.save(tour('mine'));
    createTourBook(() => kept).save(tour('theirs'));
    here.refresh();
    expect([here.isKept(), here.own()]).toEqual([false, [tour('theirs'), tour('mine')]]);
    isFull = false;
    here.refresh();
    expect([here.isKept(), createTourBook(() => kept).own()]).toEqual([true, [tour('theirs'), tour('mine')]]);
  });

  test('gives every tour an id of its own that a link can hold', () => {
    const ids = Array.from({ length: 200 }, newId);
    expect(new Set(ids).size).toBe(200);
    for (const id of ids) expect(parseHash(`#tour=${id}/2`).tour?.id).toBe(id);
  });
});

describe('what this version cannot read', () => {
  const newer = JSON.stringify({ format: 'plan-atlas-tour', version: 2, id: 'later' });

  test('is written back as it was', () => {
    const kept = storage();
    kept.setItem('atlas-tours', JSON.stringify([newer, writeTour(tour('one')), '{', { foreign: 1 }, null]));
    const book = createTourBook(() => kept, unhurried());
    book.save(tour('one', 'renamed'));
    book.save(tour('two'));
    book.remove('two');
    expect(JSON.parse(kept.getItem('atlas-tours') ?? '')).toEqual([newer, writeTour(tour('one', 'renamed')), '{', { foreign: 1 }, null]);
  });

  test.each(['{"a":', '7', 'null', ''])('of the whole text is put aside before it is overwritten: %j', (spoilt) => {
    const kept = storage();
    kept.setItem('atlas-tours', spoilt);
    kept.setItem('atlas-tours-unread-1', 'older');
    createTourBook(() => kept).save(tour('one'));
    expect(kept.getItem('atlas-tours-unread-1')).toBe('older');
    expect(kept.getItem('atlas-tours-unread-2')).toBe(spoilt);
    expect(createTourBook(() => kept).own()).toEqual([tour('one')]);
  });

  test('is not overwritten where it cannot be put aside', () => {
    const values = new Map([['atlas-tours', '{']]);
    const narrow = {
      getItem: (key: string) => values.get(key) ?? null,
      setItem(key: string, value: string) {
        if (key !== 'atlas-tours') throw new DOMException('full', 'QuotaExceededError');
        values.set(key, value);
      },
    };
    const book = createTourBook(() => narrow);
    book.save(tour('one'));
    expect([book.isKept(), book.own().length, values.get('atlas-tours')]).toEqual([false, 1, '{']);
  });

  test('of a tour that is changed is put aside as well', () => {
    const kept = storage();
    const [step] = tour('one').steps;
    const half = JSON.stringify({ format: 'plan-atlas-tour', version: 1, ...tour('one'), steps: [step, { ...step, kind: 'film' }] });
    kept.setItem('atlas-tours', JSON.stringify([half]));
    const book = createTourBook(() => kept);
    book.save(tour('two'));
    expect(JSON.parse(kept.getItem('atlas-tours') ?? '')).toContain(half);
    book.save(tour('one', 'renamed'));
    expect(kept.getItem('atlas-tours-unread-1')).toBe(half);
  });
});
