/** The panel before a file is there: how to hand one in, what can be read, what happens then. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { FilesWords } from '../i18n/files-words.ts';

export function emptyFiles(words: FilesWords, acts: Readonly<{ choose: () => void; trySample: () => void }>): TemplateResult {
  const [heads = [], ...rows] = words.sample;
  return html`<p>${words.intro}</p>
    <div class="hand">
      <svg class="sheets" viewBox="0 0 64 48" width="64" height="48" aria-hidden="true">
        <path d="M14 8h20l8 8v26H14z"></path>
        <path d="M34 8v8h8"></path>
        <path d="M20 23h16M20 29h16M20 35h10"></path>
        <circle cx="50" cy="14" r="4"></circle>
        <path d="M50 18v8"></path>
      </svg>
      <p class="hand-title">${words.dropTitle}</p>
      <p><span class="quiet">${words.or}</span> <button class="chip main-chip" data-choose @click=${acts.choose}>${words.choose}</button></p>
      <p class="quiet small">${words.paste}</p>
    </div>
    <section>
      <h3>${words.formatsTitle}</h3>
      <dl class="formats">
        ${words.formats.map(
          ([kind = '', names = '', hint = '']) =>
            html`<dt>${kind}</dt>
              <dd>${names}<span class="quiet small">${hint}</span></dd>`,
        )}
      </dl>
    </section>
    <section>
      <div class="line">
        <h3>${words.sampleTitle}</h3>
        <button class="text-button" @click=${acts.trySample}>${words.trySample}</button>
      </div>
      <table class="sample">
        <thead>
          <tr>
            ${heads.map((head) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${row.map((cell) => html`<td>${cell}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </section>
    <section>
      <h3>${words.stepsTitle}</h3>
      <ol class="steps">
        ${words.steps.map((step) => html`<li>${step}</li>`)}
      </ol>
      <p class="quiet small">${words.session}</p>
    </section>`;
}
