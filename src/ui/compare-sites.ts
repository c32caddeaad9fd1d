/** The reader's own sites as columns beside the compared zones: private, measured, and silent where the plan is. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { OwnSite } from '../data/own-sites.ts';
import { locateWords } from '../i18n/locate-words.ts';
import { siteWords } from '../i18n/site-words.ts';
import type { Quantity } from '../query/compare.ts';
import type { SiteFacts } from '../query/site-facts.ts';
import { distanceText } from './compare-cells.ts';
import { siteAnswers } from './site-answers.ts';
import { nearestZoneText, siteName } from './site-text.ts';
import { verdictSign } from './verdict-sign.ts';
import { nameOf } from './view.ts';
import type { View } from './view.ts';

/** More columns than these nobody reads beside four zones. */
export const MOST_SITE_COLUMNS = 4;

export const starredSites = (sites: readonly OwnSite[]): OwnSite[] => sites.filter(({ starred }) => starred);

export function siteHead(view: View, facts: SiteFacts): TemplateResult {
  const words = siteWords[view.state.language];
  return html`<th scope="col" class="own">
    ${siteName(words, facts.site)} <span class="private">${words.private}</span>
    ${facts.site.note === '' ? nothing : html`<p class="note">${facts.site.note}</p>`}
  </th>`;
}

/** The zone nearest to each site; zones are zones themselves. */
export function nearestZoneRow(view: View, zones: number, sites: readonly SiteFacts[]): TemplateResult | typeof nothing {
  if (sites.length === 0) return nothing;
  const words = siteWords[view.state.language];
  return html`<tr>
    <th scope="row">${words.compare.nearestZone}</th>
    ${Array.from({ length: zones }, () => html`<td class="none small">${words.compare.isZone}</td>`)}
    ${sites.map((facts) => html`<td class="own small">${nearestZoneText(view, words, facts)}</td>`)}
  </tr>`;
}

export function siteCell(view: View, facts: SiteFacts, quantity: Quantity): TemplateResult {
  const { site: words, compare } = siteWords[view.state.language];
  if (quantity === 'area' || quantity === 'density') return html`<td class="none small own">${compare.areaUnread}</td>`;
  if (typeof quantity === 'string' || !('nearest' in quantity)) return html`<td class="none small own">${compare.silent}</td>`;
  const nearest = facts.nearest[quantity.nearest];
  if (nearest === null) return html`<td class="none small own">${words.unknown}</td>`;
  const names = nearest.candidates.map(({ reference }) => nameOf(view, reference.properties));
  const answer = siteAnswers(view, facts.site)?.answers.find(({ near }) => near === quantity.nearest);
  return html`<td class="own">
    <span class="count">${distanceText(nearest)}</span>
    ${answer ? verdictSign(answer.verdict, locateWords[view.state.language].verdicts[answer.verdict]) : nothing}
    <p class="note">${words.candidates(names)}</p>
  </td>`;
}
