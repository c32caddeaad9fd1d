/** What the entrance for investors adds to the map. Its code is fetched when it is first asked for. */
import type { Catalogue } from './data/catalogue.ts';
import { emphasise } from './query/emphasis.ts';
import type { Emphasis } from './query/emphasis.ts';
import type { FilterResult } from './query/facets.ts';
import type { AppState } from './state/app-state.ts';

let entrance: Readonly<{ emphasis: typeof import('./locate/fit-map.ts').fitEmphasis }> | null = null;

/** Fetches the entrance; `redraw` is called whenever what it says of the map is new. */
export async function fetchLocate(redraw: () => void): Promise<void> {
  const [{ fitEmphasis, onFits }] = await Promise.all([import('./locate/fit-map.ts'), import('./locate/locate-panel.ts'), import('./locate/zone-card.ts')]);
  if (entrance) return;
  entrance = { emphasis: fitEmphasis };
  onFits(redraw);
  redraw();
}

/** What the emphasis of the map is made from. */
export const MAKES_EMPHASIS = ['filters', 'ring', 'area', 'areaLoose', 'selected', 'locate', 'seek'] as const;

export function emphasisOf(catalogue: Catalogue, result: FilterResult, state: AppState): Emphasis {
  const plain = emphasise(catalogue, result, state.selected);
  return state.locate && entrance ? entrance.emphasis(catalogue, state, plain) : plain;
}
