/**
 * The window in the page's own pixels. On a wall with twice the pixels of 1920 × 1080 in both directions all letters and
 * symbols are twice as large, and nothing more is shown: each pixel of the page is then two of the screen's, by the style
 * sheet's `zoom`, which lays out and draws anew and stretches no picture.
 */
import type { Size } from '../layers/projection.ts';

/** Least size of a wall in CSS pixels, a little below the screen's for a browser's own bars; equal to `page.css`. */
export const WALLS = [
  { width: 6680, height: 3760, scale: 4 },
  { width: 3340, height: 1880, scale: 2 },
] as const;

/** How many CSS pixels of a window one of the page's is. */
export const wallScale = (window: Size): number => WALLS.find(({ width, height }) => window.width >= width && window.height >= height)?.scale ?? 1;

/** The size of this window for all that is laid out in it. */
export function windowSize(): Size {
  const scale = wallScale({ width: innerWidth, height: innerHeight });
  return { width: innerWidth / scale, height: innerHeight / scale };
}
