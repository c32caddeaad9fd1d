/** What points are held against to tell their datum: places of the atlas that are known as points, and the land as drawn. */
import type { FeatureCollection, Polygon } from 'geojson';
import type { Place } from '../../geo/schema.ts';
import type { DatumGround, KnownPlace } from './datum-guess.ts';
import { fetchJson, isFeatures } from './fetch-json.ts';

export const GROUND_FILE = 'basemap/ground.geojson';

/** Places known as points, by all their names. */
export function knownPlaces(places: readonly Place[]): KnownPlace[] {
  return places.flatMap(({ geometry, properties }): KnownPlace[] => {
    const [lon, lat] = geometry?.type === 'Point' ? geometry.coordinates : [];
    if (lon === undefined || lat === undefined || properties.precision !== 'point') return [];
    return [{ names: [properties.name_zh, properties.name_en, ...properties.aliases], position: [lon, lat], precisionM: properties.precision_m ?? 0 }];
  });
}

/** Mainland and islands of the basemap's ground. */
export const landOf = ({ features }: FeatureCollection): Polygon[] => features.flatMap(({ geometry }) => (geometry.type === 'Polygon' ? [geometry] : []));

/** The ground from the page's own data; where the land cannot be read there is none, and nothing is judged by it. */
export async function loadDatumGround(base: string, places: readonly Place[]): Promise<DatumGround> {
  const loaded = await fetchJson<FeatureCollection>(`${base}${GROUND_FILE}`, (value): value is FeatureCollection => isFeatures(value));
  return { places: knownPlaces(places), land: loaded.ok ? landOf(loaded.value) : [] };
}
