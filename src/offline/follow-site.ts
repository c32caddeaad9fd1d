/** Tells the page of a new version of the site; until the reader agrees, the page goes on with the version that it began with. */
import { TAKE_OVER } from './worker-scope.ts';

/** A page that stays open asks for a new version when the reader comes back to it, at most so often. */
const CHECK_MS = 3_600_000;

/** What following needs of the browser. */
export type Surroundings = Readonly<{
  container: Pick<ServiceWorkerContainer, 'controller' | 'addEventListener'>;
  /** The site's worker; null where there is none to follow. */
  register: () => Promise<ServiceWorkerRegistration | null>;
  /** Whether what the worker keeps is the version of this page. */
  isOwnVersion: () => Promise<boolean>;
  /** Offers the reader a new version. */
  announce: (update: () => void) => void;
  reload: () => void;
  /** Calls back whenever the page comes into sight again. */
  onReturn: (returned: () => void) => void;
  /** The time in milliseconds. */
  now: () => number;
}>;

/** Follows the site's worker for as long as the page is open; rejects where there can be none. */
export async function followSite({ container, register, isOwnVersion, announce, reload, onReturn, now }: Surroundings): Promise<void> {
  let isControlled = container.controller !== null;
  /** Between a page's last byte and its worker the server may have been given a new version. */
  const compare = async (): Promise<void> => {
    if (!(await isOwnVersion())) announce(reload);
  };
  container.addEventListener('controllerchange', () => {
    // The reader agreed, in this page or in another: the old version's files are gone.
    if (isControlled) return reload();
    isControlled = true;
    compare().catch(() => undefined);
  });
  if (isControlled) await compare();

  const registration = await register();
  if (!registration) return;
  const offer = (): void => {
    if (!registration.waiting || !registration.active) return;
    announce(() => {
      // Another page may have been faster.
      if (!registration.waiting) return reload();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
      registration.waiting.postMessage(TAKE_OVER);
    });
  };
  offer();
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', offer));
  let checked = now();
  onReturn(() => {
    if (now() - checked < CHECK_MS) return;
    checked = now();
    // Without a network there is nothing new.
    registration.update().catch(() => undefined);
  });
}
