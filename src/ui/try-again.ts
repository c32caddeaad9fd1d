/**
 * What "try again" does for code that could not be had: the first time it is fetched once more, which loses nothing; a browser
 * that remembers a script as broken then reads the page anew, whose address says all.
 */
export function tryAgain(hasTried: boolean, again: () => void, reload = (): void => location.reload()): void {
  if (hasTried && navigator.onLine) reload();
  else again();
}

/** So long a reader waits without being told. */
export const SLOW_MS = 5000;
