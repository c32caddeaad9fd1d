/** Words by which people say what a file's coordinates are: a datum, or the map or device that they were taken from. */
import type { Datum } from './datums.ts';
import { ZONE_CODES } from './district.ts';
import { plainText } from './sheet-cells.ts';
import type { Cell } from './sheet-cells.ts';

/** `foreign` is an older datum, or a code of a system, that is not among the candidates. */
export type NamedDatum = Datum | 'foreign';

const NAMES: Readonly<Record<NamedDatum, RegExp>> = {
  wgs84: /wgs[-_ ]?(?:19)?84|cgcs[-_ ]?(?:20)?00|国家 ?2000|2000 ?国家|大地 ?2000|(?<![a-z])gps(?![a-z])|天地图|tianditu|epsg[:_ ]*4(?:326|490)(?!\d)/u,
  gcj02: /gcj[-_ ]?(?:20)?02|火星|国测局|高德|gaode|amap|腾讯|tencent/u,
  bd09: /bd[-_ ]?09|百度|baidu|(?<![a-z])bd(?=[-_ ]?(?:lng|lon|lat|[xy])(?![a-z]))/u,
  gk120: new RegExp(`epsg[:_ ]*${ZONE_CODES.gk120}(?!\\d)`, 'u'),
  gk40: new RegExp(`epsg[:_ ]*${ZONE_CODES.gk40}(?!\\d)`, 'u'),
  mercator: /墨卡托|web ?mercator|epsg[:_ ]*(?:3857|900913)(?!\d)/u,
  foreign: new RegExp(
    `(?:北京|beijing|bj)[-_ ]?(?:19)?54|(?:西安|xi'?an)[-_ ]?(?:19)?80|epsg[:_ ]*(?!4326|4490|${ZONE_CODES.gk120}|${ZONE_CODES.gk40}|3857|900913)\\d{4,6}`,
    'u',
  ),
};

/** All that a text names, in the order of the candidates. */
export function datumsNamed(cell: Cell): NamedDatum[] {
  const text = plainText(cell);
  return (Object.keys(NAMES) as NamedDatum[]).filter((each) => NAMES[each].test(text));
}

/** A text without the words that name a datum. */
export const withoutDatum = (text: string): string => Object.values(NAMES).reduce((rest, pattern) => rest.replace(pattern, ' '), text);

const OF_COORDINATES = /坐标|经纬|经度|纬度|拾取|coord|datum|(?<![a-z])(?:lon(?:g|gitude)?|lng|lat(?:itude)?|crs|srs|epsg)(?![a-z])/u;

export const speaksOfCoordinates = (cell: Cell): boolean => OF_COORDINATES.test(plainText(cell));

/** Whether a text speaks of coordinates, or is nothing but the name of a datum: 百度大厦 is a building. */
export function speaksOfDatum(cell: Cell): boolean {
  const text = plainText(cell);
  return datumsNamed(cell).length > 0 && (speaksOfCoordinates(cell) || withoutDatum(text).replace(/地图|系统?|map|[\s()[\]:：,，_-]/gu, '') === '');
}
