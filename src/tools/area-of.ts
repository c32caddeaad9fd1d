/** A drawn outline as an area that filters: no more corners than an address has room for, and what that loses. */
import { simplify } from '@turf/turf';
import type { Position } from 'geojson';
import { MAX_CORNERS } from '../state/app-state.ts';
import type { Area } from '../state/app-state.ts';
import { roundedCorners } from '../state/area-url.ts';
import { measureOf } from './measure.ts';
import type { Drawing } from './drawing.ts';

/** The area; by how much of its size it differs from the outline; null where the outline has a hole or no inside. */
export type FilterArea = Readonly<{ area: Area; lostShare: number }>;

const outlineOf = (corners: Area): Position[] => [...corners, corners[0] ?? [0, 0]].map(([lon, lat]) => [lon, lat]);
const isSame = (a: readonly number[] | undefined, b: readonly number[]): boolean => a?.[0] === b[0] && a?.[1] === b[1];

export function areaOf({ geometry }: Pick<Drawing, 'geometry'>): FilterArea | null {
  if (geometry.type !== 'Polygon' || geometry.coordinates.length !== 1) return null;
  const sizeOf = (coordinates: Position[][]): number => measureOf({ geometry: { type: 'Polygon', coordinates }, radiusM: null }).areaM2 ?? 0;
  let ring = geometry.coordinates[0] ?? [];
  // Ramer, Douglas and Peucker's algorithm, by ever coarser steps from a metre on.
  for (let tolerance = 0.00001; ring.length - 1 > MAX_CORNERS; tolerance *= 1.5) {
    ring = simplify({ type: 'Polygon', coordinates: geometry.coordinates }, { tolerance, highQuality: true }).coordinates[0] ?? [];
  }
  const corners = roundedCorners(ring.slice(0, -1).map(([lon = 0, lat = 0]) => [lon, lat]));
  const area = corners.filter((corner, at) => !isSame(corners.at(at - 1), corner));
  const whole = sizeOf(geometry.coordinates);
  const size = area.length < 3 ? 0 : sizeOf([outlineOf(area)]);
  return size > 0 ? { area, lostShare: Math.abs(size - whole) / whole } : null;
}

/** An area that filters, as a shape to draw. */
export const shapeOf = (area: Area): Drawing['geometry'] => ({ type: 'Polygon', coordinates: [outlineOf(area)] });
