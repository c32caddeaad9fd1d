/** The boxes that the land recipe works with, from `geo/setting.yaml`. All in degrees, WGS-84. */
import { LAND, SETTING } from '../setting.ts';

export type Ring = [longitude: number, latitude: number][];
export type Box = { readonly west: number; readonly south: number; readonly east: number; readonly north: number };

const boxOf = ([west, south, east, north]: readonly [number, number, number, number]): Box => ({ west, south, east, north });
const { window, detail, quays } = LAND ?? { window: SETTING.boxes.any, detail: SETTING.boxes.any, quays: [] };

/** Everything that is kept. Wider than the map's farthest view, so that no screen shows where the land was cut. */
export const WINDOW = boxOf(window);

/** Where people look closely. Outside it the shore is thinned. */
export const DETAIL = boxOf(detail);

/** Built quays, whose corners are truly square. Never rounded. */
export const QUAYS = quays.map(boxOf);

/** Is a position inside a box, its edges included? */
export function inBox([x, y]: Ring[number], box: Box): boolean {
  return x >= box.west && x <= box.east && y >= box.south && y <= box.north;
}

/** Does a ring's own bounding box meet a box? */
export function meetsBox(ring: Ring, box: Box): boolean {
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  for (const [x, y] of ring) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return west < box.east && east > box.west && south < box.north && north > box.south;
}

/** Which edges of the window a position lies on: a shore never follows them, the cut does. */
export function windowEdges([x, y]: Ring[number]): Set<keyof Box> {
  const edges = new Set<keyof Box>();
  if (x === WINDOW.west) edges.add('west');
  if (x === WINDOW.east) edges.add('east');
  if (y === WINDOW.south) edges.add('south');
  if (y === WINDOW.north) edges.add('north');
  return edges;
}
