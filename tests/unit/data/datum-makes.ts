/**
 * Files of places as people make them, for the datum detective: five to some twenty points each, in every datum, without
 * a word that names one.
 *
 * How they are made, and why that is fair. True positions are not the atlas's own: a known place is taken as wrong by
 * its stated precision (95 times in 100 within it) and on top of that the point is at a gate or corner up to 150 m away;
 * a point at the shore or at a line is off it by the stated precision of the drawing and up to 150 m more. The detective
 * is told none of these numbers and draws none of these points; its own scales are one number for all. What nobody knows
 * lies anywhere on land. Each file is then shifted or projected and written as text with the decimals of its kind, metres
 * half of the time with the northing first, as surveyors do, and it is read again as any file of a reader.
 *
 * - `named`: two to five of the places that the atlas knows as points, by name, among as many whose names it does not know.
 * - `unnamed`: three to five of those known within 300 m, called by numbers, among two to four that nobody knows.
 * - `shore`: five to nine piers, berths and beaches along the coast, among one to three plots inland.
 * - `lines`: five to nine stations and toll gates along railways, metro and expressways, among one to three plots off them.
 * - `mix`: one or two places by name or two or three without, and four to fifteen points that nobody knows.
 * - `inland` (for the test that nothing is guessed): five to twenty plots on land, far from shore and from known places.
 */
import { booleanPointInPolygon } from '@turf/turf';
import { fromWgs84, isProjected, metresBetween } from '../../../src/data/datums.ts';
import type { Datum, LonLat } from '../../../src/data/datums.ts';
import type { KnownLine, KnownPlace } from '../../../src/data/datum-evidence.ts';
import type { Rows } from '../../../src/data/sheet-text.ts';
import { GROUND, sequence } from './datum-files.ts';

export const MAKES = ['named', 'unnamed', 'shore', 'lines', 'mix'] as const;
export type Make = (typeof MAKES)[number];
type Next = () => number;
type Place = Readonly<{ name: string; at: LonLat }>;

const whole = (next: Next, least: number, most: number): number => least + Math.floor(next() * (most - least + 1));

function shuffled<T>(list: readonly T[], next: Next): T[] {
  const left = [...list];
  return list.map(() => left.splice(Math.floor(next() * left.length), 1)[0]!);
}

const metresAway = ([lon, lat]: LonLat, metres: number, angle: number): LonLat => [
  lon + (metres * Math.cos(angle)) / (111_195 * Math.cos((lat * Math.PI) / 180)),
  lat + (metres * Math.sin(angle)) / 111_195,
];

/** Off by a spread over the plane of which 95 in 100 lie within `precisionM`, and then up to 150 m beside. */
function somewhereAt(at: LonLat, precisionM: number, next: Next): LonLat {
  const error = (precisionM / 2.45) * Math.sqrt(-2 * Math.log(1 - next()));
  return metresAway(metresAway(at, error, next() * 2 * Math.PI), 150 * Math.sqrt(next()), next() * 2 * Math.PI);
}

const isOnLand = (at: LonLat): boolean => GROUND.land.some((polygon) => booleanPointInPolygon([...at], polygon));

function plotOnLand(next: Next): LonLat {
  for (;;) {
    const at: LonLat = [119.5 + next() * 0.85, 35.55 + next() * 0.6];
    if (isOnLand(at)) return at;
  }
}

/** A point of a line, each metre as likely as another. */
function alongLine(lines: readonly KnownLine[], next: Next): Readonly<{ at: LonLat; line: KnownLine }> {
  const pieces = lines.flatMap((line) => line.positions.slice(1).map((to, at) => ({ line, from: line.positions[at]!, to })));
  const lengths = pieces.map(({ from, to }) => metresBetween(from, to));
  let left = next() * lengths.reduce((sum, each) => sum + each, 0);
  const index = lengths.findIndex((length) => (left -= length) <= 0);
  const { line, from, to } = pieces[Math.max(0, index)]!;
  const share = next();
  return { line, at: [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])] };
}

const isWithin = ([lon, lat]: LonLat): boolean => lon > 119.45 && lon < 120.4 && lat > 35.5 && lat < 36.2;

function thingsAlong(kinds: readonly KnownLine['kind'][], names: Readonly<Record<string, readonly string[]>>, count: number, next: Next): Place[] {
  const lines = GROUND.lines.filter(({ kind }) => kinds.includes(kind));
  const things: Place[] = [];
  while (things.length < count) {
    const { at, line } = alongLine(lines, next);
    const own = names[line.kind] ?? [];
    if (isWithin(at))
      things.push({ name: own[whole(next, 0, own.length - 1)]!.replace('#', String(things.length + 1)), at: somewhereAt(at, line.precisionM, next) });
  }
  return things;
}

const SHORE_NAMES = { shore: ['#号码头', '渔港#区', '#号泊位', '第#海水浴场', '游艇码头#'] };
const LINE_NAMES = { rail: ['地铁#站', '第#地铁站', '#号火车站'], road: ['#号收费站', '高速#号出入口', '#互通立交'] };

const known = (least: number): KnownPlace[] => GROUND.places.filter(({ precisionM }) => precisionM <= least);
const called = (places: readonly KnownPlace[], next: Next): Place[] =>
  places.map(({ names, position, precisionM }) => ({ name: names[0] ?? '', at: somewhereAt(position, precisionM, next) }));
const unnamed = (places: readonly KnownPlace[], next: Next): Place[] => called(places, next).map(({ at }, index) => ({ name: `点位${index + 1}`, at }));

const plots = (least: number, most: number, next: Next): Place[] =>
  Array.from({ length: whole(next, least, most) }, (_, at): Place => ({ name: `地块${at + 1}`, at: plotOnLand(next) }));

const PLACES: Readonly<Record<Make, (next: Next) => Place[]>> = {
  named: (next) => shuffled([...called(shuffled(known(1000), next).slice(0, whole(next, 2, 5)), next), ...plots(3, 5, next)], next),
  unnamed: (next) => shuffled([...unnamed(shuffled(known(300), next).slice(0, whole(next, 3, 5)), next), ...plots(2, 4, next)], next),
  shore: (next) => shuffled([...thingsAlong(['shore'], SHORE_NAMES, whole(next, 5, 9), next), ...plots(1, 3, next)], next),
  lines: (next) => shuffled([...thingsAlong(['rail', 'road'], LINE_NAMES, whole(next, 5, 9), next), ...plots(1, 3, next)], next),
  mix: (next) => {
    const places = shuffled(known(300), next);
    const some = next() < 0.5 ? called(places.slice(0, whole(next, 1, 2)), next) : unnamed(places.slice(0, whole(next, 2, 3)), next);
    return shuffled([...some, ...plots(4, 15, next)], next);
  },
};

export type MadeFile = Readonly<{ datum: Datum; make: Make | 'inland'; rows: Rows }>;

function written(places: readonly Place[], datum: Datum, next: Next): Rows {
  const isPlane = isProjected(datum);
  const decimals = isPlane ? whole(next, 1, 3) : whole(next, 5, 7);
  const isNorthFirst = isPlane && next() < 0.5;
  const heads = isPlane ? ['名称', 'X', 'Y', '说明'] : ['名称', '经度', '纬度', '说明'];
  return [
    heads,
    ...places.map(({ name, at }) => {
      const pair = fromWgs84(datum, at).map((value) => value.toFixed(decimals));
      return [name, ...(isNorthFirst ? pair.toReversed() : pair), '现状'];
    }),
  ];
}

export function madeFile(datum: Datum, make: Make, seed: number): MadeFile {
  const next = sequence(seed * 2_654_435_761 + 7);
  return { datum, make, rows: written(PLACES[make](next), datum, next) };
}

const FAR_FROM_KNOWN_M = 1500;

/** Plots that nothing tells the datum of: three kilometres and more from the shore, and from all that the atlas knows as a point. */
export function inlandFile(datum: Datum, seed: number): MadeFile {
  const next = sequence(seed * 2_654_435_761 + 11);
  const isInland = (at: LonLat): boolean => [0, 1, 2, 3, 4, 5].every((side) => isOnLand(metresAway(at, 3000, (side * Math.PI) / 3)));
  const isUnknown = (at: LonLat): boolean => GROUND.places.every(({ position }) => metresBetween(at, position) > FAR_FROM_KNOWN_M);
  const plot = (): LonLat => {
    for (;;) {
      const at = plotOnLand(next);
      if (isInland(at) && isUnknown(at)) return at;
    }
  };
  const places = Array.from({ length: whole(next, 5, 20) }, (_, at): Place => ({ name: `地块${at + 1}`, at: plot() }));
  return { datum, make: 'inland', rows: written(places, datum, next) };
}
