/** What a step says, as it stands over the map: its title, by which it is moved, and its lines. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { CaptionSide } from '../state/app-state.ts';
import { dragCaption } from './caption-drag.ts';
import type { TourStep } from './tour.ts';

export type CaptionOptions = Readonly<{ side: CaptionSide; label: string; moved: (side: CaptionSide) => void }>;

export function playerCaption({ title, caption }: TourStep, { side, label, moved }: CaptionOptions): TemplateResult {
  return html`<section class="caption ${side}" aria-label=${label}>
    <h1 @pointerdown=${(event: PointerEvent) => dragCaption(event, moved)}>${title}</h1>
    ${caption.split('\n').map((line) => html`<p>${line}</p>`)}
  </section>`;
}
