import { afterEach, expect, test, vi } from 'vitest';
import { onWait } from '../../../src/data/waits.ts';
import { fetchBytes, whenReachable } from '../../../src/tools/tile-fetch.ts';

class SilentWorker extends EventTarget {
  static last: SilentWorker;
  readonly asked: { id: number }[] = [];
  constructor() {
    super();
    SilentWorker.last = this;
  }
  postMessage(request: { id: number }): void {
    this.asked.push(request);
  }
  say(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

afterEach(() => void vi.unstubAllGlobals());

test("the worker's file is waited for until its first word, and an answer is still heard after it", async () => {
  vi.stubGlobal('Worker', SilentWorker);
  vi.stubGlobal('document', { baseURI: 'https://atlas.example/' });
  const waits: Promise<unknown>[] = [];
  onWait((wait) => waits.push(wait));
  const fetched = fetchBytes('tiles/1.png');
  const isThere = vi.fn<() => void>();
  expect(waits).toHaveLength(1);
  void waits[0]?.then(isThere);
  await Promise.resolve();
  const isReachable = vi.fn<() => void>();
  void whenReachable().then(isReachable);
  await Promise.resolve();
  expect([isThere.mock.calls.length, isReachable.mock.calls.length]).toEqual([0, 0]);
  SilentWorker.last.say({ ready: true });
  await Promise.all([waits[0], whenReachable()]);
  const [{ id } = { id: 0 }] = SilentWorker.last.asked;
  SilentWorker.last.say({ id, ok: true, status: 200, bytes: new ArrayBuffer(3), etag: null });
  expect((await fetched).bytes.byteLength).toBe(3);
  void fetchBytes('tiles/2.png');
  expect(waits, 'a worker that is there is not waited for again').toHaveLength(1);
});
