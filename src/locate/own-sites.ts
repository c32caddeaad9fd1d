/**
 * The reader's own candidate sites: files read in the browser, and a row for each site with its nearest zone and
 * distances. Nothing of them leaves the machine or stands in an address.
 *
 * Property `view`. A file may be dropped anywhere on it.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { formatCsv } from '../data/actuals-csv.ts';
import { loadDatumGround } from '../data/datum-ground.ts';
import type { DatumGround } from '../data/datum-guess.ts';
import type { SiteFile } from '../data/own-sites.ts';
import type { PointColumns } from '../data/point-columns.ts';
import { waited } from '../data/waits.ts';
import { siteWords } from '../i18n/site-words.ts';
import type { SiteWords } from '../i18n/site-words.ts';
import { siteFacts } from '../query/site-facts.ts';
import { AtlasElement } from '../ui/atlas-element.ts';
import { fitting, onShore } from '../ui/fit-store.ts';
import { FileDrop } from '../ui/file-drop.ts';
import { ownSites } from '../ui/own-sites-store.ts';
import { saveFile } from '../ui/save-file.ts';
import { mainChipStyles } from '../ui/main-act-styles.ts';
import { sharedStyles } from '../ui/shared-styles.ts';
import { verdictStyles } from '../ui/verdict-styles.ts';
import { datumStyles } from '../ui/datum-fieldset.ts';
import { ownSitesStyles } from './own-sites-styles.ts';
import { guessFor, readSites } from './read-sites.ts';
import type { SiteFailure } from './read-sites.ts';
import { siteCamera } from './site-camera.ts';
import { fileTitle, isOpenQuestion, readOutcome, siteFile } from './site-file.ts';
import { siteRow } from './site-row.ts';

/** As many rows as are read in one go; more come when they are asked for. */
const ROWS_AT_ONCE = 40;

@customElement('own-sites')
export class OwnSites extends AtlasElement {
  static override styles = [sharedStyles, mainChipStyles, verdictStyles, datumStyles, ownSitesStyles];

  @state() private kept = ownSites.get();
  @state() private failures: readonly Readonly<{ name: string; reason: SiteFailure }>[] = [];
  @state() private said: readonly string[] = [];
  @state() private isReading = false;
  @state() private shown = ROWS_AT_ONCE;
  /** The files' cards that the reader opened or closed, and the one that the page opened. */
  @state() private opened: ReadonlyMap<string, boolean> = new Map();
  @state() private pageOpened: string | null = null;

  private readonly drop = new FileDrop(this, (file, others) => [file, ...others].forEach((each) => void this.take(each)));
  private unsubscribe: (() => void)[] = [];
  /** Files are read one after another. */
  private turn: Promise<void> = Promise.resolve();
  /** The button that is to have the focus after the next drawing, by what it does. */
  private wanted: string | null = null;
  private ground: Readonly<{ of: unknown; ground: Promise<DatumGround> }> | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.kept = ownSites.get();
    this.unsubscribe = [
      ownSites.subscribe(() => {
        this.kept = ownSites.get();
        // What was said of a file that could not be read goes with the next act.
        if (!this.isReading) this.failures = [];
      }),
      onShore(() => this.requestUpdate()),
    ];
    this.openWaiting();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const forget of this.unsubscribe) forget();
  }

  /** A button that moved with its row, or went with it, leaves the focus nowhere. */
  protected override updated(): void {
    if (this.wanted === null) return;
    const [act = '', id = ''] = this.wanted.split(' ');
    this.wanted = null;
    const button = (each: string): HTMLElement | null => this.renderRoot.querySelector(`[data-act="${each} ${id}"]:enabled`);
    const other = act === '1' || act === '-1' ? String(-Number(act)) : act;
    (button(act) ?? button(other) ?? this.renderRoot.querySelector<HTMLElement>('[data-undo], [data-choose]'))?.focus();
  }

  /** Of the files that wait for the reader the last stands open, and stays so while the reader decides; one that the reader opened or closed stays as it is. */
  private openWaiting(): void {
    this.pageOpened = this.kept.files.findLast(isOpenQuestion)?.id ?? null;
  }

  private isOpen({ id }: SiteFile): boolean {
    return this.opened.get(id) ?? this.pageOpened === id;
  }

  private groundNow(): Promise<DatumGround> {
    const { catalogue, dataBase } = this.view;
    if (this.ground?.of !== catalogue) this.ground = { of: catalogue, ground: loadDatumGround(dataBase, catalogue.places) };
    return this.ground.ground;
  }

  /** Reads a file into the list, after those that were handed in before; what came of each is said in the panel. */
  async take(file: File): Promise<void> {
    if (!this.isReading) [this.failures, this.said] = [[], []];
    this.isReading = true;
    const turn = this.turn.then(() => this.read(file));
    this.turn = turn;
    await turn;
    if (this.turn === turn) this.isReading = false;
  }

  private async read(file: File): Promise<void> {
    const read = await waited(readSites(file, () => this.groundNow()));
    if (!read.ok) return void (this.failures = [...this.failures, { name: file.name, reason: read.reason }]);
    const id = ownSites.addFile(read.file, read.isPasted);
    this.opened = new Map([...this.opened].filter(([each]) => each !== id));
    this.openWaiting();
    this.told(id);
  }

  /** Says what came of a file, and shows all sites on the map. */
  private told(id: string): void {
    const { view } = this;
    const words = siteWords[view.state.language];
    const { files, sites } = ownSites.get();
    const file = files.find((each) => each.id === id);
    if (!file) return;
    const own = sites.filter((site) => site.file === id);
    const { left, unread, unlisted } = readOutcome(file, own.length);
    this.said = [...this.said, words.done(fileTitle(words, file.name), own.length, left + unread + unlisted)];
    if (own.length > 0) view.set({ camera: siteCamera(view, sites) });
  }

  private readonly picked = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    for (const file of input.files ?? []) void this.take(file);
    // The same file, mended, may be chosen again.
    input.value = '';
  };

  private readonly openPicker = (): void => this.renderRoot.querySelector<HTMLInputElement>('input[type=file]')?.click();

  private readonly saveTemplate = (): void => {
    const words = siteWords[this.view.state.language];
    const [heads = [], ...rows] = words.templateRows;
    saveFile(new Blob([formatCsv({ heads, rows })], { type: 'text/csv;charset=utf-8' }), `${words.templateName}.csv`);
  };

  private readonly setColumns = (file: SiteFile, columns: PointColumns): void => {
    void this.groundNow().then((ground) => ownSites.setColumns(file.id, columns, guessFor({ ...file, columns }, ground)));
  };

  private readonly removed = (): void => {
    this.said = [];
    this.wanted = 'undo';
  };

  private readonly removeAll = (): void => {
    ownSites.removeAll();
    this.removed();
  };

  private readonly move = (id: string, step: -1 | 1): void => {
    ownSites.move(id, step);
    this.wanted = `${step} ${id}`;
  };

  /** The focus goes on to the next site. */
  private readonly takeOut = (id: string): void => {
    const { sites } = this.kept;
    const at = sites.findIndex((site) => site.id === id);
    const next = sites[at + 1] ?? sites[at - 1];
    ownSites.remove(id);
    this.removed();
    if (next) this.wanted = `remove ${next.id}`;
  };

  private readonly undo = (): void => {
    ownSites.undo();
    this.wanted = 'choose';
  };

  protected override render(): TemplateResult {
    const words = siteWords[this.view.state.language];
    const { files, sites, keeping, undone } = this.kept;
    const { failures, said } = this;
    return html`<div class="page ${this.drop.isOver ? 'is-over' : ''}">
      <div class="line">
        <h3>${words.title}</h3>
        <span class="private">${words.private}</span>
      </div>
      <div role="status">
        ${this.isReading || this.drop.isOver || said.length > 0 ? html`<p>${this.isReading ? words.reading : this.drop.isOver ? words.dropHere : said.join(words.file.gap)}</p>` : nothing}
        ${undone ? html`<p>${words.removed} <button class="text-button" data-undo @click=${this.undo}>${words.undo}</button></p>` : nothing}
      </div>
      <div role="alert">
        ${failures.map(({ name, reason }) => html`<p class="alert">${words.failed(fileTitle(words, name))}${words.failures[reason]}</p>`)}
        ${keeping === 'refused' || keeping === 'foreign' ? html`<p class="alert">${words.keeping[keeping]}</p>` : nothing}
      </div>
      ${files.length === 0 ? html`<p>${words.intro}</p>` : nothing} ${this.renderHanding(words, files.length === 0)}
      ${repeat(
        files,
        ({ id }) => id,
        (file) =>
          siteFile(words, file, sites.filter((site) => site.file === file.id).length, {
            store: ownSites,
            isOpen: this.isOpen(file),
            toggle: () => (this.opened = new Map(this.opened).set(file.id, !this.isOpen(file))),
            setColumns: this.setColumns,
            removed: this.removed,
          }),
      )}
      ${sites.length > 0 ? this.renderSites(words) : nothing}
    </div>`;
  }

  private renderHanding(words: SiteWords, isFirst: boolean): TemplateResult {
    return html`<div class="hand ${isFirst ? 'first' : ''}">
      ${isFirst ? html`<p>${words.drop}</p>` : nothing}
      <button class="chip ${isFirst ? 'main-chip' : ''}" data-choose @click=${this.openPicker}>${isFirst ? words.choose : words.add}</button>
      <input type="file" hidden multiple accept=".csv,.tsv,.txt,.xlsx" aria-label=${words.choose} @change=${this.picked} />
      <button class="text-button" @click=${this.saveTemplate}>${words.template}</button>
      ${isFirst ? html`<p class="quiet small">${words.formats}</p>` : nothing}
      <p class="quiet small">${words.paste}</p>
      <p class="quiet small">${words.stays}</p>
    </div>`;
  }

  private renderSites(words: SiteWords): TemplateResult {
    const { view } = this;
    const { sites } = this.kept;
    const acts = { store: ownSites, move: this.move, remove: this.takeOut };
    const rest = sites.length - this.shown;
    const { conditions } = fitting(view.catalogue, view.state);
    const isAsked = conditions.some(({ kind }) => kind === 'near');
    const hasMore = conditions.some(({ kind }) => kind !== 'near');
    return html`<div class="line list-head">
        <h3>${words.listTitle(sites.length)}</h3>
        <button class="text-button" @click=${this.removeAll}>${words.removeAll}</button>
      </div>
      <p class="quiet small list-hint">${words.site.starred}${isAsked && hasMore ? ` ${words.site.judgedOnly}` : ''}</p>
      <ul aria-label=${words.site.list}>
        ${repeat(
          sites.slice(0, this.shown),
          ({ id }) => id,
          (site, at) => siteRow(view, words, siteFacts(view.catalogue, site), { isFirst: at === 0, isLast: at === sites.length - 1 }, acts),
        )}
      </ul>
      ${rest > 0 ? html`<button class="chip" @click=${() => (this.shown += ROWS_AT_ONCE)}>${words.showMore(Math.min(rest, ROWS_AT_ONCE))}</button>` : nothing}
      <p class="quiet small">${words.site.basis}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'own-sites': OwnSites;
  }
}
