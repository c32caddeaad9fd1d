/** What is said of one of the reader's own sites, wherever it is shown. */
import type { OwnSite } from '../data/own-sites.ts';
import type { SiteWords } from '../i18n/site-words.ts';
import type { SiteFacts } from '../query/site-facts.ts';
import { distanceText } from './compare-cells.ts';
import { nameOf } from './view.ts';
import type { View } from './view.ts';

export const siteName = ({ site: words }: SiteWords, { name, row }: OwnSite): string => (name === '' ? words.unnamed(row) : name);

/** The zone that the site surely lies in, or the nearest with its interval, or all that may be the nearest. */
export function nearestZoneText(view: View, { site: words }: SiteWords, { nearestZone }: SiteFacts): string {
  if (nearestZone === null) return words.noZone;
  const { candidates } = nearestZone;
  const names = candidates.map(({ zone }) => nameOf(view, zone.properties)).join(words.join);
  if (candidates.every(({ within }) => within === 'surely')) return words.inside(names);
  const km = distanceText(nearestZone);
  const [only] = candidates;
  return candidates.length === 1 && only ? words.nearest(names, km, only.within === 'perhaps') : words.nearestOf(names, km);
}
