/** Where fanned-out items stand: two columns of hollow symbols beside the zone, each joined to it by a thin leader. */

export type FanSlot = Readonly<{ x: number; y: number; side: 'left' | 'right'; leader: string }>;
/** Where the place stands on the screen, and half its width there. */
export type FanCentre = Readonly<{ x: number; y: number; halfWidth: number }>;
export type FanFrame = Readonly<{ left: number; top: number; right: number; bottom: number }>;

const ROW_HEIGHT = 32;
/** From the zone's middle to the columns when its own extent is small. */
const MIN_REACH = 130;
/** Leaders start this far beside the middle, so that they do not strike the zone's name through. */
const NAME_HALF_WIDTH = 84;

/**
 * Slots for `count` items around a centre in screen pixels, inside a frame, beyond the place's own half width. A column
 * is left out where the frame has no `columnWidth` for it; rows are spread evenly around the centre and pushed back into
 * the frame. `leader` is the path that joins the slot to the place.
 */
export function layOutFan(count: number, centre: FanCentre, frame: FanFrame, columnWidth: number): FanSlot[] {
  const reach = Math.max(MIN_REACH, centre.halfWidth + 24);
  const roomLeft = centre.x - MIN_REACH - columnWidth >= frame.left;
  const roomRight = centre.x + MIN_REACH + columnWidth <= frame.right;
  const both = roomLeft === roomRight;
  const onRight = both ? Math.ceil(count / 2) : roomRight ? count : 0;
  const column = (rows: number, side: 'left' | 'right'): FanSlot[] => {
    const height = Math.max(0, rows - 1) * ROW_HEIGHT;
    const wanted = centre.y - height / 2;
    const top = Math.max(frame.top, Math.min(wanted, frame.bottom - height));
    const x = side === 'left' ? Math.max(centre.x - reach, frame.left + columnWidth) : Math.min(centre.x + reach, frame.right - columnWidth);
    const start = centre.x + (side === 'left' ? -NAME_HALF_WIDTH : NAME_HALF_WIDTH);
    return Array.from({ length: rows }, (_, row) => {
      const y = top + row * ROW_HEIGHT;
      return { x, y, side, leader: `M${start} ${centre.y}L${x} ${y}` };
    });
  };
  return [...column(onRight, 'right'), ...column(count - onRight, 'left')];
}
