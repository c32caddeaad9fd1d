/** A caption is taken by its title and put down at another side of the screen: what it speaks of makes room there. */
import type { CaptionSide } from '../state/app-state.ts';

/** Pointers tremble: less than this, in pixels of the screen, is a click. */
const THRESHOLD_PX = 8;
/** Put down in this lower part of the screen it stands along the bottom. */
const BOTTOM_SHARE = 0.68;

/** The side to which a caption goes that is put down at a point of a window. */
export function sideAt(point: Readonly<{ x: number; y: number }>, window: Readonly<{ width: number; height: number }>): CaptionSide {
  if (point.y > window.height * BOTTOM_SHARE && Math.abs(point.x / window.width - 0.5) < 0.35) return 'bottom';
  return point.x < window.width / 2 ? 'left' : 'right';
}

/** Follows the pointer that went down on a caption's title until it goes up. `dropped` is told the side. */
export function dragCaption(event: PointerEvent, dropped: (side: CaptionSide) => void): void {
  const handle = event.currentTarget as HTMLElement;
  const caption = handle.closest<HTMLElement>('.caption');
  if (!caption || event.button !== 0) return;
  const start = { x: event.clientX, y: event.clientY };
  const box = caption.getBoundingClientRect();
  // On a wall the page's pixels are not the pointer's.
  const scale = box.width / caption.offsetWidth || 1;
  let isDragged = false;
  const follow = (next: PointerEvent): void => {
    const [dx, dy] = [next.clientX - start.x, next.clientY - start.y];
    isDragged ||= Math.hypot(dx, dy) > THRESHOLD_PX;
    if (isDragged) caption.style.setProperty('transform', `translate(${dx / scale}px, ${dy / scale}px)`);
  };
  const end = (last: PointerEvent): void => {
    handle.removeEventListener('pointermove', follow);
    handle.removeEventListener('pointerup', end);
    handle.removeEventListener('pointercancel', end);
    caption.style.removeProperty('transform');
    if (isDragged && last.type === 'pointerup') dropped(sideAt({ x: last.clientX, y: last.clientY }, { width: innerWidth, height: innerHeight }));
  };
  handle.setPointerCapture(event.pointerId);
  handle.addEventListener('pointermove', follow);
  handle.addEventListener('pointerup', end);
  handle.addEventListener('pointercancel', end);
}
