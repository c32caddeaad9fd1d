/**
 * Plan against actual: the reader's figures held against the targets, by target, part, agency and zone.
 *
 * Property `view`. A file may be dropped anywhere on it, or pasted; it stays in the browser.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { dayOf } from '../data/actuals-bounds.ts';
import type { Plan, ReadSheet, Sheet } from '../data/actuals-file.ts';
import { readSheet } from '../data/actuals-file.ts';
import type { Failed, Opened } from '../data/actuals-intake.ts';
import type { Limits } from '../data/actuals-limits.ts';
import { progressWords } from '../i18n/progress-words.ts';
import type { ProgressWords } from '../i18n/progress-words.ts';
import { progressOf } from '../query/progress.ts';
import type { Dates } from '../query/progress.ts';
import { AtlasElement } from './atlas-element.ts';
import { FileDrop } from './file-drop.ts';
import type { Link } from './item-rows.ts';
import './progress-files.ts';
import { progressFaults } from './progress-faults.ts';
import { progressList } from './progress-list.ts';
import type { Shown } from './progress-list.ts';
import './progress-rule.ts';
import { actualsStore } from './progress-store.ts';
import { progressRowStyles } from './progress-row-styles.ts';
import { progressStyles } from './progress-styles.ts';
import { sharedStyles } from './shared-styles.ts';
import { SlowWait } from './slow-wait.ts';

const EMPTY: ReadSheet = { actuals: [], faults: [], unfilled: 0, refused: new Map() };

@customElement('progress-view')
export class ProgressView extends AtlasElement {
  static override styles = [sharedStyles, progressStyles, progressRowStyles];

  /** What day it is: no figure is of a later one. */
  @property({ attribute: false }) today: () => string = () => dayOf(new Date());

  @state() private kept = actualsStore.get();
  @state() private failure: (Failed & Readonly<{ name: string }>) | null = null;
  @state() private isReading = false;
  private readonly wait = new SlowWait(this);
  /** How many files were dropped with the one that was read. */
  @state() private passedOver: Readonly<{ name: string; unread: number }> | null = null;
  @state() private shown: Shown = { grouping: 'target', order: 'plan' };
  @state() private dates: Dates = { until: null, since: null };

  private readonly follow: Link = (...parts) => this.link(...parts);
  private readonly drop = new FileDrop(this, (file, { length }) => void this.take(file, length));
  private unsubscribe: (() => void) | null = null;
  private lastRead: Readonly<{ sheet: Sheet; plan: Plan; read: ReadSheet }> | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.kept = actualsStore.get();
    this.unsubscribe = actualsStore.subscribe(() => (this.kept = actualsStore.get()));
    this.addEventListener('paste', this.pasted);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unsubscribe?.();
  }

  private readonly pasted = (event: ClipboardEvent): void => {
    // A number for one of the limits is no table.
    if (event.composedPath()[0] instanceof HTMLInputElement) return;
    const [file] = event.clipboardData?.files ?? [];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    // A copied table also comes as a picture of itself.
    if (text.trim() === '' && file === undefined) return;
    event.preventDefault();
    void this.take(text.trim() === '' && file ? file : text);
  };

  private async take(handed: File | string, unread = 0): Promise<void> {
    const words = progressWords[this.view.state.language];
    this.isReading = true;
    this.wait.begin();
    this.failure = null;
    this.passedOver = unread > 0 && handed instanceof File ? { name: handed.name, unread } : null;
    const name = typeof handed === 'string' ? words.pastedName : handed.name;
    const opened = await this.open(name, handed);
    this.isReading = false;
    this.wait.end();
    if (opened.ok) {
      this.dates = { until: null, since: null };
      actualsStore.take(opened.kept);
    } else this.failure = { ...opened, name };
    await this.updateComplete;
    this.showOutcome();
  }

  /** What reads the file is fetched with the first one. */
  private async open(name: string, handed: File | string): Promise<Opened> {
    try {
      const intake = await import('../data/actuals-intake.ts');
      return await (typeof handed === 'string' ? intake.openText(name, handed, this.plan()) : intake.openFile(handed, this.plan()));
    } catch {
      return { ok: false, reason: 'library', columns: [], read: null };
    }
  }

  /** The reader may have been far below, at the rule: what became of the file is at the top, and what it comes to just under it. */
  private showOutcome(): void {
    this.renderRoot.querySelector('.page')?.scrollIntoView({ block: 'start' });
    if (this.failure === null) this.renderRoot.querySelector('.summary')?.scrollIntoView({ block: 'nearest' });
    // The reader may have unfolded the faults of the file in force: under another file's failure they would be taken for its own.
    else this.renderRoot.querySelector('.summary ~ .faults details')?.removeAttribute('open');
  }

  private readonly removeSheet = (): void => {
    this.failure = null;
    actualsStore.take(null);
  };

  private readonly undo = (): void => {
    this.failure = null;
    actualsStore.undo();
  };

  private plan(): Plan {
    return { targets: this.view.catalogue.target, today: this.today() };
  }

  /** The sheet is read anew only when it, the plan or the day is another one. */
  private read(): ReadSheet {
    const sheet = this.kept.kept?.sheet;
    if (!sheet) return EMPTY;
    const plan = this.plan();
    const isSame = this.lastRead?.sheet === sheet && this.lastRead.plan.targets === plan.targets && this.lastRead.plan.today === plan.today;
    if (this.lastRead === null || !isSame) this.lastRead = { sheet, plan, read: readSheet(sheet, plan) };
    return this.lastRead.read;
  }

  protected override render(): TemplateResult {
    const { view } = this;
    const words = progressWords[view.state.language];
    const { kept, limits } = this.kept;
    const read = this.read();
    const targets = view.catalogue.targets.filter(({ id }) => view.result.targets.has(id));
    const rows = progressOf(targets, read.actuals, limits, this.dates);
    const context = { view, words, link: this.follow };
    return html`<div
      class="page ${this.drop.isOver ? 'is-over' : ''}"
      @handed-file=${(event: CustomEvent<File>) => this.take(event.detail)}
      @handed-text=${(event: CustomEvent<string>) => this.take(event.detail)}
      @remove-sheet=${this.removeSheet}
    >
      ${this.renderNotes(words)}
      ${
        kept
          ? progressList(context, rows, read, this.renderFaults(words, read), this.shown, this.dates, {
              show: (shown) => (this.shown = shown),
              date: (dates) => (this.dates = dates),
            })
          : this.renderStart(words)
      }
      <div class="foot">
        <progress-rule .view=${view} .limits=${limits} @limits=${(event: CustomEvent<Limits>) => actualsStore.setLimits(event.detail)}></progress-rule>
        ${kept ? html`<p class="quiet small">${words.exportHint}</p>` : nothing}
      </div>
    </div>`;
  }

  private renderFaults(words: ProgressWords, read: ReadSheet): TemplateResult | typeof nothing {
    const { kept } = this.kept;
    return kept ? progressFaults(words, { name: kept.name, read, omitted: kept.sheet.trim?.omitted ?? 0, isFolded: this.failure !== null }) : nothing;
  }

  private renderStart(words: ProgressWords): TemplateResult {
    return html`<section class="start">
      <p>${words.intro}</p>
      <ol class="steps">
        ${words.steps.map((step, index) => html`<li><b>${index + 1}</b> ${step}</li>`)}
      </ol>
      <progress-files .view=${this.view}></progress-files>
    </section>`;
  }

  /** What has just happened, and whether the sheet is kept. */
  private renderNotes(words: ProgressWords): TemplateResult {
    const { kept, keeping, older, undone } = this.kept;
    const about = kept ? html`<b>${kept.name}</b> ${keeping === 'kept' ? html`<span class="quiet">${words.kept}</span>` : nothing}` : nothing;
    const undo =
      undone === null || undone.kept === null
        ? nothing
        : html`<span>${kept ? words.replaced(undone.kept.name) : words.removed(undone.kept.name)}</span>
            <button class="text-button" @click=${this.undo}>${words.undo}</button>`;
    return html`<div class="notes">
      <div class="line">
        <p role="status">
          ${this.wait.isSlow ? this.view.messages.notices.slow : this.isReading ? words.reading : this.drop.isOver ? words.dropHere : html`${about} ${undo}`}
        </p>
        ${kept ? html`<progress-files .view=${this.view} .kept=${kept}></progress-files>` : nothing}
      </div>
      <div role="alert">
        ${this.renderFailure(words)} ${this.passedOver ? html`<p>${words.onlyFirst(this.passedOver.name, this.passedOver.unread)}</p>` : nothing}
        ${keeping === 'refused' ? html`<p class="alert">${words.refused} ${older === null ? nothing : words.refusedOlder(older)}</p>` : nothing}
        ${keeping === 'foreign' ? html`<p class="alert">${words.foreign}</p>` : nothing}
      </div>
      ${this.failure?.read ? progressFaults(words, { name: this.failure.name, read: this.failure.read, omitted: 0, isFolded: false }) : nothing}
    </div>`;
  }

  /** That a file could not be taken, and which one stays. */
  private renderFailure(words: ProgressWords): TemplateResult | typeof nothing {
    const { failure } = this;
    const { kept } = this.kept;
    if (failure === null) return nothing;
    const { name, reason } = failure;
    const missing = failure.columns.map((column) => words.columns[column]).join(words.listComma);
    const more = reason === 'missing-columns' ? ` ${missing}${words.stop}${words.failures['missing-columns-remedy']}` : '';
    return html`<p class="alert">${words.failed(name)}${words.failures[reason]}${more}</p>
      ${kept ? html`<p class="in-force">${words.inForce(kept.name)}</p>` : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'progress-view': ProgressView;
  }
}
