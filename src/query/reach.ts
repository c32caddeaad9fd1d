/** Where things must lie to be shown: within the ring, within the area, or both. */
import type { Position } from 'geojson';
import type { Catalogue } from '../data/catalogue.ts';
import type { AppState } from '../state/app-state.ts';
import { areaNearness } from './area.ts';
import type { Reach } from './facets.ts';
import { nearnessOf, ringOutline } from './nearness.ts';

type Asked = Pick<AppState, 'ring' | 'area'>;

export const NO_REACH: Reach = { ring: null, area: null };

export function reachOf(catalogue: Catalogue, { ring, area, areaLoose }: Asked & Pick<AppState, 'areaLoose'>): Reach {
  return { ring: ring && nearnessOf(catalogue, ring), area: area && areaNearness(catalogue, area, areaLoose) };
}

/** The lines of ring and area as longitudes and latitudes. */
export function reachOutlines(catalogue: Catalogue, { ring, area }: Asked): Position[][] {
  return [...(ring ? [ringOutline(catalogue, ring)] : []), ...(area ? [area.map(([lon, lat]) => [lon, lat])] : [])].filter(({ length }) => length > 0);
}
