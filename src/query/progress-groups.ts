/** Progress by part, by agency and by zone: how many targets are in which state. */
import { PARTS } from '../../geo/vocabulary.ts';
import type { Target } from '../../geo/schema.ts';
import type { Catalogue } from '../data/catalogue.ts';
import type { FacetId } from '../state/app-state.ts';
import { NONE } from './facets.ts';
import { STATES, progressState } from './progress.ts';
import type { Progress, ProgressState } from './progress.ts';
import { zonesOf } from './zones.ts';

export const GROUPINGS = ['part', 'agency', 'zone'] as const satisfies readonly FacetId[];
export type Grouping = (typeof GROUPINGS)[number];

/** `key` is the part, agency or zone, `NONE` for the whole district, `ELSEWHERE` for places within no zone; `values` are its facet's. */
export type ProgressGroup = Readonly<{ key: string; values: readonly string[]; rows: readonly Progress[]; counts: Readonly<Record<ProgressState, number>> }>;
export const ELSEWHERE = 'elsewhere';

function zoneKeys(catalogue: Catalogue, target: Target): string[] {
  const places = target.places.flatMap((id) => catalogue.place.get(id) ?? []);
  if (places.length === 0) return [NONE];
  const isZone = (id: string): boolean => ['zone', 'town'].includes(catalogue.place.get(id)?.properties.kind ?? '');
  const zones = places.map((place) => zonesOf(catalogue, place).filter(isZone));
  return [...new Set(zones.flatMap((own) => (own.length > 0 ? own : [ELSEWHERE])))];
}

/** The groups that a target belongs to; at least one. */
function keysOf(catalogue: Catalogue, target: Target, grouping: Grouping): string[] {
  const measure = catalogue.measure.get(target.article);
  if (grouping === 'zone') return zoneKeys(catalogue, target);
  if (grouping === 'part') return [measure?.part ?? NONE];
  return measure && measure.agencies.length > 0 ? [...measure.agencies] : [NONE];
}

/** How many rows are in each state. */
export function countStates(rows: readonly Progress[]): Record<ProgressState, number> {
  const counts = Object.fromEntries(STATES.map((state) => [state, 0])) as Record<ProgressState, number>;
  for (const row of rows) counts[progressState(row)] += 1;
  return counts;
}

/** Groups in the plan's order of parts, else the largest first, the whole district and what stands elsewhere last. */
export function groupProgress(catalogue: Catalogue, rows: readonly Progress[], grouping: Grouping): ProgressGroup[] {
  const groups = new Map<string, Progress[]>();
  for (const row of rows) for (const key of keysOf(catalogue, row.target, grouping)) groups.set(key, [...(groups.get(key) ?? []), row]);
  const outside = (own: readonly Progress[]): string[] => [
    ...new Set(own.flatMap(({ target }) => target.places.filter((id) => zoneKeys(catalogue, { ...target, places: [id] }).includes(ELSEWHERE)))),
  ];
  const rank = (key: string): number => (key === NONE ? 2 : key === ELSEWHERE ? 1 : 0);
  const order = (key: string): number => PARTS.indexOf(key);
  return [...groups]
    .map(([key, own]) => ({ key, values: key === ELSEWHERE ? outside(own) : [key], rows: own, counts: countStates(own) }))
    .toSorted((a, b) => rank(a.key) - rank(b.key) || (grouping === 'part' ? order(a.key) - order(b.key) : b.rows.length - a.rows.length));
}
