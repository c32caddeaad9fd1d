/** Reads what the second painter draws from: the basemap and the places as the page serves them. */
import { fetchJson, isFeatures } from '../data/fetch-json.ts';
import type { LoadFailure } from '../data/fetch-json.ts';
// With this script: a map should not wait for one more.
import '../data/later-fingerprints.ts';
import { SOURCE_FILES } from '../layers/layer.ts';
import type { SourceName } from '../layers/layer.ts';
import type { SceneSources } from './scene.ts';

/** All sources; one that cannot be read stands empty and is named among the failures, so that the rest is drawn. */
export async function loadSources(base: string): Promise<{ sources: SceneSources; failures: LoadFailure[] }> {
  const failures: LoadFailure[] = [];
  const entries = await Promise.all(
    (Object.entries(SOURCE_FILES) as [SourceName, string][]).map(async ([name, file]) => {
      const loaded = await fetchJson(base + file, isFeatures);
      if (!loaded.ok) failures.push(loaded.failure);
      return [name, loaded.ok ? loaded.value : { type: 'FeatureCollection', features: [] }] as const;
    }),
  );
  return { sources: Object.fromEntries(entries), failures };
}
