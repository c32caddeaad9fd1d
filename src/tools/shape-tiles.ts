/** Lines and areas cut into vector tiles, with their classes alone. */
import { GeoJSONVT } from '@maplibre/geojson-vt';
import type { GeoJSONVTTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature as TileFeature } from '@maplibre/vt-pbf';
import type { Feature } from 'geojson';
import { HIDDEN } from '../layers/own-picture.ts';
import { geometryOf } from './record-shapes.ts';
import type { RecordShapes } from './record-shapes.ts';

/** Tiles of 512 pixels; the map goes no closer than this. */
const MAX_TILE_ZOOM = 15;

export type ShapeTiles = Readonly<{ tile: (z: number, x: number, y: number, classes: Uint8Array) => Uint8Array<ArrayBuffer> | null }>;

export function cutTiles(shapes: RecordShapes): ShapeTiles {
  const features: Feature[] = [];
  for (let record = 0; record < shapes.count; record += 1) {
    const geometry = geometryOf(shapes, record);
    // Points are drawn from their own buffer.
    if (geometry && geometry.type !== 'Point' && geometry.type !== 'MultiPoint') features.push({ type: 'Feature', id: record, geometry, properties: {} });
  }
  const index = new GeoJSONVT({ type: 'FeatureCollection', features }, { maxZoom: MAX_TILE_ZOOM });
  return {
    tile(z, x, y, classes) {
      const cut = index.getTile(z, x, y);
      if (!cut) return null;
      const shown = (cut.features as readonly TileFeature[])
        .filter(({ id, type }) => type !== 1 && classes[Number(id)] !== HIDDEN)
        .map((feature): TileFeature => ({ ...feature, tags: { c: classes[Number(feature.id)] ?? 0 } }));
      if (shown.length === 0) return null;
      // The library's type of features holds both stages of its making at once.
      const tile = { ...cut, features: shown as unknown as GeoJSONVTTile['features'] };
      return new Uint8Array(fromGeojsonVt({ own: tile }, { version: 2, extent: 4096 }));
    },
  };
}
