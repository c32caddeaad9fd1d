/** The boxes that the land recipe works with. All in degrees, WGS-84. */
export type Ring = [longitude: number, latitude: number][];
export type Box = { readonly west: number; readonly south: number; readonly east: number; readonly north: number };

/** Everything that is kept. Wider than the map's farthest view (118.6–121.5 E, 34.9–36.9 N), so that no screen shows where the land was cut. */
export const WINDOW: Box = { west: 118.2, south: 34.6, east: 121.9, north: 37.2 };

/** Where people look closely: the district and Jiaozhou Bay. Outside it the shore is thinned. */
export const DETAIL: Box = { west: 119.3, south: 35.3, east: 120.75, north: 36.45 };

/** Built quays, whose corners are truly square: Dongjiakou, Qianwan with Haixi Bay, Qingdao's old port. Never rounded. */
export const QUAYS: readonly Box[] = [
  { west: 119.745, south: 35.575, east: 119.81, north: 35.63 },
  { west: 120.19, south: 35.99, east: 120.28, north: 36.065 },
  { west: 120.3, south: 36.07, east: 120.37, north: 36.16 },
];

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
