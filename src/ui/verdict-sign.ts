/** The signs of the three answers, told apart by shape: a full disc with a tick, a half disc with a question mark, a ring with a stroke. */
import { svg } from 'lit';
import type { SVGTemplateResult } from 'lit';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Verdict } from '../query/fit.ts';

const SIGNS: Readonly<Record<Verdict, SVGTemplateResult>> = {
  surely: svg`<circle class="disc" cx="10" cy="10" r="8.500"></circle><path class="stroke" d="M5.900 10.300 8.800 13.200 14.200 7"></path>`,
  perhaps: svg`<circle class="ring" cx="10" cy="10" r="8"></circle><path class="half" d="M10 2a8 8 0 0 0 0 16z"></path><path class="query" d="M11.900 7.200c.3-1.100 3.600-1 3.400.9-.1 1.200-1.700 1.300-1.700 2.600M13.600 13.200v.3"></path>`,
  not: svg`<circle class="ring" cx="10" cy="10" r="8"></circle><path class="bar" d="M6.500 10h7"></path>`,
};

/** `label` where no word stands beside it. */
export function verdictSign(verdict: Verdict, label: string | null = null): TemplateResult {
  return label === null
    ? html`<svg class="verdict ${verdict}" viewBox="0 0 20 20" aria-hidden="true">${SIGNS[verdict]}</svg>`
    : html`<svg class="verdict ${verdict}" viewBox="0 0 20 20" role="img" aria-label=${label}>${SIGNS[verdict]}</svg>`;
}
