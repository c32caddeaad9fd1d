/**
 * What speaks for reading a file's points as a candidate, as natural logarithms of likelihoods beside “anywhere on
 * land”: places that the file names too, points that fall on places of known position, things whose name says that they
 * lie at the shore, at a railway or at an expressway, and points that would lie in the sea.
 *
 * The scales of error: a thing stands within a place's precision and 200 m more of it 95 times in 100, and within the
 * drawn line's precision (250 m for the shore) and 200 m of a line, both taken as normal. Things of one stretch of a
 * line are off together, so that each five kilometres count once.
 */
import { booleanPointInPolygon } from '@turf/turf';
import type { Polygon } from 'geojson';
import { metresBetween } from './datums.ts';
import type { LonLat } from './datums.ts';
import { plainText } from './sheet-cells.ts';

/** A place whose position is well known, by all its names. */
export type KnownPlace = Readonly<{ names: readonly string[]; position: LonLat; precisionM: number }>;
export type LineKind = 'shore' | 'rail' | 'road';
export type KnownLine = Readonly<{ kind: LineKind; positions: readonly LonLat[]; precisionM: number }>;
/** What points are held against: known places, the land as drawn, which may be empty where it could not be read, and lines with the shore among them. */
export type DatumGround = Readonly<{ places: readonly KnownPlace[]; land: readonly Polygon[]; lines: readonly KnownLine[] }>;

/** What a point in a file may be beside a place of the same name: another gate of the same station. */
export const SAME_PLACE_M = 200;
/** Places known less well than this tell no datum from another. */
const LEAST_PRECISION_M = 300;
/** The drawn shore is mostly true to 250 m, which a pier or new land takes up too. */
export const OFF_SHORE_M = 250;
/** About the district's land. */
const AREA_M2 = 2e9;
/** How often a name, or what it says of a thing, is another's. */
const MISTAKEN = 0.1;
/** Of the known places, how many a file that has any of them has; and how many files have any. */
const INCLUDED = 0.2;
const HAS_KNOWN = 0.1;
/** One point on a known place is chance. */
const LEAST_KNOWN = 2;
const STRETCH_DEGREES = 0.05;
/** A point in the sea is that much rarer than one on land; more than four of them say no more. */
const SEA_SHARE = 0.2;
const MOST_IN_SEA = 4;
const LEAST_IN_SEA = 2;
const LEAST_SHARE_IN_SEA = 0.2;

export type NamedPoint = Readonly<{ name: string; x: number; y: number }>;

const nameKey = (text: string): string => plainText(text).replace(/[\s()（）·,，-]/gu, '');

/** For each point the place that its name is of, by the points' numbers. */
export function namedPlaces(points: readonly NamedPoint[], places: readonly KnownPlace[]): ReadonlyMap<number, KnownPlace> {
  const known = new Map(
    places.filter(({ precisionM }) => precisionM <= LEAST_PRECISION_M).flatMap((place) => place.names.map((name) => [nameKey(name), place] as const)),
  );
  return new Map(
    points.flatMap(({ name }, at) => {
      const place = name === '' ? undefined : known.get(nameKey(name));
      return place ? [[at, place] as const] : [];
    }),
  );
}

/** Per square metre, at a distance from a place. */
function placeDensity(metres: number, precisionM: number): number {
  // 95 in 100 of a normal spread over a plane lie within 2.45 times its scale.
  const scale = (precisionM + SAME_PLACE_M) / 2.45;
  return Math.exp(-(metres ** 2) / (2 * scale ** 2)) / (2 * Math.PI * scale ** 2);
}

/** For places that the file names, by their distances; each place once, at the nearest of its points. */
export function namedLog(metres: ReadonlyMap<KnownPlace, number>): number {
  return [...metres].reduce((sum, [{ precisionM }, each]) => sum + Math.log(MISTAKEN + (1 - MISTAKEN) * placeDensity(each, precisionM) * AREA_M2), 0);
}

/** For points without such a name that fall on known places; `positions` are read as the candidate. */
export function nearLog(positions: readonly LonLat[], places: readonly KnownPlace[]): Readonly<{ log: number; count: number }> {
  const nearest = places
    .filter(({ precisionM }) => precisionM <= LEAST_PRECISION_M)
    .map(({ position, precisionM }) => ({ precisionM, metres: Math.min(...positions.map((each) => metresBetween(each, position))) }));
  const count = nearest.filter(({ metres, precisionM }) => metres <= precisionM + SAME_PLACE_M).length;
  if (count < LEAST_KNOWN) return { log: 0, count };
  const logs = nearest.map(({ metres, precisionM }) => Math.log(1 - INCLUDED + (INCLUDED * placeDensity(metres, precisionM) * AREA_M2) / positions.length));
  return { log: Math.log(1 - HAS_KNOWN + HAS_KNOWN * Math.exp(logs.reduce((sum, each) => sum + each, 0))), count };
}

const LINE_WORDS: Readonly<Record<LineKind, RegExp>> = {
  shore: /码头|泊位|渔港|浴场|沙滩|海滩|栈桥|船坞|灯塔|防波堤|\b(?:piers?|wharf|wharves|quays?|berths?|jetty|beach|marina|breakwater)\b/u,
  rail: /(?:地铁|轨道交通|火车|高铁|铁路|动车).{0,12}站|站.{0,3}(?:地铁|[a-h]\d?口)|\b(?:metro|subway|railway|train) station\b/u,
  road: /收费站|互通|高速.{0,8}(?:出口|入口|出入口|服务区)|\b(?:interchange|toll station|toll gate)\b/u,
};
const KINDS = Object.keys(LINE_WORDS) as LineKind[];

/** What kind of line a thing of this name lies at; null where the name says nothing of it. */
export function kindOf(name: string): LineKind | null {
  const text = plainText(name);
  return KINDS.find((kind) => LINE_WORDS[kind].test(text)) ?? null;
}

const METRES_PER_DEGREE = 111_195;

/** Metres from a position to the nearest point of a line. */
function metresToLine([lon, lat]: LonLat, line: readonly LonLat[]): number {
  const east = METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  const flat = ([x, y]: LonLat): readonly [number, number] => [(x - lon) * east, (y - lat) * METRES_PER_DEGREE];
  let least = Infinity;
  let [fromX, fromY] = flat(line[0] ?? [lon, lat]);
  for (const each of line) {
    const [toX, toY] = flat(each);
    const [alongX, alongY] = [toX - fromX, toY - fromY];
    const length = alongX ** 2 + alongY ** 2;
    const share = length === 0 ? 0 : Math.min(1, Math.max(0, -(fromX * alongX + fromY * alongY) / length));
    least = Math.min(least, Math.hypot(fromX + share * alongX, fromY + share * alongY));
    [fromX, fromY] = [toX, toY];
  }
  return least;
}

const lengthM = (line: readonly LonLat[]): number => line.slice(1).reduce((sum, each, at) => sum + metresBetween(line[at] ?? each, each), 0);

type Stretch = Readonly<{ key: string; kind: LineKind; position: LonLat }>;

/** For things whose name says what line they lie at; `key` tells the stretches apart. */
export function kindLog(things: readonly Stretch[], lines: readonly KnownLine[]): Readonly<{ log: number; near: number }> {
  const byStretch = new Map<string, number[]>();
  let near = 0;
  for (const kind of KINDS) {
    const own = lines.filter((line) => line.kind === kind);
    const perMetre = own.reduce((sum, { positions }) => sum + lengthM(positions), 0) / AREA_M2;
    if (perMetre === 0) continue;
    for (const { key, position } of things.filter((thing) => thing.kind === kind)) {
      // 95 in 100 of a normal spread lie within 1.96 times its scale.
      const densities = own.map(({ positions, precisionM }) => {
        const scale = Math.hypot(precisionM, SAME_PLACE_M) / 1.96;
        const metres = metresToLine(position, positions);
        return { isNear: metres <= scale * 1.96, density: Math.exp(-(metres ** 2) / (2 * scale ** 2)) / (Math.sqrt(2 * Math.PI) * scale) };
      });
      if (densities.some(({ isNear }) => isNear)) near += 1;
      const density = Math.max(...densities.map((each) => each.density)) / perMetre;
      byStretch.set(key, [...(byStretch.get(key) ?? []), Math.log(MISTAKEN + (1 - MISTAKEN) * density)]);
    }
  }
  const log = [...byStretch.values()].reduce((sum, logs) => sum + logs.reduce((all, each) => all + each, 0) / logs.length, 0);
  return { log, near };
}

/** The stretch of five kilometres that a position lies on. */
export const stretchOf = ([lon, lat]: LonLat): string => `${Math.floor(lon / STRETCH_DEGREES)} ${Math.floor(lat / STRETCH_DEGREES)}`;

const AROUND = Array.from({ length: 12 }, (_, at) => (at * Math.PI) / 6);

/** Whether neither a position nor anything around it is on land. */
export function isInSea([lon, lat]: LonLat, land: readonly Polygon[]): boolean {
  const isOnLand = (at: LonLat): boolean => land.some((polygon) => booleanPointInPolygon([...at], polygon));
  const reach = OFF_SHORE_M / METRES_PER_DEGREE;
  const around = AROUND.map((angle) => [lon + (reach * Math.cos(angle)) / Math.cos((lat * Math.PI) / 180), lat + reach * Math.sin(angle)] as const);
  return !isOnLand([lon, lat]) && !around.some(isOnLand);
}

/** For points that would lie in the sea; one or a few of many are piers, platforms or slips. */
export const seaLog = (inSea: number, looked: number): number =>
  inSea >= Math.max(LEAST_IN_SEA, looked * LEAST_SHARE_IN_SEA) ? Math.log(SEA_SHARE) * Math.min(inSea, MOST_IN_SEA) : 0;
