/** Reads one data file; every way it can fail is a value with a reason that the page can say in words. */
import type { FeatureCollection } from 'geojson';
import { fetchChecked } from './checked-fetch.ts';
import type { Answer } from './checked-fetch.ts';
import { waited } from './waits.ts';

export type LoadFailure = { path: string; reason: 'network' | 'missing' | 'not-json' | 'cut-short' | 'wrong-shape' | 'changed'; detail: string };
export type Loaded<T> = { ok: true; value: T } | { ok: false; failure: LoadFailure };

/**
 * Fetches and parses JSON. `isExpected` looks at the shape; a file that ends early is told apart from one
 * that never was JSON, because the remedies differ (load again; ask the operator).
 */
export async function fetchJson<T>(url: string, isExpected: (value: unknown) => value is T): Promise<Loaded<T>> {
  const fail = (reason: LoadFailure['reason'], detail = ''): Loaded<T> => ({ ok: false, failure: { path: url, reason, detail } });
  let answer: Answer;
  try {
    answer = await waited(fetchChecked(url));
    if (!answer.ok) return fail('missing', `HTTP ${answer.status}`);
  } catch (error) {
    return fail('network', error instanceof Error ? error.message : String(error));
  }
  const { text, isChanged } = answer;
  try {
    const value: unknown = JSON.parse(text);
    if (!isExpected(value)) return fail('wrong-shape');
    return isChanged ? fail('changed') : { ok: true, value };
  } catch (error) {
    const startsAsJson = /^\s*([[{]|$)/u.test(text);
    return fail(startsAsJson ? 'cut-short' : 'not-json', error instanceof Error ? error.message : '');
  }
}

/** That a script which draws could not be had. */
export const scriptFailure = (path: string): LoadFailure => ({ path, reason: 'network', detail: '' });

/** Whether a value is an array of objects that all have a string under the key. */
export function isRows(value: unknown, key: string): value is object[] {
  return Array.isArray(value) && value.length > 0 && value.every((row) => typeof row === 'object' && row !== null && typeof row[key] === 'string');
}

/** Whether a value is a GeoJSON FeatureCollection with features. */
export function isFeatures(value: unknown): value is FeatureCollection {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    value.type === 'FeatureCollection' &&
    'features' in value &&
    isRows(value.features, 'type')
  );
}

/** Whether a value is a record of sentence id to text, as `npm run source` writes it. */
export function isSentenceRecord(value: unknown): value is Record<string, string> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((each) => typeof each === 'string');
}
