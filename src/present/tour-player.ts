/**
 * Shows a tour: the map fills the window, the step's words stand beside what it shows. Property `view`. Its keys are heard
 * before any other's, so that a clicker works whatever was clicked last. While the reader looks around there is only the way back.
 * Event `ask-search`: the reader wants to look something up.
 */
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { presentWords } from '../i18n/present-words.ts';
import { roomWords } from '../i18n/room-words.ts';
import type { PresentWords } from '../i18n/present-words.ts';
import { CAPTION_SIDES, SEAMS, isPresenting } from '../state/app-state.ts';
import { AtlasElement } from '../ui/atlas-element.ts';
import { icon } from '../ui/icons.ts';
import { sharedStyles } from '../ui/shared-styles.ts';
import { isDialogOpen, isTypedInto } from '../ui/shortcuts.ts';
import { backButton, backStyles } from './back-button.ts';
import { AutoPlay, PACE } from './auto-play.ts';
import { actOf, anyKey } from './player-keys.ts';
import type { PlayerAct } from './player-keys.ts';
import { playerHelp } from './player-help.ts';
import { playerCaption } from './player-caption.ts';
import { renderPage } from './player-page.ts';
import { playerStyles } from './player-styles.ts';
import { seamGuides } from './seams.ts';
import { PresenterWindow } from './presenter-window.ts';
import { showStep } from './show-step.ts';
import { listenToSwipes } from './swipes.ts';
import './tour-missing.ts';
import { wallStyles } from './wall-styles.ts';
import { findTour, freeInTour, leaveTour, tourHasBegun } from './tour-shelf.ts';
import type { Tour, TourStep } from './tour.ts';

/** A number that no Enter follows was none. */
const TYPED_MS = 4000;

const overflows = (target: EventTarget | undefined): boolean => target instanceof HTMLElement && target.scrollHeight > target.clientHeight;

@customElement('tour-player')
export class TourPlayer extends AtlasElement {
  static override styles = [sharedStyles, playerStyles, backStyles, wallStyles];

  @state() private isBlack = false;
  @state() private isHelpOpen = false;
  /** Digits typed so far, for a step's number. */
  @state() private typed = '';
  private forgetTyped: ReturnType<typeof setTimeout> | undefined;
  private readonly auto = new AutoPlay(this, () => this.advance());
  private readonly presenter = new PresenterWindow({ keys: (event) => this.onKey(event) });
  /** Whether the focus is where a pointer has put it; a browser calls it visible again with the next key. */
  private isByHand = false;
  @state() private isBlocked = false;
  /** Whether the next step was asked for after the last. */
  @state() private isAtEnd = false;
  private forgetSwipes: (() => void) | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    tourHasBegun();
    addEventListener('keydown', this.onKey, true);
    addEventListener('pointerdown', this.onPointer, true);
    addEventListener('pagehide', this.presenter.release);
    this.forgetSwipes = listenToSwipes(document, (direction) => this.isShowing && this.act(direction));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.onKey, true);
    removeEventListener('pointerdown', this.onPointer, true);
    removeEventListener('pagehide', this.presenter.release);
    this.forgetSwipes?.();
    // The tour is left, by whatever way: a reload lets go by itself.
    this.presenter.close();
    clearTimeout(this.forgetTyped);
    if (document.fullscreenElement) void document.exitFullscreen();
  }

  private get own(): PresentWords['player'] {
    return presentWords[this.view.state.language].player;
  }

  private get tour(): Tour | undefined {
    const { tour } = this.view.state;
    return tour ? findTour(this.view, tour.id) : undefined;
  }

  private get index(): number {
    return Math.min(this.view.state.tour?.step ?? 0, (this.tour?.steps.length ?? 1) - 1);
  }

  private get isShowing(): boolean {
    return isPresenting(this.view.state) && this.tour !== undefined;
  }

  private goTo(index: number): void {
    const { tour } = this;
    if (!tour || index < 0 || index >= tour.steps.length) return;
    this.view.set(showStep(this.view.state, tour, index, freeInTour(this.view.state)));
  }

  /** On to the next step, from the last to the first: for a screen that plays by itself. */
  private advance(): void {
    this.goTo((this.index + 1) % (this.tour?.steps.length ?? 1));
  }

  /** A hand on the screen stops it, but not on the controls, which start and pace it. */
  private readonly onPointer = (event: PointerEvent): void => {
    this.isByHand = true;
    const controls = this.renderRoot.querySelector('.controls');
    if (!controls || !event.composedPath().includes(controls)) this.auto.stop();
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    const { tour } = this.view.state;
    if (!tour || isDialogOpen()) return;
    const target = event.composedPath()[0];
    const isField = isTypedInto(event);
    if (tour.isExploring) {
      if (!isField && actOf(event, this.view.state.singleKeys) === 'back') this.take(event, 'back');
      return;
    }
    // What the keyboard came to is pressed or moved by it; what was clicked leaves the keys to the tour.
    if (event.key === 'Tab') this.isByHand = false;
    const isAt = (what: string): boolean => !this.isByHand && target instanceof HTMLElement && target.matches(what);
    const isPressing = (event.key === ' ' || event.key === 'Enter') && isAt('button, a[href]');
    const isMoving = isAt('[type="range"]');
    // Words that a small window does not hold whole are scrolled by whoever has come to them.
    const isScrolling = (event.key === 'ArrowDown' || event.key === 'ArrowUp') && isAt('.caption, .page') && overflows(target);
    if (isPressing || isMoving || isScrolling || isField) return;
    const act = this.isBlack ? anyKey(event) : actOf(event, this.view.state.singleKeys);
    if (act === null) return;
    if (typeof act === 'object') {
      this.typed = `${this.typed}${act.digit}`.slice(-3);
      clearTimeout(this.forgetTyped);
      this.forgetTyped = setTimeout(() => (this.typed = ''), TYPED_MS);
      event.preventDefault();
      event.stopImmediatePropagation();
    } else this.take(event, act);
  };

  private take(event: KeyboardEvent, act: PlayerAct): void {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (act !== 'auto') this.auto.stop();
    this.isBlocked = false;
    this.isAtEnd = false;
    this.act(act);
    if (act !== 'go') this.typed = '';
  }

  private act(act: PlayerAct): void {
    const { tour, index, view } = this;
    const place = view.state.tour;
    if (!place) return;
    const last = (tour?.steps.length ?? 1) - 1;
    switch (act) {
      case 'next':
        // A clicker that does nothing looks broken.
        this.isAtEnd = index === last;
        return this.goTo(index + 1);
      case 'previous':
        return this.goTo(index - 1);
      case 'first':
        return this.goTo(0);
      case 'last':
        return this.goTo(last);
      case 'back':
        return this.goTo(index);
      case 'go': {
        this.goTo(Math.min(Number(this.typed || index + 1) - 1, last));
        this.typed = '';
        return;
      }
      case 'black':
        this.isBlack = !this.isBlack;
        return;
      case 'help':
        this.isHelpOpen = !this.isHelpOpen;
        return;
      case 'side':
        return view.set({ captionSide: CAPTION_SIDES[(CAPTION_SIDES.indexOf(view.state.captionSide) + 1) % CAPTION_SIDES.length] ?? 'left' });
      case 'seams':
        return view.set({ seams: SEAMS[(SEAMS.indexOf(view.state.seams) + 1) % SEAMS.length] ?? 0 });
      case 'auto':
        return this.auto.toggle();
      case 'fullscreen':
        return void this.toggleFullscreen();
      case 'presenter':
        if (view.state.embedded) return;
        this.isBlocked = !this.presenter.open();
        return;
      case 'explore':
        return view.set({ tour: { ...place, isExploring: true } });
      case 'search': {
        if (view.state.embedded) return;
        view.set({ tour: { ...place, isExploring: true } });
        this.dispatchEvent(new CustomEvent('ask-search', { bubbles: true, composed: true }));
        return;
      }
      case 'leave': {
        if (this.isHelpOpen) this.isHelpOpen = false;
        else if (!view.state.embedded) {
          this.presenter.close();
          view.set(leaveTour());
        }
      }
    }
  }

  private async toggleFullscreen(): Promise<void> {
    try {
      if (document.fullscreenElement) await document.exitFullscreen();
      else await document.documentElement.requestFullscreen();
    } catch {
      // A browser may forbid it, in a frame for instance; the tour goes on in the window.
    }
  }

  /** A link may name a step alone: what it shows is shown as soon as the tour is at hand. */
  protected override updated(_changed: PropertyValues): void {
    const { tour, view } = this;
    if (!tour) return;
    this.presenter.show({ tour, index: this.index, language: view.state.language, catalogue: view.catalogue, dataBase: view.dataBase });
    if (!view.state.embedded) this.presenter.resume();
    if (!isPresenting(view.state) || this.shown === tour.id) return;
    this.shown = tour.id;
    this.goTo(this.index);
  }

  private shown: string | null = null;

  protected override render(): TemplateResult {
    const { tour, own: words, view } = this;
    const place = view.state.tour;
    if (!place) return html``;
    if (!tour) return html`<tour-missing .view=${view} @tours-read=${() => this.requestUpdate()}></tour-missing>`;
    const step = tour.steps[this.index];
    if (!step) return html``;
    if (place.isExploring) return backButton(view, this.index, () => this.act('back'));
    const total = tour.steps.length;
    return html`<div class="words seams-${view.state.seams}">${step.kind === 'step' ? this.renderCaption(step) : renderPage(view, tour, step)}</div>
      ${view.state.seams > 0 ? seamGuides(view.state.seams) : nothing}
      <p class="visually-hidden" role="status">${words.spoken(this.index + 1, total, step.title)}</p>
      ${this.isBlocked ? html`<p class="typed" role="alert">${roomWords[view.state.language].presenter.blocked}</p>` : nothing}
      ${this.isAtEnd ? html`<p class="typed" role="status">${words.end}</p>` : nothing}
      ${this.typed ? html`<p class="typed">${words.goTo(this.typed)}</p>` : nothing} ${this.renderControls(total)}
      ${this.isHelpOpen ? playerHelp(words, view, () => this.act('help')) : nothing}
      ${this.isBlack ? html`<button class="black" @click=${() => this.act('black')}><span>${words.black}</span></button>` : nothing}`;
  }

  private renderCaption(step: TourStep): TemplateResult {
    const { captionSide: side } = this.view.state;
    const label = step.title || this.own.label(this.tour?.title ?? '');
    return playerCaption(step, { side, label, moved: (next) => this.view.set({ captionSide: next }) });
  }

  private renderControls(total: number): TemplateResult {
    const { own: words, view } = this;
    const button = (label: string, name: Parameters<typeof icon>[0], act: PlayerAct, isOff = false): TemplateResult =>
      html`<button class="icon-button" aria-label=${label} title=${label} ?disabled=${isOff} @click=${() => this.act(act)}>${icon(name)}</button>`;
    // The further buttons open at the left: those for the next step stay under the hand.
    return html`<nav class="controls" aria-label=${words.label(this.tour?.title ?? '')}>
      <span class="more">
        ${button(this.auto.isPlaying ? words.pause : words.auto, this.auto.isPlaying ? 'pause' : 'play', 'auto')}
        <label
          ><input
            type="range"
            min=${PACE.least}
            max=${PACE.most}
            .value=${String(this.auto.seconds)}
            aria-label=${words.auto}
            aria-valuetext=${words.autoEvery(this.auto.seconds)}
            @input=${(event: Event) => this.auto.pace(Number((event.target as HTMLInputElement).value))}
          /><span class="pace">${words.autoEvery(this.auto.seconds)}</span></label
        >
        ${button(words.side, 'side', 'side')} ${button(words.seams(view.state.seams), 'seams', 'seams')} ${button(words.fullscreen, 'home', 'fullscreen')}
        ${button(words.explore, 'eye', 'explore')}
        ${view.state.embedded ? nothing : button(roomWords[view.state.language].presenter.open, 'notes', 'presenter')} ${button(words.help, 'keys', 'help')}
        ${view.state.embedded ? nothing : button(words.exit, 'close', 'leave')}
      </span>
      ${this.auto.isPlaying ? html`<span class="pace">${words.autoEvery(this.auto.seconds)}</span>` : nothing}
      ${button(words.previous, 'back', 'previous', this.index === 0)}
      <span class="position">${words.position(this.index + 1, total)}</span>
      ${button(words.next, 'forward', 'next', this.index === total - 1)}
    </nav>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tour-player': TourPlayer;
  }
}
