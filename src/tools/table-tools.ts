/** Above the table of records: whose they are, how many, and the way to the filter; what stands there where there are none. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { TableWords } from '../i18n/table-words.ts';
import { filesDesk } from './files-desk.ts';
import type { OwnLayer } from './own-layer.ts';

type Acts = Readonly<{
  hasFailed: boolean;
  retry: () => void;
  openFilter: () => void;
  /** Back to the file's order; null while it is in it. */
  resort: (() => void) | null;
}>;

export function tableTools(words: TableWords, layer: OwnLayer, layers: readonly OwnLayer[], { hasFailed, retry, openFilter, resort }: Acts): TemplateResult {
  return html`<div class="tools">
    ${
      layers.length > 1
        ? html`<select aria-label=${words.layer} @change=${(event: Event) => filesDesk.set({ table: (event.target as HTMLSelectElement).value })}>
            ${layers.toReversed().map(({ id, name }) => html`<option value=${id} .selected=${id === layer.id}>${name}</option>`)}
          </select>`
        : html`<b title=${layer.name}>${layer.name}</b>`
    }
    <span class="counts" role="status">${words.counts(layer.shownCount, layer.count)}</span>
    <button class="text-button" @click=${openFilter}>${words.filter}</button>
    ${resort ? html`<button class="text-button" @click=${resort}>${words.fileOrder}</button>` : nothing}
    ${hasFailed ? html`<span role="alert">${words.failed} <button class="text-button" @click=${retry}>${words.retry}</button></span>` : nothing}
    <span class="grow"></span>
    <span class="quiet keys">${words.keys}</span>
  </div>`;
}

export function noLayers(words: TableWords, open: () => void): TemplateResult {
  return html`<div class="empty">
    <p>${words.empty}</p>
    <button class="chip" @click=${open}>${words.open}</button>
  </div>`;
}

export function noRows(words: TableWords, { count }: OwnLayer, openFilter: () => void): TemplateResult {
  return html`<div class="empty">
    <p>${count === 0 ? words.emptyNoRows : words.noneShown}</p>
    ${count === 0 ? nothing : html`<button class="chip" @click=${openFilter}>${words.filter}</button>`}
  </div>`;
}
