/**
 * The service worker: keeps every file of the built site and answers from what it keeps alone, so that page, chunks and
 * data are always of one version. A new version is kept beside the old one and waits until no page uses the old one, or
 * the reader agrees.
 */
import { clientsClaim } from 'workbox-core';
import { addPlugins, precacheAndRoute } from 'workbox-precaching';
import type { PrecacheEntry } from 'workbox-precaching';
import { TAKE_OVER, workerScope } from './worker-scope.ts';

/** Every file with its checksum, put in by the build: an answer that is cut short, or a sign-in page, is never kept. */
declare const __SITE_FILES__: PrecacheEntry[];

addPlugins([
  {
    // Asks the server whether what the first view has just read is still fresh, rather than reading it all again.
    requestWillFetch: async ({ request }) => (request.cache === 'reload' ? new Request(request, { cache: 'no-cache' }) : request),
  },
]);
// The state stands behind #; a query chooses no other file.
precacheAndRoute(__SITE_FILES__, { ignoreURLParametersMatching: [/./u] });
// The page of the first visit can go offline too.
clientsClaim();
workerScope.addEventListener('message', (event) => {
  if (event.data === TAKE_OVER) event.waitUntil(workerScope.skipWaiting());
});
