/** The ground of the reader's own: turned on, tried, fallen back from. One store for the page. */
import { DISTRICT_MIDDLE } from '../data/district.ts';
import { keepGround, keepKey, readGround, readKeptKey } from '../data/ground-kept.ts';
import type { KeptGround } from '../data/ground-kept.ts';
import type { TileSet } from '../layers/underlay.ts';
import type { Camera } from '../state/app-state.ts';
import { choiceFault, groundHost, openGround, tryTile } from './ground-opening.ts';
import type { OpenGround, OwnGround } from './ground-opening.ts';
import { readKey } from './tile-address.ts';
import type { AddressFault } from './tile-address.ts';
import { TileFault } from './tile-fault.ts';
import type { TileFaultReason } from './tile-fault.ts';
import { canReachHosts } from './tile-fetch.ts';

export type GroundFault = Readonly<{ reason: TileFaultReason | AddressFault | 'no-key'; status: number; host: string }>;
export type GroundState = Readonly<{
  /** What is shown, and as what. */
  on: Readonly<{ choice: OwnGround; open: OpenGround }> | null;
  trying: OwnGround | null;
  /** Why the last choice came to nothing, or was given up. */
  failed: Readonly<{ choice: OwnGround; fault: GroundFault; /** Whether a host was asked at all. */ isAsked: boolean }> | null;
  /** What was shown last on this machine. */
  kept: KeptGround | null;
  key: string;
  /** Whether this browser keeps key and choice. */
  isKeeping: boolean;
}>;

/** So many tiles in a row that fail, after the first came, end it; a single one is a gap. */
const MOST_IN_A_ROW = 4;
const storage = () => localStorage;

let state: GroundState = { on: null, trying: null, failed: null, kept: readGround(storage), key: readKeptKey(storage), isKeeping: true };
/** The key of the deployment stands in for the reader's own where they have none. */
let deployedKey = '';
let attempt = 0;
const anyCamera = (): Camera => ({ lon: DISTRICT_MIDDLE[0], lat: DISTRICT_MIDDLE[1], zoom: 10 });
let camera = anyCamera;
const listeners = new Set<() => void>();

function change(patch: Partial<GroundState>): void {
  state = { ...state, ...patch };
  for (const listener of listeners) listener();
}

const faultOf = (choice: OwnGround, error: unknown): GroundFault => {
  const { reason, status } = error instanceof TileFault ? error : new TileFault('not-tiles');
  return { reason, status, host: groundHost(choice) };
};

/** What is known to be wrong before a host is asked. */
function earlyFault(choice: OwnGround): GroundFault | null {
  const host = groundHost(choice);
  if (choice.kind !== 'file' && !canReachHosts()) return { reason: 'single-file', status: 0, host };
  if (choice.kind === 'tianditu' && readKey(state.key || deployedKey) === null) return { reason: 'no-key', status: 0, host };
  const reason = choiceFault(choice);
  return reason && { reason, status: 0, host };
}

const TIANDITU_CREDIT = 'tianditu';
/** Whether a credit is Tianditu's, whose words the page has in both languages. */
export const isTianditu = (credit: string): boolean => credit === TIANDITU_CREDIT;

async function openAndTry(choice: OwnGround): Promise<OpenGround> {
  const open = await openGround(choice, readKey(state.key || deployedKey) ?? '', TIANDITU_CREDIT);
  const { grounds, overlays } = open.underlay;
  await Promise.all([...grounds, ...overlays].map((set) => tryTile(set, camera())));
  return open;
}

/** Counts what fails in a row; a tile that is merely missing is no failure. */
function watched(set: TileSet, giveUp: (error: unknown) => void): TileSet {
  let inARow = 0;
  return {
    ...set,
    async tile(z, x, y, signal) {
      try {
        const bytes = await set.tile(z, x, y, signal);
        inARow = 0;
        return bytes;
      } catch (error) {
        if (signal.aborted) throw error;
        if (error instanceof TileFault && error.reason === 'missing') return null;
        inARow += 1;
        if (inARow === MOST_IN_A_ROW) giveUp(error);
        throw error;
      }
    },
  };
}

export const grounds = {
  get: (): GroundState => state,
  subscribe: (changed: () => void): (() => void) => {
    listeners.add(changed);
    return () => listeners.delete(changed);
  },
  connect: (now: () => Camera | null): void => void (camera = () => now() ?? anyCamera()),
  setDeployedKey: (key: string): void => void (deployedKey = key),
  hasKey: (): boolean => readKey(state.key || deployedKey) !== null,
  hasDeployedKey: (): boolean => deployedKey !== '',

  /** Shows a ground once its first tile has come; on a failure the atlas's own stays, and `failed` says why. */
  async turnOn(choice: OwnGround): Promise<void> {
    attempt += 1;
    const own = attempt;
    const early = earlyFault(choice);
    if (early) return change({ on: null, trying: null, failed: { choice, fault: early, isAsked: false } });
    change({ trying: choice, failed: null });
    try {
      const open = await openAndTry(choice);
      if (own !== attempt) return;
      const giveUp = (error: unknown): void => {
        if (own === attempt) change({ on: null, failed: { choice, fault: faultOf(choice, error), isAsked: true } });
      };
      const watch = (sets: readonly TileSet[]): TileSet[] => sets.map((set) => watched(set, giveUp));
      const underlay = { ...open.underlay, grounds: watch(open.underlay.grounds), overlays: watch(open.underlay.overlays) };
      const kept = choice.kind === 'file' ? null : choice;
      change({ on: { choice, open: { ...open, underlay } }, trying: null, kept, isKeeping: keepGround(storage, kept) });
    } catch (error) {
      if (own === attempt) change({ on: null, trying: null, failed: { choice, fault: faultOf(choice, error), isAsked: true } });
    }
  },

  /** Back to the atlas's own, now and when the page is opened again. */
  turnOff(): void {
    attempt += 1;
    keepGround(storage, null);
    change({ on: null, trying: null, failed: null, kept: null });
  },

  /** Tries a choice without showing it: null where it works, with the milliseconds that it took. */
  async test(choice: OwnGround): Promise<Readonly<{ fault: GroundFault | null; ms: number }>> {
    const early = earlyFault(choice);
    if (early) return { fault: early, ms: 0 };
    const start = performance.now();
    try {
      await openAndTry(choice);
      return { fault: null, ms: performance.now() - start };
    } catch (error) {
      return { fault: faultOf(choice, error), ms: 0 };
    }
  },

  /** Takes the reader's key, empty to forget it. */
  setKey(text: string): void {
    const key = text.trim();
    change({ key, isKeeping: keepKey(storage, key) });
  },
};
