/**
 * Plane coordinates in metres: what each projected candidate means, and which figures it can mean at all. EPSG:4549 and
 * EPSG:4528 are CGCS2000 in the three-degree zone of 120° E, without and with the zone's number before the easting.
 * The definitions are EPSG's; CGCS2000's ellipsoid is GRS80's to the last digit that is given of either.
 */
import proj4 from 'proj4';
import type { Converter } from 'proj4';

export const PROJECTED_DATUMS = ['gk120', 'gk40', 'mercator'] as const;
export type ProjectedDatum = (typeof PROJECTED_DATUMS)[number];

type Plane = readonly [number, number];

const gaussKrueger = (meridian: number, falseEastingM: number): string =>
  `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=1 +x_0=${falseEastingM} +y_0=0 +ellps=GRS80 +units=m +no_defs`;

const DEFINITIONS: Readonly<Record<ProjectedDatum, string>> = {
  gk120: gaussKrueger(120, 500_000),
  gk40: gaussKrueger(120, 40_500_000),
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
  return Math.abs(x - (datum === 'gk40' ? 40_500_000 : 500_000)) <= ZONE_REACH_M && y >= 0 && y <= POLE_M;
}

/** Easting and northing in metres of a position in degrees, which must be numbers. */
export const project = (datum: ProjectedDatum, [lon, lat]: Plane): [number, number] => converter(DEFINITIONS[datum]).forward([lon, lat]);

/** Degrees of a position in metres; NaN for figures that the datum cannot mean. */
export const unproject = (datum: ProjectedDatum, plane: Plane): [number, number] =>
  canBeProjected(datum, plane) ? converter(DEFINITIONS[datum]).inverse([plane[0], plane[1]]) : [Number.NaN, Number.NaN];

/** The zones beside that of 120° E, as their figures begin: three-degree zones 39 and 41, six-degree zones 20 and 21, or none. */
const OTHER_ZONES: readonly (readonly [meridian: number, falseEastingsM: readonly number[]])[] = [
  [117, [500_000, 39_500_000, 20_500_000]],
  [123, [500_000, 41_500_000, 21_500_000]],
];
/** The district and some ten kilometres around it, in degrees; wider, the figures of one zone could be another's. */
const DISTRICT = { west: 119.3, south: 35.4, east: 120.5, north: 36.25 };

export const isAboutDistrict = ([lon, lat]: Plane): boolean => lon >= DISTRICT.west && lon <= DISTRICT.east && lat >= DISTRICT.south && lat <= DISTRICT.north;

/** The meridian, 117 or 123, of the zone in which most plane figures lie about the district; null where there is none. */
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
