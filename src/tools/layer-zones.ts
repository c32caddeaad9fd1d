/** The atlas's zones as a layer's worker joins records to them. */
import type { Catalogue } from '../data/catalogue.ts';
import { outlineDoubtKm } from '../query/distances.ts';
import type { JoinCounts, JoinZone } from './layer-asks.ts';
import type { ZoneCounts, ZoneJoin } from './own-layer.ts';

/**
 * By name every zone, by position those that have one: of a zone that is known as a circle of doubt alone nothing is surely
 * within. `ownDoubtM` is how far the records themselves may be off, because nobody knows where their coordinates are from.
 */
export function joinZones({ places }: Catalogue, by: ZoneJoin['by'], ownDoubtM: number): JoinZone[] {
  return places.flatMap(({ id, geometry, properties }): JoinZone[] => {
    if (properties.kind !== 'zone') return [];
    const names = [properties.name_zh, properties.name_en, ...properties.aliases];
    switch (geometry?.type) {
      case 'Polygon':
        return [{ id, rings: geometry.coordinates, doubtM: outlineDoubtKm({ geometry, properties }) * 1000 + ownDoubtM, names }];
      case 'Point':
        // A ring without extent: all that comes near it is perhaps in the zone.
        return [{ id, rings: [[geometry.coordinates, geometry.coordinates]], doubtM: (properties.precision_m ?? 0) + ownDoubtM, names }];
      default:
        return by === 'position' ? [] : [{ id, rings: [], doubtM: 0, names }];
    }
  });
}

/** Zones that have no position, so that nothing can be counted into them by position. */
export const zonesNowhere = ({ places }: Catalogue): number =>
  places.filter(({ geometry, properties }) => properties.kind === 'zone' && geometry?.type !== 'Polygon' && geometry?.type !== 'Point').length;

export const NO_COUNTS: ZoneCounts = { zones: [], elsewhere: 0, unnamed: 0 };

export const countsByZone = (zones: readonly JoinZone[], { surely, perhaps, elsewhere, unnamed }: JoinCounts): ZoneCounts => ({
  zones: zones.map(({ id }, at) => ({ id, surely: surely[at] ?? 0, perhaps: perhaps[at] ?? 0 })),
  elsewhere,
  unnamed,
});
