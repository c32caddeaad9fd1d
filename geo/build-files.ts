/** The bytes of everything under `public/data/v1/`: the same sources give the same bytes. */
import { createHash } from 'node:crypto';
import type { FeatureCollection } from 'geojson';
import type { Dictionary } from './dictionary-texts.ts';
import { dictionaryPage } from './dictionary.ts';
import type { CheckInput } from './fault.ts';
import { jsonSchemas, schemaPath } from './json-schema.ts';
import type { Manifest } from './schema.ts';
import { buildSearchIndex } from './search-index.ts';
import { servedFiles } from './serve.ts';

export type BasemapFile = { name: string; collection: FeatureCollection };
export type BuildInput = CheckInput & { basemap: readonly BasemapFile[]; dictionary: Dictionary };

/** File text by path relative to the data folder, sorted by path, the manifest included. */
export function buildFiles(input: BuildInput): Map<string, string> {
  const files: { path: string; text: string; count: number }[] = [];
  for (const [path, rows] of Object.entries(servedFiles(input))) {
    files.push('features' in rows ? collectionFile(path, rows) : { path, text: `${rowLines(rows)}\n`, count: rows.length });
  }
  for (const { name, collection } of input.basemap) files.push(collectionFile(`basemap/${name}.geojson`, collection));
  const { traditional, rows } = buildSearchIndex(input.linked, input.sources.industries);
  files.push({ path: 'search.json', text: `{"traditional":${JSON.stringify(traditional)},"rows":${rowLines(rows)}}\n`, count: rows.length });
  const schemas = jsonSchemas();
  for (const [file, schema] of Object.entries(schemas)) {
    files.push({ path: schemaPath(file), text: `${JSON.stringify(schema, null, 2)}\n`, count: 1 });
  }
  files.push({ path: 'dictionary.html', text: dictionaryPage(schemas, input.dictionary, input.sources.plan.data_version), count: 1 });
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const { data_version: dataVersion, ...plan } = input.sources.plan;
  const manifest: Manifest = {
    dataVersion,
    plan,
    files: files.map(({ path, text, count }) => {
      const bytes = Buffer.from(text, 'utf8');
      return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), count };
    }),
  };
  return new Map([...files.map(({ path, text }): [string, string] => [path, text]), ['manifest.json', manifestText(manifest)]]);
}

/** One row a line, so that a change of a row is a change of a line. */
function rowLines(rows: readonly object[]): string {
  return rows.length === 0 ? '[]' : `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
}

function collectionFile(path: string, collection: { features: readonly object[] }): { path: string; text: string; count: number } {
  const { features } = collection;
  return { path, text: `{"type":"FeatureCollection","features":${rowLines(features)}}\n`, count: features.length };
}

function manifestText({ dataVersion, plan, files }: Manifest): string {
  return `{"dataVersion":${JSON.stringify(dataVersion)},"plan":${JSON.stringify(plan)},"files":${rowLines(files)}}\n`;
}
