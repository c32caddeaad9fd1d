/** Tab passes over a map that is wholly covered: a focus that nobody can see is of no use. */

const COLUMNS = 12;
const ROWS = 10;

/** Whether nothing of it can be pointed at anywhere in the window. */
function isCovered(map: HTMLElement): boolean {
  const { left, top, width, height } = map.getBoundingClientRect();
  for (let column = 0; column < COLUMNS; column += 1) {
    for (let row = 0; row < ROWS; row += 1) {
      const hit = document.elementFromPoint(left + (width * (column + 0.5)) / COLUMNS, top + (height * (row + 0.5)) / ROWS);
      if (hit && map.contains(hit)) return false;
    }
  }
  return true;
}

const watched = new WeakSet<HTMLElement>();

/** Takes the map out of the order for the one step of a Tab that would lead to it. */
export function passOverCovered(map: HTMLElement): void {
  if (watched.has(map)) return;
  watched.add(map);
  addEventListener(
    'keydown',
    ({ key }) => {
      if (key !== 'Tab' || !isCovered(map)) return;
      map.inert = true;
      setTimeout(() => (map.inert = false));
    },
    true,
  );
}
