/** The values of the facets: their order, and what they are called in the page's language. */
import { KINDS, PARTS, PRECISIONS, STAGES, YEARS } from '../../geo/vocabulary.ts';
import { AIMS, NONE, ROLES } from '../query/facets.ts';
import type { Catalogue } from '../data/catalogue.ts';
import type { FacetCount, Reach } from '../query/facets.ts';
import type { FacetId } from '../state/app-state.ts';
import type { Kind, Part, Precision, Stage } from '../../geo/schema.ts';
import { isEnglish, nameOf, titleOf } from './view.ts';
import type { View } from './view.ts';

const ORDER: Readonly<Partial<Record<FacetId, readonly string[]>>> = {
  part: [...PARTS, NONE],
  kind: [...KINDS, NONE],
  precision: [...PRECISIONS, NONE],
  stage: [...STAGES, NONE],
  role: ROLES,
  year: [...YEARS, NONE],
  aim: AIMS,
};

/** Whether a facet has a few values in an order of their own; the others are long and stand by size. */
export const isFixed = (facet: FacetId): boolean => ORDER[facet] !== undefined;

const listed = new WeakMap<Catalogue, Map<FacetId, readonly string[]>>();

/** A facet's values in the order of the legend, which no filter changes. */
export function listedValues(view: View, facet: FacetId): readonly string[] {
  const { catalogue } = view;
  const lists = listed.get(catalogue) ?? new Map<FacetId, readonly string[]>();
  listed.set(catalogue, lists);
  const list = lists.get(facet) ?? listValues(view, facet);
  lists.set(facet, list);
  return list;
}

function listValues(view: View, facet: FacetId): string[] {
  const counts = view.result.counts[facet];
  const order = ORDER[facet] ?? [];
  // A zone is worth a row when something stands in it; what measures without a place have is no property of places.
  const isListed = (value: string): boolean => (facet === 'zone' ? (counts.get(value)?.total ?? 0) > 1 : countedOf(facet, counts.get(value)).total > 0);
  const fixed = order.filter((value) => counts.has(value) && isListed(value));
  const rest = [...counts.keys()].filter((value) => !order.includes(value) && isListed(value));
  return [...fixed, ...rest.toSorted((a, b) => (counts.get(b)?.total ?? 0) - (counts.get(a)?.total ?? 0))];
}

/** What a facet's numbers count: places, but targets by their year and measures by the role of their agencies. */
export const countedBy = (facet: FacetId): 'places' | 'measures' | 'targets' => (facet === 'year' ? 'targets' : facet === 'role' ? 'measures' : 'places');

export function countedOf(facet: FacetId, count: FacetCount | undefined): Readonly<{ shown: number; total: number }> {
  const by = countedBy(facet);
  return (by === 'places' ? count : count?.[by]) ?? { shown: 0, total: 0 };
}

export function facetValueName(view: View, facet: FacetId, value: string): string {
  const { messages, catalogue } = view;
  if (value === NONE) return facet === 'year' ? messages.detail.undated : messages.legend.none;
  switch (facet) {
    case 'part':
      return partName(view, value);
    case 'kind':
      return messages.kinds[value as Kind] ?? value;
    case 'precision':
      return messages.precisions[value as Precision] ?? value;
    case 'stage':
      return messages.stages[value as Stage] ?? value;
    case 'industry': {
      const industry = catalogue.industry.get(value);
      return industry ? nameOf(view, industry) : value;
    }
    case 'agency': {
      const agency = catalogue.agency.get(value);
      return agency ? nameOf(view, agency) : value;
    }
    case 'zone': {
      const zone = catalogue.place.get(value);
      return zone ? nameOf(view, zone.properties) : value;
    }
    case 'year':
      return messages.detail.dated(value);
    case 'role':
      return messages.roles[value as 'lead' | 'serve'] ?? value;
    case 'aim':
      return messages.aims[value as 'yes' | 'no'] ?? value;
    case 'measure': {
      const measure = catalogue.measure.get(value);
      return measure ? `${value} ${titleOf(view, measure)}` : value;
    }
    case 'target': {
      const target = catalogue.target.get(value);
      return target ? (isEnglish(view) ? target.indicator_en : target.indicator_zh) : value;
    }
  }
}

/** What is asked of where things lie, in words. */
export function reachNames(view: View): { of: keyof Reach; name: string }[] {
  const { state, catalogue, messages } = view;
  const { legend } = messages;
  const centre = state.ring && catalogue.place.get(state.ring.place);
  return [
    ...(state.ring && centre ? [{ of: 'ring' as const, name: legend.within(nameOf(view, centre.properties), state.ring.km) }] : []),
    ...(state.area ? [{ of: 'area' as const, name: state.areaLoose ? legend.areaLoose : legend.area }] : []),
  ];
}

/** A part's short name. */
export function partName(view: View, part: Part): string {
  const section = view.catalogue.section.get(part);
  return section ? nameOf(view, section) : part;
}
