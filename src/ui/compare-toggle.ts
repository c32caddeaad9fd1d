/** The button in a place's panel that takes it into the comparison or out again, and says how many are in. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Place } from '../../geo/schema.ts';
import { compareToggleWords } from '../i18n/compare-toggle-words.ts';
import { isComparable, knownCompared, toggleCompared } from '../query/comparable.ts';
import { MAX_COMPARED } from '../state/app-state.ts';
import type { Link } from './item-rows.ts';
import type { View } from './view.ts';

/** Nothing for a place that cannot be compared. */
export function compareToggle(view: View, link: Link, place: Place): TemplateResult | typeof nothing {
  const { catalogue, state, set } = view;
  if (!isComparable(catalogue, place)) return nothing;
  const words = compareToggleWords[state.language];
  const { places } = knownCompared(catalogue, state.compared);
  const isIn = places.includes(place);
  const isFull = !isIn && places.length >= MAX_COMPARED;
  return html`<div class="compare">
    ${
      isFull
        ? nothing
        : html`<button class="chip" @click=${() => set({ compared: toggleCompared(catalogue, state.compared, place.id) })}>
            <span aria-hidden="true">${isIn ? '−' : '＋'}</span>${isIn ? words.remove : words.add}
          </button>`
    }
    <span class="quiet small" role="status">${isFull ? words.full(MAX_COMPARED) : places.length > 0 ? words.count(places.length, MAX_COMPARED) : nothing}</span>
    ${places.length > 0 ? link({ drawer: 'compare' }, words.open, 'text-button') : nothing}
  </div>`;
}
