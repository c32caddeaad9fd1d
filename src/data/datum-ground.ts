/** What points are held against to tell their datum: places of the atlas that are known as points, the land as drawn with its shore, railways and expressways. */
import type { FeatureCollection, Polygon } from 'geojson';
import type { Place } from '../../geo/schema.ts';
import { OFF_SHORE_M } from './datum-evidence.ts';
import type { DatumGround, KnownLine, KnownPlace, LineKind } from './datum-evidence.ts';
import { fetchJson, isFeatures } from './fetch-json.ts';
import { isAboutDistrict } from './projections.ts';

export const GROUND_FILE = 'basemap/ground.geojson';
export const WAYS_FILE = 'basemap/ways.geojson';

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

/** The shore about the district: the drawn land is cut off far from it, and where it is cut is no shore. */
export function shoreOf(land: readonly Polygon[]): KnownLine[] {
  return land.flatMap(({ coordinates }) =>
    coordinates.flatMap((ring) => {
      const runs: [number, number][][] = [[]];
      for (const [lon = 0, lat = 0] of ring) {
        if (isAboutDistrict([lon, lat])) runs.at(-1)?.push([lon, lat]);
        else if (runs.at(-1)?.length) runs.push([]);
      }
      return runs.filter(({ length }) => length > 1).map((positions): KnownLine => ({ kind: 'shore', positions, precisionM: OFF_SHORE_M }));
    }),
  );
}

const KIND_OF_WAY: Readonly<Record<string, LineKind>> = {
  expressway: 'road',
  'port-road': 'road',
  railway: 'rail',
  'port-railway': 'rail',
  'high-speed-railway': 'rail',
  metro: 'rail',
};

/** Railways, metro and expressways of the basemap. */
export function waysOf({ features }: FeatureCollection): KnownLine[] {
  return features.flatMap(({ geometry, properties }): KnownLine[] => {
    const kind = KIND_OF_WAY[String(properties?.['kind'])];
    if (geometry.type !== 'LineString' || kind === undefined) return [];
    return [
      {
        kind,
        positions: geometry.coordinates.map(([lon = 0, lat = 0]) => [lon, lat] as const),
        precisionM: Number(properties?.['precision_m'] ?? OFF_SHORE_M),
      },
    ];
  });
}

/** The ground from the page's own data; what cannot be read is not there, and nothing is judged by it. */
export async function loadDatumGround(base: string, places: readonly Place[]): Promise<DatumGround> {
  const isCollection = (value: unknown): value is FeatureCollection => isFeatures(value);
  const [ground, ways] = await Promise.all([GROUND_FILE, WAYS_FILE].map((file) => fetchJson<FeatureCollection>(`${base}${file}`, isCollection)));
  const land = ground?.ok ? landOf(ground.value) : [];
  return { places: knownPlaces(places), land, lines: [...shoreOf(land), ...(ways?.ok ? waysOf(ways.value) : [])] };
}
