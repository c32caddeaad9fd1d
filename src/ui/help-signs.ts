/** The honest signs, drawn as the map and the lists draw them, with what each means. */
import { html, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { PRECISIONS } from '../../geo/vocabulary.ts';
import type { HelpWords } from '../i18n/help-words.ts';
import { locateWords } from '../i18n/locate-words.ts';
import { VERDICTS } from '../query/fit.ts';
import type { HelpSign } from './help-topics.ts';
import { precisionSymbol } from './map-symbol.ts';
import { verdictSign } from './verdict-sign.ts';
import type { View } from './view.ts';

const row = (sign: TemplateResult, name: string, meaning: string): TemplateResult =>
  html`<li>
    <span class="sign">${sign}</span>
    <span><b>${name}</b><span class="meaning">${meaning}</span></span>
  </li>`;

const drawing = (content: unknown): TemplateResult => html`<svg class="symbol" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">${content}</svg>`;

const PICTURES = {
  interval: drawing(svg`<path class="line" d="M2 12h20"></path><path class="bar" d="M9 12h9"></path>`),
  faint: drawing(svg`<circle class="faint" cx="12" cy="12" r="8"></circle>`),
  overlap: drawing(svg`<path class="bar" d="M3 8h11"></path><path class="bar second" d="M9 16h12"></path>`),
} as const;

/** The rows of one kind of sign. */
export function signRows(view: View, words: HelpWords, sign: HelpSign): readonly TemplateResult[] {
  const { precisions, precisionHelp } = view.messages;
  switch (sign) {
    case 'precision':
      return PRECISIONS.map((each) => row(precisionSymbol(each), precisions[each], precisionHelp[each]));
    case 'verdicts': {
      const { verdicts, verdictHelp } = locateWords[view.state.language];
      return VERDICTS.map((each) => row(verdictSign(each), verdicts[each], verdictHelp[each]));
    }
    default: {
      const [name, meaning] = words.signWords[sign];
      return [row(PICTURES[sign], name, meaning)];
    }
  }
}
