/** The desk: ready-made tours to show, tours of one's own to make, open and save. Property `view`. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { fileWords } from '../i18n/file-words.ts';
import { presentWords } from '../i18n/present-words.ts';
import { roomWords } from '../i18n/room-words.ts';
import { storyWords } from '../i18n/story-words.ts';
import type { PresentWords } from '../i18n/present-words.ts';
import { AtlasElement } from '../ui/atlas-element.ts';
import { helpButton } from '../ui/help-button.ts';
import { icon } from '../ui/icons.ts';
import { sharedStyles } from '../ui/shared-styles.ts';
import { shortcutOf } from '../ui/shortcuts.ts';
import { carriedTours } from './carried-tours.ts';
import { chosenStates } from './chosen-states.ts';
import { deskStyles } from './desk-styles.ts';
import { draftTour } from './draft.ts';
import './preflight-list.ts';
import './handout-button.ts';
import './slides-button.ts';
import './tour-editor.ts';
import { tourBook } from './tour-book.ts';
import { openTourFile } from './tour-files.ts';
import type { OpenedTour } from './tour-files.ts';
import { loadReady, newId, readyTours, startTour } from './tour-shelf.ts';
import type { Tour } from './tour.ts';

@customElement('tour-desk')
export class TourDesk extends AtlasElement {
  static override styles = [sharedStyles, deskStyles];

  /** Remembered while a tour is shown, which takes the desk away. */
  private static lastEdited: string | null = null;
  /** Id of the tour that is being changed; null shows them all. */
  @state() private edited: string | null = TourDesk.lastEdited;
  @state() private hasFailed = false;
  @state() private opened: (OpenedTour & { file: string }) | null = null;
  @state() private isDragged = false;
  private forget: (() => void) | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.forget = tourBook.subscribe(() => this.requestUpdate());
    void this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.forget?.();
  }

  protected override updated(): void {
    TourDesk.lastEdited = this.edited;
  }

  /** Undo is the tour's here, and not the filters'. */
  private readonly onKey = (event: KeyboardEvent): void => {
    const shortcut = shortcutOf(event, false);
    if (shortcut !== 'undo' && shortcut !== 'redo') return;
    event.preventDefault();
    event.stopPropagation();
    tourBook[shortcut]();
  };

  private readonly load = async (): Promise<void> => {
    await this.updateComplete;
    this.hasFailed = !(await loadReady(this.view.dataBase));
    this.requestUpdate();
  };

  private get own(): PresentWords['desk'] {
    return presentWords[this.view.state.language].desk;
  }

  private keep(tour: Tour): void {
    const id = newId();
    tourBook.save({ ...tour, id });
    this.edited = id;
  }

  private readonly start = async (tour: Tour, step = 0): Promise<void> => {
    try {
      await document.documentElement.requestFullscreen();
    } catch {
      // Not allowed in a frame, or not possible on a phone: the tour fills the window instead.
    }
    startTour(this.view, tour, step);
  };

  private readonly create = (states: readonly string[]): void => {
    const words = presentWords[this.view.state.language];
    this.keep(draftTour(this.view, words, { id: 'new', title: words.desk.untitled, states }));
  };

  private readonly open = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const opened = await openTourFile(file);
    this.opened = { ...opened, file: file.name };
    if (opened.tour) this.keep(opened.tour);
  };

  private readonly drop = (event: DragEvent): void => {
    event.preventDefault();
    this.isDragged = false;
    void this.open(event.dataTransfer?.files[0]);
  };

  private readonly drag = (event: DragEvent): void => {
    event.preventDefault();
    this.isDragged = event.type === 'dragover';
  };

  protected override render(): TemplateResult {
    const { own: words } = this;
    const tour = tourBook.own().find(({ id }) => id === this.edited);
    return html`<div class="desk ${this.isDragged ? 'dragged' : ''}" @dragover=${this.drag} @dragleave=${this.drag} @drop=${this.drop} @keydown=${this.onKey}>
      <div class="head">
        ${tour ? html`<button class="text-button" @click=${() => (this.edited = null)}>${icon('back')} ${words.back}</button>` : html`<h2>${words.title}</h2>`}
        <span class="grow"></span>
        <button class="icon-button" aria-label=${words.undo} title=${words.undo} ?disabled=${!tourBook.canUndo()} @click=${tourBook.undo}>
          ${icon('undo')}
        </button>
        <button class="icon-button" aria-label=${words.redo} title=${words.redo} ?disabled=${!tourBook.canRedo()} @click=${tourBook.redo}>
          ${icon('redo')}
        </button>
        ${helpButton(this.view)}
        <button class="icon-button" aria-label=${this.words.detail.close} title=${this.words.detail.close} @click=${() => this.view.set({ desk: false })}>
          ${icon('close')}
        </button>
      </div>
      <div role="status">${this.renderOpened()} ${tourBook.isKept() ? nothing : html`<p class="warning">${words.refused}</p>`}</div>
      ${
        tour
          ? html`<tour-editor
              .view=${this.view}
              .tour=${tour}
              @start=${({ detail }: CustomEvent<number>) => void this.start(tour, detail)}
              @removed=${() => (this.edited = null)}
              @copied=${() => this.keep(tour)}
            ></tour-editor>`
          : this.renderShelf()
      }
    </div>`;
  }

  private renderOpened(): TemplateResult | typeof nothing {
    const { own: words, opened } = this;
    if (!opened || opened.faults.length === 0) return nothing;
    return html`<div class="warning">
      <p>${opened.tour ? words.dropped(opened.file, opened.faults.length) : words.refusedFile(opened.file)}</p>
      ${this.renderFaults(opened.faults)}
    </div>`;
  }

  private renderFaults(faults: OpenedTour['faults']): TemplateResult {
    const { faults: words } = this.own;
    const say = ({ reason, where }: OpenedTour['faults'][number]): string => {
      const fault = words[reason];
      return typeof fault === 'function' ? fault(where) : fault;
    };
    return html`<ul>
      ${faults.slice(0, 8).map((fault) => html`<li>${say(fault)}</li>`)}
    </ul>`;
  }

  private renderShelf(): TemplateResult {
    const { own: words, view } = this;
    const chosen = chosenStates(view);
    return html`<div class="shelf">
      <p class="quiet">${words.intro}</p>
      ${this.renderCarried()}
      <section aria-label=${words.ready}>
        <h3 class="heading">${words.ready}</h3>
        ${
          this.hasFailed
            ? html`<p>
                ${presentWords[view.state.language].player.failed} <button class="text-button" @click=${this.load}>${this.words.notices.retry}</button>
              </p>`
            : nothing
        }
        <ul>
          ${readyTours(view).map((tour) => this.renderRow(tour, this.renderCopy(tour)))}
        </ul>
      </section>
      <section aria-label=${words.own}>
        <h3 class="heading">${words.own}</h3>
        ${tourBook.own().length === 0 ? html`<p class="quiet">${words.none}</p>` : nothing}
        <ul>
          ${tourBook
            .own()
            .map((tour) =>
              this.renderRow(
                tour,
                html`<button class="text-button" aria-label="${words.edit}: ${tour.title || words.untitled}" @click=${() => (this.edited = tour.id)}>
                  ${words.edit}
                </button>`,
              ),
            )}
        </ul>
      </section>
      <section aria-label=${roomWords[view.state.language].preflight.title}>
        <h3 class="heading">${roomWords[view.state.language].preflight.title}</h3>
        <preflight-list .view=${view}></preflight-list>
      </section>
      <section aria-label=${words.create}>
        <h3 class="heading">${words.create}</h3>
        <button class="chip" data-create ?disabled=${chosen.length === 0} @click=${() => this.create(chosen)}>
          ${words.fromChosen}${chosen.length > 0 ? ` (${chosen.length})` : ''}
        </button>
        <button class="chip" @click=${() => this.create([])}>${words.empty}</button>
        <button class="chip" @click=${() => this.renderRoot.querySelector<HTMLInputElement>('input[type="file"]')?.click()}>${words.open}</button>
        <p class="quiet small">${words.fromChosenHint}</p>
        <p class="quiet small">${words.openHint}</p>
        <input
          type="file"
          accept=".json,.xlsx,application/json"
          hidden
          aria-label=${words.open}
          @change=${(event: Event) => {
            const field = event.target as HTMLInputElement;
            void this.open(field.files?.[0]);
            field.value = '';
          }}
        />
      </section>
    </div>`;
  }

  /** The button that makes an own tour of one that is not changed itself. */
  private renderCopy(tour: Tour): TemplateResult {
    return html`<button class="text-button" aria-label="${this.own.copy}: ${tour.title}" @click=${() => this.keep(tour)}>${this.own.copy}</button>`;
  }

  /** The tours that the single file brings, and what of them could not be read. */
  private renderCarried(): TemplateResult | typeof nothing {
    const { tours, isDamaged, faults } = carriedTours();
    if (tours.length === 0 && !isDamaged && faults.length === 0) return nothing;
    const { carried: words } = fileWords[this.view.state.language];
    return html`<section aria-label=${words.heading}>
      <h3 class="heading">${words.heading}</h3>
      ${isDamaged ? html`<p class="warning">${words.damaged}</p>` : nothing}
      ${faults.map(
        (each) =>
          html`<div class="warning">
            <p>${words.dropped(each.title, each.faults.length)}</p>
            ${this.renderFaults(each.faults)}
          </div>`,
      )}
      <ul>
        ${tours.map((tour) => this.renderRow(tour, this.renderCopy(tour)))}
      </ul>
      ${tours.length > 0 ? html`<p class="quiet small">${words.hint}</p>` : nothing}
    </section>`;
  }

  private renderRow(tour: Tour, act: TemplateResult): TemplateResult {
    const { own: words } = this;
    const story = storyWords[this.view.state.language].start;
    return html`<li class="row">
      <div class="grow"><b>${tour.title || words.untitled}</b><span class="quiet small">${words.steps(tour.steps.length)}</span></div>
      <button class="chip start" aria-label="${words.start}: ${tour.title || words.untitled}" @click=${() => void this.start(tour)}>
        ${icon('play')} ${words.start}
      </button>
      <div class="word-acts">
        ${act}<slides-button .view=${this.view} .tour=${tour}></slides-button><handout-button .view=${this.view} .tour=${tour}></handout-button>
        <button class="text-button" aria-label="${story}: ${tour.title || words.untitled}" @click=${() => startTour(this.view, tour, 0, true)}>${story}</button>
      </div>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tour-desk': TourDesk;
  }
}
