/** A star beside a zone's name in a list; its name says which zone it takes into the shortlist or out. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Place } from '../../geo/schema.ts';
import { locateWords } from '../i18n/locate-words.ts';
import { isFull, isStarred, toggleStarred } from '../query/shortlist.ts';
import { MAX_STARRED } from '../state/app-state.ts';
import { icon } from './icons.ts';
import { nameOf } from './view.ts';
import type { View } from './view.ts';

export function starButton(view: View, place: Place): TemplateResult {
  const { shortlist, language } = view.state;
  const words = locateWords[language];
  const isIn = isStarred(shortlist, place.id);
  const isOut = !isIn && isFull(shortlist);
  const label = isOut ? words.full(MAX_STARRED) : (isIn ? words.unstar : words.star)(nameOf(view, place.properties));
  return html`<button
    class="icon-button star"
    aria-pressed=${isIn}
    aria-disabled=${isOut}
    aria-label=${label}
    title=${label}
    @click=${() => view.set({ shortlist: toggleStarred(shortlist, place.id) })}
  >
    ${icon('star')}
  </button>`;
}
