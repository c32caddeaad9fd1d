/**
 * The recipe behind `land.geojson`; run `npm run basemap:land` from the project's folder. The result is committed, so the
 * site's own build never needs the 33 MB that this fetches. Deterministic: the same package gives the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { booleanPointInPolygon } from '@turf/turf';
import type { Feature, FeatureCollection, Polygon } from 'geojson';
import { fetchLandRings } from './fetch-land.ts';
import { readFeatures, readPatches } from './read-basemap.ts';
import { close, shapeLand } from './shape-land.ts';
import { WINDOW, type Ring } from './window.ts';
import { BASEMAP } from '../folders.ts';

const SOURCE = 'npm @geo-maps/earth-lands-10m 0.6.0 (OpenStreetMap 2017, ODbL 1.0), with coast-patches.yaml';
/** 75 % of the shore lies within this of a newer one (see README.md). */
const PRECISION_M = 150;

const LAND_FILE = join(BASEMAP, 'land.geojson');

const patches = readPatches();
const named = [...readFeatures('labels').filter((row) => row.kind === 'island'), ...patches.map((patch) => ({ ...patch, point: middle(patch.ring) }))];

function middle(ring: Ring): Ring[number] {
  const mean = (axis: 0 | 1) => ring.reduce((sum, point) => sum + point[axis], 0) / ring.length;
  return [mean(0), mean(1)];
}

/** The largest ring is the continent; an island takes the name of the label or patch that stands on it. */
function toFeature(ring: Ring, index: number): Feature<Polygon> {
  const geometry: Polygon = { type: 'Polygon', coordinates: [close(ring)] };
  const label = named.find(({ point }) => point && booleanPointInPolygon(point, geometry));
  const isMainland = index === 0;
  return {
    type: 'Feature',
    id: isMainland ? 'land-mainland' : label ? `land-${label.id}` : `land-islet-${index}`,
    properties: {
      name_zh: isMainland ? '大陆' : (label?.name_zh ?? '岛屿'),
      name_en: isMainland ? 'Mainland' : (label?.name_en ?? 'Islet'),
      kind: isMainland ? 'mainland' : 'island',
      precision: 'outline',
      precision_m: PRECISION_M,
      source: SOURCE,
    },
    geometry,
  };
}

const land = shapeLand(
  fetchLandRings(WINDOW),
  patches.map((patch) => patch.ring),
);
const collection: FeatureCollection = { type: 'FeatureCollection', features: land.map(toFeature) };
// One feature a line: a change of the shore shows in a diff as the piece of land that changed.
const lines = collection.features.map((feature) => JSON.stringify(feature)).join(',\n');
writeFileSync(LAND_FILE, `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`);
console.log(`${LAND_FILE}: ${land.length} pieces of land, ${land.flat().length} vertices`);
