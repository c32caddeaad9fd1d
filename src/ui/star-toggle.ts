/** The button in a place's panel that takes it into the shortlist or out again. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Place } from '../../geo/schema.ts';
import { starWords } from '../i18n/star-words.ts';
import { isComparable } from '../query/comparable.ts';
import { isFull, isStarred, toggleStarred } from '../query/shortlist.ts';
import { MAX_STARRED } from '../state/app-state.ts';
import { icon } from './icons.ts';
import type { Link } from './item-rows.ts';
import type { View } from './view.ts';

/** Nothing for a place that cannot be compared. */
export function starToggle({ catalogue, state, set }: View, link: Link, place: Place): TemplateResult | typeof nothing {
  if (!isComparable(catalogue, place)) return nothing;
  const words = starWords[state.language];
  const { shortlist } = state;
  const isIn = isStarred(shortlist, place.id);
  const button = html`<button class="chip star" aria-pressed=${isIn} @click=${() => set({ shortlist: toggleStarred(shortlist, place.id) })}>
    ${icon('star')}${isIn ? words.starred : words.star}
  </button>`;
  return html`<div class="compare">
    ${isIn || !isFull(shortlist) ? button : html`<span class="quiet small" role="status">${words.full(MAX_STARRED)}</span>`}
    ${shortlist.length > 0 ? link({ locate: 'list' }, words.open(shortlist.length), 'text-button') : nothing}
  </div>`;
}
