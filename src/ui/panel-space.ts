/** Which part of the window the panels leave to the map: the camera's padding and the frame for what is drawn over it. */
import { isPresenting } from '../state/app-state.ts';
import type { AppState, CaptionSide } from '../state/app-state.ts';
import { embedSpace, storySpace } from './frame-space.ts';

export const BAR_HEIGHT = 52;
/** Below this width the panels become one sheet; equal to the media queries of the styles. */
export const PHONE_WIDTH = 1000;
const GAP = 12;
const LEFT_WIDTH = 300;
const READING_WIDTH = 420;
const RIGHT_WIDTH = 400;
/** On small windows the two wide panels leave the map a third. */
const WIDEST_SHARE = 0.34;
export const PEEK_HEIGHT = 96;
/** Height of what stands at the lower edge of the map: scale bar, stamp and the strip that opens the drawer. */
const STRIP_HEIGHT = 44;

/** Height of a caption's letters in a window; equal to the styles of the player. */
const captionLetter = (width: number, height: number): number => Math.max(16, Math.min((height * 28) / 1080, (width * 28) / 900));

/** Height of the bar above the map: a presentation has none, nor has a frame in another page. */
export const barHeight = (state: Pick<AppState, 'tour' | 'embedded'>): number => (state.embedded || isPresenting(state) ? 0 : BAR_HEIGHT);

/** What a caption leaves to the map, so that it never stands over what it speaks of. */
function captionSpace(width: number, height: number, side: CaptionSide): Space {
  const letter = captionLetter(width, height);
  if (width < PHONE_WIDTH) return { top: GAP, right: GAP, bottom: Math.round(height * 0.42) + 128, left: GAP };
  const around = { top: letter, right: letter, bottom: letter * 2, left: letter };
  if (side === 'bottom') return { ...around, bottom: Math.round(height * 0.34 + letter * 4) };
  return { ...around, [side]: Math.min(width * WIDEST_SHARE, letter * 22) + letter * 2 };
}

export type Space = Readonly<{ top: number; right: number; bottom: number; left: number }>;

type Open = Pick<AppState, 'selected' | 'reading'> &
  Partial<Pick<AppState, 'drawer' | 'tall' | 'desk' | 'locate' | 'workbench' | 'tour' | 'captionSide' | 'embedded'>>;

/** What of the state says that an entrance is open whose panel takes the place of the lists; reading apart. */
export const ENTRANCE_STATES = ['locate', 'workbench', 'desk'] as const;

/** Whether one of the entrances besides exploring is open, whose panel is as wide as that for reading. */
export const hasEntrance = ({ desk, locate, workbench }: Partial<Pick<AppState, 'desk' | 'locate' | 'workbench'>>): boolean =>
  desk === true || (locate ?? null) !== null || (workbench ?? null) !== null;

/** Height of the open drawer on wide windows, in CSS pixels; 0 when it is closed. */
export function drawerHeight(height: number, { drawer, tall }: Partial<Pick<AppState, 'drawer' | 'tall'>>): number {
  if (!drawer) return 0;
  const room = height - BAR_HEIGHT - 2 * GAP;
  return tall ? room : Math.max(240, Math.round(room * 0.48));
}

/** Room taken at each side of the map area (below the bar), in CSS pixels. Equal to the first view's in `page.css`. */
export function panelSpace(width: number, height: number, state: Open): Space {
  if (isPresenting({ tour: state.tour ?? null }))
    return state.tour?.isStory ? storySpace(width, height) : captionSpace(width, height, state.captionSide ?? 'left');
  if (state.embedded) return embedSpace(width, height, state.selected !== null);
  if (width < PHONE_WIDTH) {
    const isSheetOpen = state.selected !== null || state.reading || hasEntrance(state);
    return { top: 64, right: GAP, bottom: isSheetOpen ? Math.round((height - BAR_HEIGHT) / 2) + GAP : PEEK_HEIGHT + GAP + 20, left: GAP };
  }
  const left = GAP + (state.reading || hasEntrance(state) ? Math.min(READING_WIDTH, width * WIDEST_SHARE) : LEFT_WIDTH) + GAP;
  const right = state.selected ? GAP + Math.min(RIGHT_WIDTH, width * WIDEST_SHARE) + GAP : GAP;
  // A drawer of full height hides the map; the place it covers is centred as if it were half open.
  const drawer = drawerHeight(height, { ...state, tall: false });
  return { top: GAP, right, bottom: drawer > 0 ? drawer + GAP + STRIP_HEIGHT : STRIP_HEIGHT, left };
}
