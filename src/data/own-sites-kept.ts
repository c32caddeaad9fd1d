/** Own sites as the browser keeps them: checked when they are read, and refused where they are not of this form. */
import * as v from 'valibot';
import { DATUM_REASONS } from './datum-guess.ts';
import { DATUMS } from './datums.ts';
import type { SitesContent } from './own-sites.ts';

export const SITES_KEY = 'atlas-own-sites';
const VERSION = 1;

export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.string();
const cell = v.nullable(v.union([text, v.number(), v.boolean(), v.strictObject({ date: text })]));
const column = v.nullable(count);
const datum = v.picklist(DATUMS);
const metres = v.pipe(v.number(), v.minValue(0));
const site = v.strictObject({
  id: v.pipe(text, v.regex(/^own-\d{1,9}$/u)),
  file: text,
  row: count,
  name: text,
  given: v.strictObject({ x: v.number(), y: v.number() }),
  datum: v.nullable(datum),
  lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  doubtM: metres,
  roundingM: metres,
  note: text,
  starred: v.boolean(),
});
/** What was kept before these were counted has none of them. */
const countedLater = v.optional(count, 0);
const score = v.strictObject({
  datum,
  near: count,
  offsetM: v.nullable(metres),
  unnamed: countedLater,
  atLines: countedLater,
  inSea: count,
  isNamed: v.boolean(),
  score: v.number(),
});
const file = v.strictObject({
  id: v.pipe(text, v.regex(/^file-\d{1,9}$/u)),
  name: text,
  sheet: v.optional(v.strictObject({ name: text, others: count })),
  rows: v.array(v.array(cell)),
  cut: count,
  removed: v.array(count),
  columns: v.strictObject({ head: column, name: column, lon: column, lat: column, note: column }),
  guess: v.strictObject({
    datum: v.nullable(datum),
    reason: v.picklist(DATUM_REASONS),
    word: text,
    looked: count,
    named: count,
    lined: countedLater,
    scores: v.pipe(v.array(score), v.maxLength(DATUMS.length)),
  }),
  decided: v.nullable(v.union([datum, v.literal('unknown')])),
});
const keptSchema = v.pipe(
  v.strictObject({ version: v.literal(VERSION), files: v.array(file), sites: v.array(site), last: count }),
  v.check(({ files, sites, last }) => {
    const ids = new Set(sites.map(({ id }) => id));
    return ids.size === sites.length && sites.every(({ id, file: from }) => Number(id.slice('own-'.length)) <= last && files.some((each) => each.id === from));
  }),
);

/** What the browser keeps, null where it keeps nothing, undefined where it may not be asked. */
export function askKept(storage: () => Storage): string | null | undefined {
  try {
    return storage().getItem(SITES_KEY);
  } catch {
    return undefined;
  }
}

/** What a kept text says; null where it is not of this form. */
export function keptSites(kept: string): SitesContent | null {
  try {
    const { files, sites, last } = v.parse(keptSchema, JSON.parse(kept));
    return { files, sites, last };
  } catch {
    return null;
  }
}

/** Sites as they are kept; null where there are none. */
export const keptText = (content: SitesContent): string | null => (content.files.length > 0 ? JSON.stringify({ version: VERSION, ...content }) : null);

/** Keeps a text, or takes it away; false where there is no room, and what was kept before stays. */
export function keepText(storage: () => Storage, kept: string | null): boolean {
  try {
    if (kept === null) storage().removeItem(SITES_KEY);
    else storage().setItem(SITES_KEY, kept);
    return true;
  } catch {
    return false;
  }
}
