/**
 * Which zones meet an investor's conditions: surely, perhaps or not, each answer with its reason. A distance that is only
 * known as an interval decides only where all of it lies on one side of the limit. No DOM.
 */
import type { Part, Place, ReferenceKind, Stage, ZoneType } from '../../geo/schema.ts';
import type { Catalogue } from '../data/catalogue.ts';
import { NEAR_KINDS } from '../state/app-state.ts';
import type { NearKind, Seek } from '../state/app-state.ts';
import { coastDistance } from './coast.ts';
import type { Shore } from './coast.ts';
import { distanceInterval, referenceDistances } from './distances.ts';
import type { DistanceInterval } from './distances.ts';
import { extentOf } from './extent.ts';
import { nearestOf } from './zone-facts.ts';
import { zonesOf } from './zones.ts';

export const VERDICTS = ['surely', 'perhaps', 'not'] as const;
export type Verdict = (typeof VERDICTS)[number];

export type Condition =
  | Readonly<{ kind: 'industry'; industries: readonly string[] }>
  | Readonly<{ kind: 'near'; near: NearKind; km: number }>
  | Readonly<{ kind: 'support'; parts: readonly string[] }>
  | Readonly<{ kind: 'stage'; stages: readonly string[] }>
  | Readonly<{ kind: 'type'; types: readonly string[] }>;

/** What an answer rests on; ids are of places or measures. */
export type Reason =
  /** It holds of the zone itself; by these industries, or these measures. */
  | Readonly<{ kind: 'own'; industries: readonly string[]; measures: readonly string[] }>
  /** The plan says it of places in the zone. */
  | Readonly<{ kind: 'inside'; places: readonly string[] }>
  /** Of places that may lie in the zone: nobody has said where exactly they, or the zone, lie. */
  | Readonly<{ kind: 'around'; places: readonly string[] }>
  /** What the zone's own name says it is. */
  | Readonly<{ kind: 'type'; type: ZoneType | null }>
  /** Nothing that the plan names there has it. */
  | Readonly<{ kind: 'none' }>
  /** Projects stand in the zone of which the plan gives no stage. */
  | Readonly<{ kind: 'unstated'; places: readonly string[] }>
  /** The nearest of the kind is this far; `candidates` are all that may be the nearest, none for the coast. */
  | Readonly<{ kind: 'interval'; interval: DistanceInterval; candidates: readonly string[]; through: string | null }>
  /** Nothing is known of where the zone lies. */
  | Readonly<{ kind: 'unplaced' }>
  /** The shore has not been read. */
  | Readonly<{ kind: 'no-shore' }>;

export type Answer = Readonly<{ condition: Condition; verdict: Verdict; reason: Reason }>;
export type Fit = Readonly<{ place: Place; verdict: Verdict; answers: readonly Answer[] }>;

/** What is asked: industries are alternatives, as is each list; all conditions must hold together. */
export type Wanted = Readonly<{ industries: readonly string[]; seek: Seek }>;

export function conditionsOf({ industries, seek }: Wanted): Condition[] {
  const near = NEAR_KINDS.flatMap((kind): Condition[] => {
    const km = seek.near[kind];
    return km === undefined ? [] : [{ kind: 'near', near: kind, km }];
  });
  return [
    ...(industries.length > 0 ? [{ kind: 'industry', industries } as const] : []),
    ...near,
    ...(seek.support.length > 0 ? [{ kind: 'support', parts: seek.support } as const] : []),
    ...(seek.stages.length > 0 ? [{ kind: 'stage', stages: seek.stages } as const] : []),
    ...(seek.types.length > 0 ? [{ kind: 'type', types: seek.types } as const] : []),
  ];
}

/** Zones and towns, in the data's order: what an investor can choose among. */
export const candidatesOf = (catalogue: Catalogue): Place[] =>
  catalogue.places.filter(({ properties }) => properties.kind === 'zone' || properties.kind === 'town');

/** Where a place is known to stand: itself, or the nearest of what it stands in that has a position. */
function standOf(catalogue: Catalogue, place: Place): Place | null {
  const stands = zonesOf(catalogue, place).flatMap((id) => catalogue.place.get(id) ?? []);
  return stands.find(({ geometry }) => geometry !== null) ?? null;
}

/** Places of the industries of which nobody has said where in the district they stand: they are counted to no zone. */
export const unlocated = (catalogue: Catalogue, industries: readonly string[]): Place[] =>
  catalogue.places.filter((place) => isProject(place) && place.properties.industry.some((id) => industries.includes(id)) && standOf(catalogue, place) === null);

type Ground = Readonly<{
  /** What the data put in the zone, other zones among it. */
  inside: readonly Place[];
  /** What may stand in it as far as positions are known, and is not said to. */
  around: readonly Place[];
}>;

/** Where things lie does not change while the page is open. */
const known = new WeakMap<Catalogue, Map<string, Ground>>();

/** Whether two places surely lie apart: not even the boxes around them and their doubt meet. */
function areApart(catalogue: Catalogue, a: string, b: string): boolean {
  const [one, other] = [extentOf(catalogue, [a]), extentOf(catalogue, [b])];
  if (one === null || other === null) return false;
  return one[0] > other[2] || one[2] < other[0] || one[1] > other[3] || one[3] < other[1];
}

function groundOf(catalogue: Catalogue, zone: Place): Ground {
  const grounds = known.get(catalogue) ?? new Map<string, Ground>();
  known.set(catalogue, grounds);
  const before = grounds.get(zone.id);
  if (before) return before;
  const parents = zonesOf(catalogue, zone);
  // What a zone lies in says nothing of the zone.
  const others = catalogue.places.filter(({ id, properties }) => !parents.includes(id) && properties.kind !== 'reference');
  const inside = others.filter((place) => zonesOf(catalogue, place).includes(zone.id));
  const rest = others.filter((place) => !inside.includes(place));
  const own = standOf(catalogue, zone);
  const mayLieIn = (place: Place): boolean => {
    const stand = standOf(catalogue, place);
    // Zones do not lie in each other unless the data say so; of what lies nowhere known nothing is said here (see `unlocated`).
    if (stand === null || own === null || place.properties.kind === 'zone' || place.properties.kind === 'town') return false;
    if (stand.geometry?.type === 'Point' && stand === place) return distanceInterval(own, place)?.fromKm === 0;
    return !areApart(catalogue, own.id, stand.id);
  };
  const ground = {
    inside,
    around: rest.filter(mayLieIn),
  };
  grounds.set(zone.id, ground);
  return ground;
}

const answer = (condition: Condition, verdict: Verdict, reason: Reason): Answer => ({ condition, verdict, reason });
const idsOf = (places: readonly Place[]): string[] => places.map(({ id }) => id);

/** The first of the reasons that leave an answer open; without one it fails. */
function openOr(condition: Condition, reasons: readonly Reason[]): Answer {
  const open = reasons.find((reason) => 'places' in reason && reason.places.length > 0);
  return open ? answer(condition, 'perhaps', open) : answer(condition, 'not', { kind: 'none' });
}

function answerIndustry(condition: Extract<Condition, { kind: 'industry' }>, zone: Place, { inside, around }: Ground): Answer {
  const has = ({ properties }: Place): boolean => properties.industry.some((id) => condition.industries.includes(id));
  const industries = zone.properties.industry.filter((id) => condition.industries.includes(id));
  if (industries.length > 0) return answer(condition, 'surely', { kind: 'own', industries, measures: [] });
  const within = inside.filter(has);
  if (within.length > 0) return answer(condition, 'surely', { kind: 'inside', places: idsOf(within) });
  return openOr(condition, [{ kind: 'around', places: idsOf(around.filter(has)) }]);
}

function answerSupport(condition: Extract<Condition, { kind: 'support' }>, catalogue: Catalogue, zone: Place, { inside }: Ground): Answer {
  const isOfPart = (id: string): boolean => condition.parts.includes(catalogue.measure.get(id)?.part as Part);
  const measures = zone.properties.measures.filter(isOfPart);
  if (measures.length > 0) return answer(condition, 'surely', { kind: 'own', industries: [], measures });
  return openOr(condition, [{ kind: 'inside', places: idsOf(inside.filter(({ properties }) => properties.measures.some(isOfPart))) }]);
}

/** Zones and towns have stages of their own, but neighbours are projects. */
function isProject({ properties }: Place): boolean {
  return properties.kind !== 'zone' && properties.kind !== 'town';
}

function answerStage(condition: Extract<Condition, { kind: 'stage' }>, { inside, around }: Ground): Answer {
  const has = (place: Place): boolean =>
    isProject(place) && place.properties.stage !== null && condition.stages.includes(place.properties.stage satisfies Stage);
  const within = inside.filter(has);
  if (within.length > 0) return answer(condition, 'surely', { kind: 'inside', places: idsOf(within) });
  return openOr(condition, [
    { kind: 'around', places: idsOf(around.filter(has)) },
    { kind: 'unstated', places: idsOf(inside.filter((place) => isProject(place) && place.properties.stage === null)) },
  ]);
}

/** How an interval stands to a limit that it may reach. */
export function verdictOf({ fromKm, toKm }: DistanceInterval, km: number): Verdict {
  if (toKm <= km) return 'surely';
  return fromKm <= km ? 'perhaps' : 'not';
}

/**
 * The same for a kind of reference. Of the expressway interchanges only a few are listed (geo/basemap/README.md says what has
 * no evidence): a nearer one may be missing, so none is surely too far.
 */
export function nearVerdict(near: NearKind, interval: DistanceInterval, km: number): Verdict {
  const verdict = verdictOf(interval, km);
  return near === 'interchange' && verdict === 'not' ? 'perhaps' : verdict;
}

function answerNear(condition: Extract<Condition, { kind: 'near' }>, reach: Reach | null): Answer {
  if (reach === null) return answer(condition, 'perhaps', { kind: 'unplaced' });
  if (reach === 'no-shore') return answer(condition, 'perhaps', { kind: 'no-shore' });
  return answer(condition, nearVerdict(condition.near, reach.interval, condition.km), { kind: 'interval', ...reach });
}

/** How far the nearest of a kind is; `candidates` and `through` as in `Reason`. */
export type Reach = Readonly<{ interval: DistanceInterval; candidates: readonly string[]; through: string | null }> | 'no-shore';

/** Null where nothing is known of where the zone lies. */
export function reachOf(catalogue: Catalogue, shore: Shore | null, zone: Place, near: NearKind): Reach | null {
  const { carrier } = zone.properties;
  if (near === 'coast') {
    if (shore === null) return 'no-shore';
    const interval = coastDistance(catalogue, shore, zone);
    return interval && { interval, candidates: [], through: carrier };
  }
  const nearest = nearestOf(zone, referenceDistances(catalogue, zone), near satisfies ReferenceKind);
  return (
    nearest && { interval: nearest.interval, candidates: nearest.candidates.map(({ reference }) => reference.id), through: nearest.throughZone?.id ?? null }
  );
}

/** All answers taken together. */
export const worst = (answers: readonly Pick<Answer, 'verdict'>[]): Verdict => {
  const verdicts = new Set(answers.map(({ verdict }) => verdict));
  return verdicts.has('not') ? 'not' : verdicts.has('perhaps') ? 'perhaps' : 'surely';
};

/** One answer a condition for each zone and town, in the data's order; without conditions all surely meet them. */
export function fitsOf(catalogue: Catalogue, shore: Shore | null, wanted: Wanted): Fit[] {
  const conditions = conditionsOf(wanted);
  return candidatesOf(catalogue).map((place) => {
    const ground = groundOf(catalogue, place);
    const answers = conditions.map((condition): Answer => {
      switch (condition.kind) {
        case 'industry':
          return answerIndustry(condition, place, ground);
        case 'near':
          return answerNear(condition, reachOf(catalogue, shore, place, condition.near));
        case 'support':
          return answerSupport(condition, catalogue, place, ground);
        case 'stage':
          return answerStage(condition, ground);
        case 'type': {
          const type = place.properties.zone_type;
          return answer(condition, type !== null && condition.types.includes(type) ? 'surely' : 'not', { kind: 'type', type });
        }
      }
    });
    return { place, verdict: worst(answers), answers };
  });
}
