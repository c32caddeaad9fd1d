/** A layer's symbol as the map draws it: by what its records are, in its colours. */
import { html, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { classColours } from '../layers/own-colours.ts';
import { DARK_THEME, LIGHT } from '../layers/theme.ts';
import type { Theme } from '../layers/theme.ts';
import type { OwnLayer } from './own-layer.ts';

type Shape = 'point' | 'line' | 'area';

/** The page's theme, which the map draws too. */
export const themeNow = (): Theme => (document.documentElement.dataset['theme'] === 'dark' ? DARK_THEME : LIGHT);

/** What most of a layer's records are. */
export function shapeOf({ kinds }: Pick<OwnLayer, 'kinds'>): Shape {
  if (kinds.areas > 0 && kinds.areas >= kinds.points && kinds.areas >= kinds.lines) return 'area';
  return kinds.lines > kinds.points ? 'line' : 'point';
}

function mark(shape: Shape, colour: string): TemplateResult {
  if (shape === 'line') return svg`<path d="M3 14 8 7l5 5 4-7" fill="none" stroke=${colour} stroke-width="2.500" stroke-linejoin="round"></path>`;
  if (shape === 'area')
    return svg`<rect x="3.500" y="4.500" width="13" height="11" rx="2" fill=${colour} fill-opacity=".3" stroke=${colour} stroke-width="2"></rect>`;
  return svg`<circle cx="10" cy="10" r="6" fill=${colour}></circle>`;
}

const frame = (content: unknown): TemplateResult => html`<svg class="symbol" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">${content}</svg>`;

/** One class of a legend. */
export const classSymbol = (shape: Shape, colour: string): TemplateResult => frame(mark(shape, colour));

/** Of a layer with several colours the first, the middle and the last. */
export function layerSymbol(layer: OwnLayer): TemplateResult {
  const colours = classColours(themeNow(), layer.style);
  const [first = 'currentcolor'] = colours;
  if (colours.length < 2) return classSymbol(shapeOf(layer), first);
  const middle = colours[Math.floor(colours.length / 2)] ?? first;
  const last = colours.at(-1) ?? first;
  return frame([first, middle, last].map((colour, at) => svg`<circle cx=${[6, 14, 10][at] ?? 10} cy=${[7, 7, 13.5][at] ?? 10} r="4" fill=${colour}></circle>`));
}
