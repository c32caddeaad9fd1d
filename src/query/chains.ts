/** Where places stand on the chains that the plan states: for an industry, and for a zone. Nothing is added to what the plan says. */
import type { Chain, Place } from '../../geo/schema.ts';
import { STAGES } from '../../geo/vocabulary.ts';
import type { Catalogue } from '../data/catalogue.ts';
import { zonesOf } from './zones.ts';

/** A link with the places that the plan puts there; none is a gap. */
export type ChainLink = Readonly<{ id: string; name_zh: string; name_en: string; places: readonly Place[] }>;
/** Links stand in the plan's order; none where it speaks of the chain without listing them. `zones` are where the plan puts the chain as such. */
export type StatedChain = Readonly<{ chain: Chain; links: readonly ChainLink[]; zones: readonly Place[] }>;
export type IndustryChains = Readonly<{
  chains: readonly StatedChain[];
  /** The industry's places that stand at no link and are no zone of a chain. */
  rest: readonly Place[];
}>;

const placesOf = (catalogue: Catalogue, ids: readonly string[]): Place[] => ids.flatMap((id) => catalogue.place.get(id) ?? []);

function stateChain(catalogue: Catalogue, chain: Chain): StatedChain {
  const links = chain.links.map((link) => ({ ...link, places: placesOf(catalogue, link.places) }));
  return { chain, links, zones: placesOf(catalogue, chain.zones) };
}

export const isGap = ({ places }: ChainLink): boolean => places.length === 0;

/** The chains of an industry, those with links first, and the places of the industry that stand on none. */
export function chainsOfIndustry(catalogue: Catalogue, chains: readonly Chain[], industry: string): IndustryChains {
  const own = chains.filter((chain) => chain.industry === industry).map((chain) => stateChain(catalogue, chain));
  const placed = new Set(own.flatMap(({ links, zones }) => [...links.flatMap(({ places }) => places), ...zones]));
  return {
    chains: [...own.filter(({ links }) => links.length > 0), ...own.filter(({ links }) => links.length === 0)],
    rest: catalogue.places.filter((place) => place.properties.industry.includes(industry) && !placed.has(place)),
  };
}

/** A link at which something of a zone stands, with what comes before and after it in the plan's order. */
export type ZoneLink = Readonly<{ link: ChainLink; here: readonly Place[]; upstream: readonly ChainLink[]; downstream: readonly ChainLink[] }>;
export type ZoneChain = StatedChain &
  Readonly<{
    standing: readonly ZoneLink[];
    /** Whether the plan puts the chain as such in this zone, or in one within it. */
    isItsZone: boolean;
    /** The zone's own places on the chain of which the plan names no link. */
    unstated: readonly Place[];
    gaps: readonly ChainLink[];
  }>;

/** The chains that a zone has a part in, itself or through what stands in it. */
export function chainsInZone(catalogue: Catalogue, chains: readonly Chain[], zone: string): ZoneChain[] {
  const isHere = (place: Place): boolean => zonesOf(catalogue, place).includes(zone);
  return chains.flatMap((chain) => {
    const stated = stateChain(catalogue, chain);
    const { links, zones } = stated;
    const standing = links.flatMap((link, index) => {
      const here = link.places.filter(isHere);
      return here.length > 0 ? [{ link, here, upstream: links.slice(0, index), downstream: links.slice(index + 1) }] : [];
    });
    const isItsZone = zones.some(isHere);
    const unstated = placesOf(catalogue, chain.unstated).filter(isHere);
    return standing.length > 0 || isItsZone || unstated.length > 0 ? [{ ...stated, standing, isItsZone, unstated, gaps: links.filter(isGap) }] : [];
  });
}

/** Places under what they stand in or under their stage; null where that is not known. */
export type PlaceGroup<Key> = Readonly<{ key: Key | null; places: readonly Place[] }>;

function groupPlaces<Key>(places: readonly Place[], keyOf: (place: Place) => Key | null): Map<Key | null, Place[]> {
  const groups = new Map<Key | null, Place[]>();
  for (const place of places) {
    const key = keyOf(place);
    groups.set(key, [...(groups.get(key) ?? []), place]);
  }
  return groups;
}

/** The nearest zone that a place stands in, or the zone that it is, or else the town. */
export function zoneAround(catalogue: Catalogue, place: Place): Place | null {
  const [self, ...around] = placesOf(catalogue, zonesOf(catalogue, place));
  const wayOut = [...around, ...(self ? [self] : [])];
  return wayOut.find(({ properties }) => properties.kind === 'zone') ?? wayOut.find(({ properties }) => properties.kind === 'town') ?? null;
}

/** By zone or town, the fullest first, those in none last; a zone stands before what is in it. */
export function groupByZone(catalogue: Catalogue, places: readonly Place[]): PlaceGroup<Place>[] {
  const groups = groupPlaces(places, (place) => zoneAround(catalogue, place));
  return [...groups]
    .map(([key, own]) => ({ key, places: own.toSorted((a, b) => Number(b === key) - Number(a === key)) }))
    .toSorted((a, b) => Number(a.key === null) - Number(b.key === null) || b.places.length - a.places.length);
}

/** By stage in the order of the stages, those without one last. */
export function groupByStage(places: readonly Place[]): PlaceGroup<(typeof STAGES)[number]>[] {
  const groups = groupPlaces(places, ({ properties }) => properties.stage);
  return [...STAGES, null].flatMap((key) => {
    const own = groups.get(key);
    return own ? [{ key, places: own }] : [];
  });
}
