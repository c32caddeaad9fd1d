/** The shore that distances to the coast are measured to, read once when a condition first asks for it. */
import type { FeatureCollection } from 'geojson';
import { fetchJson, isFeatures } from '../data/fetch-json.ts';
import { shoreOf } from './coast.ts';
import type { Shore } from './coast.ts';

let asked: Promise<Shore | null> | null = null;

/** Null where it cannot be read; the next call asks again. */
export async function loadShore(dataBase: string): Promise<Shore | null> {
  asked ??= fetchJson<FeatureCollection>(`${dataBase}basemap/ground.geojson`, (value): value is FeatureCollection => isFeatures(value)).then((loaded) =>
    loaded.ok ? shoreOf(loaded.value) : null,
  );
  const shore = await asked;
  if (shore === null) asked = null;
  return shore;
}
