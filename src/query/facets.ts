/**
 * Which places, measures and targets the filters let through, and how many each facet value would. The rows that are
 * filtered are the plan's links: a measure with one of its places and one of its targets. A filter by agency and part
 * therefore shows a place only where one and the same measure answers both.
 */
import type { Measure, Place, Target } from '../../geo/schema.ts';
import type { Catalogue } from '../data/catalogue.ts';
import { FACETS } from '../state/app-state.ts';
import type { FacetId, Filters } from '../state/app-state.ts';
import { zonesOf } from './zones.ts';

/** Value of what has none for a facet: it can be chosen like any other. */
export const NONE = 'none';
export const ROLES = ['lead', 'serve'] as const;
export const AIMS = ['yes', 'no'] as const;

export const ITEM_TYPES = ['place', 'measure', 'target'] as const;
export type ItemType = (typeof ITEM_TYPES)[number];

/** Facets of a link's agencies are read together: the one who leads must be the one who was chosen. */
type PlainFacet = Exclude<FacetId, 'agency' | 'role'>;
const PLAIN = FACETS.filter((facet): facet is PlainFacet => facet !== 'agency' && facet !== 'role');
type Values = Readonly<Record<PlainFacet, readonly string[]>>;

/**
 * One link of the plan. It stands for the items named in `item`. Where a measure has targets, a place without one is
 * still "without target" although the measure is not; so each link says for which items its "none" holds.
 */
type Link = Readonly<{ item: Readonly<Partial<Record<ItemType, string>>>; measure: string | null; values: Values }>;

const NO_PLACE = { kind: [NONE], precision: [NONE], industry: [NONE], stage: [NONE], zone: [NONE] } as const;
const ANY_PLACE = { kind: [], precision: [], industry: [], stage: [], zone: [] } as const;
const NO_TARGET = { year: [NONE], aim: ['no'], target: [] } as const;
const ANY_TARGET = { year: [], aim: [], target: [] } as const;

const orNone = (values: readonly string[]): readonly string[] => (values.length > 0 ? values : [NONE]);

function placeValues(catalogue: Catalogue, place: Place): Pick<Values, keyof typeof ANY_PLACE> {
  const { kind, precision, industry, stage } = place.properties;
  return { kind: [kind], precision: [precision], industry: orNone(industry), stage: [stage ?? NONE], zone: zonesOf(catalogue, place) };
}

const targetValues = (target: Target): Pick<Values, keyof typeof ANY_TARGET> => ({ year: [target.by ?? NONE], aim: ['yes'], target: [target.id] });
const measureValues = ({ id, part }: Measure): Pick<Values, 'part' | 'measure'> => ({ part: [part], measure: [id] });

function linksOf(catalogue: Catalogue, measure: Measure, placed: ReadonlyMap<string, Pick<Values, keyof typeof ANY_PLACE>>): Link[] {
  const own = measureValues(measure);
  const places = measure.places.flatMap((id) => catalogue.place.get(id) ?? []);
  const targets = measure.targets.flatMap((id) => catalogue.target.get(id) ?? []);
  const link = (item: Link['item'], values: Omit<Values, 'part' | 'measure'>): Link => ({ item, measure: measure.id, values: { ...own, ...values } });
  const links: Link[] = [];
  for (const target of targets) {
    const named = target.places.filter((id) => placed.has(id));
    for (const id of named)
      links.push(link({ measure: measure.id, place: id, target: target.id }, { ...(placed.get(id) ?? NO_PLACE), ...targetValues(target) }));
    if (named.length > 0) continue;
    links.push(link({ target: target.id, ...(places.length === 0 && { measure: measure.id }) }, { ...NO_PLACE, ...targetValues(target) }));
    if (places.length > 0) links.push(link({ measure: measure.id }, { ...ANY_PLACE, ...targetValues(target) }));
  }
  for (const place of places) {
    if (targets.some((target) => target.places.includes(place.id))) continue;
    const at = placed.get(place.id) ?? NO_PLACE;
    const isAimless = place.properties.targets.length === 0;
    links.push(link({ ...(isAimless && { place: place.id }), ...(targets.length === 0 && { measure: measure.id }) }, { ...at, ...NO_TARGET }));
    links.push(link({ place: place.id, measure: measure.id }, { ...at, ...ANY_TARGET }));
  }
  if (places.length === 0 && targets.length === 0) links.push(link({ measure: measure.id }, { ...NO_PLACE, ...NO_TARGET }));
  return links;
}

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

type Tally = Readonly<Record<ItemType, number>>;
export type FacetTable = Readonly<{
  links: readonly NumberedLink[];
  ids: Readonly<Record<ItemType, readonly string[]>>;
  /** Values of each facet; a value's number is its place in the list. */
  values: Readonly<Record<FacetId, readonly string[]>>;
  /** How many items of each type have a value, by facet and value number. */
  totals: Readonly<Record<FacetId, readonly Tally[]>>;
}>;

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
  const placed = new Map(catalogue.places.map((place) => [place.id, placeValues(catalogue, place)] as const));
  const named = new Set(catalogue.measures.flatMap((measure) => measure.places));
  const unnamed = catalogue.places.filter((place) => !named.has(place.id));
  const links: Link[] = [
    ...catalogue.measures.flatMap((measure) => linksOf(catalogue, measure, placed)),
    ...unnamed.map((place): Link => ({
      item: { place: place.id },
      measure: null,
      values: { part: [NONE], measure: [], ...NO_TARGET, ...(placed.get(place.id) ?? NO_PLACE) },
    })),
  ];
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
      agencies: orNone(agencies).map(values.agency.of),
      isLead: agencies.length > 0 ? agencies.map((agency) => lead.includes(agency)) : [null],
    };
  });
  const table = {
    links: numbered,
    ids: { place: items.place.names, measure: items.measure.names, target: items.target.names },
    values: Object.fromEntries(FACETS.map((facet) => [facet, values[facet].names])) as Record<FacetId, string[]>,
  };
  return { ...table, totals: filterLinks(table, {}, null).tallies };
}

export type FacetCount = Readonly<{ value: string; shown: number; total: number; measures: Share; targets: Share }>;
type Share = Readonly<{ shown: number; total: number }>;
export type FilterResult = Readonly<{
  /** Ids of the places, measures, targets and agencies that the filters let through. */
  shown: ReadonlySet<string>;
  measures: ReadonlySet<string>;
  targets: ReadonlySet<string>;
  agencies: ReadonlySet<string>;
  /** Places that may or may not lie within the ring. */
  perhaps: ReadonlySet<string>;
  /** By value: `shown` have it and pass every other facet, `total` have it; places, then measures and targets. */
  counts: Readonly<Record<FacetId, ReadonlyMap<string, FacetCount>>>;
}>;

/** Which places lie within the ring; the others do not. */
export type Nearness = ReadonlyMap<string, 'surely' | 'perhaps'>;

type Filtered = { shown: Readonly<Record<ItemType, Uint8Array>>; agencies: Uint8Array; tallies: Record<FacetId, Tally[]> };

function filterLinks(table: Pick<FacetTable, 'links' | 'ids' | 'values'>, filters: Filters, nearness: Nearness | null): Filtered {
  const { links, ids, values } = table;
  const isChosen = Object.fromEntries(
    FACETS.map((facet) => {
      const wanted = new Set(filters[facet]);
      return [facet, wanted.size > 0 ? values[facet].map((value) => wanted.has(value)) : null];
    }),
  ) as Record<FacetId, boolean[] | null>;
  const isNear = nearness && ids.place.map((id) => nearness.has(id));
  // For each facet, value and item type which items were already counted: a place of three links is one place.
  const seen = Object.fromEntries(
    FACETS.map((facet) => [facet, ITEM_TYPES.map((type) => new Uint8Array(values[facet].length * ids[type].length))]),
  ) as unknown as Record<FacetId, Uint8Array[]>;
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
      const mark = seen[facet][type] as Uint8Array;
      const at = value * (shown[type] as Uint8Array).length + item;
      if (mark[at] === 1) continue;
      mark[at] = 1;
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
  const tallies = Object.fromEntries(
    FACETS.map((facet) => [
      facet,
      values[facet].map((_, value) => Object.fromEntries(ITEM_TYPES.map((type, at) => [type, sums[facet][at]?.[value] ?? 0])) as Tally),
    ]),
  ) as Record<FacetId, Tally[]>;
  return { shown: Object.fromEntries(ITEM_TYPES.map((type, at) => [type, shown[at]])) as Filtered['shown'], agencies, tallies };
}

/**
 * Applies the filters: any of the chosen values within a facet, all facets together; `nearness` lets only places within
 * the ring through, null all.
 */
export function applyFilters(table: FacetTable, filters: Filters, nearness: Nearness | null = null): FilterResult {
  const { shown, agencies, tallies } = filterLinks(table, filters, nearness);
  const idsOf = (ids: readonly string[], marks: Uint8Array): Set<string> => new Set(ids.filter((_, at) => marks[at] === 1));
  const share = (facet: FacetId, at: number, type: ItemType): Share => ({
    shown: tallies[facet][at]?.[type] ?? 0,
    total: table.totals[facet][at]?.[type] ?? 0,
  });
  const countsOf = (facet: FacetId): ReadonlyMap<string, FacetCount> =>
    new Map(
      table.values[facet].map((value, at) => [
        value,
        { value, ...share(facet, at, 'place'), measures: share(facet, at, 'measure'), targets: share(facet, at, 'target') },
      ]),
    );
  const places = idsOf(table.ids.place, shown.place);
  return {
    shown: places,
    measures: idsOf(table.ids.measure, shown.measure),
    targets: idsOf(table.ids.target, shown.target),
    agencies: idsOf(table.values.agency, agencies),
    perhaps: new Set([...(nearness ?? [])].filter(([id, how]) => how === 'perhaps' && places.has(id)).map(([id]) => id)),
    counts: Object.fromEntries(FACETS.map((facet) => [facet, countsOf(facet)])) as Record<FacetId, ReadonlyMap<string, FacetCount>>,
  };
}

/** The filters without one facet's choice, and how many items then pass; those that leave nothing are not a way out. */
export type WayOut = Readonly<{ facet: FacetId | 'ring'; places: number; measures: number; targets: number }>;

/** What to give up so that something is shown again, the one that shows most places first. */
export function waysOut(table: FacetTable, filters: Filters, nearness: Nearness | null): WayOut[] {
  const tryOut = (facet: WayOut['facet'], kept: Filters, near: Nearness | null): WayOut => {
    const { shown, measures, targets } = applyFilters(table, kept, near);
    return { facet, places: shown.size, measures: measures.size, targets: targets.size };
  };
  const active = FACETS.filter((facet) => (filters[facet]?.length ?? 0) > 0);
  const ways = active.map((facet) => tryOut(facet, Object.fromEntries(Object.entries(filters).filter(([key]) => key !== facet)), nearness));
  if (nearness) ways.push(tryOut('ring', filters, null));
  return ways.filter(({ places, measures }) => places + measures > 0).toSorted((a, b) => b.places - a.places || b.measures - a.measures);
}
