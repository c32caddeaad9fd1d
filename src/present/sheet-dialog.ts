/** The dialog of sheets: the map as it stands on paper, printed or saved as PDF, PNG or SVG. Property `view`. */
import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { sheetWords } from '../i18n/sheet-words.ts';
import type { SheetWords } from '../i18n/sheet-words.ts';
import { AtlasDialog, dialogStyles } from '../ui/atlas-dialog.ts';
import { saveFile } from '../ui/save-file.ts';
import { withDensity } from './png-density.ts';
import { printSheets, sheetElement } from './print-sheets.ts';
import { TooLargeError, pageFontCss, rasterisePng } from './raster.ts';
import { sheetDialogStyles } from './sheet-dialog-styles.ts';
import { proposedTitle, sheetOf } from './sheet-making.ts';
import { loadMaterial } from './sheet-material.ts';
import type { SheetMaterial } from './sheet-material.ts';
import { MILLIMETRE, PAPERS, paperPixels, paperSize } from './sheet-page.ts';
import { sheet } from './sheet.ts';
import type { SheetChoice } from './sheet.ts';

const DPI = [150, 300] as const;
const LONGEST_TITLE = 80;

type Said = '' | 'drawing' | 'fileFailed' | 'tooLarge' | { saved: string };

@customElement('sheet-dialog')
export class SheetDialog extends AtlasDialog {
  static override styles: CSSResultGroup = [dialogStyles, sheetDialogStyles];

  @state() private choice: SheetChoice = { paper: 'A4', turn: 'lying', isGrey: false, isAlone: false, title: '' };
  @state() private dpi: (typeof DPI)[number] = 300;
  @state() private material: SheetMaterial | 'loading' | 'failed' = 'loading';
  @state() private said: Said = '';

  protected override heading(): string {
    return this.own.title;
  }

  private get own(): SheetWords['dialog'] {
    return sheetWords[this.view.state.language].dialog;
  }

  protected override firstUpdated(): void {
    super.firstUpdated();
    this.choice = { ...this.choice, title: proposedTitle(this.view) };
    void this.load();
  }

  private readonly load = async (): Promise<void> => {
    this.material = 'loading';
    try {
      this.material = await loadMaterial(this.view.dataBase);
    } catch {
      // A file is missing or the network is down: the dialog says so and offers to try again.
      this.material = 'failed';
    }
  };

  /** The sheet as it is chosen; `fontCss` for a file that stands alone. */
  private compose(material: SheetMaterial, fontCss = ''): string {
    const title = this.choice.title.trim() || proposedTitle(this.view);
    return sheet(sheetOf(this.view, material, { ...this.choice, title }, fontCss));
  }

  protected override updated(changed: PropertyValues): void {
    const { material } = this;
    if (typeof material === 'string' || !(changed.has('choice') || changed.has('material'))) return;
    const drawn = sheetElement(this.compose(material));
    drawn.setAttribute('role', 'img');
    drawn.setAttribute('aria-label', this.own.preview);
    const { width, height } = paperSize(this.choice.paper, this.choice.turn);
    const desk = this.renderRoot.querySelector<HTMLElement>('.paper');
    desk?.style.setProperty('--shape', String(width / height));
    desk?.replaceChildren(drawn);
  }

  private choose(patch: Partial<SheetChoice>): void {
    this.choice = { ...this.choice, ...patch };
    this.said = '';
  }

  private readonly print = (): void => {
    const { material, choice } = this;
    if (typeof material !== 'string') printSheets([this.compose(material)], choice.paper, choice.turn);
  };

  private async save(make: (material: SheetMaterial) => Promise<{ blob: Blob; name: string }>): Promise<void> {
    const { material } = this;
    if (typeof material === 'string') return;
    this.said = 'drawing';
    try {
      const { blob, name } = await make(material);
      saveFile(blob, name);
      this.said = { saved: name };
    } catch (error) {
      this.said = error instanceof TooLargeError ? 'tooLarge' : 'fileFailed';
    }
  }

  /** A file's name, without what systems do not allow in one. */
  private fileName(ending: string): string {
    const title = (this.choice.title.trim() || proposedTitle(this.view)).replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ');
    return `${title} ${this.choice.paper}.${ending}`;
  }

  private readonly savePng = (): Promise<void> =>
    this.save(async (material) => {
      const { paper, turn } = this.choice;
      const { width, height } = paperSize(paper, turn);
      const svg = this.compose(material, await pageFontCss());
      const png = await rasterisePng(svg, { width: width * MILLIMETRE, height: height * MILLIMETRE }, paperPixels(paper, turn, this.dpi));
      return { blob: new Blob([withDensity(png, this.dpi)], { type: 'image/png' }), name: this.fileName('png') };
    });

  private readonly saveSvg = (): Promise<void> =>
    this.save(async (material) => ({ blob: new Blob([this.compose(material, await pageFontCss())], { type: 'image/svg+xml' }), name: this.fileName('svg') }));

  protected override content(): TemplateResult {
    const { own, choice, material } = this;
    const isReady = typeof material !== 'string';
    return html`<div class="parts">
      <div class="desk">
        ${isReady ? nothing : this.renderWaiting()}
        <div class="paper"></div>
      </div>
      <div>
        <label class="field"
          ><span>${own.name}</span
          ><input
            maxlength=${LONGEST_TITLE}
            .value=${choice.title}
            ?disabled=${choice.isAlone}
            @input=${(event: Event) => this.choose({ title: (event.target as HTMLInputElement).value })}
        /></label>
        <div class="two">
          ${this.renderChoices(
            own.paper,
            'paper',
            PAPERS.map((paper) => [paper, paper]),
          )}
          ${this.renderChoices(own.turn, 'turn', [
            ['lying', own.lying],
            ['upright', own.upright],
          ])}
        </div>
        ${this.renderChoices(own.colour, 'isGrey', [
          [false, own.coloured],
          [true, own.grey],
        ])}
        ${this.renderChoices(own.content, 'isAlone', [
          [false, own.whole],
          [true, own.alone],
        ])}
        <label class="field"
          ><span>${own.dots}</span
          ><select @change=${(event: Event) => (this.dpi = Number((event.target as HTMLSelectElement).value) as (typeof DPI)[number])}>
            ${DPI.map((dpi) => {
              const { width, height } = paperPixels(choice.paper, choice.turn, dpi);
              return html`<option value=${dpi} ?selected=${dpi === this.dpi}>${own.dpi(dpi, width, height)}</option>`;
            })}
          </select></label
        >
        <div class="acts">
          <button class="chip main" ?disabled=${!isReady} @click=${this.print}>${own.print}</button>
          <button class="chip" ?disabled=${!isReady || this.said === 'drawing'} @click=${() => void this.savePng()}>${own.png}</button>
          <button class="chip" ?disabled=${!isReady || this.said === 'drawing'} @click=${() => void this.saveSvg()}>${own.svg}</button>
        </div>
        <p class="said" role="status">${this.saying()}</p>
        <p class="quiet small">${own.printHint}</p>
        <p class="quiet small">${own.svgHint}</p>
      </div>
    </div>`;
  }

  private renderWaiting(): TemplateResult {
    const { own } = this;
    if (this.material === 'loading') return html`<p class="quiet" role="status">${own.loading}</p>`;
    return html`<p role="alert">${own.failed} <button class="text-button" @click=${this.load}>${own.retry}</button></p>`;
  }

  private saying(): string {
    const { own, said } = this;
    if (typeof said === 'object') return own.saved(said.saved);
    if (said === 'tooLarge') return this.dpi > DPI[0] ? own.tooLarge(DPI[0]) : own.tooLargeEver;
    return said === '' ? '' : own[said];
  }

  private renderChoices<K extends 'paper' | 'turn' | 'isGrey' | 'isAlone'>(
    name: string,
    key: K,
    values: readonly (readonly [SheetChoice[K], string])[],
  ): TemplateResult {
    return html`<fieldset>
      <legend>${name}</legend>
      <div class="choices">
        ${values.map(
          ([value, label]) =>
            html`<label
              ><input type="radio" name=${key} .checked=${this.choice[key] === value} @change=${() => this.choose({ [key]: value })} />${label}</label
            >`,
        )}
      </div>
    </fieldset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sheet-dialog': SheetDialog;
  }
}
