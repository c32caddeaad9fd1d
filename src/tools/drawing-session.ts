/** What is being drawn on the page at the moment: one session, told by the panel, shown by the overlay. */
import type { Position } from 'geojson';
import { waited } from '../data/waits.ts';
import { takeMap } from '../ui/map-taken.ts';
import type { View } from '../ui/view.ts';
import { areaOf } from './area-of.ts';
import type { Current } from './board-features.ts';
import type { BoardTrouble, DrawingBoard } from './drawing-board.ts';
import type { DrawingKind } from './drawing.ts';
import { drawings } from './drawings-store.ts';
import { planTargets } from './snapping.ts';
import type { SnapTarget } from './snapping.ts';

/** `choose` draws an area that filters and is not kept. */
export type SessionMode = DrawingKind | 'choose' | 'edit';
export type Saying = BoardTrouble | 'library' | null;

/** A click, and a tap's later mouse events, are still the drawing's that they finish: the map must not choose or zoom by them. */
const AFTER_CLICK_MS = 350;

const listeners = new Set<() => void>();
let view: View | null = null;
let mode: SessionMode | null = null;
let board: DrawingBoard | null = null;
/** Whether the board draws for the mode; what is set before, while its code is fetched, waits in `early`. */
let isStarted = false;
let early: (readonly [lon: number, lat: number, isExact: boolean])[] = [];
let said: Saying = null;
let ending: ReturnType<typeof setTimeout> | undefined;
/** Share of its size that the area which filters has lost, for the panel to say. */
let lostShare = 0;
let targets: { of: unknown; lines: SnapTarget['lines'] } = { of: null, lines: [] };

function tell(): void {
  for (const listener of listeners) listener();
}

function snapTargets(): SnapTarget['lines'] {
  const catalogue = view?.catalogue;
  if (catalogue && targets.of !== catalogue) targets = { of: catalogue, lines: planTargets(catalogue) };
  return targets.lines;
}

/** Chooses by an area; false where it has no inside. */
export function filterByShape(page: View, geometry: Current['geometry']): boolean {
  const chosen = areaOf({ geometry });
  if (!chosen) return false;
  lostShare = chosen.lostShare;
  page.set({ area: chosen.area });
  return true;
}

function finished(shape: Current): boolean {
  const isChoosing = mode === 'choose';
  if (isChoosing && view) filterByShape(view, shape.geometry);
  // Points are set one after another; the next shape is asked for.
  if (mode !== 'point') ending = setTimeout(() => session.stop(), AFTER_CLICK_MS);
  return isChoosing;
}

export const session = {
  /** Puts the focus on the cross that draws without a pointer; null while no overlay is there. */
  focusCross: null as (() => void) | null,
  /** Whether it has it. */
  hasCrossFocus: (): boolean => false,
  /** Puts the focus back on a mode's button; null while no panel is there. */
  focusPanel: null as ((mode: SessionMode) => void) | null,
  get mode(): SessionMode | null {
    return mode;
  },
  get board(): DrawingBoard | null {
    return mode === null ? null : board;
  },
  get said(): Saying {
    return said;
  },
  get lostShare(): number {
    return lostShare;
  },
  subscribe: (changed: () => void): (() => void) => {
    listeners.add(changed);
    return () => listeners.delete(changed);
  },
  /** The page as it is now: its map, its undo, its data. */
  follow(next: View): void {
    view = next;
    drawings.onAct(next.undo.did);
  },
  async start(next: SessionMode, id?: string): Promise<void> {
    if (mode !== 'choose' && board?.canFinish) {
      board.finish();
      // It is taken over in a task of its own.
      await Promise.resolve();
    }
    said = null;
    clearTimeout(ending);
    mode = next;
    isStarted = false;
    early = [];
    tell();
    try {
      const { DrawingBoard: Board } = await waited(import('./drawing-board.ts'));
      const container = document.querySelector<HTMLElement>('#map');
      if (mode !== next || !container || !view) return;
      board ??= new Board({
        container,
        painter: () => view?.painter() ?? null,
        store: drawings,
        undo: { making: (steps) => view?.undo.making(steps) },
        targets: snapTargets,
        changed: tell,
        finished,
        trouble(trouble) {
          said = trouble;
          tell();
        },
      });
    } catch {
      mode = null;
      said = 'library';
      return tell();
    }
    takeMap(true);
    board.start(next === 'choose' ? 'area' : next);
    if (id !== undefined) board.select(id);
    isStarted = true;
    for (const each of early.splice(0)) board.set(...each);
  },
  stop(): void {
    clearTimeout(ending);
    if (mode === null) return;
    // The cross goes; who drew by keyboard goes on at the button that began it.
    const begun = session.hasCrossFocus() ? mode : null;
    mode = null;
    isStarted = false;
    early = [];
    takeMap(false);
    board?.stop();
    tell();
    if (begun) session.focusPanel?.(begun);
  },
  /** Gives up what is being drawn, or else the drawing. */
  escape(): void {
    said = null;
    if (!board?.cancel()) session.stop();
  },
  set(position: Position, isExact: boolean): void {
    said = null;
    const [lon = 0, lat = 0] = position;
    if (isStarted) board?.set(lon, lat, isExact);
    else if (mode !== null) early.push([lon, lat, isExact]);
  },
};
