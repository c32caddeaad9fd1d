/** Which part of the window the panels leave to the map: the camera's padding and the frame for what is drawn over it. */
import type { AppState } from '../state/app-state.ts';

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

export type Space = Readonly<{ top: number; right: number; bottom: number; left: number }>;

type Open = Pick<AppState, 'selected' | 'reading'> & Partial<Pick<AppState, 'drawer' | 'tall'>>;

/** Height of the open drawer on wide windows, in CSS pixels; 0 when it is closed. */
export function drawerHeight(height: number, { drawer, tall }: Partial<Pick<AppState, 'drawer' | 'tall'>>): number {
  if (!drawer) return 0;
  const room = height - BAR_HEIGHT - 2 * GAP;
  return tall ? room : Math.max(240, Math.round(room * 0.48));
}

/** Room taken at each side of the map area (below the bar), in CSS pixels. Equal to the first view's in `page.css`. */
export function panelSpace(width: number, height: number, state: Open): Space {
  if (width < PHONE_WIDTH) {
    const isSheetOpen = state.selected !== null || state.reading;
    return { top: 64, right: GAP, bottom: isSheetOpen ? Math.round((height - BAR_HEIGHT) / 2) + GAP : PEEK_HEIGHT + GAP + 20, left: GAP };
  }
  const left = GAP + (state.reading ? Math.min(READING_WIDTH, width * WIDEST_SHARE) : LEFT_WIDTH) + GAP;
  const right = state.selected ? GAP + Math.min(RIGHT_WIDTH, width * WIDEST_SHARE) + GAP : GAP;
  // A drawer of full height hides the map; the place it covers is centred as if it were half open.
  const drawer = drawerHeight(height, { ...state, tall: false });
  return { top: GAP, right, bottom: drawer > 0 ? drawer + GAP + STRIP_HEIGHT : STRIP_HEIGHT, left };
}
