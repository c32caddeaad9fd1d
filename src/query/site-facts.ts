/** What the atlas can say of one of the reader's own sites: the nearest zones and the nearest of each kind of reference, as intervals. */
import type { Place, ReferenceKind } from '../../geo/schema.ts';
import { REFERENCES } from '../../geo/vocabulary.ts';
import type { Catalogue } from '../data/catalogue.ts';
import type { OwnSite } from '../data/own-sites.ts';
import { distancesFrom, nearestPart } from './distances.ts';
import type { DistanceInterval, Located } from './distances.ts';
import { leastOf } from './zone-facts.ts';
import type { NearestDistance } from './zone-facts.ts';

/** A zone as it lies to a site: how far its nearest part is, and whether the site lies within. */
export type ZoneDistance = Readonly<{ zone: Place; interval: DistanceInterval; within: 'surely' | 'perhaps' | 'not' }>;

export type SiteFacts = Readonly<{
  site: OwnSite;
  /** Every zone with a position, nearest first. */
  zones: readonly ZoneDistance[];
  /** The zones that the site surely lies in, or else all that may be the nearest; null while no zone is known. */
  nearestZone: Readonly<{ interval: DistanceInterval; candidates: readonly ZoneDistance[] }> | null;
  nearest: Readonly<Record<ReferenceKind, NearestDistance | null>>;
}>;

/** The site as what distances are measured from. */
export const located = ({ lon, lat, doubtM }: OwnSite): Located => ({
  geometry: { type: 'Point', coordinates: [lon, lat] },
  properties: { precision_m: doubtM },
});

const known = new WeakMap<Catalogue, WeakMap<OwnSite, SiteFacts>>();

/** All that is said of one site, measured once. Zones whose position is not published have no distance. */
export function siteFacts(catalogue: Catalogue, site: OwnSite): SiteFacts {
  const own = known.get(catalogue) ?? new WeakMap<OwnSite, SiteFacts>();
  const facts = own.get(site) ?? measure(catalogue, site);
  own.set(site, facts);
  known.set(catalogue, own);
  return facts;
}

function measure(catalogue: Catalogue, site: OwnSite): SiteFacts {
  const at = located(site);
  const zones = catalogue.places
    .flatMap((zone): ZoneDistance[] => {
      const part = zone.properties.kind === 'zone' ? nearestPart(zone, at) : null;
      return part ? [{ zone, ...part }] : [];
    })
    .toSorted((a, b) => a.interval.fromKm + a.interval.toKm - b.interval.fromKm - b.interval.toKm);
  const around = zones.filter(({ within }) => within === 'surely');
  const distances = distancesFrom(catalogue, at);
  const nearestOf = (kind: ReferenceKind): NearestDistance | null => {
    const least = leastOf(distances.filter((each) => each.kind === kind));
    return least && { ...least, throughZone: null };
  };
  return {
    site,
    zones,
    nearestZone: leastOf(around.length > 0 ? around : zones),
    nearest: Object.fromEntries(REFERENCES.map((kind) => [kind, nearestOf(kind)])) as SiteFacts['nearest'],
  };
}
