/** Which ground a sheet shows: what is seen of the map between the panels, refitted to the sheet's frame. */
import { DISTRICT_BOUNDS, MAX_BOUNDS, MAX_ZOOM, MIN_ZOOM } from '../layers/painter.ts';
import { constrainCamera, fitCamera, fromPlane, planeScale, toPlane } from '../layers/projection.ts';
import type { Bounds, Padding, Size } from '../layers/projection.ts';
import type { Camera } from '../state/app-state.ts';

const NONE: Padding = { top: 0, right: 0, bottom: 0, left: 0 };
/** Where panels leave less than this share of the map, its whole ground counts. */
const LEAST_SHARE = 0.2;

/** Ground between the panels in degrees, on a map of the size with its camera; the whole district while there is no map. */
export function seenGround(camera: Camera | null, size: Size, space: Padding): Bounds {
  if (!camera) return DISTRICT_BOUNDS;
  const free = { width: size.width - space.left - space.right, height: size.height - space.top - space.bottom };
  const isNarrow = free.width < size.width * LEAST_SHARE || free.height < size.height * LEAST_SHARE;
  const { top, right, bottom, left } = isNarrow ? NONE : space;
  const scale = planeScale(camera.zoom);
  const [x, y] = toPlane(camera.lon, camera.lat);
  const at = (dx: number, dy: number): [number, number] => fromPlane(x + dx / scale, y + dy / scale);
  const [west, north] = at(left - size.width / 2, top - size.height / 2);
  const [east, south] = at(size.width / 2 - right, size.height / 2 - bottom);
  return [west, south, east, north];
}

/** The camera of a frame that holds the ground. */
export const frameCamera = (ground: Bounds, frame: Size): Camera =>
  constrainCamera(fitCamera(ground, frame, NONE, MAX_ZOOM), frame, MAX_BOUNDS, [MIN_ZOOM, MAX_ZOOM]);
