/** The reader's starred own sites as they are listed beside the zones and exported: private, and never in a link. */
import { REFERENCES } from '../../geo/vocabulary.ts';
import type { OwnSite } from '../data/own-sites.ts';
import { siteWords } from '../i18n/site-words.ts';
import { siteFacts } from '../query/site-facts.ts';
import { distanceText } from '../ui/compare-cells.ts';
import { starredSites } from '../ui/compare-sites.ts';
import { siteCoast } from '../ui/fit-store.ts';
import { ownSites } from '../ui/own-sites-store.ts';
import { nearestZoneText, siteName } from '../ui/site-text.ts';
import type { View } from '../ui/view.ts';
import type { ListedSite } from './card-extras.ts';

/** Six decimals are a tenth of a metre: no site is known better. */
const sixDecimals = (degrees: number): number => Number(degrees.toFixed(6));

export function listedSite(view: View, site: OwnSite): ListedSite {
  const words = siteWords[view.state.language];
  const { nearestKinds, unknown } = words.site;
  const facts = siteFacts(view.catalogue, site);
  const coast = siteCoast(site);
  const { names } = words.datum;
  return {
    id: site.id,
    name: siteName(words, site),
    note: site.note,
    given: `${site.given.x}, ${site.given.y}`,
    datum: names[site.datum ?? 'unknown'],
    position: [sixDecimals(site.lon), sixDecimals(site.lat)],
    doubtM: Math.ceil(site.doubtM),
    lines: [
      { id: 'zone', label: words.site.position, text: nearestZoneText(view, words, facts) },
      ...REFERENCES.map((kind) => {
        const nearest = facts.nearest[kind];
        return { id: kind, label: nearestKinds[kind], text: nearest === null ? unknown : distanceText(nearest), interval: nearest?.interval ?? null };
      }),
      ...(coast ? [{ id: 'coast', label: nearestKinds.coast, text: `${coast.fromKm}–${coast.toKm} km`, interval: coast }] : []),
    ],
  };
}

export const listedSites = (view: View): ListedSite[] => starredSites(ownSites.get().sites).map((site) => listedSite(view, site));
