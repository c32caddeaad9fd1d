/** The data as the site serves them, read from disk: what unit tests of pages and layers stand on. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection } from 'geojson';
import type { Manifest, Place, Places } from '../../../geo/schema.ts';
import { indexCatalogue } from '../../../src/data/catalogue.ts';
import type { Catalogue } from '../../../src/data/catalogue.ts';
import type { SceneSources } from '../../../src/drawing/scene.ts';
import { SOURCE_FILES } from '../../../src/layers/layer.ts';

export const SERVED_FOLDER = join('public', 'data', 'v1');

function readServed<T>(file: string): T {
  return JSON.parse(readFileSync(join(SERVED_FOLDER, file), 'utf8')) as T;
}

export function servedCatalogue(): Catalogue {
  return indexCatalogue({
    sections: readServed('sections.json'),
    measures: readServed('measures.json'),
    targets: readServed('targets.json'),
    agencies: readServed('agencies.json'),
    industries: readServed('industries.json'),
    places: readServed<Places>('places.geojson').features,
  });
}

export function servedSources(): SceneSources {
  return Object.fromEntries(Object.entries(SOURCE_FILES).map(([name, file]) => [name, readServed<FeatureCollection>(file)]));
}

export const servedVersion = (): string => readServed<Manifest>('manifest.json').dataVersion;

/** An invented place; whatever is not given is empty. */
export function inventedPlace(id: string, geometry: Place['geometry'], properties: Partial<Place['properties']> = {}): Place {
  return {
    type: 'Feature',
    id,
    geometry,
    properties: {
      id,
      name_zh: '某地',
      name_en: 'Somewhere',
      aliases: [],
      kind: 'facility',
      zone_type: null,
      part: [],
      main_part: null,
      industry: [],
      stage: null,
      stage_zh: null,
      summary_zh: '某地。',
      summary_en: 'Somewhere.',
      precision: 'point',
      precision_m: null,
      within: null,
      carrier: null,
      anchored: 0,
      alignment: null,
      reference: null,
      position: { source: 'invented', found: null, crs: null, note_zh: '虚构', note_en: 'Invented', shape_zh: null, shape_en: null },
      measures: [],
      targets: [],
      sentences: [],
      area_km2: null,
      area_source: null,
      ...properties,
    },
  };
}

/** A catalogue of invented places alone. */
export function inventedCatalogue(places: readonly Place[]): Catalogue {
  return indexCatalogue({ sections: [], measures: [], targets: [], agencies: [], industries: [], places });
}
