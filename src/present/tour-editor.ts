/**
 * Changes one tour: its title, who presents, its steps with captions and notes, in their order. Properties `view`, `tour`.
 * Events `start` (its detail the step, from 0), `copied`, `removed`. Every change is kept at once. F5 starts the tour, with
 * Shift at the open step, as presenters know it.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { presentWords } from '../i18n/present-words.ts';
import type { PresentWords } from '../i18n/present-words.ts';
import { AtlasElement } from '../ui/atlas-element.ts';
import { icon } from '../ui/icons.ts';
import { sharedStyles } from '../ui/shared-styles.ts';
import { freeSize, inFreePart, ofFreePart, spaceAround } from '../ui/free-part.ts';
import { deskStyles } from './desk-styles.ts';
import { draftStep } from './draft.ts';
import './handout-button.ts';
import './slides-button.ts';
import { saveTourFile } from './tour-files.ts';
import { showStep, stepState } from './show-step.ts';
import { tourBook } from './tour-book.ts';
import { LONGEST } from './tour.ts';
import type { Tour, TourStep } from './tour.ts';

@customElement('tour-editor')
export class TourEditor extends AtlasElement {
  static override styles = [sharedStyles, deskStyles];

  @property({ attribute: false }) tour!: Tour;
  /** The step whose words are open. */
  @state() private open = -1;
  @state() private hasFailed = false;

  private get own(): PresentWords['desk'] {
    return presentWords[this.view.state.language].desk;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.onKey);
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const isElsewhere = event.composedPath().some((node) => node instanceof HTMLDialogElement);
    if (event.key !== 'F5' || event.ctrlKey || event.altKey || event.metaKey || isElsewhere) return;
    event.preventDefault();
    this.begin(event.shiftKey ? Math.max(this.open, 0) : 0);
  };

  private begin(step: number): void {
    this.dispatchEvent(new CustomEvent<number>('start', { detail: step }));
  }

  /** `field` names what is typed into: its letters are taken back as words. */
  private change(patch: Partial<Tour>, field?: string): void {
    tourBook.save({ ...this.tour, ...patch }, field);
  }

  /** The opening bears the tour's title until it is given another. */
  private rename(title: string): void {
    const { tour } = this;
    const steps = tour.steps.map((step) => (step.kind === 'opening' && step.title === tour.title ? { ...step, title } : step));
    this.change({ title, steps }, 'title');
  }

  private changeStep(index: number, patch: Partial<TourStep>, field?: string): void {
    this.change({ steps: this.tour.steps.map((step, at) => (at === index ? { ...step, ...patch } : step)) }, field && `${index}.${field}`);
  }

  private move(index: number, by: -1 | 1): void {
    const steps = [...this.tour.steps];
    const [step] = steps.splice(index, 1);
    if (!step) return;
    steps.splice(index + by, 0, step);
    if (this.open === index) this.open = index + by;
    this.change({ steps });
    // The button has gone with its step: the focus follows it, so that it can be pressed again.
    void this.updateComplete.then(() => {
      const row = this.renderRoot.querySelectorAll('.step')[index + by];
      (row?.querySelector<HTMLElement>(`.${by < 0 ? 'up' : 'down'}:not(:disabled)`) ?? row?.querySelector<HTMLElement>('.toggle'))?.focus();
    });
  }

  /** The map as it stands, as a step's state and frame. */
  private get picture(): Pick<TourStep, 'state' | 'frame'> {
    const { state: page } = this.view;
    const camera = this.view.camera();
    return { state: stepState(page, camera && ofFreePart(camera, spaceAround(page))), frame: freeSize(page) };
  }

  /** Adds the map as it stands before the closing, its words drafted from what is chosen. */
  private readonly capture = (): void => {
    const words = presentWords[this.view.state.language];
    const { picture } = this;
    const step: TourStep = { ...draftStep(this.view, words, picture.state), ...picture };
    const { steps } = this.tour;
    const at = steps.at(-1)?.kind === 'closing' ? steps.length - 1 : steps.length;
    this.change({ steps: steps.toSpliced(at, 0, step) });
    this.open = at;
  };

  private show(index: number): void {
    const { state: page } = this.view;
    const { tour: _tour, desk: _desk, ...patch } = showStep(page, this.tour, index, freeSize(page));
    this.view.set({ ...patch, camera: patch.camera ? inFreePart(patch.camera, spaceAround({ ...page, ...patch })) : null });
    this.open = index;
  }

  private async save(format: 'json' | 'xlsx'): Promise<void> {
    this.hasFailed = false;
    await saveTourFile(this.tour, format).catch(() => (this.hasFailed = true));
  }

  private readonly tell = (name: 'copied' | 'removed') => (): void => {
    if (name === 'removed') tourBook.remove(this.tour.id);
    this.dispatchEvent(new CustomEvent(name));
  };

  protected override render(): TemplateResult {
    const { own: words, tour } = this;
    return html`<div class="editor">
      ${this.renderField(words.name, tour.title, LONGEST.title, (title) => this.rename(title))}
      ${this.renderField(words.unit, tour.unit, LONGEST.unit, (unit) => this.change({ unit }, 'unit'))}
      <div class="acts">
        <button class="chip start" @click=${() => this.begin(0)}>${icon('play')} ${words.start}</button>
        <button class="chip" @click=${this.capture}>${words.capture}</button>
      </div>
      <ol>
        ${repeat(
          tour.steps,
          (_, index) => index,
          (step, index) => this.renderStep(step, index),
        )}
      </ol>
      <div class="acts">
        <button class="text-button" @click=${() => this.save('json')}>${words.saveJson}</button>
        <button class="text-button" @click=${() => this.save('xlsx')}>${words.saveXlsx}</button>
        <slides-button .view=${this.view} .tour=${tour}></slides-button>
        <handout-button .view=${this.view} .tour=${tour}></handout-button>
        <button class="text-button" @click=${() => this.view.output('file')}>${words.saveWhole}</button>
        <button class="text-button" @click=${this.tell('copied')}>${words.duplicate}</button>
        <button class="text-button" @click=${this.tell('removed')}>${words.removeTour}</button>
      </div>
      <div role="status">${this.hasFailed ? html`<p class="warning">${words.saveFailed}</p>` : nothing}</div>
      ${tourBook.isKept() ? html`<p class="quiet small">${words.kept}</p>` : nothing}
    </div>`;
  }

  private renderField(label: string, value: string, longest: number, changed: (value: string) => void, rows = 0): TemplateResult {
    const take = (event: Event): void => changed((event.target as HTMLInputElement | HTMLTextAreaElement).value);
    const left = longest - value.length;
    return html`<label class="field"
      ><span>${label}${left < 40 ? html` <small>${this.own.left(left)}</small>` : nothing}</span> ${
        rows > 0
          ? html`<textarea rows=${rows} maxlength=${longest} .value=${value} @input=${take}></textarea>`
          : html`<input maxlength=${longest} .value=${value} @input=${take} />`
      }</label
    >`;
  }

  private renderStep(step: TourStep, index: number): TemplateResult {
    const { own: words } = this;
    const isOpen = this.open === index;
    const name = step.title || words.untitled;
    const button = (label: string, image: Parameters<typeof icon>[0], classes: string, isOff: boolean, act: () => void): TemplateResult =>
      html`<button class="icon-button ${classes}" aria-label=${label} title=${label} ?disabled=${isOff} @click=${act}>${icon(image)}</button>`;
    return html`<li class="step ${isOpen ? 'open' : ''}">
      <div class="line">
        <button class="toggle" aria-expanded=${isOpen} @click=${() => (this.open = isOpen ? -1 : index)}>
          <span class="number">${step.kind === 'step' ? index + 1 : words[step.kind]}</span> ${name}
        </button>
        ${button(words.show(name), 'eye', '', step.kind !== 'step', () => this.show(index))}
        ${button(words.up(name), 'up', 'up', index === 0, () => this.move(index, -1))}
        ${button(words.down(name), 'down', 'down', index === this.tour.steps.length - 1, () => this.move(index, 1))}
        ${button(words.remove(name), 'close', '', this.tour.steps.length === 1, () => this.change({ steps: this.tour.steps.toSpliced(index, 1) }))}
      </div>
      ${isOpen ? this.renderWords(step, index, name) : nothing}
    </li>`;
  }

  private renderWords(step: TourStep, index: number, name: string): TemplateResult {
    const { own: words } = this;
    return html`<div class="words">
      ${this.renderField(words.stepTitle, step.title, LONGEST.title, (title) => this.changeStep(index, { title }, 'title'))}
      ${this.renderField(words.caption, step.caption, LONGEST.caption, (caption) => this.changeStep(index, { caption }, 'caption'), 5)}
      ${this.renderField(words.notes, step.notes, LONGEST.notes, (notes) => this.changeStep(index, { notes }, 'notes'), 4)}
      <div class="word-acts">
        <button class="text-button" @click=${() => this.begin(index)}>${words.startAt(index + 1)}</button>
        ${step.kind === 'step' ? html`<button class="text-button" @click=${() => this.changeStep(index, this.picture)}>${words.retake(name)}</button>` : nothing}
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tour-editor': TourEditor;
  }
}
