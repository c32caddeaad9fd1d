/** The basemap's collections, as they are served under `public/data/v1/basemap/`. */
import { readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, Geometry, Polygon, Position } from 'geojson';
import { roundDegrees } from '../disc.ts';
import { readFeatures, type BasemapRow } from './read-basemap.ts';
import { BASEMAP } from '../folders.ts';

/** What every feature of the basemap says about itself; `rank` (1 first) orders labels where they compete for room. */
export type BasemapProperties = Pick<BasemapRow, 'name_zh' | 'name_en' | 'kind' | 'precision' | 'precision_m' | 'source' | 'rank'>;
type BasemapCollection<G extends Geometry = Geometry> = FeatureCollection<G, BasemapProperties>;

/**
 * Which files of the folder each served collection joins. Few collections, because a live map clips its tiles anew for each
 * source: six instead of three cost it a tenth of a frame where there is no graphics processor.
 */
const SERVED = {
  ground: ['district'],
  ways: ['roads', 'railways', 'metro'],
  labels: ['labels', 'water'],
} as const;

/**
 * All collections: ground (land as polygons, outer rings counter-clockwise, and the district's edge), ways (roads, railways,
 * metro), labels (with the reservoirs). Degrees, WGS-84, five decimals; `kind` tells the features of one collection apart.
 * Pure but for reading the files of `folder`; the same files give the same result. Throws when a file is not in order.
 */
export function buildBasemap(folder = BASEMAP): { name: string; collection: BasemapCollection }[] {
  const land = JSON.parse(readFileSync(`${folder}/land.geojson`, 'utf8')) as BasemapCollection<Polygon>;
  const collections = Object.entries(SERVED).map(([name, files]) => {
    const drawn = files.flatMap((file) => readFeatures(file, folder).map(toFeature));
    return { name, collection: collect(name === 'ground' ? [...land.features, ...drawn] : drawn) };
  });
  assertUniqueIds(collections);
  return collections;
}

function toFeature({ id, point, line, ...properties }: BasemapRow): Feature<Geometry, BasemapProperties> {
  return { type: 'Feature', id, properties, geometry: toGeometry(id, point, line) };
}

function toGeometry(id: string, point: Position | undefined, line: Position[] | undefined): Geometry {
  if (point) return { type: 'Point', coordinates: point.map(roundDegrees) };
  if (line) return { type: 'LineString', coordinates: line.map((position) => position.map(roundDegrees)) };
  throw new Error(`basemap ${id}: neither point nor line`);
}

function collect(features: Feature<Geometry, BasemapProperties>[]): BasemapCollection {
  return { type: 'FeatureCollection', features };
}

function assertUniqueIds(collections: { collection: BasemapCollection }[]): void {
  const seen = new Set<unknown>();
  for (const { id } of collections.flatMap(({ collection }) => collection.features)) {
    if (seen.has(id)) throw new Error(`basemap: two features have the id ${String(id)}`);
    seen.add(id);
  }
}
