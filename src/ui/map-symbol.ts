/** Legend symbols, drawn as the map draws them. */
import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { Kind, Part, Precision } from '../../geo/schema.ts';
import { GLYPHS } from '../layers/glyphs.ts';

const frame = (content: unknown): TemplateResult => html`<svg class="symbol" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">${content}</svg>`;

/** A part's hue as a square. */
export function partSymbol(part: Part): TemplateResult {
  const fill = part === 'none' ? 'none' : `var(--part-${part})`;
  return frame(
    svg`<rect x="5" y="5" width="14" height="14" rx="3" fill=${fill} stroke=${part === 'none' ? 'var(--quiet)' : 'none'} stroke-width="1.5"></rect>`,
  );
}

/** A kind's glyph in a circle of a hue. */
export function kindSymbol(kind: Kind, part: Part | null = null, hollow = false): TemplateResult {
  const hue = part ? `var(--part-${part})` : 'var(--ink)';
  const ink = hollow ? hue : part ? `var(--glyph-${part})` : 'var(--panel)';
  return frame(
    svg`<circle cx="12" cy="12" r="10.500" fill=${hollow ? 'var(--panel)' : hue} stroke=${hollow ? hue : 'none'} stroke-width="1.500" stroke-dasharray=${hollow ? '3 2' : nothing}></circle><path d=${GLYPHS[kind]} fill=${ink} fill-rule="evenodd" transform="translate(5.600 5.600) scale(.8)"></path>`,
  );
}

/** How a class of precision is drawn on the map. */
export function precisionSymbol(precision: Precision): TemplateResult {
  switch (precision) {
    case 'boundary':
      return frame(svg`<rect x="4" y="6" width="16" height="12" rx="3" fill="none" stroke="var(--ink)" stroke-width="2.500"></rect>`);
    case 'outline':
      return frame(svg`<rect x="4" y="6" width="16" height="12" rx="3" fill="none" stroke="var(--ink)" stroke-width="1.500"></rect>`);
    case 'approximate':
      return frame(svg`<rect x="4" y="6" width="16" height="12" rx="3" fill="none" stroke="var(--ink)" stroke-width="2" stroke-dasharray="4 2.500"></rect>`);
    case 'point':
      return frame(svg`<circle cx="12" cy="12" r="6" fill="var(--ink)"></circle>`);
    case 'locality':
      return frame(
        svg`<radialGradient id="fade"><stop stop-color="var(--ink)" stop-opacity=".7"></stop><stop offset="1" stop-color="var(--ink)" stop-opacity="0"></stop></radialGradient><circle cx="12" cy="12" r="11" fill="url(#fade)"></circle>`,
      );
    case 'anchor':
      return frame(
        svg`<rect x="4" y="6.500" width="16" height="11" rx="5.500" fill="var(--ink)"></rect><text x="12" y="15.500" text-anchor="middle" font-size="9" font-weight="700" fill="var(--panel)">3</text>`,
      );
    case 'district':
      return frame(svg`<path d="M6 8h12M6 12h12M6 16h7" stroke="var(--ink)" stroke-width="1.750" stroke-linecap="round"></path>`);
  }
}
