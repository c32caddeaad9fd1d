/** What a story's cards and a frame in another page leave to the map. Sizes agree with the styles of `present/`. */
import type { Space } from './panel-space.ts';

/** From this width on a column of cards stands beside the map; below it the cards pass over its lower part. */
export const COLUMN_FROM = 600;
/** Height of the strip that names a story or a frame, of the stamp below, and the gap around both, in CSS pixels. */
const STRIP = 44;
const STAMP = { wide: 40, narrow: 52 } as const;
const GAP = 12;
/** Width of a frame's zoom buttons with their gap. */
const BUTTONS = 56;
/** Letters of a story on a screen of 1080; the least is what a reader at a desk needs. */
const LETTER = { least: 16, atWall: 20 } as const;

const isWide = (width: number): boolean => width >= COLUMN_FROM;
const storyLetter = (width: number, height: number): number => Math.max(LETTER.least, Math.min((height * LETTER.atWall) / 1080, (width * LETTER.atWall) / 900));
/** Width of a column of cards. */
const columnWidth = (width: number, height: number): number => Math.max(280, Math.min(width * 0.36, storyLetter(width, height) * 22));

/** Room that the cards of a story take. */
export function storySpace(width: number, height: number): Space {
  if (!isWide(width)) return { top: STRIP + GAP, right: GAP, bottom: Math.round(height * 0.5), left: GAP };
  return { top: GAP, right: GAP, bottom: STAMP.wide, left: Math.round(columnWidth(width, height) + 2 * GAP) };
}

/** Room that a frame's strip, buttons, stamp and, where something is chosen, its card take. Equal to the first view's in `page.css`. */
export function embedSpace(width: number, height: number, isCardOpen: boolean): Space {
  const around = { top: STRIP + GAP, right: BUTTONS, bottom: isWide(width) ? STAMP.wide : STAMP.narrow, left: GAP };
  if (!isCardOpen) return around;
  if (!isWide(width)) return { ...around, bottom: Math.round(height * 0.54) };
  return { ...around, left: GAP + Math.round(Math.min(320, width * 0.42)) + GAP };
}
