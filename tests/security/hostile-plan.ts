/** A built site whose plan is hostile: every name and text of its data files is a payload, and so is the map in the page. */
import { cpSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FeatureCollection } from 'geojson';
import { firstPaint } from '../../src/drawing/first-paint.ts';
import { SOURCE_FILES } from '../../src/layers/layer.ts';
import { LIGHT } from '../../src/layers/theme.ts';
import type { SceneSources } from '../../src/drawing/scene.ts';
import { refingerprint } from '../refingerprint.ts';
import { plain } from './door.ts';
import { PAYLOADS } from './payloads.ts';

/** Texts that people read; all else (ids, kinds, figures) says what is what. */
const TEXT = /(?:_zh|_en)$|^(?:title|publisher|licence|used_for|aliases|note|address)$/u;
/** As long as a plan's longest sentence. */
const USED = PAYLOADS.filter((payload) => payload.length <= 600 && plain(payload) !== '');

/** The payloads that stand in the names of places, in their order. */
export type HostilePlan = Readonly<{ folder: string; names: readonly string[] }>;

export function hostilePlan(site: string): HostilePlan {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-hostile-'));
  cpSync(site, folder, { recursive: true });
  const data = join(folder, 'data', 'v1');
  let next = 0;
  const taken = new Map<string, string>();
  const take = (text: string): string => {
    if (!taken.has(text)) taken.set(text, USED[next++ % USED.length] ?? '');
    return taken.get(text) ?? '';
  };
  const spoil = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return TEXT.test(key) ? take(value) : value;
    if (Array.isArray(value)) return value.map((each) => spoil(each, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, spoil(each, name)]));
  };
  const files = readdirSync(data, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /(?<!\.schema)\.(?:geo)?json$/u.test(path) && path !== 'manifest.json')
    // Places first: their names are all payloads of their own.
    .toSorted((a, b) => Number(b === 'places.geojson') - Number(a === 'places.geojson') || a.localeCompare(b));
  for (const path of files) writeFileSync(join(data, path), JSON.stringify(spoil(JSON.parse(readFileSync(join(data, path), 'utf8')))));
  refingerprint(folder);

  const sources = Object.fromEntries(
    Object.entries(SOURCE_FILES).map(([name, file]) => [name, JSON.parse(readFileSync(join(data, file), 'utf8')) as FeatureCollection]),
  ) as SceneSources;
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const drawn = page.replace(
    /(<div class="first-frame">).*?(<\/div>\s*<\/main>)/su,
    (_, before: string, after: string) => before + firstPaint(sources, LIGHT) + after,
  );
  writeFileSync(join(folder, 'index.html'), drawn);
  return { folder, names: [...new Set(taken.values())] };
}
