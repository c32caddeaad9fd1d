/** Heights and measures of shapes: the map has no use for them. */
import type { Geometry, Position } from 'geojson';

/** Takes all but x and y from each position, in place. */
export function dropHeights(geometry: Geometry): void {
  if (geometry.type === 'GeometryCollection') {
    for (const each of geometry.geometries) dropHeights(each);
    return;
  }
  const within = (part: Position | readonly Position[] | readonly Position[][] | readonly Position[][][]): void => {
    if (typeof part[0] === 'number') (part as Position).length = Math.min(part.length, 2);
    else for (const each of part as readonly Position[]) within(each);
  };
  within(geometry.coordinates);
}
