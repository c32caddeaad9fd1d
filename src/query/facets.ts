/** Which places, measures and targets the filters let through, and how many each facet value would. */
import type { Measure } from '../../geo/schema.ts';
import type { Catalogue } from '../data/catalogue.ts';
import { FACETS } from '../state/app-state.ts';
import type { FacetId, Filters } from '../state/app-state.ts';
import { ITEM_TYPES, NONE, PLAIN, planLinks } from './plan-links.ts';
import type { ItemType, PlainFacet } from './plan-links.ts';

export { NONE };
export const ROLES = ['lead', 'serve'] as const;
export const AIMS = ['yes', 'no'] as const;

/** Links and values by number, so that filtering is arithmetic: a table of ten times today's plan answers within a frame or two. */
type NumberedLink = Readonly<{
  /** Number of the place, measure and target it stands for, -1 for none; in the order of `ITEM_TYPES`. */
  item: readonly number[];
  /** Value numbers by facet, in the order of `PLAIN`. */
  plain: readonly (readonly number[])[];
  agencies: readonly number[];
  /** Of each agency; null where there is none. */
  isLead: readonly (boolean | null)[];
}>;

/** By facet and item type, in the order of `ITEM_TYPES`: how many items have each value, by its number. */
type Sums = Readonly<Record<FacetId, readonly Uint32Array[]>>;
export type FacetTable = Readonly<{
  links: readonly NumberedLink[];
  ids: Readonly<Record<ItemType, readonly string[]>>;
  /** Values of each facet; a value's number is its place in the list. */
  values: Readonly<Record<FacetId, readonly string[]>>;
  totals: Sums;
  marks: Marks;
  /** Every agency, also those that no link names. */
  agencies: readonly string[];
}>;

/**
 * By facet and item type a cell for each value and item: in which round of counting the item was last counted for the
 * value, so that a place of three links is one place. Kept between rounds, because to clear it would cost more than to count.
 */
type Marks = { round: number; cells: Readonly<Record<FacetId, readonly Uint8Array[]>> };

/** Gives each name the next number, the same name the same. */
function numbering(): { of: (name: string) => number; names: string[] } {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const of = (name: string): number => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, names.length);
    return names.push(name) - 1;
  };
  return { of, names };
}

/** Numbers the plan's links once; `applyFilters` reads the result. */
export function tabulateFacets(catalogue: Catalogue): FacetTable {
  const links = planLinks(catalogue);
  const items = { place: numbering(), measure: numbering(), target: numbering() };
  // In the data's own order, also those that no link names: the numbers are the plan's order.
  for (const { id } of catalogue.places) items.place.of(id);
  for (const { id } of catalogue.measures) items.measure.of(id);
  for (const { id } of catalogue.targets) items.target.of(id);
  const values = Object.fromEntries(FACETS.map((facet) => [facet, numbering()])) as Record<FacetId, ReturnType<typeof numbering>>;
  ROLES.forEach((role) => values.role.of(role));
  const numbered = links.map(({ item, measure, values: own }): NumberedLink => {
    const { agencies = [], lead = [] }: Partial<Measure> = (measure !== null && catalogue.measure.get(measure)) || {};
    return {
      item: ITEM_TYPES.map((type) => (item[type] === undefined ? -1 : items[type].of(item[type]))),
      plain: PLAIN.map((facet) => own[facet].map(values[facet].of)),
      agencies: (agencies.length > 0 ? agencies : [NONE]).map(values.agency.of),
      isLead: agencies.length > 0 ? agencies.map((agency) => lead.includes(agency)) : [null],
    };
  });
  const table = {
    links: numbered,
    ids: { place: items.place.names, measure: items.measure.names, target: items.target.names },
    values: Object.fromEntries(FACETS.map((facet) => [facet, values[facet].names])) as Record<FacetId, string[]>,
  };
  const cells = Object.fromEntries(
    FACETS.map((facet) => [facet, ITEM_TYPES.map((type) => new Uint8Array(table.values[facet].length * table.ids[type].length))]),
  );
  const marked = { ...table, agencies: catalogue.agencies.map(({ id }) => id), marks: { round: 0, cells: cells as unknown as Marks['cells'] } };
  return { ...marked, totals: filterLinks(marked, {}, null).sums };
}

export type FacetCount = Readonly<{ value: string; shown: number; total: number; measures: Share; targets: Share }>;
type Share = Readonly<{ shown: number; total: number }>;
export type FilterResult = Readonly<{
  /** Ids of the places, measures, targets and agencies that the filters let through. */
  shown: ReadonlySet<string>;
  measures: ReadonlySet<string>;
  targets: ReadonlySet<string>;
  agencies: ReadonlySet<string>;
  /** Places that may or may not lie within the ring and the area, or lie there in part. */
  perhaps: ReadonlySet<string>;
  /** By value: `shown` have it and pass every other facet, `total` have it; places, then measures and targets. */
  counts: Readonly<Record<FacetId, ReadonlyMap<string, FacetCount>>>;
}>;

/** Which places lie within the ring or the area; the others do not. */
export type Nearness = ReadonlyMap<string, 'surely' | 'perhaps'>;
/** What lies within each of the two; null for one that is not asked for. */
export type Reach = Readonly<{ ring: Nearness | null; area: Nearness | null }>;

/** What lies within both, surely where it surely lies within each; null where neither is asked for. */
export function withinBoth({ ring, area }: Reach): Nearness | null {
  if (!ring || !area) return ring ?? area;
  const both = [...ring].filter(([id]) => area.has(id));
  return new Map(both.map(([id, how]) => [id, how === 'surely' ? (area.get(id) ?? how) : how]));
}

type Filtered = { shown: Readonly<Record<ItemType, Uint8Array>>; agencies: Uint8Array; sums: Sums };

/** The next round's number; the cells are cleared when they run out of numbers. */
function nextRound(marks: Marks): number {
  marks.round += 1;
  if (marks.round > 255) {
    for (const cells of Object.values(marks.cells).flat()) cells.fill(0);
    marks.round = 1;
  }
  return marks.round;
}

function filterLinks(table: Omit<FacetTable, 'totals'>, filters: Filters, nearness: Nearness | null): Filtered {
  const { links, ids, values, marks } = table;
  const round = nextRound(marks);
  const isChosen = Object.fromEntries(
    FACETS.map((facet) => {
      const wanted = new Set(filters[facet]);
      return [facet, wanted.size > 0 ? values[facet].map((value) => wanted.has(value)) : null];
    }),
  ) as Record<FacetId, boolean[] | null>;
  const isNear = nearness && ids.place.map((id) => nearness.has(id));
  const sums = Object.fromEntries(FACETS.map((facet) => [facet, ITEM_TYPES.map(() => new Uint32Array(values[facet].length))])) as unknown as Record<
    FacetId,
    Uint32Array[]
  >;
  const shown = ITEM_TYPES.map((type) => new Uint8Array(ids[type].length));
  const agencies = new Uint8Array(values.agency.length);

  const count = (facet: FacetId, value: number, link: NumberedLink): void => {
    for (let type = 0; type < ITEM_TYPES.length; type += 1) {
      const item = link.item[type] as number;
      if (item < 0) continue;
      const mark = marks.cells[facet][type] as Uint8Array;
      const at = value * (shown[type] as Uint8Array).length + item;
      if (mark[at] === round) continue;
      mark[at] = round;
      (sums[facet][type] as Uint32Array)[value] = ((sums[facet][type] as Uint32Array)[value] as number) + 1;
    }
  };
  const { agency: chosenAgency, role: chosenRole } = isChosen;
  const isRole = (isLead: boolean | null): boolean => chosenRole === null || (isLead !== null && chosenRole[isLead ? 0 : 1] === true);
  const isAgency = (agency: number): boolean => chosenAgency === null || chosenAgency[agency] === true;

  for (const link of links) {
    if (isNear && !isNear[link.item[0] as number]) continue;
    let failures = 0;
    let failed = -1;
    for (let index = 0; index < PLAIN.length && failures < 2; index += 1) {
      const chosen = isChosen[PLAIN[index] as PlainFacet];
      if (chosen === null || (link.plain[index] as number[]).some((value) => chosen[value])) continue;
      failures += 1;
      failed = index;
    }
    if (failures > 1) continue;
    const isAnyAgency = chosenAgency === null && chosenRole === null;
    const passesAgencies = isAnyAgency || link.agencies.some((agency, at) => isAgency(agency) && isRole(link.isLead[at] ?? null));
    if (failures === 1) {
      if (passesAgencies) for (const value of link.plain[failed] as number[]) count(PLAIN[failed] as PlainFacet, value, link);
      continue;
    }
    link.agencies.forEach((agency, at) => {
      const isLead = link.isLead[at] ?? null;
      if (isRole(isLead)) count('agency', agency, link);
      if (isLead === null) return;
      if (isAgency(agency)) count('role', isLead ? 0 : 1, link);
      if (passesAgencies && (link.item[1] as number) >= 0) agencies[agency] = 1;
    });
    if (!passesAgencies) continue;
    PLAIN.forEach((facet, index) => {
      for (const value of link.plain[index] as number[]) count(facet, value, link);
    });
    link.item.forEach((item, type) => {
      if (item >= 0) (shown[type] as Uint8Array)[item] = 1;
    });
  }
  return { shown: Object.fromEntries(ITEM_TYPES.map((type, at) => [type, shown[at]])) as Filtered['shown'], agencies, sums };
}

/** A record whose values are made when first read: most views read the counts of a few facets. */
function onDemand<Key extends string, Value>(keys: readonly Key[], make: (key: Key) => Value): Readonly<Record<Key, Value>> {
  const made = new Map<Key, Value>();
  const read = (key: Key): Value => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
  return Object.defineProperties({}, Object.fromEntries(keys.map((key) => [key, { get: () => read(key), enumerable: true }]))) as Record<Key, Value>;
}

/**
 * Applies the filters: any of the chosen values within a facet, all facets together; `nearness` lets only places within
 * the ring and the area through, null all.
 */
export function applyFilters(table: FacetTable, filters: Filters, nearness: Nearness | null = null): FilterResult {
  const { shown, agencies, sums } = filterLinks(table, filters, nearness);
  const idsOf = (ids: readonly string[], marks: Uint8Array): Set<string> => new Set(ids.filter((_, at) => marks[at] === 1));
  const share = (facet: FacetId, at: number, type: ItemType): Share => {
    const index = ITEM_TYPES.indexOf(type);
    return { shown: sums[facet][index]?.[at] ?? 0, total: table.totals[facet][index]?.[at] ?? 0 };
  };
  const countsOf = (facet: FacetId): ReadonlyMap<string, FacetCount> =>
    new Map(
      table.values[facet].map((value, at) => [
        value,
        { value, ...share(facet, at, 'place'), measures: share(facet, at, 'measure'), targets: share(facet, at, 'target') },
      ]),
    );
  const places = idsOf(table.ids.place, shown.place);
  // Agencies are shown for the links that are left; where nothing is filtered all are, even if the measures could not be read.
  const isFiltered = nearness !== null || FACETS.some((facet) => (filters[facet]?.length ?? 0) > 0);
  return {
    shown: places,
    measures: idsOf(table.ids.measure, shown.measure),
    targets: idsOf(table.ids.target, shown.target),
    agencies: isFiltered ? idsOf(table.values.agency, agencies) : new Set(table.agencies),
    perhaps: new Set([...(nearness ?? [])].filter(([id, how]) => how === 'perhaps' && places.has(id)).map(([id]) => id)),
    counts: onDemand(FACETS, countsOf),
  };
}

/** The filters without one facet's choice, and how many items then pass; those that leave nothing are not a way out. */
export type WayOut = Readonly<{ facet: FacetId | keyof Reach; places: number; measures: number; targets: number }>;

/** What to give up so that something is shown again, the one that shows most places first. */
export function waysOut(table: FacetTable, filters: Filters, reach: Reach): WayOut[] {
  const nearness = withinBoth(reach);
  const tryOut = (facet: WayOut['facet'], kept: Filters, near: Nearness | null): WayOut => {
    const { shown, measures, targets } = applyFilters(table, kept, near);
    return { facet, places: shown.size, measures: measures.size, targets: targets.size };
  };
  const active = FACETS.filter((facet) => (filters[facet]?.length ?? 0) > 0);
  const ways = active.map((facet) => tryOut(facet, Object.fromEntries(Object.entries(filters).filter(([key]) => key !== facet)), nearness));
  for (const key of ['ring', 'area'] as const) {
    if (reach[key]) ways.push(tryOut(key, filters, withinBoth({ ...reach, [key]: null })));
  }
  return ways.filter(({ places, measures }) => places + measures > 0).toSorted((a, b) => b.places - a.places || b.measures - a.measures);
}
