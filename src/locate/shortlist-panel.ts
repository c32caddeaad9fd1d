/**
 * The investor's shortlist: starred zones in their order, with notes, and the ways to take them along. Properties `view`; `sites`,
 * the starred own sites, which no link ever holds.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state as internal } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { cardWords } from '../i18n/card-words.ts';
import type { CardWords } from '../i18n/card-words.ts';
import { annotate, moveStarred, starredPlaces, unstar } from '../query/shortlist.ts';
import { MAX_COMPARED, MAX_NOTE, MAX_STARRED } from '../state/app-state.ts';
import type { Starred } from '../state/app-state.ts';
import { AtlasElement } from '../ui/atlas-element.ts';
import { icon } from '../ui/icons.ts';
import { openedWith } from '../ui/opened-address.ts';
import { sharedStyles } from '../ui/shared-styles.ts';
import { verdictStyles } from '../ui/verdict-styles.ts';
import { SlowWait } from '../ui/slow-wait.ts';
import { choose, nameOf } from '../ui/view.ts';
import { extrasOf } from './card-extras.ts';
import type { ListedSite } from './card-extras.ts';
import { verdictBadge } from './card-marks.ts';
import { shortlistStyles } from './shortlist-styles.ts';

type Entry = ReturnType<typeof starredPlaces>[number];
type Format = 'xlsx' | 'pdf' | 'geojson';

/** A page that is loaded again is the reader's own; what was opened came with an address. */
const isReload = (): boolean => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined)?.type === 'reload';
let isDismissed = false;

@customElement('shortlist-panel')
export class ShortlistPanel extends AtlasElement {
  static override styles = [sharedStyles, verdictStyles, shortlistStyles];

  @property({ attribute: false }) sites: readonly ListedSite[] = [];
  /** The address that the page was opened with. */
  @property({ attribute: false }) openedWith = openedWith;

  /** What the files are doing, or what came of them. */
  @internal() private said = '';
  @internal() private hasFailed = false;
  @internal() private isBusy = false;
  private readonly wait = new SlowWait(this);

  private get own(): CardWords {
    return cardWords[this.view.state.language];
  }

  private set(shortlist: readonly Starred[]): void {
    this.view.set({ shortlist });
  }

  private move(id: string, step: -1 | 1): void {
    this.set(moveStarred(this.view.state.shortlist, id, step));
    // The focus stays with the zone; at an end the other way is what is left.
    void this.updateComplete.then(() => {
      const tools = [...this.renderRoot.querySelectorAll<HTMLButtonElement>(`[data-id="${id}"] [data-step]`)];
      (tools.find((tool) => tool.dataset['step'] === String(step) && !tool.disabled) ?? tools.find((tool) => !tool.disabled))?.focus();
    });
  }

  private takeOut({ place }: Entry): void {
    const { list } = this.own;
    this.said = list.removed(nameOf(this.view, place.properties));
    this.set(unstar(this.view.state.shortlist, place.id));
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[data-id] a, .find')?.focus());
  }

  /** Saves the shortlist as a workbook. */
  save(): Promise<void> {
    return this.take('xlsx');
  }

  private async take(format: Format): Promise<void> {
    if (this.isBusy) return;
    const { view, sites } = this;
    const { list } = this.own;
    this.isBusy = true;
    this.hasFailed = false;
    this.said = list.working;
    this.wait.begin();
    try {
      const files = await import('./shortlist-files.ts');
      if (format === 'pdf') {
        const { pageCount } = await import('./zone-sheets.ts');
        this.wait.end();
        const total = pageCount({ zones: starredPlaces(view.catalogue, view.state.shortlist).length, sites: sites.length });
        await files.printShortlist(
          view,
          sites,
          (pages) => (this.said = list.page(pages, Math.max(pages, total))),
          () => (this.said = list.printed),
        );
      } else {
        this.said = list.saved(await (format === 'xlsx' ? files.saveXlsx : files.saveGeoJson)(view, sites));
      }
    } catch {
      this.said = '';
      this.hasFailed = true;
    } finally {
      this.wait.end();
    }
    this.isBusy = false;
  }

  private readonly copy = async (): Promise<void> => {
    const { list, copyFailed } = this.own;
    this.hasFailed = false;
    this.said = (await this.view.copyLink()) ? list.copied : copyFailed;
  };

  protected override render(): TemplateResult {
    const { view, own } = this;
    const { list } = own;
    const entries = starredPlaces(view.catalogue, view.state.shortlist);
    return html`${this.renderFromLink()} ${entries.length === 0 ? this.renderEmpty() : this.renderEntries(entries)} ${this.renderSites()}
      ${entries.length + this.sites.length > 0 ? this.renderFiles(entries) : nothing}
      <p class="say" role="status">${this.wait.isSlow ? this.view.messages.notices.slow : this.said}</p>
      ${this.hasFailed ? html`<p class="alert" role="alert">${list.failed}</p>` : nothing}`;
  }

  private renderFromLink(): TemplateResult | typeof nothing {
    if (isDismissed || isReload() || !/[#&]short=/u.test(this.openedWith)) return nothing;
    const { list } = this.own;
    const dismiss = (): void => {
      isDismissed = true;
      this.requestUpdate();
    };
    return html`<div class="from-link">
      <p>${list.fromLink}</p>
      <button class="text-button" @click=${dismiss}>${list.dismiss}</button>
    </div>`;
  }

  private renderEmpty(): TemplateResult {
    const { list } = this.own;
    return html`<p class="lead">${list.empty}</p>
      <p class="say">${list.emptyHow}</p>
      <p>${this.link({ locate: 'find' }, list.find, 'text-button find')}</p>`;
  }

  private renderEntries(entries: readonly Entry[]): TemplateResult {
    const { list } = this.own;
    return html`<ol class="entries">
        ${repeat(
          entries,
          ({ place }) => place.id,
          (entry, at) => this.renderEntry(entry, at, entries.length),
        )}
      </ol>
      <p class="say">${list.count(entries.length, MAX_STARRED)} · ${list.noteHint}</p>`;
  }

  private renderEntry(entry: Entry, at: number, count: number): TemplateResult {
    const { view } = this;
    const { list } = this.own;
    const { place, note } = entry;
    const { state } = view;
    const name = nameOf(view, place.properties);
    const { verdict } = extrasOf(view, place);
    const isChosen = state.selected?.type === 'place' && state.selected.id === place.id;
    const step = (by: -1 | 1, label: string, isEnd: boolean): TemplateResult =>
      html`<button class="icon-button" data-step=${by} aria-label=${label} title=${label} ?disabled=${isEnd} @click=${() => this.move(place.id, by)}>
        ${icon(by < 0 ? 'up' : 'down')}
      </button>`;
    const keep = (event: Event): void => this.set(annotate(state.shortlist, place.id, (event.target as HTMLInputElement).value));
    return html`<li data-id=${place.id}>
      <span class="at">${at + 1}</span>${this.link(choose('place', place.id), name, 'name', undefined, isChosen)}
      <span class="tools"
        >${step(-1, list.up(name), at === 0)}${step(1, list.down(name), at === count - 1)}<button
          class="icon-button"
          aria-label=${list.remove(name)}
          title=${list.remove(name)}
          @click=${() => this.takeOut(entry)}
        >
          ${icon('close')}
        </button></span
      >
      <span class="about">${verdict ? verdictBadge(view, verdict) : nothing}<span>${view.messages.kindOne[place.properties.kind]}</span></span>
      <span class="note-field"
        ><input
          type="text"
          autocomplete="off"
          maxlength=${MAX_NOTE}
          aria-label=${list.noteFor(name)}
          placeholder=${list.notePlaceholder}
          .value=${note}
          @change=${keep}
      /></span>
    </li>`;
  }

  private renderSites(): TemplateResult | typeof nothing {
    if (this.sites.length === 0) return nothing;
    const { list } = this.own;
    return html`<section>
      <h3 class="heading">${list.sites} <span class="private-mark">${list.private}</span></h3>
      <ul class="entries">
        ${this.sites.map(
          ({ id, name, note, lines }) =>
            html`<li data-site=${id}>
              <span class="at" aria-hidden="true">·</span><span class="name">${name}</span>
              ${note === '' ? nothing : html`<span class="about site-note">${note}</span>`}
              ${lines.filter(({ id: line }) => line === 'zone').map(({ text }) => html`<span class="about">${text}</span>`)}
              <span class="about distances"
                >${lines.filter(({ id: line }) => line !== 'zone').map(({ label, text }) => html`<span>${label} ${text}</span>`)}</span
              >
            </li>`,
        )}
      </ul>
    </section>`;
  }

  private renderFiles(entries: readonly Entry[]): TemplateResult {
    const { list } = this.own;
    const first = entries.slice(0, MAX_COMPARED).map(({ place }) => place.id);
    const file = (format: Format): TemplateResult =>
      html`<button class="chip" ?disabled=${this.isBusy} @click=${() => void this.take(format)}>${list[format]}</button>`;
    return html`<h3 class="heading">${list.export}</h3>
      <div class="files">
        ${
          first.length > 1
            ? html`<button class="chip" @click=${() => this.view.set({ compared: first, drawer: 'compare' })}>${list.compare(first.length)}</button>`
            : nothing
        }
        ${file('xlsx')}${entries.length > 0 || this.sites.length > 0 ? file('pdf') : nothing}${file('geojson')}
        <button class="chip" @click=${this.copy}>${icon('link')}${list.link}</button>
      </div>
      <p class="say">${list.linkHint}${this.sites.length > 0 ? html`<br />${list.sitesHint(this.sites.length)}` : nothing}</p>
      ${first.length === 1 ? html`<p class="say">${list.compareOne}</p>` : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'shortlist-panel': ShortlistPanel;
  }
}
