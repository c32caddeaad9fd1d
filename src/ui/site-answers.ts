/** The answers of the reader's own sites to the distances that are asked for, worked out once for the same question. */
import type { OwnSite } from '../data/own-sites.ts';
import { siteFacts } from '../query/site-facts.ts';
import { siteFit } from '../query/site-fit.ts';
import type { SiteFit } from '../query/site-fit.ts';
import { siteCoast } from './fit-store.ts';
import type { View } from './view.ts';

/** A site is made anew whenever anything of it changes. */
const known = new WeakMap<OwnSite, Readonly<{ asked: string; of: View['catalogue']; fit: SiteFit | null }>>();

/** Null while no distance is asked for. The map asks with each of its moves, and shores are long. */
export function siteAnswers({ catalogue, state }: Pick<View, 'catalogue' | 'state'>, site: OwnSite): SiteFit | null {
  const { near } = state.seek;
  const asked = JSON.stringify(near);
  const before = known.get(site);
  if (before?.asked === asked && before.of === catalogue) return before.fit;
  const coast = near.coast === undefined ? null : siteCoast(site);
  const fit = siteFit(near, siteFacts(catalogue, site), coast);
  if (near.coast === undefined || coast !== null) known.set(site, { asked, of: catalogue, fit });
  return fit;
}
