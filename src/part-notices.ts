/** Says of a part of the page that is fetched on demand that it is slow to come, or could not be had. */
import type { Notices } from './notices.ts';

/** So long a reader waits without being told. */
const SLOW_MS = 5000;
const ID = 'tours';

let latest = 0;

/**
 * Follows what is being fetched. The first "try again" fetches once more, which loses nothing; a browser that remembers a
 * script as broken then reads the page anew, whose address says all. Of several askings only the last speaks.
 */
export function tellOfParts(notices: Notices, fetched: readonly Promise<unknown>[], again: () => void, isRetry: boolean): void {
  latest += 1;
  const own = latest;
  const slow = setTimeout(() => own === latest && notices.say({ id: ID, text: (words) => words.notices.slow }), SLOW_MS);
  Promise.all(fetched)
    .then(
      () => own === latest && notices.dismiss(ID),
      () => {
        if (own !== latest) return;
        const retry = (): void => (isRetry && navigator.onLine ? location.reload() : again());
        notices.say({ id: ID, text: (words) => words.notices.tours, retry });
      },
    )
    .finally(() => clearTimeout(slow));
}
