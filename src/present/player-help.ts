/** The page of keys of a presentation. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { PresentWords } from '../i18n/present-words.ts';
import { singleKeysSwitch } from '../ui/single-keys-switch.ts';
import type { View } from '../ui/view.ts';

export function playerHelp(words: PresentWords['player'], view: View, close: () => void): TemplateResult {
  return html`<section class="help" role="dialog" aria-label=${words.help}>
    <dl>
      ${words.keys.map(
        ([key, meaning]) =>
          html`<dt>${key}</dt>
            <dd>${meaning}</dd>`,
      )}
    </dl>
    ${view.state.embedded ? nothing : singleKeysSwitch(view)}
    <button class="chip" @click=${close}>${words.close}</button>
  </section>`;
}
