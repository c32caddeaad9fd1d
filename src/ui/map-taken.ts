/** Whether a click on the map is something else's than the choice of a place, such as the corner of what is being drawn. */
let isTaken = false;

export const isMapTaken = (): boolean => isTaken;

export function takeMap(taken: boolean): void {
  isTaken = taken;
}
