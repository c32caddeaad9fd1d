/** The reader's own sites: one store for the page, whoever shows them. */
import { createOwnSites } from '../data/own-sites.ts';
import type { OwnSites } from '../data/own-sites.ts';

export const ownSites: OwnSites = createOwnSites(() => localStorage);
