/** From a step of a tour to the state of the page, and back: a view as a step's state. */
import type { AppState, Camera } from '../state/app-state.ts';
import { INITIAL_STATE } from '../state/app-state.ts';
import { createHash, parseHash } from '../state/url.ts';
import type { Tour, TourStep } from './tour.ts';

type Frame = NonNullable<TourStep['frame']>;

/** A camera that shows on another map what it showed on the one it was set on: zoom follows the tighter side. */
export function refit(camera: Camera, from: Frame | null, to: Frame): Camera {
  if (!from) return camera;
  return { ...camera, zoom: camera.zoom + Math.log2(Math.min(to.width / from.width, to.height / from.height)) };
}

/**
 * The patch that shows a step on a map of the size in CSS pixels; numbers beyond the ends mean the end. A tour goes on as it
 * is shown, as steps or as a story.
 */
export function showStep(state: AppState, tour: Tour, index: number, frame: Frame, isStory = state.tour?.isStory ?? false): Partial<AppState> {
  const step = Math.min(Math.max(index, 0), tour.steps.length - 1);
  const { state: hash = '', frame: from = null } = tour.steps[step] ?? {};
  const { selected, fan, filters, ring, area, areaLoose, camera } = parseHash(hash, state);
  const patch = { selected, fan, filters, ring, area, areaLoose, sentence: null, reading: false, drawer: null, tall: false, desk: false, locate: null };
  return { ...patch, camera: camera && refit(camera, from, frame), tour: { id: tour.id, step, isExploring: false, isStory } };
}

/** What of a state a step keeps: what is chosen and filtered, also by ring and area, and where the map stands. */
export function stepState({ selected, fan, filters, ring, area, areaLoose }: AppState, camera: Camera | null): string {
  return createHash({ ...INITIAL_STATE, selected, fan, filters, ring, area, areaLoose, camera }).replace(/^#/u, '');
}
