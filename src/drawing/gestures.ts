/** Pointer, wheel and key gestures of the SVG map, as movements of a camera. */

export type Gestures = Readonly<{
  /** The map was dragged by so many screen pixels. */
  pan: (dx: number, dy: number) => void;
  /** Zoom by steps (positive is closer) around a point of the map in screen pixels. */
  zoom: (steps: number, x: number, y: number) => void;
  /** A click or tap without a drag. */
  tap: (target: Element, x: number, y: number) => void;
  /** Told of a plain wheel or single finger that was left to the surrounding page; null where all gestures are the map's. */
  yielded: ((gesture: 'wheel' | 'touch') => void) | null;
}>;

const DRAG_THRESHOLD = 4;
const KEY_PAN = 80;
const WHEEL_PER_STEP = 300;

type Finger = { x: number; y: number };

/** Listens on an element until the returned function is called. */
export function listenToGestures(element: HTMLElement, gestures: Gestures): () => void {
  const fingers = new Map<number, Finger>();
  let dragged = 0;
  const local = (event: MouseEvent): Finger => {
    const box = element.getBoundingClientRect();
    // On a wall the page's pixels are not the pointer's.
    const scale = box.width / element.offsetWidth || 1;
    return { x: (event.clientX - box.left) / scale, y: (event.clientY - box.top) / scale };
  };
  const spread = (): number => {
    const [a, b] = [...fingers.values()];
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
  };
  /** Whether gestures are shared with the page around the frame. */
  const isShared = (): boolean => gestures.yielded !== null && !document.fullscreenElement;
  /** Two fingers are the map's: the browser is kept from scrolling by them. */
  const keepTwoFingers = (event: TouchEvent): void => {
    if (event.touches.length > 1 && event.cancelable) event.preventDefault();
  };
  const listeners: Partial<{ [K in keyof HTMLElementEventMap]: (event: HTMLElementEventMap[K]) => void }> = {
    pointerdown(event) {
      fingers.set(event.pointerId, local(event));
      if (fingers.size === 1) dragged = 0;
    },
    pointermove(event) {
      const before = fingers.get(event.pointerId);
      if (!before) return;
      const now = local(event);
      const wide = spread();
      fingers.set(event.pointerId, now);
      dragged += Math.hypot(now.x - before.x, now.y - before.y);
      if (event.pointerType === 'touch' && fingers.size === 1 && isShared()) {
        if (dragged > DRAG_THRESHOLD) gestures.yielded?.('touch');
        return;
      }
      if (dragged > DRAG_THRESHOLD) element.setPointerCapture(event.pointerId);
      gestures.pan((now.x - before.x) / fingers.size, (now.y - before.y) / fingers.size);
      if (fingers.size === 2 && wide > 0) gestures.zoom(Math.log2(spread() / wide), now.x, now.y);
    },
    pointerup(event) {
      fingers.delete(event.pointerId);
      const { x, y } = local(event);
      const target = document.elementFromPoint(event.clientX, event.clientY);
      if (dragged <= DRAG_THRESHOLD && target) gestures.tap(target, x, y);
    },
    pointercancel: (event) => fingers.delete(event.pointerId),
    touchstart: keepTwoFingers,
    touchmove: keepTwoFingers,
    wheel(event) {
      if (isShared() && !event.ctrlKey && !event.metaKey) {
        gestures.yielded?.('wheel');
        return;
      }
      event.preventDefault();
      const { x, y } = local(event);
      gestures.zoom(-event.deltaY / WHEEL_PER_STEP, x, y);
    },
    keydown(event) {
      const [middleX, middleY] = [element.clientWidth / 2, element.clientHeight / 2];
      const moves: Record<string, [number, number]> = { ArrowLeft: [KEY_PAN, 0], ArrowRight: [-KEY_PAN, 0], ArrowUp: [0, KEY_PAN], ArrowDown: [0, -KEY_PAN] };
      const move = moves[event.key];
      if (move) gestures.pan(...move);
      else if (event.key === '+' || event.key === '=') gestures.zoom(1, middleX, middleY);
      else if (event.key === '-') gestures.zoom(-1, middleX, middleY);
      else return;
      event.preventDefault();
    },
  };
  const entries = Object.entries(listeners) as [string, EventListener][];
  for (const [name, listener] of entries) element.addEventListener(name, listener, { passive: false });
  return () => {
    for (const [name, listener] of entries) element.removeEventListener(name, listener);
  };
}
