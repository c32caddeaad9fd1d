/** A shape of its own for each comparator, drawn about the origin in 34 by 16 pixels: openness is an arrow, doubt a band. */
import { symbol, symbolDiamond } from 'd3';
import { svg } from 'lit';
import type { SVGTemplateResult } from 'lit';
import type { Target } from '../../geo/schema.ts';

export type Comparator = Target['comparator'];

const DIAMOND = symbol(symbolDiamond, 90)() ?? '';

/** An arrow from where a bar or ring ends; `side` 1 opens to the right, -1 to the left. */
const arrow = (from: number, side: 1 | -1): SVGTemplateResult =>
  svg`<path class="line" d=${`M${side * from} 0H${side * 15}M${side * 11} -4L${side * 15} 0L${side * 11} 4`} />`;

/** The mark itself, about the origin; the host's styles give `.fill`, `.line`, `.ring` and `.band` their colours. */
export function markShape(comparator: Comparator): SVGTemplateResult {
  switch (comparator) {
    case '=':
      return svg`<circle class="fill" r="5" />`;
    case '>=':
      return svg`<rect class="fill" x="-2" y="-7" width="4" height="14" />${arrow(0, 1)}`;
    case '>':
      return svg`${arrow(5, 1)}<circle class="ring" r="4.5" />`;
    case '<=':
      return svg`<rect class="fill" x="-2" y="-7" width="4" height="14" />${arrow(0, -1)}`;
    case '~':
      return svg`<rect class="band" x="-13" y="-7" width="26" height="14" rx="7" /><path class="line" d="M-8 2C-5 -5 -2 -3 0 0S5 5 8 -2" />`;
    case 'milestone':
      return svg`<path class="fill" d=${DIAMOND} />`;
  }
}
