/** The investor's shortlist as a list of starred zones: pure changes, each giving a new list or the same one where nothing changes. */
import type { Place } from '../../geo/schema.ts';
import type { Catalogue } from '../data/catalogue.ts';
import { MAX_STARRED } from '../state/app-state.ts';
import type { Starred } from '../state/app-state.ts';
import { tidyNote } from '../state/locate-url.ts';

type Shortlist = readonly Starred[];

export const isStarred = (list: Shortlist, id: string): boolean => list.some((each) => each.id === id);
export const isFull = (list: Shortlist): boolean => list.length >= MAX_STARRED;

/** A zone added at the end; a full list stays as it is. */
export const star = (list: Shortlist, id: string): Shortlist => (isStarred(list, id) || isFull(list) ? list : [...list, { id, note: '' }]);
export const unstar = (list: Shortlist, id: string): Shortlist => (isStarred(list, id) ? list.filter((each) => each.id !== id) : list);
export const toggleStarred = (list: Shortlist, id: string): Shortlist => (isStarred(list, id) ? unstar(list, id) : star(list, id));

/** The investor's words on a zone, as a link can carry them. */
export function annotate(list: Shortlist, id: string, text: string): Shortlist {
  const note = tidyNote(text);
  return list.some((each) => each.id === id && each.note !== note) ? list.map((each) => (each.id === id ? { id, note } : each)) : list;
}

/** A zone moved by one; at either end it stays. */
export function moveStarred(list: Shortlist, id: string, step: -1 | 1): Shortlist {
  const at = list.findIndex((each) => each.id === id);
  const other = list[at + step];
  const own = list[at];
  if (!own || !other) return list;
  return list.map((each) => (each === own ? other : each === other ? own : each));
}

/** The starred zones that the data have, with their notes, in the investor's order. */
export const starredPlaces = (catalogue: Catalogue, list: Shortlist): Readonly<{ place: Place; note: string }>[] =>
  list.flatMap(({ id, note }) => {
    const place = catalogue.place.get(id);
    return place ? [{ place, note }] : [];
  });
