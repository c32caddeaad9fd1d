/** The sheet that the reader opened, kept in this browser only; what it replaced is held until the next act, so that it can be taken back. */
import * as v from 'valibot';
import { DEFAULT_LIMITS, areLimits } from './actuals-limits.ts';
import type { Limits } from './actuals-limits.ts';
import type { Sheet } from './actuals-file.ts';

const KEY = 'atlas-actuals';
const VERSION = 1;

const cell = v.nullable(v.union([v.string(), v.number(), v.boolean(), v.strictObject({ date: v.string() })]));
const keptSchema = v.pipe(
  v.strictObject({
    version: v.literal(VERSION),
    name: v.string(),
    heads: v.pipe(v.array(cell), v.minLength(1)),
    rows: v.array(v.array(cell)),
    trim: v.optional(v.strictObject({ numbers: v.array(v.number()), omitted: v.number() })),
    limits: v.strictObject({ green: v.number(), yellow: v.number() }),
  }),
  v.check(
    ({ heads, rows, trim, limits }) => rows.every((row) => row.length === heads.length) && (!trim || trim.numbers.length === rows.length) && areLimits(limits),
  ),
);

/** The sheet with the name of its file, and the reader's limits. */
export type Kept = Readonly<{ name: string; sheet: Sheet }>;
/** What became of keeping it: nothing to keep, kept, refused or full, or something kept before that is not of this form. */
export type Keeping = 'none' | 'kept' | 'refused' | 'foreign';
export type ActualsState = Readonly<{
  kept: Kept | null;
  limits: Limits;
  keeping: Keeping;
  /** The file that the browser still keeps where it refused this one; the next visit has it again. */
  older: string | null;
  /** What an undo would bring back. */ undone: Readonly<{ kept: Kept | null }> | null;
}>;
type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

const EMPTY: ActualsState = { kept: null, limits: DEFAULT_LIMITS, keeping: 'none', older: null, undone: null };

function restore(storage: () => Storage): ActualsState {
  let text: string | null;
  try {
    text = storage().getItem(KEY);
  } catch {
    return EMPTY;
  }
  if (text === null) return EMPTY;
  try {
    const { name, heads, rows, trim, limits } = v.parse(keptSchema, JSON.parse(text));
    return { ...EMPTY, kept: { name, sheet: { heads, rows, ...(trim && { trim }) } }, limits, keeping: 'kept' };
  } catch {
    return { ...EMPTY, keeping: 'foreign' };
  }
}

export type ActualsStore = Readonly<{
  get: () => ActualsState;
  /** Takes a sheet in the place of the one before, or with null removes it; the one that is kept comes back where it was another. */
  take: (kept: Kept | null) => void;
  undo: () => void;
  setLimits: (limits: Limits) => void;
  /** Calls back after each change until the function that it returns is called. */
  subscribe: (changed: () => void) => () => void;
}>;

/** `storage` is asked for each time, for asking alone may be denied. */
export function createActualsStore(storage: () => Storage): ActualsStore {
  let state = restore(storage);
  let stored = state.kept;
  const listeners = new Set<() => void>();
  const keep = (): Pick<ActualsState, 'keeping' | 'older'> => {
    const { kept, limits } = state;
    try {
      if (kept) storage().setItem(KEY, JSON.stringify({ version: VERSION, name: kept.name, ...kept.sheet, limits }));
      else storage().removeItem(KEY);
      stored = kept;
      return { keeping: kept ? 'kept' : 'none', older: null };
    } catch {
      // What was kept before is still there: a sheet that finds no room does not take it away.
      return { keeping: kept ? 'refused' : 'none', older: kept && stored !== kept ? (stored?.name ?? null) : null };
    }
  };
  const change = (patch: Partial<ActualsState>): void => {
    state = { ...state, ...patch };
    state = { ...state, ...keep() };
    listeners.forEach((changed) => changed());
  };
  return {
    get: () => state,
    take: (kept) => change({ kept: kept ?? (stored === state.kept ? null : stored), undone: state.kept ? { kept: state.kept } : null }),
    undo: () => state.undone && change({ kept: state.undone.kept, undone: null }),
    setLimits: (limits) => areLimits(limits) && change({ limits }),
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
