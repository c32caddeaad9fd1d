/**
 * The reader's drawings, kept in this browser only: never sent, never in an address but as the area that filters. Each
 * change is an act that can be undone and made again; other windows' changes are taken in, not overwritten.
 */
import type { Position } from 'geojson';
import type { Act } from '../state/undo.ts';
import { DRAWINGS_KEY, MOST_DRAWINGS, MOST_LABEL, mergeDrawings, readKept, writeKept } from './drawing-kept.ts';
import type { Storage } from './drawing-kept.ts';
import type { Drawing, Drawings } from './drawing.ts';

export type NewDrawing = Omit<Drawing, 'id' | 'isLabelled'>;
export type DrawingsStore = Drawings &
  Readonly<{
    /** What became of keeping them: nothing to keep, kept, refused or full, or something kept before that is not of this form. */
    keeping: () => 'none' | 'kept' | 'refused' | 'foreign';
    /** Null where there is no room for another. */
    add: (drawing: NewDrawing) => Drawing | null;
    change: (id: string, patch: Partial<Omit<Drawing, 'id' | 'kind'>>) => void;
    remove: (id: string) => void;
    removeAll: () => void;
    /** Told of each act, to undo it. */
    onAct: (listener: ((act: Act) => void) | null) => void;
    /** Takes up what another window has kept. */
    refresh: () => void;
  }>;

/** A hundred-millionth of a degree is a millimetre. */
const PLACES = 8;
const rounded = (position: Position): Position => position.slice(0, 2).map((degrees) => Number(degrees.toFixed(PLACES)));

function tidyGeometry(geometry: Drawing['geometry']): Drawing['geometry'] {
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: rounded(geometry.coordinates) };
    case 'LineString':
      return { type: 'LineString', coordinates: geometry.coordinates.map(rounded) };
    case 'Polygon':
      return { type: 'Polygon', coordinates: geometry.coordinates.map((ring) => ring.map(rounded)) };
  }
}

const tidyLabel = (label: string): string =>
  Array.from(label.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ').trim())
    .slice(0, MOST_LABEL)
    .join('');

type Change = Readonly<{ id: string; at: number; before: Drawing | null; after: Drawing | null }>;

/** `now` makes ids that no other window has made. */
export function createDrawings(storage: () => Storage, now: () => number = () => Date.now()): DrawingsStore {
  let drawings: readonly Drawing[] = [];
  /** What the browser was last seen to keep. */
  let known: readonly Drawing[] = [];
  let keeping: ReturnType<DrawingsStore['keeping']> = 'none';
  let act: ((done: Act) => void) | null = null;
  let last = 0;
  const listeners = new Set<() => void>();

  function ask(): string | null | undefined {
    try {
      return storage().getItem(DRAWINGS_KEY);
    } catch {
      return undefined;
    }
  }

  /** Takes in what is kept; false where it cannot be read. */
  function takeIn(): boolean {
    const text = ask();
    if (text === undefined) return true;
    const theirs = text === null ? [] : readKept(text);
    if (!theirs) return false;
    drawings = mergeDrawings(known, drawings, theirs);
    known = theirs;
    return true;
  }

  function keep(): void {
    const text = writeKept(drawings);
    try {
      if (text === null) storage().removeItem(DRAWINGS_KEY);
      else storage().setItem(DRAWINGS_KEY, text);
      known = drawings;
      keeping = text === null ? 'none' : 'kept';
    } catch {
      keeping = 'refused';
    }
  }

  function apply(changes: readonly Change[], way: 'before' | 'after'): void {
    takeIn();
    for (const change of changes) {
      const next = change[way];
      const at = drawings.findIndex(({ id }) => id === change.id);
      const without = drawings.filter(({ id }) => id !== change.id);
      drawings = next ? without.toSpliced(at < 0 ? change.at : at, 0, next) : without;
    }
    keep();
    for (const listener of listeners) listener();
  }

  function make(changes: readonly Change[]): void {
    if (changes.length === 0) return;
    apply(changes, 'after');
    act?.({ undo: () => apply(changes.toReversed(), 'before'), redo: () => apply(changes, 'after') });
  }

  const removal = (drawing: Drawing): Change => ({ id: drawing.id, at: drawings.indexOf(drawing), before: drawing, after: null });

  if (!takeIn()) keeping = 'foreign';
  else if (drawings.length > 0) keeping = 'kept';
  return {
    get: () => drawings,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    keeping: () => keeping,
    add({ kind, geometry, radiusM, label }) {
      if (drawings.length >= MOST_DRAWINGS) return null;
      last = Math.max(last + 1, now());
      const id = `drawing-${last.toString(36)}`;
      // Field by field: what is given may carry more, and what is kept is read strictly.
      const added = { id, kind, geometry: tidyGeometry(geometry), radiusM, label: tidyLabel(label), isLabelled: true };
      make([{ id, at: MOST_DRAWINGS, before: null, after: added }]);
      return added;
    },
    change(id, patch) {
      const before = drawings.find((each) => each.id === id);
      if (!before) return;
      const merged = { ...before, ...patch };
      const after = { ...merged, geometry: tidyGeometry(merged.geometry), label: tidyLabel(merged.label) };
      if (JSON.stringify(before) !== JSON.stringify(after)) make([{ id, at: drawings.indexOf(before), before, after }]);
    },
    remove(id) {
      make(drawings.filter((each) => each.id === id).map(removal));
    },
    removeAll() {
      make(drawings.map(removal).toReversed());
    },
    onAct: (listener) => void (act = listener),
    refresh() {
      takeIn();
      for (const listener of listeners) listener();
    },
  };
}
