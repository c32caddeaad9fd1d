/** Asks the worker for what stands at other hosts; bytes come back, or a fault. */
import { addressOf, embedded } from '../data/embedded.ts';
import { waited } from '../data/waits.ts';
// oxlint-disable-next-line import/default -- the bundler gives the worker's address
import workerUrl from './ground-worker.ts?worker&url';
import { TileFault } from './tile-fault.ts';
import type { TileAnswer, TileReady, TileRequest } from './tile-messages.ts';

/** The first answers decide whether a ground is there at all, which must be known within three seconds. */
export const FIRST_LIMIT_MS = 2000;
export const LIMIT_MS = 15_000;

/** Whether other hosts can be reached: one file from a disk hands its own policy down to its workers. */
export const canReachHosts = (): boolean => embedded.size === 0;

type Waiting = { take: (answer: TileAnswer) => void };
const waiting = new Map<number, Waiting>();
let worker: Worker | null = null;
/** The worker's first word, or that its file could not be had. */
let heard: Promise<unknown> = Promise.resolve();
let last = 0;

function startWorker(): Worker {
  const started = new Worker(addressOf(workerUrl));
  heard = new Promise((there) => {
    for (const kind of ['message', 'error']) started.addEventListener(kind, there, { once: true });
  });
  // Its file may be slow to come; hosts that are slow are told of by the worker.
  void waited(heard);
  started.addEventListener('message', ({ data }: MessageEvent<TileAnswer | TileReady>) => {
    if ('ready' in data) return;
    waiting.get(data.id)?.take(data);
    waiting.delete(data.id);
  });
  // The worker's file itself could not be had.
  started.addEventListener('error', () => {
    for (const [id, { take }] of waiting) take({ id, ok: false, reason: 'code', status: 0 });
    waiting.clear();
    worker = null;
  });
  return started;
}

/**
 * Resolves once the worker's file has come: the time that a host has for its answer begins then. Where it cannot be had the next
 * request says so.
 */
export function whenReachable(): Promise<unknown> {
  if (canReachHosts()) worker ??= startWorker();
  return heard;
}

export type Fetched = Readonly<{ status: number; bytes: ArrayBuffer; etag: string | null }>;
export type FetchOptions = Readonly<{ limitMs?: number; range?: readonly [number, number]; signal?: AbortSignal }>;

/** Fetches an address of http or https; rejects with a `TileFault`, or with the signal's reason. */
export function fetchBytes(address: string, { limitMs = LIMIT_MS, range, signal }: FetchOptions = {}): Promise<Fetched> {
  if (!canReachHosts()) return Promise.reject(new TileFault('single-file'));
  worker ??= startWorker();
  last += 1;
  const id = last;
  const post = (request: TileRequest): void => worker?.postMessage(request, []);
  return new Promise((resolve, reject) => {
    const cancel = (): void => {
      waiting.delete(id);
      post({ cancel: id });
      reject(signal?.reason as Error);
    };
    if (signal?.aborted) return reject(signal.reason as Error);
    signal?.addEventListener('abort', cancel, { once: true });
    const take = (answer: TileAnswer): void => {
      signal?.removeEventListener('abort', cancel);
      if (answer.ok) resolve(answer);
      else reject(new TileFault(answer.reason, answer.status));
    };
    waiting.set(id, { take });
    post({ id, address: new URL(address, document.baseURI).href, limitMs, range: range ?? null });
  });
}
