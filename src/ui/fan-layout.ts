/** Where fanned-out items stand: two columns of hollow symbols beside the zone, each joined to it by a thin leader. */

export type FanSlot = Readonly<{ x: number; y: number; side: 'left' | 'right'; leader: string }>;
/** Where the place stands on the screen, and half its width there. */
export type FanCentre = Readonly<{ x: number; y: number; halfWidth: number }>;
export type FanFrame = Readonly<{ left: number; top: number; right: number; bottom: number }>;

const ROW_HEIGHT = 32;
/** From the zone's middle to the columns when its own extent is small. */
const MIN_REACH = 130;
/** Least room between the two columns. */
const COLUMN_GAP = 30;
/** Leaders start this far beside the middle, so that they do not strike the zone's name through. */
const NAME_HALF_WIDTH = 84;

/**
 * Slots for `count` items around a centre in screen pixels, inside a frame, beyond the place's own half width. A column
 * is left out where the frame is too narrow for two; rows are spread evenly around the centre and pushed back into
 * the frame. `leader` is the path that joins the slot to the place.
 */
export function layOutFan(count: number, centre: FanCentre, frame: FanFrame, columnWidth: number): FanSlot[] {
  const reach = Math.max(MIN_REACH, centre.halfWidth + 24);
  const leftEdge = frame.left + columnWidth;
  const rightEdge = frame.right - columnWidth;
  const roomLeft = centre.x - MIN_REACH >= leftEdge;
  const roomRight = centre.x + MIN_REACH <= rightEdge;
  const isBoth = roomLeft === roomRight && rightEdge - leftEdge >= COLUMN_GAP;
  const isRight = roomLeft === roomRight ? frame.right - centre.x >= centre.x - frame.left : roomRight;
  const onRight = isBoth ? Math.ceil(count / 2) : isRight ? count : 0;
  const column = (rows: number, side: 'left' | 'right'): FanSlot[] => {
    const height = Math.max(0, rows - 1) * ROW_HEIGHT;
    const wanted = centre.y - height / 2;
    const top = Math.max(frame.top, Math.min(wanted, frame.bottom - height));
    const x =
      side === 'left'
        ? Math.max(Math.min(centre.x - reach, rightEdge - COLUMN_GAP), leftEdge)
        : Math.min(Math.max(centre.x + reach, leftEdge + COLUMN_GAP), rightEdge);
    const start = centre.x + (side === 'left' ? -NAME_HALF_WIDTH : NAME_HALF_WIDTH);
    return Array.from({ length: rows }, (_, row) => {
      const y = top + row * ROW_HEIGHT;
      return { x, y, side, leader: `M${start} ${centre.y}L${x} ${y}` };
    });
  };
  return [...column(onRight, 'right'), ...column(count - onRight, 'left')];
}
