/** Work that must not hold up what the reader sees. */

/** Calls back when the page has nothing to paint, at the latest after a second; Safari cannot say when that is. */
export function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 1000 });
  else setTimeout(work, 300);
}
