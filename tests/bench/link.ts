/** A narrow line in the server itself, so that page and workers alike go through it (DevTools throttling misses workers). */
import type { ServerResponse } from 'node:http';

/** What one line carries for all answers together, and how long each request waits for its first byte. */
export type LinkSpeed = { bytesPerSecond: number; latencyMs: number };

/** Slow 4G: 1.6 Mbit/s, 150 ms. */
export const SLOW_4G: LinkSpeed = { bytesPerSecond: 200_000, latencyMs: 150 };

const TICK_MS = 5;
const PIECE_BYTES = 1460;

export type Link = { setSpeed: (speed: LinkSpeed | null) => void; send: (response: ServerResponse, body: Buffer, begin: () => void) => void };

export function openLink(): Link {
  let speed: LinkSpeed | null = null;
  let timer: ReturnType<typeof setInterval> | undefined;
  let last = 0;
  let allowance = 0;
  const waiting: { response: ServerResponse; rest: Buffer }[] = [];

  /** Deals what the line has carried since the last call to the answers in turn, one packet each. */
  function deal(bytesPerSecond: number): void {
    const now = performance.now();
    allowance += ((now - last) / 1000) * bytesPerSecond;
    last = now;
    while (allowance > 0 && waiting.length > 0) {
      const next = waiting.shift();
      if (!next || next.response.destroyed) continue;
      const piece = next.rest.subarray(0, PIECE_BYTES);
      next.rest = next.rest.subarray(PIECE_BYTES);
      allowance -= piece.length;
      next.response.write(piece);
      if (next.rest.length > 0) waiting.push(next);
      else next.response.end();
    }
    if (waiting.length > 0) return;
    clearInterval(timer);
    timer = undefined;
  }

  return {
    setSpeed(next) {
      speed = next;
    },
    send(response, body, begin) {
      if (!speed) {
        begin();
        response.end(body);
        return;
      }
      const { bytesPerSecond, latencyMs } = speed;
      setTimeout(() => {
        begin();
        waiting.push({ response, rest: body });
        if (timer) return;
        last = performance.now();
        allowance = 0;
        timer = setInterval(() => deal(bytesPerSecond), TICK_MS);
      }, latencyMs);
    },
  };
}
