/** Where the map is to go: the cameras that a state asks for, between the panels that stand open. */
import type { Catalogue } from './data/catalogue.ts';
import { DISTRICT_BOUNDS } from './layers/painter.ts';
import { fitCamera } from './layers/projection.ts';
import type { Size } from './layers/projection.ts';
import { groundOf } from './query/ground.ts';
import { isPresenting } from './state/app-state.ts';
import type { AppState, Camera } from './state/app-state.ts';
import { inFreePart, spaceAround } from './ui/free-part.ts';
import { PHONE_WIDTH, barHeight } from './ui/panel-space.ts';
import { windowSize } from './ui/window-size.ts';

/** Room at each side of a place for the columns of its fanned-out items, in CSS pixels. */
const FAN_ROOM = 215;
/** Room around what is shown, in CSS pixels; a small frame has less to spare. */
const AROUND = 40;
const AROUND_SHARE = 0.05;

/** What the map is asked to show; a change of it moves the map. */
export const aimOf = ({ selected, camera, fan, tour, captionSide }: AppState): string => JSON.stringify([selected, camera, fan, tour, tour && captionSide]);

function mapSize(state: AppState): Size {
  const { width, height } = windowSize();
  return { width, height: height - barHeight(state) };
}

/** The whole district; `drawer` is the one that stands open. Cards of a story and a frame's strip leave it the room beside them. */
export function homeCamera(state: AppState, drawer = state.drawer): Camera {
  const tour = state.tour?.isStory ? state.tour : null;
  return fitCamera(DISTRICT_BOUNDS, mapSize(state), spaceAround({ selected: null, reading: false, drawer, tour, embedded: state.embedded }), 22);
}

/** The camera that the state asks for: a link's own, or the chosen places between the panels, or the whole district. */
export function cameraFor(state: AppState, catalogue: Catalogue | null, shown: ReadonlySet<string>): Camera {
  // A step's camera is that of the part which its words leave free.
  if (state.camera) return state.tour ? inFreePart(state.camera, spaceAround(state)) : state.camera;
  const extent = catalogue && groundOf(catalogue, state, isPresenting(state) ? shown : null);
  const space = spaceAround(state);
  const { width, height } = windowSize();
  const margin = state.embedded ? Math.min(AROUND, Math.min(width, height) * AROUND_SHARE) : AROUND;
  const besides = state.fan && width >= PHONE_WIDTH && !state.embedded ? FAN_ROOM : margin;
  const around = { top: space.top + margin, right: space.right + besides, bottom: space.bottom + margin, left: space.left + besides };
  return extent ? fitCamera(extent, mapSize(state), around, 12) : homeCamera(state);
}
