/** SVG path data of geometries in the drawing's plane, by d3-geo. */
import { geoMercator, geoPath } from 'd3';
import type { GeoPermissibleObjects, GeoStreamWrapper } from 'd3';
import { CORNER, WORLD_SIZE } from '../layers/projection.ts';

const mercator = geoMercator()
  .scale(WORLD_SIZE / (2 * Math.PI))
  .center([...CORNER])
  .translate([0, 0])
  .precision(0)
  // GeoJSON winds outer rings the other way round than d3's sphere expects; without clipping it does not matter.
  .preclip(((stream: GeoStreamWrapper) => stream) as never);

const drawPath = geoPath(mercator).digits(1);
/** Shapes do not change, and the plane is the same at every zoom: each is projected once. */
const paths = new WeakMap<GeoPermissibleObjects, string | null>();

/** Path data in plane coordinates, one decimal; null for a geometry that draws nothing. */
export function planePath(geometry: GeoPermissibleObjects): string | null {
  const known = paths.get(geometry);
  if (known !== undefined) return known;
  const path = drawPath(geometry);
  paths.set(geometry, path);
  return path;
}
