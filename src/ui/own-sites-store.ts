/** The reader's own sites: one store for the page, whoever shows them. */
import { createOwnSites } from '../data/own-sites.ts';
import type { OwnSites } from '../data/own-sites.ts';
import { SITES_KEY } from '../data/own-sites-kept.ts';

export const ownSites: OwnSites = createOwnSites(() => localStorage);

// Without a key all that the browser keeps was taken away.
if (typeof addEventListener === 'function') addEventListener('storage', ({ key }: StorageEvent) => (key === SITES_KEY || key === null) && ownSites.refresh());
