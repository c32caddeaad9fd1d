/** Where the map goes when a layer comes to it. */
import { MAX_BOUNDS } from '../layers/painter.ts';
import { fitCamera } from '../layers/projection.ts';
import type { Bounds } from '../layers/projection.ts';
import type { Camera } from '../state/app-state.ts';
import { spaceAround } from '../ui/free-part.ts';
import { barHeight } from '../ui/panel-space.ts';
import type { View } from '../ui/view.ts';
import { windowSize } from '../ui/window-size.ts';

/** Room around what is shown, in CSS pixels: the strip and the stamp at the lower edge are as high. */
const AROUND = 64;
/** About 5 km: a camera may stand in a link, and must not tell where a reader's own records lie. */
const GRID_DEGREES = 0.05;

/** Records are gone to one by one: they stand somewhere within a kilometre of the middle. */
const RECORD_GRID_DEGREES = 0.01;
const RECORD_ZOOM = 13;

/** The part of the bounds that the map can show, no finer than the grid; null where that is nothing. */
export function shownBounds([west, south, east, north]: Bounds, grid = GRID_DEGREES): Bounds | null {
  const onGrid = (degrees: number, round: (value: number) => number): number => round(degrees / grid) * grid;
  const [left, bottom, right, top] = MAX_BOUNDS;
  if (west > right || east < left || south > top || north < bottom) return null;
  return [
    Math.max(left, onGrid(west, Math.floor)),
    Math.max(bottom, onGrid(south, Math.floor)),
    Math.min(right, onGrid(east, Math.ceil)),
    Math.min(top, onGrid(north, Math.ceil)),
  ];
}

/** The camera that shows the bounds in the part of the map that the panels leave free. */
function cameraOf(state: View['state'], bounds: Bounds, grid: number, maxZoom?: number): Camera | null {
  const shown = shownBounds(bounds, grid);
  if (!shown) return null;
  const { width, height } = windowSize();
  const space = spaceAround(state);
  const padding = { top: space.top + AROUND, right: space.right + AROUND, bottom: space.bottom + AROUND, left: space.left + AROUND };
  return fitCamera(shown, { width, height: height - barHeight(state) }, padding, maxZoom);
}

/** Bounds of which so much stands in the free part of the map, and take up so much of it, need no other camera. */
const SHARE_IN_SIGHT = 0.75;
const SHARE_OF_ROOM = 0.15;

export function isInSight({ state, painter }: View, [west, south, east, north]: Bounds): boolean {
  const map = painter();
  if (!map) return false;
  const { width, height } = windowSize();
  const space = spaceAround(state);
  const [left, top] = [space.left, space.top];
  const [right, bottom] = [width - space.right, height - barHeight(state) - space.bottom];
  const { x: minX, y: minY } = map.project(west, north);
  const { x: maxX, y: maxY } = map.project(east, south);
  const overlap = Math.max(0, Math.min(maxX, right) - Math.max(minX, left)) * Math.max(0, Math.min(maxY, bottom) - Math.max(minY, top));
  return overlap >= SHARE_IN_SIGHT * (maxX - minX) * (maxY - minY) && overlap >= SHARE_OF_ROOM * (right - left) * (bottom - top);
}

/** Takes the map to a layer, or to one record of it; says whether there was anything to go to. */
export function goToBounds({ state, painter }: View, bounds: Bounds | null, isRecord = false): boolean {
  const camera = bounds && (isRecord ? cameraOf(state, bounds, RECORD_GRID_DEGREES, RECORD_ZOOM) : cameraOf(state, bounds, GRID_DEGREES));
  if (camera) painter()?.go(camera, state.calm || matchMedia('(prefers-reduced-motion: reduce)').matches);
  return camera !== null;
}
