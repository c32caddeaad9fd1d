/** Own sites as the browser keeps them: checked when they are read, and refused where they are not of this form. */
import * as v from 'valibot';
import { DATUM_REASONS } from './datum-guess.ts';
import { DATUMS } from './datums.ts';
import type { SitesContent, SitesState } from './own-sites.ts';

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
const score = v.strictObject({ datum, near: count, offsetM: v.nullable(metres), inSea: count, isNamed: v.boolean(), score: v.number() });
const file = v.strictObject({
  id: v.pipe(text, v.regex(/^file-\d{1,9}$/u)),
  name: text,
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
    scores: v.pipe(v.array(score), v.length(DATUMS.length)),
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

/** What the browser keeps; nothing where it may not be asked. */
export function readKeptSites(storage: () => Storage): { content: SitesContent | null; keeping: SitesState['keeping'] } {
  let kept: string | null;
  try {
    kept = storage().getItem(SITES_KEY);
  } catch {
    return { content: null, keeping: 'none' };
  }
  if (kept === null) return { content: null, keeping: 'none' };
  try {
    const { files, sites, last } = v.parse(keptSchema, JSON.parse(kept));
    return { content: { files, sites, last }, keeping: 'kept' };
  } catch {
    return { content: null, keeping: 'foreign' };
  }
}

/** Keeps them, or takes them away where there are none; what was kept before stays where the new finds no room. */
export function keepSites(storage: () => Storage, content: SitesContent): SitesState['keeping'] {
  try {
    if (content.files.length > 0) storage().setItem(SITES_KEY, JSON.stringify({ version: VERSION, ...content }));
    else storage().removeItem(SITES_KEY);
    return content.files.length > 0 ? 'kept' : 'none';
  } catch {
    return content.files.length > 0 ? 'refused' : 'none';
  }
}
