/** The page of keys of a presentation. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { PresentWords } from '../i18n/present-words.ts';

export function playerHelp(words: PresentWords['player'], close: () => void): TemplateResult {
  return html`<section class="help" role="dialog" aria-label=${words.help}>
    <dl>
      ${words.keys.map(
        ([key, meaning]) =>
          html`<dt>${key}</dt>
            <dd>${meaning}</dd>`,
      )}
    </dl>
    <button class="chip" @click=${close}>${words.close}</button>
  </section>`;
}
