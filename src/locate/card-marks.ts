/** How lines of the zone card look wherever they stand on the screen: an answer with its sign, sentences that open. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { locateWords } from '../i18n/locate-words.ts';
import type { Verdict } from '../query/fit.ts';
import { citation } from '../ui/item-rows.ts';
import type { Link } from '../ui/item-rows.ts';
import { verdictSign } from '../ui/verdict-sign.ts';
import type { View } from '../ui/view.ts';

export const verdictBadge = (view: View, verdict: Verdict): TemplateResult =>
  html`<span class="answer">${verdictSign(verdict)}${locateWords[view.state.language].verdicts[verdict]}</span>`;

export const citesOf = (view: View, link: Link, cites: readonly string[]): TemplateResult | typeof nothing =>
  cites.length === 0 ? nothing : html`<span class="line-cites">${cites.map((id) => citation(view, link, id))}</span>`;
