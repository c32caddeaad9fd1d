import { expect, test } from 'vitest';
import { annotate, isFull, isStarred, moveStarred, star, starredPlaces, toggleStarred, unstar } from '../../../src/query/shortlist.ts';
import { INITIAL_STATE, MAX_NOTE, MAX_STARRED } from '../../../src/state/app-state.ts';
import type { Starred } from '../../../src/state/app-state.ts';
import { createHash, parseHash } from '../../../src/state/url.ts';
import { servedCatalogue } from '../data/served.ts';

const listOf = (...ids: readonly string[]): Starred[] => ids.map((id) => ({ id, note: '' }));
const idsOf = (list: readonly Starred[]): string => list.map(({ id }) => id).join();

test('zones are starred at the end, once, and no more than there is room for', () => {
  const list = star(star([], 'a'), 'b');
  expect(idsOf(list)).toBe('a,b');
  expect(star(list, 'a')).toBe(list);
  expect(idsOf(toggleStarred(list, 'a'))).toBe('b');
  expect(idsOf(toggleStarred(list, 'c'))).toBe('a,b,c');
  const full = listOf(...Array.from({ length: MAX_STARRED }, (_, at) => `z${at}`));
  expect(isFull(full)).toBe(true);
  expect(star(full, 'one-more')).toBe(full);
  expect(isStarred(full, 'z3')).toBe(true);
});

test('taking out what is not in changes nothing', () => {
  const list = listOf('a', 'b');
  expect(unstar(list, 'c')).toBe(list);
  expect(idsOf(unstar(list, 'a'))).toBe('b');
});

test('a zone moves by one and keeps its note; at either end it stays', () => {
  const list = annotate(listOf('a', 'b', 'c'), 'b', '近港');
  expect(idsOf(moveStarred(list, 'b', -1))).toBe('b,a,c');
  expect(moveStarred(list, 'b', 1)[2]).toEqual({ id: 'b', note: '近港' });
  expect(moveStarred(list, 'a', -1)).toBe(list);
  expect(moveStarred(list, 'c', 1)).toBe(list);
  expect(moveStarred(list, 'gone', 1)).toBe(list);
});

test('a note is one line of bounded length, survives a link, and the same note is no change', () => {
  const list = annotate(listOf('a'), 'a', ' 近港\n便宜 & 50%? #1 ');
  expect(list[0]?.note).toBe('近港 便宜 & 50%? #1');
  expect(annotate(list, 'a', '近港 便宜 & 50%? #1')).toBe(list);
  expect(annotate(list, 'a', '长'.repeat(MAX_NOTE + 9))[0]?.note).toHaveLength(MAX_NOTE);
  expect(parseHash(createHash({ ...INITIAL_STATE, shortlist: list })).shortlist).toEqual(list);
});

test('what the data do not have is passed over', () => {
  const found = starredPlaces(servedCatalogue(), [
    { id: 'gone', note: 'x' },
    { id: 'sgep', note: 'y' },
  ]);
  expect(found.map(({ place, note }) => [place.id, note])).toEqual([['sgep', 'y']]);
});
