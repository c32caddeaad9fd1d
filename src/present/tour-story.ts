/**
 * A tour as a scrolling story: the map stays, cards pass over it, and the card at the reading line sets the step. Scrolling is
 * the browser's own, at the ends it goes on in the page around a frame. Property `view`.
 */
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { presentWords } from '../i18n/present-words.ts';
import { storyWords } from '../i18n/story-words.ts';
import { AtlasElement } from '../ui/atlas-element.ts';
import { COLUMN_FROM } from '../ui/frame-space.ts';
import { icon } from '../ui/icons.ts';
import type { IconName } from '../ui/icons.ts';
import { focusPanel } from '../ui/panel-focus.ts';
import { sharedStyles } from '../ui/shared-styles.ts';
import { isDialogOpen, isTypedInto } from '../ui/shortcuts.ts';
import { backButton, backStyles } from './back-button.ts';
import { openLink } from './embed-address.ts';
import { actOf } from './player-keys.ts';
import { showStep } from './show-step.ts';
import { storyStyles } from './story-styles.ts';
import './tour-missing.ts';
import { findTour, freeInTour, leaveTour, tourHasBegun } from './tour-shelf.ts';
import type { Tour, TourStep } from './tour.ts';

/** The reading line, from the top of the window: in the middle beside the map, low where the map stands above. */
const LINE = { beside: 0.5, below: 0.7 } as const;
/** A card opened by its number lies with its middle on the line, a long one with its head a little above. */
const MOST_ABOVE_LINE = 64;
/** The map follows the cards no oftener than this: a quick scroll passes many. */
const LOOK_EVERY_MS = 120;

@customElement('tour-story')
export class TourStory extends AtlasElement {
  static override styles = [sharedStyles, storyStyles, backStyles];

  private looking: ReturnType<typeof setTimeout> | null = null;
  /** Where the cards were brought to, not scrolled to. */
  private stoodAt: number | null = null;
  /** The step that map and cards stand at, as tour and number. */
  private shown: string | null = null;
  private readonly resized = new ResizeObserver(() => this.standAtCard());
  private watched: HTMLElement | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    tourHasBegun();
    document.addEventListener('keydown', this.onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.onKey);
    this.forget();
  }

  private get tour(): Tour | undefined {
    const { tour } = this.view.state;
    return tour ? findTour(this.view, tour.id) : undefined;
  }

  private get index(): number {
    return Math.min(this.view.state.tour?.step ?? 0, (this.tour?.steps.length ?? 1) - 1);
  }

  private get scroller(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.scroller');
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const state = this.view?.state;
    if (!state?.tour || isDialogOpen() || isTypedInto(event)) return;
    const { tour, singleKeys } = state;
    const act = actOf(event, singleKeys);
    if (tour.isExploring && act === 'back') this.explore(false);
    else if (!tour.isExploring && act === 'leave') this.leave();
  };

  private leave(): void {
    if (!this.view.state.embedded) this.view.set(leaveTour());
  }

  private explore(isExploring: boolean): void {
    const { tour } = this.view.state;
    if (tour) this.view.set({ tour: { ...tour, isExploring } });
  }

  private goTo(index: number): void {
    const { tour } = this;
    if (!tour) return;
    this.shown = `${tour.id}/${index}`;
    this.view.set(showStep(this.view.state, tour, index, freeInTour(this.view.state)));
  }

  /** Brings the card of the step to the reading line, at once. */
  private standAtCard(): void {
    const { scroller } = this;
    const card = scroller?.querySelectorAll<HTMLElement>('.card')[this.index];
    if (!scroller || !card) return;
    scroller.scrollTop = card.offsetTop + Math.min(card.offsetHeight / 2, MOST_ABOVE_LINE) - this.lineIn(scroller);
    this.stoodAt = scroller.scrollTop;
  }

  private lineIn({ clientWidth, clientHeight }: HTMLElement): number {
    return (clientWidth < COLUMN_FROM ? LINE.below : LINE.beside) * clientHeight;
  }

  private readonly onScroll = (): void => {
    this.looking ??= setTimeout(() => {
      this.looking = null;
      const { scroller } = this;
      if (!scroller || scroller.scrollTop === this.stoodAt) return;
      this.stoodAt = null;
      const nearest = this.nearestCard(scroller);
      if (nearest !== this.index) this.goTo(nearest);
    }, LOOK_EVERY_MS);
  };

  /** The card at the line; where the line falls between two, the nearer one. */
  private nearestCard(scroller: HTMLElement): number {
    const line = scroller.scrollTop + this.lineIn(scroller);
    const cards = Array.from(scroller.querySelectorAll<HTMLElement>('.card'));
    const away = cards.map(({ offsetTop, offsetHeight }) => Math.max(offsetTop - line, line - offsetTop - offsetHeight, 0));
    return away.indexOf(Math.min(...away));
  }

  /** A card that the keyboard comes to is brought to the line as by scrolling. */
  private readonly onFocus = (event: FocusEvent): void => {
    const { step } = (event.target as HTMLElement).dataset;
    if (step !== undefined && Number(step) !== this.index) this.goThere(Number(step));
  };

  private goThere(index: number): void {
    this.stopLooking();
    this.goTo(index);
    void this.updateComplete.then(() => this.standAtCard());
  }

  private stopLooking(): void {
    if (this.looking !== null) clearTimeout(this.looking);
    this.looking = null;
  }

  private forget(): void {
    this.stopLooking();
    this.resized.disconnect();
    this.shown = null;
    this.watched = null;
  }

  protected override updated(_changed: PropertyValues): void {
    const { tour, scroller, index } = this;
    if (!tour || !scroller) return this.forget();
    if (this.watched !== scroller) {
      this.forget();
      this.watched = scroller;
      this.resized.observe(scroller);
      // A frame leaves the focus to the page around it.
      if (!this.view.state.embedded) focusPanel(scroller);
    }
    scroller.parentElement?.style.setProperty('--told', String((index + 1) / tour.steps.length));
    // A link, a key of the browser or a message names another step: its card comes to the line.
    if (this.shown !== `${tour.id}/${index}`) this.goThere(index);
  }

  protected override render(): TemplateResult {
    const { tour, view } = this;
    if (!view.state.tour) return html``;
    if (!tour) return html`<tour-missing .view=${view} @tours-read=${() => this.requestUpdate()}></tour-missing>`;
    if (view.state.tour.isExploring) return backButton(view, this.index, () => this.explore(false));
    return html`<div class="story">
      ${this.renderHead(tour)}
      <p class="visually-hidden" role="status">
        ${presentWords[view.state.language].player.spoken(this.index + 1, tour.steps.length, tour.steps[this.index]?.title ?? '')}
      </p>
      <section class="scroller" tabindex="0" aria-label=${storyWords[view.state.language].label(tour.title)} @focusin=${this.onFocus} @scroll=${this.onScroll}>
        ${tour.steps.map((step, at) => this.renderCard(step, at))}
      </section>
    </div>`;
  }

  private renderHead(tour: Tour): TemplateResult {
    const { index, view } = this;
    const [words, player] = [storyWords[view.state.language], presentWords[view.state.language].player];
    const last = tour.steps.length - 1;
    const button = (label: string, name: IconName, act: () => void, isOff = false): TemplateResult =>
      html`<button class="icon-button" aria-label=${label} title=${label} ?disabled=${isOff} @click=${act}>${icon(name)}</button>`;
    return html`<header class="head">
      <h1>${tour.title}</h1>
      <span class="position">${player.position(index + 1, last + 1)}</span>
      ${button(words.previous, 'up', () => this.goThere(index - 1), index === 0)} ${button(words.next, 'down', () => this.goThere(index + 1), index === last)}
      ${button(player.explore, 'eye', () => this.explore(true))} ${view.state.embedded ? openLink(view) : button(words.exit, 'close', () => this.leave())}
      <span class="progress" aria-hidden="true"></span>
    </header>`;
  }

  private renderCard({ kind, title, caption }: TourStep, at: number): TemplateResult {
    const unit = kind === 'opening' ? this.tour?.unit : '';
    const label = title || presentWords[this.view.state.language].player.position(at + 1, this.tour?.steps.length ?? 0);
    return html`<article class="card ${kind}" data-step=${at} tabindex="0" aria-label=${label} aria-current=${at === this.index ? 'step' : nothing}>
      <h2>${title}</h2>
      ${unit ? html`<p class="unit">${unit}</p>` : nothing} ${caption.split('\n').map((line) => html`<p>${line}</p>`)}
    </article>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tour-story': TourStory;
  }
}
