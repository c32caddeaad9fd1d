/**
 * The one place from which another host is reached, for what the reader has chosen: the page's own policy forbids it to
 * the page, and a worker from the network stands under the policy that its own file is served with.
 */
import { faultOfStatus } from './tile-fault.ts';
import type { TileFaultReason } from './tile-fault.ts';
import type { TileAnswer, TileReady, TileRequest } from './tile-messages.ts';

type WorkerScope = Readonly<{
  postMessage: (answer: TileAnswer | TileReady, transfer: Transferable[]) => void;
  addEventListener: ((type: 'message', listener: (event: MessageEvent<TileRequest>) => void) => void) &
    ((type: 'securitypolicyviolation', listener: () => void) => void);
}>;
type Asked = Exclude<TileRequest, { cancel: number }>;
const scope = globalThis as unknown as WorkerScope;

const open = new Map<number, AbortController>();
/** Whether the host of the page forbids the worker to reach others. */
let isForbidden = false;
scope.addEventListener('securitypolicyviolation', () => (isForbidden = true));

/** How long a second look at a failed request may take. */
const LOOK_MS = 1000;

/** Why a request came to nothing: browsers do not tell, but an answer that may not be read can be told from none. */
async function reasonOf(address: string): Promise<TileFaultReason> {
  if (isForbidden) return 'forbidden';
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), LOOK_MS);
  try {
    await fetch(address, { mode: 'no-cors', credentials: 'omit', signal: stop.signal });
    return 'cors';
  } catch {
    return isForbidden ? 'forbidden' : navigator.onLine ? 'network' : 'offline';
  } finally {
    clearTimeout(timer);
  }
}

/** What an answer holds; a part of a file must come as a part, or be the whole of a file that is no longer. */
async function read(response: Response, { id, range }: Asked): Promise<TileAnswer> {
  const { status, headers, body } = response;
  const isWhole = range !== null && status !== 206 && Number(headers.get('content-length') ?? Infinity) > range[1] - range[0] + 1;
  const reason = faultOfStatus(status) ?? (isWhole ? 'no-range' : null);
  if (!reason) return { id, ok: true, status, bytes: await response.arrayBuffer(), etag: headers.get('etag') };
  // Nothing of it is read: the line is free for others.
  void body?.cancel();
  return { id, ok: false, reason, status };
}

async function answer(asked: Asked): Promise<void> {
  const { id, address, limitMs, range } = asked;
  const stop = new AbortController();
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    stop.abort();
  }, limitMs);
  open.set(id, stop);
  let found: TileAnswer | null = null;
  try {
    const headers = range ? { range: `bytes=${range[0]}-${range[1]}` } : undefined;
    found = await read(await fetch(address, { credentials: 'omit', signal: stop.signal, ...(headers && { headers }) }), asked);
  } catch {
    if (isLate) found = { id, ok: false, reason: 'slow', status: 0 };
    else if (!stop.signal.aborted) found = { id, ok: false, reason: await reasonOf(address), status: 0 };
  }
  clearTimeout(timer);
  open.delete(id);
  if (found) scope.postMessage(found, found.ok ? [found.bytes] : []);
}

scope.addEventListener('message', ({ data }) => {
  if ('cancel' in data) open.get(data.cancel)?.abort();
  else void answer(data);
});

scope.postMessage({ ready: true }, []);
