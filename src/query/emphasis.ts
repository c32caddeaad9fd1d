/** What stands out on the map for a state: both painters read it the same way. */
import type { Catalogue } from '../data/catalogue.ts';
import type { FilterResult } from './facets.ts';
import type { Selection } from '../state/app-state.ts';

export type Emphasis = Readonly<{
  /** Every place that is drawn; other features of the map, such as land, have no part in any of this. */
  drawn: ReadonlySet<string>;
  off: ReadonlySet<string>;
  /** Places that may lie beyond the ring that was asked for, or within. */
  perhaps: ReadonlySet<string>;
  /** How many of a place's items without a position the filters let through, by its id; empty while they let all through. */
  badges: Readonly<Record<string, number>>;
  selected: ReadonlySet<string>;
  /** What does not recede while something is chosen: the chosen places and what lies within them. */
  lit: ReadonlySet<string>;
  dim: boolean;
}>;

/** Places that belong to a selection: itself, or all that a measure, target or agency names; carriers stand for what has no position. */
export function selectedPlaces(catalogue: Catalogue, selection: Selection | null): string[] {
  return selection ? withCarriers(catalogue, namedPlaces(catalogue, selection)) : [];
}

/** Places with those that stand for the ones among them that have no position, each once. */
export function withCarriers(catalogue: Catalogue, named: readonly string[]): string[] {
  const carriers = named.map((id) => catalogue.place.get(id)?.properties.carrier).filter((id) => id !== null && id !== undefined);
  return [...new Set([...named, ...carriers])];
}

/** Places that a selection names, in the plan's order. */
export function namedPlaces(catalogue: Catalogue, selection: Selection): readonly string[] {
  switch (selection.type) {
    case 'place':
      return catalogue.place.has(selection.id) ? [selection.id] : [];
    case 'measure':
      return catalogue.measure.get(selection.id)?.places ?? [];
    case 'target':
      return catalogue.target.get(selection.id)?.places ?? [];
    case 'agency': {
      const agency = catalogue.agency.get(selection.id);
      return [...new Set([...(agency?.leads ?? []), ...(agency?.serves ?? [])].flatMap((id) => catalogue.measure.get(id)?.places ?? []))];
    }
  }
}

type Passing = Pick<FilterResult, 'shown' | 'perhaps'>;

/** Which places are hidden by the filters, which are chosen, and whether the rest recedes. */
export function emphasise(catalogue: Catalogue, passing: Passing, selection: Selection | null): Emphasis {
  return emphasisePlaces(catalogue, passing, selectedPlaces(catalogue, selection));
}

/** The same for places that were chosen one by one. */
export function emphasisePlaces(catalogue: Catalogue, { shown, perhaps }: Passing, chosen: readonly string[]): Emphasis {
  const selected = new Set(chosen);
  const lit = new Set([...selected, ...[...selected].flatMap((id) => (catalogue.inside.get(id) ?? []).map((place) => place.id))]);
  const counts = [...catalogue.anchoredIn].map(([id, items]) => [id, items.filter((item) => shown.has(item.id)).length] as const);
  const badges = shown.size === catalogue.places.length ? {} : Object.fromEntries(counts);
  // A place stays while it carries the badge of items that the filters let through.
  const carriers = new Set(counts.filter(([, count]) => count > 0).map(([id]) => id));
  const isOff = (id: string): boolean => !shown.has(id) && !selected.has(id) && !carriers.has(id);
  const off = new Set(catalogue.places.filter((place) => isOff(place.id)).map((place) => place.id));
  const drawn = new Set(catalogue.places.filter((place) => place.geometry !== null).map((place) => place.id));
  // While a ring tells sure from unsure by strength, a choice takes none of it away.
  return { drawn, off, perhaps, badges, selected, lit, dim: selected.size > 0 && perhaps.size === 0 };
}

export type FeatureState = Readonly<{ off: boolean; selected: boolean; dim: boolean }>;

/** How a feature of the map stands out, in the terms of the layers' expressions. */
export function featureState({ drawn, off, perhaps, selected, lit, dim }: Emphasis, id: string): FeatureState {
  const recedes = dim && drawn.has(id) && !lit.has(id);
  return { off: off.has(id), selected: selected.has(id), dim: recedes || (perhaps.has(id) && !selected.has(id)) };
}
