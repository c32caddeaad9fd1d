/** Where a pointer snaps to: points first, then lines, within so many pixels. */
import type { Position } from 'geojson';
import type { Catalogue } from '../data/catalogue.ts';

export const SNAP_PX = 12;

export type Project = (lon: number, lat: number) => Readonly<{ x: number; y: number }>;
export type SnapTarget = Readonly<{ lines: readonly (readonly Position[])[] }>;

/** Points of the plan and edges of its zones and lines, each as a line; a point is a line of one. */
export const planTargets = (catalogue: Catalogue): SnapTarget['lines'] =>
  catalogue.places.flatMap(({ geometry }) => {
    if (geometry === null) return [];
    return geometry.type === 'Point' ? [[geometry.coordinates]] : [geometry.type === 'LineString' ? geometry.coordinates : (geometry.coordinates[0] ?? [])];
  });

/** The nearest corner within reach, else the nearest spot of an edge, else undefined. */
export function snapTo(at: Readonly<{ x: number; y: number }>, lines: SnapTarget['lines'], project: Project): Position | undefined {
  let corner: { away: number; position: Position } | undefined;
  let edge: { away: number; position: Position } | undefined;
  for (const line of lines) {
    let before: { x: number; y: number; position: Position } | undefined;
    for (const position of line) {
      const [lon = 0, lat = 0] = position;
      const { x, y } = project(lon, lat);
      const away = Math.hypot(x - at.x, y - at.y);
      if (away <= SNAP_PX && away < (corner?.away ?? Infinity)) corner = { away, position: [lon, lat] };
      if (before) {
        const [dx, dy] = [x - before.x, y - before.y];
        const share = Math.min(1, Math.max(0, ((at.x - before.x) * dx + (at.y - before.y) * dy) / (dx * dx + dy * dy || 1)));
        const [spotX, spotY] = [before.x + share * dx, before.y + share * dy];
        const far = Math.hypot(spotX - at.x, spotY - at.y);
        const [fromLon = 0, fromLat = 0] = before.position;
        if (far <= SNAP_PX && far < (edge?.away ?? Infinity))
          edge = { away: far, position: [fromLon + share * (lon - fromLon), fromLat + share * (lat - fromLat)] };
      }
      before = { x, y, position };
    }
  }
  return (corner ?? edge)?.position;
}
