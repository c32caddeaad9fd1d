/**
 * Small pictures of a tour's steps for the presenter's window: drawn one by one while the page is idle, so that no step comes
 * later for them, and kept. Where the map's data cannot be read there are none, and the words stand alone.
 */
import type { Catalogue } from '../data/catalogue.ts';
import { ownMarkup } from '../data/trusted.ts';
import { loadSources } from '../drawing/load-sources.ts';
import { mapPicture } from '../drawing/map-picture.ts';
import type { SceneSources } from '../drawing/scene.ts';
import { DARK_THEME, LIGHT } from '../layers/theme.ts';
import type { Language } from '../state/app-state.ts';
import { stepPicture } from './step-picture.ts';
import type { Tour } from './tour.ts';

/** CSS pixels; shown at about this size, so that the names on it can be read. */
const SIZE = { width: 400, height: 225 } as const;
/** A map that flies leaves the page no idle moment: after this it is drawn all the same. */
const LATEST_MS = 2500;
/** Pictures that are kept; the oldest go first. */
const MOST_KEPT = 60;

/** Idle by the window that shows the pictures: a page that it covers is hardly given any time. */
const whenIdle = (shower: Window, work: () => void): unknown =>
  'requestIdleCallback' in shower ? shower.requestIdleCallback(work, { timeout: LATEST_MS }) : setTimeout(work, LATEST_MS / 5);

export type Pictured = Readonly<{ catalogue: Catalogue; language: Language; shower: Window }>;

/** The picture as nodes behind a root of their own: two pictures in one window may use the same ids. */
function framed(markup: string): HTMLElement {
  const frame = document.createElement('div');
  frame.className = 'picture';
  const { documentElement: picture } = new DOMParser().parseFromString(ownMarkup(markup), 'image/svg+xml');
  picture.setAttribute('viewBox', `0 0 ${SIZE.width} ${SIZE.height}`);
  picture.setAttribute('width', '100%');
  picture.setAttribute('height', '100%');
  picture.setAttribute('aria-hidden', 'true');
  frame.attachShadow({ mode: 'open' }).append(document.adoptNode(picture));
  return frame;
}

export class StepPictures {
  private sources: SceneSources | null = null;
  private isLoading = false;
  private readonly kept = new Map<string, HTMLElement>();
  private wanted: { key: string; draw: () => HTMLElement }[] = [];
  private isWaiting = false;
  private readonly drawn: () => void;

  /** `drawn` is told when a picture is there that was asked for, or can be asked for anew. */
  constructor(drawn: () => void) {
    this.drawn = drawn;
  }

  /** Reads the map's data once; after a failure the next call tries again. */
  async load(base: string): Promise<void> {
    if (this.isLoading || this.sources) return;
    this.isLoading = true;
    const { sources, failures } = await loadSources(base);
    this.isLoading = false;
    if (failures.length > 0) return;
    this.sources = sources;
    this.drawn();
  }

  /** Pictures of the steps of these numbers, null for those that are yet to be drawn or have none; what is no longer asked for is not drawn. */
  of({ steps }: Tour, numbers: readonly number[], { catalogue, language, shower }: Pictured): (HTMLElement | null)[] {
    const isDark = document.documentElement.dataset['theme'] === 'dark';
    this.wanted = [];
    return numbers.map((number) => {
      const step = steps[number];
      if (!this.sources || step?.kind !== 'step') return null;
      const { sources } = this;
      // With its number: nodes can stand at one place only, and two steps may show the same.
      const key = JSON.stringify([number, step.state, step.frame, language, isDark]);
      const picture = this.kept.get(key);
      if (picture) return picture;
      const draw = (): HTMLElement => {
        const { emphasis, camera, outlines } = stepPicture(catalogue, step, SIZE);
        return framed(mapPicture(sources, { picture: { theme: isDark ? DARK_THEME : LIGHT, language, emphasis }, camera, size: SIZE, outlines, fontCss: '' }));
      };
      this.wanted.push({ key, draw });
      this.wait(shower);
      return null;
    });
  }

  private wait(shower: Window): void {
    if (this.isWaiting) return;
    this.isWaiting = true;
    whenIdle(shower, () => {
      this.isWaiting = false;
      const [next] = this.wanted;
      if (!next) return;
      this.kept.set(next.key, next.draw());
      const [oldest] = this.kept.keys();
      if (this.kept.size > MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
      this.drawn();
    });
  }
}
