/** The plan's rows, indexed both ways. Built once from the served files; nothing here touches the page. */
import type { Agency, Industry, Measure, Part, Place, Places, Section, Target } from '../../geo/schema.ts';
import { fetchJson, isFeatures, isRows } from './fetch-json.ts';
import type { LoadFailure } from './fetch-json.ts';

export type Catalogue = {
  sections: readonly Section[];
  measures: readonly Measure[];
  targets: readonly Target[];
  agencies: readonly Agency[];
  industries: readonly Industry[];
  places: readonly Place[];
  measure: ReadonlyMap<string, Measure>;
  target: ReadonlyMap<string, Target>;
  agency: ReadonlyMap<string, Agency>;
  industry: ReadonlyMap<string, Industry>;
  place: ReadonlyMap<string, Place>;
  section: ReadonlyMap<Part, Section>;
  /** Items whose own position is unknown, by the place on whose badge they stand. */
  anchoredIn: ReadonlyMap<string, readonly Place[]>;
  /** Every place that says it lies within this one. */
  inside: ReadonlyMap<string, readonly Place[]>;
};

export type CatalogueRows = Pick<Catalogue, 'sections' | 'measures' | 'targets' | 'agencies' | 'industries' | 'places'>;

const byId = <T extends { id: string }>(rows: readonly T[]): Map<string, T> => new Map(rows.map((row) => [row.id, row]));

function groupBy<T>(rows: readonly T[], key: (row: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const name = key(row);
    if (name !== null) groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return groups;
}

/** Indexes rows that are already in hand. */
export function indexCatalogue(rows: CatalogueRows): Catalogue {
  return {
    ...rows,
    measure: byId(rows.measures),
    target: byId(rows.targets),
    agency: byId(rows.agencies),
    industry: byId(rows.industries),
    place: byId(rows.places),
    section: new Map(rows.sections.map((section) => [section.part, section])),
    anchoredIn: groupBy(rows.places, ({ properties }) => properties.carrier),
    inside: groupBy(rows.places, ({ properties }) => properties.within),
  };
}

/** What stands in before the data have come. */
export const NO_CATALOGUE = indexCatalogue({ sections: [], measures: [], targets: [], agencies: [], industries: [], places: [] });

export type LoadedCatalogue = { catalogue: Catalogue; failures: LoadFailure[] };

/**
 * Loads every file the first view needs. A file that fails is named in `failures` and stands as an empty
 * list, so that the rest of the page goes on.
 */
export async function loadCatalogue(base: string): Promise<LoadedCatalogue> {
  const failures: LoadFailure[] = [];
  const rows = async <T extends object>(file: string, key: keyof T & string): Promise<T[]> => {
    const loaded = await fetchJson<T[]>(`${base}${file}`, (value): value is T[] => isRows(value, key));
    if (loaded.ok) return loaded.value;
    failures.push(loaded.failure);
    return [];
  };
  const places = async (): Promise<Place[]> => {
    const loaded = await fetchJson<Places>(`${base}places.geojson`, (value): value is Places => isFeatures(value));
    if (loaded.ok) return loaded.value.features;
    failures.push(loaded.failure);
    return [];
  };
  const [sections, measures, targets, agencies, industries, placeRows] = await Promise.all([
    rows<Section>('sections.json', 'part'),
    rows<Measure>('measures.json', 'id'),
    rows<Target>('targets.json', 'id'),
    rows<Agency>('agencies.json', 'id'),
    rows<Industry>('industries.json', 'id'),
    places(),
  ]);
  return { catalogue: indexCatalogue({ sections, measures, targets, agencies, industries, places: placeRows }), failures };
}
