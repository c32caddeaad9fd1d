/** The part of the map that the panels, or a tour's words, leave free: a step of a tour keeps what stands in it, and shows it there again. */
import { fromPlane, planeScale, toPlane } from '../layers/projection.ts';
import type { Padding, Size } from '../layers/projection.ts';
import type { AppState, Camera } from '../state/app-state.ts';
import { barHeight, panelSpace } from './panel-space.ts';
import type { Space } from './panel-space.ts';
import { windowSize } from './window-size.ts';

/** Less is left by no panels for long: a sheet that is pulled up, for instance. */
const LEAST = 160;

/** Room that is taken at each side of the map in this window, in the page's pixels. */
export function spaceAround(state: Parameters<typeof panelSpace>[2]): Space {
  const { width, height } = windowSize();
  return panelSpace(width, height, state);
}

/** Size of the free part in this window, in the page's pixels. */
export function freeSize(state: AppState): Size {
  const { width, height } = windowSize();
  const { top, right, bottom, left } = spaceAround(state);
  return { width: Math.max(LEAST, width - left - right), height: Math.max(LEAST, height - barHeight(state) - top - bottom) };
}

function moved({ lon, lat, zoom }: Camera, right: number, down: number): Camera {
  const [x, y] = toPlane(lon, lat);
  const scale = planeScale(zoom);
  const [movedLon, movedLat] = fromPlane(x + right / scale, y + down / scale);
  return { lon: movedLon, lat: movedLat, zoom };
}

/** The camera whose middle is that of the free part: what a step keeps of a map. */
export const ofFreePart = (camera: Camera, { top, right, bottom, left }: Padding): Camera => moved(camera, (left - right) / 2, (top - bottom) / 2);

/** The camera that has in the middle of the free part what `camera` has in the middle of the map. */
export const inFreePart = (camera: Camera, { top, right, bottom, left }: Padding): Camera => moved(camera, (right - left) / 2, (bottom - top) / 2);
