/** Drawings as Terra Draw's features, and back. */
import type { Polygon, Position } from 'geojson';
import type { GeoJSONStoreFeatures } from 'terra-draw';
import type { Drawing, DrawingKind } from './drawing.ts';
import { circleAround, circleCentre } from './measure.ts';

export type BoardMode = DrawingKind | 'edit';
/** Small points beside a shape: its corners, the middles of its edges, where a click finishes it or snaps to. */
export type Guide = Readonly<{ id: string; kind: 'corner' | 'middle' | 'finish' | 'snap'; position: Position }>;
export type Current = Readonly<{ kind: DrawingKind; geometry: Drawing['geometry']; radiusM: number | null; isCrossing: boolean }>;
export const MODE_OF = { point: 'point', line: 'linestring', area: 'polygon', circle: 'circle', edit: 'select' } as const;
const KIND_OF: Readonly<Record<string, DrawingKind>> = { point: 'point', linestring: 'line', polygon: 'area', circle: 'circle' };
export const kindOf = (mode: unknown): DrawingKind | undefined => (typeof mode === 'string' ? KIND_OF[mode] : undefined);
export const GUIDES = { selectionPoint: 'corner', coordinatePoint: 'corner', midPoint: 'middle', closingPoint: 'finish', snappingPoint: 'snap' } as const;

/** Figures of a circle have one place after the point. */
export const LEAST_RADIUS_M = 0.1;

/** A circle of a radius in tenths of a metre, so that a radius that was typed stays as it was. */
export function roundCircle(outline: Polygon, exactM: number): Current {
  const radiusM = Math.max(LEAST_RADIUS_M, Math.round(exactM * 10) / 10);
  return { kind: 'circle', geometry: circleAround(circleCentre(outline), radiusM), radiusM, isCrossing: false };
}

export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
export const isGuide = (properties: GeoJSONStoreFeatures['properties']): boolean => Object.keys(GUIDES).some((name) => properties[name]);

export const featureOf = ({ id, kind, geometry, radiusM }: Drawing): GeoJSONStoreFeatures => ({
  type: 'Feature',
  id,
  geometry,
  properties: { mode: MODE_OF[kind], ...(radiusM !== null && { radiusKilometers: radiusM / 1000 }) },
});
