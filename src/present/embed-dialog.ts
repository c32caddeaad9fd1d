/** Makes the code that puts the view, or a tour, as a frame into another page. Property `view`. */
import { css, html, nothing } from 'lit';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { embedWords } from '../i18n/embed-words.ts';
import { INITIAL_STATE } from '../state/app-state.ts';
import type { AppState } from '../state/app-state.ts';
import { createHash } from '../state/url.ts';
import { AtlasDialog, dialogStyles } from '../ui/atlas-dialog.ts';
import { frameAddress, readOrigin } from './embed-address.ts';
import { FRAME_SIZES, frameCode } from './embed-code.ts';
import { tourBook } from './tour-book.ts';
import { loadReady, readyTours } from './tour-shelf.ts';

/** What the frame shows: the view, or a ready-made tour as story or step by step. Tours of one's own are in no link. */
type Choice = Readonly<{ name: string; state: Partial<AppState> }>;

@customElement('embed-dialog')
export class EmbedDialog extends AtlasDialog {
  static override styles: CSSResultGroup = [
    dialogStyles,
    css`
      .fields {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(240px, 1fr));
        gap: 12px 16px;
        margin: 16px 0;
      }
      label > span {
        display: block;
        font-size: 12px;
        font-weight: 700;
        color: var(--quiet);
        margin-bottom: 4px;
      }
      .wide {
        grid-column: 1 / -1;
      }
      .check {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      select,
      input[type='url'],
      textarea {
        width: 100%;
        min-height: 36px;
        padding: 6px 10px;
        border: 1px solid var(--control);
        border-radius: 6px;
        background: var(--panel);
        color: var(--ink);
        font: inherit;
      }
      textarea {
        display: block;
        min-height: 92px;
        resize: vertical;
        font-family: ui-monospace, monospace;
        font-size: 12px;
        overflow-wrap: anywhere;
      }
      .copy {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 12px;
        margin: 12px 0;
      }
      .copy button {
        background: var(--accent);
        border-color: var(--accent);
        color: var(--on-accent);
        padding: 6px 16px;
      }
      .copy button.chip:hover {
        color: var(--on-accent);
      }
      summary {
        cursor: pointer;
        padding: 6px 0;
      }
      iframe {
        display: block;
        border: 1px solid var(--rule);
        max-width: 100%;
      }
      iframe:not([height]) {
        width: 100%;
        aspect-ratio: 16 / 9;
      }
    `,
  ];

  @state() private chosen = 0;
  @state() private size = 0;
  @state() private origin = '';
  /** Whether the map stays where it stands; otherwise the frame shows what it is about by itself. */
  @state() private isPinned = false;
  @state() private hasFailed = false;
  @state() private isPreviewed = false;
  @state() private copied: 'no' | 'yes' | 'failed' = 'no';

  protected override firstUpdated(): void {
    super.firstUpdated();
    this.isPinned = this.view.state.camera !== null;
    void loadReady(this.view.dataBase).then((isRead) => {
      this.hasFailed = !isRead;
      this.requestUpdate();
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (['chosen', 'size', 'origin', 'isPinned'].some((each) => changed.has(each))) this.copied = 'no';
  }

  protected override heading(): string {
    return embedWords[this.view.state.language].dialog.title;
  }

  private get choices(): readonly Choice[] {
    const { selected, filters, ring, area, areaLoose, language } = this.view.state;
    const words = embedWords[language].dialog;
    const tours = readyTours(this.view).flatMap(({ id, title }) => [
      { name: words.story(title), state: { tour: { id, step: 0, isExploring: false, isStory: true } } },
      { name: words.steps(title), state: { tour: { id, step: 0, isExploring: false, isStory: false } } },
    ]);
    return [{ name: words.view, state: { selected, filters, ring, area, areaLoose, camera: this.isPinned ? this.view.camera() : null } }, ...tours];
  }

  private address(origin: string | null): string {
    const { language, theme } = this.view.state;
    const hash = createHash({ ...INITIAL_STATE, ...this.choices[this.chosen]?.state, language, theme }, INITIAL_STATE);
    return frameAddress(location.href, hash, origin);
  }

  private get code(): string {
    const { messages } = this.view;
    const title = this.chosen === 0 ? messages.title : `${messages.title} · ${this.choices[this.chosen]?.name ?? ''}`;
    return frameCode({ address: this.address(readOrigin(this.origin)), title, size: FRAME_SIZES[this.size] ?? null });
  }

  private readonly copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(this.code);
      this.copied = 'yes';
    } catch {
      this.copied = 'failed';
    }
  };

  protected override content(): TemplateResult {
    const words = embedWords[this.view.state.language].dialog;
    if (location.protocol === 'file:') return html`<p>${words.local}</p>`;
    const isOriginWrong = this.origin !== '' && readOrigin(this.origin) === null;
    const picked = (event: Event): number => (event.target as HTMLSelectElement).selectedIndex;
    return html`<p class="quiet">${words.intro}</p>
      ${this.hasFailed ? html`<p role="status">${words.failed}</p>` : nothing}
      <div class="fields">
        <label
          ><span>${words.what}</span>
          <select @change=${(event: Event) => (this.chosen = picked(event))}>
            ${this.choices.map(({ name }) => html`<option>${name}</option>`)}
          </select></label
        >
        <label
          ><span>${words.size}</span>
          <select @change=${(event: Event) => (this.size = picked(event))}>
            ${FRAME_SIZES.map((size) => html`<option>${size ? words.fixed(size.width, size.height) : words.responsive}</option>`)}
          </select></label
        >
        ${this.renderOwnTours()}
        ${
          this.chosen === 0
            ? html`<label class="wide check"
                ><input type="checkbox" .checked=${this.isPinned} @change=${(event: Event) => (this.isPinned = (event.target as HTMLInputElement).checked)} />
                ${words.pinned}</label
              >`
            : nothing
        }
        <div class="wide">
          <label
            ><span>${words.origin}</span>
            <input
              type="url"
              placeholder="https://host.example"
              autocomplete="off"
              aria-describedby="origin-hint"
              aria-invalid=${isOriginWrong}
              .value=${this.origin}
              @input=${(event: Event) => (this.origin = (event.target as HTMLInputElement).value.trim())}
          /></label>
          <p class="small quiet" id="origin-hint" role="status">${isOriginWrong ? words.originWrong : words.originHint}</p>
        </div>
      </div>
      <label
        ><span>${words.code}</span>
        <textarea readonly rows="4" .value=${this.code} @focus=${(event: Event) => (event.target as HTMLTextAreaElement).select()}></textarea>
      </label>
      <div class="copy">
        <button class="chip" @click=${() => void this.copy()}>${words.copy}</button>
        <span role="status">${this.copied === 'yes' ? words.copied : this.copied === 'failed' ? words.copyFailed : nothing}</span>
      </div>
      <details @toggle=${(event: Event) => (this.isPreviewed = (event.target as HTMLDetailsElement).open)}>
        <summary>${words.preview}</summary>
        ${this.isPreviewed ? this.renderPreview() : nothing}
      </details>`;
  }

  private renderOwnTours(): TemplateResult | typeof nothing {
    const count = tourBook.own().length;
    return count > 0 ? html`<p class="wide small quiet">${embedWords[this.view.state.language].dialog.ownTours(count)}</p>` : nothing;
  }

  /** The frame as it will be; it hears and says nothing. */
  private renderPreview(): TemplateResult {
    const size = FRAME_SIZES[this.size];
    const words = embedWords[this.view.state.language].dialog;
    const address = this.address(null);
    return size
      ? html`<iframe src=${address} title=${words.preview} width=${size.width} height=${size.height}></iframe>`
      : html`<iframe src=${address} title=${words.preview}></iframe>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'embed-dialog': EmbedDialog;
  }
}
