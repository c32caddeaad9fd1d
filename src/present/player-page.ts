/** Opening and closing of a tour as a page of their own; the closing offers its address to the room. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { presentWords } from '../i18n/present-words.ts';
import { INITIAL_STATE } from '../state/app-state.ts';
import { createHash } from '../state/url.ts';
import type { View } from '../ui/view.ts';
import './link-code.ts';
import { shareableAddress } from '../ui/shareable-address.ts';
import { tourBook } from './tour-book.ts';
import type { Tour, TourStep } from './tour.ts';

/** The address of a tour: a ready-made one opens with it, one of the reader's own is in no link, so the atlas itself is offered. */
function tourLink(address: string, { id }: Pick<Tour, 'id'>, { language }: View['state'], isOwn: boolean): string {
  return `${address}${createHash({ ...INITIAL_STATE, language, tour: isOwn ? null : { id, step: 0, isExploring: false, isStory: false } })}`;
}

function renderCode(view: View, tour: Tour): TemplateResult | typeof nothing {
  const address = shareableAddress(location);
  if (address === null) return nothing;
  const isOwn = tourBook.own().some(({ id }) => id === tour.id);
  const { player: words } = presentWords[view.state.language];
  return html`<link-code
    .link=${tourLink(address, tour, view.state, isOwn)}
    .label=${isOwn ? words.codeOfAtlas : words.codeOfTour}
    .missing=${words.codeMissing}
    .again=${view.messages.notices.retry}
  ></link-code>`;
}

export function renderPage(view: View, tour: Tour, { kind, title, caption }: TourStep): TemplateResult {
  const { player: words } = presentWords[view.state.language];
  return html`<section class="page ${kind}" aria-label=${title || words.label(tour.title)}>
    <div>
      <h1>${title}</h1>
      ${kind === 'opening' && tour.unit ? html`<p class="unit">${tour.unit}</p>` : nothing} ${caption.split('\n').map((line) => html`<p>${line}</p>`)}
    </div>
    ${kind === 'closing' ? renderCode(view, tour) : nothing}
  </section>`;
}
