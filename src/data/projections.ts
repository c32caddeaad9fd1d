/**
 * Plane coordinates in metres: what each projected candidate means, and which figures it can mean at all. `gk120` and `gk40`
 * are CGCS2000 in the plan's own three-degree zone, without and with the zone's number before the easting; they keep the
 * names under which readers' browsers have kept them, whichever zone that is.
 * The definitions are EPSG's; CGCS2000's ellipsoid is GRS80's to the last digit that is given of either.
 */
import { SETTING } from '#setting';
import proj4 from 'proj4';
import type { Converter } from 'proj4';
import { MERIDIAN, ZONE_NUMBER } from './district.ts';

export const PROJECTED_DATUMS = ['gk120', 'gk40', 'mercator'] as const;
export type ProjectedDatum = (typeof PROJECTED_DATUMS)[number];

type Plane = readonly [number, number];

const gaussKrueger = (meridian: number, falseEastingM: number): string =>
  `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=1 +x_0=${falseEastingM} +y_0=0 +ellps=GRS80 +units=m +no_defs`;

const NUMBERED_EASTING_M = ZONE_NUMBER * 1_000_000 + 500_000;

const DEFINITIONS: Readonly<Record<ProjectedDatum, string>> = {
  gk120: gaussKrueger(MERIDIAN, 500_000),
  gk40: gaussKrueger(MERIDIAN, NUMBERED_EASTING_M),
  mercator: 'EPSG:3857',
};

const made = new Map<string, Converter>();

/** Built when it is first asked for: parsing a definition takes longer than a thousand positions. */
function converter(definition: string): Converter {
  const found = made.get(definition) ?? proj4(definition);
  made.set(definition, found);
  return found;
}

/** Half the width of web Mercator's square. */
const MERCATOR_M = 20_037_508.35;
/** Beyond this the figures of a zone are no longer of its series; a three-degree zone is some 140 km to either side. */
const ZONE_REACH_M = 450_000;
const POLE_M = 10_002_000;

/** Whether plane figures can be those of a datum at all, wherever on the globe. */
export function canBeProjected(datum: ProjectedDatum, [x, y]: Plane): boolean {
  if (datum === 'mercator') return Math.abs(x) <= MERCATOR_M && Math.abs(y) <= MERCATOR_M;
  return Math.abs(x - (datum === 'gk40' ? NUMBERED_EASTING_M : 500_000)) <= ZONE_REACH_M && y >= 0 && y <= POLE_M;
}

/** Easting and northing in metres of a position in degrees, which must be numbers. */
export const project = (datum: ProjectedDatum, [lon, lat]: Plane): [number, number] => converter(DEFINITIONS[datum]).forward([lon, lat]);

/** Degrees of a position in metres; NaN for figures that the datum cannot mean. */
export const unproject = (datum: ProjectedDatum, plane: Plane): [number, number] =>
  canBeProjected(datum, plane) ? converter(DEFINITIONS[datum]).inverse([plane[0], plane[1]]) : [Number.NaN, Number.NaN];

/** A zone beside the plan's, as its figures begin: three-degree zone, six-degree zone where it is one too, or no number. */
const besideZone = (meridian: number): readonly [meridian: number, falseEastingsM: readonly number[]] => {
  const numbers = [0, meridian / 3, ...((meridian + 3) % 6 === 0 ? [(meridian + 3) / 6] : [])];
  return [meridian, numbers.map((number) => number * 1_000_000 + 500_000)];
};
const OTHER_ZONES = [besideZone(MERIDIAN - 3), besideZone(MERIDIAN + 3)];
/** The district and some ten kilometres around it, in degrees; wider, the figures of one zone could be another's. */
const [WEST, SOUTH, EAST, NORTH] = SETTING.boxes.about;

export const isAboutDistrict = ([lon, lat]: Plane): boolean => lon >= WEST && lon <= EAST && lat >= SOUTH && lat <= NORTH;

/** The meridian of the neighbouring zone in which most plane figures lie about the district; null where there is none. */
export function otherZoneOf(given: readonly Plane[]): number | null {
  const isThere = (meridian: number, easting: number, [x, y]: Plane): boolean => {
    if (!(Math.abs(x - easting) <= ZONE_REACH_M && y >= 0 && y <= POLE_M)) return false;
    return isAboutDistrict(converter(gaussKrueger(meridian, easting)).inverse([x, y]) as [number, number]);
  };
  const found = OTHER_ZONES.find(([meridian, eastings]) =>
    eastings.some((easting) => given.filter((plane) => isThere(meridian, easting, plane)).length * 2 > given.length),
  );
  return found?.[0] ?? null;
}
