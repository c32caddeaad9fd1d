/** Long work that stays interruptible: now and then it lets messages in, and stops where it was cancelled. */
import { Refuse } from './refuse.ts';

const LONGEST_STRETCH_MS = 40;

export function unlessCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Refuse('cancelled');
}

/** A function to call often and wait for where it answers a promise. Throws `Refuse` once the signal is given. */
export function createPause(signal: AbortSignal | undefined): () => Promise<void> | null {
  let since = performance.now();
  const wait = async (): Promise<void> => {
    await new Promise<void>((resolve) => setTimeout(resolve));
    since = performance.now();
    unlessCancelled(signal);
  };
  return () => {
    if (performance.now() - since < LONGEST_STRETCH_MS) return null;
    return wait();
  };
}
