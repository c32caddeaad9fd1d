/** The atlas's zones as a layer's worker joins records to them. */
import type { Catalogue } from '../data/catalogue.ts';
import { outlineDoubtKm } from '../query/distances.ts';
import type { JoinCounts, JoinZone } from './layer-asks.ts';
import type { ZoneCounts, ZoneJoin } from './own-layer.ts';

/** By name every zone, by position those that are drawn as an area. */
export function joinZones({ places }: Catalogue, by: ZoneJoin['by']): JoinZone[] {
  return places.flatMap(({ id, geometry, properties }): JoinZone[] => {
    if (properties.kind !== 'zone') return [];
    const isArea = geometry?.type === 'Polygon';
    if (by === 'position' && !isArea) return [];
    const names = [properties.name_zh, properties.name_en, ...properties.aliases];
    return [{ id, rings: isArea ? geometry.coordinates : [], doubtM: isArea ? outlineDoubtKm({ geometry, properties }) * 1000 : 0, names }];
  });
}

export const NO_COUNTS: ZoneCounts = { zones: [], elsewhere: 0, unnamed: 0 };

export const countsByZone = (zones: readonly JoinZone[], { surely, perhaps, elsewhere, unnamed }: JoinCounts): ZoneCounts => ({
  zones: zones.map(({ id }, at) => ({ id, surely: surely[at] ?? 0, perhaps: perhaps[at] ?? 0 })),
  elsewhere,
  unnamed,
});
