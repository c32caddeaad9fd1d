/** Where fanned-out items stand: two columns of hollow symbols beside the zone, each joined to it by a thin leader. */

export type FanSlot = Readonly<{ x: number; y: number; side: 'left' | 'right' }>;
export type FanFrame = Readonly<{ left: number; top: number; right: number; bottom: number }>;

const ROW_HEIGHT = 32;
/** From the zone's middle to the columns. */
const REACH = 130;

/**
 * Slots for `count` items around a centre in screen pixels, inside a frame. A column is left out where the frame has
 * no `columnWidth` for it; rows are spread evenly around the centre and pushed back into the frame.
 */
export function layOutFan(count: number, centre: { x: number; y: number }, frame: FanFrame, columnWidth: number): FanSlot[] {
  const roomLeft = centre.x - REACH - columnWidth >= frame.left;
  const roomRight = centre.x + REACH + columnWidth <= frame.right;
  const both = roomLeft === roomRight;
  const onRight = both ? Math.ceil(count / 2) : roomRight ? count : 0;
  const column = (rows: number, side: 'left' | 'right'): FanSlot[] => {
    const height = Math.max(0, rows - 1) * ROW_HEIGHT;
    const wanted = centre.y - height / 2;
    const top = Math.max(frame.top, Math.min(wanted, frame.bottom - height));
    const x = side === 'left' ? Math.max(centre.x - REACH, frame.left + columnWidth) : Math.min(centre.x + REACH, frame.right - columnWidth);
    return Array.from({ length: rows }, (_, row) => ({ x, y: top + row * ROW_HEIGHT, side }));
  };
  return [...column(onRight, 'right'), ...column(count - onRight, 'left')];
}
