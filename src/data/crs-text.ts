/** What a file itself says of its coordinates: the text of a .prj, an EPSG code, the name in a GeoJSON's `crs`. */
import { SETTING } from '#setting';
import proj4 from 'proj4';
import { DATUMS, fromWgs84, metresBetween } from './datums.ts';
import type { Datum, LonLat } from './datums.ts';
import { datumsNamed } from './datum-words.ts';
import { ZONE_CODES } from './district.ts';
import type { NamedDatum } from './datum-words.ts';

/** Codes of EPSG, and those of Esri and of older programs for web Mercator. 4480 and 4979 have a height besides. */
const CODES: Readonly<Record<number, Datum>> = {
  4326: 'wgs84',
  4979: 'wgs84',
  4490: 'wgs84',
  4480: 'wgs84',
  [ZONE_CODES.gk120]: 'gk120',
  [ZONE_CODES.gk40]: 'gk40',
  3857: 'mercator',
  3785: 'mercator',
  900913: 'mercator',
  102100: 'mercator',
  102113: 'mercator',
};
const CODE =
  /^\s*(?:urn:(?:x-)?ogc:def:crs:|https?:\/\/(?:www\.)?opengis\.net\/(?:def\/crs|gml\/srs)\/)?(?:epsg|esri)(?:\.xml)?[:/#][\w.]*[:/#]?(?<=[:/#])(\d{4,6})\s*$/iu;
const CRS84 = /\bcrs:?84h?\b/iu;
const IS_WKT = /^\s*(?:PROJ|GEO|GEOG|GEODETIC|BOUND|COMPD|COMPOUND)(?:CRS|CS|GEOGCRS)\s*[[(]/iu;

/** WGS-84 and GRS80: other ellipsoids belong to other datums, which no formula of this page brings over. */
const ELLIPSOID = { axisM: 6_378_137, flattening: 298.257, flatteningWithin: 0.001 };
/** Two places of the district, so that no other zone agrees by chance. */
const [WEST, SOUTH, EAST, NORTH] = SETTING.boxes.first;
const TRIED: readonly LonLat[] = [
  [WEST, SOUTH],
  [EAST, NORTH],
];
const SAME_M = 0.5;

type Read = Readonly<{ a?: number; rf?: number; projName?: string }>;

/** The candidate that agrees with a well-known text on where places lie. */
function datumOfWkt(text: string): NamedDatum {
  try {
    const { a = 0, rf = 0, projName = '' } = new proj4.Proj(text) as unknown as Read;
    const isSphere = /mercator|merc/iu.test(projName) && !/transverse|tmerc/iu.test(projName);
    if (a !== ELLIPSOID.axisM || (!isSphere && Math.abs(rf - ELLIPSOID.flattening) > ELLIPSOID.flatteningWithin)) return 'foreign';
    const converter = proj4(text);
    const agrees = (datum: Datum): boolean =>
      TRIED.every((place) => {
        const [x, y] = converter.forward([...place]) as [number, number];
        const [ours, theirs] = [fromWgs84(datum, place), [x, y] as const];
        return datum === 'wgs84' ? metresBetween(ours, theirs) < SAME_M : Math.hypot(x - ours[0], y - ours[1]) < SAME_M;
      });
    return DATUMS.filter((datum) => datum !== 'gcj02' && datum !== 'bd09').find(agrees) ?? 'foreign';
  } catch {
    return 'foreign';
  }
}

/**
 * The datum that a text names: a .prj, `EPSG:4549`, `urn:ogc:def:crs:EPSG::4490`, or plain words. `foreign` where it
 * names a system that is none of the candidates; null where it names none.
 */
export function datumOfCrs(text: string): NamedDatum | null {
  const code = CODE.exec(text)?.[1];
  if (code !== undefined) return CODES[Number(code)] ?? 'foreign';
  if (CRS84.test(text)) return 'wgs84';
  const named = datumsNamed(text);
  if (named.includes('gcj02')) return 'gcj02';
  if (named.includes('bd09')) return 'bd09';
  if (IS_WKT.test(text)) return datumOfWkt(text);
  return named[0] ?? null;
}
