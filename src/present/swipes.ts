/** Swipes across the screen: a finger leads to the next step or the one before. */

const SWIPE_PX = 60;

/** Calls back for a quick sideways stroke of one finger; the returned function ends it. Two fingers are the map's. */
export function listenToSwipes(target: Document, swiped: (direction: 'next' | 'previous') => void): () => void {
  let start: { x: number; y: number } | null = null;
  const begin = ({ touches: [first, second] }: TouchEvent): void => {
    start = first && !second ? { x: first.clientX, y: first.clientY } : null;
  };
  const end = ({ changedTouches: [last] }: TouchEvent): void => {
    if (!start || !last) return;
    const [dx, dy] = [last.clientX - start.x, last.clientY - start.y];
    start = null;
    if (Math.abs(dx) > SWIPE_PX && Math.abs(dx) > 2 * Math.abs(dy)) swiped(dx < 0 ? 'next' : 'previous');
  };
  target.addEventListener('touchstart', begin, { passive: true });
  target.addEventListener('touchend', end, { passive: true });
  return () => {
    target.removeEventListener('touchstart', begin);
    target.removeEventListener('touchend', end);
  };
}
