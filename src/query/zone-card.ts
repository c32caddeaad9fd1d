/**
 * What an investor is told of a zone, in their order. Counts are those of the comparison, made under the same conditions; the lists
 * hold all that is in the zone, what passes the filters first.
 */
import type { Agency, Industry, Measure, Place, Target } from '../../geo/schema.ts';
import type { Catalogue } from '../data/catalogue.ts';
import { silencesOf } from './silences.ts';
import type { Silence } from './silences.ts';
import { evidenceOf } from './zone-facts.ts';
import type { Items, ZoneFacts } from './zone-facts.ts';

/** An item with the sentences that tie it to the zone; `isBeside` says that the filters leave it out. */
export type CardItem<Item> = Readonly<{ item: Item; cites: readonly string[]; isBeside: boolean }>;

/** `lead` only where the plan says so; elsewhere it lists agencies, and one is named first. */
export const AGENCY_ROLES = ['lead', 'first', 'other'] as const;
export type AgencyRole = (typeof AGENCY_ROLES)[number];
/** The zone's measures for which an agency answers, by its role in them. */
export type CardAgency = Pick<CardItem<Agency>, 'item' | 'isBeside'> & Readonly<{ measures: Readonly<Record<AgencyRole, readonly Measure[]>> }>;

export type ZoneCard = Readonly<{
  place: Place;
  facts: ZoneFacts;
  within: Place | null;
  industries: readonly Industry[];
  projects: readonly CardItem<Place>[];
  targets: readonly CardItem<Target>[];
  measures: readonly CardItem<Measure>[];
  /** Those to approach first stand first. */
  agencies: readonly CardAgency[];
  silences: readonly Silence[];
}>;

function roleIn(measure: Measure, agency: string): AgencyRole {
  if (!measure.lead.includes(agency)) return 'other';
  return measure.lead_basis === 'stated' ? 'lead' : 'first';
}

/** First those that lead in most measures, then those that are named first in most, then those that answer for most. */
const byRole = (a: CardAgency, b: CardAgency): number => {
  const differences = AGENCY_ROLES.map((role) => b.measures[role].length - a.measures[role].length);
  return differences.find((difference) => difference !== 0) ?? 0;
};

/** `facts` are made under the present conditions, `whole` under none. */
export function zoneCard(catalogue: Catalogue, facts: ZoneFacts, whole: ZoneFacts): ZoneCard {
  const { place } = whole;
  const listed = <Item>(all: Items, passing: readonly Items[], rows: ReadonlyMap<string, Item>): CardItem<Item>[] => {
    const passes = new Set(passing.flatMap(({ ids }) => ids));
    const own = all.ids.flatMap((id): CardItem<Item>[] => {
      const item = rows.get(id);
      return item ? [{ item, cites: evidenceOf(catalogue, whole, all.type, id), isBeside: !passes.has(id) }] : [];
    });
    return [...own.filter(({ isBeside }) => !isBeside), ...own.filter(({ isBeside }) => isBeside)];
  };
  const measures = listed(whole.measures, [facts.measures], catalogue.measure);
  const agencies = [whole.leads, whole.serves].flatMap((all) =>
    listed(all, [facts.leads, facts.serves], catalogue.agency).map(({ item, isBeside }): CardAgency => {
      const own = measures.flatMap((each) => (each.item.agencies.includes(item.id) ? each.item : []));
      const inRole = (role: AgencyRole): Measure[] => own.filter((measure) => roleIn(measure, item.id) === role);
      return { item, isBeside, measures: { lead: inRole('lead'), first: inRole('first'), other: inRole('other') } };
    }),
  );
  const { properties } = place;
  return {
    place,
    facts,
    within: properties.within === null ? null : (catalogue.place.get(properties.within) ?? null),
    industries: properties.industry.flatMap((id) => catalogue.industry.get(id) ?? []),
    projects: listed(whole.projects, [facts.projects], catalogue.place),
    targets: listed(whole.targets, [facts.targets], catalogue.target),
    measures,
    agencies: agencies.toSorted(byRole),
    silences: silencesOf(catalogue, place),
  };
}
