/** One step in the presenter's window: its picture with its words; an opening or closing as a small page of its words. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RoomWords } from '../i18n/room-words.ts';
import type { Tour } from './tour.ts';

/** The card of the step of a number, from 0; beyond the last it says that the tour ends. `picture` is null while there is none. */
export function stepCard(words: RoomWords['presenter'], heading: string, tour: Tour, number: number, picture: HTMLElement | null): TemplateResult {
  const step = tour.steps[number];
  if (!step) {
    return html`<section>
      <h2>${heading}</h2>
      <p class="quiet">${words.end}</p>
    </section>`;
  }
  const lines = step.caption.split('\n').map((line) => html`<p>${line}</p>`);
  const unit = step.kind === 'opening' && tour.unit ? html`<p><b>${tour.unit}</b></p>` : nothing;
  return html`<section>
    <h2>${heading}</h2>
    ${
      step.kind === 'step'
        ? html`<h3>${step.title}</h3>
            <div class="step ${picture ? '' : 'bare'}">
              ${picture ?? nothing}
              <div>${lines}</div>
            </div>`
        : html`<div class="leaf">
            <h3>${step.title}</h3>
            ${unit}${lines}
          </div>`
    }
  </section>`;
}
