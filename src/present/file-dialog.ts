/** Saves the atlas as one file: which tours of one's own go into it, and what it opens with. Property `view`. */
import { css, html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { fileWords } from '../i18n/file-words.ts';
import type { FileWords } from '../i18n/file-words.ts';
import { INITIAL_STATE } from '../state/app-state.ts';
import { createHash } from '../state/url.ts';
import { AtlasDialog, dialogStyles } from '../ui/atlas-dialog.ts';
import { saveStyles } from '../ui/main-act-styles.ts';
import { saveFile } from '../ui/save-file.ts';
import { asCarried, carriedTours, onceEach } from './carried-tours.ts';
import { tourBook } from './tour-book.ts';
import type { Tour } from './tour.ts';
import { MOST_BYTES, carriedOf, makeWholeFile, nameOfFile } from './whole-file.ts';
import type { FileRefusal, Reading } from './whole-file.ts';

/** What the file opens with: the page as it is, the start page, or the tour of this id. */
type Start = 'view' | 'home' | { tour: string };
type Progress =
  | { kind: 'idle' }
  | { kind: 'reading'; reading: Reading | null }
  | { kind: 'saved'; name: string; bytes: number }
  | { kind: 'refused'; refusal: FileRefusal };

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

@customElement('file-dialog')
export class FileDialog extends AtlasDialog {
  static override styles: CSSResultGroup = [
    dialogStyles,
    saveStyles,
    css`
      dialog {
        width: min(560px, calc(100 * var(--vw) - 24px));
      }
      fieldset {
        border: 0;
        margin: 20px 0 0;
        padding: 0;
        min-width: 0;
      }
      .small {
        margin-top: 6px;
      }
      legend,
      .start {
        font-weight: 700;
        padding: 0;
      }
      li label {
        display: flex;
        align-items: center;
        gap: 10px;
        min-height: 44px;
      }
      li span {
        min-width: 0;
        overflow-wrap: anywhere;
      }
      li .quiet {
        flex: none;
        margin: 0 0 0 auto;
      }
      input[type='checkbox'] {
        flex: none;
        width: 16px;
        height: 16px;
        margin: 0;
        accent-color: var(--accent);
      }
      .start {
        display: block;
        margin-top: 20px;
      }
      select {
        display: block;
        width: 100%;
        min-height: 44px;
        margin-top: 6px;
        padding: 0 8px;
        border: 1px solid var(--control);
        border-radius: 8px;
        background: var(--panel);
        font-weight: 400;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 16px;
        margin-top: 24px;
        min-height: 44px;
      }
    `,
  ];

  @state() private left: ReadonlySet<string> = new Set();
  @state() private start: Start = 'view';
  @state() private progress: Progress = { kind: 'idle' };

  private get own(): FileWords {
    return fileWords[this.view.state.language];
  }

  /** Those that the file brings and those of this browser, each once. */
  private get tours(): readonly Tour[] {
    return onceEach([...carriedTours().tours, ...tourBook.own().map(asCarried)]);
  }

  private get taken(): readonly Tour[] {
    return this.tours.filter(({ id }) => !this.left.has(id));
  }

  /** The tour that the file opens with; null where it opens with a page. */
  private get first(): Tour | null {
    const { start } = this;
    return typeof start === 'object' ? (this.taken.find(({ id }) => id === start.tour) ?? null) : null;
  }

  /** In the language in which it is saved. */
  private get hash(): string {
    const { view, start, first } = this;
    const { language } = view.state;
    if (first) return createHash({ ...INITIAL_STATE, language, tour: { id: first.id, step: 0, isExploring: false, isStory: false } });
    if (start === 'home') return createHash({ ...INITIAL_STATE, language });
    return createHash({ ...view.state, camera: view.camera(), tour: null, madeWith: null });
  }

  private take(id: string, isTaken: boolean): void {
    const left = new Set(this.left);
    if (isTaken) left.delete(id);
    else left.add(id);
    this.left = left;
    if (this.progress.kind !== 'reading') this.progress = { kind: 'idle' };
  }

  private readonly chooseStart = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.start = value === 'view' || value === 'home' ? value : { tour: value };
    if (this.progress.kind !== 'reading') this.progress = { kind: 'idle' };
  };

  private readonly save = async (): Promise<void> => {
    const { own: words, view, taken, first } = this;
    this.progress = { kind: 'reading', reading: null };
    const { blob, refusal } = await makeWholeFile(carriedOf(this.hash, taken), view.dataVersion, (reading) => (this.progress = { kind: 'reading', reading }));
    // Closed meanwhile: the reader no longer wants it.
    if (!this.isConnected) return;
    if (!blob) {
      this.progress = { kind: 'refused', refusal };
      return;
    }
    const [only] = taken.length === 1 ? taken : [];
    const name = nameOfFile(words.name, (first ?? only)?.title ?? '', new Date());
    saveFile(blob, name);
    this.progress = { kind: 'saved', name, bytes: blob.size };
  };

  protected override heading(): string {
    return this.own.title;
  }

  protected override content(): TemplateResult {
    const { own: words, progress } = this;
    return html`<p>${words.what}</p>
      <p class="quiet">${words.size(MOST_BYTES / 1e6)}</p>
      ${this.renderTours()}
      <label class="start"
        >${words.start}<select @change=${this.chooseStart}>
          <option value="view">${words.starts.view}</option>
          <option value="home">${words.starts.home}</option>
          ${this.taken.map((tour) => html`<option value=${tour.id} ?selected=${this.first?.id === tour.id}>${words.starts.tour(tour.title || words.untitled)}</option>`)}
        </select></label
      >
      <div class="acts">
        <button class="save" ?disabled=${progress.kind === 'reading'} @click=${() => void this.save()}>
          ${progress.kind === 'refused' ? words.retry : words.save}
        </button>
        <p role="status">${this.renderProgress()}</p>
      </div>`;
  }

  private renderTours(): TemplateResult {
    const { own: words, tours } = this;
    const brought = new Set(carriedTours().tours.map(({ id }) => id));
    return html`<fieldset>
      <legend>${words.tours}</legend>
      ${tours.length === 0 ? html`<p class="quiet">${words.noTours}</p>` : nothing}
      <ul>
        ${tours.map(
          (tour) =>
            html`<li>
              <label
                ><input
                  type="checkbox"
                  .checked=${!this.left.has(tour.id)}
                  @change=${(event: Event) => this.take(tour.id, (event.target as HTMLInputElement).checked)}
                /><span>${tour.title || words.untitled}</span
                ><span class="quiet small">${words.steps(tour.steps.length)}${brought.has(tour.id) ? html` · ${words.brought}` : nothing}</span></label
              >
            </li>`,
        )}
      </ul>
      <p class="quiet small">${words.notes}</p>
    </fieldset>`;
  }

  private renderProgress(): string {
    const { own: words, progress } = this;
    switch (progress.kind) {
      case 'idle':
        return '';
      case 'reading': {
        const { read, total } = progress.reading ?? { read: 0, total: null };
        return words.reading(megabytes(read), total === null ? null : megabytes(total));
      }
      case 'saved':
        return words.saved(progress.name, megabytes(progress.bytes));
      case 'refused':
        return words.refusals[progress.refusal];
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'file-dialog': FileDialog;
  }
}
