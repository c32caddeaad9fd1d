/** What the page asks of a map, whichever painter draws it. */
import { SETTING } from '#setting';
import type { LoadFailure } from '../data/fetch-json.ts';
import type { Camera } from '../state/app-state.ts';
import type { Emphasis } from '../query/emphasis.ts';
import type { LayerPicture } from './own-picture.ts';
import type { Theme } from './theme.ts';
import type { Underlay } from './underlay.ts';

export type Picture = Readonly<{ theme: Theme; language: string; emphasis: Emphasis }>;

export type PickedPosition = Readonly<{ lon: number; lat: number; zoom: number }>;

export type PainterEvents = Readonly<{
  /** A place was chosen by pointer, or the empty map, at a position. */
  pick: (id: string | null, at: PickedPosition) => void;
  /** The view moved; screen positions are new. */
  move: () => void;
  /** A file that the map draws from could not be read; the rest of the map stands. */
  failed: (failure: LoadFailure) => void;
  /** The painter cannot go on (the WebGL context was lost). */
  lost: () => void;
  /**
   * In a frame a plain wheel and a single finger are the surrounding page's (but in full screen): told each time one was left
   * to it. Null where all gestures are the map's.
   */
  yielded: ((gesture: 'wheel' | 'touch') => void) | null;
}>;

export type Painter = {
  /** Draws this picture; drawing the same one again changes nothing. */
  draw(picture: Picture): void;
  /** Draws these layers of the reader's own, from bottom to top, below the plan's places; the same ones again change nothing. */
  drawLayers(layers: readonly LayerPicture[]): void;
  /** Puts other tiles under the plan; the same ones again change nothing. */
  setUnderlay(underlay: Underlay): void;
  /** Goes to a camera, by flight unless `calm`. */
  go(camera: Camera, calm: boolean): void;
  zoomBy(steps: number, calm: boolean): void;
  camera(): Camera;
  /** Screen pixels of a position, from the map's upper left corner. */
  project(lon: number, lat: number): { x: number; y: number };
  /** The position at a screen pixel of the map. */
  unproject(x: number, y: number): { lon: number; lat: number };
  destroy(): void;
};

/** The widest view that the basemap was cut for. */
export const MAX_BOUNDS: [number, number, number, number] = SETTING.boxes.widest;
export const MIN_ZOOM = 7.4;
/** Closer, the coarsest sources would show nothing but their own error. */
export const MAX_ZOOM = 15;

/** What the first view frames: the whole district. */
export const DISTRICT_BOUNDS: [number, number, number, number] = SETTING.boxes.first;
