/** Which ground a state is about: what the map must show of it. */
import type { Catalogue } from '../data/catalogue.ts';
import type { AppState } from '../state/app-state.ts';
import { selectedPlaces } from './emphasis.ts';
import { extentOf } from './extent.ts';
import type { Extent } from './extent.ts';
import { areaExtent } from './area.ts';
import { ringExtent } from './nearness.ts';

/**
 * The ring, or what is chosen, or the area that filters, or what the filters let through where `shown` is given (a tour shows it, a reader's map stays);
 * null is the whole district.
 */
export function groundOf(
  catalogue: Catalogue,
  { ring, area, selected, filters }: Pick<AppState, 'ring' | 'area' | 'selected' | 'filters'>,
  shown: ReadonlySet<string> | null,
): Extent | null {
  const around = ring && ringExtent(catalogue, ring);
  if (around) return around;
  if (selected) return extentOf(catalogue, selectedPlaces(catalogue, selected));
  if (area) return areaExtent(area);
  return shown && Object.keys(filters).length > 0 ? extentOf(catalogue, shown) : null;
}
