/** Files of points as people have them, shifted by a datum: what the guess is tried on. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { booleanPointInPolygon } from '@turf/turf';
import type { FeatureCollection } from 'geojson';
import { guessColumns } from '../../../src/data/point-columns.ts';
import { GROUND_FILE, WAYS_FILE, knownPlaces, landOf, shoreOf, waysOf } from '../../../src/data/datum-ground.ts';
import type { DatumGround } from '../../../src/data/datum-guess.ts';
import { guessDatum } from '../../../src/data/datum-guess.ts';
import type { DatumGuess } from '../../../src/data/datum-guess.ts';
import { ANGULAR_DATUMS, fromWgs84 } from '../../../src/data/datums.ts';
import type { AngularDatum, LonLat } from '../../../src/data/datums.ts';
import { SITE_LIMITS } from '../../../src/data/own-sites.ts';
import { readPoints } from '../../../src/data/point-rows.ts';
import type { Rows } from '../../../src/data/sheet-text.ts';
import { SERVED_FOLDER, servedCatalogue } from './served.ts';

const served = (file: string): FeatureCollection => JSON.parse(readFileSync(join(SERVED_FOLDER, file), 'utf8')) as FeatureCollection;
const land = landOf(served(GROUND_FILE));
export const GROUND: DatumGround = { places: knownPlaces(servedCatalogue().places), land, lines: [...shoreOf(land), ...waysOf(served(WAYS_FILE))] };

/** Numbers from 0 to 1 in an order that is the same each time. */
export function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const isOnLand = (at: LonLat): boolean => GROUND.land.some((polygon) => booleanPointInPolygon([...at], polygon));

/** A position some metres off in a direction. */
const beside = ([lon, lat]: LonLat, metres: number, angle: number): LonLat => [
  lon + (metres / 90_000) * Math.cos(angle),
  lat + (metres / 111_195) * Math.sin(angle),
];

/** Plots on land: anywhere in the district, or within three hundred metres of the shore, a few of them on piers that are not drawn. */
function plot(next: () => number, isCoastal: boolean): LonLat {
  for (;;) {
    const at: LonLat = [119.5 + next() * 0.85, 35.55 + next() * 0.6];
    if (!isOnLand(at)) continue;
    if (!isCoastal) return at;
    const angle = next() * 2 * Math.PI;
    if (!isOnLand(beside(at, 300, angle))) return next() < 0.1 ? beside(at, 300, angle) : at;
  }
}

export const EVIDENCE = ['head', 'cell', 'title', 'places', 'coast', 'nothing'] as const;
export type Evidence = (typeof EVIDENCE)[number];
const WORDS: Readonly<Record<AngularDatum, readonly string[]>> = {
  wgs84: ['WGS84', 'CGCS2000', 'GPS', '国家2000', 'EPSG:4490'],
  gcj02: ['GCJ-02', '高德', '火星坐标', 'Amap', '腾讯地图'],
  bd09: ['BD-09', '百度', 'bd09ll', 'Baidu', '百度地图'],
};

export type ShiftedFile = Readonly<{ datum: AngularDatum; evidence: Evidence; rows: Rows }>;

/** A file of five points or more in a datum, with one kind of evidence in it. */
export function shiftedFile(seed: number): ShiftedFile {
  const next = sequence(seed * 2_654_435_761 + 1);
  const datum = ANGULAR_DATUMS[seed % ANGULAR_DATUMS.length] ?? 'wgs84';
  const evidence = EVIDENCE[Math.floor(seed / ANGULAR_DATUMS.length) % EVIDENCE.length] ?? 'nothing';
  const word = WORDS[datum][Math.floor(next() * WORDS[datum].length)] ?? '';
  const pick = 1 + Math.floor(next() * 3);
  const known =
    evidence === 'places'
      ? GROUND.places
          .filter(({ precisionM }) => precisionM <= 300)
          .toSorted(() => next() - 0.5)
          .slice(0, pick)
      : [];
  const plots = Array.from({ length: 5 + Math.floor(next() * 20) }, (_, at) => ({
    name: `地块${at + 1}`,
    at: plot(next, evidence === 'coast' && next() < 0.7),
  }));
  // Somebody who points at a station hits it within some eighty metres.
  const named = known.map(({ names, position }) => ({
    name: names[0] ?? '',
    at: [position[0] + (next() - 0.5) * 0.0015, position[1] + (next() - 0.5) * 0.0012] as LonLat,
  }));
  const places = 4 + Math.floor(next() * 3);
  const lines = [...named, ...plots].map(({ name, at }) => {
    const [lon, lat] = fromWgs84(datum, at);
    return [name, lon.toFixed(places), lat.toFixed(places), evidence === 'cell' ? `${word}坐标` : '净地'];
  });
  const heads = evidence === 'head' ? ['名称', `${word}经度`, `${word}纬度`, '说明'] : ['名称', '经度', '纬度', '说明'];
  return { datum, evidence, rows: [...(evidence === 'title' ? [[`候选地块（坐标系：${word}）`]] : []), heads, ...lines] };
}

export function guessOf(rows: Rows, name = '地块.csv'): DatumGuess {
  const columns = guessColumns(rows);
  return guessDatum({ name, rows, columns, points: readPoints(rows, columns, SITE_LIMITS).points }, GROUND);
}
