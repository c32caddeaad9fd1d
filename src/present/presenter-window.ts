/**
 * The presenter's second window: notes, time, this step and the next. It is an empty window of our own origin that this page
 * writes into, so that it works from a file too, needs no second address and outlives a reload of either window.
 */
import { html, render } from 'lit';
import type { TemplateResult } from 'lit';
import type { Catalogue } from '../data/catalogue.ts';
import { presentWords } from '../i18n/present-words.ts';
import { roomWords } from '../i18n/room-words.ts';
import type { Language } from '../state/app-state.ts';
import { pageFaces } from './page-fonts.ts';
import { presenterWindowStyles } from './presenter-window-styles.ts';
import { stepCard } from './step-card.ts';
import { StepPictures } from './step-pictures.ts';
import type { Tour } from './tour.ts';

const NAME = 'atlas-presenter';
/** Remembered for as long as the tab lives: whether the window is wanted, and when the talk began. */
const KEY = 'atlas-presenter';
const TICK_MS = 1000;

type Talk = Readonly<{ startedAt: number; minutes: number }>;
export type Shown = Readonly<{ tour: Tour; index: number; language: Language; catalogue: Catalogue; dataBase: string }>;
type Handlers = Readonly<{ keys: (event: KeyboardEvent) => void; now?: () => number }>;

function readTalk(): Talk | null {
  try {
    const { startedAt, minutes } = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Talk;
    return Number.isFinite(startedAt) && Number.isFinite(minutes) ? { startedAt, minutes } : null;
  } catch {
    return null;
  }
}

function keepTalk(talk: Talk | null): void {
  try {
    if (talk) sessionStorage.setItem(KEY, JSON.stringify(talk));
    else sessionStorage.removeItem(KEY);
  } catch {
    // Without storage the clock starts anew after a reload.
  }
}

/** Minutes and seconds, with a minus when time has run out. */
export function clockText(milliseconds: number): string {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000);
  const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return milliseconds <= -1000 ? `−${text}` : text;
}

export class PresenterWindow {
  private opened: Window | null = null;
  private talk: Talk | null = readTalk();
  private shown: Shown | null = null;
  private room: HTMLElement | null = null;
  private ticking: ReturnType<typeof setInterval> | undefined;
  private readonly handlers: Handlers;
  /** The talk begins with the tour, whenever this window is opened. */
  private readonly begunAt: number;
  private readonly pictures = new StepPictures(() => this.draw());

  constructor(handlers: Handlers) {
    this.handlers = handlers;
    this.begunAt = this.now();
  }

  /** Opens the window, or takes hold of it again after a reload; false where the browser forbids it. */
  open(): boolean {
    this.opened = window.open('', NAME, 'popup,width=960,height=720');
    if (!this.opened) return false;
    this.talk ??= { startedAt: this.begunAt, minutes: 10 };
    keepTalk(this.talk);
    if (this.shown) void this.pictures.load(this.shown.dataBase);
    clearInterval(this.ticking);
    this.ticking = setInterval(() => this.draw(), TICK_MS);
    this.draw();
    return true;
  }

  /** Takes hold of a window that was open before this page was loaded anew. */
  resume(): void {
    if (this.talk && this.opened === null && !this.open()) this.close();
  }

  /** Closes the window and forgets the talk. */
  close(): void {
    clearInterval(this.ticking);
    this.opened?.close();
    this.opened = null;
    this.talk = null;
    keepTalk(null);
  }

  /** Lets go without closing, so that this page can take hold of it again when it is loaded anew. */
  readonly release = (): void => {
    clearInterval(this.ticking);
    this.opened?.removeEventListener('keydown', this.handlers.keys, true);
  };

  show(shown: Shown): void {
    this.shown = shown;
    this.draw();
  }

  private now(): number {
    return (this.handlers.now ?? Date.now)();
  }

  private change(talk: Partial<Talk>): void {
    if (!this.talk) return;
    this.talk = { ...this.talk, ...talk };
    keepTalk(this.talk);
    this.draw();
  }

  /** Writes the window's page; one that was loaded anew is empty and is furnished again. */
  private draw(): void {
    const { opened, shown } = this;
    if (!opened || !shown) return;
    if (opened.closed) {
      // Closed by hand: it is not wanted any more.
      this.close();
      return;
    }
    const page = opened.document;
    if (this.room?.ownerDocument !== page || !this.room.isConnected) {
      const Sheet = (opened as Window & typeof globalThis).CSSStyleSheet;
      const sheet = new Sheet();
      sheet.replaceSync(presenterWindowStyles);
      page.adoptedStyleSheets = [sheet];
      // An empty window knows none of this page's faces.
      for (const { weight, address } of pageFaces())
        page.fonts.add(new (opened as Window & typeof globalThis).FontFace('Atlas Sans', `url("${address}")`, { weight }));
      // A room of its own: what another load of this page has drawn there belongs to that load.
      this.room = page.createElement('div');
      page.body.replaceChildren(this.room);
      opened.addEventListener('keydown', this.handlers.keys, true);
    }
    page.documentElement.dataset['theme'] = document.documentElement.dataset['theme'];
    page.documentElement.lang = shown.language === 'en' ? 'en' : 'zh-CN';
    page.title = roomWords[shown.language].presenter.title;
    render(this.page(shown, opened), this.room, { creationScope: page });
  }

  private page({ tour, index, language, catalogue }: Shown, shower: Window): TemplateResult {
    const { presenter: words } = roomWords[language];
    const { player } = presentWords[language];
    const talk = this.talk ?? { startedAt: this.begunAt, minutes: 10 };
    const now = this.now();
    // In whole seconds, so that both clocks add up.
    const elapsed = Math.floor((now - talk.startedAt) / 1000) * 1000;
    const left = talk.minutes * 60_000 - elapsed;
    const step = tour.steps[index];
    const pictures = this.pictures.of(tour, [index, index + 1], { catalogue, language, shower });
    return html`<header>
        <b>${player.position(index + 1, tour.steps.length)}</b>
        <span>${words.clock} <time>${new Date(now).toTimeString().slice(0, 5)}</time></span>
        <span>${words.elapsed} <time>${clockText(elapsed)}</time></span>
        <span class=${left < 0 ? 'over' : ''}>${words.left} <time>${clockText(left)}</time></span>
        <label
          >${words.minutes}
          <input
            type="number"
            min="1"
            max="240"
            .value=${String(talk.minutes)}
            @change=${(event: Event) => this.change({ minutes: Number((event.target as HTMLInputElement).value) || talk.minutes })}
        /></label>
        <button @click=${() => this.change({ startedAt: this.now() })}>${words.restart}</button>
      </header>
      <main>
        <section class="notes">
          <h2>${words.notes}</h2>
          ${step?.notes ? step.notes.split('\n').map((line) => html`<p>${line}</p>`) : html`<p class="quiet">${words.noNotes}</p>`}
        </section>
        <div class="cards">${[words.now, words.next].map((heading, at) => stepCard(words, heading, tour, index + at, pictures[at] ?? null))}</div>
      </main>`;
  }
}
