/** The answers to the present conditions and the ranking by the present weights, worked out once however many elements show them. */
import type { Catalogue } from '../data/catalogue.ts';
import type { OwnSite } from '../data/own-sites.ts';
import { coastInterval } from '../query/coast.ts';
import type { Shore } from '../query/coast.ts';
import type { DistanceInterval } from '../query/distances.ts';
import { conditionsOf, fitsOf, reachOf } from '../query/fit.ts';
import type { Condition, Fit, Reach, Wanted } from '../query/fit.ts';
import { orderFits } from '../query/fit-order.ts';
import { rankZones } from '../query/ranking.ts';
import type { Ranking } from '../query/ranking.ts';
import { loadShore } from '../query/shore.ts';
import { located } from '../query/site-facts.ts';
import { withFacet } from '../state/app-state.ts';
import type { AppState, NearKind } from '../state/app-state.ts';
import { factsOf } from './known-facts.ts';
import { nameOf } from './view.ts';
import type { View } from './view.ts';

const wantedOf = ({ filters, seek }: Pick<AppState, 'filters' | 'seek'>): Wanted => ({ industries: filters.industry ?? [], seek });

let shore: Shore | null = null;
const listeners = new Set<() => void>();

/** Tells when the shore has been read. Returns the way to stop listening. */
export function onShore(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How far one of the reader's own sites is from the sea; null until the shore has been read. */
export const siteCoast = (site: OwnSite): DistanceInterval | null => shore && coastInterval(shore, located(site));

/** Reads the shore; where that fails, conditions on the coast stay open and say why. */
export async function readShore(dataBase: string): Promise<void> {
  if (shore !== null) return;
  shore = await loadShore(dataBase);
  if (shore !== null) for (const listener of listeners) listener();
}

/** The list in which a kind of condition is kept. */
const LIST_OF = { support: 'support', stage: 'stages', type: 'types', near: 'near' } as const;

export type Fitting = Readonly<{ fits: readonly Fit[]; conditions: readonly Condition[] }>;
let judged: (Fitting & Readonly<{ catalogue: Catalogue; shore: Shore | null; key: string }>) | null = null;

/** Fits of all zones and towns in the data's order, with the conditions that they answer. */
export function fitting(catalogue: Catalogue, state: Pick<AppState, 'filters' | 'seek'>): Fitting {
  const wanted = wantedOf(state);
  const key = JSON.stringify([wanted.industries, { ...wanted.seek, order: null }]);
  if (judged?.catalogue !== catalogue || judged.shore !== shore || judged.key !== key) {
    judged = { catalogue, shore, key, fits: fitsOf(catalogue, shore, wanted), conditions: conditionsOf(wanted) };
  }
  return judged;
}

/** How far a zone is from the nearest of a kind. */
export const reachTo = ({ catalogue }: View, { place }: Pick<Fit, 'place'>, near: NearKind): Reach | null => reachOf(catalogue, shore, place, near);

let ranked: Readonly<{ of: Fitting; result: View['result']; weights: AppState['weights']; ranking: Ranking | null }> | null = null;

/** The ranking of all that surely or perhaps meet the conditions; null where fewer than two do or nothing weighs. */
export function rankingOf(view: View): Ranking | null {
  const { catalogue, state, result } = view;
  const of = fitting(catalogue, state);
  if (ranked?.of !== of || ranked.result !== result || ranked.weights !== state.weights) {
    const zones = of.fits.filter(({ verdict }) => verdict !== 'not').map(({ place }) => factsOf(view, place));
    ranked = { of, result, weights: state.weights, ranking: zones.length < 2 ? null : rankZones(zones, state.weights) };
  }
  return ranked.ranking;
}

/** All zones in the order that the investor chose. */
export function orderedFits(view: View): Fit[] {
  const { catalogue, state, messages } = view;
  const { order } = state.seek;
  const ranks = new Map(order === 'score' ? rankingOf(view)?.rows.map(({ facts }, rank) => [facts.place.id, rank] as const) : []);
  return orderFits(fitting(catalogue, state).fits, {
    order,
    nameOf: ({ place }) => nameOf(view, place.properties),
    languageTag: messages.languageTag,
    rankOf: ({ place }) => ranks.get(place.id) ?? null,
    reachOf: (fit) => (order === 'fit' || order === 'score' || order === 'name' ? null : reachTo(view, fit, order)),
  });
}

/** A condition to give up, by its number, and how many zones then surely or perhaps meet the rest. */
export type FitWayOut = Readonly<{ condition: number; patch: Partial<AppState>; count: number }>;

/** What to give up so that something meets the conditions again, the one that helps most first. */
export function waysOutOf({ catalogue, state }: View): FitWayOut[] {
  const { filters, seek } = state;
  const without = ({ kind, ...rest }: Condition): Pick<AppState, 'filters' | 'seek'> => {
    if (kind === 'industry') return { seek, filters: withFacet(filters, 'industry', []) };
    if (kind === 'near' && 'near' in rest)
      return { filters, seek: { ...seek, near: Object.fromEntries(Object.entries(seek.near).filter(([near]) => near !== rest.near)) } };
    return { filters, seek: { ...seek, [LIST_OF[kind]]: [] } };
  };
  return conditionsOf(wantedOf(state))
    .map((condition, at) => {
      const patch = without(condition);
      return { condition: at, patch, count: fitsOf(catalogue, shore, wantedOf(patch)).filter(({ verdict }) => verdict !== 'not').length };
    })
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
}
