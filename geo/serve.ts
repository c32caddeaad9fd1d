/** Which rows stand in which served file. */
import type { CheckInput } from './fault.ts';
import { placeLabels } from './place-labels.ts';
import type { FILE_SCHEMAS, PlaceLabels, Places } from './schema.ts';

type RowFile = Exclude<keyof typeof FILE_SCHEMAS, 'manifest.json' | 'places.geojson' | 'place-labels.geojson'>;
export type Served = Record<RowFile, readonly object[]> & { 'places.geojson': Places; 'place-labels.geojson': PlaceLabels };

/** The served files of rows, without the manifest, which is made from their bytes. */
export function servedFiles({ linked, sources }: Pick<CheckInput, 'linked' | 'sources'>): Served {
  return {
    'measures.json': linked.measures,
    'targets.json': linked.targets,
    'agencies.json': linked.agencies,
    'sentences.json': linked.sentences,
    'sections.json': linked.sections,
    'industries.json': sources.industries,
    'chains.json': sources.chains,
    'sums.json': linked.sums,
    'disagreements.json': sources.disagreements,
    'sources.json': sources.sources,
    'tours.json': sources.tours,
    'places.geojson': { type: 'FeatureCollection', features: linked.places },
    'place-labels.geojson': { type: 'FeatureCollection', features: placeLabels(linked.places) },
  };
}
