/** What stands over the map in screen pixels: it follows each move of the camera. */
import { homeCamera } from './aims.ts';
import type { Catalogue } from './data/catalogue.ts';
import type { Painter } from './layers/painter.ts';
import { extentOf } from './query/extent.ts';
import type { Extent } from './query/extent.ts';
import { reachOutlines } from './query/reach.ts';
import type { AppState } from './state/app-state.ts';
import type { AtlasApp } from './ui/atlas-app.ts';

function fanCentre(map: Painter, [west, south, east, north]: Extent): { x: number; y: number; halfWidth: number } {
  const { x, y } = map.project((west + east) / 2, (south + north) / 2);
  return { x, y, halfWidth: map.project(east, south).x - x };
}

/** Until a painter is there the map in the page stands at the camera of the first view. */
export function placeOver(app: AtlasApp, catalogue: Catalogue, state: AppState, painter: Painter | null): void {
  app.camera = painter?.camera() ?? homeCamera(state, null);
  if (!painter) return;
  const { selected, fan } = state;
  app.reach = reachOutlines(catalogue, state).map((line) => line.map(([lon = 0, lat = 0]) => painter.project(lon, lat)));
  const extent = fan && selected ? extentOf(catalogue, [selected.id]) : null;
  app.project = (lon, lat) => painter.project(lon, lat);
  app.fanCentre = extent && fanCentre(painter, extent);
}
