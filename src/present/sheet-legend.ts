/** What a map's legend has to explain: exactly what is drawn within its frame, no more. */
import { bboxClip, circle } from '@turf/turf';
import type { Feature, Geometry, LineString, Polygon, Position } from 'geojson';
import { KINDS, PARTS, PRECISIONS } from '../../geo/vocabulary.ts';
import type { Kind, Part, Place, Precision } from '../../geo/schema.ts';
import type { Catalogue } from '../data/catalogue.ts';
import { readBadge } from '../drawing/scene.ts';
import type { Scene, SceneSources } from '../drawing/scene.ts';
import { fromPlane } from '../layers/projection.ts';
import type { Bounds } from '../layers/projection.ts';
import type { Emphasis } from '../query/emphasis.ts';

export type Alignment = 'as-built' | 'planned' | 'undecided';
const ALIGNMENTS: readonly Alignment[] = ['as-built', 'planned', 'undecided'];
/** Ways that are drawn alike stand in one row. */
export const WAY_GROUPS = {
  road: ['expressway', 'port-road', 'tunnel'],
  railway: ['railway', 'high-speed-railway', 'port-railway'],
  metro: ['metro'],
} as const;
export type WayGroup = keyof typeof WAY_GROUPS;

export type MapLegend = Readonly<{
  /** Hues of drawn places. */
  parts: readonly Part[];
  /** Whether a place without a part is drawn. */
  hasPartless: boolean;
  /** Kinds whose glyph is drawn. */
  kinds: readonly Kind[];
  /** How drawn areas and points are known; `anchor` where a count stands beside a name. */
  precisions: readonly Precision[];
  alignments: readonly Alignment[];
  ways: readonly Readonly<{ group: WayGroup; kinds: readonly string[] }>[];
  hasDistrictEdge: boolean;
  hasShore: boolean;
  hasChosen: boolean;
  hasPerhaps: boolean;
}>;

/** Layers of a place; all others are the basemap's. */
const isPlaceLayer = (layer: string): boolean => layer.startsWith('area') || layer.startsWith('plan-line');

/** The ground that a place takes on the map, its doubt counted in. */
function groundOfPlace({ geometry, properties }: Place): Place['geometry'] {
  if (geometry?.type !== 'Point' || properties.precision !== 'locality') return geometry;
  return circle(geometry.coordinates, (properties.precision_m ?? 0) / 1000, { units: 'kilometers', steps: 32 }).geometry as Place['geometry'];
}

const isInside = ([lon = 0, lat = 0]: Position, [west, south, east, north]: Bounds): boolean => lon >= west && lon <= east && lat >= south && lat <= north;

/** Whether anything of a geometry lies within the bounds. */
function touches(geometry: Geometry, bounds: Bounds): boolean {
  if (geometry.type === 'Point') return isInside(geometry.coordinates, bounds);
  return bboxClip(geometry as LineString | Polygon, [...bounds]).geometry.coordinates.length > 0;
}

/** Whether a shape's line crosses the bounds or lies in them: an area that holds them whole shows no edge. */
function hasLineIn({ geometry }: Feature, bounds: Bounds): boolean {
  if (geometry.type !== 'Polygon') return touches(geometry, bounds);
  return geometry.coordinates.some((coordinates) => touches({ type: 'LineString', coordinates }, bounds));
}

export type Drawn = Readonly<{ scene: Scene; bounds: Bounds; sources: SceneSources; catalogue: Catalogue; emphasis: Emphasis }>;

export function mapLegend({ scene, bounds, sources, catalogue, emphasis }: Drawn): MapLegend {
  const isIn = ({ x, y }: Readonly<{ x: number; y: number }>): boolean => isInside(fromPlane(x, y), bounds);
  const painted = new Set([
    ...scene.discs.map(({ id }) => id),
    ...scene.dots.map(({ id }) => id),
    ...scene.shapes.filter(({ layer }) => isPlaceLayer(layer)).map(({ id }) => id ?? ''),
  ]);
  const places = catalogue.places.filter((place) => {
    const ground = painted.has(place.id) ? groundOfPlace(place) : null;
    return ground !== null && touches(ground, bounds);
  });
  const badges = scene.labels.flatMap(({ block }) => block.lines.flatMap(({ runs }) => runs.flatMap(({ badge }) => (badge && readBadge(badge)) || [])));
  const glyphs = new Set(scene.glyphs.filter(isIn).map(({ kind }) => kind));
  const parts = new Set([...places.map(({ properties }) => properties.main_part), ...badges.map(({ part }) => part)]);
  const precisions = new Set<string>(places.filter(({ geometry }) => geometry?.type !== 'LineString').map(({ properties }) => properties.precision));
  if (badges.length > 0) precisions.add('anchor');
  const lines = new Set(places.filter(({ geometry }) => geometry?.type === 'LineString').map(({ properties }) => properties.alignment));
  const based = (source: 'ways' | 'ground', kinds: readonly string[]): string[] => {
    const drawn = (sources[source]?.features ?? []).filter(({ properties }) => kinds.includes(String(properties?.['kind'])));
    return kinds.filter((kind) => drawn.some((feature) => feature.properties?.['kind'] === kind && hasLineIn(feature, bounds)));
  };
  const groups = Object.entries(WAY_GROUPS) as [WayGroup, readonly string[]][];
  return {
    parts: PARTS.filter((part) => parts.has(part)),
    hasPartless: places.some(({ properties }) => properties.main_part === null),
    kinds: KINDS.filter((kind) => glyphs.has(kind)),
    precisions: PRECISIONS.filter((precision) => precisions.has(precision)),
    alignments: ALIGNMENTS.filter((alignment) => lines.has(alignment)),
    ways: groups.map(([group, kinds]) => ({ group, kinds: based('ways', kinds) })).filter(({ kinds }) => kinds.length > 0),
    hasDistrictEdge: based('ground', ['district-edge']).length > 0,
    hasShore: based('ground', ['mainland', 'island']).length > 0,
    hasChosen: places.some(({ id }) => emphasis.selected.has(id)),
    hasPerhaps: places.some(({ id }) => emphasis.perhaps.has(id)),
  };
}
