/** The investor's conditions and shortlist as parts of an address, and back. Whatever is broken is passed over. */
import { STAGES, ZONE_TYPES } from '../../geo/vocabulary.ts';
import { LOCATE_TABS, MAX_NOTE, MAX_STARRED, NEAR_KINDS, NEAR_KM, NOTHING_SOUGHT, SEEK_ORDERS, SOUGHT_LISTS, SUPPORTING_PARTS } from './app-state.ts';
import type { AppState, Seek, Starred } from './app-state.ts';

/** Ids of a link that are looked at: some may be unknown, and make room. */
const MOST_READ = 4 * MAX_STARRED;
const KILOMETRES = /^\d{1,2}$/u;
/** What each list may hold. */
const KNOWN: Readonly<Record<(typeof SOUGHT_LISTS)[number], readonly string[]>> = { support: SUPPORTING_PARTS, stages: STAGES, types: ZONE_TYPES };

/** Distances as `port15,coast5`. */
function readNear(text: string | null): Seek['near'] {
  const near: Record<string, number> = {};
  for (const part of (text ?? '').split(',')) {
    const kind = NEAR_KINDS.find((each) => part.startsWith(each));
    const km = part.slice(kind?.length ?? 0);
    if (kind && KILOMETRES.test(km) && Number(km) >= NEAR_KM.least && Number(km) <= NEAR_KM.most) near[kind] = Number(km);
  }
  return near;
}

/** Characters that nobody sees, but for the joint between two signs that make one picture. */
const UNSEEN = /(?:(?!(?<=\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]*)\u200D\p{Extended_Pictographic})[\p{Cc}\p{Cf}\p{Cs}\s])+/gu;
/** The last picture of a line, as far as it goes. */
const LAST_PICTURE = /\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]*(?:\u200D\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]*)*\u200D?$/u;
const GOES_ON = /^(?:\u200D|\uFE0F|\p{Emoji_Modifier})/u;

/** A note as it is kept: one line, without characters that nobody sees, no longer than it may be, no picture cut in two. */
export function tidyNote(text: string): string {
  const signs = Array.from(text.replaceAll(UNSEEN, ' ').trim());
  const line = signs.slice(0, MAX_NOTE).join('');
  const isCut = line.endsWith('\u200D') || GOES_ON.test(signs[MAX_NOTE] ?? '');
  return (isCut ? line.replace(LAST_PICTURE, '') : line).trim();
}

/** The starred zones, `short=a,b`, with their notes, `note=a:text`. */
function readShortlist(parameters: URLSearchParams, ids: (texts: readonly string[]) => string[]): Starred[] {
  const notes = new Map(
    parameters.getAll('note').map((text) => {
      const end = text.indexOf(':');
      return [text.slice(0, Math.max(0, end)), tidyNote(text.slice(end + 1))] as const;
    }),
  );
  return ids(parameters.getAll('short'))
    .slice(0, MOST_READ)
    .map((id) => ({ id, note: notes.get(id) ?? '' }));
}

/** `ids` reads lists of ids. */
export function readLocate(parameters: URLSearchParams, ids: (texts: readonly string[]) => string[]): Pick<AppState, 'locate' | 'seek' | 'shortlist'> {
  const lists = Object.fromEntries(SOUGHT_LISTS.map((list) => [list, ids(parameters.getAll(list)).filter((value) => KNOWN[list].includes(value))]));
  return {
    locate: LOCATE_TABS.find((each) => each === parameters.get('locate')) ?? null,
    seek: { ...NOTHING_SOUGHT, ...lists, near: readNear(parameters.get('near')), order: SEEK_ORDERS.find((each) => each === parameters.get('order')) ?? 'fit' },
    shortlist: readShortlist(parameters, ids),
  };
}

/** Keys and values as they stand in an address. */
export function writeLocate({ locate, seek, shortlist }: Pick<AppState, 'locate' | 'seek' | 'shortlist'>): [key: string, value: string | null][] {
  const near = NEAR_KINDS.flatMap((kind) => (seek.near[kind] === undefined ? [] : `${kind}${seek.near[kind]}`));
  return [
    ['locate', locate],
    ['near', near.join(',')],
    ...SOUGHT_LISTS.map((list): [string, string] => [list, seek[list].join(',')]),
    ['order', seek.order === 'fit' ? null : seek.order],
    ['short', shortlist.map(({ id }) => id).join(',')],
    ...shortlist.flatMap(({ id, note }): [string, string][] => (note === '' ? [] : [['note', `${id}:${encodeURIComponent(tidyNote(note))}`]])),
  ];
}
