/** Keys that work anywhere on the page, and what they do to the state. */
import type { Catalogue } from '../data/catalogue.ts';
import { withFacet } from '../state/app-state.ts';
import type { AppState, Selection } from '../state/app-state.ts';
import { cite } from './view.ts';

export type Shortcut = 'close' | 'search' | 'keys' | 'sentence' | 'filter';

const SINGLE_KEYS: Readonly<Record<string, Shortcut>> = { '/': 'search', '?': 'keys', s: 'sentence', f: 'filter' };

/** What a key asks for; single letters and signs are the page's only outside fields and while the reader has them on. */
export function shortcutOf(event: KeyboardEvent, singleKeys: boolean): Shortcut | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
  if (event.key === 'Escape') return 'close';
  const target = event.composedPath()[0];
  const isField =
    target instanceof HTMLSelectElement ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type));
  return singleKeys && !isField ? (SINGLE_KEYS[event.key.toLowerCase()] ?? null) : null;
}

/** The patch that closes what was opened last, null when nothing is open. */
export function closeTopmost(state: AppState): Partial<AppState> | null {
  if (state.fan) return { fan: false };
  if (state.reading) return { reading: false, sentence: null };
  if (state.selected) return { selected: null };
  return state.drawer ? { drawer: null } : null;
}

function sentencesOf(catalogue: Catalogue, { type, id }: Selection): readonly string[] {
  switch (type) {
    case 'place':
      return catalogue.place.get(id)?.properties.sentences ?? [];
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

/** Whether the chosen agency is the one that filters. */
export function isFilteredBy({ filters }: AppState, agency: string): boolean {
  return filters.agency?.length === 1 && filters.agency[0] === agency;
}

/** The patch that filters by the chosen agency, or no longer; null where no agency is chosen. */
export function toggleFilter(state: AppState): Partial<AppState> | null {
  const { selected, filters } = state;
  if (selected?.type !== 'agency') return null;
  return { filters: withFacet(filters, 'agency', isFilteredBy(state, selected.id) ? [] : [selected.id]) };
}
