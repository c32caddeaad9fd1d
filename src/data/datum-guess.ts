/**
 * Guesses what datum a file's coordinates are in. Figures in metres tell their projection by their size. Figures in
 * degrees do not: words that name a datum tell it, or else the evidence of `datum-evidence.ts`, in which no candidate is
 * likelier than another beforehand. A candidate is told where it is ten times as likely as the next (“strong” on
 * Jeffreys' scale); else the answer is that nobody can tell. The number of decimals is no evidence.
 */
import { ANGULAR_DATUMS, canBe, candidatesFor, isProjected, metresBetween, toWgs84 } from './datums.ts';
import type { Datum, LonLat } from './datums.ts';
import { SAME_PLACE_M, isInSea, kindLog, kindOf, namedLog, namedPlaces, nearLog, seaLog, stretchOf } from './datum-evidence.ts';
import type { DatumGround, KnownPlace, NamedPoint } from './datum-evidence.ts';
import { saidByTable } from './datum-said.ts';
import type { Said, SaidTable } from './datum-said.ts';
import { PROJECTED_DATUMS, otherZoneOf } from './projections.ts';

export type { DatumGround } from './datum-evidence.ts';

/** What speaks for a candidate. */
export type DatumScore = Readonly<{
  datum: Datum;
  /** Known places that the file names and that lie where they should. */
  near: number;
  /** The middle of the distances to the known places, in metres; null where the file names none. */
  offsetM: number | null;
  /** Known places that points without their names fall on. */
  unnamed: number;
  /** Things that lie at the shore, railway or expressway that their name speaks of. */
  atLines: number;
  inSea: number;
  isNamed: boolean;
  /** From 0 to 1: how likely the candidate is beside the others, words aside, if each was as likely beforehand. */
  score: number;
}>;
export const DATUM_REASONS = [
  'words',
  'figures',
  'places',
  'unnamed',
  'lines',
  'sea',
  'places-and-sea',
  'nothing',
  'contradiction',
  'several-words',
  'foreign',
  'other-zone',
  'no-zone',
] as const;
export type DatumReason = (typeof DATUM_REASONS)[number];
export type DatumGuess = Readonly<{
  /** Null where nobody can tell. */
  datum: Datum | null;
  reason: DatumReason;
  /** The text that names a datum, or the meridian of another zone; empty where there is none. */
  word: string;
  /** How many points were held against the land, how many known places the file names, of how many things the name says at what line they lie. */
  looked: number;
  named: number;
  lined: number;
  /** One a candidate that the figures leave, in the candidates' order. */
  scores: readonly DatumScore[];
}>;

const MOST_LOOKED_AT = 120;
/** Ten times as likely as the next; against a word, a hundred times. */
const TOLD = Math.log(10);
const AGAINST_WORD = Math.log(100);

const middle = (values: readonly number[]): number | null =>
  values.length === 0 ? null : (values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? null);

/** Evenly through a list, so that a file's end counts as its beginning does. */
function sample<T>(list: readonly T[], most: number): T[] {
  const step = Math.max(1, list.length / most);
  return Array.from({ length: Math.min(list.length, most) }, (_, at) => list[Math.floor(at * step)]!);
}

/** The candidates that most points leave. */
function candidatesOf(points: readonly NamedPoint[]): readonly Datum[] {
  if (points.length === 0) return ANGULAR_DATUMS;
  const given = sample(points, MOST_LOOKED_AT).map(({ x, y }): LonLat => [x, y]);
  if (given.filter((each) => canBe('wgs84', each)).length * 2 >= given.length) return ANGULAR_DATUMS;
  return PROJECTED_DATUMS.filter((datum) => given.filter((each) => candidatesFor(each).includes(datum)).length * 2 > given.length);
}

type Logs = Readonly<Record<'places' | 'unnamed' | 'lines' | 'sea', number>>;
type Weighed = Readonly<{ score: Omit<DatumScore, 'score' | 'isNamed'>; logs: Logs; total: number }>;

/** What speaks for each candidate, and how many things there were to look at. */
function weigh(
  candidates: readonly Datum[],
  points: readonly NamedPoint[],
  ground: DatumGround,
): Readonly<{ weighed: readonly Weighed[]; looked: number; named: number; lined: number }> {
  const known = namedPlaces(points, ground.places);
  const few = sample(
    points.filter((_, at) => !known.has(at)),
    MOST_LOOKED_AT,
  );
  const things = few.flatMap(({ name, x, y }) => {
    const kind = kindOf(name);
    return kind === null ? [] : [{ kind, x, y }];
  });
  const wet = ground.land.length === 0 ? [] : sample(points, MOST_LOOKED_AT);
  const unnamedPlaces = ground.places.filter((place) => ![...known.values()].includes(place));
  const counts = candidates.map((datum) => wet.filter(({ x, y }) => isInSea(toWgs84(datum, [x, y]), ground.land)).length);
  // A sea that takes points under every candidate is new land.
  const isDrySomewhere = counts.includes(0);
  const weighed = candidates.map((datum, at): Weighed => {
    const each = [...known].map(([index, place]) => {
      const { x, y } = points[index]!;
      return { place, metres: metresBetween(toWgs84(datum, [x, y]), place.position) };
    });
    const nearest = new Map<KnownPlace, number>();
    for (const { place, metres } of each) nearest.set(place, Math.min(metres, nearest.get(place) ?? Infinity));
    const unnamed = nearLog(
      few.map(({ x, y }) => toWgs84(datum, [x, y])),
      unnamedPlaces,
    );
    const lines = kindLog(
      things.map(({ kind, x, y }) => ({ kind, key: `${kind} ${stretchOf([x, y])}`, position: toWgs84(datum, [x, y]) })),
      ground.lines,
    );
    const inSea = counts[at] ?? 0;
    const logs = { places: namedLog(nearest), unnamed: unnamed.log, lines: lines.log, sea: isDrySomewhere ? seaLog(inSea, wet.length) : 0 };
    const near = each.filter(({ metres, place }) => metres <= place.precisionM + SAME_PLACE_M).length;
    return {
      score: { datum, near, offsetM: middle(each.map(({ metres }) => metres)), unnamed: unnamed.count, atLines: lines.near, inSea },
      logs,
      total: logs.places + logs.unnamed + logs.lines + logs.sea,
    };
  });
  return { weighed, looked: wet.length, named: known.size, lined: things.length };
}

type Verdict = Pick<DatumGuess, 'datum' | 'reason'>;

/** Which kind of evidence alone would have told the best from the next; several together where none or more than one would. */
function reasonOf(best: Logs, next: Logs): DatumReason {
  const alone = (Object.keys(best) as (keyof Logs)[]).filter((kind) => best[kind] - next[kind] >= TOLD);
  return (alone.length === 1 ? alone[0] : undefined) ?? 'places-and-sea';
}

function verdictOf(candidates: readonly Datum[], said: readonly Said['datums'][number][], weighed: readonly Weighed[]): Verdict {
  const unknown = (reason: DatumReason): Verdict => ({ datum: null, reason });
  const [only] = candidates;
  if (said.includes('foreign')) return unknown('foreign');
  if (only === undefined) return unknown('no-zone');
  // Plane coordinates of CGCS2000 or WGS-84 are named by that too.
  const named = isProjected(only) ? said.filter((each) => each !== 'wgs84') : said;
  if (named.length > 1) return unknown('several-words');
  const ranked = weighed.toSorted((a, b) => b.total - a.total);
  const [best, next] = ranked;
  const [word] = named;
  if (word !== undefined) {
    const own = weighed.find(({ score }) => score.datum === word);
    return own && best && best.total - own.total < AGAINST_WORD ? { datum: own.score.datum, reason: 'words' } : unknown('contradiction');
  }
  if (candidates.length === 1) return { datum: only, reason: 'figures' };
  if (!best || !next || best.total - next.total < TOLD) return unknown('nothing');
  return { datum: best.score.datum, reason: reasonOf(best.logs, next.logs) };
}

/** The guess for points with what the file says of them. Takes some milliseconds for a hundred points. */
export function judgeDatum({ word, datums }: Said, points: readonly NamedPoint[], ground: DatumGround): DatumGuess {
  const candidates = candidatesOf(points);
  const { weighed, ...counts } = weigh(candidates, points, ground);
  const most = Math.max(...weighed.map(({ total }) => total));
  const whole = weighed.reduce((sum, { total }) => sum + Math.exp(total - most), 0);
  const scores = weighed.map(({ score, total }): DatumScore => ({ ...score, isNamed: datums.includes(score.datum), score: Math.exp(total - most) / whole }));
  const verdict = verdictOf(candidates, datums, weighed);
  const meridian = verdict.reason === 'no-zone' ? otherZoneOf(points.map(({ x, y }) => [x, y] as const)) : null;
  if (meridian !== null) return { ...verdict, ...counts, scores, reason: 'other-zone', word: `${meridian}°` };
  return { ...verdict, ...counts, scores, word };
}

/** The guess for a table's points. */
export const guessDatum = (file: SaidTable & Readonly<{ points: readonly NamedPoint[] }>, ground: DatumGround): DatumGuess =>
  judgeDatum(saidByTable(file), file.points, ground);
