/** Where the panels of a wall meet: guides for whoever sets up a talk. */
import { html, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { Seams } from '../state/app-state.ts';

/** Lines between as many panels in each direction, over the whole element. */
export function seamGuides(panels: Seams): TemplateResult {
  const shares = Array.from({ length: Math.max(panels - 1, 0) }, (_, index) => `${((100 * (index + 1)) / panels).toFixed(3)}%`);
  return html`<svg class="seams" aria-hidden="true">
    ${shares.map((share) => svg`<line x1=${share} x2=${share} y1="0" y2="100%"></line><line x1="0" x2="100%" y1=${share} y2=${share}></line>`)}
  </svg>`;
}
