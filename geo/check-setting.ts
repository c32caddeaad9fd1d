/** Check: points lie in the town they name, land features on land, and sea features at sea. */
import { booleanPointInPolygon, distance, lineString, pointToLineDistance, polygon } from '@turf/turf';
import type { CheckInput, Fault, LandRing } from './fault.ts';
import { labelPoint } from './place-labels.ts';
import type { Place } from './schema.ts';

type Position = readonly [number, number];
type Setting = 'land' | 'sea' | 'shore';

/** How far a `shore` place may be from the land's edge beyond its own precision: what harbours reach past a shore of 2017. */
const SHORE_M = 1000;
/** No town outlines are served, only a circle of the town's area: 1.6 times its radius covers a town twice as long as wide. */
const TOWN_STRETCH = 1.6;

export function checkSetting({ linked, sources, land }: CheckInput): Fault[] {
  const decisions = new Map(sources.places.map((place) => [place.id, place]));
  const towns = new Map(linked.places.filter(({ properties }) => properties.kind === 'town').map((place) => [place.id, place]));
  return linked.places.flatMap((place) => {
    const decision = decisions.get(place.id);
    const setting = decision?.setting ?? (place.properties.kind === 'bay' ? 'sea' : 'land');
    const town = towns.get(place.properties.within ?? '');
    const reasons = [...settingFaults(place, setting, land), ...(town ? townFaults(place, town, decision?.outside_town ?? false) : [])];
    return reasons.map((reason) => ({ file: 'places.geojson', row: place.id, reason }));
  });
}

/**
 * Points, the ends of lines and the centres of areas against the land polygon. A tunnel may pass under water and
 * a zone may reach into it; what stands at the shore by decision must stand near it.
 */
function settingFaults({ geometry, properties }: Place, setting: Setting, land: readonly LandRing[]): string[] {
  return probes(geometry).flatMap((position) => {
    const onLand = isOnLand(position, land);
    const where = position.map((degrees) => degrees.toFixed(4)).join(', ');
    if (setting === 'land' && !onLand) return [`${where} is at sea (setting: sea or shore where that is right)`];
    if (setting === 'sea' && onLand) return [`${where} is on land (setting: land or shore where that is right)`];
    if (setting !== 'shore') return [];
    const metres = shoreDistance(position, land);
    return metres > SHORE_M + (properties.precision_m ?? 0) ? [`${where} is ${Math.round(metres)} m from the shore, too far for setting shore`] : [];
  });
}

function probes(geometry: Place['geometry']): Position[] {
  if (geometry === null) return [];
  if (geometry.type === 'Point') return [geometry.coordinates];
  if (geometry.type === 'LineString') return [geometry.coordinates.at(0), geometry.coordinates.at(-1)].filter((end) => end !== undefined);
  const middle = labelPoint({ geometry });
  return middle ? [middle] : [];
}

function isOnLand(position: Position, land: readonly LandRing[]): boolean {
  return land.some((ring) => booleanPointInPolygon([...position], polygon([ring.map((corner) => [...corner])])));
}

function shoreDistance(position: Position, land: readonly LandRing[]): number {
  return Math.min(...land.map((ring) => pointToLineDistance([...position], lineString(ring.map((corner) => [...corner])), { units: 'meters' })));
}

function townFaults({ geometry }: Place, town: Place, decided: boolean): string[] {
  if (geometry?.type !== 'Point' || town.geometry?.type !== 'Point') return [];
  const metres = distance(geometry.coordinates, town.geometry.coordinates, { units: 'meters' });
  const reach = TOWN_STRETCH * (town.properties.precision_m ?? 0);
  if (metres > reach && !decided)
    return [`${Math.round(metres)} m from the middle of ${town.id}, which reaches ${Math.round(reach)} m (outside_town: true, and the note says why)`];
  if (metres <= reach && decided) return [`outside_town is set, but the point lies in ${town.id}`];
  return [];
}
