/**
 * Scrolling through more pixels than a browser can lay out. The bar's own range is cut to `MOST_PX`: a small move goes as
 * many pixels as the hand does, a long one as far along the rows as along the bar. Pure arithmetic, all in CSS pixels.
 */

/** Browsers lay out about 16 to 33 million pixels; a zoomed wall a quarter of it. */
export const MOST_PX = 4_000_000;

/** `rows`: height of all rows; `window`: of the part in sight. */
export type Extents = Readonly<{ rows: number; window: number }>;
/** `bar`: the element's scrollTop; `top`: which pixel of all rows stands at the upper edge. */
export type Scroll = Readonly<{ bar: number; top: number }>;

export const barHeight = ({ rows }: Extents): number => Math.min(rows, MOST_PX);

const clamp = (value: number, most: number): number => Math.min(Math.max(0, value), Math.max(0, most));
const mostTop = ({ rows, window }: Extents): number => rows - window;
const mostBar = (extents: Extents): number => barHeight(extents) - extents.window;

/** Where the bar stands for a pixel of the rows. */
export function scrollTo(extents: Extents, top: number): Scroll {
  const at = clamp(top, mostTop(extents));
  const share = mostTop(extents) > 0 ? at / mostTop(extents) : 0;
  return { top: at, bar: Math.round(share * Math.max(0, mostBar(extents))) };
}

/** The scroll after the browser moved the bar. The bar that comes back may differ from the one given: it is to be set then. */
export function scrolled(extents: Extents, before: Scroll, bar: number): Scroll {
  if (extents.rows <= MOST_PX) return { bar, top: clamp(bar, mostTop(extents)) };
  const step = bar - before.bar;
  if (Math.abs(step) > extents.window * 2) return { bar, top: clamp((bar / mostBar(extents)) * mostTop(extents), mostTop(extents)) };
  const top = clamp(before.top + step, mostTop(extents));
  // At an end of the bar though not of the rows the hand could go no further: the bar is set to where the rows are.
  const isAtEnd = (bar <= 0 && top > 0) || (bar >= mostBar(extents) && top < mostTop(extents));
  return isAtEnd ? scrollTo(extents, top) : { bar, top };
}
