/** The map's part of the entrance for investors: what stands out, and the signs over it. */
import type { Catalogue } from '../data/catalogue.ts';
import type { Emphasis } from '../query/emphasis.ts';
import { emphasiseFits } from '../query/fit-emphasis.ts';
import type { AppState } from '../state/app-state.ts';
import { fitting, onShore } from '../ui/fit-store.ts';
import './verdict-overlay.ts';

export const fitEmphasis = (catalogue: Catalogue, state: AppState, plain: Emphasis): Emphasis =>
  emphasiseFits(catalogue, plain, fitting(catalogue, state).fits);

/** Tells when answers have changed without the state having changed. */
export const onFits = (listener: () => void): unknown => onShore(listener);
