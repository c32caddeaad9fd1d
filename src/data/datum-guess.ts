/**
 * Guesses what datum a file's coordinates are in, with the evidence for each candidate: words that name one, places of
 * known position that the file names too, points that would lie in the sea. The number of decimals is no evidence.
 * Where that leaves more than one candidate the answer is that nobody can tell.
 */
import { booleanPointInPolygon } from '@turf/turf';
import type { Polygon } from 'geojson';
import { ANGULAR_DATUMS, candidatesFor, metresBetween, toWgs84 } from './datums.ts';
import type { Datum, LonLat } from './datums.ts';
import { datumsNamed, speaksOfCoordinates, speaksOfDatum } from './datum-words.ts';
import type { GivenPoint } from './point-rows.ts';
import type { PointColumns } from './point-columns.ts';
import { cellText, isBlank, plainText } from './sheet-cells.ts';
import type { Cell } from './sheet-cells.ts';
import type { Rows, SheetRead } from './sheet-text.ts';

/** A place whose position is well known, by all its names. */
export type KnownPlace = Readonly<{ names: readonly string[]; position: LonLat; precisionM: number }>;
/** What points are held against: known places, and the land as drawn, which may be empty where it could not be read. */
export type DatumGround = Readonly<{ places: readonly KnownPlace[]; land: readonly Polygon[] }>;

/** What speaks for a candidate: how many of the known places that the file names lie where they should, how many points surely lie in the sea. */
export type DatumScore = Readonly<{
  datum: Datum;
  near: number;
  /** The middle of the distances to the known places, in metres; null where the file names none. */
  offsetM: number | null;
  inSea: number;
  isNamed: boolean;
  /** From 0 to 1: the share of the named places that fit, times the share of points on land. */
  score: number;
}>;
export const DATUM_REASONS = ['words', 'places', 'sea', 'places-and-sea', 'nothing', 'contradiction', 'several-words', 'foreign'] as const;
export type DatumReason = (typeof DATUM_REASONS)[number];
export type DatumGuess = Readonly<{
  /** Null where nobody can tell. */
  datum: Datum | null;
  reason: DatumReason;
  /** The text that names a datum, empty where none does. */
  word: string;
  /** How many points were held against the land, and how many known places the file names. */
  looked: number;
  named: number;
  /** One a candidate, in the candidates' order. */
  scores: readonly DatumScore[];
}>;

/** What a point in a file may be beside a place of the same name: another gate of the same station. */
const SAME_PLACE_M = 200;
/** Places known less well than this tell no datum from another. */
const LEAST_PRECISION_M = 300;
/** The drawn shore is mostly true to 250 m, which a pier or new land takes up too. */
const OFF_SHORE_M = 250;
const MOST_LOOKED_AT = 120;
const LEAST_IN_SEA = 2;
const LEAST_SHARE_IN_SEA = 0.2;
const MOST_WORD_SIGNS = 40;

const nameKey = (text: string): string => plainText(text).replace(/[\s()（）·,，-]/gu, '');

function offsets(
  points: readonly GivenPoint[],
  places: readonly KnownPlace[],
  candidates: readonly Datum[],
): { datum: Datum; metres: number[]; near: number }[] {
  const known = new Map(
    places.filter(({ precisionM }) => precisionM <= LEAST_PRECISION_M).flatMap((place) => place.names.map((name) => [nameKey(name), place] as const)),
  );
  const matches = points.flatMap((point) => {
    const place = known.get(nameKey(point.name));
    return place ? [{ point, place }] : [];
  });
  return candidates.map((datum) => {
    const each = matches.map(({ point, place }) => ({ metres: metresBetween(toWgs84(datum, [point.x, point.y]), place.position), place }));
    return { datum, metres: each.map(({ metres }) => metres), near: each.filter(({ metres, place }) => metres <= place.precisionM + SAME_PLACE_M).length };
  });
}

const middle = (values: readonly number[]): number | null =>
  values.length === 0 ? null : (values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? null);

const AROUND = Array.from({ length: 12 }, (_, at) => (at * Math.PI) / 6);
const METRES_PER_DEGREE = 111_195;

/** Whether neither a position nor anything around it is on land. */
function isInSea([lon, lat]: LonLat, land: readonly Polygon[]): boolean {
  const isOnLand = (at: LonLat): boolean => land.some((polygon) => booleanPointInPolygon([...at], polygon));
  const reach = OFF_SHORE_M / METRES_PER_DEGREE;
  const around = AROUND.map((angle) => [lon + (reach * Math.cos(angle)) / Math.cos((lat * Math.PI) / 180), lat + reach * Math.sin(angle)] as const);
  return !isOnLand([lon, lat]) && !around.some(isOnLand);
}

/**
 * The cells below the heads that tell the file's datum: those of a column that speaks of coordinates, those of one that
 * names a datum in most rows, and a line of its own below the table. What one site is called or noted with tells nothing.
 */
function tellingCells(rows: Rows, { head, name }: PointColumns): Cell[] {
  const heads = head === null ? [] : (rows[head] ?? []);
  const body = rows.slice(head === null ? 0 : head + 1).filter((row) => !row.every(isBlank));
  const lines = body.filter((row) => row.filter((cell) => !isBlank(cell)).length === 1);
  const width = body.reduce((most, row) => Math.max(most, row.length), 0);
  const inColumns = Array.from({ length: width }, (_, column) => {
    const telling = body.map((row) => row[column] ?? null).filter(speaksOfDatum);
    const isOften = column !== name && telling.length * 2 > body.length && (telling.length > 1 || telling.every(speaksOfCoordinates));
    return isOften || speaksOfCoordinates(heads[column] ?? null) ? telling : [];
  });
  return [...inColumns.flat(), ...lines.flat().filter((cell) => speaksOfDatum(cell) && speaksOfCoordinates(cell))];
}

type Named = Readonly<{ name: string; sheet?: SheetRead | undefined; rows: Rows; columns: PointColumns }>;

/** Where the columns, the rows above them, what tells in the rows or a title names a datum; what the columns that are read name comes first. */
function wordsFor({ name, sheet, rows, columns }: Named): { word: string; datums: readonly (Datum | 'foreign')[] } {
  const heads = columns.head === null ? [] : (rows[columns.head] ?? []);
  const own = [...new Set([columns.lon, columns.lat])].map((at): Cell => heads[at ?? -1] ?? null).filter((cell) => datumsNamed(cell).length > 0);
  const above = rows.slice(0, (columns.head ?? -1) + 1).flat();
  const others = [...above.filter(speaksOfDatum), ...tellingCells(rows, columns), ...[sheet?.name ?? '', name].filter(speaksOfDatum)];
  const cells = own.length > 0 ? own : others;
  const word = cellText(cells[0] ?? null).trim();
  return { word: [...word].slice(0, MOST_WORD_SIGNS).join(''), datums: [...new Set(cells.flatMap(datumsNamed))] };
}

type Verdict = Pick<DatumGuess, 'datum' | 'reason'>;

function verdictOf(
  candidates: readonly Datum[],
  named: readonly (Datum | 'foreign')[],
  isOut: Readonly<Record<'places' | 'sea', ReadonlySet<Datum>>>,
): Verdict {
  const unknown = (reason: DatumReason): Verdict => ({ datum: null, reason });
  const left = candidates.filter((datum) => !isOut.places.has(datum) && !isOut.sea.has(datum));
  if (named.includes('foreign')) return unknown('foreign');
  if (named.length > 1) return unknown('several-words');
  const [word] = named;
  if (word !== undefined && word !== 'foreign') return left.includes(word) ? { datum: word, reason: 'words' } : unknown('contradiction');
  const [only] = left;
  if (only === undefined) return unknown('contradiction');
  if (left.length > 1) return unknown('nothing');
  const [byPlaces, bySea] = [isOut.places.size === candidates.length - 1, isOut.sea.size === candidates.length - 1];
  return { datum: only, reason: byPlaces && isOut.sea.size === 0 ? 'places' : bySea && isOut.places.size === 0 ? 'sea' : 'places-and-sea' };
}

/** The guess for a file's points. Takes some milliseconds for a hundred of them. */
export function guessDatum(file: Named & Readonly<{ points: readonly GivenPoint[] }>, ground: DatumGround): DatumGuess {
  const { word, datums } = wordsFor(file);
  const [first] = file.points;
  const candidates = first ? candidatesFor([first.x, first.y]) : ANGULAR_DATUMS;
  const byPlace = offsets(file.points, ground.places, candidates);
  const named = byPlace[0]?.metres.length ?? 0;
  const looked = ground.land.length === 0 ? [] : file.points.slice(0, MOST_LOOKED_AT);
  const inSea = candidates.map((datum) => looked.filter(({ x, y }) => isInSea(toWgs84(datum, [x, y]), ground.land)).length);
  // A name that fits nowhere is another place's; a sea that takes points under every candidate is new land.
  const fits = byPlace.some(({ near }) => near * 2 >= named);
  const isTooWet = (count: number): boolean => count >= Math.max(LEAST_IN_SEA, looked.length * LEAST_SHARE_IN_SEA);
  const isDrySomewhere = inSea.includes(0);
  const out = {
    places: new Set(named > 0 && fits ? candidates.filter((_, at) => (byPlace[at]?.near ?? 0) * 2 < named) : []),
    sea: new Set(isDrySomewhere ? candidates.filter((_, at) => isTooWet(inSea[at] ?? 0)) : []),
  };
  const scores = candidates.map((datum, at): DatumScore => {
    const { near = 0, metres = [] } = byPlace[at] ?? {};
    const score = (named === 0 ? 1 : near / named) * (looked.length === 0 ? 1 : 1 - (inSea[at] ?? 0) / looked.length);
    return { datum, near, offsetM: middle(metres), inSea: inSea[at] ?? 0, isNamed: datums.includes(datum), score };
  });
  return { ...verdictOf(candidates, datums, out), word, looked: looked.length, named, scores };
}
