/** What the site has published, read from its data files: journeys expect the page to show this and nothing else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Agency, Manifest, Measure, Place, PlaceLabels, Places, Sentence, Target } from '../../geo/schema.ts';
import { indexCatalogue } from '../../src/data/catalogue.ts';

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
/** Whether an agency answers for any measure that names the place. */
const isServedBy = (place: Place, agency: string): boolean => place.properties.measures.some((id) => measureOf(id).agencies.includes(agency));
export const placesOf = (agency: string): Place[] => catalogue.places.filter((place) => isServedBy(place, agency));

/** Facets whose values a place carries itself, but for the agencies of its measures. */
export const PLACE_FACETS = ['part', 'kind', 'industry', 'stage', 'agency', 'precision'] as const;

/** What the legend is to say of a facet, row by row, under the filter of one agency: counted here, not by the site's code. */
export function expectedCounts(facet: (typeof PLACE_FACETS)[number], agency: string): string[] {
  const valuesOf = ({ properties }: Place): readonly string[] => {
    if (facet === 'agency') return [...new Set(properties.measures.flatMap((id) => measureOf(id).agencies))];
    return [properties[facet] ?? []].flat();
  };
  const rows = new Map<string, { shown: number; total: number }>();
  for (const place of catalogue.places) {
    const values = valuesOf(place);
    for (const value of values.length > 0 ? values : ['none']) {
      const { shown, total } = rows.get(value) ?? { shown: 0, total: 0 };
      // A facet's own choice does not lower its counts: they say what the choice could be changed to.
      const isShown = facet === 'agency' || isServedBy(place, agency);
      rows.set(value, { shown: shown + Number(isShown), total: total + 1 });
    }
  }
  return [...rows.values()].map(({ shown, total }) => `${shown} / ${total}`);
}
