/** What the map shows at a step of a tour, drawn on no page: the same filters, choice and camera as in the presentation. */
import type { Position } from 'geojson';
import type { Catalogue } from '../data/catalogue.ts';
import { DISTRICT_BOUNDS, MAX_BOUNDS, MAX_ZOOM, MIN_ZOOM } from '../layers/painter.ts';
import { constrainCamera, fitCamera } from '../layers/projection.ts';
import type { Size } from '../layers/projection.ts';
import { emphasise } from '../query/emphasis.ts';
import type { Emphasis } from '../query/emphasis.ts';
import { extentOf } from '../query/extent.ts';
import { applyFilters, withinBoth } from '../query/facets.ts';
import { groundOf } from '../query/ground.ts';
import { reachOf, reachOutlines } from '../query/reach.ts';
import type { Camera } from '../state/app-state.ts';
import { parseHash } from '../state/url.ts';
import { tableOf } from './draft.ts';
import { refit } from './show-step.ts';
import type { TourStep } from './tour.ts';

/** Room around what a step is about, in CSS pixels; no panel stands on a picture. */
const AROUND = { top: 48, right: 48, bottom: 48, left: 48 };

export type StepPicture = Readonly<{ emphasis: Emphasis; camera: Camera; outlines: readonly (readonly Position[])[] }>;

/** Places that stand out, whole between the edges of a picture; the whole district where none has a position. */
export function pictureOf(catalogue: Catalogue, emphasis: Emphasis, size: Size): Pick<StepPicture, 'emphasis' | 'camera'> {
  const camera = fitCamera(extentOf(catalogue, emphasis.selected) ?? DISTRICT_BOUNDS, size, AROUND, 12);
  return { emphasis, camera: constrainCamera(camera, size, MAX_BOUNDS, [MIN_ZOOM, MAX_ZOOM]) };
}

export function stepPicture(catalogue: Catalogue, { state: hash, frame }: Pick<TourStep, 'state' | 'frame'>, size: Size): StepPicture {
  const state = parseHash(hash);
  const { selected, filters } = state;
  const result = applyFilters(tableOf(catalogue), filters, withinBoth(reachOf(catalogue, state)));
  const ground = groundOf(catalogue, state, result.shown);
  const fitted = ground ? fitCamera(ground, size, AROUND, 12) : fitCamera(DISTRICT_BOUNDS, size, AROUND);
  const camera = state.camera ? refit(state.camera, frame, size) : fitted;
  return {
    emphasis: emphasise(catalogue, result, selected),
    camera: constrainCamera(camera, size, MAX_BOUNDS, [MIN_ZOOM, MAX_ZOOM]),
    outlines: reachOutlines(catalogue, state),
  };
}
