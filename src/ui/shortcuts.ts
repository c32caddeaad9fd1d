/** Keys that work anywhere on the page, and what they do to the state. */
import type { Catalogue } from '../data/catalogue.ts';
import { isComparable } from '../query/comparable.ts';
import { MAX_COMPARED, withFacet } from '../state/app-state.ts';
import type { AppState, FacetId, Selection } from '../state/app-state.ts';
import { openEntrance } from './entrances.ts';
import { cite } from './view.ts';

export type Shortcut = 'close' | 'search' | 'help' | 'sentence' | 'filter' | 'undo' | 'redo' | 'compare' | 'link' | 'locate' | 'weigh';

const SINGLE_KEYS: Readonly<Record<string, Shortcut>> = {
  '/': 'search',
  '?': 'help',
  s: 'sentence',
  f: 'filter',
  c: 'compare',
  l: 'link',
  i: 'locate',
  w: 'weigh',
};

/** By which browsers save the page, which is of no use without its files: what is saved is the page's own. */
export const isSaveKey = ({ ctrlKey, metaKey, shiftKey, altKey, key }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && !shiftKey && !altKey && key.toLowerCase() === 's';

/** Whether a dialog of its own stands over the page (see atlas-dialog.ts): all keys are the dialog's then. */
export const isDialogOpen = (): boolean => document.querySelector('[data-dialog]') !== null;

const UNTYPED: ReadonlySet<string> = new Set(['checkbox', 'radio', 'button', 'range', 'file', 'color']);

/** Whether a key is a field's own: text is typed into it, or a value is chosen by letters. */
export function isTypedInto(event: Event): boolean {
  const target = event.composedPath()[0];
  return target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !UNTYPED.has(target.type));
}

/** What a key asks for; single letters and signs are the page's only outside fields and while the reader has them on. */
export function shortcutOf(event: KeyboardEvent, singleKeys: boolean): Shortcut | null {
  if (event.isComposing || event.altKey) return null;
  const isField = isTypedInto(event);
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) {
    // A field has an undo of its own.
    if (isField) return null;
    if (key === 'y' || (key === 'z' && event.shiftKey)) return 'redo';
    return key === 'z' ? 'undo' : null;
  }
  if (event.key === 'F1') return 'help';
  if (event.key === 'Escape') return 'close';
  return singleKeys && !isField ? (SINGLE_KEYS[key] ?? null) : null;
}

/** The patch that closes what was opened last, null when nothing is open. */
export function closeTopmost(state: AppState): Partial<AppState> | null {
  if (state.fan) return { fan: false };
  if (state.reading) return { reading: false, sentence: null };
  if (state.selected) return { selected: null };
  if (state.drawer) return { drawer: null };
  if (state.locate) return { locate: null };
  if (state.workbench) return { workbench: null };
  return state.desk ? { desk: false } : null;
}

function sentencesOf(catalogue: Catalogue, { type, id }: Selection): readonly string[] {
  switch (type) {
    case 'place': {
      // Those of its figures first: they stand on top of its panel.
      const { targets = [], sentences = [] } = catalogue.place.get(id)?.properties ?? {};
      return [...new Set([...targets.flatMap((target) => catalogue.target.get(target)?.sentence ?? []), ...sentences])];
    }
    case 'measure':
      return catalogue.measure.get(id)?.sentences ?? [];
    case 'target':
      return [catalogue.target.get(id)?.sentence ?? []].flat();
    case 'agency':
      return [];
  }
}

/** The patch that opens the chosen item's next sentence, after the last the first again; null where there is none. */
export function openNextSentence(catalogue: Catalogue, { selected, reading, sentence }: AppState): Partial<AppState> | null {
  const sentences = selected ? sentencesOf(catalogue, selected) : [];
  const current = reading && sentence ? sentences.indexOf(sentence) : -1;
  const next = sentences[(current + 1) % sentences.length];
  return next === undefined ? null : cite(next);
}

/** The patch that opens the comparison: of what an investor has starred, else with the chosen place in it where it can be compared and there is room. */
export function openComparison(catalogue: Catalogue, { selected, compared, locate, shortlist }: AppState): Partial<AppState> {
  if (locate && shortlist.length > 0) return { drawer: 'compare', compared: shortlist.slice(0, MAX_COMPARED).map(({ id }) => id) };
  const place = selected?.type === 'place' ? catalogue.place.get(selected.id) : undefined;
  const isNew = place && isComparable(catalogue, place) && !compared.includes(place.id) && compared.length < MAX_COMPARED;
  return { drawer: 'compare', reading: false, sentence: null, ...(isNew && { compared: [...compared, place.id] }) };
}

/** The facet that an item filters by: a place by all that stands in it. */
const FACET_OF: Readonly<Record<Selection['type'], FacetId>> = { place: 'zone', measure: 'measure', target: 'target', agency: 'agency' };

/** Whether an item alone is what its facet filters by. */
export function isFilteredBy({ filters }: AppState, { type, id }: Selection): boolean {
  const chosen = filters[FACET_OF[type]] ?? [];
  return chosen.length === 1 && chosen[0] === id;
}

/** The patch that filters by an item, the chosen one unless told, or no longer; null where nothing is chosen. */
export function toggleFilter(state: AppState, selected = state.selected): Partial<AppState> | null {
  const { filters } = state;
  return selected && { filters: withFacet(filters, FACET_OF[selected.type], isFilteredBy(state, selected) ? [] : [selected.id]) };
}

/** What a key changes in the state; null where there is nothing to change. */
export function patchOf(
  shortcut: Extract<Shortcut, 'close' | 'sentence' | 'filter' | 'compare' | 'locate' | 'weigh'>,
  catalogue: Catalogue,
  state: AppState,
): Partial<AppState> | null {
  switch (shortcut) {
    case 'close':
      return closeTopmost(state);
    case 'sentence':
      return openNextSentence(catalogue, state);
    case 'filter':
      return toggleFilter(state);
    case 'compare':
      return openComparison(catalogue, state);
    case 'locate':
      return openEntrance('locate');
    case 'weigh':
      return { drawer: state.drawer === 'compare' ? 'compare' : 'fit' };
  }
}
