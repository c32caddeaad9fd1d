/** The dialog that exports what is filtered or drawn. Properties `view`, `scope`: what is ticked when it opens. */
import { html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Source } from '../../../geo/schema.ts';
import { DATUMS } from '../../data/datums.ts';
import type { Datum } from '../../data/datums.ts';
import { fetchJson, isRows } from '../../data/fetch-json.ts';
import { exportWords } from '../../i18n/export-words.ts';
import type { ExportWords } from '../../i18n/export-words.ts';
import { loadMessages } from '../../i18n/index.ts';
import { AtlasDialog, dialogStyles } from '../../ui/atlas-dialog.ts';
import { filterLines } from '../../ui/filter-lines.ts';
import { saveStyles } from '../../ui/main-act-styles.ts';
import { saveFile } from '../../ui/save-file.ts';
import { shareableAddress } from '../../ui/shareable-address.ts';
import { districtShiftM } from './about-export.ts';
import { crsOf, isShifted } from './coordinates.ts';
import { dataDialogStyles } from './data-dialog-styles.ts';
import { EXPORT_FORMATS, EXPORT_LANGUAGES, keepChoice, lastChoice } from './export-choice.ts';
import type { ExportChoice } from './export-choice.ts';
import { exportItems, tablesOf } from './export-items.ts';
import type { ExportItem } from './export-items.ts';
import { datumIn, makeExport } from './make-export.ts';
import type { Exported } from './make-export.ts';
import type { ExportScope } from './open-data-export.ts';
import { ownStores } from './own-stores.ts';
import { MOST_XLSX_ROWS } from './write-xlsx.ts';
import { Changed, Stopped } from './writing.ts';
import { SlowWait } from '../../ui/slow-wait.ts';

type Progress =
  | Readonly<{ kind: 'idle' | 'stopped' | 'failed' | 'changed' }>
  | Readonly<{ kind: 'working'; done: number; total: number }>
  | Readonly<{ kind: 'saved'; made: Exported }>;

const IDLE: Progress = { kind: 'idle' };

/** Bytes in words, as systems count them. */
const sizeText = (bytes: number): string => (bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`);

@customElement('data-dialog')
export class DataDialog extends AtlasDialog {
  static override styles: CSSResultGroup = [dialogStyles, saveStyles, dataDialogStyles];

  @property({ attribute: false }) scope: ExportScope = 'plan';
  @state() private choice: ExportChoice = lastChoice();
  /** What is ticked, by the items' names; null before the first drawing. */
  @state() private ticked: ReadonlySet<string> | null = null;
  @state() private progress: Progress = IDLE;
  private readonly wait = new SlowWait(this);
  private stop = new AbortController();

  private get own(): ExportWords['dialog'] {
    return this.all.dialog;
  }

  private get all(): ExportWords {
    return exportWords[this.view.state.language];
  }

  protected override willUpdate(): void {
    this.ticked ??= new Set(
      exportItems(this.view, this.all, ownStores)
        .filter((item) => item.isTicked(this.scope, this.choice.left))
        .map(({ id }) => id),
    );
  }

  protected override firstUpdated(): void {
    super.firstUpdated();
    // One more key saves the file; the field is in sight wherever the dialog is scrolled to.
    this.renderRoot.querySelector<HTMLElement>('.save')?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop.abort();
  }

  protected override heading(): string {
    return this.own.title;
  }

  private choose(patch: Partial<ExportChoice>): void {
    this.choice = { ...this.choice, ...patch };
    this.progress = IDLE;
  }

  private tick(id: string, isOn: boolean): void {
    const ticked = new Set(this.ticked);
    if (isOn) ticked.add(id);
    else ticked.delete(id);
    this.ticked = ticked;
    this.progress = IDLE;
  }

  /** Nothing of what is ticked has a row. */
  private isEmpty(items: readonly ExportItem[]): boolean {
    return items.every(({ id, count }) => count === 0 || !this.ticked?.has(id));
  }

  private readonly save = async (): Promise<void> => {
    const { view, choice, ticked } = this;
    this.stop = new AbortController();
    const { signal } = this.stop;
    this.progress = { kind: 'working', done: 0, total: 0 };
    this.wait.begin();
    try {
      const language = choice.language ?? view.state.language;
      const [messages, listed] = await Promise.all([
        loadMessages(language),
        fetchJson(`${view.dataBase}sources.json`, (value): value is Source[] => isRows(value, 'publisher')),
      ]);
      if (!messages || !listed.ok) throw new Error('words or sources are missing');
      const asked = { ...view, messages, state: { ...view.state, language } };
      const words = exportWords[language];
      const tables = tablesOf(asked, words, ownStores, ticked ?? new Set()).filter(({ count }) => count > 0);
      const total = tables.reduce((sum, { count }) => sum + count, 0);
      const order = {
        view: asked,
        words,
        tables,
        format: choice.format,
        datum: choice.datum,
        withAbout: choice.withAbout,
        sources: listed.value,
        address: shareableAddress(location),
      };
      const made = await makeExport(order, signal, (done) => (this.progress = { kind: 'working', done, total }));
      if (signal.aborted) throw new Stopped();
      saveFile(made.blob, made.name);
      this.keep();
      this.progress = { kind: 'saved', made };
    } catch (error) {
      this.progress = { kind: error instanceof Stopped ? 'stopped' : error instanceof Changed ? 'changed' : 'failed' };
    } finally {
      this.wait.end();
    }
  };

  /** Which kinds of the plan are wanted is chosen where the plan is exported, not where a layer is. */
  private keep(): void {
    const { choice, scope, ticked } = this;
    const left = exportItems(this.view, this.all, ownStores).flatMap(({ id, planKind }) => (planKind && !ticked?.has(id) ? [planKind] : []));
    keepChoice(scope === 'plan' ? { ...choice, left } : choice);
  }

  protected override content(): TemplateResult {
    const { own, choice, view } = this;
    const items = exportItems(view, this.all, ownStores);
    const [plan, mine] = [items.filter(({ planKind }) => planKind !== null), items.filter(({ planKind }) => planKind === null)];
    const lines = filterLines(view, this.all);
    return html`<p class="quiet">${own.what}</p>
      <div class="parts">
        <div>
          <fieldset>
            <legend>${own.content}</legend>
            ${plan.map((item) => this.renderItem(item))}
          </fieldset>
          <p class="quiet small filters">${lines.length > 0 ? html`${own.filtered}${this.all.colon}${lines.join(' · ')}` : own.unfiltered}</p>
          ${
            mine.length > 0
              ? html`<fieldset>
                  <legend>${own.own}</legend>
                  ${mine.map((item) => this.renderItem(item))}
                  <p class="quiet small">${own.ownHint}</p>
                </fieldset>`
              : nothing
          }
        </div>
        <div>
          <fieldset>
            <legend>${own.format}</legend>
            ${EXPORT_FORMATS.map(
              (format) =>
                html`<label class="row"
                  ><input type="radio" name="format" .checked=${choice.format === format} @change=${() => this.choose({ format })} /><span
                    >${own.formats[format]}</span
                  ></label
                >`,
            )}
            <p class="quiet small">${own.hints[choice.format]}</p>
            ${choice.format === 'csv' && (this.ticked?.size ?? 0) === 1 ? this.renderAbout() : nothing}
          </fieldset>
          ${this.renderDatum()}
          <label class="field"
            ><span>${own.language}</span
            ><select @change=${(event: Event) => this.choose({ language: (event.target as HTMLSelectElement).value as 'zh' | 'en' })}>
              ${EXPORT_LANGUAGES.map(
                (language) =>
                  html`<option value=${language} ?selected=${language === (choice.language ?? view.state.language)}>${own.languages[language]}</option>`,
              )}
            </select></label
          >
        </div>
      </div>
      <div class="acts">
        <button class="save" ?disabled=${this.progress.kind === 'working' || this.problem(items) !== ''} @click=${() => void this.save()}>
          ${this.progress.kind === 'failed' || this.progress.kind === 'changed' ? own.retry : own.save}
        </button>
        ${this.progress.kind === 'working' ? html`<button class="text-button" @click=${() => this.stop.abort()}>${own.cancel}</button>` : nothing}
        <p role="status">${this.problem(items) || this.saying()}</p>
      </div>`;
  }

  /** Why nothing can be saved; empty where it can. */
  private problem(items: readonly ExportItem[]): string {
    if (this.isEmpty(items)) return this.own.nothing;
    const isTooLong = this.choice.format === 'xlsx' && items.some(({ id, count }) => this.ticked?.has(id) && count > MOST_XLSX_ROWS);
    return isTooLong ? this.own.tooMany(MOST_XLSX_ROWS) : '';
  }

  private renderItem({ id, title, said }: ExportItem): TemplateResult {
    return html`<label class="row"
      ><input
        type="checkbox"
        .checked=${this.ticked?.has(id) === true}
        @change=${(event: Event) => this.tick(id, (event.target as HTMLInputElement).checked)}
      /><span>${title}</span><span class="quiet small count">${said}</span></label
    >`;
  }

  private renderAbout(): TemplateResult {
    return html`<label class="row"
      ><input
        type="checkbox"
        .checked=${this.choice.withAbout}
        @change=${(event: Event) => this.choose({ withAbout: (event.target as HTMLInputElement).checked })}
      /><span>${this.own.withAbout}</span></label
    >`;
  }

  private renderDatum(): TemplateResult {
    const { own, choice } = this;
    const datum = datumIn(choice.format, choice.datum);
    return html`<label class="field"
        ><span>${own.datum}</span
        ><select ?disabled=${choice.format === 'kml'} @change=${(event: Event) => this.choose({ datum: (event.target as HTMLSelectElement).value as Datum })}>
          ${DATUMS.map((each) => html`<option value=${each} .selected=${each === datum}>${own.datums[each]}</option>`)}
        </select></label
      >
      <div role="status">
        ${isShifted(datum) ? html`<p class="warning small">${own.shifted(crsOf(datum).name, districtShiftM(datum))}</p>` : nothing}
        ${choice.format === 'geojson' && datum !== 'wgs84' ? html`<p class="warning small">${own.geojsonDatum}</p>` : nothing}
      </div>`;
  }

  private saying(): string {
    const { own, progress } = this;
    switch (progress.kind) {
      case 'idle':
        return '';
      case 'stopped':
      case 'failed':
      case 'changed':
        return own[progress.kind];
      case 'working':
        return this.wait.isSlow && progress.done === 0 ? this.view.messages.notices.slow : own.working(progress.done, progress.total);
      case 'saved': {
        const { name, blob, rows, lost } = progress.made;
        return [
          own.saved(name, sizeText(blob.size), rows),
          ...(lost.cut > 0 ? [own.cut(lost.cut)] : []),
          ...(lost.unplaced > 0 ? [own.unplaced(lost.unplaced)] : []),
        ].join(' ');
      }
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'data-dialog': DataDialog;
  }
}
