/** A link may name what the data no longer have, or never had: what of its state still holds. */
import type { Catalogue } from '../data/catalogue.ts';
import { FACETS, MAX_STARRED } from '../state/app-state.ts';
import type { AppState, Selection } from '../state/app-state.ts';
import { isComparable } from './comparable.ts';
import type { FilterResult } from './facets.ts';
import { canHaveRing } from './nearness.ts';

/** Filters without the values that no place has; a facet left empty is dropped. */
function knownFilters({ filters }: AppState, counts: FilterResult['counts']): AppState['filters'] {
  const known = FACETS.map((facet) => [facet, (filters[facet] ?? []).filter((value) => counts[facet].has(value))] as const);
  return Object.fromEntries(known.filter(([, values]) => values.length > 0));
}

/** Whether an item is missing although its list is there: a list that failed to load can say nothing about its items. */
function hasVanished(catalogue: Catalogue, { type, id }: Selection): boolean {
  const rows = catalogue[type];
  return rows.size > 0 && !rows.has(id);
}

/** Starred places that can be compared, no more than a shortlist holds. */
function knownStars(catalogue: Catalogue, shortlist: AppState['shortlist']): AppState['shortlist'] {
  const isKnown = (id: string): boolean => {
    const place = catalogue.place.get(id);
    return place !== undefined && isComparable(catalogue, place);
  };
  return shortlist.filter(({ id }) => isKnown(id)).slice(0, MAX_STARRED);
}

/** Filters are judged by what the lists have together: where one could not be read, a value may still be right. */
const hasAllLists = (catalogue: Catalogue): boolean =>
  [catalogue.places, catalogue.measures, catalogue.targets, catalogue.agencies, catalogue.industries].every(({ length }) => length > 0);

/** The parts of a state that the data cannot show, mended; nothing else is touched. `counts` name every value that any place has. */
export function knownState(catalogue: Catalogue, counts: FilterResult['counts'], state: AppState): Partial<AppState> {
  return {
    ...(hasAllLists(catalogue) && { filters: knownFilters(state, counts) }),
    ...(catalogue.places.length > 0 && { compared: state.compared.filter((id) => catalogue.place.has(id)) }),
    ...(catalogue.places.length > 0 && { shortlist: knownStars(catalogue, state.shortlist) }),
    ...(catalogue.places.length > 0 && state.ring && !canHaveRing(catalogue, state.ring.place) && { ring: null }),
    ...(state.selected && hasVanished(catalogue, state.selected) && { selected: null }),
  };
}

/** What of a state's choice, filters, ring and comparison its mended form has lost, by the ids that were named. */
export function lostParts(state: AppState, mended: Partial<AppState>): string[] {
  const { selected = state.selected, filters = state.filters, ring = state.ring, compared = state.compared, shortlist = state.shortlist } = mended;
  const lostChoice = state.selected && !selected ? [state.selected.id] : [];
  const lostValues = FACETS.flatMap((facet) => (state.filters[facet] ?? []).filter((value) => !filters[facet]?.includes(value)));
  const lostRing = state.ring && !ring ? [state.ring.place] : [];
  const lostStars = state.shortlist.filter(({ id }) => !shortlist.some((kept) => kept.id === id)).map(({ id }) => id);
  return [...new Set([...lostChoice, ...lostValues, ...lostRing, ...state.compared.filter((id) => !compared.includes(id)), ...lostStars])];
}
