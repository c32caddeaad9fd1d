/** What the site has published, read from its data files: journeys expect the page to show this and nothing else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Agency, Manifest, Measure, Place, PlaceLabels, Places, Sentence, Target } from '../../geo/schema.ts';
import { indexCatalogue } from '../../src/data/catalogue.ts';
import { applyFilters, tabulateFacets } from '../../src/query/facets.ts';
import type { FilterResult } from '../../src/query/facets.ts';
import type { Filters } from '../../src/state/app-state.ts';

const read = <T>(file: string): T => JSON.parse(readFileSync(join(import.meta.dirname, '../../public/data/v1', file), 'utf8')) as T;

const sentences = read<Sentence[]>('sentences.json');
const catalogue = indexCatalogue({
  sections: read('sections.json'),
  measures: read<Measure[]>('measures.json'),
  targets: read<Target[]>('targets.json'),
  agencies: read<Agency[]>('agencies.json'),
  industries: read('industries.json'),
  places: read<Places>('places.geojson').features,
});
const labels = read<PlaceLabels>('place-labels.geojson');
const table = tabulateFacets(catalogue);

const known = <T>(row: T | undefined, id: string): T => {
  if (!row) throw new Error(`The data has no “${id}” any more: choose another in the journey.`);
  return row;
};

export const { dataVersion } = read<Manifest>('manifest.json');
export const places: readonly Place[] = catalogue.places;
export const placeOf = (id: string): Place => known(catalogue.place.get(id), id);
export const measureOf = (id: string): Measure => known(catalogue.measure.get(id), id);
export const targetOf = (id: string): Target => known(catalogue.target.get(id), id);
export const agencyOf = (id: string): Agency => known(catalogue.agency.get(id), id);
export const sentenceOf = (id: string): Sentence =>
  known(
    sentences.find((sentence) => sentence.id === id),
    id,
  );
/** Where a place's name stands, in degrees. */
export const labelPointOf = (id: string): [lon: number, lat: number] =>
  known(
    labels.features.find((label) => label.id === id),
    id,
  ).geometry.coordinates;
/** What filters leave of the places, and the legend's counts. */
export const filtered = (filters: Filters): FilterResult => applyFilters(table, filters);
