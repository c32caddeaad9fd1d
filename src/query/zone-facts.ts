/**
 * What the plan says of a zone and of all that stands in it. A zone's items are those that the filter by that zone lets
 * through, so that the comparison and the legend count alike; a zone filter that is set gives way to the zone itself.
 */
import type { Industry, Place, ReferenceKind, Stage } from '../../geo/schema.ts';
import { REFERENCES } from '../../geo/vocabulary.ts';
import type { Catalogue } from '../data/catalogue.ts';
import { withFacet } from '../state/app-state.ts';
import type { Filters, SelectionType } from '../state/app-state.ts';
import { referenceDistances } from './distances.ts';
import type { DistanceInterval, ReferenceDistance } from './distances.ts';
import { NONE, applyFilters } from './facets.ts';
import type { FacetTable, FilterResult, Nearness } from './facets.ts';
import { zonesOf } from './zones.ts';

/** Ids that the filters let through, in the data's order, and how many there are without filters. */
export type Items = Readonly<{ type: SelectionType; ids: readonly string[]; total: number }>;

/** The distance to the nearest of a kind, whichever that is: `candidates` are all that may be the nearest, likeliest first. */
export type NearestDistance = Readonly<{ interval: DistanceInterval; candidates: readonly Candidate[]; throughZone: Place | null }>;
export type Candidate = Readonly<{ reference: Place; interval: DistanceInterval }>;

export type ZoneFacts = Readonly<{
  place: Place;
  measures: Items;
  targets: Items;
  /** Agencies that some measure of the zone names first. */
  leads: Items;
  /** Agencies that act in measures of the zone without being named first in any. */
  serves: Items;
  /** Projects and facilities within; zones, towns and bays are none. */
  projects: Items;
  /** Projects by stage and industry, `none` where the plan states none; one of two industries counts in both. */
  byStage: ReadonlyMap<Stage | typeof NONE, Items>;
  byIndustry: ReadonlyMap<Industry['id'], Items>;
  areaKm2: number | null;
  /** Projects that pass the filters per 100 km². */
  density: number | null;
  nearest: Readonly<Record<ReferenceKind, NearestDistance | null>>;
}>;

const PROJECT_KINDS = new Set<string>(['project', 'transport', 'energy', 'facility', 'venue']);

/** What a comparison is made under: the numbered links, the filters and the ring. */
export type Conditions = Readonly<{ table: FacetTable; filters: Filters; nearness: Nearness | null }>;

/** The least distance to any of several: at least as far as the least that any may be, at most as far as the least that any must be. */
export function leastOf<Row extends Readonly<{ interval: DistanceInterval }>>(rows: readonly Row[]): { interval: DistanceInterval; candidates: Row[] } | null {
  if (rows.length === 0) return null;
  const fromKm = Math.min(...rows.map(({ interval }) => interval.fromKm));
  const toKm = Math.min(...rows.map(({ interval }) => interval.toKm));
  return { interval: { fromKm, toKm }, candidates: rows.filter(({ interval }) => interval.fromKm <= toKm) };
}

/** The nearest of a kind among a place's distances, nearest first; null where none of the kind can be measured. */
export function nearestOf(place: Place, distances: readonly ReferenceDistance[], kind: ReferenceKind): NearestDistance | null {
  if (place.properties.reference === kind) {
    const interval = { fromKm: 0, toKm: 0 };
    return { interval, candidates: [{ reference: place, interval }], throughZone: null };
  }
  const own = distances.filter((each) => each.kind === kind);
  const least = leastOf(own);
  return least && { ...least, throughZone: own[0]?.throughZone ?? null };
}

function agenciesOf(catalogue: Catalogue, { measures, agencies }: FilterResult): { leads: string[]; serves: string[] } {
  const first = new Set([...measures].flatMap((id) => catalogue.measure.get(id)?.lead ?? []));
  const own = catalogue.agencies.map(({ id }) => id).filter((id) => agencies.has(id));
  return { leads: own.filter((id) => first.has(id)), serves: own.filter((id) => !first.has(id)) };
}

function groupItems<Key extends string>(
  catalogue: Catalogue,
  passing: readonly string[],
  all: readonly string[],
  keysOf: (place: Place) => readonly Key[],
): Map<Key, Items> {
  const groups = new Map<Key, { ids: string[]; total: number }>();
  const passes = new Set(passing);
  for (const id of all) {
    const place = catalogue.place.get(id);
    for (const key of place ? keysOf(place) : []) {
      const group = groups.get(key) ?? { ids: [], total: 0 };
      groups.set(key, { ids: passes.has(id) ? [...group.ids, id] : group.ids, total: group.total + 1 });
    }
  }
  return new Map([...groups].map(([key, { ids, total }]) => [key, { type: 'place', ids, total }]));
}

/** All that is compared of one zone. Takes about ten milliseconds for an outline of a hundred edges. */
export function zoneFacts(catalogue: Catalogue, { table, filters, nearness }: Conditions, place: Place): ZoneFacts {
  const passing = applyFilters(table, withFacet(filters, 'zone', [place.id]), nearness);
  const all = applyFilters(table, { zone: [place.id] });
  const projectsOf = ({ shown }: FilterResult): string[] =>
    catalogue.places.filter(({ id, properties }) => id !== place.id && shown.has(id) && PROJECT_KINDS.has(properties.kind)).map(({ id }) => id);
  const items = (type: SelectionType, ids: readonly string[], total: number): Items => ({ type, ids, total });
  const [agencies, allAgencies] = [agenciesOf(catalogue, passing), agenciesOf(catalogue, all)];
  const [projects, allProjects] = [projectsOf(passing), projectsOf(all)];
  const { area_km2: areaKm2 } = place.properties;
  const distances = referenceDistances(catalogue, place);
  return {
    place,
    measures: items('measure', [...passing.measures], all.measures.size),
    targets: items('target', [...passing.targets], all.targets.size),
    leads: items('agency', agencies.leads, allAgencies.leads.length),
    serves: items('agency', agencies.serves, allAgencies.serves.length),
    projects: items('place', projects, allProjects.length),
    byStage: groupItems(catalogue, projects, allProjects, ({ properties }) => [properties.stage ?? NONE]),
    byIndustry: groupItems(catalogue, projects, allProjects, ({ properties }) => (properties.industry.length > 0 ? properties.industry : [NONE])),
    areaKm2,
    density: areaKm2 === null ? null : (projects.length / areaKm2) * 100,
    nearest: Object.fromEntries(REFERENCES.map((kind) => [kind, nearestOf(place, distances, kind)])) as ZoneFacts['nearest'],
  };
}

/** Sentences in the plan's order, each once: `M08.8` before `M12.1`, `M12.9` before `M12.10`. */
export function inOrder(sentences: Iterable<string>): string[] {
  const ordinal = (id: string): number => Number(id.split('.')[1] ?? 0);
  const article = (id: string): string => id.split('.')[0] ?? id;
  return [...new Set(sentences)].toSorted((a, b) => article(a).localeCompare(article(b)) || ordinal(a) - ordinal(b));
}

/** Ids of the sentences that say that an item belongs to a zone; of an agency, those for whose measure it answers. */
export function evidenceOf(catalogue: Catalogue, { place, measures }: ZoneFacts, type: SelectionType, id: string): string[] {
  if (type === 'target') return [catalogue.target.get(id)?.sentence ?? id];
  if (type === 'place') return inOrder(catalogue.place.get(id)?.properties.sentences ?? []);
  const articles = new Set(type === 'measure' ? [id] : measures.ids.filter((each) => catalogue.measure.get(each)?.agencies.includes(id)));
  const own = catalogue.places.filter((each) => zonesOf(catalogue, each).includes(place.id));
  return inOrder(own.flatMap(({ properties }) => properties.sentences.filter((each) => articles.has(each.split('.')[0] ?? ''))));
}
