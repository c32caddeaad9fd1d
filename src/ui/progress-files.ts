/** The files of progress: template, choosing and pasting, export, removing. What is handed in goes up as an event. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { formatCsv } from '../data/actuals-csv.ts';
import type { Sheet } from '../data/actuals-file.ts';
import type { Kept } from '../data/actuals-store.ts';
import { templateSheet } from '../data/actuals-template.ts';
import { waited } from '../data/waits.ts';
import { progressWords } from '../i18n/progress-words.ts';
import { AtlasElement } from './atlas-element.ts';
import { progressStyles } from './progress-styles.ts';
import { saveFile } from './save-file.ts';
import { mainChipStyles } from './main-act-styles.ts';
import { sharedStyles } from './shared-styles.ts';

type Format = 'CSV' | 'XLSX';
const FORMATS: readonly Format[] = ['XLSX', 'CSV'];

/** Properties `view`, `kept`; events `handed-file` (File), `handed-text` (string), `remove-sheet`. */
@customElement('progress-files')
export class ProgressFiles extends AtlasElement {
  static override styles = [sharedStyles, mainChipStyles, progressStyles];

  @property({ attribute: false }) kept: Kept | null = null;
  @state() private hasFailed = false;

  private send(name: string, detail?: File | string): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  private readonly picked = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) this.send('handed-file', file);
    // The same file, mended, may be chosen again.
    input.value = '';
  };

  private readonly openPicker = (): void => this.renderRoot.querySelector<HTMLInputElement>('input[type=file]')?.click();

  private readonly takePasted = (): void => {
    const area = this.renderRoot.querySelector('textarea');
    if (area && area.value.trim() !== '') this.send('handed-text', area.value);
  };

  private async download(sheet: Sheet, name: string, format: Format): Promise<void> {
    this.hasFailed = false;
    try {
      const words = progressWords[this.view.state.language];
      const blob =
        format === 'CSV'
          ? new Blob([formatCsv(sheet)], { type: 'text/csv;charset=utf-8' })
          : await waited(import('../data/actuals-xlsx.ts').then(({ formatXlsx }) => formatXlsx(sheet, words.sheetName)));
      saveFile(blob, `${name}.${format.toLowerCase()}`);
    } catch {
      this.hasFailed = true;
    }
  }

  private renderDownloads(title: string, sheet: () => Sheet, name: string): TemplateResult {
    const words = progressWords[this.view.state.language];
    return html`<span class="downloads"
      ><span class="quiet">${title}</span>
      ${FORMATS.map((format) => html`<button class="chip" aria-label=${words.download(title, format)} @click=${() => this.download(sheet(), name, format)}>${format}</button>`)}</span
    >`;
  }

  protected override render(): TemplateResult {
    const { view, kept } = this;
    const words = progressWords[view.state.language];
    const template = (): Sheet =>
      templateSheet(view.catalogue.targets, view.state.language, (comparator) =>
        comparator === 'milestone' ? words.milestoneHint : words.comparators[comparator],
      );
    return html`<div class="files">
        ${this.renderDownloads(words.template, template, words.templateName)}
        <button class="chip ${kept ? '' : 'main-chip'}" @click=${this.openPicker}>${kept ? words.replace : words.choose}</button>
        <input type="file" hidden accept=".csv,.tsv,.txt,.xlsx" aria-label=${words.choose} @change=${this.picked} />
        ${
          kept
            ? html`${this.renderDownloads(words.exported, () => kept.sheet, kept.name.replace(/\.[^.]*$/u, '') || words.sheetName)}
                <button class="chip" @click=${() => this.send('remove-sheet')}>${words.remove}</button>`
            : html`<span class="quiet small">${words.chooseHint}</span>`
        }
        <details class="paste">
          <summary>${words.paste}</summary>
          <label><span class="quiet small">${words.pasteHint}</span><textarea rows="3" spellcheck="false" autocomplete="off"></textarea></label>
          <button class="chip" @click=${this.takePasted}>${words.pasteTake}</button>
        </details>
      </div>
      ${this.hasFailed ? html`<p class="alert" role="alert">${words.writeFailed}</p>` : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'progress-files': ProgressFiles;
  }
}
