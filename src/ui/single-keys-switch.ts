/** The switch for keys of a single letter or sign, as the menu and each list of keys have it. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { View } from './view.ts';

export function singleKeysSwitch({ state, messages: { menu }, set }: View): TemplateResult {
  return html`<label class="item"
    ><span>${menu.singleKeys}<span class="small">${menu.singleKeysHint}</span></span
    ><input type="checkbox" .checked=${state.singleKeys} @change=${(event: Event) => set({ singleKeys: (event.target as HTMLInputElement).checked })}
  /></label>`;
}
