/** Check: the geometry says no more than the precision class allows, and stands in the right part of the world. */
import type { CheckInput, Fault } from './fault.ts';
import type { Place, Precision } from './schema.ts';
import { SETTING } from './setting.ts';

type Position = readonly [number, number];

const [WEST, SOUTH, EAST, NORTH] = SETTING.boxes.places;

type Rule = { geometry: readonly string[]; metres?: readonly [number, number]; shape?: boolean };

/** What each precision class may look like; `metres` bounds `precision_m`. */
const RULES: Readonly<Record<Precision, Rule>> = {
  boundary: { geometry: ['Polygon', 'LineString'], shape: true },
  outline: { geometry: ['Polygon', 'LineString'], shape: true },
  approximate: { geometry: ['Polygon', 'LineString'], shape: true },
  point: { geometry: ['Point'], metres: [1, 1000] },
  locality: { geometry: ['Point'], metres: [1000, 6000] },
  anchor: { geometry: ['none'] },
  district: { geometry: ['none'] },
};

export function checkGeometry({ linked, sources }: CheckInput): Fault[] {
  const file = 'places.geojson';
  const found = new Map(sources.places.map((place) => [place.id, place.position.found]));
  const known = new Map(linked.places.map((place) => [place.id, place]));
  const faults = linked.places.flatMap((place) =>
    [...precisionFaults(place), ...whereFaults(place, found.get(place.id) ?? null), ...anchorFaults(place, known)].map((reason) => ({
      file,
      row: place.id,
      reason,
    })),
  );
  const grounded = SETTING.flagships.filter((id) => !known.get(id)?.geometry);
  return [...faults, ...grounded.map((row) => ({ file, row, reason: 'a flagship zone must have a geometry' }))];
}

function precisionFaults({ properties, geometry }: Place): string[] {
  const { precision, precision_m: metres, position } = properties;
  const rule = RULES[precision];
  if (!rule) return [];
  const reasons: string[] = [];
  const type = geometry?.type ?? 'none';
  if (!rule.geometry.includes(type)) reasons.push(`precision ${precision} asks for geometry ${rule.geometry.join(' or ')}, found ${type}`);
  if (rule.metres && (metres === null || metres < rule.metres[0] || metres > rule.metres[1]))
    reasons.push(`precision ${precision} asks for precision_m from ${rule.metres.join(' to ')}, found ${metres}`);
  if (rule.geometry.includes('none') && metres !== null) reasons.push(`precision ${precision} has no precision_m`);
  if (rule.shape && !(position.shape_zh && position.shape_en)) reasons.push(`precision ${precision} says how it was drawn (shape_zh, shape_en)`);
  if (precision === 'anchor' && !properties.within) reasons.push('an anchor says what it stands in (within)');
  if (!position.source.trim()) reasons.push('every place has a source');
  return reasons;
}

function whereFaults({ geometry }: Place, found: Position | null): string[] {
  const reasons = positionsOf(geometry).map(([x, y]) => {
    if (isSwapped([x, y])) return `latitude stands before longitude at ${x}, ${y}`;
    const inside = x >= WEST && x <= EAST && y >= SOUTH && y <= NORTH;
    return inside ? '' : `${x}, ${y} lies outside the region`;
  });
  if (found && isSwapped(found)) reasons.push(`position.found has latitude before longitude: ${found.join(', ')}`);
  // One fault per place is enough for a ring whose every corner is wrong.
  return reasons.filter(Boolean).slice(0, 1);
}

/** Chinese latitudes are below 54 and longitudes above 73: the two never overlap. */
function isSwapped([first, second]: Position): boolean {
  return first < 60 && second > 60;
}

/** An anchored place is drawn at the badge of what it stands in; going up from a place must never lead back to it. */
function anchorFaults({ id, properties }: Place, known: ReadonlyMap<string, Place>): string[] {
  const passed: string[] = [];
  for (let next = properties.within; next !== null && !passed.includes(next); next = known.get(next)?.properties.within ?? null) passed.push(next);
  if (passed.includes(id)) return [`within goes round in a circle: ${passed.join(', ')}`];
  if (properties.precision === 'anchor' && properties.within && !properties.carrier) return [`nothing that it stands in has a position: ${passed.join(', ')}`];
  return [];
}

/** All positions of a geometry, in order. */
function positionsOf(geometry: Place['geometry']): readonly Position[] {
  if (geometry === null) return [];
  if (geometry.type === 'Point') return [geometry.coordinates];
  return geometry.type === 'LineString' ? geometry.coordinates : geometry.coordinates.flat();
}
