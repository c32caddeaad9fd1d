/** Which columns of a table of points hold what: told by their heads in Chinese or English, and by their values where no head tells. */
import { readCoordinate, readPair } from './coordinate-text.ts';
import { datumsNamed, withoutDatum } from './datum-words.ts';
import { candidatesFor, isProjected } from './datums.ts';
import { cellText, isBlank, plainText } from './sheet-cells.ts';
import type { Cell } from './sheet-cells.ts';
import type { Rows } from './sheet-text.ts';

export const POINT_ROLES = ['name', 'lon', 'lat', 'note'] as const;
export type PointRole = (typeof POINT_ROLES)[number];
/** Column numbers from 0, null where there is none. One column for both axes holds two coordinates a cell. `head` is the row of heads. */
export type PointColumns = Readonly<{ head: number | null } & Record<PointRole, number | null>>;

const HEADS: Readonly<Record<PointRole | 'pair', RegExp>> = {
  pair: /^(?:(?:中心|中心点|地理|空间|地图|点位|位置)?坐标(?:点|值|位置)?|经纬度?|位置|点位|定位|lnglat|lonlat|latlng|latlon|latlong|coords?|coordinates?|location|position|point|geometry|geom|wkt|xy)$/u,
  lon: /^(?:(?:中心|中心点|坐标)?经度?(?:坐标)?|东经|lon|lng|long|longitude|(?:坐标)?x(?:坐标|coord(?:inate)?)?|横坐标y?|pointx|东坐标|e|east(?:ing)?)$/u,
  lat: /^(?:(?:中心|中心点|坐标)?纬度?(?:坐标)?|北纬|lat|latitude|(?:坐标)?y(?:坐标|coord(?:inate)?)?|纵坐标x?|pointy|北坐标|n|north(?:ing)?)$/u,
  name: /^(?:.{0,6}名称?|名字|地块|宗地|地点|站点|选址|场地|候选.{0,4}|标题|name|title|label|site|sitename|plot|parcel|place|placename|plotname)$/u,
  note: /^(?:备注|说明|描述|注|备考|情况说明|notes?|remarks?|comments?|memo|description|desc)$/u,
};
/** Whatever numbers a plot has is better than no name. */
const NUMBER_HEAD = /^(?:编号|地块编号|宗地号|地块号|序号|代码|id|no|code|number)$/u;

const MOST_HEAD_ROWS = 12;
/** Enough to tell what a column holds. */
const MOST_LOOKED_AT = 200;

/** A head without its datum, unit and signs: 百度经度（°） is 经度, `wgs84_lng` is `lng`. */
const bareHead = (head: Cell): string =>
  withoutDatum(plainText(head).replace(/[([（【].*$/u, '')).replace(/地图|系统?(?=经|纬|坐标)|deg(?:rees?)?$|[\s_\-:：.·/°*#]/gu, '');

/** Longitudes and latitudes of China, which have no value in common. */
export const isLon = (degrees: number): boolean => degrees >= 73 && degrees <= 136;
export const isLat = (degrees: number): boolean => degrees >= 3 && degrees <= 54;

export type AxisGuess = 'lon' | 'lat' | null;
/** Which axis a value is by its half of the globe, or else by its size. */
export function axisOf(cell: Cell): AxisGuess {
  const read = readCoordinate(cell);
  if (read === null) return null;
  return read.axis ?? (isLon(read.degrees) ? 'lon' : isLat(read.degrees) ? 'lat' : null);
}

/** Whether a cell holds a longitude and a latitude, in either order. */
function isPair(cell: Cell): boolean {
  const axes = readPair(cell)?.map(({ axis, degrees }) => axis ?? (isLon(degrees) ? 'lon' : isLat(degrees) ? 'lat' : null));
  return axes !== undefined && axes.includes('lon') && axes.includes('lat');
}

type Held = Readonly<{ filled: number; lon: number; lat: number; pair: number; numbers: number }>;

function holdings(rows: Rows, width: number): Held[] {
  return Array.from({ length: width }, (_, column) => {
    const cells = rows.map((row) => row[column] ?? null).filter((cell) => !isBlank(cell));
    const axes = cells.map(axisOf);
    return {
      filled: cells.length,
      lon: axes.filter((axis) => axis === 'lon').length,
      lat: axes.filter((axis) => axis === 'lat').length,
      pair: cells.filter(isPair).length,
      numbers: cells.filter((cell) => readCoordinate(cell) !== null).length,
    };
  });
}

/** The row of heads: the one of the first that names most, unless it holds values itself. */
function headRow(rows: Rows): number | null {
  const known = rows.slice(0, MOST_HEAD_ROWS).map((row) => {
    const bare = row.map(bareHead);
    const roles = Object.values(HEADS).filter((pattern) => bare.some((head) => pattern.test(head)));
    return row.some((cell) => axisOf(cell) !== null || isPair(cell)) ? 0 : roles.length;
  });
  const most = Math.max(0, ...known);
  if (most > 0) return known.indexOf(most);
  const first = rows.findIndex((row) => row.some(isPair) || row.some((cell) => axisOf(cell) !== null));
  return first > 0 && first <= MOST_HEAD_ROWS ? first - 1 : null;
}

/** Where a file gives its points in several ways, those in degrees first, WGS-84 first among them, then the first of them; the latitude in the same way. */
function namedAxes(heads: readonly Cell[], held: readonly Held[]): Pick<PointColumns, 'lon' | 'lat'> | null {
  const of = (pattern: RegExp): number[] => heads.flatMap((head, at) => (pattern.test(bareHead(head)) && (held[at]?.numbers ?? 0) > 0 ? [at] : []));
  const datum = (at: number): string => datumsNamed(heads[at] ?? null).join();
  const isAngle = (at: number): boolean => (held[at]?.lon ?? 0) + (held[at]?.lat ?? 0) > 0;
  const rank = (at: number): number => Number(isAngle(at)) * 2 + Number(datum(at) === 'wgs84');
  const byRank = of(HEADS.lon).toSorted((a, b) => rank(b) - rank(a));
  const lats = of(HEADS.lat).toSorted((a, b) => Number(isAngle(b)) - Number(isAngle(a)));
  const lon = byRank.find((at) => lats.some((lat) => datum(lat) === datum(at))) ?? byRank[0];
  const lat = lats.find((at) => lon !== undefined && datum(at) === datum(lon)) ?? lats[0];
  return lon === undefined || lat === undefined ? null : { lon, lat };
}

const MOST_ROWS_PAIRED = 20;

/** Two columns of plane coordinates, in whichever order: most rows of both together lie about the district. */
function planeAxes(rows: Rows, width: number): Pick<PointColumns, 'lon' | 'lat'> | null {
  const few = rows.filter((row) => !row.every(isBlank)).slice(0, MOST_ROWS_PAIRED);
  const values = Array.from({ length: width }, (_, at) => few.map((row) => readCoordinate(row[at] ?? null)?.degrees ?? 0));
  const large = values.flatMap((column, at) => (column.filter((value) => value > 100_000).length * 2 > few.length ? [at] : []));
  const fits = (lon: number, lat: number): boolean =>
    few.filter((_, row) => candidatesFor([values[lon]?.[row] ?? 0, values[lat]?.[row] ?? 0]).some(isProjected)).length * 2 > few.length;
  // Side by side before farther apart: an area may be as large as an easting.
  const pairs = large
    .flatMap((lon) => large.filter((lat) => lat !== lon).map((lat) => ({ lon, lat })))
    .toSorted((a, b) => Math.abs(a.lon - a.lat) - Math.abs(b.lon - b.lat));
  return pairs.find(({ lon, lat }) => fits(lon, lat)) ?? null;
}

const mostOf = (held: readonly Held[], key: 'lon' | 'lat' | 'pair'): number | null => {
  const best = held.reduce((at, each, index) => (each[key] > (held[at]?.[key] ?? 0) ? index : at), 0);
  const own = held[best];
  return own && own[key] > 0 && own[key] * 2 >= own.filled ? best : null;
};

function axesOf(heads: readonly Cell[], held: readonly Held[], body: Rows): Pick<PointColumns, 'lon' | 'lat'> {
  const named = namedAxes(heads, held);
  if (named) return named;
  const paired = heads.findIndex((head, at) => HEADS.pair.test(bareHead(head)) && (held[at]?.pair ?? 0) > 0);
  const pair = paired < 0 ? mostOf(held, 'pair') : paired;
  if (pair !== null) return { lon: pair, lat: pair };
  const [lon, lat] = [mostOf(held, 'lon'), mostOf(held, 'lat')];
  return (lon === null || lat === null ? planeAxes(body, held.length) : null) ?? { lon, lat };
}

/** A guess that the reader may change. Looks at the first rows only. */
export function guessColumns(rows: Rows): PointColumns {
  const head = headRow(rows);
  const heads = head === null ? [] : (rows[head] ?? []);
  const body = rows.slice(head === null ? 0 : head + 1).slice(0, MOST_LOOKED_AT);
  const width = rows.slice(0, MOST_LOOKED_AT).reduce((most, row) => Math.max(most, row.length), 0);
  const held = holdings(body, width);
  const axes = axesOf(heads, held, body);
  const free = (at: number): boolean => at !== axes.lon && at !== axes.lat;
  const named = (pattern: RegExp): number | null => {
    const at = heads.findIndex((cell, index) => free(index) && pattern.test(bareHead(cell)));
    return at < 0 ? null : at;
  };
  const note = named(HEADS.note);
  const text = held.findIndex(({ filled, numbers }, at) => free(at) && at !== note && filled > 0 && numbers * 2 < filled);
  return { head, ...axes, name: named(HEADS.name) ?? named(NUMBER_HEAD) ?? (text < 0 ? null : text), note };
}

/** The column that names the records, told by its head alone; null where none does. */
export function nameColumn(heads: readonly Cell[]): number | null {
  const at = heads.findIndex((head) => HEADS.name.test(bareHead(head)));
  return at < 0 ? null : at;
}

/** The number of columns, and what the reader knows each by: its head, or what first stands in it. */
export function columnTitles(rows: Rows, head: number | null): string[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, at) => cellText((head === null ? undefined : rows[head]?.[at]) ?? null).trim());
}
