/** A view with a shortlist over the served data, and the content of its files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../../../geo/schema.ts';
import { en } from '../../../src/i18n/en.ts';
import { zh } from '../../../src/i18n/zh.ts';
import type { ListedSite } from '../../../src/locate/card-extras.ts';
import { listedZones } from '../../../src/locate/shortlist-content.ts';
import type { ShortlistContent } from '../../../src/locate/shortlist-content.ts';
import { applyFilters, tabulateFacets } from '../../../src/query/facets.ts';
import { parseHash } from '../../../src/state/url.ts';
import type { View } from '../../../src/ui/view.ts';
import { SERVED_FOLDER, servedCatalogue, servedVersion } from '../data/served.ts';

export const catalogue = servedCatalogue();
const table = tabulateFacets(catalogue);
export const listed = JSON.parse(readFileSync(join(SERVED_FOLDER, 'sources.json'), 'utf8')) as Source[];

export const SITE: ListedSite = {
  id: 'own-1',
  name: '自留地甲',
  note: '勿外传',
  given: '119.987, 35.879',
  datum: 'BD-09',
  position: [119.9805, 35.8731],
  doubtM: 50,
  lines: [{ id: 'nearest:port', label: '到最近港口', text: '9–11 km' }],
};

export function viewOf(hash: string): View {
  const state = parseHash(hash);
  return {
    state,
    catalogue,
    result: applyFilters(table, state.filters),
    nearness: null,
    messages: state.language === 'en' ? en : zh,
    dataVersion: servedVersion(),
    dataBase: 'data/v1/',
    href: () => '#',
    camera: () => null,
    planText: new Map(),
  } as unknown as View;
}

export function contentOf(hash: string, sites: readonly ListedSite[] = []): ShortlistContent {
  const view = viewOf(hash);
  return { view, zones: listedZones(view), sites, listed, madeOn: '2026年11月22日', link: `https://example.org/atlas/${hash}` };
}
