/** The basemap's collections, as they are served under `public/data/v1/basemap/`. */
import { readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, Geometry, Polygon, Position } from 'geojson';
import { roundDegrees } from '../disc.ts';
import { readFeatures, type BasemapRow } from './read-basemap.ts';

/** What every feature of the basemap says about itself; `rank` (1 first) orders labels where they compete for room. */
export type BasemapProperties = Pick<BasemapRow, 'name_zh' | 'name_en' | 'kind' | 'precision' | 'precision_m' | 'source' | 'rank'>;
type BasemapCollection<G extends Geometry = Geometry> = FeatureCollection<G, BasemapProperties>;

/**
 * All collections in drawing order: land (polygons, outer rings counter-clockwise), district, water, roads, railways, metro, labels. Degrees, WGS-84, five decimals.
 * Pure but for reading the files of `folder`; the same files give the same result. Throws when a file is not in order.
 */
export function buildBasemap(folder = 'geo/basemap'): { name: string; collection: BasemapCollection }[] {
  const land = JSON.parse(readFileSync(`${folder}/land.geojson`, 'utf8')) as BasemapCollection<Polygon>;
  const drawn = ['district', 'water', 'roads', 'railways', 'metro', 'labels'].map((name) => ({
    name,
    collection: collect(readFeatures(name, folder).map(toFeature)),
  }));
  const collections = [{ name: 'land', collection: land }, ...drawn];
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
