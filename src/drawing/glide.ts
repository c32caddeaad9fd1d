/**
 * Moves a picture that reaches beyond its window without painting it again: the browser shifts and scales what it has
 * painted. Equal to `.gliding` of page.css, which makes the picture larger than the window by the margin on each side.
 */

/** Screen position of the plane's origin, and pixels of the screen to one of the plane. */
type Origin = Readonly<{ x: number; y: number; scale: number }>;
type Size = Readonly<{ width: number; height: number }>;
export type Glide = Readonly<{
  /** Puts the pictures back and answers where, within them, the plane's origin is to be drawn. */
  settle: (origin: Origin) => Origin;
  /** Moves the pictures to where the origin is now, and answers whether they fill the window and are not too coarse. */
  follow: (origin: Origin) => boolean;
}>;

/** What the picture has on each side beyond the window, as a share of its width and height. */
export const GLIDE_MARGIN = 0.25;
/** Beyond it the picture is too coarse to be looked at, even for a moment. */
const MOST_ENLARGED = 2;

/** Whether a picture's side that is moved and scaled still covers that of the window. */
const covers = (start: number, ratio: number, length: number): boolean => start <= 0 && start + ratio * length * (1 + 2 * GLIDE_MARGIN) >= length;

export function createGlide(pictures: readonly SVGElement[], size: () => Size): Glide {
  let drawn: Origin = { x: 0, y: 0, scale: 1 };
  let drawnSize: Size = { width: 0, height: 0 };
  return {
    settle(origin) {
      drawn = origin;
      drawnSize = size();
      for (const { style } of pictures) style.transform = '';
      return { ...origin, x: origin.x + GLIDE_MARGIN * drawnSize.width, y: origin.y + GLIDE_MARGIN * drawnSize.height };
    },
    follow({ x, y, scale }) {
      const { width, height } = drawnSize;
      const now = size();
      const ratio = scale / drawn.scale;
      // From the window's corner to the picture's.
      const [left, top] = [x - (GLIDE_MARGIN * width + drawn.x) * ratio, y - (GLIDE_MARGIN * height + drawn.y) * ratio];
      const isCovered = now.width === width && now.height === height && covers(left, ratio, width) && covers(top, ratio, height);
      const transform = `translate(${left + GLIDE_MARGIN * width}px, ${top + GLIDE_MARGIN * height}px) scale(${ratio})`;
      for (const { style } of pictures) style.transform = transform;
      return isCovered && ratio <= MOST_ENLARGED;
    },
  };
}
