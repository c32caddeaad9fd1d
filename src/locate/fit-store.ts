/** The answers to the present conditions, judged once however many elements show them. */
import type { Catalogue } from '../data/catalogue.ts';
import type { Shore } from '../query/coast.ts';
import { conditionsOf, fitsOf } from '../query/fit.ts';
import type { Condition, Fit, Wanted } from '../query/fit.ts';
import { loadShore } from '../query/shore.ts';
import type { AppState } from '../state/app-state.ts';

export const wantedOf = ({ filters, seek }: Pick<AppState, 'filters' | 'seek'>): Wanted => ({ industries: filters.industry ?? [], seek });

let shore: Shore | null = null;
const listeners = new Set<() => void>();

export const currentShore = (): Shore | null => shore;

/** Tells when the shore has been read. Returns the way to stop listening. */
export function onShore(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Reads the shore; where that fails, conditions on the coast stay open and say why. */
export async function readShore(dataBase: string): Promise<void> {
  if (shore !== null) return;
  shore = await loadShore(dataBase);
  if (shore !== null) for (const listener of listeners) listener();
}

let last: Readonly<{ catalogue: Catalogue; shore: Shore | null; key: string; fits: readonly Fit[]; conditions: readonly Condition[] }> | null = null;

/** Fits of all zones and towns in the data's order, with the conditions that they answer. */
export function fitting(catalogue: Catalogue, state: Pick<AppState, 'filters' | 'seek'>): Readonly<{ fits: readonly Fit[]; conditions: readonly Condition[] }> {
  const wanted = wantedOf(state);
  const key = JSON.stringify([wanted.industries, { ...wanted.seek, order: null }]);
  if (last?.catalogue !== catalogue || last.shore !== shore || last.key !== key) {
    last = { catalogue, shore, key, fits: fitsOf(catalogue, shore, wanted), conditions: conditionsOf(wanted) };
  }
  return last;
}
