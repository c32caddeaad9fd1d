/** Takes the map to a layer or a record. The map alone is told: neither state nor address ever hold where a reader's own data lie. */
import { MAX_BOUNDS } from '../layers/painter.ts';
import { fitCamera } from '../layers/projection.ts';
import type { Bounds } from '../layers/projection.ts';
import { spaceAround } from '../ui/free-part.ts';
import { barHeight } from '../ui/panel-space.ts';
import type { View } from '../ui/view.ts';
import { windowSize } from '../ui/window-size.ts';

const AROUND_PX = 48;
/** A single point is shown with what is around it. */
const CLOSEST_ZOOM = 14;

/** The part of bounds that the map can show, null where that is nothing. */
export function withinMap([west, south, east, north]: Bounds): Bounds | null {
  const cut: Bounds = [Math.max(west, MAX_BOUNDS[0]), Math.max(south, MAX_BOUNDS[1]), Math.min(east, MAX_BOUNDS[2]), Math.min(north, MAX_BOUNDS[3])];
  return cut[0] <= cut[2] && cut[1] <= cut[3] ? cut : null;
}

/** Whether there was anything to go to. */
export function goToBounds(view: View, bounds: Bounds | null, closest = CLOSEST_ZOOM): boolean {
  const shown = bounds && withinMap(bounds);
  const painter = view.painter();
  if (!shown || !painter) return false;
  const { width, height } = windowSize();
  const { top, right, bottom, left } = spaceAround(view.state);
  const padding = { top: top + AROUND_PX, right: right + AROUND_PX, bottom: bottom + AROUND_PX, left: left + AROUND_PX };
  const isCalm = view.state.calm || matchMedia('(prefers-reduced-motion: reduce)').matches;
  painter.go(fitCamera(shown, { width, height: height - barHeight(view.state) }, padding, closest), isCalm);
  return true;
}
