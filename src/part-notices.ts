/** Says of a part of the page that is fetched on demand that it is slow to come, or could not be had. */
import type { LoadFailure } from './data/fetch-json.ts';
import type { Notices, Said, Words } from './notices.ts';
import { SLOW_MS, tryAgain } from './ui/try-again.ts';
import { failureText } from './ui/view.ts';

/** One thing that is being fetched: `again` fetches it once more, and `isRetry` says that this has been done. */
type Fetched = Readonly<{ fetched: Promise<unknown>; again: () => void; isRetry: boolean }>;

/** What could not be had, and how each is fetched once more. */
const lacking = new Map<string, () => void>();
let latest = 0;

/** Follows what the page's state asks for. Of several askings only the last speaks. */
export function tellOfParts(notices: Notices, fetched: readonly Promise<unknown>[], again: () => void, isRetry: boolean): void {
  latest += 1;
  const own = latest;
  tellOfPart(notices, 'tours', { fetched: Promise.all(fetched), again, isRetry }, () => own === latest);
}

/** What still is said to be lacking is fetched once more, all of it: parts that want the same file say the same. */
function fetchLacking(notices: Notices): void {
  for (const [id, again] of lacking) {
    lacking.delete(id);
    if (notices.has(id)) again();
  }
}

/** Follows one part, which is told of under an id of its own. */
export function tellOfPart(notices: Notices, id: string, { fetched, again, isRetry }: Fetched, isWanted = (): boolean => true): void {
  const endWait = sayWhenSlow(notices, { id, text: (words) => words.notices.slow }, SLOW_MS, isWanted);
  const sayLacking = (): void => {
    lacking.set(id, () => tryAgain(isRetry, again));
    notices.say({ id, text: (words) => words.notices.tours, retry: () => fetchLacking(notices) });
  };
  fetched
    .then(
      () => isWanted() && notices.dismiss(id),
      () => isWanted() && sayLacking(),
    )
    .finally(endWait);
}

const SLOW_ID = 'slow';
const slow = new Set<Promise<unknown>>();

/** Follows what is told of elsewhere where it fails: that it is slow is said once for all that is. */
export function tellWhenSlow(notices: Notices, wait: Promise<unknown>): void {
  const say = (): boolean => slow.add(wait).size === 1;
  const endWait = sayWhenSlow(notices, { id: SLOW_ID, text: (words) => words.notices.slow }, SLOW_MS, say);
  const end = (): void => {
    endWait();
    if (slow.delete(wait) && slow.size === 0) notices.dismiss(SLOW_ID);
  };
  wait.then(end, end);
}

/** Says that a part could not be had. */
export function sayMissing(notices: Notices, said: Readonly<{ id: string; text: Words }>, again: () => void, isRetry: boolean): void {
  notices.say({ ...said, retry: () => tryAgain(isRetry, again) });
}

/** Scripts that were fetched once more: where that was in vain, the browser remembers them as broken. */
const fetchedAgain = new Set<string>();

/** Says what is wrong with a file that the map or the lists are made from. */
export function sayFile(notices: Notices, failure: LoadFailure, readAgain: () => void): void {
  const { path } = failure;
  const again = (): void => {
    if (path.endsWith('.js')) fetchedAgain.add(path);
    readAgain();
  };
  sayMissing(notices, { id: `data:${path}`, text: (words) => failureText(words, failure) }, again, fetchedAgain.has(path));
}

/** Says it after a while; what is answered ends the wait. */
export function sayWhenSlow(notices: Notices, said: Said, afterMs: number, isWanted = (): boolean => true): () => void {
  const timer = setTimeout(() => isWanted() && notices.say(said), afterMs);
  return () => clearTimeout(timer);
}
