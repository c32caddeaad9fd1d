/** Takes the place of a site's worker where the operator has switched it off: forgets what was kept, then itself. */
import { cacheNames } from 'workbox-core';
import { workerScope } from './worker-scope.ts';

workerScope.addEventListener('install', (event) => event.waitUntil(workerScope.skipWaiting()));
workerScope.addEventListener('activate', (event) => event.waitUntil(Promise.all([caches.delete(cacheNames.precache), workerScope.registration.unregister()])));
