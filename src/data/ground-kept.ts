/** The ground that the reader last chose on this machine, and their key: kept in this browser alone, in no link and no file. */
import * as v from 'valibot';

const GROUND_KEY = 'atlas-ground';
const TIANDITU_KEY = 'atlas-tianditu-key';
const LONGEST = 2000;

const text = v.pipe(v.string(), v.maxLength(LONGEST));
const zoom = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(22));

const ground = v.variant('kind', [
  v.strictObject({ kind: v.literal('tianditu'), set: v.picklist(['vec', 'img', 'ter']), hasLabels: v.boolean() }),
  v.strictObject({
    kind: v.literal('pictures'),
    template: text,
    attribution: text,
    minZoom: zoom,
    maxZoom: zoom,
    isTms: v.boolean(),
    subdomains: text,
    hasNames: v.boolean(),
  }),
  v.strictObject({ kind: v.literal('address'), address: text, attribution: text }),
]);

/** A ground that can be had again by what is kept of it. */
export type KeptGround = v.InferOutput<typeof ground>;

type Storage = () => Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

function keep(storage: Storage, key: string, value: string | null): boolean {
  try {
    if (value === null) storage().removeItem(key);
    else storage().setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

/** What was kept; null where nothing is, or nothing that can be read. */
export function readGround(storage: Storage): KeptGround | null {
  try {
    const found = v.safeParse(ground, JSON.parse(storage().getItem(GROUND_KEY) ?? 'null'));
    return found.success ? found.output : null;
  } catch {
    return null;
  }
}

/** Keeps (or with null forgets) the ground; false where the browser does not allow it. */
export const keepGround = (storage: Storage, kept: KeptGround | null): boolean => keep(storage, GROUND_KEY, kept && JSON.stringify(kept));

/** The key that was kept; empty where there is none. */
export function readKeptKey(storage: Storage): string {
  try {
    return storage().getItem(TIANDITU_KEY) ?? '';
  } catch {
    return '';
  }
}

/** Keeps (or with an empty text forgets) the key for Tianditu; false where the browser does not allow it. */
export const keepKey = (storage: Storage, key: string): boolean => keep(storage, TIANDITU_KEY, key === '' ? null : key);
