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
  /** The plan says it of the zone itself. */
  | Readonly<{ kind: 'own'; measures: readonly string[] }>
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

type Ground = Readonly<{
  /** What the plan says stands in the zone. */
  inside: readonly Place[];
  /** What may stand in it as far as positions are known, and is not said to. */
  around: readonly Place[];
}>;

/** Where things lie does not change while the page is open. */
const known = new WeakMap<Catalogue, Map<string, Ground>>();

function groundOf(catalogue: Catalogue, zone: Place): Ground {
  const grounds = known.get(catalogue) ?? new Map<string, Ground>();
  known.set(catalogue, grounds);
  const before = grounds.get(zone.id);
  if (before) return before;
  const others = catalogue.places.filter(
    ({ id, properties }) => id !== zone.id && properties.kind !== 'zone' && properties.kind !== 'town' && properties.kind !== 'reference',
  );
  const inside = others.filter((place) => zonesOf(catalogue, place).includes(zone.id));
  // Of what is known to stand in another zone nobody can say that it stands in this one.
  const isElsewhere = (place: Place): boolean => {
    const parents = zonesOf(catalogue, place).slice(1);
    return parents.length > 0 && !parents.some((id) => zonesOf(catalogue, zone).includes(id));
  };
  const mayLieIn = (place: Place): boolean => distanceInterval(zone, place)?.fromKm === 0;
  const around = others.filter((place) => !inside.includes(place) && !isElsewhere(place) && mayLieIn(place));
  const ground = { inside, around };
  grounds.set(zone.id, ground);
  return ground;
}

const answer = (condition: Condition, verdict: Verdict, reason: Reason): Answer => ({ condition, verdict, reason });
const idsOf = (places: readonly Place[]): string[] => places.map(({ id }) => id);

function answerIndustry(condition: Extract<Condition, { kind: 'industry' }>, zone: Place, { inside, around }: Ground): Answer {
  const has = ({ properties }: Place): boolean => properties.industry.some((id) => condition.industries.includes(id));
  const within = inside.filter(has);
  if (has(zone)) return answer(condition, 'surely', { kind: 'own', measures: zone.properties.measures });
  if (within.length > 0) return answer(condition, 'surely', { kind: 'inside', places: idsOf(within) });
  const near = around.filter(has);
  return near.length > 0 ? answer(condition, 'perhaps', { kind: 'around', places: idsOf(near) }) : answer(condition, 'not', { kind: 'none' });
}

function answerSupport(condition: Extract<Condition, { kind: 'support' }>, catalogue: Catalogue, zone: Place, { inside }: Ground): Answer {
  const isOfPart = (id: string): boolean => condition.parts.includes(catalogue.measure.get(id)?.part as Part);
  const measures = zone.properties.measures.filter(isOfPart);
  if (measures.length > 0) return answer(condition, 'surely', { kind: 'own', measures });
  const named = inside.filter(({ properties }) => properties.measures.some(isOfPart));
  return named.length > 0 ? answer(condition, 'perhaps', { kind: 'inside', places: idsOf(named) }) : answer(condition, 'not', { kind: 'none' });
}

function answerStage(condition: Extract<Condition, { kind: 'stage' }>, { inside, around }: Ground): Answer {
  const has = ({ properties }: Place): boolean => properties.stage !== null && condition.stages.includes(properties.stage satisfies Stage);
  const within = inside.filter(has);
  if (within.length > 0) return answer(condition, 'surely', { kind: 'inside', places: idsOf(within) });
  const near = around.filter(has);
  if (near.length > 0) return answer(condition, 'perhaps', { kind: 'around', places: idsOf(near) });
  const unstated = inside.filter(({ properties }) => properties.stage === null);
  return unstated.length > 0 ? answer(condition, 'perhaps', { kind: 'unstated', places: idsOf(unstated) }) : answer(condition, 'not', { kind: 'none' });
}

/** How an interval stands to a limit that it may reach. */
export function verdictOf({ fromKm, toKm }: DistanceInterval, km: number): Verdict {
  if (toKm <= km) return 'surely';
  return fromKm <= km ? 'perhaps' : 'not';
}

function answerNear(condition: Extract<Condition, { kind: 'near' }>, reach: Reach | null): Answer {
  if (reach === null) return answer(condition, 'perhaps', { kind: 'unplaced' });
  if (reach === 'no-shore') return answer(condition, 'perhaps', { kind: 'no-shore' });
  return answer(condition, verdictOf(reach.interval, condition.km), { kind: 'interval', ...reach });
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

const worst = (answers: readonly Answer[]): Verdict => {
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
