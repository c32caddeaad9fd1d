/** Gives a rough outline the shore of the land layer, so that a zone ends where the drawn land does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { area, intersect, polygon } from '@turf/turf';
import type { FeatureCollection, Polygon } from 'geojson';
import { roundDegrees } from './disc.ts';
import { BASEMAP } from './folders.ts';

const LAND = join(BASEMAP, 'land.geojson');

/**
 * The largest piece of land inside a closed ring in degrees, as a ring of five decimals; the ring may run out to sea
 * along the shore. Throws when there is no land inside.
 */
export function clipToLand(ring: readonly (readonly [number, number])[]): [number, number][] {
  const land = JSON.parse(readFileSync(LAND, 'utf8')) as FeatureCollection<Polygon>;
  const wanted = polygon([ring.map(([lon, lat]) => [lon, lat])]);
  const pieces = land.features.flatMap((feature) => {
    const common = intersect({ type: 'FeatureCollection', features: [wanted, feature] });
    if (!common) return [];
    return common.geometry.type === 'Polygon' ? [common.geometry.coordinates] : common.geometry.coordinates;
  });
  const [largest] = pieces.toSorted((a, b) => area(polygon(b)) - area(polygon(a)));
  if (!largest?.[0]) throw new Error(`${LAND}: no land inside the outline that is to be clipped`);
  return largest[0].map(([lon = 0, lat = 0]) => [roundDegrees(lon), roundDegrees(lat)]);
}
