/** Files on their way in: how far each has come, with a way to stop it; and those that were refused, with reason and remedy. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FilesWords } from '../i18n/files-words.ts';
import type { ReadProgress } from '../files/layer-file.ts';
import { icon } from '../ui/icons.ts';
import type { Reading, Refused } from './own-layer.ts';

/** Megabytes with one digit where that says more. */
const megabytes = (bytes: number): string => (bytes / 1e6 < 100 ? (bytes / 1e6).toFixed(1).replace(/\.0$/u, '') : String(Math.round(bytes / 1e6)));

function progressText(words: FilesWords, progress: ReadProgress | null): string {
  if (!progress || progress.total === 0) return words.waiting;
  return progress.stage === 'reading' ? words.readBytes(megabytes(progress.done), megabytes(progress.total)) : words.parsed(progress.done, progress.total);
}

/** Shown by the styles after 400 ms: what is read at once needs no words. */
export function readingRow(words: FilesWords, { id, name, progress }: Reading, cancel: (id: string) => void): TemplateResult {
  return html`<li class="reading">
    <div class="line">
      <b class="file-name">${name}</b>
      <button class="text-button" aria-label=${words.cancelOf(name)} @click=${() => cancel(id)}>${words.cancel}</button>
    </div>
    <progress
      aria-label=${words.readingOf(name)}
      max="1"
      .value=${progress && progress.total > 0 ? progress.done / progress.total : 0}
      ?data-waiting=${!progress || progress.total === 0}
    ></progress>
    <span class="quiet small">${progressText(words, progress)}</span>
  </li>`;
}

export function refusedRow(words: FilesWords, { id, name }: Refused, sentence: string, dismiss: (id: string) => void): TemplateResult {
  return html`<div class="refused">
    <p>${words.refused(name)}${sentence === '' ? nothing : sentence}</p>
    <button class="icon-button" aria-label=${words.dismissOf(name)} title=${words.dismiss} @click=${() => dismiss(id)}>${icon('close')}</button>
  </div>`;
}
